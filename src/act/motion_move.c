/* motion_move.c: a motion of procedure. Which may be moved now, and which is put
 * first, law/motion.h says.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/floor.h"

static const struct field fields[] = {
	{ "motion", FIELD_ID, 0, "motion",
	    "the motion's short name", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "point_of_order|appeal|suspend_meeting|adjourn_meeting|adjourn_debate|close_debate|competence|reconsider|divide|withdraw",
	    "what is moved", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "on which document", NULL, 0, 0 },
	{ "text", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "in the mover's words", NULL, 0, 4000 },
	{ "on_voting", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: it is on how the voting is conducted", NULL, 0, 1 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_SPEAKER_SITS, true, "speakers 1",
	    "{for} is not present." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MOTION_ADD,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return floor_may_move(book, act, e);
}

const struct act_type act_motion_move = {
	.name = "motion.move",
	.version = 1,
	.gist = "move a motion",
	.sentence = "{for} moves: {type}.",
	.who = WHO_MEMBER,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
