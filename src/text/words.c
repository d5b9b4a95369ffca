/* words.c: the runs between two wordings. See diff.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/compare.h"

#include "text/glyph.h"
#include "text/lcs.h"

#include <string.h>

struct tokens {
	struct id_piece *p;	/* old, then new */
	bool *keep;		/* of each */
	size_t old, n;
};

static size_t
split(struct words w, struct id_piece *out)
{
	size_t n = 0, len;
	enum glyph g;

	for (size_t i = 0; i < w.n; i += len, n++) {
		len = glyph_word(w.p + i, w.n - i, &g);
		if (out)
			out[n] = (struct id_piece){ w.p + i, len };
	}
	return n;
}

size_t
words_count(struct words w)
{
	size_t n = 0, len;
	enum glyph g;

	for (size_t i = 0; i < w.n; i += len) {
		len = glyph_word(w.p + i, w.n - i, &g);
		n += g == GLYPH_LETTER || g == GLYPH_WHOLE;
	}
	return n;
}

bool
words_same(struct words a, struct words b)
{
	return a.n == b.n && (!a.n || memcmp(a.p, b.p, a.n) == 0);
}

static bool
tokens_of(struct arena *a, struct words was, struct words is, size_t *work,
    struct tokens *t)
{
	uint32_t *id;

	t->old = split(was, NULL);
	t->n = t->old + split(is, NULL);
	t->p = arena_array(a, t->n, sizeof *t->p);
	t->keep = arena_array(a, t->n, sizeof *t->keep);
	id = arena_array(a, t->n, sizeof *id);
	if (!t->p || !t->keep || !id)
		return false;
	split(was, t->p);
	split(is, t->p + t->old);
	return lcs_number(a, t->p, t->n, id) &&
	    lcs(a, (struct row){ id, t->old },
	    (struct row){ id + t->old, t->n - t->old }, (uint32_t)t->n, work,
	    t->keep, t->keep + t->old);
}

/* Spaces that are kept between two changes only make them harder to read: they
 * go out and come in with their neighbours. */
static void
join_changes(struct tokens *t)
{
	size_t i = 0, j = t->old;
	bool changed = false;

	while (i < t->old && j < t->n) {
		size_t from = i, to = j;
		enum glyph g = GLYPH_SPACE;

		while (i < t->old && j < t->n && t->keep[i] && t->keep[j]) {
			if (g == GLYPH_SPACE)
				glyph_word(t->p[i].p, t->p[i].n, &g);
			i++;
			j++;
		}
		if (changed && i > from && g == GLYPH_SPACE &&
		    (i < t->old || j < t->n)) {
			memset(t->keep + from, 0, i - from);
			memset(t->keep + to, 0, j - to);
		}
		while (i < t->old && !t->keep[i])
			i++;
		while (j < t->n && !t->keep[j])
			j++;
		changed = true;
	}
}

static void
put(struct run *runs, size_t *n, enum run_kind kind, const struct tokens *t,
    size_t from, size_t to)
{
	struct words w = { from < to ? t->p[from].p : NULL, 0 };

	for (size_t i = from; i < to; i++)
		w.n += t->p[i].n;
	if (to > from)
		runs[(*n)++] = (struct run){ kind, w };
}

/* Both sides in step: what both keep, what goes, what comes. */
static size_t
runs_of(const struct tokens *t, struct run *runs)
{
	size_t n = 0, i = 0, j = t->old, from, at;

	while (i < t->old || j < t->n) {
		from = j;
		while (i < t->old && j < t->n && t->keep[i] && t->keep[j]) {
			i++;
			j++;
		}
		put(runs, &n, RUN_KEEP, t, from, j);
		from = i;
		while (i < t->old && !t->keep[i])
			i++;
		put(runs, &n, RUN_DELETE, t, from, i);
		at = j;
		while (j < t->n && !t->keep[j])
			j++;
		put(runs, &n, RUN_INSERT, t, at, j);
	}
	return n;
}

bool
words_runs(struct arena *a, struct arena *scratch, struct words was,
    struct words is, size_t *work, struct runs *out)
{
	struct tokens t;
	struct run *runs, *kept;

	if (!tokens_of(scratch, was, is, work, &t))
		return false;
	join_changes(&t);
	runs = arena_array(scratch, t.n + 1, sizeof *runs);
	if (!runs)
		return false;
	out->n = runs_of(&t, runs);
	out->cut_short = *work == 0;
	out->p = kept = arena_array(a, out->n, sizeof *kept);
	if (kept && out->n)
		memcpy(kept, runs, out->n * sizeof *runs);
	return kept != NULL;
}

bool
words_replaced(struct arena *a, struct words was, struct words is,
    struct runs *out)
{
	struct run *runs = arena_array(a, 2, sizeof *runs);

	*out = (struct runs){ .p = runs };
	if (!runs)
		return false;
	if (words_same(was, is)) {
		runs[0] = (struct run){ RUN_KEEP, is };
		out->n = is.n > 0;
		return true;
	}
	if (was.n)
		runs[out->n++] = (struct run){ RUN_DELETE, was };
	if (is.n)
		runs[out->n++] = (struct run){ RUN_INSERT, is };
	return true;
}

bool
redline_words(struct arena *a, struct words was, struct words is,
    struct runs *out, struct err *e)
{
	struct arena *scratch = arena_new(WORDS_SCRATCH);
	size_t work = REDLINE_WORK_ONE;
	bool ok = words_runs(a, scratch, was, is, &work, out);

	arena_release(scratch);
	return ok || err_refuse(e, "text 3",
	    "The two wordings are too large to be compared.");
}
