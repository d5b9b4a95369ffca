/* lcs_test.c: the longest common part, against the table that is never wrong.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "text/lcs.h"

#define LONG 40

static uint32_t seed;

static uint32_t
any(uint32_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

static size_t
by_table(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	static size_t best[LONG + 1][LONG + 1];

	memset(best, 0, sizeof best);
	for (size_t i = n; i-- > 0;)
		for (size_t j = m; j-- > 0;) {
			size_t x = best[i + 1][j], y = best[i][j + 1];

			best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 :
			    x > y ? x : y;
		}
	return best[0][0];
}

/* How many are kept; the kept of both sides must be the same. */
static size_t
kept(const uint32_t *a, size_t n, const uint32_t *b, size_t m, size_t work)
{
	struct arena *arena = arena_new(1 << 20);
	bool ka[LONG] = { false }, kb[LONG] = { false };
	size_t count = 0, j = 0;

	OK(lcs(arena, (struct row){ a, n }, (struct row){ b, m }, LONG, &work,
	    ka, kb));
	for (size_t i = 0; i < n; i++) {
		if (!ka[i])
			continue;
		while (j < m && !kb[j])
			j++;
		OK(j < m && a[i] == b[j]);
		j++;
		count++;
	}
	while (j < m)
		OK(!kb[j++]);
	arena_release(arena);
	return count;
}

TEST(lcs, is_as_long_as_the_table_says_for_random_rows)
{
	uint32_t a[LONG], b[LONG];

	for (uint32_t round = 0; round < 5000; round++) {
		size_t n, m;
		uint32_t ids;

		seed = round;
		n = any(LONG);
		m = any(LONG);
		ids = 1 + any(8);
		for (size_t i = 0; i < LONG; i++) {
			a[i] = any(ids);
			b[i] = any(ids);
		}
		OK(kept(a, n, b, m, 100000) == by_table(a, n, b, m));
	}
}

TEST(lcs, what_the_work_does_not_reach_is_not_kept)
{
	uint32_t a[LONG], b[LONG];

	for (uint32_t i = 0; i < LONG; i++) {
		a[i] = i;
		b[i] = LONG - 1 - i;
	}
	OK(kept(a, LONG, b, LONG, 100000) == 1);
	OK(kept(a, LONG, b, LONG, 5) == 0);
	OK(kept(a, LONG, a, LONG, 0) == LONG);
}

TEST(lcs, equal_pieces_have_one_number)
{
	struct arena *a = arena_new(10000);
	struct id_piece p[] = { { "b", 1 }, { "aa", 2 }, { "b", 1 }, { "", 0 },
	    { NULL, 0 } };
	uint32_t id[5];

	OK(lcs_number(a, p, 5, id));
	OK(id[0] == id[2] && id[3] == id[4]);
	OK(id[0] != id[1] && id[0] != id[3] && id[1] != id[3]);
	for (int i = 0; i < 5; i++)
		OK(id[i] < 5);
	arena_release(a);
}
