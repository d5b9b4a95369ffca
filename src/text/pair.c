/* pair.c: which paragraphs of two texts belong together. See compare.h.
 *
 * First those of equal words, as many as their order allows. Between two such
 * pairs, by a fingerprint (the least hash of two neighbouring words), three
 * times with other hashes: that finds most of what was changed a little. What
 * is left between those is compared one with all, where that is not too much,
 * and else taken in order.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/compare.h"

#include "text/glyph.h"
#include "text/lcs.h"

#include <stdlib.h>

#define LIKE 300		/* from here on, of 1000, one became the other */
#define SAME_LABEL 200		/* what an equal label is worth beside that */
#define FINGERS 3
#define CELLS_MOST 40000	/* of one comparison of all with all */

/* A paragraph as a bag of hashed words. */
struct bag {
	uint32_t *word;		/* sorted */
	size_t n;
	uint32_t finger[FINGERS];
};

struct pairing {
	struct arena *scratch;
	const struct text *was, *is;
	struct bag *old, *new;
	size_t *work;
	struct paired *out;
};

/* Paragraphs between two pairs, on both sides. */
struct gap { size_t a, a_end, b, b_end; };

static uint32_t
hash_word(const char *p, size_t n, uint32_t h)
{
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 16777619u;
	return h;
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* The words of a pair of neighbours, stirred differently for each finger. */
static void
fingers(struct bag *b, uint32_t left, uint32_t right)
{
	static const uint32_t stir[FINGERS] = { 0x9E3779B1, 0x85EBCA77,
	    0xC2B2AE3D };

	for (int i = 0; i < FINGERS; i++) {
		uint32_t h = (left * 31 + right) * stir[i];

		h ^= h >> 15;
		h *= stir[(i + 1) % FINGERS];
		if (h < b->finger[i])
			b->finger[i] = h;
	}
}

static bool
bag_of(struct arena *a, struct words w, struct bag *b)
{
	uint32_t last = 0;
	enum glyph g;
	size_t len;

	*b = (struct bag){ .finger = { UINT32_MAX, UINT32_MAX, UINT32_MAX } };
	b->word = arena_array(a, words_count(w), sizeof *b->word);
	if (!b->word)
		return false;
	for (size_t i = 0; i < w.n; i += len) {
		len = glyph_word(w.p + i, w.n - i, &g);
		if (g != GLYPH_LETTER && g != GLYPH_WHOLE)
			continue;
		b->word[b->n] = hash_word(w.p + i, len, 2166136261u);
		fingers(b, last, b->word[b->n]);
		last = b->word[b->n++];
	}
	if (b->n)
		qsort(b->word, b->n, sizeof *b->word, by_value);
	return true;
}

static void
spend(size_t *work, size_t n)
{
	*work = *work > n ? *work - n : 0;
}

/* Words in common, of 1000. */
static int
likeness(struct pairing *g, size_t i, size_t j)
{
	const struct bag *a = &g->old[i], *b = &g->new[j];
	size_t x = 0, y = 0, both = 0;

	while (x < a->n && y < b->n) {
		uint32_t p = a->word[x], q = b->word[y];

		both += p == q;
		x += p <= q;
		y += q <= p;
	}
	spend(g->work, x + y + 1);
	return a->n + b->n ? (int)(2000 * both / (a->n + b->n)) : 0;
}

/* 0: they do not belong together. */
static int
worth(struct pairing *g, size_t i, size_t j)
{
	const struct paragraph *a = &g->was->p[i], *b = &g->is->p[j];
	int like = likeness(g, i, j);

	if (a->label.n && a->kind == b->kind && words_same(a->label, b->label))
		return like + SAME_LABEL;
	return like >= LIKE ? like : 0;
}

static void
join(struct pairing *g, size_t i, size_t j)
{
	g->out->to[i] = (uint32_t)j + 1;
	g->out->likeness[i] = likeness(g, i, j);
}

static bool
by_words(struct pairing *g)
{
	size_t n = g->was->n, m = g->is->n, work = *g->work / 4;
	struct id_piece *p = arena_array(g->scratch, n + m, sizeof *p);
	bool *keep = arena_array(g->scratch, n + m, sizeof *keep);
	uint32_t *id = arena_array(g->scratch, n + m, sizeof *id);

	g->out->id = id;
	if (!p || !keep || !id)
		return false;
	for (size_t i = 0; i < n + m; i++) {
		struct words w = i < n ? g->was->p[i].words :
		    g->is->p[i - n].words;

		p[i] = (struct id_piece){ w.p, w.n };
	}
	if (!lcs_number(g->scratch, p, n + m, id) ||
	    !lcs(g->scratch, (struct row){ id, n }, (struct row){ id + n, m },
	    (uint32_t)(n + m), &work, keep, keep + n))
		return false;
	g->out->cut_short = !work;
	spend(g->work, *g->work / 4 - work);
	for (size_t i = 0, j = 0; i < n; i++) {
		if (!keep[i])
			continue;
		while (!keep[n + j])
			j++;
		g->out->to[i] = (uint32_t)++j;
		g->out->likeness[i] = 1000;
	}
	return true;
}

static bool
bags(struct pairing *g)
{
	bool *taken = arena_array(g->scratch, g->is->n, sizeof *taken);

	g->old = arena_array(g->scratch, g->was->n, sizeof *g->old);
	g->new = arena_array(g->scratch, g->is->n, sizeof *g->new);
	if (!taken || !g->old || !g->new)
		return false;
	for (size_t i = 0; i < g->was->n; i++)
		if (g->out->to[i])
			taken[g->out->to[i] - 1] = true;
		else if (!bag_of(g->scratch, g->was->p[i].words, &g->old[i]))
			return false;
	for (size_t j = 0; j < g->is->n; j++)
		if (!taken[j] &&
		    !bag_of(g->scratch, g->is->p[j].words, &g->new[j]))
			return false;
	return true;
}

/* The next gap from old paragraph `at` on, where both sides have something.
 * False when there is none. */
static bool
gap_next(const struct pairing *g, struct gap *o)
{
	const uint32_t *to = g->out->to;

	for (; o->a_end < g->was->n; o->a_end++) {
		o->a = o->a_end;
		o->b = o->a ? to[o->a - 1] : 0;
		while (o->a_end < g->was->n && !to[o->a_end])
			o->a_end++;
		o->b_end = o->a_end < g->was->n ? to[o->a_end] - 1 :
		    g->is->n;
		if (o->a_end > o->a && o->b_end > o->b)
			return true;
	}
	return false;
}

static bool
by_finger(struct pairing *g, struct gap o, int finger)
{
	size_t n = o.a_end - o.a, m = o.b_end - o.b;
	struct id_piece *p = arena_array(g->scratch, n + m, sizeof *p);
	bool *keep = arena_array(g->scratch, n + m, sizeof *keep);
	uint32_t *id = arena_array(g->scratch, n + m, sizeof *id);

	if (!p || !keep || !id)
		return false;
	for (size_t i = 0; i < n + m; i++)
		p[i] = (struct id_piece){ (const char *)(i < n ?
		    &g->old[o.a + i] : &g->new[o.b + i - n])->finger +
		    sizeof(uint32_t) * (size_t)finger, sizeof(uint32_t) };
	if (!lcs_number(g->scratch, p, n + m, id) ||
	    !lcs(g->scratch, (struct row){ id, n }, (struct row){ id + n, m },
	    (uint32_t)(n + m), g->work, keep, keep + n))
		return false;
	for (size_t i = 0, j = 0; i < n; i++) {
		if (!keep[i])
			continue;
		while (!keep[n + j])
			j++;
		if (likeness(g, o.a + i, o.b + j) >= LIKE)
			join(g, o.a + i, o.b + j);
		j++;
	}
	return true;
}

/* best[i][j]: the most that the paragraphs from i and from j on are worth. */
static bool
one_with_all(struct pairing *g, struct gap o)
{
	size_t n = o.a_end - o.a, m = o.b_end - o.b, i, j;
	int *best = arena_array(g->scratch, (n + 1) * (m + 1), sizeof *best);
	int *pair = arena_array(g->scratch, n * m, sizeof *pair);

	if (!best || !pair)
		return false;
	for (i = n; i-- > 0;)
		for (j = m; j-- > 0;) {
			int *at = &best[i * (m + 1) + j], w;

			w = pair[i * m + j] = *g->work ?
			    worth(g, o.a + i, o.b + j) : 0;
			*at = at[1] > at[m + 1] ? at[1] : at[m + 1];
			if (w && w + at[m + 2] > *at)
				*at = w + at[m + 2];
		}
	for (i = j = 0; i < n && j < m;) {
		const int *at = &best[i * (m + 1) + j];
		int w = pair[i * m + j];

		if (w && *at == w + at[m + 2])
			join(g, o.a + i++, o.b + j++);
		else if (*at == at[m + 1])
			i++;
		else
			j++;
	}
	return true;
}

static bool
what_is_left(struct pairing *g, struct gap o)
{
	size_t n = o.a_end - o.a, m = o.b_end - o.b;

	if (n * m <= CELLS_MOST)
		return one_with_all(g, o);
	for (size_t i = 0; i < n && i < m; i++)
		if (*g->work && worth(g, o.a + i, o.b + i))
			join(g, o.a + i, o.b + i);
	return true;
}

bool
text_pair(struct arena *scratch, const struct text *was,
    const struct text *is, size_t *work, struct paired *out)
{
	struct pairing g = { .scratch = scratch, .was = was, .is = is,
	    .work = work, .out = out };
	struct gap o;

	out->to = arena_array(scratch, was->n, sizeof *out->to);
	out->likeness = arena_array(scratch, was->n, sizeof *out->likeness);
	if (!out->to || !out->likeness || !by_words(&g) || !bags(&g))
		return false;
	for (int finger = 0; finger < FINGERS; finger++)
		for (o.a_end = 0; gap_next(&g, &o);)
			if (!by_finger(&g, o, finger))
				return false;
	for (o.a_end = 0; gap_next(&g, &o);)
		if (!what_is_left(&g, o))
			return false;
	return true;
}
