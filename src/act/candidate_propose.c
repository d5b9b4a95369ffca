/* candidate_propose.c: somebody stands for election, before a ballot that is open to
 * all.
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
	{ SQL_ELECTION_FILLED, false, "election 3",
	    "Every place is filled: {answer}." },
	{ SQL_CANDIDATE_UNFIT, false, "candidate 1",
	    "{answer} cannot be elected here." },
	{ SQL_CANDIDACY_WITHDRAWN, false, "candidate 2",
	    "{answer} has withdrawn from this election." },
	{ SQL_CANDIDACY_THERE, false, "candidate 2",
	    "{answer} stands already." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CANDIDACY_ADD,
	SQL_NONE,
};

const struct act_type act_candidate_propose = {
	.name = "candidate.propose",
	.version = 1,
	.gist = "propose a candidate",
	.sentence = "{candidate} stands for election: {election}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = election_may_propose,
};
