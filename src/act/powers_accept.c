/* powers_accept.c: the depositary finds the full powers in due form.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "powers", FIELD_REF, 0, "powers",
	    "the full powers", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_POWERS_REVOKED, false, "powers 1",
	    "The full powers {answer} were revoked." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_POWERS_ACCEPT,
	SQL_NONE,
};

const struct act_type act_powers_accept = {
	.name = "powers.accept",
	.version = 1,
	.gist = "accept full powers",
	.sentence = "The full powers are accepted: {powers}.",
	.who = WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
