/* amendments.c: the amendments to a draft, with the order in which they are put:
 * the furthest from the draft first (text/amend.h). The order takes the text, so
 * it is the page that tells it; the record holds what was decided.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/draft.h"
#include "press/model_in.h"

#include "text/amend.h"

#include <string.h>

struct list {
	struct model *m;
	struct json *rows;
	struct json **row;	/* by place */
	struct amendment *v;
	enum amend_fate *fate;
	size_t n;
};

static enum amend_kind
kind_of(const struct json *row)
{
	const char *action = S(row, "action");

	return strcmp(action, "delete") == 0 ? AMEND_DELETE :
	    strcmp(action, "replace") == 0 ? AMEND_REPLACE : AMEND_INSERT;
}

static enum amend_fate
fate_of(const struct json *row)
{
	const char *state = S(row, "state");

	if (word_among("adopted accepted", state))
		return FATE_ADOPTED;
	return strcmp(state, "rejected") == 0 ? FATE_REJECTED :
	    strcmp(state, "not_put") == 0 ? FATE_FALLEN :
	    strcmp(state, "withdrawn") == 0 ? FATE_WITHDRAWN : FATE_OPEN;
}

/* The place of the amendment that this one amends; in the order of entry it is
 * an earlier one. */
static size_t
amended(const struct list *l, size_t i)
{
	const char *of = S(l->row[i], "of");

	for (size_t k = 0; *of && k < i; k++)
		if (strcmp(S(l->row[k], "amendment"), of) == 0)
			return k;
	return AMEND_DRAFT;
}

static int64_t
entry_of(const struct json *row)
{
	return N(row, "entry");
}

/* In the order of entry: by that, the later yields where all else is equal. */
static bool
fill(struct list *l, struct arena *a, const struct text *draft)
{
	l->n = (size_t)count_of(l->rows);
	l->row = arena_array(a, l->n, sizeof *l->row);
	l->v = arena_array(a, l->n, sizeof *l->v);
	l->fate = arena_array(a, l->n, sizeof *l->fate);
	if (!l->n || !l->row || !l->v || !l->fate)
		return false;
	l->n = 0;
	for (struct json *x = l->rows->child; x; x = x->next) {
		size_t at = l->n++;

		for (; at && entry_of(l->row[at - 1]) > entry_of(x); at--)
			l->row[at] = l->row[at - 1];
		l->row[at] = x;
	}
	for (size_t i = 0; i < l->n; i++) {
		const struct json *x = l->row[i];
		const char *words = S(x, "wording");
		int64_t p = N(x, "paragraph");

		if (p > (int64_t)draft->n || (!HAS(x, "wording") &&
		    kind_of(x) != AMEND_DELETE))
			return false;
		l->fate[i] = fate_of(x);
		l->v[i] = (struct amendment){ .kind = kind_of(x),
		    .paragraph = (int)p, .amends = amended(l, i),
		    .words = { words, strlen(words) } };
		if (p)
			l->v[i].old = paragraph_hash(&draft->p[p - 1]);
	}
	return true;
}

static void
put_contrary(struct list *l, const struct collision *c, size_t i, size_t other)
{
	struct json *list = (struct json *)(uintptr_t)json_get(l->row[i],
	    "contrary");

	if (c->kind == COLLIDE_AMENDS)
		return;
	if (!list)
		list = json_put(l->m->a, l->row[i], "contrary",
		    json_array(l->m->a));
	json_push(list, json_new_str(l->m->a, S(l->row[other],
	    "amendment")));
}

static void
put_order(struct list *l, const struct amend_weighed *w)
{
	struct arena *a = l->m->a;
	size_t next;

	for (size_t i = 0; i < l->n; i++) {
		struct json *x = l->row[w->order[i]];

		json_put_int(a, x, "order", (int64_t)i + 1);
		json_put_int(a, x, "distance",
		    (int64_t)w->distance[w->order[i]]);
	}
	for (size_t i = 0; i < w->ncollisions; i++) {
		const struct collision *c = &w->collisions[i];

		put_contrary(l, c, c->a, c->b);
		put_contrary(l, c, c->b, c->a);
	}
	amend_settle(w, l->v, l->n, l->fate);
	for (size_t i = 0; i < l->n; i++)
		if (l->fate[i] == FATE_FALLEN &&
		    strcmp(S(l->row[i], "state"), "open") == 0)
			json_put_int(a, l->row[i], "falls", 1);
	next = amend_next(w, l->n, l->fate);
	if (next < l->n)
		json_put_int(a, l->row[next], "next", 1);
}

static bool
one_language(const struct json *rows)
{
	for EACH(x, rows)
		if (strcmp(S(x, "language"), S(rows->child, "language")) != 0)
			return false;
	return true;
}

struct json *
model_amendments(struct model *m, const char *document, const char *text)
{
	struct list l = { .m = m, .rows = model_rows(m, SQL_PAGE_AMENDMENTS,
	    document) };
	struct buf b = BUF_MAX(1 << 20);
	struct amend_weighed w;
	struct arena *a;
	struct text draft;

	if (!count_of(l.rows) || !one_language(l.rows))
		return l.rows;
	a = arena_new(AMEND_ARENA);
	if (m->text && m->text(m->ctx, text, &b) &&
	    text_read(a, b.p, b.n, &draft, NULL) && fill(&l, a, &draft) &&
	    amend_weigh(a, &draft, l.v, l.n, &w, NULL))
		put_order(&l, &w);
	arena_release(a);
	buf_free(&b);
	return l.rows;
}
