/* amend_weigh.c: distances, collisions, choices and the order of voting. See
 * amend.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/amend_in.h"
#include "text/compare.h"

#include <stdlib.h>

struct weighing {
	struct arena *a;
	const struct text *draft;
	const struct amendment *v;
	size_t n;
	struct changes *changes;	/* against the draft; none for DELETE
					 * and INSERT */
	size_t *distance;
	size_t work;
	struct amend_weighed *out;
};

static bool
full(struct err *e)
{
	return err_refuse(e, "amend 6",
	    "The amendments are too large to be compared.");
}

/* Words that go and words that come. */
static size_t
distance(struct words was, const struct changes *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += words_count((struct words){ was.p + c->p[i].from,
		    c->p[i].to - c->p[i].from }) + words_count(c->p[i].words);
	return n;
}

static bool
measure(struct weighing *w, size_t i, struct err *e)
{
	const struct amendment *m = &w->v[i];
	const struct paragraph *p = amend_of(w->draft, m);
	struct changes *c = &w->changes[i], from_target;
	struct words target;

	if (m->kind != AMEND_REPLACE) {
		w->distance[i] = words_count(m->kind == AMEND_INSERT ?
		    m->words : p->words);
		return true;
	}
	if (!changes_of(w->a, p->words, m->words, &w->work, c, e))
		return false;
	w->distance[i] = distance(p->words, c);
	if (m->amends == AMEND_DRAFT)
		return true;
	target = w->v[m->amends].words;
	if (!changes_of(w->a, target, m->words, &w->work, &from_target, e))
		return false;
	w->distance[i] = distance(target, &from_target);
	return true;
}

/* False when both can be adopted as they are. i < j. */
static bool
collide(const struct weighing *w, size_t i, size_t j,
    enum collision_kind *kind)
{
	const struct amendment *a = &w->v[i], *b = &w->v[j];
	bool beside = a->amends == b->amends && a->amends != AMEND_DRAFT;

	if (a->paragraph != b->paragraph)
		return false;
	if (b->amends == i) {
		*kind = COLLIDE_AMENDS;
		return true;
	}
	if (a->kind == AMEND_INSERT || b->kind == AMEND_INSERT) {
		*kind = COLLIDE_WORDS;
		return beside;
	}
	if (a->kind == b->kind && words_same(a->words, b->words))
		*kind = COLLIDE_SAME;
	else if (a->kind == AMEND_DELETE || b->kind == AMEND_DELETE)
		*kind = COLLIDE_DELETED;
	else
		*kind = COLLIDE_WORDS;
	return beside || *kind != COLLIDE_WORDS ||
	    changes_touch(&w->changes[i], &w->changes[j]);
}

static bool
collisions(struct weighing *w, struct err *e)
{
	struct collision *out = NULL;
	enum collision_kind kind;
	size_t n = 0;

	for (int pass = 0; pass < 2; pass++) {
		if (pass && !(out = arena_array(w->a, n, sizeof *out)))
			return full(e);
		n = 0;
		for (size_t i = 0; i < w->n; i++)
			for (size_t j = i + 1; j < w->n; j++) {
				if (!collide(w, i, j, &kind))
					continue;
				if (pass)
					out[n] = (struct collision){ kind, i,
					    j };
				n++;
			}
	}
	w->out->collisions = out;
	w->out->ncollisions = n;
	return true;
}

static bool
in_conflict(const struct amend_weighed *w, size_t i)
{
	for (size_t k = 0; k < w->ncollisions; k++) {
		const struct collision *c = &w->collisions[k];

		if ((c->a == i || c->b == i) && (c->kind == COLLIDE_WORDS ||
		    c->kind == COLLIDE_DELETED))
			return true;
	}
	return false;
}

static size_t
root(const struct amendment *v, size_t i)
{
	return v[i].amends == AMEND_DRAFT ? i : v[i].amends;
}

static int
less(size_t a, size_t b)
{
	return a < b ? -1 : a > b;
}

/* For qsort_r; the order of voting. */
static int
votes_before(const void *x, const void *y, void *with)
{
	const struct weighing *w = with;
	size_t i = *(const size_t *)x, j = *(const size_t *)y;
	size_t ri = root(w->v, i), rj = root(w->v, j);
	const struct amendment *a = &w->v[ri], *b = &w->v[rj];

	if (a->paragraph != b->paragraph)
		return a->paragraph < b->paragraph ? -1 : 1;
	if ((a->kind == AMEND_INSERT) != (b->kind == AMEND_INSERT))
		return a->kind == AMEND_INSERT ? 1 : -1;
	if ((a->kind == AMEND_DELETE) != (b->kind == AMEND_DELETE))
		return a->kind == AMEND_DELETE ? -1 : 1;
	if (ri != rj && a->kind == AMEND_REPLACE &&
	    w->distance[ri] != w->distance[rj])
		return less(w->distance[rj], w->distance[ri]);
	if (ri != rj)
		return less(ri, rj);
	if ((i == ri) != (j == rj))
		return i == ri ? 1 : -1;
	if (w->distance[i] != w->distance[j])
		return less(w->distance[j], w->distance[i]);
	return less(i, j);
}

static int
stands_before(const void *x, const void *y, void *with)
{
	const struct weighing *w = with;
	size_t i = *(const size_t *)x, j = *(const size_t *)y;

	if (w->v[i].paragraph != w->v[j].paragraph)
		return w->v[i].paragraph < w->v[j].paragraph ? -1 : 1;
	return less(i, j);
}

static size_t *
sorted(struct weighing *w, int (*by)(const void *, const void *, void *))
{
	size_t *out = arena_array(w->a, w->n, sizeof *out);

	for (size_t i = 0; out && i < w->n; i++)
		out[i] = i;
	if (out && w->n)
		qsort_r(out, w->n, sizeof *out, by, w);
	return out;
}

static bool
choices(struct weighing *w, struct err *e)
{
	size_t *which = sorted(w, stands_before), n = 0;
	struct amend_choice *c = arena_array(w->a, w->n, sizeof *c);

	if (!which || !c)
		return full(e);
	for (size_t i = 0; i < w->n; i++) {
		int paragraph = w->v[which[i]].paragraph;

		if (!n || c[n - 1].paragraph != paragraph)
			c[n++] = (struct amend_choice){ paragraph, &which[i],
			    0, false };
		c[n - 1].n++;
		c[n - 1].conflict |= in_conflict(w->out, which[i]);
	}
	w->out->choices = c;
	w->out->nchoices = n;
	return true;
}

bool
amend_weigh(struct arena *a, const struct text *draft,
    const struct amendment *v, size_t n, struct amend_weighed *out,
    struct err *e)
{
	struct weighing w = { .a = a, .draft = draft, .v = v, .n = n,
	    .work = REDLINE_WORK, .out = out };

	*out = (struct amend_weighed){ .ncollisions = 0 };
	if (!amend_judge(draft, v, n, e))
		return false;
	w.changes = arena_array(a, n, sizeof *w.changes);
	out->distance = w.distance = arena_array(a, n, sizeof *w.distance);
	if (!w.changes || !w.distance)
		return full(e);
	for (size_t i = 0; i < n; i++)
		if (!measure(&w, i, e))
			return false;
	if (!collisions(&w, e) || !choices(&w, e))
		return false;
	out->order = sorted(&w, votes_before);
	return out->order || full(e);
}
