/* decide_test.c: what a rule makes of the positions, a clause at a time. The
 * decisions of history are in vector_test.c, what holds of every rule in
 * threshold_test.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/law/room.h"
#include "tests/test.h"

#include <stdio.h>

static struct room room;

#define IS(rule, want) STR_IS(room_word(&room, (rule)), (want))

static const struct rule *
roll(int yes, int no, int abstain, int members, const char *lines)
{
	room_clear(&room);
	room_roll(&room, yes, no, abstain, members);
	return rule_text(lines);
}

/* --- quorum ----------------------------------------------------------------- */

/* The least that are enough of n, by the rule. */
static int64_t
enough(int n, const char *share)
{
	char lines[120];
	struct outcome o;

	snprintf(lines, sizeof lines, " quorum %s of entitled\n"
	    " no objection\n", share);
	o = room_decide(&room, roll(n, 0, 0, n, lines));
	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[0].quorum);
	IS(roll((int)o.tests[0].right, 0, 0, n, lines), "adopted");
	IS(roll((int)o.tests[0].right - 1, 0, 0, n, lines), "inquorate");
	return o.tests[0].right;
}

TEST(decide, the_numbers_of_a_quorum)
{
	OK(enough(7, "2/3") == 5);
	OK(enough(7, "3/4") == 6);
	OK(enough(7, "1/3") == 3);
	OK(enough(27, "2/3") == 18);
	OK(enough(27, "3/4") == 21);
	OK(enough(27, "1/3") == 9);
	OK(enough(57, "2/3") == 38);
	OK(enough(193, "2/3") == 129);
	OK(enough(193, "3/4") == 145);
	OK(enough(193, "1/3") == 65);
	OK(enough(27, "55/100") == 15);
	OK(enough(27, "72/100") == 20);
}

TEST(decide, a_majority_of_the_members)
{
	static const int members[][2] = { { 7, 4 }, { 27, 14 }, { 57, 29 },
	    { 193, 97 } };
	static const char lines[] = " yes more than 1/2 of members\n";

	for (size_t i = 0; i < 4; i++) {
		int n = members[i][0], needs = members[i][1];

		IS(roll(needs, 0, 0, n, lines), "adopted");
		IS(roll(needs - 1, 0, 0, n, lines), "not_adopted");
	}
}

TEST(decide, a_quorum_of_the_members_counts_the_barred_too)
{
	const struct rule *r = rule_text(" quorum 2/3 of members\n"
	    " no objection\n");
	const struct rule *s = rule_text(" quorum 2/3 of entitled\n"
	    " no objection\n");

	room_clear(&room);
	room_roll(&room, 4, 0, 0, 6);
	room_seat(&room, "X", STANCE_PRESENT)->barred = "arrears";
	IS(r, "inquorate");		/* 4 of 7, needs 5 */
	IS(s, "adopted");		/* 4 of 6, needs 4 */
}

TEST(decide, who_only_wrote_is_heard_and_makes_no_quorum)
{
	const struct rule *r = roll(5, 0, 0, 7, " quorum 2/3 of entitled\n"
	    " no objection\n");

	IS(r, "adopted");
	room.v[0].present = false;
	IS(r, "inquorate");
	room.v[6].present = true;
	IS(r, "adopted");
	room.v[0].stance = STANCE_NO;
	IS(r, "not_adopted");
}

/* --- ties --------------------------------------------------------------------- */

#define MORE " yes more than 1/2 of present and voting\n"

TEST(decide, a_tie_is_rejected_where_the_rule_says_nothing)
{
	IS(roll(3, 3, 1, 7, MORE), "not_adopted");
	IS(roll(4, 3, 0, 7, MORE), "adopted");
	IS(roll(3, 3, 1, 7, " tie rejected\n" MORE), "not_adopted");
}

TEST(decide, a_second_vote_is_another_vote)
{
	IS(roll(3, 3, 1, 7, " tie second vote\n" MORE), "not_adopted");
}

TEST(decide, the_chair_or_the_lot_decides_a_tie)
{
	IS(roll(3, 3, 1, 7, " tie chair\n" MORE), "tie");
	IS(roll(3, 3, 1, 7, " tie lot\n" MORE), "tie");
	IS(roll(3, 4, 0, 7, " tie chair\n" MORE), "not_adopted");
	IS(roll(4, 3, 0, 7, " tie chair\n" MORE), "adopted");
}

TEST(decide, nobody_for_and_nobody_against_is_no_tie)
{
	IS(roll(0, 0, 7, 7, " tie chair\n" MORE), "not_adopted");
	IS(roll(1, 1, 5, 7, " tie chair\n" MORE), "tie");
}

TEST(decide, the_chair_lifts_no_veto)
{
	const struct rule *r = rule_for(profile_text("profile p\n"
	    "group permanent A\n" "rule r\n tie chair\n" MORE
	    " none of permanent says no\n" "organ *\n matter * r\n"), "any",
	    "2020-01-01");

	room_clear(&room);
	room_seat(&room, "A", STANCE_NO);
	room_seat(&room, "B", STANCE_YES);
	IS(r, "not_adopted");
	room.v[0].stance = STANCE_YES;
	room.v[1].stance = STANCE_NO;
	IS(r, "tie");
}

/* --- who comes first -------------------------------------------------------------- */

TEST(decide, barred_comes_before_disinterest_and_that_before_the_position)
{
	const struct rule *r = roll(3, 0, 0, 3, " no objection\n");
	struct voter *x = room_seat(&room, "X", STANCE_NO);
	struct outcome o = room_decide(&room, r);

	OK(o.entitled == 4 && o.no == 1 && o.word == VERDICT_NOT_ADOPTED);
	x->barred = "suspended";
	o = room_decide(&room, r);
	OK(o.members == 4 && o.entitled == 3 && o.no == 0 &&
	    o.word == VERDICT_ADOPTED);
	x->stance = STANCE_DISINTERESTED;
	o = room_decide(&room, r);
	OK(o.entitled == 3 && o.word == VERDICT_ADOPTED);
	x->barred = NULL;
	o = room_decide(&room, r);
	OK(o.entitled == 3 && o.word == VERDICT_ADOPTED);
}

TEST(decide, the_barred_count_in_no_base_but_the_members)
{
	static const struct { const char *lines; int64_t base; } bases[] = {
		{ " yes at least 1/2 of present and voting\n", 3 },
		{ " yes at least 1/2 of cast\n", 4 },
		{ " yes at least 1/2 of present\n", 5 },
		{ " yes at least 1/2 of entitled\n", 6 },
		{ " yes at least 1/2 of members\n", 9 },
	};

	for (size_t i = 0; i < 5; i++) {
		struct outcome o;

		roll(2, 1, 1, 5, " no objection\n");	/* one is absent */
		room_seat(&room, "P", STANCE_PRESENT);
		room_seat(&room, "D", STANCE_DISINTERESTED);
		room_seat(&room, "O", STANCE_OUT);
		room_seat(&room, "B", STANCE_YES)->barred = "arrears";
		o = room_decide(&room, rule_text(bases[i].lines));
		OK(o.tests[0].base == bases[i].base);
		OK(o.tests[0].left == 2);
	}
}

TEST(decide, without_the_concerned_only_where_the_rule_says_so)
{
	const struct rule *minus = rule_text(" without concerned\n"
	    " no objection\n");
	const struct rule *plain = rule_text(" no objection\n");

	room_clear(&room);
	room_roll(&room, 6, 0, 0, 6);
	room_seat(&room, "X", STANCE_NO)->barred = "concerned";
	IS(minus, "adopted");
	IS(plain, "not_adopted");
	OK(room_decide(&room, minus).entitled == 6);
	OK(room_decide(&room, plain).entitled == 7);
}

TEST(decide, a_party_to_the_dispute_has_no_vote_and_no_veto)
{
	const struct profile *p = profile_named("unsc");

	room_clear(&room);
	room_seat(&room, "GBR", STANCE_NO)->barred = "party";
	room_roll(&room, 9, 0, 5, 14);
	IS(rule_for(p, "dispute", "1970-01-01"), "adopted");
	IS(rule_for(p, "substance", "1970-01-01"), "not_adopted");
	room.v[1].stance = STANCE_ABSTAIN;	/* eight */
	IS(rule_for(p, "dispute", "1970-01-01"), "not_adopted");
}

/* --- even bodies --------------------------------------------------------------------- */

TEST(decide, at_least_half_and_more_than_half_differ_on_even_bodies)
{
	static const char least[] = " yes at least 1/2 of members\n",
	    above[] = " yes more than 1/2 of members\n",
	    most[] = " no at most 1/2 of members\n",
	    below[] = " no fewer than 1/2 of members\n";

	IS(roll(3, 3, 0, 6, least), "adopted");
	IS(roll(3, 3, 0, 6, above), "not_adopted");
	IS(roll(4, 2, 0, 6, above), "adopted");
	IS(roll(3, 3, 0, 6, most), "adopted");
	IS(roll(3, 3, 0, 6, below), "not_adopted");
	IS(roll(4, 2, 0, 6, below), "adopted");
	/* on an odd one they do not */
	IS(roll(3, 4, 0, 7, least), "not_adopted");
	IS(roll(3, 4, 0, 7, above), "not_adopted");
	IS(roll(4, 3, 0, 7, least), "adopted");
	IS(roll(4, 3, 0, 7, above), "adopted");
}

/* --- nobody ---------------------------------------------------------------------------- */

TEST(decide, a_share_of_nobody_is_no_majority)
{
	IS(roll(0, 0, 7, 7, " yes at least 1/2 of present and voting\n"),
	    "not_adopted");
	IS(roll(0, 0, 7, 7, " yes at least 0/1 of present and voting\n"),
	    "not_adopted");
	IS(roll(0, 0, 7, 7, MORE), "not_adopted");
	IS(roll(1, 0, 6, 7, MORE), "adopted");
}

TEST(decide, none_of_nobody_is_all_of_them)
{
	const struct profile *p = profile_text("profile p\n"
	    "group guarantors A B\n" "rule r\n all of guarantors say yes\n"
	    "organ *\n matter * r\n");
	const struct rule *r = rule_for(p, "any", "2020-01-01");
	struct outcome o;

	room_clear(&room);
	room_roll(&room, 5, 0, 0, 5);
	IS(r, "not_adopted");		/* neither is in the organ */
	room_seat(&room, "A", STANCE_YES);
	IS(r, "adopted");
	room_seat(&room, "B", STANCE_ABSTAIN);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "not_adopted");
	STR_IS(o.tests[0].who, "B");
}

TEST(decide, what_is_only_deemed_adopted_needs_to_be_deemed)
{
	static const char lines[] =
	    " adopted when not in favour fewer than 4\n";

	IS(roll(3, 4, 0, 7, lines), "not_adopted");
	IS(roll(4, 3, 0, 7, lines), "adopted");
}

TEST(decide, nothing_is_decided_where_nobody_has_a_vote)
{
	const struct rule *r = rule_text(" no objection\n");

	room_clear(&room);
	IS(r, "void");
	room_seat(&room, "A", STANCE_YES)->barred = "suspended";
	IS(r, "void");
	room_seat(&room, "B", STANCE_DISINTERESTED);
	IS(r, "void");
	room_seat(&room, "C", STANCE_YES);
	IS(r, "adopted");
}

TEST(decide, one_test_is_enough_where_the_rule_says_any)
{
	static const char any[] = " any\n yes at least 5\n"
	    " yes at least 2/3 of present and voting\n",
	    all[] = " yes at least 5\n"
	    " yes at least 2/3 of present and voting\n";

	IS(roll(5, 9, 0, 15, any), "adopted");
	IS(roll(4, 2, 0, 15, any), "adopted");
	IS(roll(4, 3, 0, 15, any), "not_adopted");
	IS(roll(5, 9, 0, 15, all), "not_adopted");
	IS(roll(6, 3, 0, 15, all), "adopted");
}

/* --- limited format, ad referendum, no names ------------------------------------------------ */

TEST(decide, a_limited_format_needs_so_many_and_binds_only_them)
{
	const struct rule *r = rule_text(" limited format 3\n"
	    " no objection\n");
	struct outcome o;

	room_clear(&room);
	room_fill(&room, 2, STANCE_YES);
	room_fill(&room, 4, STANCE_OUT);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "unavailable");
	OK(o.tests[0].left == 2 && o.tests[0].right == 3 &&
	    o.tests[0].base == 6 && !o.tests[0].who);
	room_seat(&room, "X", STANCE_PRESENT);	/* says nothing: takes no part */
	IS(r, "unavailable");
	OK(!decide_binds(r, &room.v[6]));
	room.v[6].stance = STANCE_YES;
	IS(r, "adopted");
	OK(decide_binds(r, &room.v[0]) && !decide_binds(r, &room.v[2]));
	room.v[6].stance = STANCE_NO;		/* one that takes part */
	IS(r, "not_adopted");
	room.v[6].barred = "suspended";		/* has no say on the format */
	room.v[6].against_format = true;
	room.v[2].stance = STANCE_YES;
	IS(r, "adopted");
}

TEST(decide, ad_referendum_is_provisional_until_confirmed)
{
	const struct rule *r = roll(6, 0, 0, 7, " no objection\n");

	room.v[3].ad_referendum = true;
	IS(r, "provisional");
	room.v[3].ad_referendum = false;
	IS(r, "adopted");
	room.v[3].ad_referendum = true;
	room.v[3].barred = "suspended";		/* nothing waits for it */
	IS(r, "adopted");
}

TEST(decide, a_vote_against_without_a_name_may_be_a_veto)
{
	const struct rule *r = rule_for(profile_named("unsc"), "substance",
	    "1990-01-01");
	struct outcome o;

	room_clear(&room);
	room_count(&room, 13, STANCE_YES);
	room_count(&room, 1, STANCE_ABSTAIN);
	room_count(&room, 1, STANCE_NO);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "void");
	OK(o.members == 15 && o.yes == 13 && o.no == 1);
	OK(o.tests[1].unknown && !o.tests[1].holds);
	/* The source names every veto: this is none. */
	room.v[2].no_veto = true;
	STR_IS(room_word(&room, r), "adopted");
	room.v[2].no_veto = false;
	/* It falls short whoever it is. */
	room.v[0].count = 8;
	STR_IS(room_word(&room, r), "not_adopted");
	room.v[0].count = 13;
	room_seat(&room, "USA", STANCE_NO);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "not_adopted");
	STR_IS(o.tests[1].who, "USA");
}

TEST(decide, who_has_a_veto_is_known_when_all_that_have_one_are_named)
{
	static const char *const named[] = { "CHN", "FRA", "GBR", "RUS" };
	const struct rule *r = rule_for(profile_named("unsc"), "substance",
	    "1990-01-01");

	room_clear(&room);
	room_count(&room, 9, STANCE_YES);
	room_count(&room, 1, STANCE_NO);
	for (size_t i = 0; i < 4; i++)
		room_seat(&room, named[i], STANCE_ABSTAIN);
	STR_IS(room_word(&room, r), "void");
	room_seat(&room, "USA", STANCE_YES);
	STR_IS(room_word(&room, r), "adopted");
}

TEST(decide, votes_without_names_have_no_weight_that_is_known)
{
	const struct rule *r = rule_for(profile_text("profile p\n"
	    "weight shares A 60 B 40\n" "rule r\n"
	    " yes at least 60/100 of members weight shares\n"
	    "organ *\n matter * r\n"), "any", "2020-01-01");

	room_clear(&room);
	room_count(&room, 2, STANCE_YES);
	STR_IS(room_word(&room, r), "void");
}

TEST(decide, a_majority_is_more_than_half_for_a_quorum_too)
{
	IS(roll(2, 0, 0, 4, " quorum 1/2 of members\n" MORE), "adopted");
	IS(roll(2, 0, 0, 4, " quorum more than 1/2 of members\n" MORE),
	    "inquorate");
	IS(roll(3, 0, 0, 4, " quorum more than 1/2 of members\n" MORE),
	    "adopted");
}

TEST(decide, who_has_no_weight_weighs_nothing)
{
	const struct rule *r = rule_for(profile_text("profile p\n"
	    "weight shares A 60 B 40\n" "rule r\n"
	    " yes at least 60/100 of members weight shares\n"
	    "organ *\n matter * r\n"), "any", "2020-01-01");
	struct outcome o;

	room_clear(&room);
	room_seat(&room, "A", STANCE_YES);
	room_seat(&room, "B", STANCE_NO);
	room_seat(&room, "C", STANCE_NO);
	o = room_decide(&room, r);
	OK(o.word == VERDICT_ADOPTED && o.tests[0].base == 100 &&
	    o.tests[0].left == 60 && o.tests[0].right == 60);
	room.v[0].stance = STANCE_NO;
	room.v[1].stance = room.v[2].stance = STANCE_YES;
	o = room_decide(&room, r);
	OK(o.word == VERDICT_NOT_ADOPTED && o.tests[0].left == 40);
}

/* --- what a stance does --------------------------------------------------- */

static const char *
effect_name(enum decide_effect e)
{
	static const char *const names[] = { [EFFECT_NO_VOTE] = "no vote",
	    [EFFECT_OUT] = "out", [EFFECT_NEUTRAL] = "neutral",
	    [EFFECT_FOR] = "for", [EFFECT_AGAINST] = "against",
	    [EFFECT_NO_CONSENSUS] = "no consensus",
	    [EFFECT_BLOCKS] = "blocks" };

	return names[e];
}

/* Of a member of seven that is in no group. */
TEST(decide, a_stance_does_what_the_rule_makes_of_it)
{
	static const struct { const char *lines, *yes, *no, *abstain, *silent,
	    *disinterested; } rules[] = {
		{ " no objection\n",
		    "neutral", "no consensus", "neutral", "neutral", "out" },
		{ " yes more than 1/2 of present and voting\n",
		    "for", "against", "neutral", "neutral", "out" },
		{ " yes at least 2/3 of cast\n",
		    "for", "against", "against", "neutral", "out" },
		{ " yes more than 1/2 of present\n",
		    "for", "against", "against", "against", "out" },
		{ " yes more than 1/2 of members\n",
		    "for", "against", "against", "against", "against" },
		{ " yes at least 1/1 of entitled\n",
		    "for", "blocks", "blocks", "blocks", "out" },
		{ " yes at least 6/7 of members\n",
		    "for", "against", "against", "against", "against" },
		{ " yes at least 4\n",
		    "for", "against", "neutral", "neutral", "out" },
		{ " no at most 0/1 of members\n yes at least 4\n",
		    "for", "blocks", "neutral", "neutral", "out" },
		{ " limited format 2\n no objection\n",
		    "neutral", "no consensus", "neutral", "out", "out" },
	};
	static const enum stance stances[] = { STANCE_YES, STANCE_NO,
	    STANCE_ABSTAIN, STANCE_PRESENT, STANCE_DISINTERESTED };

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		const struct rule *r = rule_text(rules[i].lines);
		const char *const want[] = { rules[i].yes, rules[i].no,
		    rules[i].abstain, rules[i].silent,
		    rules[i].disinterested };

		for (size_t k = 0; k < 5; k++) {
			const char *have;

			room_clear(&room);
			room_fill(&room, 7, STANCE_ABSENT);
			have = effect_name(decide_effect(r, room.v, room.n,
			    3, stances[k]));
			if (strcmp(have, want[k]) != 0)
				test_fail(__FILE__, __LINE__, "%s %zu: %s",
				    rules[i].lines, k, have);
		}
	}
}

TEST(decide, a_veto_is_of_those_that_have_one_and_a_barred_member_does_nothing)
{
	const struct rule *r = rule_for(profile_named("unsc"), "substance",
	    "1990-01-01");

	room_clear(&room);
	room_seat(&room, "USA", STANCE_ABSENT);
	room_fill(&room, 14, STANCE_ABSENT);
	OK(decide_effect(r, room.v, room.n, 0, STANCE_NO) == EFFECT_BLOCKS);
	OK(decide_effect(r, room.v, room.n, 0, STANCE_ABSTAIN) ==
	    EFFECT_NEUTRAL);
	OK(decide_effect(r, room.v, room.n, 1, STANCE_NO) == EFFECT_AGAINST);
	room.v[0].barred = "arrears";
	OK(decide_effect(r, room.v, room.n, 0, STANCE_NO) == EFFECT_NO_VOTE);
}

TEST(decide, who_weighs_as_much_as_all_others_stands_in_the_way_alone)
{
	const struct rule *r = rule_for(profile_text("profile p\n"
	    "weight shares A 60 B 40\n" "rule r\n"
	    " yes at least 60/100 of members weight shares\n"
	    "organ *\n matter * r\n"), "any", "2020-01-01");

	room_clear(&room);
	room_seat(&room, "A", STANCE_ABSENT);
	room_seat(&room, "B", STANCE_ABSENT);
	OK(decide_effect(r, room.v, room.n, 0, STANCE_NO) == EFFECT_BLOCKS);
	OK(decide_effect(r, room.v, room.n, 1, STANCE_NO) == EFFECT_AGAINST);
}
