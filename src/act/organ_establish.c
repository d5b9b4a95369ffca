/* organ_establish.c: an organ, subsidiary body or permanent working body
 * enters the record, with the names under which sources know it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "organ", FIELD_ID, 0, "organ",
	    "the organ's short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "abbr", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "its abbreviation", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "principal|ministerial|permanent|working|subsidiary",
	    "what sort of organ", NULL, 0, 0 },
	{ "parent", FIELD_REF, FIELD_OPTIONAL, "organ",
	    "the organ above it", NULL, 0, 0 },
	{ "aliases", FIELD_LINE, FIELD_OPTIONAL | FIELD_MANY, NULL,
	    "other names met in sources", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_ORGAN_ADD,
	SQL_NONE,
};

const struct act_type act_organ_establish = {
	.name = "organ.establish",
	.version = 1,
	.gist = "enter an organ",
	.sentence = "The organ is entered: {organ}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
