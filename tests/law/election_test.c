/* election_test.c: elections by ballot: as they went in the General Assembly, and
 * the cases in which a line must be drawn among equals. The counts of 2006, 2016
 * and 2020 are those the Assembly's press releases give.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/election.h"
#include "tests/law/room.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char two_thirds[] =
    " election restricted to 2 for each place 3 times then open 3 times\n"
    " yes at least 2/3 of present and voting\n";
static const char majority[] =
    " election restricted to 2 for each place 3 times then open 3 times\n"
    " tie lot\n yes more than 1/2 of present and voting\n";

/* "GUATEMALA 109 VENEZUELA 76": a ballot in which all votes are valid. Where
 * there is one place each valid paper holds one name; with more, `papers` are
 * said. */
static bool
cast(struct election *x, const char *votes, int64_t papers, int64_t abstain,
    struct err *e)
{
	static char text[64][80];
	static size_t used;
	struct ballot_votes v[8];
	struct ballot b = { .papers = papers, .abstain = abstain, .votes = v };
	char *s = text[used++ % 64], *save = NULL;

	snprintf(s, sizeof text[0], "%s", votes);
	for (s = strtok_r(s, " ", &save); s; s = strtok_r(NULL, " ", &save)) {
		v[b.n].id = s;
		v[b.n++].votes = strtoll(strtok_r(NULL, " ", &save), NULL, 10);
	}
	for (size_t i = 0; papers == 0 && i < b.n; i++)
		b.papers += v[i].votes;
	b.papers += papers == 0 ? abstain : 0;
	if (!election_may_cast(x, &b, e))
		return false;
	election_cast(x, &b, 193, 193);
	return true;
}

static void
goes(struct election *x, const char *votes, enum ballot_kind then)
{
	struct err e = { 0 };

	if (!cast(x, votes, 0, 0, &e))
		test_fail(__FILE__, __LINE__, "%s: %s", votes, e.says);
	if (x->next != then)
		test_fail(__FILE__, __LINE__, "%s: then %s", votes, ballot_kind_name(x->next));
}

static bool
is_elected(const struct election *x, const char *id)
{
	const struct candidate *c = election_find(x, id);

	return c && c->place;
}

static bool
may_be_next(const struct election *x, const char *id)
{
	struct ballot_votes v = { id, 1 };
	struct ballot b = { .papers = 1, .votes = &v, .n = 1 };

	return election_may_cast(x, &b, NULL);
}

/* --- as it went ------------------------------------------------------------- */

/* Forty-seven ballots for one seat between two that never had two thirds. Some
 * rounds are known with their counts; between them the last one is repeated. */
TEST(election, in_2006_forty_seven_ballots_filled_no_seat)
{
	static const struct { int round; const char *votes; int abstain;
	    int needed; } known[] = {
		{ 1, "GTM 109 VEN 76", 7, 124 },
		{ 6, "GTM 93 VEN 93 MEX 1", 4, 125 },
		{ 7, "GTM 96 VEN 89", 7, 124 },
		{ 10, "GTM 110 VEN 77", 4, 125 },
		{ 22, "GTM 102 VEN 77", 12, 120 },
		{ 36, "GTM 109 VEN 72", 0, 121 },
		{ 41, "GTM 100 VEN 82 DOM 1 CHL 1", 6, 123 },
		{ 42, "GTM 100 VEN 82", 6, 122 },
		{ 47, "GTM 101 VEN 78 BRB 1 ECU 1 URY 1", 7, 122 },
	};
	struct election x;
	size_t k = 0;

	election_begin(&x, rule_text(two_thirds), 1);
	for (int round = 1; round <= 47; round++) {
		struct err e = { 0 };
		/* one open, then three restricted, three open, and so on */
		bool open = round == 1 || (round - 2) / 3 % 2 == 1;

		OK(x.next == (open ? BALLOT_OPEN : BALLOT_RESTRICTED));
		OK(may_be_next(&x, "CHL") == open);
		while (k + 1 < 9 && known[k + 1].round <= round)
			k++;
		if (!cast(&x, known[k].votes, 0, known[k].abstain, &e))
			test_fail(__FILE__, __LINE__, "round %d: %s", round, e.says);
		OK(x.needed == known[k].needed);
	}
	OK(x.filled == 0);
	/* Both stood down, and Panama was elected. */
	election_withdraw(&x, "GTM");
	election_withdraw(&x, "VEN");
	goes(&x, "PAN 164", BALLOT_NONE);
	OK(is_elected(&x, "PAN"));
}

TEST(election, in_2016_one_of_two_places_was_filled_at_once_and_one_in_the_sixth_ballot)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(two_thirds), 2);
	OK(cast(&x, "SWE 134 NLD 125 ITA 113", 191, 1, &e));
	OK(x.needed == 127);
	OK(is_elected(&x, "SWE") && !is_elected(&x, "NLD"));
	OK(x.next == BALLOT_RESTRICTED && !may_be_next(&x, "SMR"));
	goes(&x, "NLD 99 ITA 92", BALLOT_RESTRICTED);
	goes(&x, "NLD 96 ITA 94", BALLOT_RESTRICTED);
	goes(&x, "NLD 96 ITA 95", BALLOT_OPEN);
	goes(&x, "NLD 95 ITA 95", BALLOT_OPEN);
	OK(cast(&x, "ITA 179 NLD 4 SMR 1", 192, 6, &e));
	OK(is_elected(&x, "ITA") && x.next == BALLOT_NONE);
}

TEST(election, in_2020_the_second_ballot_had_one_vote_more_than_needed)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "KEN 113 DJI 78", BALLOT_RESTRICTED);
	OK(x.needed == 128);
	goes(&x, "KEN 129 DJI 62", BALLOT_NONE);
	OK(is_elected(&x, "KEN") && !is_elected(&x, "DJI"));
}

TEST(election, one_vote_fewer_elects_nobody)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "KEN 113 DJI 78", BALLOT_RESTRICTED);
	goes(&x, "KEN 127 DJI 64", BALLOT_RESTRICTED);
	OK(x.filled == 0);
}

/* --- lines among equals -------------------------------------------------------- */

TEST(election, two_left_for_one_place_and_equal_are_decided_by_lot)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 40 B 30 C 20", BALLOT_RESTRICTED);
	OK(!may_be_next(&x, "C"));
	OK(!election_may_draw(&x, "A", &e));
	STR_IS(e.rule, "ballot 5");
	goes(&x, "A 45 B 45", BALLOT_LOT);
	OK(!may_be_next(&x, "A"));
	OK(!election_may_draw(&x, "C", &e));
	OK(election_may_draw(&x, "B", &e));
	election_draw(&x, "B");
	OK(is_elected(&x, "B") && x.next == BALLOT_NONE);
}

TEST(election, equal_votes_in_an_open_ballot_leave_nothing_to_the_lot)
{
	struct election x;

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 45 B 45", BALLOT_RESTRICTED);
}

TEST(election, where_two_thirds_are_asked_for_no_lot_is_drawn)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "A 50 B 40", BALLOT_RESTRICTED);
	goes(&x, "A 45 B 45", BALLOT_RESTRICTED);
}

TEST(election, equal_votes_for_the_second_place_on_the_list_ask_for_a_special_ballot)
{
	struct election x;

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 40 B 20 C 20 D 10", BALLOT_SPECIAL);
	OK(election_names(&x) == 1);
	OK(may_be_next(&x, "B") && may_be_next(&x, "C"));
	OK(!may_be_next(&x, "A") && !may_be_next(&x, "D"));
	/* Most votes are enough: who leads goes on with A. */
	goes(&x, "B 31 C 59", BALLOT_RESTRICTED);
	OK(may_be_next(&x, "A") && may_be_next(&x, "C"));
	OK(!may_be_next(&x, "B"));
	goes(&x, "A 46 C 44", BALLOT_NONE);
	OK(is_elected(&x, "A"));
}

TEST(election, a_special_ballot_that_leaves_them_equal_goes_to_the_lot)
{
	struct election x;

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 40 B 20 C 20", BALLOT_SPECIAL);
	goes(&x, "B 40 C 40", BALLOT_LOT);
	election_draw(&x, "C");
	OK(x.next == BALLOT_RESTRICTED && may_be_next(&x, "A"));
	OK(may_be_next(&x, "C") && !may_be_next(&x, "B"));
	OK(x.filled == 0);
}

TEST(election, without_a_lot_the_special_ballot_is_taken_again)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "A 40 B 20 C 20", BALLOT_SPECIAL);
	goes(&x, "B 40 C 40", BALLOT_SPECIAL);
	goes(&x, "B 41 C 40", BALLOT_RESTRICTED);
}

TEST(election, of_more_than_there_are_places_those_with_most_votes_are_elected)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 2);
	OK(cast(&x, "A 80 B 70 C 60", 110, 0, &e));
	OK(is_elected(&x, "A") && is_elected(&x, "B"));
	OK(!is_elected(&x, "C") && x.next == BALLOT_NONE);
}

TEST(election, equal_ones_with_the_majority_and_one_place_go_through_a_special_ballot)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 2);
	OK(cast(&x, "A 80 B 60 C 60", 100, 0, &e));
	OK(is_elected(&x, "A") && x.next == BALLOT_SPECIAL);
	OK(election_names(&x) == 1);
	/* Both have the majority: here the most votes elect. */
	goes(&x, "B 49 C 51", BALLOT_NONE);
	OK(is_elected(&x, "C") && !is_elected(&x, "B"));
}

TEST(election, the_list_has_twice_as_many_names_as_places_are_left)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 3);
	OK(cast(&x, "A 60 B 40 C 39 D 38 E 37 F 36 G 35", 100, 0, &e));
	OK(is_elected(&x, "A") && x.next == BALLOT_RESTRICTED);
	OK(election_names(&x) == 2);
	OK(may_be_next(&x, "E") && !may_be_next(&x, "F"));
}

TEST(election, a_ballot_that_elects_somebody_is_not_inconclusive)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(two_thirds), 2);
	OK(cast(&x, "A 50 B 50 C 50 D 50", 100, 0, &e));
	OK(cast(&x, "A 50 B 50 C 50 D 50", 100, 0, &e));
	OK(cast(&x, "A 70 B 50 C 50 D 30", 100, 0, &e));
	OK(is_elected(&x, "A") && x.next == BALLOT_RESTRICTED);
	goes(&x, "B 50 C 50", BALLOT_RESTRICTED);
	goes(&x, "B 50 C 50", BALLOT_OPEN);
}

/* --- who withdraws -------------------------------------------------------------- */

TEST(election, who_withdrew_gets_no_more_votes_and_the_other_stays_on_the_list)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "A 50 B 40", BALLOT_RESTRICTED);
	election_withdraw(&x, "A");
	OK(!may_be_next(&x, "A") && may_be_next(&x, "B"));
	goes(&x, "B 80", BALLOT_NONE);
}

TEST(election, when_all_on_the_list_withdrew_the_next_ballot_is_open)
{
	struct election x;

	election_begin(&x, rule_text(two_thirds), 1);
	goes(&x, "A 50 B 40 C 2", BALLOT_RESTRICTED);
	election_withdraw(&x, "A");
	election_withdraw(&x, "B");
	OK(x.next == BALLOT_OPEN && may_be_next(&x, "C"));
}

TEST(election, a_special_ballot_with_nothing_left_to_decide_is_not_taken)
{
	struct election x;

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 40 B 20 C 20", BALLOT_SPECIAL);
	election_withdraw(&x, "C");
	OK(x.next == BALLOT_RESTRICTED);
	OK(may_be_next(&x, "A") && may_be_next(&x, "B"));
}

TEST(election, when_one_that_is_through_withdraws_there_is_room_for_one_more)
{
	struct election x;

	election_begin(&x, rule_text(majority), 1);
	goes(&x, "A 40 B 20 C 20", BALLOT_SPECIAL);
	election_withdraw(&x, "A");
	OK(x.next == BALLOT_RESTRICTED);
	OK(may_be_next(&x, "B") && may_be_next(&x, "C"));
}

/* --- ballots that cannot be ---------------------------------------------------------- */

static void
refused(struct election *x, const char *votes, int64_t papers, int64_t abstain,
    const char *rule)
{
	struct err e = { 0 };

	OK(!cast(x, votes, papers, abstain, &e));
	OK(e.kind == ERR_REFUSED);
	STR_IS(e.rule, rule);
}

TEST(election, a_count_that_does_not_add_up_is_refused)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 2);
	refused(&x, "A 11", 10, 0, "ballot 3");
	refused(&x, "A 9", 10, 2, "ballot 3");
	refused(&x, "A 10 B 10 C 1", 10, 0, "ballot 3");
	refused(&x, "A 4 B 3 A 1", 10, 0, "ballot 3");
	refused(&x, "A 0", 10, 11, "ballot 3");
	OK(cast(&x, "A 10 B 10", 10, 0, &e));
	refused(&x, "C 1", 10, 0, "ballot 1");
}

TEST(election, who_is_elected_gets_no_more_votes)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 2);
	OK(cast(&x, "A 60 B 20 C 20", 100, 0, &e));
	refused(&x, "A 1", 10, 0, "ballot 4");
}

TEST(election, a_ballot_of_nothing_but_blanks_elects_nobody_and_changes_no_list)
{
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 1);
	OK(cast(&x, "", 10, 10, &e));
	OK(x.filled == 0);
	OK(x.next == BALLOT_OPEN);
	goes(&x, "A 4 B 3 C 3", BALLOT_SPECIAL);
	OK(cast(&x, "", 10, 10, &e));
	OK(x.next == BALLOT_LOT);
}

TEST(election, there_are_so_many_candidates_and_all_may_have_votes)
{
	static char ids[ELECTION_CANDIDATES + 1][8];
	struct ballot_votes v[ELECTION_CANDIDATES + 1];
	struct ballot b = { .papers = 500, .votes = v };
	struct election x;
	struct err e = { 0 };

	election_begin(&x, rule_text(majority), 1);
	for (int i = 0; i <= ELECTION_CANDIDATES; i++) {
		snprintf(ids[i], sizeof ids[i], "c%d", i);
		v[i] = (struct ballot_votes){ ids[i], 1 };
		OK(election_stand(&x, ids[i]) == (i < ELECTION_CANDIDATES));
	}
	b.n = ELECTION_CANDIDATES;
	OK(election_may_cast(&x, &b, &e));
	b.n++;
	OK(!election_may_cast(&x, &b, &e));
	STR_IS(e.rule, "election 2");
}

/* --- what does not matter ------------------------------------------------------------- */

TEST(election, the_order_in_which_votes_are_listed_changes_nothing)
{
	static const char *const orders[] = { "A 30 B 20 C 20 D 15",
	    "D 15 C 20 B 20 A 30", "C 20 A 30 D 15 B 20" };

	for (size_t i = 0; i < 3; i++) {
		struct election x;

		election_begin(&x, rule_text(majority), 1);
		goes(&x, orders[i], BALLOT_SPECIAL);
		OK(may_be_next(&x, "B") && may_be_next(&x, "C"));
		OK(!may_be_next(&x, "A") && !may_be_next(&x, "D"));
	}
}
