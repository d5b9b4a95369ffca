/* amendment_withdraw.c: an amendment is taken back by who proposed it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "amendment", FIELD_REF, 0, "amendment",
	    "the amendment", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_AMENDMENT_OWN, true, "amendment 1",
	    "{for} has no open amendment {amendment}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AMENDMENT_WITHDRAW,
	SQL_AMENDMENT_MENTION,
	SQL_NONE,
};

const struct act_type act_amendment_withdraw = {
	.name = "amendment.withdraw",
	.version = 1,
	.gist = "withdraw an amendment",
	.sentence = "{for} withdraws its amendment: {amendment}.",
	.who = WHO_MEMBER | WHO_SUSPENDED,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
