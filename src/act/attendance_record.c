/* attendance_record.c: somebody takes the seat of a delegation, in a
 * capacity: by right of office, or on accepted credentials. Where the record
 * names no person, the office stands.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "delegation", FIELD_REF, 0, "member|organ",
	    "for whom", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the person", NULL, 0, 0 },
	{ "as", FIELD_REF, 0, "office",
	    "in which office", NULL, 0, 0 },
	{ "role", FIELD_CHOICE, 0, "head|member|adviser|observer|secretary",
	    "as what", NULL, 0, 0 },
	{ "title", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "the title, where it differs", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_NOT_OVER, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ATTENDANCE_ENTITLED, true, "credentials 2",
	    "The office {as} does not sit there by right, and no "
	    "credentials were accepted." },
	{ SQL_ATTENDANCE_THERE, false, "meeting 3",
	    "{delegation} is present already in that capacity." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ATTENDANCE_ADD,
	SQL_NONE,
};

const struct act_type act_attendance_record = {
	.name = "attendance.record",
	.version = 1,
	.gist = "record attendance",
	.sentence = "{delegation} takes its seat: {meeting}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
