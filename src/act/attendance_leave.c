/* attendance_leave.c: somebody leaves the meeting; the quorum changes at
 * once.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "delegation", FIELD_REF, 0, "member|organ",
	    "who leaves", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the person", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_NOT_OVER, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ATTENDANCE_PRESENT, true, "meeting 3",
	    "{delegation} is not present, or not as that person." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ATTENDANCE_LEAVE,
	SQL_NONE,
};

const struct act_type act_attendance_leave = {
	.name = "attendance.leave",
	.version = 1,
	.gist = "record a departure",
	.sentence = "{delegation} leaves: {meeting}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
