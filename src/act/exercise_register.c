/* exercise_register.c: an exercise, its year and the member that hosts it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "exercise", FIELD_ID, 0, "exercise",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "year", FIELD_INT, 0, NULL,
	    "year", NULL, 1900, 2999 },
	{ "host", FIELD_REF, FIELD_OPTIONAL, "member",
	    "the host", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_EXERCISE_ADD,
	SQL_NONE,
};

const struct act_type act_exercise_register = {
	.name = "exercise.register",
	.version = 1,
	.gist = "enter an exercise",
	.sentence = "The exercise is entered: {exercise}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
