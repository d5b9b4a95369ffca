/* voting_end.c: the chair announces that voting has ended.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_VOTING_ON, true, "motion 14",
	    "No voting has begun." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_VOTING_END,
	SQL_NONE,
};

const struct act_type act_voting_end = {
	.name = "voting.end",
	.version = 1,
	.gist = "announce that voting has ended",
	.sentence = "Voting has ended: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
