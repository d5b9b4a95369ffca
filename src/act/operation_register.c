/* operation_register.c: a recurring operation and what it is for.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "operation", FIELD_ID, 0, "operation",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "purpose", FIELD_NAMES, 0, NULL,
	    "what it is against", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_OPERATION_ADD,
	SQL_NONE,
};

const struct act_type act_operation_register = {
	.name = "operation.register",
	.version = 1,
	.gist = "enter an operation",
	.sentence = "The operation is entered: {operation}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
