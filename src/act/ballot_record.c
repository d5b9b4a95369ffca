/* ballot_record.c: a secret ballot as it was counted. What it comes to is computed
 * by the rule: who is elected, and who may be voted for in the next one.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"
#include "act/type.h"

static const struct field votes[] = {
	{ "candidate", FIELD_REF, 0, "member|person",
	    "the candidate", NULL, 0, 0 },
	{ "votes", FIELD_INT, 0, NULL,
	    "votes for it", NULL, 0, 500 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "election", FIELD_REF, 0, "election",
	    "the election", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "day", FIELD_DAY, 0, NULL,
	    "the day of the ballot", NULL, 0, 0 },
	{ "papers", FIELD_INT, 0, NULL,
	    "ballot papers handed in", NULL, 0, 500 },
	{ "invalid", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "invalid ones among them", NULL, 0, 500 },
	{ "abstain", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "abstentions among them", NULL, 0, 500 },
	{ "votes", FIELD_ROWS, FIELD_OPTIONAL | FIELD_MANY, NULL,
	    "votes, candidate by candidate", votes, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ELECTION_OVER, false, "election 3",
	    "The election {answer} was ended." },
	{ SQL_VOTE_AHEAD, false, "vote 4",
	    "{answer} is still to come." },
	{ SQL_ELECTION_BEFORE, false, "ballot 6",
	    "The election is called for {answer}: no ballot lies before that day." },
	{ SQL_ELECTION_ELSEWHERE, false, "vote 5",
	    "{answer} is no meeting of the organ that elects." },
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member enters it from the chair, while the meeting sits." },
	{ SQL_BALLOT_UNFIT, false, "candidate 1",
	    "{answer} cannot be elected here." },
	{ SQL_BALLOT_UNLISTED, false, "candidate 1",
	    "{answer} is no candidate in this election." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_BALLOT_COUNT_ADD,
	SQL_BALLOT_VOTES_ADD,
	SQL_NONE,
};

const struct act_type act_ballot_record = {
	.name = "ballot.record",
	.version = 1,
	.gist = "record a ballot",
	.sentence = "A ballot is counted: {election}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = election_may_count,
	.apply = election_settle,
};
