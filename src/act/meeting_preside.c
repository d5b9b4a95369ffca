/* meeting_preside.c: the member that presides hands the meeting to another,
 * at the instant of receipt.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "chair", FIELD_REF, 0, "member",
	    "the member that presides from now on", NULL, 0, 0 },
	{ "presiding", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the person who presides", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_NOT_OVER, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEETING_PRESIDE,
	SQL_NONE,
};

const struct act_type act_meeting_preside = {
	.name = "meeting.preside",
	.version = 1,
	.gist = "hand over the presiding of a meeting",
	.sentence = "{chair} now presides: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
