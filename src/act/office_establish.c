/* office_establish.c: an office that people hold: what it may sign without
 * producing full powers (VCLT 7, paragraph 2), and the organs its holder
 * sits in by right.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "office", FIELD_ID, 0, "office",
	    "the office", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "organ", FIELD_REF, FIELD_OPTIONAL, "organ",
	    "the organ it belongs to", NULL, 0, 0 },
	{ "powers", FIELD_CHOICE, 0, "all|adopt|none",
	    "what it may sign ex officio", NULL, 0, 0 },
	{ "sits_in", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "organ",
	    "organs its holder sits in by right", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_OFFICE_ADD,
	SQL_NONE,
};

const struct act_type act_office_establish = {
	.name = "office.establish",
	.version = 1,
	.gist = "enter an office",
	.sentence = "The office is entered: {office}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
