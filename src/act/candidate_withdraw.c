/* candidate_withdraw.c: a candidate stands no more, and gets no votes in the ballots
 * that follow.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "election", FIELD_REF, 0, "election",
	    "the election", NULL, 0, 0 },
	{ "candidate", FIELD_REF, 0, "member|person",
	    "the candidate", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ELECTION_OVER, false, "election 3",
	    "The election {answer} was ended." },
	{ SQL_CANDIDATE_ELECTED, false, "candidate 4",
	    "{answer} is elected already." },
	{ SQL_CANDIDATE_UNFIT, false, "candidate 1",
	    "{answer} cannot be elected here." },
	{ SQL_CANDIDACY_WITHDRAWN, false, "candidate 2",
	    "{answer} has withdrawn from this election." },
	{ SQL_CANDIDACY_FOREIGN, false, "candidate 5",
	    "A member withdraws itself, or whom it proposed; others are withdrawn by the secretariat." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CANDIDACY_END,
	SQL_NONE,
};

const struct act_type act_candidate_withdraw = {
	.name = "candidate.withdraw",
	.version = 1,
	.gist = "withdraw a candidate",
	.sentence = "{candidate} withdraws from the election: {election}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT | WHO_SUSPENDED,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.apply = election_settle,
};
