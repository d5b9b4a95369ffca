/* powers_issue.c: a member empowers an office or person to sign named
 * documents (VCLT 7, paragraph 1). Issued by an office that itself needs
 * none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "powers", FIELD_ID, 0, "powers",
	    "the full powers' short name", NULL, 0, 0 },
	{ "held", FIELD_REF, FIELD_OPTIONAL, "office",
	    "the office empowered", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the person empowered", NULL, 0, 0 },
	{ "documents", FIELD_REF, FIELD_MANY, "document",
	    "what may be signed", NULL, 0, 0 },
	{ "from", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "first day", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_POWERS_ISSUER, true, "VCLT 7(2)",
	    "Full powers are issued by a head of state, head of government "
	    "or foreign minister." },
	{ SQL_POWERS_OF_TWO, false, "powers 2",
	    "{answer} holds powers of another member for one of these "
	    "documents." },
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The last day, {until}, is before the first, {from}." },
	{ SQL_POWERS_LAPSED, false, "decision 5",
	    "The adoption of {answer} has lapsed: nobody signs it any more." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_POWERS_ADD,
	SQL_POWERS_DOCUMENTS,
	SQL_NONE,
};

const struct act_type act_powers_issue = {
	.name = "powers.issue",
	.version = 1,
	.gist = "issue full powers",
	.sentence = "{for} issues full powers to sign.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
