/* mandate_give.c: a decision or a meeting asks somebody to do something; it
 * becomes a tracked item with, perhaps, a day it is due.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "mandate", FIELD_ID, 0, "mandate",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "what is to be done", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document that gives it", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting that gives it", NULL, 0, 0 },
	{ "to", FIELD_REF, FIELD_OPTIONAL, "organ|member",
	    "who is to do it", NULL, 0, 0 },
	{ "due", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "by when", NULL, 0, 0 },
	{ "period", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "when, in words", NULL, 0, 60 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member does this from the chair, while the meeting sits." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {document} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MANDATE_ADD,
	SQL_NONE,
};

const struct act_type act_mandate_give = {
	.name = "mandate.give",
	.version = 1,
	.gist = "give a mandate",
	.sentence = "A mandate is given: {mandate}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
