/* quorum_test.c: shares of the entitled, as the committees count them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "law/quorum.h"

static const struct { int64_t entitled; struct share share; int64_t least; }
    shares[] = {
	{ 7, { 2, 3 }, 5 }, { 7, { 3, 4 }, 6 }, { 7, { 1, 3 }, 3 },
	{ 27, { 2, 3 }, 18 }, { 27, { 3, 4 }, 21 }, { 27, { 1, 3 }, 9 },
	{ 27, { 55, 100 }, 15 }, { 27, { 72, 100 }, 20 },
	{ 57, { 2, 3 }, 38 },
	{ 193, { 2, 3 }, 129 }, { 193, { 3, 4 }, 145 },
	{ 193, { 1, 3 }, 65 },
	{ 6, { 2, 3 }, 4 }, { 1, { 2, 3 }, 1 }, { 0, { 2, 3 }, 0 },
};

TEST(quorum, a_share_is_rounded_up)
{
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
		if (quorum_least(shares[i].entitled, shares[i].share) !=
		    shares[i].least)
			test_fail(__FILE__, __LINE__, "row %zu: %lld", i,
			    (long long)quorum_least(shares[i].entitled,
			    shares[i].share));
}

/* "More than half" is half of one more than all, rounded up. */
TEST(quorum, a_majority_is_more_than_half)
{
	static const int64_t rows[][2] = { { 7, 4 }, { 27, 14 }, { 57, 29 },
	    { 193, 97 }, { 2, 2 }, { 1, 1 } };
	struct share half = { 1, 2 };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		OK(quorum_least(rows[i][0] + 1, half) == rows[i][1]);
}

TEST(quorum, it_is_there_at_the_least_number_and_not_below)
{
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
		int64_t n = shares[i].entitled, least = shares[i].least;

		if (!n)
			continue;
		OK(quorum_is(least, n, shares[i].share));
		OK(!quorum_is(least - 1, n, shares[i].share));
	}
}

TEST(quorum, nobody_present_decides_nothing)
{
	OK(!quorum_is(0, 0, (struct share){ 2, 3 }));
	OK(!quorum_is(0, 7, (struct share){ 0, 1 }));
	OK(quorum_is(1, 7, (struct share){ 0, 1 }));
}
