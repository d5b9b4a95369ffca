/* lot_draw.c: the lot is drawn among candidates that a ballot left equal, where
 * the rule leaves it to the lot.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "election", FIELD_REF, 0, "election",
	    "the election", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "candidate", FIELD_REF, 0, "member|person",
	    "on whom it fell", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ELECTION_OVER, false, "election 3",
	    "The election {answer} was ended." },
	{ SQL_ELECTION_ELSEWHERE, false, "vote 5",
	    "{answer} is no meeting of the organ that elects." },
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member enters it from the chair, while the meeting sits." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_LOT_ADD,
	SQL_NONE,
};

const struct act_type act_lot_draw = {
	.name = "lot.draw",
	.version = 1,
	.gist = "record a lot",
	.sentence = "The lot falls on {candidate}: {election}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = election_may_lot,
	.apply = election_settle,
};
