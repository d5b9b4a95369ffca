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
	const char **text;	/* of all the rows: the hash of what each amends */
	size_t n, placed;	/* placed: in the order, of texts before this */
	bool next;		/* was the next found in one of those? */
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
static void
line_up(struct list *l, const char *text)
{
	size_t i = 0;

	l->n = 0;
	for (struct json *x = l->rows->child; x; x = x->next) {
		size_t at = l->n;

		if (strcmp(l->text[i++], text) != 0)
			continue;
		for (; at && entry_of(l->row[at - 1]) > entry_of(x); at--)
			l->row[at] = l->row[at - 1];
		l->row[at] = x;
		l->n++;
	}
}

/* What it amends is weighed too, and of its kind and place. */
static bool
fits(const struct list *l, size_t i)
{
	const struct amendment *m = &l->v[i], *to;

	if (!HAS(l->row[i], "of"))
		return true;
	if (m->amends == AMEND_DRAFT)
		return false;
	to = &l->v[m->amends];
	return to->amends == AMEND_DRAFT && to->kind == m->kind &&
	    to->paragraph == m->paragraph && m->kind != AMEND_DELETE;
}

/* One that is not in order is left out; it does not hide the others. */
static void
fill(struct list *l, const struct text *draft)
{
	size_t n = l->n;

	l->n = 0;
	for (size_t i = 0; i < n; i++) {
		struct json *x = l->row[i];
		const char *words = S(x, "wording");
		struct amendment *m = &l->v[l->n];

		*m = (struct amendment){ .kind = kind_of(x),
		    .paragraph = (int)N(x, "paragraph"),
		    .words = { words, strlen(words) } };
		if ((!HAS(x, "wording") && m->kind != AMEND_DELETE) ||
		    !amend_good(draft, m, NULL))
			continue;
		l->row[l->n] = x;
		m->amends = amended(l, l->n);
		if (!fits(l, l->n))
			continue;
		if (m->paragraph)
			m->old = paragraph_hash(&draft->p[m->paragraph - 1]);
		l->fate[l->n++] = fate_of(x);
	}
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

		json_put_int(a, x, "order", (int64_t)(l->placed + i) + 1);
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
	if (next < l->n && !l->next)
		json_put_int(a, l->row[next], "next", 1);
	l->next = l->next || next < l->n;
	l->placed += l->n;
}

/* The text in the language that it names, or the one there is; "": it names none
 * of several. */
static const char *
text_of(struct model *m, const char *document, const char *text,
    const struct json *row)
{
	struct ask q = ask(m->book, SQL_VERSION_TEXT_IN);
	const char *own = NULL;

	ask_str(&q, ":document", document);
	ask_str(&q, ":text", text);
	ask_str(&q, ":language", HAS(row, "language") ? S(row, "language") :
	    NULL);
	if (ask_next(&q) && !ask_null(&q, 0))
		own = arena_str(m->a, ask_text(&q, 0));
	ask_end(&q);
	return own ? own : text;
}

static bool
before(const struct list *l, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (strcmp(l->text[k], l->text[i]) == 0)
			return true;
	return false;
}

/* Those to one text, against its words. */
static void
weigh(struct list *l, const char *text)
{
	struct arena *a = arena_new(AMEND_ARENA);
	struct buf b = BUF_MAX(1 << 20);
	struct model *m = l->m;
	struct amend_weighed w;
	struct text draft;

	if (text[0] && m->text && m->text(m->ctx, text, &b) &&
	    text_read(a, b.p, b.n, &draft, NULL)) {
		line_up(l, text);
		fill(l, &draft);
		if (l->n && amend_weigh(a, &draft, l->v, l->n, &w, NULL))
			put_order(l, &w);
	}
	arena_release(a);
	buf_free(&b);
}

struct json *
model_amendments(struct model *m, const char *document, const char *text)
{
	struct list l = { .m = m, .rows = model_rows(m, SQL_PAGE_AMENDMENTS,
	    document) };
	size_t n = (size_t)count_of(l.rows), i = 0;

	l.row = arena_array(m->a, n, sizeof *l.row);
	l.v = arena_array(m->a, n, sizeof *l.v);
	l.fate = arena_array(m->a, n, sizeof *l.fate);
	l.text = arena_array(m->a, n, sizeof *l.text);
	if (!n || !l.row || !l.v || !l.fate || !l.text)
		return l.rows;
	for EACH(x, l.rows)
		l.text[i++] = text_of(m, document, text, x);
	for (i = 0; i < n; i++)
		if (!before(&l, i))
			weigh(&l, l.text[i]);
	return l.rows;
}
