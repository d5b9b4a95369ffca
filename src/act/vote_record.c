/* vote_record.c: a vote as it was taken: by roll call, by show of hands, by
 * ballot; with the name of each that voted, or, where a source gives only the
 * counts, with the counts. Entered by the secretariat or the chair and marked so;
 * what it comes to is computed by the rule of the organ and is not stated here.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/type.h"
#include "act/verdict.h"

static const struct field counts[] = {
	{ "yes", FIELD_INT, FIELD_OPTIONAL, NULL, "for", NULL, 0, 500 },
	{ "no", FIELD_INT, FIELD_OPTIONAL, NULL, "against", NULL, 0, 500 },
	{ "abstain", FIELD_INT, FIELD_OPTIONAL, NULL, "abstaining", NULL, 0, 500 },
	{ "not_voting", FIELD_INT, FIELD_OPTIONAL, NULL, "present and not voting",
	    NULL, 0, 500 },
	{ "absent", FIELD_INT, FIELD_OPTIONAL, NULL, "absent", NULL, 0, 500 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "vote", FIELD_ID, 0, "vote",
	    "the vote's short name", NULL, 0, 0 },
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ", NULL, 0, 0 },
	{ "matter", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "what sort of question: which rule decides", NULL, 0, 0 },
	{ "title", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "what was put to the vote", NULL, 0, 0 },
	{ "day", FIELD_DAY, 0, NULL,
	    "the day of the vote", NULL, 0, 0 },
	{ "method", FIELD_CHOICE, 0, "roll_call|recorded|show_of_hands|ballot",
	    "how it was taken", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document", NULL, 0, 0 },
	{ "yes", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members for", NULL, 0, 0 },
	{ "no", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members against", NULL, 0, 0 },
	{ "abstain", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members abstaining", NULL, 0, 0 },
	{ "not_voting", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members present and not voting", NULL, 0, 0 },
	{ "absent", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members absent", NULL, 0, 0 },
	{ "concerned", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members that the rule leaves out as concerned", NULL, 0, 0 },
	{ "parties", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members that are parties to the dispute", NULL, 0, 0 },
	{ "counts", FIELD_ROWS, FIELD_OPTIONAL, NULL,
	    "votes without names", counts, 0, 0 },
	{ "size", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "how many seats the organ had, where not all have names", NULL, 1, 500 },
	{ "vetoes_named", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: every veto stands among the names", NULL, 1, 1 },
	{ "source", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "where it is printed", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_BALLOT_TWICE, false, "vote 1",
	    "{answer} stands in two lists of one vote." },
	{ SQL_VOTE_AHEAD, false, "vote 4",
	    "{answer} is still to come." },
	{ SQL_VOTE_ELSEWHERE, false, "vote 5",
	    "{answer} is no meeting of {organ}." },
	{ SQL_VOTE_NOT_OPENED, false, "meeting 2",
	    "The meeting {meeting} was not opened." },
	{ SQL_MEETING_CHAIR_GONE, false, "meeting 2",
	    "A member does this from the chair, while the meeting sits." },
	{ SQL_VOTE_NOT_THEN, false, "vote 4",
	    "The meeting {meeting} did not sit on {answer}." },
	{ SQL_VOTE_NOT_THERE, false, "vote 9",
	    "{answer} is not in the meeting {meeting}, and does not vote." },
	{ SQL_VOTE_OF_ANOTHER, false, "vote 6",
	    "Who decides on {document}, and on what sort of question, is "
	    "stated there: {answer}." },
	{ SQL_VOTE_NOWHERE, false, "vote 5",
	    "A vote on {document} names the meeting that took it, and that was "
	    "opened." },
	{ SQL_VOTE_FOREIGN, false, "meeting 5",
	    "{document} is not before the meeting {meeting}: it belongs to "
	    "another session." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_VOTE_AGAIN, false, "vote 10",
	    "The vote {answer} was taken on this text: it stands." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_VOTE_ADD,
	SQL_VOTE_ROOM,
	SQL_BALLOT_ADD,
	SQL_VOTE_EXCLUDE,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return (!json_get(act->body, "document") ||
	    floor_may_put(book, act, e)) && verdict_may_vote(book, act, e);
}

static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	(void)rx;
	return verdict_enter_vote(book, json_str(act->body, "vote"), seq, e);
}

const struct act_type act_vote_record = {
	.name = "vote.record",
	.version = 1,
	.gist = "record a vote",
	.sentence = "A vote is recorded: {vote}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
	.apply = apply,
};
