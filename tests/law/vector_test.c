/* vector_test.c: decisions that history knows, and what a rule makes of them.
 *
 * The counts are public record; the rules are those of the built-in profiles
 * where one fits, else a small profile here.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/law/room.h"
#include "tests/test.h"

#include <stdio.h>

static struct room room;

#define IS(rule, want) STR_IS(room_word(&room, (rule)), (want))

/* --- the Security Council: fifteen, five of them permanent ---------------- */

static const struct rule *
unsc(const char *matter, const char *day)
{
	return rule_for(profile_named("unsc"), matter, day);
}

/* What CHN FRA GBR RUS USA say, a letter each; the others as counted. */
static void
council(const char *five, int yes, int no, int abstain)
{
	static const char *const permanent[] = { "CHN", "FRA", "GBR", "RUS",
	    "USA" };

	room_clear(&room);
	for (size_t i = 0; i < 5; i++)
		room_seat(&room, permanent[i], five[i] == 'y' ? STANCE_YES :
		    five[i] == 'n' ? STANCE_NO : five[i] == 'a' ?
		    STANCE_ABSTAIN : STANCE_ABSENT);
	room_roll(&room, yes, no, abstain, yes + no + abstain);
}

/* The test that failed, by what stands in the way. */
static const char *
vetoes(const struct outcome *o)
{
	for (size_t i = 0; i < o->ntests; i++)
		if (o->tests[i].test &&
		    o->tests[i].test->form == RULE_NONE_OF)
			return o->tests[i].holds ? "" : o->tests[i].who;
	return NULL;
}

TEST(vector, V1_two_permanent_members_abstain_and_it_is_adopted)
{
	council("ayyay", 7, 0, 3);	/* 10-0-5 */
	IS(unsc("substance", "2011-03-17"), "adopted");
}

TEST(vector, V2_a_permanent_abstention_is_no_veto)
{
	council("ayyyy", 8, 2, 0);	/* 12-2-1 */
	IS(unsc("substance", "1990-11-29"), "adopted");
}

TEST(vector, V3_one_permanent_no_is_a_veto)
{
	struct outcome o;

	council("ayyny", 10, 0, 0);	/* 13-1-1 */
	o = room_decide(&room, unsc("substance", "2014-03-15"));
	STR_IS(verdict_name(o.word), "not_adopted");
	STR_IS(vetoes(&o), "RUS");
	OK(o.tests[0].holds && o.tests[0].left == 13 &&
	    o.tests[0].right == 9);
}

TEST(vector, V4_another_permanent_no_is_a_veto)
{
	struct outcome o;

	council("yyayn", 10, 0, 0);	/* 13-1-1 */
	o = room_decide(&room, unsc("substance", "2023-12-08"));
	STR_IS(verdict_name(o.word), "not_adopted");
	STR_IS(vetoes(&o), "USA");
}

TEST(vector, V5_below_nine_and_a_veto_both_are_named)
{
	struct outcome o;

	council("yyayn", 5, 1, 4);	/* 8-2-5 */
	o = room_decide(&room, unsc("substance", "2014-12-30"));
	STR_IS(verdict_name(o.word), "not_adopted");
	OK(!o.tests[0].holds && o.tests[0].left == 8 &&
	    o.tests[0].right == 9);
	STR_IS(vetoes(&o), "USA");
}

TEST(vector, V6_a_procedural_decision_knows_no_veto)
{
	council("ayyny", 8, 0, 2);	/* 11-1-3 */
	IS(unsc("procedure", "2022-02-27"), "adopted");
	IS(unsc("substance", "2022-02-27"), "not_adopted");
}

/* --- the General Assembly ------------------------------------------------ */

static struct outcome
assembly(int yes, int no, int abstain)
{
	room_clear(&room);
	room_roll(&room, yes, no, abstain, 193);
	return room_decide(&room, rule_for(profile_named("unga"), "important",
	    "2022-03-02"));
}

TEST(vector, V7_141_of_146_is_two_thirds)
{
	struct outcome o = assembly(141, 5, 35);

	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[1].left == 141 && o.tests[1].base == 146 &&
	    o.tests[1].right == 98);
}

TEST(vector, V8_88_of_143_is_not_and_needs_96)
{
	struct outcome o = assembly(88, 55, 23);

	STR_IS(verdict_name(o.word), "not_adopted");
	OK(o.tests[1].left == 88 && o.tests[1].base == 143 &&
	    o.tests[1].right == 96);
	o = assembly(96, 47, 23);	/* and 96 just would be */
	STR_IS(verdict_name(o.word), "adopted");
	o = assembly(95, 48, 23);
	STR_IS(verdict_name(o.word), "not_adopted");
}

TEST(vector, V9_100_of_111_with_58_abstaining)
{
	struct outcome o = assembly(100, 11, 58);

	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[1].base == 111 && o.tests[1].right == 74);
}

/* --- a draft standard ------------------------------------------------------- */

/* The group of the built-in profile is an example; here are 41 P-members, p0
 * to p40, and the rule as it stands there. */
static const struct rule *
enquiry(void)
{
	struct buf b = BUF_MAX(PROFILE_MOST);
	const struct profile *p;

	buf_str(&b, "profile dis\ngroup p-members");
	for (int i = 0; i < 41; i++)
		buf_printf(&b, " p%d", i);
	buf_str(&b, "\nrule enquiry\n"
	    " yes at least 2/3 of present and voting group p-members\n"
	    " no at most 1/4 of present and voting\n"
	    "organ *\n matter * enquiry\n");
	p = profile_text(b.p);
	buf_free(&b);
	return rule_for(p, "anything", "2007-09-02");
}

/* P-members for and against, all for and against. */
static struct outcome
ballot(int pyes, int pno, int yes, int no)
{
	char id[12];

	room_clear(&room);
	for (int i = 0; i < 41; i++) {
		snprintf(id, sizeof id, "p%d", i);
		room_seat(&room, id, i < pyes ? STANCE_YES :
		    i < pyes + pno ? STANCE_NO : STANCE_ABSTAIN);
	}
	room_roll(&room, yes - pyes, no - pno, 0, yes - pyes + no - pno);
	return room_decide(&room, enquiry());
}

TEST(vector, V10_53_percent_of_the_P_members_and_26_percent_negative)
{
	struct outcome o = ballot(17, 15, 51, 18);

	STR_IS(verdict_name(o.word), "not_adopted");
	OK(!o.tests[0].holds && o.tests[0].right == 22);
	OK(!o.tests[1].holds && o.tests[1].right == 17);
}

TEST(vector, V11_75_percent_of_the_P_members_and_14_percent_negative)
{
	struct outcome o = ballot(24, 8, 61, 10);

	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[0].holds && o.tests[0].left == 24 &&
	    o.tests[0].base == 32);
	OK(o.tests[1].holds && o.tests[1].left == 10 &&
	    o.tests[1].base == 71);
}

/* --- the Council of the European Union ---------------------------------------- */

static const struct rule *
eu(const char *matter)
{
	return rule_for(profile_named("eu-council"), matter, "2024-12-01");
}

/* The 27 of the profile: yes who is in the list, or who is not. */
static void
union_votes(const char *list, bool listed)
{
	const struct profile *p = profile_named("eu-council");
	const struct rule_weight *w = &p->weights[0];

	room_clear(&room);
	OK(w->n == 27);
	for (size_t i = 0; i < w->n; i++)
		room_seat(&room, w->members[i], (strstr(list,
		    w->members[i]) != NULL) == listed ? STANCE_YES :
		    STANCE_NO);
}

TEST(vector, V12_24_of_27_and_fewer_than_four_against)
{
	struct outcome o;

	/* 60 % of the population, and yet fewer than four against */
	union_votes("DEU ITA POL", false);
	o = room_decide(&room, eu("substance"));
	OK(o.yes == 24 && !o.tests[1].holds && o.tests[2].holds);
	STR_IS(verdict_name(o.word), "adopted");
	/* a fourth against, and it falls */
	union_votes("DEU ITA POL MLT", false);
	IS(eu("substance"), "not_adopted");
}

TEST(vector, V13_14_of_27_is_below_55_percent)
{
	struct outcome o;

	/* with 81 % of the population */
	union_votes("DEU FRA ITA POL ROU NLD BEL CZE SWE PRT GRC HUN AUT BGR",
	    true);
	o = room_decide(&room, eu("substance"));
	STR_IS(verdict_name(o.word), "not_adopted");
	OK(!o.tests[0].holds && o.tests[0].left == 14 &&
	    o.tests[0].right == 15);
	OK(o.tests[1].holds);
	/* the fifteenth brings it through */
	union_votes("DEU FRA ITA POL ROU NLD BEL CZE SWE PRT GRC HUN AUT BGR "
	    "MLT", true);
	IS(eu("substance"), "adopted");
}

/* --- a toy union of six --------------------------------------------------------- */

#define TOY "profile toy\n" \
	"weight population A 400 B 300 C 150 D 80 E 50 F 20\n" \
	"rule double\n" \
	" yes at least 55/100 of entitled: states\n" \
	" yes at least 65/100 of entitled weight population: population\n"
#define DEEMED " adopted when not in favour fewer than 4\n"
#define SIX "organ *\n matter * double\n"

static struct outcome
six(const char *yes, const char *text)
{
	static const char *const ids[] = { "A", "B", "C", "D", "E", "F" };

	room_clear(&room);
	for (size_t i = 0; i < 6; i++)
		room_seat(&room, ids[i], strstr(yes, ids[i]) ? STANCE_YES :
		    STANCE_NO);
	return room_decide(&room, rule_for(profile_text(text), "any",
	    "2020-01-01"));
}

TEST(vector, V14_three_of_six_need_four)
{
	struct outcome o = six("ABC", TOY SIX);

	STR_IS(verdict_name(o.word), "not_adopted");
	OK(o.tests[0].left == 3 && o.tests[0].right == 4);
	OK(o.tests[1].left == 850 && o.tests[1].holds);
}

TEST(vector, V15_four_of_six_with_930_of_1000)
{
	struct outcome o = six("ABCD", TOY SIX);

	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[1].left == 930 && o.tests[1].right == 650 &&
	    o.tests[1].base == 1000);
}

TEST(vector, V16_580_of_1000_falls_and_is_deemed_reached)
{
	struct outcome o = six("BCDE", TOY SIX);

	STR_IS(verdict_name(o.word), "not_adopted");
	OK(o.tests[1].left == 580 && !o.tests[1].holds);
	o = six("BCDE", TOY DEEMED SIX);	/* two are not in favour */
	STR_IS(verdict_name(o.word), "adopted");
	OK(o.tests[2].left == 2 && o.tests[2].holds);
}

/* --- seven that decide by consensus ---------------------------------------------- */

static const struct rule *
csto(const char *matter)
{
	return rule_for(profile_named("csto-2010"), matter, "2010-12-10");
}

TEST(vector, V17_six_agree_and_one_is_absent)
{
	room_clear(&room);
	room_roll(&room, 6, 0, 0, 7);
	IS(csto("substance"), "adopted");
}

TEST(vector, V18_one_objects)
{
	room_clear(&room);
	room_roll(&room, 6, 1, 0, 7);
	IS(csto("substance"), "not_adopted");
}

/* To dissociate is to agree and to say so: it counts as yes (act/verdict.c). */
TEST(vector, V19_one_dissociates_and_does_not_block)
{
	room_clear(&room);
	room_roll(&room, 7, 0, 0, 7);
	IS(csto("substance"), "adopted");
	room_clear(&room);
	room_roll(&room, 6, 0, 1, 7);	/* nor does an abstention */
	IS(csto("substance"), "adopted");
}

static int
bound(const struct rule *r)
{
	int n = 0;

	for (size_t i = 0; i < room.n; i++)
		n += decide_binds(r, &room.v[i]);
	return n;
}

TEST(vector, V20_three_take_part_and_four_stay_out)
{
	room_clear(&room);
	room_fill(&room, 3, STANCE_YES);
	room_fill(&room, 4, STANCE_OUT);
	IS(csto("limited"), "adopted");
	OK(bound(csto("limited")) == 3);
	for (size_t i = 0; i < 7; i++)
		OK(decide_binds(csto("limited"), &room.v[i]) == (i < 3));
}

TEST(vector, V21_an_outsider_objects_to_the_format)
{
	struct outcome o;

	room_clear(&room);
	room_fill(&room, 3, STANCE_YES);
	room_fill(&room, 3, STANCE_OUT);
	room_seat(&room, "X", STANCE_OUT)->against_format = true;
	o = room_decide(&room, csto("limited"));
	STR_IS(verdict_name(o.word), "unavailable");
	STR_IS(o.tests[0].who, "X");
}

TEST(vector, V22_the_member_concerned_objects_to_its_exclusion)
{
	struct voter *x;

	room_clear(&room);
	room_fill(&room, 6, STANCE_YES);
	x = room_seat(&room, "X", STANCE_NO);
	x->barred = "concerned";
	IS(csto("exclusion"), "adopted");
	IS(csto("substance"), "not_adopted");	/* there its word counts */
	room.v[0].stance = STANCE_NO;		/* one of the six */
	IS(csto("exclusion"), "not_adopted");
}

TEST(vector, V23_two_are_not_interested)
{
	const struct rule *r = rule_text(" quorum 2/3 of entitled\n"
	    " no objection\n");
	struct outcome o;

	room_clear(&room);
	room_fill(&room, 9, STANCE_YES);
	room_fill(&room, 2, STANCE_DISINTERESTED);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "adopted");
	OK(o.entitled == 9 && o.present == 9 && bound(r) == 9);
}

TEST(vector, V24_four_of_seven_are_no_quorum_of_two_thirds)
{
	const struct rule *r = rule_text(" quorum 2/3 of entitled\n"
	    " yes more than 1/2 of present and voting\n");
	struct outcome o;

	room_clear(&room);
	room_roll(&room, 4, 0, 0, 7);
	o = room_decide(&room, r);
	STR_IS(verdict_name(o.word), "inquorate");
	OK(o.tests[0].left == 4 && o.tests[0].right == 5 && o.ntests == 1);
	room_clear(&room);
	room_roll(&room, 5, 0, 0, 7);
	IS(r, "adopted");
}
