/* election_call.c: places are to be filled by secret ballot: how many, by the rule
 * of which organ, and, where they are named, from among whom.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "election", FIELD_ID, 0, "election",
	    "the election's short name", NULL, 0, 0 },
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ that elects", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "what is filled by it", NULL, 0, 0 },
	{ "matter", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "what sort of question: which rule decides", NULL, 0, 0 },
	{ "sort", FIELD_CHOICE, 0, "members|people",
	    "who is elected", NULL, 0, 0 },
	{ "places", FIELD_INT, 0, NULL,
	    "how many places", NULL, 1, 60 },
	{ "day", FIELD_DAY, 0, NULL,
	    "the day from which ballots are taken", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "seats_in", FIELD_REF, FIELD_OPTIONAL, "organ",
	    "the organ in which the elected take seats", NULL, 0, 0 },
	{ "post", FIELD_REF, FIELD_OPTIONAL, "office",
	    "the office that the elected holds", NULL, 0, 0 },
	{ "candidates", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member|person",
	    "the candidates, where only they may be voted for", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_VOTE_ELSEWHERE, false, "vote 5",
	    "{answer} is no meeting of {organ}." },
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member enters it from the chair, while the meeting sits." },
	{ SQL_SEATS_SORT, false, "election 4",
	    "Seats in {answer} are taken by members." },
	{ SQL_OFFICE_SORT, false, "election 4",
	    "The office {answer} is held by a person." },
	{ SQL_ELECTION_UNFIT, false, "candidate 1",
	    "{answer} cannot be elected here." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ELECTION_CALL,
	SQL_ELECTION_CANDIDATES,
	SQL_NONE,
};

const struct act_type act_election_call = {
	.name = "election.call",
	.version = 1,
	.gist = "call an election",
	.sentence = "An election is called: {election}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = election_may_call,
};
