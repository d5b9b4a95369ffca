/* due.c: see due.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/due.h"

#include "act/hush.h"
#include "base/os.h"
#include "desk/paper.h"
#include "desk/story.h"

#include <stdio.h>
#include <string.h>

#define ROOM (64 << 20)
#define DUE_AT_ONCE 64

/* The key the record knows the desk by. NULL: none is enrolled, or it is not
 * here. */
static struct signer *
desk_key(struct desk *d, struct instant now, char who[65])
{
	struct ask q = ask(desk_book(d), SQL_DESK_KEYS);
	struct signer *s = NULL;
	char path[4096];

	ask_int(&q, ":now", now.s);
	snprintf(path, sizeof path, "%s/keys/desk.key", desk_folder(d));
	while (!s && ask_next(&q)) {
		snprintf(who, 65, "%s", ask_text(&q, 0));
		s = os_exists(path) ? signer_read_file(path, NULL) : NULL;
		if (!s || strcmp(key_fp(signer_key(s)),
		    ask_text(&q, 1)) != 0) {
			signer_free(s);
			s = story_key(who, DUE_OFFICE);
		}
		if (strcmp(key_fp(signer_key(s)), ask_text(&q, 1)) != 0) {
			signer_free(s);
			s = NULL;
		}
	}
	ask_end(&q);
	return s;
}

/* *done false: refused, and said. */
static bool
close_silence(struct desk *d, const struct signer *s, const char *who,
    const char *id, const char *outcome, struct instant now, bool *done,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct json *body = json_object(a);
	struct buf text = BUF_MAX(1 << 20);
	struct desk_paper paper = { 0 };
	bool ok;

	json_put_str(a, body, "silence", id);
	json_put_str(a, body, "outcome", outcome);
	ok = paper_write(&text, d, a, s, who, DUE_OFFICE, "silence.close", now,
	    body, e);
	if (ok) {
		paper.text = text.p;
		paper.n = text.n;
		*done = desk_submit(d, a, &paper);
		if (!*done)
			fprintf(stderr, "desk: %s could not be closed: %s\n",
			    id, paper.err.says);
		ok = *done || paper.err.kind != ERR_FAULT;
		if (!ok)
			*e = paper.err;
	}
	buf_free(&text);
	arena_release(a);
	return ok;
}

/* Those whose end may have come, the earliest first. */
static size_t
due_now(struct book *b, struct instant now, char ids[DUE_AT_ONCE][65])
{
	struct ask q = ask(b, SQL_SILENCES_DUE);
	size_t n = 0;

	ask_int(&q, ":now", now.s);
	while (n < DUE_AT_ONCE && ask_next(&q))
		snprintf(ids[n++], 65, "%s", ask_text(&q, 0));
	ask_end(&q);
	return n;
}

/* Each by itself: one that cannot be closed holds up no other. */
static bool
close_all(struct desk *d, const struct signer *s, const char *who,
    struct instant now, size_t *closed, struct err *e)
{
	char ids[DUE_AT_ONCE][65];
	size_t n = due_now(desk_book(d), now, ids);
	struct arena *a = arena_new(ROOM);
	bool ok = true;

	*closed = 0;
	for (size_t i = 0; ok && i < n; i++) {
		const char *outcome = hush_outcome(desk_book(d), a, ids[i],
		    now);
		bool done = false;

		if (outcome)
			ok = close_silence(d, s, who, ids[i], outcome, now,
			    &done, e);
		*closed += done;
		arena_reset(a);
	}
	arena_release(a);
	return ok;
}

bool
due_do(struct desk *d, struct instant now, struct instant *next,
    struct err *e)
{
	struct ask q;
	struct signer *s = NULL;
	char who[65], ids[DUE_AT_ONCE][65];
	size_t closed = 1;
	bool ok = true;

	if (due_now(desk_book(d), now, ids))
		s = desk_key(d, now, who);
	while (ok && s && closed)
		ok = close_all(d, s, who, now, &closed, e);
	signer_free(s);
	next->s = DUE_NEVER;
	q = ask(desk_book(d), SQL_SILENCE_NEXT);
	ask_int(&q, ":now", now.s);
	if (ask_next(&q) && !ask_null(&q, 0))
		next->s = ask_num(&q, 0);
	ask_end(&q);
	return ok && book_fine(desk_book(d), e);
}
