/* voting_begin.c: the chair announces that voting begins: from now to its end nothing
 * is moved but a point of order on how it is conducted (GA 88).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "on which document", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_VOTING_ON, false, "motion 14",
	    "Voting has begun already." },
	{ SQL_VOTING_MOTION_FIRST, false, "motion 14",
	    "The motion {answer} is decided first." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_VOTING_BEGIN,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *document = json_str(act->body, "document");

	return floor_is_open(book, act, rx, e) &&
	    (!document || floor_put_again(book, document, e));
}

const struct act_type act_voting_begin = {
	.name = "voting.begin",
	.version = 1,
	.gist = "announce that voting begins",
	.sentence = "Voting begins: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
