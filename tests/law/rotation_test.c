/* rotation_test.c: whose turn it is in the chair.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "law/rotation.h"

static char order[][65] = { "AM", "BY", "KZ", "KG", "RU", "TJ", "UZ" };
#define ALL (sizeof order / sizeof *order)

static const char *
next(const char *last, const char *due, char skips[][65], size_t n)
{
	return order[rotation_next(order, ALL, last, due, skips, n)];
}

TEST(rotation, begins_at_the_head_of_the_list)
{
	STR_IS(next(NULL, NULL, NULL, 0), "AM");
}

TEST(rotation, begins_at_the_head_after_somebody_who_is_not_in_it)
{
	STR_IS(next("AZ", NULL, NULL, 0), "AM");
}

TEST(rotation, visits_everybody_once_and_comes_back)
{
	const char *at = "AM";

	for (size_t i = 1; i <= ALL; i++) {
		at = next(at, NULL, NULL, 0);
		STR_IS(at, order[i % ALL]);
	}
}

TEST(rotation, leaves_out_a_turn_that_was_passed_over)
{
	char skips[][65] = { "RU", "TJ" };

	STR_IS(next("KG", NULL, skips, 2), "UZ");
	STR_IS(next("BY", NULL, skips, 2), "KZ");
}

TEST(rotation, wraps_round_over_passed_over_turns)
{
	char skips[][65] = { "UZ", "AM" };

	STR_IS(next("TJ", NULL, skips, 2), "BY");
}

TEST(rotation, goes_on_as_if_nothing_was_when_all_are_passed_over)
{
	STR_IS(next("TJ", NULL, order, ALL), "UZ");
	STR_IS(next(NULL, NULL, order, ALL), "AM");
}

TEST(rotation, a_deferred_turn_comes_before_all_others)
{
	char skips[][65] = { "UZ" };

	STR_IS(next("KG", "BY", NULL, 0), "BY");
	STR_IS(next("TJ", "BY", skips, 1), "BY");
	STR_IS(next(NULL, "KZ", NULL, 0), "KZ");
}

TEST(rotation, a_deferred_turn_of_somebody_who_left_is_forgotten)
{
	STR_IS(next("KG", "AZ", NULL, 0), "RU");
}

TEST(rotation, an_empty_one_gives_the_head)
{
	OK(rotation_next(order, 0, "AM", "BY", order, ALL) == 0);
}
