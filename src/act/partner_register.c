/* partner_register.c: an organisation, institution or medium outside, so
 * that it can be cited and linked.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "partner", FIELD_ID, 0, "partner",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "organisation|organ|institution|media",
	    "what it is", NULL, 0, 0 },
	{ "parent", FIELD_REF, FIELD_OPTIONAL, "partner",
	    "the partner above it", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_PARTNER_ADD,
	SQL_NONE,
};

const struct act_type act_partner_register = {
	.name = "partner.register",
	.version = 1,
	.gist = "enter a partner",
	.sentence = "The partner is entered: {partner}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
