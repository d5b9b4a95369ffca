/* ballot_void.c: the newest ballot, or lot, of an election was counted or entered
 * wrongly and is taken back; who is elected is computed without it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "election", FIELD_REF, 0, "election",
	    "the election", NULL, 0, 0 },
	{ "reason", FIELD_PROSE, 0, NULL,
	    "why", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ELECTION_OVER, false, "election 3",
	    "The election {answer} was ended." },
	{ SQL_BALLOT_NONE, true, "ballot 7",
	    "There is no ballot to be taken back." },
	{ SQL_ELECTION_USED, false, "ballot 7",
	    "Who was elected has taken the seat or the office: the ballot is "
	    "not taken back any more." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_BALLOT_VOID,
	SQL_LOT_VOID,
	SQL_ELECTED_CLEAR,
	SQL_NONE,
};

const struct act_type act_ballot_void = {
	.name = "ballot.void",
	.version = 1,
	.gist = "take back the newest ballot",
	.sentence = "The newest ballot is taken back: {election}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.apply = election_settle,
};
