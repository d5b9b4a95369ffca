/* force_register.c: a force of the collective security system and its
 * strength as stated. Reaction, deployment and peacekeeping forces are three
 * different forces.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "force", FIELD_ID, 0, "force",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "standing|forming|ad_hoc",
	    "standing, or in formation", NULL, 0, 0 },
	{ "strength", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "people", NULL, 1, 10000000 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_FORCE_ADD,
	SQL_NONE,
};

const struct act_type act_force_register = {
	.name = "force.register",
	.version = 1,
	.gist = "enter a force",
	.sentence = "The force is entered: {force}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
