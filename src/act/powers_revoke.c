/* powers_revoke.c: the member takes full powers back. What was signed with them
 * stands. SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "powers", FIELD_REF, 0, "powers",
	    "the full powers", NULL, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_POWERS_OWN, true, "powers 1",
	    "Full powers are revoked by the member that issued them." },
	{ SQL_POWERS_ISSUER, true, "VCLT 7(2)",
	    "Full powers are issued by a head of state, head of government "
	    "or foreign minister." },
	{ SQL_POWERS_REVOKED, false, "powers 1",
	    "The full powers {answer} were revoked." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_POWERS_REVOKE,
	SQL_NONE,
};

const struct act_type act_powers_revoke = {
	.name = "powers.revoke",
	.version = 1,
	.gist = "revoke full powers",
	.sentence = "{for} revokes full powers to sign: {powers}.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
