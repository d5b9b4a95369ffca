/* amend.c: which amendments are in order, and what they change. See amend.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/amend_in.h"
#include "text/compare.h"

#include <string.h>

/* For reading what one amendment proposes. */
#define PROPOSED_ARENA (2 * TEXT_ARENA)

const struct paragraph *
amend_of(const struct text *draft, const struct amendment *m)
{
	return m->paragraph > 0 ? &draft->p[m->paragraph - 1] : NULL;
}

/* The wording as one paragraph of words, whatever it begins with. */
static bool
words_good(struct arena *a, struct words w, struct err *e)
{
	char *s;
	struct text t;

	if (!w.n)
		return err_refuse(e, "amend 4", "It leaves nothing; to delete "
		    "is another amendment.");
	if (w.n > TEXT_PARAGRAPH_MOST)
		return err_malformed(e, "text 3", "It is longer than %d bytes.",
		    TEXT_PARAGRAPH_MOST);
	s = arena_take(a, w.n + 1);
	if (!s)
		return err_refuse(e, "amend 6", "It is too large.");
	s[0] = '\\';
	memcpy(s + 1, w.p, w.n);
	if (!text_read(a, s, w.n + 1, &t, e))
		return false;
	if (t.n != 1 || t.p[0].kind != TEXT_WORDS ||
	    !words_same(t.p[0].words, w))
		return err_malformed(e, "amend 4", "It is not one paragraph of "
		    "words with single spaces.");
	return true;
}

static bool
wording_good(const struct amendment *m, struct err *e)
{
	struct arena *a;
	struct text t;
	bool ok;

	if (m->kind == AMEND_DELETE)
		return true;
	a = arena_new(PROPOSED_ARENA);
	ok = m->kind == AMEND_INSERT ? text_read(a, m->words.p, m->words.n,
	    &t, e) : words_good(a, m->words, e);
	arena_release(a);
	return ok;
}

static bool
paragraph_there(const struct text *draft, const struct amendment *m)
{
	return m->paragraph >= (m->kind == AMEND_INSERT ? 0 : 1) &&
	    (size_t)m->paragraph <= draft->n;
}

bool
amend_good(const struct text *draft, const struct amendment *m, struct err *e)
{
	return (paragraph_there(draft, m) || err_refuse(e, "amend 1",
	    "The draft has no paragraph %d: it has %zu.", m->paragraph,
	    draft->n)) && wording_good(m, e);
}

/* What is wrong with the wording is said of this amendment. */
static bool
proposed_good(const struct amendment *m, size_t place, struct err *e)
{
	struct err why = { .kind = ERR_NONE };

	if (wording_good(m, &why))
		return true;
	if (why.kind == ERR_REFUSED)
		return err_refuse(e, why.rule, "Amendment %zu to paragraph %d: "
		    "%.180s", place, m->paragraph, why.says);
	return err_malformed(e, why.rule, "Amendment %zu to paragraph %d: "
	    "%.180s", place, m->paragraph, why.says);
}

/* An amendment to an amendment is about an earlier one of its kind that amends
 * the draft. */
static bool
target_good(const struct amendment *v, size_t i, struct err *e)
{
	const struct amendment *m = &v[i], *to;

	if (m->amends == AMEND_DRAFT)
		return true;
	to = m->amends < i ? &v[m->amends] : NULL;
	if (!to || to->amends != AMEND_DRAFT || to->kind != m->kind ||
	    to->paragraph != m->paragraph || m->kind == AMEND_DELETE)
		return err_refuse(e, "amend 3", "Amendment %zu to paragraph %d "
		    "does not amend an earlier one of the same kind there.",
		    i + 1, m->paragraph);
	return true;
}

static bool
one_good(const struct text *draft, const struct amendment *v, size_t i,
    struct err *e)
{
	const struct amendment *m = &v[i];
	struct hash is;

	if (!paragraph_there(draft, m))
		return err_refuse(e, "amend 1", "Amendment %zu is to paragraph "
		    "%d, which the draft does not have.", i + 1, m->paragraph);
	if (!target_good(v, i, e))
		return false;
	if (m->kind != AMEND_INSERT) {
		is = paragraph_hash(amend_of(draft, m));
		if (!hash_same(&is, &m->old))
			return err_refuse(e, "amend 2", "Amendment %zu is to "
			    "another wording of paragraph %d.", i + 1,
			    m->paragraph);
	}
	return proposed_good(m, i + 1, e);
}

bool
amend_judge(const struct text *draft, const struct amendment *v, size_t n,
    struct err *e)
{
	if (n > AMENDMENTS_MOST)
		return err_refuse(e, "amend 6", "A list has at most %d "
		    "amendments.", AMENDMENTS_MOST);
	for (size_t i = 0; i < n; i++)
		if (!one_good(draft, v, i, e))
			return false;
	return true;
}

/* What goes and what comes between two kept runs is one change. */
static void
fill(struct changes *out, const struct runs *runs)
{
	size_t at = 0;

	for (size_t i = 0; i < runs->n; i++) {
		const struct run *r = &runs->p[i];
		bool joins = i && runs->p[i - 1].kind == RUN_DELETE;

		if (r->kind == RUN_INSERT && joins)
			out->p[out->n - 1].words = r->words;
		else if (r->kind == RUN_INSERT)
			out->p[out->n++] = (struct change){ at, at, r->words };
		else if (r->kind == RUN_DELETE)
			out->p[out->n++] = (struct change){ at,
			    at + r->words.n, { NULL, 0 } };
		if (r->kind != RUN_INSERT)
			at += r->words.n;
	}
}

bool
changes_of(struct arena *a, struct words was, struct words is, size_t *work,
    struct changes *out, struct err *e)
{
	struct arena *scratch = arena_new(WORDS_SCRATCH);
	struct runs runs;
	bool ok = words_runs(a, scratch, was, is, work, &runs);

	arena_release(scratch);
	*out = (struct changes){ NULL, 0 };
	if (ok)
		out->p = arena_array(a, runs.n, sizeof *out->p);
	if (!out->p)
		return err_refuse(e, "amend 6", "The amendments are too large "
		    "to be compared.");
	fill(out, &runs);
	return true;
}

bool
changes_touch(const struct changes *a, const struct changes *b)
{
	size_t i = 0, j = 0;

	while (i < a->n && j < b->n) {
		if (a->p[i].to < b->p[j].from)
			i++;
		else if (b->p[j].to < a->p[i].from)
			j++;
		else
			return true;
	}
	return false;
}
