/* meeting_resume.c: the member that presides resumes a meeting that was suspended.
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
	{ SQL_MEETING_SUSPENDED, true, "meeting 6",
	    "The meeting {meeting} is not suspended: one that was adjourned "
	    "is only closed." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEETING_RESUME,
	SQL_NONE,
};

const struct act_type act_meeting_resume = {
	.name = "meeting.resume",
	.version = 1,
	.gist = "resume a meeting",
	.sentence = "The meeting is resumed: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
