/* mandate_fulfil.c: what was asked for is done; by which document or
 * meeting.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "mandate", FIELD_REF, 0, "mandate",
	    "the mandate", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document that fulfils it", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting that fulfils it", NULL, 0, 0 },
	{ "note", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "remark", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MANDATE_FULFILLED, false, "mandate 1",
	    "The mandate {mandate} is fulfilled already." },
	{ SQL_MANDATE_OF_ANOTHER, false, "mandate 2",
	    "The mandate {mandate} was given to {answer}: {answer} or the "
	    "secretariat says that it is fulfilled." },
	{ SQL_MANDATE_LAPSED, false, "decision 5",
	    "The mandate {mandate} has lapsed with the adoption of {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MANDATE_FULFIL,
	SQL_NONE,
};

const struct act_type act_mandate_fulfil = {
	.name = "mandate.fulfil",
	.version = 1,
	.gist = "record that a mandate is fulfilled",
	.sentence = "The mandate is fulfilled: {mandate}.",
	.who = WHO_SECRETARIAT | WHO_MEMBER | WHO_SUSPENDED,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
