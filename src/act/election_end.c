/* election_end.c: no more ballots are taken though places are left: all candidates
 * withdrew, or the organ decided otherwise.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "election", FIELD_REF, 0, "election",
	    "the election", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "reason", FIELD_PROSE, 0, NULL,
	    "why", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ELECTION_OVER, false, "election 3",
	    "The election {answer} was ended." },
	{ SQL_ELECTION_ELSEWHERE, false, "vote 5",
	    "{answer} is no meeting of the organ that elects." },
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member enters it from the chair, while the meeting sits." },
	{ SQL_ELECTION_FILLED, false, "election 3",
	    "Every place is filled: {answer} is over." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ELECTION_END,
	SQL_NONE,
};

const struct act_type act_election_end = {
	.name = "election.end",
	.version = 1,
	.gist = "end an election without result",
	.sentence = "The election is ended without result: {election}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
