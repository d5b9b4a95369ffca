/* act_disown.c: a contested act is not the member's: it stays in the record, and
 * this beside it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "of", FIELD_HASH, 0, NULL,
	    "the contested act", NULL, 0, 0 },
	{ "reason", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 2000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_CONTESTED_THERE, true, "record 4",
	    "{for} has no contested act of that id." },
	{ SQL_CONTESTED_SAID, false, "record 4",
	    "The member has spoken about this act already: {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CONTESTED_DISOWN,
	SQL_POSITION_DISOWNED,
	SQL_POSITION_RESTORED,
	SQL_CONFIRMATION_DISOWNED,
	SQL_AMENDMENT_DISOWNED,
	SQL_SIGNATURE_DISOWNED,
	SQL_DOCUMENT_RESTORED,
	SQL_AMENDMENT_RESTORED,
	SQL_POWERS_RESTORED,
	SQL_CANDIDACY_RESTORED,
	SQL_CANDIDACY_UNMADE,
	SQL_DISOWNED_MENTION,
	SQL_NONE,
};

const struct act_type act_act_disown = {
	.name = "act.disown",
	.version = 1,
	.gist = "disown a contested act",
	.sentence = "{for} disowns a contested act.",
	.who = WHO_MEMBER | WHO_SECRETARIAT | WHO_SUSPENDED,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
