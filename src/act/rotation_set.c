/* rotation_set.c: the order in which members take the chair of an organ, as
 * a list in the rotation's language. It predicts and never decides (domain
 * rule 3.2.5).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ", NULL, 0, 0 },
	{ "order", FIELD_REF, FIELD_MANY, "member",
	    "the members in order", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_ROTATION_CLEAR,
	SQL_ROTATION_SET,
	SQL_NONE,
};

const struct act_type act_rotation_set = {
	.name = "rotation.set",
	.version = 1,
	.gist = "set the order of rotation",
	.sentence = "The rotation of the chair is set: {organ}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
