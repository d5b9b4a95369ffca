/* person_register.c: a person enters the record by name, in each language.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "person", FIELD_ID, 0, "person",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "full name", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_PERSON_ADD,
	SQL_NONE,
};

const struct act_type act_person_register = {
	.name = "person.register",
	.version = 1,
	.gist = "enter a person",
	.sentence = "{person} is entered in the record.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
