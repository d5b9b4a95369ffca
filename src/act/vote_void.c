/* vote_void.c: a vote that was recorded wrongly is taken back; it stays in the record
 * with the reason, and another one is recorded in its place.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "vote", FIELD_REF, 0, "vote",
	    "the vote", NULL, 0, 0 },
	{ "reason", FIELD_PROSE, 0, NULL,
	    "why", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_VOTE_VOIDED, false, "vote 8",
	    "The vote {answer} is taken back already." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_VOTE_VOID,
	SQL_NONE,
};

const struct act_type act_vote_void = {
	.name = "vote.void",
	.version = 1,
	.gist = "take back a recorded vote",
	.sentence = "The recorded vote is taken back: {vote}.",
	.who = WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
