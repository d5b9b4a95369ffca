/* minutes_approve.c: a later meeting approves the minutes of an earlier one: what
 * the record says of it then. From there on its words stand.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "of", FIELD_REF, 0, "meeting",
	    "the meeting whose minutes they are", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting that approves them", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_MINUTES_OF_OVER, true, "minutes 2",
	    "The meeting {of} is not over." },
	{ SQL_MINUTES_OF_LATER, false, "minutes 2",
	    "{of} began after {meeting}: a later meeting approves its "
	    "minutes." },
	{ SQL_MINUTES_OF_ORGAN, true, "minutes 2",
	    "{of} and {meeting} are not of one organ." },
	{ SQL_MINUTES_APPROVED_AT, false, "minutes 1",
	    "The minutes of {of} were approved already, at {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MINUTES_APPROVE,
	SQL_NONE,
};

const struct act_type act_minutes_approve = {
	.name = "minutes.approve",
	.version = 1,
	.gist = "approve minutes",
	.sentence = "The minutes are approved: {of}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
