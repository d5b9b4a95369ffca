/* meeting_close.c: the member that presides closes the meeting; everybody
 * who was there leaves.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_NOT_OVER, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEETING_CLOSE,
	SQL_MEETING_ALL_LEAVE,
	SQL_NONE,
};

const struct act_type act_meeting_close = {
	.name = "meeting.close",
	.version = 1,
	.gist = "close a meeting",
	.sentence = "The meeting is closed: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
