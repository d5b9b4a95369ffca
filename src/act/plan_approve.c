/* plan_approve.c: a meeting approves a plan over a period of days, which may
 * cross years and may have begun before.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "plan", FIELD_ID, 0, "plan",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "from", FIELD_DAY, 0, NULL,
	    "first day", NULL, 0, 0 },
	{ "until", FIELD_DAY, 0, NULL,
	    "last day", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The last day, {until}, is before the first, {from}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_PLAN_ADD,
	SQL_NONE,
};

const struct act_type act_plan_approve = {
	.name = "plan.approve",
	.version = 1,
	.gist = "approve a plan",
	.sentence = "The plan is approved: {plan}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
