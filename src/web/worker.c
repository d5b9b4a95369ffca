/* worker.c: what a thread of the door reads, and for whom. See worker.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/worker.h"

#include "act/access.h"
#include "base/os.h"
#include "desk/opening.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PATH_MOST 4096
#define ROOM (8 << 20)		/* for one leaf and what it seals */

void
worker_free(void *p)
{
	struct worker *w = p;

	if (!w)
		return;
	book_close(w->open);
	book_close(w->members);
	buf_free(&w->entry);
	free(w);
}

void *
worker_new(void *hall, struct err *e)
{
	struct worker *w = calloc(1, sizeof *w);
	char path[PATH_MOST];

	if (!w)
		abort();
	w->hall = hall;
	w->entry = (struct buf)BUF_MAX(LOG_ENTRY_MOST);
	snprintf(path, sizeof path, "%s/book/book.db", w->hall->folder);
	w->book = w->open = book_open(path, e);
	if (w->book)
		return w;
	worker_free(w);
	return NULL;
}

/* It is made with the first limited act, while we run. */
static bool
have_members(struct worker *w)
{
	char path[PATH_MOST];

	snprintf(path, sizeof path, "%s/book/members.db", w->hall->folder);
	if (!w->members && os_exists(path))
		w->members = book_open(path, NULL);
	return w->members;
}

void
worker_reads(struct worker *w, bool limited)
{
	uint64_t size = limited ? book_size(w->open) : 0;

	/* While it is folded it knows less than the other; an entry comes into
	 * it first. */
	w->book = limited && have_members(w) &&
	    book_size(w->members) >= size ? w->members : w->open;
}

bool
worker_may_read(const struct worker *w, const char *who)
{
	return who && access_reads(w->open, who, os_now());
}

/* Where nothing is limited yet nobody's standing is asked. */
void
worker_reads_for(struct worker *w, const char *who)
{
	worker_reads(w, who && have_members(w) && worker_may_read(w, who));
}

bool
worker_limited(const struct worker *w)
{
	return w->book != w->open;
}

struct books
worker_books(const struct worker *w)
{
	return (struct books){ w->open, worker_limited(w) ? w->book : NULL };
}

static bool
open_seal(struct worker *w, uint64_t seq, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct leaf leaf, inner;
	struct err why = { 0 };
	bool ok = leaf_read(a, w->entry.p, w->entry.n, &leaf, e);

	if (ok && leaf.sealed && opening_of(w->hall->folder, a, seq, &leaf,
	    &inner, &why)) {
		buf_clear(&w->entry);
		leaf_write(&w->entry, &inner);
	} else if (why.kind != ERR_NONE && why.kind != ERR_ABSENT) {
		*e = why;
		ok = false;
	}
	arena_release(a);
	return ok;
}

bool
worker_entry(struct worker *w, uint64_t seq, struct err *e)
{
	static const char open[] = "{\"act\":";

	return reader_entry(w->hall->log, seq, &w->entry, e) &&
	    (!worker_limited(w) || strncmp(w->entry.p, open,
	    sizeof open - 1) == 0 || open_seal(w, seq, e));
}
