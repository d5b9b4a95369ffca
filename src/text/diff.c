/* diff.c: see diff.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/diff.h"

#include "text/compare.h"

#define REPLACED 200	/* less alike than that, of 1000: replaced as a whole */

struct maker {
	struct arena *a, *scratch, *one;	/* result, all, one paragraph */
	const struct text *was, *is;
	struct paired pair;
	size_t work;
	struct redline_paragraph *p;
	struct redline *out;
};

static bool
runs_between(struct maker *m, size_t i, struct words was, struct words is,
    struct runs *runs)
{
	size_t most = m->work < REDLINE_WORK_ONE ? m->work : REDLINE_WORK_ONE;
	size_t left = most;
	bool ok;

	if (words_same(was, is) || m->pair.likeness[i] < REPLACED)
		return words_replaced(m->a, was, is, runs);
	arena_reset(m->one);
	ok = words_runs(m->a, m->one, was, is, &left, runs);
	m->work -= most - left;
	m->out->cut_short |= runs->cut_short;
	return ok;
}

static bool
put(struct maker *m, enum redline_kind kind, const struct paragraph *was,
    const struct paragraph *is)
{
	struct redline_paragraph *p = &m->p[m->out->n++];
	struct words none = { NULL, 0 };
	struct runs runs = { .n = 0 };

	*p = (struct redline_paragraph){ .kind = kind, .was = was, .is = is };
	if (!was || !is) {
		if (!words_replaced(m->a, was ? was->words : none,
		    is ? is->words : none, &runs))
			return false;
	} else if (!runs_between(m, (size_t)was->number - 1, was->words,
	    is->words, &runs))
		return false;
	p->runs = runs.p;
	p->n = runs.n;
	m->out->changed += kind != REDLINE_SAME;
	return true;
}

/* Those that are gone, those that came, then the pair that follows them. */
static bool
walk(struct maker *m)
{
	size_t i = 0, j = 0;

	while (i < m->was->n || j < m->is->n) {
		size_t to;

		for (; i < m->was->n && !m->pair.to[i]; i++)
			if (!put(m, REDLINE_GONE, &m->was->p[i], NULL))
				return false;
		to = i < m->was->n ? m->pair.to[i] - 1 : m->is->n;
		for (; j < to; j++)
			if (!put(m, REDLINE_NEW, NULL, &m->is->p[j]))
				return false;
		if (i == m->was->n)
			continue;
		if (!put(m, words_same(m->was->p[i].words, m->is->p[j].words) ?
		    REDLINE_SAME : REDLINE_CHANGED, &m->was->p[i],
		    &m->is->p[j]))
			return false;
		i++;
		j++;
	}
	return true;
}

/* What is gone here and new there, word for word; the first where several are. */
static bool
moves(struct maker *m)
{
	size_t n = m->was->n + m->is->n;
	struct redline_paragraph **gone = arena_array(m->scratch, n,
	    sizeof *gone);

	if (!gone)
		return false;
	for (size_t i = 0; i < m->out->n; i++) {
		struct redline_paragraph *p = &m->p[i];

		if (p->kind == REDLINE_GONE && p->n &&
		    !gone[m->pair.id[p->was->number - 1]])
			gone[m->pair.id[p->was->number - 1]] = p;
	}
	for (size_t i = 0; i < m->out->n; i++) {
		struct redline_paragraph *p = &m->p[i], *from;

		if (p->kind != REDLINE_NEW || !p->n)
			continue;
		from = gone[m->pair.id[m->was->n + (size_t)p->is->number - 1]];
		if (from && !from->moved) {
			from->moved = p->is->number;
			p->moved = from->was->number;
		}
	}
	return true;
}

bool
redline(struct arena *a, const struct text *was, const struct text *is,
    struct redline *out, struct err *e)
{
	struct maker m = { .a = a, .was = was, .is = is, .work = REDLINE_WORK,
	    .out = out, .scratch = arena_new(REDLINE_ARENA),
	    .one = arena_new(WORDS_SCRATCH) };
	bool ok;

	*out = (struct redline){ .n = 0 };
	out->p = m.p = arena_array(a, was->n + is->n, sizeof *m.p);
	ok = m.p && text_pair(m.scratch, was, is, &m.work, &m.pair) &&
	    walk(&m) && moves(&m);
	out->cut_short |= !m.work || m.pair.cut_short;
	arena_release(m.one);
	arena_release(m.scratch);
	return ok || err_refuse(e, "text 3",
	    "The two texts are too large to be compared.");
}
