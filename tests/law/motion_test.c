/* motion_test.c: what may be moved, in which order, and what it needs.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "law/motion.h"

static struct err last;

static bool
may(enum motion m, struct motion_floor f)
{
	last = (struct err){ .kind = ERR_NONE };
	return motion_may(m, &f, &last);
}

static void
refused(enum motion m, struct motion_floor f, const char *rule)
{
	OK(!may(m, f));
	OK(last.kind == ERR_REFUSED);
	STR_IS(last.rule, rule);
}

static struct motion_floor
debate(void)
{
	return (struct motion_floor){ .open = true, .named = true,
	    .debating = true };
}

TEST(motion, every_kind_has_its_row_and_its_name)
{
	for (int i = 0; i < MOTIONS; i++) {
		const struct motion_rule *r = motion_rule((enum motion)i);

		OK((int)r->motion == i);
		OK(motion_named(r->name) == r);
	}
	OK(!motion_named("filibuster"));
}

TEST(motion, the_four_of_rule_77_are_put_in_their_order)
{
	enum motion moved[] = { MOTION_DIVIDE, MOTION_CLOSE_DEBATE,
	    MOTION_ADJOURN_DEBATE, MOTION_ADJOURN, MOTION_SUSPEND };
	size_t n = sizeof moved / sizeof *moved;

	for (size_t left = n; left > 0; left--)
		OK(motion_first(moved, left) == left - 1);
	OK(motion_first(moved, 0) == 0);
}

TEST(motion, a_point_of_order_comes_before_all)
{
	enum motion moved[] = { MOTION_SUSPEND, MOTION_ORDER, MOTION_APPEAL };

	OK(motion_first(moved, 3) == 1);
}

TEST(motion, of_equal_ones_the_first_moved_is_put_first)
{
	enum motion moved[] = { MOTION_DIVIDE, MOTION_COMPETENCE };

	OK(motion_first(moved, 2) == 0);
}

TEST(motion, nothing_is_moved_outside_a_meeting)
{
	struct motion_floor f = debate();

	OK(may(MOTION_SUSPEND, f));
	f.open = false;
	refused(MOTION_SUSPEND, f, "motion 1");
	refused(MOTION_ORDER, f, "motion 1");
}

TEST(motion, voting_is_interrupted_only_on_its_conduct)
{
	struct motion_floor f = debate();

	OK(may(MOTION_ORDER, f));
	f.voting = true;
	refused(MOTION_ORDER, f, "motion 2");
	refused(MOTION_SUSPEND, f, "motion 2");
	f.on_voting = true;
	OK(may(MOTION_ORDER, f));
	refused(MOTION_SUSPEND, f, "motion 2");
	f.ruled = true;
	OK(may(MOTION_APPEAL, f));
}

TEST(motion, one_that_is_pending_is_not_moved_again)
{
	enum motion pending[] = { MOTION_ADJOURN };
	struct motion_floor f = debate();

	f.pending = pending;
	f.n = 1;
	refused(MOTION_ADJOURN, f, "motion 3");
	OK(may(MOTION_SUSPEND, f));
	OK(may(MOTION_CLOSE_DEBATE, f));
	pending[0] = MOTION_ORDER;
	OK(may(MOTION_ORDER, f));
}

TEST(motion, an_appeal_needs_a_ruling)
{
	struct motion_floor f = debate();

	refused(MOTION_APPEAL, f, "motion 4");
	f.ruled = true;
	OK(may(MOTION_APPEAL, f));
}

TEST(motion, a_debate_is_adjourned_or_closed_while_it_is_open)
{
	struct motion_floor f = debate();

	OK(may(MOTION_ADJOURN_DEBATE, f) && may(MOTION_CLOSE_DEBATE, f));
	f.debating = false;
	refused(MOTION_ADJOURN_DEBATE, f, "motion 5");
	refused(MOTION_CLOSE_DEBATE, f, "motion 5");
}

TEST(motion, competence_and_division_come_before_the_decision)
{
	struct motion_floor f = debate();

	OK(may(MOTION_COMPETENCE, f) && may(MOTION_DIVIDE, f));
	f.decided = true;
	refused(MOTION_COMPETENCE, f, "motion 6");
	refused(MOTION_DIVIDE, f, "motion 6");
	f.decided = f.named = false;
	refused(MOTION_COMPETENCE, f, "motion 6");
	OK(may(MOTION_DIVIDE, f));
}

TEST(motion, only_what_was_decided_is_reconsidered)
{
	struct motion_floor f = debate();

	refused(MOTION_RECONSIDER, f, "motion 7");
	f.reopens = true;
	OK(may(MOTION_RECONSIDER, f));
	f.done = true;
	refused(MOTION_RECONSIDER, f, "motion 7");
}

TEST(motion, two_thirds_and_an_appeal_are_counted)
{
	OK(motion_counts(MOTION_RECONSIDER) && motion_counts(MOTION_APPEAL));
	OK(!motion_counts(MOTION_SUSPEND) && !motion_counts(MOTION_ORDER));
}

TEST(motion, the_sponsor_withdraws_before_amendment_and_decision)
{
	struct motion_floor f = debate();

	refused(MOTION_WITHDRAW, f, "motion 8");
	f.sponsor = true;
	OK(may(MOTION_WITHDRAW, f));
	f.amended = true;
	refused(MOTION_WITHDRAW, f, "motion 8");
	f.amended = false;
	f.decided = true;
	refused(MOTION_WITHDRAW, f, "motion 8");
}

TEST(motion, as_many_speak_as_the_rule_says)
{
	struct err e = { 0 };

	OK(motion_may_speak(MOTION_ADJOURN_DEBATE, true, 1, &e));
	OK(!motion_may_speak(MOTION_ADJOURN_DEBATE, true, 2, &e));
	STR_IS(e.rule, "motion 9");
	OK(motion_may_speak(MOTION_CLOSE_DEBATE, false, 1, &e));
	OK(!motion_may_speak(MOTION_CLOSE_DEBATE, false, 2, &e));
	OK(!motion_may_speak(MOTION_CLOSE_DEBATE, true, 0, &e));
	OK(!motion_may_speak(MOTION_SUSPEND, false, 0, &e));
	OK(motion_may_speak(MOTION_RECONSIDER, false, 1, &e));
	OK(!motion_may_speak(MOTION_RECONSIDER, true, 0, &e));
	OK(motion_may_speak(MOTION_COMPETENCE, true, 100, &e));
}

TEST(motion, a_majority_carries_and_a_tie_does_not)
{
	OK(motion_carries(MOTION_CLOSE_DEBATE, 3, 2));
	OK(!motion_carries(MOTION_CLOSE_DEBATE, 2, 2));
	OK(!motion_carries(MOTION_CLOSE_DEBATE, 0, 0));
}

TEST(motion, reconsidering_needs_two_thirds)
{
	OK(motion_carries(MOTION_RECONSIDER, 4, 2));
	OK(!motion_carries(MOTION_RECONSIDER, 5, 3));
	OK(!motion_carries(MOTION_RECONSIDER, 0, 0));
}

TEST(motion, a_ruling_stands_on_a_tie)
{
	OK(!motion_carries(MOTION_APPEAL, 3, 3));
	OK(motion_carries(MOTION_APPEAL, 4, 3));
}

TEST(motion, what_the_chair_or_the_sponsor_decides_takes_no_votes)
{
	OK(!motion_carries(MOTION_ORDER, 7, 0));
	OK(!motion_carries(MOTION_WITHDRAW, 7, 0));
}

TEST(motion, a_divided_text_is_rejected_when_no_operative_part_is_left)
{
	bool operative[] = { false, true, true };

	OK(motion_divided((bool[]){ true, false, true }, operative, 3) ==
	    DIVIDED_PUT_WHOLE);
	OK(motion_divided((bool[]){ true, false, false }, operative, 3) ==
	    DIVIDED_REJECTED);
	OK(motion_divided((bool[]){ true, false }, (bool[]){ false, false },
	    2) == DIVIDED_PUT_WHOLE);
	OK(motion_divided((bool[]){ false, false }, (bool[]){ false, false },
	    2) == DIVIDED_REJECTED);
}
