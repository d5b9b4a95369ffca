/* lcs.c: see lcs.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/lcs.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* What both sides have, with the way back to the whole rows. */
struct side {
	uint32_t *id;
	size_t *at;
	size_t n;
	bool *keep;
};

struct myers {
	struct side a, b;
	ptrdiff_t *ahead, *back;	/* furthest reach on each diagonal */
	ptrdiff_t zero;			/* index of diagonal 0 in both */
	size_t *work;
};

/* A part of both rows still to be compared. */
struct box { ptrdiff_t a, a_end, b, b_end; };

static void
keep(struct myers *m, ptrdiff_t i, ptrdiff_t j)
{
	m->a.keep[m->a.at[i]] = true;
	m->b.keep[m->b.at[j]] = true;
}

static bool
spend(struct myers *m, ptrdiff_t steps)
{
	size_t n = (size_t)steps;
	bool enough = *m->work >= n;

	*m->work = enough ? *m->work - n : 0;
	return enough;
}

/* How many are equal from (x, y) on; for the back counted from the ends. */
static ptrdiff_t
snake(struct myers *m, struct box o, ptrdiff_t x, ptrdiff_t y, bool back)
{
	ptrdiff_t n = o.a_end - o.a, l = o.b_end - o.b, from = x;

	for (; x < n && y < l; x++, y++) {
		uint32_t p = m->a.id[back ? o.a_end - 1 - x : o.a + x];
		uint32_t q = m->b.id[back ? o.b_end - 1 - y : o.b + y];

		if (p != q)
			break;
	}
	spend(m, x - from);
	return x - from;
}

/* One difference more on every diagonal k = x - y; v[k] is the furthest x, -1
 * where none is reached. True when it met the other side, whose diagonal is
 * delta - k: *x and *k say where, in this side's count. */
static bool
further(struct myers *m, struct box o, ptrdiff_t d, bool back, ptrdiff_t *x,
    ptrdiff_t *k)
{
	ptrdiff_t *v = (back ? m->back : m->ahead) + m->zero;
	const ptrdiff_t *w = (back ? m->ahead : m->back) + m->zero;
	ptrdiff_t n = o.a_end - o.a, l = o.b_end - o.b, delta = n - l;
	ptrdiff_t theirs = back ? d : d - 1;

	v[d + 1] = v[-d - 1] = -1;
	for (*k = -d; *k <= d; *k += 2) {
		ptrdiff_t right = v[*k - 1], down = v[*k + 1], to = delta - *k;

		right = right >= 0 && right < n ? right + 1 : -1;
		down = down >= 0 && down - *k <= l ? down : -1;
		*x = d ? (right > down ? right : down) : 0;
		if (*x >= 0)
			*x += snake(m, o, *x, *x - *k, back);
		v[*k] = *x;
		if (*x >= 0 && (delta % 2 == 0) == back && to >= -theirs &&
		    to <= theirs && w[to] >= 0 && *x + w[to] >= n)
			return true;
	}
	return false;
}

/* Where a best path crosses the middle of the box. False when the work is used
 * up. */
static bool
middle(struct myers *m, struct box o, ptrdiff_t *i, ptrdiff_t *j)
{
	ptrdiff_t x, k;

	for (ptrdiff_t d = 0; spend(m, 2 * d + 1); d++) {
		if (further(m, o, d, false, &x, &k)) {
			*i = o.a + x;
			*j = o.b + x - k;
			return true;
		}
		if (further(m, o, d, true, &x, &k)) {
			*i = o.a_end - x;
			*j = o.b_end - (x - k);
			return true;
		}
	}
	return false;
}

/* What is equal at both ends is kept; then two halves, each with about half of
 * the differences, so that this goes no deeper than their logarithm. */
static void
compare(struct myers *m, struct box o)
{
	ptrdiff_t i, j;

	while (o.a < o.a_end && o.b < o.b_end &&
	    m->a.id[o.a] == m->b.id[o.b])
		keep(m, o.a++, o.b++);
	while (o.a < o.a_end && o.b < o.b_end &&
	    m->a.id[o.a_end - 1] == m->b.id[o.b_end - 1])
		keep(m, --o.a_end, --o.b_end);
	if (o.a == o.a_end || o.b == o.b_end || !middle(m, o, &i, &j))
		return;
	assert(i + j > o.a + o.b && i + j < o.a_end + o.b_end);
	compare(m, (struct box){ o.a, i, o.b, j });
	compare(m, (struct box){ i, o.a_end, j, o.b_end });
}

/* Of a row, what the other has too. */
static bool
common(struct arena *a, struct row r, const bool *other, bool *marks,
    struct side *out)
{
	out->id = arena_array(a, r.n, sizeof *out->id);
	out->at = arena_array(a, r.n, sizeof *out->at);
	out->keep = marks;
	out->n = 0;
	if (!out->id || !out->at)
		return false;
	for (size_t i = 0; i < r.n; i++)
		if (other[r.id[i]]) {
			out->id[out->n] = r.id[i];
			out->at[out->n++] = i;
		}
	return true;
}

static bool *
seen(struct arena *a, struct row r, uint32_t ids)
{
	bool *is = arena_array(a, ids, sizeof *is);

	for (size_t i = 0; is && i < r.n; i++)
		is[r.id[i]] = true;
	return is;
}

bool
lcs(struct arena *a, struct row x, struct row y, uint32_t ids, size_t *work,
    bool *keep_a, bool *keep_b)
{
	const bool *in_x = seen(a, x, ids), *in_y = seen(a, y, ids);
	struct myers m = { .work = work };
	size_t wide;

	if (!in_x || !in_y || !common(a, x, in_y, keep_a, &m.a) ||
	    !common(a, y, in_x, keep_b, &m.b))
		return false;
	wide = m.a.n + m.b.n + 9;
	m.zero = (ptrdiff_t)(wide / 2);
	m.ahead = arena_array(a, wide, sizeof *m.ahead);
	m.back = arena_array(a, wide, sizeof *m.back);
	if (!m.ahead || !m.back)
		return false;
	compare(&m, (struct box){ 0, (ptrdiff_t)m.a.n, 0, (ptrdiff_t)m.b.n });
	return true;
}

static int
by_bytes(const void *x, const void *y)
{
	const struct id_piece *const *p = x, *const *q = y;

	if ((*p)->n != (*q)->n)
		return (*p)->n < (*q)->n ? -1 : 1;
	return (*p)->n ? memcmp((*p)->p, (*q)->p, (*p)->n) : 0;
}

bool
lcs_number(struct arena *a, const struct id_piece *pieces, size_t count,
    uint32_t *id)
{
	const struct id_piece **sorted = arena_array(a, count, sizeof *sorted);
	uint32_t next = 0;

	if (!sorted)
		return false;
	for (size_t i = 0; i < count; i++)
		sorted[i] = &pieces[i];
	qsort(sorted, count, sizeof *sorted, by_bytes);
	for (size_t i = 0; i < count; i++) {
		if (i && by_bytes(&sorted[i - 1], &sorted[i]) != 0)
			next++;
		id[sorted[i] - pieces] = next;
	}
	return true;
}
