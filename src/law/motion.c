/* motion.c: see motion.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/motion.h"

#include <assert.h>
#include <string.h>

static const struct motion_rule rules[MOTIONS] = {
	{ MOTION_ORDER, "point_of_order", "GA 71", 0, 0, 0, NEEDS_CHAIR },
	{ MOTION_APPEAL, "appeal", "GA 71", 1, 0, 0, NEEDS_OVERRULING },
	{ MOTION_SUSPEND, "suspend_meeting", "GA 76", 2, 0, 0,
	    NEEDS_MAJORITY },
	{ MOTION_ADJOURN, "adjourn_meeting", "GA 76", 3, 0, 0,
	    NEEDS_MAJORITY },
	{ MOTION_ADJOURN_DEBATE, "adjourn_debate", "GA 74", 4, 2, 2,
	    NEEDS_MAJORITY },
	{ MOTION_CLOSE_DEBATE, "close_debate", "GA 75", 5, 0, 2,
	    NEEDS_MAJORITY },
	{ MOTION_COMPETENCE, "competence", "GA 79", 6, MOTION_OPEN,
	    MOTION_OPEN, NEEDS_MAJORITY },
	{ MOTION_RECONSIDER, "reconsider", "GA 81", 6, 0, 2,
	    NEEDS_TWO_THIRDS },
	{ MOTION_DIVIDE, "divide", "GA 89", 6, 2, 2, NEEDS_MAJORITY },
	{ MOTION_WITHDRAW, "withdraw", "GA 80", 6, 0, 0, NEEDS_SPONSOR },
};

const struct motion_rule *
motion_rule(enum motion m)
{
	assert(rules[m].motion == m);
	return &rules[m];
}

const struct motion_rule *
motion_named(const char *name)
{
	for (int i = 0; i < MOTIONS; i++)
		if (strcmp(rules[i].name, name) == 0)
			return &rules[i];
	return NULL;
}

size_t
motion_first(const enum motion *pending, size_t n)
{
	size_t first = 0;

	for (size_t i = 1; i < n; i++)
		if (rules[pending[i]].precedence <
		    rules[pending[first]].precedence)
			first = i;
	return first;
}

static bool
is_pending(enum motion m, const struct motion_floor *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->pending[i] == m)
			return true;
	return false;
}

/* What the rules want of this kind of motion alone. */
static bool
kind_may(enum motion m, const struct motion_floor *f, struct err *e)
{
	switch (m) {
	case MOTION_APPEAL:
		return f->ruled || err_refuse(e, "motion 4",
		    "An appeal is made against a ruling just given.");
	case MOTION_ADJOURN_DEBATE:
	case MOTION_CLOSE_DEBATE:
		return f->debating || err_refuse(e, "motion 5",
		    "No debate is open.");
	case MOTION_COMPETENCE:
	case MOTION_DIVIDE:
		if (m == MOTION_COMPETENCE && !f->named)
			return err_refuse(e, "motion 6", "A motion on "
			    "competence says on which proposal.");
		return !f->decided || err_refuse(e, "motion 6",
		    "The proposal is decided already.");
	case MOTION_RECONSIDER:
		if (!f->reopens)
			return err_refuse(e, "motion 7", "Only what a meeting "
			    "adopted, rejected or put off is reconsidered.");
		return !f->done || err_refuse(e, "motion 7", "What was signed, "
		    "made an instrument or changed the rules is not "
		    "reconsidered.");
	case MOTION_WITHDRAW:
		if (!f->sponsor)
			return err_refuse(e, "motion 8",
			    "Only its sponsor withdraws a proposal.");
		return (!f->amended && !f->decided) || err_refuse(e,
		    "motion 8", "What was amended or decided is not "
		    "withdrawn.");
	default:
		return true;
	}
}

bool
motion_may(enum motion m, const struct motion_floor *f, struct err *e)
{
	bool on_voting = f->on_voting &&
	    (m == MOTION_ORDER || m == MOTION_APPEAL);

	if (!f->open)
		return err_refuse(e, "motion 1", "The meeting is not open.");
	if (f->voting && !on_voting)
		return err_refuse(e, "motion 2", "Voting has begun; only a "
		    "point of order on its conduct is heard.");
	if (m != MOTION_ORDER && is_pending(m, f))
		return err_refuse(e, "motion 3",
		    "The same motion is before the meeting.");
	return kind_may(m, f, e);
}

bool
motion_may_speak(enum motion m, bool in_favour, int spoke, struct err *e)
{
	int most = in_favour ? rules[m].in_favour : rules[m].against;

	if (most == MOTION_OPEN || spoke < most)
		return true;
	if (!most)
		return err_refuse(e, "motion 9", "Nobody speaks %s this "
		    "motion.", in_favour ? "in favour of" : "against");
	return err_refuse(e, "motion 9", "%d have spoken %s this motion, and "
	    "no more may.", most, in_favour ? "in favour of" : "against");
}

bool
motion_carries(enum motion m, int64_t yes, int64_t no)
{
	assert(yes >= 0 && no >= 0);
	switch (rules[m].needs) {
	case NEEDS_MAJORITY:
	case NEEDS_OVERRULING:
		return yes > no;
	case NEEDS_TWO_THIRDS:
		return yes > 0 && 3 * yes >= 2 * (yes + no);
	default:
		return false;
	}
}

bool
motion_counts(enum motion m)
{
	return rules[m].needs == NEEDS_TWO_THIRDS ||
	    rules[m].needs == NEEDS_OVERRULING;
}

enum divided
motion_divided(const bool *parts, const bool *operative, size_t n)
{
	bool any = false, any_operative = false, adopted = false;

	for (size_t i = 0; i < n; i++) {
		any |= parts[i];
		any_operative |= operative[i];
		adopted |= parts[i] && operative[i];
	}
	return any && (adopted || !any_operative) ? DIVIDED_PUT_WHOLE :
	    DIVIDED_REJECTED;
}
