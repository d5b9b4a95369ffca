/* act_confirm.c: a contested act is the member's own all the same.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "of", FIELD_HASH, 0, NULL,
	    "the contested act", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_CONTESTED_THERE, true, "record 4",
	    "{for} has no contested act of that id." },
	{ SQL_CONTESTED_SAID, false, "record 4",
	    "The member has spoken about this act already: {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CONTESTED_CONFIRM,
	SQL_NONE,
};

const struct act_type act_act_confirm = {
	.name = "act.confirm",
	.version = 1,
	.gist = "confirm a contested act",
	.sentence = "{for} confirms a contested act.",
	.who = WHO_MEMBER | WHO_SECRETARIAT | WHO_SUSPENDED,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
