/* chair_skip.c: a member's turn is passed over, for good or deferred: a
 * deferred turn comes next.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ", NULL, 0, 0 },
	{ "member", FIELD_REF, 0, "member",
	    "the member passed over", NULL, 0, 0 },
	{ "reason", FIELD_LINE, 0, NULL,
	    "why", NULL, 0, 0 },
	{ "deferred", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: the turn comes next", NULL, 0, 1 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_CHAIR_SKIP_ADD,
	SQL_NONE,
};

const struct act_type act_chair_skip = {
	.name = "chair.skip",
	.version = 1,
	.gist = "pass over a turn in the chair",
	.sentence = "The turn of {member} in the chair is passed over: "
	    "{organ}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
