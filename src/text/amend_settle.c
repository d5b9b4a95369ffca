/* amend_settle.c: what falls with what was adopted, and the draft as amended.
 * See amend.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/amend_in.h"
#include "text/compare.h"

#include <stdlib.h>

/* Adopted, and with it what it amends: it will stand in the text. */
static bool
stands(const struct amendment *v, const enum amend_fate *fate, size_t i)
{
	return fate[i] == FATE_ADOPTED && (v[i].amends == AMEND_DRAFT ||
	    fate[v[i].amends] == FATE_ADOPTED);
}

/* An amendment to an amendment that is over is not put. */
static void
fall_with_target(const struct amendment *v, size_t n, enum amend_fate *fate)
{
	for (size_t i = 0; i < n; i++)
		if (fate[i] == FATE_OPEN && v[i].amends != AMEND_DRAFT &&
		    fate[v[i].amends] != FATE_OPEN)
			fate[i] = FATE_FALLEN;
}

/* An adopted amendment to this one speaks for it. */
static bool
spoken_for(const struct amendment *v, size_t n, const enum amend_fate *fate,
    size_t i)
{
	for (size_t j = 0; j < n; j++)
		if (v[j].amends == i && fate[j] == FATE_ADOPTED)
			return true;
	return false;
}

/* Of two to one amendment the adoption of one excludes the other at once;
 * otherwise when it is sure to stand. */
static void
exclude(const struct amendment *v, size_t n, enum amend_fate *fate, size_t one,
    size_t other)
{
	bool beside = v[one].amends != AMEND_DRAFT &&
	    v[one].amends == v[other].amends;

	if (fate[other] == FATE_OPEN && fate[one] == FATE_ADOPTED &&
	    (beside || (stands(v, fate, one) && !spoken_for(v, n, fate, one))))
		fate[other] = FATE_FALLEN;
}

void
amend_settle(const struct amend_weighed *w, const struct amendment *v,
    size_t n, enum amend_fate *fate)
{
	for (size_t i = 0; i < w->ncollisions; i++) {
		const struct collision *c = &w->collisions[i];

		if (c->kind == COLLIDE_AMENDS)
			continue;
		exclude(v, n, fate, c->a, c->b);
		exclude(v, n, fate, c->b, c->a);
	}
	fall_with_target(v, n, fate);
}

size_t
amend_next(const struct amend_weighed *w, size_t n,
    const enum amend_fate *fate)
{
	for (size_t i = 0; i < n; i++)
		if (fate[w->order[i]] == FATE_OPEN)
			return w->order[i];
	return n;
}

struct applying {
	struct arena *a;
	const struct text *draft;
	const struct amendment *v;
	size_t n;
	const bool *chosen;
	struct words *words;	/* of each chosen one to the draft: its own,
				 * or those of what amends it */
	size_t work;
	struct buf *out;
};

/* What the chosen ones say, after the amendments to them. */
static bool
settle_words(struct applying *p, struct err *e)
{
	size_t *by = arena_array(p->a, p->n, sizeof *by);

	p->words = arena_array(p->a, p->n, sizeof *p->words);
	if (!by || !p->words)
		return err_refuse(e, "amend 6", "The amendments are too large "
		    "to be applied.");
	for (size_t i = 0; i < p->n; i++) {
		size_t to = p->v[i].amends;

		p->words[i] = p->v[i].words;
		if (!p->chosen[i] || to == AMEND_DRAFT)
			continue;
		if (!p->chosen[to])
			return err_refuse(e, "amend 5", "Amendment %zu to "
			    "paragraph %d amends one that is not chosen.",
			    i + 1, p->v[i].paragraph);
		if (by[to])
			return err_refuse(e, "amend 5", "Amendments %zu and "
			    "%zu to paragraph %d amend the same one.", by[to],
			    i + 1, p->v[i].paragraph);
		by[to] = i + 1;
		p->words[to] = p->v[i].words;
	}
	return true;
}

static bool
collides(const struct applying *p, size_t i, size_t j, struct err *e)
{
	return err_refuse(e, "amend 5", "Amendments %zu and %zu collide in "
	    "paragraph %d; one of them is to be chosen.", i + 1, j + 1,
	    p->v[i].paragraph);
}

static int
by_place(const void *x, const void *y)
{
	const struct change *a = x, *b = y;

	return a->from < b->from ? -1 : a->from > b->from;
}

static void
put_changed(struct buf *out, struct words was, const struct changes *c)
{
	size_t at = 0;

	for (size_t i = 0; i < c->n; i++) {
		buf_add(out, was.p + at, c->p[i].from - at);
		buf_add(out, c->p[i].words.p, c->p[i].words.n);
		at = c->p[i].to;
	}
	buf_add(out, was.p + at, was.n - at);
}

/* Two sets of changes as one. */
static bool
add_changes(struct arena *a, struct changes *all, const struct changes *more)
{
	size_t n = all->n + more->n;
	struct change *p = arena_array(a, n, sizeof *p);

	if (!p)
		return false;
	for (size_t i = 0; i < n; i++)
		p[i] = i < all->n ? all->p[i] : more->p[i - all->n];
	if (n)
		qsort(p, n, sizeof *p, by_place);
	*all = (struct changes){ p, n };
	return true;
}

/* Chosen, to the paragraph's words or the paragraph itself. */
static bool
touches(const struct applying *p, size_t i, const struct paragraph *of)
{
	return p->chosen[i] && p->v[i].paragraph == of->number &&
	    p->v[i].amends == AMEND_DRAFT && p->v[i].kind != AMEND_INSERT;
}

/* The earlier one that says the same, or that cannot stand beside it whatever
 * the words are; n when there is none. */
static size_t
earlier(const struct applying *p, size_t i, const struct paragraph *of,
    bool *same)
{
	for (size_t j = 0; j < i; j++) {
		if (!touches(p, j, of))
			continue;
		*same = p->v[i].kind == p->v[j].kind &&
		    words_same(p->words[i], p->words[j]);
		if (*same || p->v[i].kind == AMEND_DELETE ||
		    p->v[j].kind == AMEND_DELETE)
			return j;
	}
	return p->n;
}

/* The changes of all that is chosen for a paragraph; *gone when it is
 * deleted. */
static bool
gather(struct applying *p, const struct paragraph *of, struct changes *all,
    bool *gone, struct err *e)
{
	struct changes c;
	size_t last = p->n;

	for (size_t i = 0; i < p->n; i++) {
		bool same = false;
		size_t j;

		if (!touches(p, i, of))
			continue;
		j = earlier(p, i, of, &same);
		if (same)
			continue;
		if (j < p->n)
			return collides(p, j, i, e);
		*gone = p->v[i].kind == AMEND_DELETE;
		if (*gone)
			continue;
		if (!changes_of(p->a, of->words, p->words[i], &p->work, &c, e))
			return false;
		if (changes_touch(all, &c))
			return collides(p, last, i, e);
		if (!add_changes(p->a, all, &c))
			return err_refuse(e, "amend 6", "The amendments to "
			    "paragraph %d are too large.", of->number);
		last = i;
	}
	return true;
}

/* As the paragraphs of the draft are: one line each. */
static bool
put_inserted(struct applying *p, int after, struct err *e)
{
	for (size_t i = 0; i < p->n; i++) {
		struct arena *a;
		struct text t;
		bool ok;

		if (!p->chosen[i] || p->v[i].kind != AMEND_INSERT ||
		    p->v[i].paragraph != after ||
		    p->v[i].amends != AMEND_DRAFT)
			continue;
		a = arena_new(TEXT_ARENA);
		ok = text_read(a, p->words[i].p, p->words[i].n, &t, e);
		if (ok && p->out->n)
			buf_byte(p->out, '\n');
		if (ok)
			text_write(p->out, &t);
		arena_release(a);
		if (!ok)
			return false;
	}
	return true;
}

static bool
put_paragraph(struct applying *p, const struct paragraph *of, struct err *e)
{
	struct paragraph is = *of;
	struct buf words = BUF_MAX(TEXT_PARAGRAPH_MOST);
	struct changes c = { NULL, 0 };
	bool gone = false, fits;

	if (!gather(p, of, &c, &gone, e))
		return false;
	if (gone)
		return true;
	put_changed(&words, of->words, &c);
	fits = buf_ok(&words);
	is.words = (struct words){ words.n ? words.p : "", words.n };
	if (p->out->n)
		buf_byte(p->out, '\n');
	paragraph_write(p->out, &is);
	buf_byte(p->out, '\n');
	buf_free(&words);
	return fits || err_refuse(e, "amend 6", "Paragraph %d would become too "
	    "long.", of->number);
}

/* The next version must be a text. */
static bool
reads(const struct buf *b, struct err *e)
{
	struct arena *a = arena_new(TEXT_ARENA);
	struct text t;
	bool ok = buf_ok(b) ? text_read(a, b->p, b->n, &t, e) :
	    err_refuse(e, "amend 6", "The draft as amended is too long.");

	arena_release(a);
	return ok;
}

bool
amend_apply(struct arena *a, const struct text *draft,
    const struct amendment *v, size_t n, const bool *chosen, struct buf *out,
    struct err *e)
{
	struct applying p = { .a = a, .draft = draft, .v = v, .n = n,
	    .chosen = chosen, .work = REDLINE_WORK, .out = out };

	buf_clear(out);
	if (!amend_judge(draft, v, n, e) || !settle_words(&p, e) ||
	    !put_inserted(&p, 0, e))
		return false;
	for (size_t i = 0; i < draft->n; i++)
		if (!put_paragraph(&p, &draft->p[i], e) ||
		    !put_inserted(&p, draft->p[i].number, e))
			return false;
	return reads(out, e);
}
