/* motion_decide.c: what became of a motion: ruled on by the chair, or put to the
 * vote. The one that comes first is decided first; where votes are counted, they
 * say whether it carries. What is carried has its effect at once.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/floor.h"

static const struct field fields[] = {
	{ "motion", FIELD_REF, 0, "motion",
	    "the motion", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "outcome", FIELD_CHOICE, 0, "carried|lost|withdrawn",
	    "what became of it", NULL, 0, 0 },
	{ "yes", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "votes for", NULL, 0, 500 },
	{ "no", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "votes against", NULL, 0, 500 },
	{ "reason", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "the ruling, or the reason", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_MOTION_OPEN, true, "motion 10",
	    "The motion {motion} is decided already, or belongs to another "
	    "meeting." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MOTION_DECIDE,
	SQL_MOTION_MENTION,
	SQL_MOTION_PAUSES,
	SQL_MOTION_ENDS_SPEECH,
	SQL_MOTION_ENDS_DEBATE,
	SQL_MOTION_WITHDRAWS,
	SQL_MOTION_KEEPS,
	SQL_MOTION_REOPENS,
	SQL_MOTION_WAITS,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	return floor_may_decide(book, act, rx, e);
}

const struct act_type act_motion_decide = {
	.name = "motion.decide",
	.version = 1,
	.gist = "decide a motion",
	.sentence = "The motion is decided: {motion}; {outcome}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
