/* amendment_decide.c: what became of an amendment that was put, or of one that is
 * not put any more because a contrary one was adopted. An amendment to it comes
 * before it, and a deletion before other words for its paragraph. Which of several
 * is furthest from the draft takes its text to tell (text/amend.h): the page does,
 * the chair decides. SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/type.h"
#include "act/verdict.h"

#include <stdio.h>
#include <string.h>

static const struct field fields[] = {
	{ "amendment", FIELD_REF, 0, "amendment",
	    "the amendment", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|rejected|not_put",
	    "what became of it", NULL, 0, 0 },
	{ "yes", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "votes for", NULL, 0, 500 },
	{ "no", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "votes against", NULL, 0, 500 },
	{ "reason", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "the ruling, or the reason", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_AMENDMENT_OPEN, true, "amendment 4",
	    "The amendment is not open on the text that is before the organ." },
	{ SQL_AMENDMENT_MEETING, true, "meeting 5",
	    "The amendment is not before the meeting {meeting}: its draft "
	    "belongs to another session, or to an organ that does not meet "
	    "there." },
	{ SQL_AMENDMENT_WRITTEN, false, "written 3",
	    "The written procedure {answer} runs on this text: it ends "
	    "first, or is withdrawn." },
	{ SQL_AMENDMENT_SILENCE, false, "silence 11",
	    "The silence procedure {answer} runs on this text: it ends "
	    "first, or is withdrawn." },
	{ SQL_AMENDMENT_AMENDED, false, "amendment 5",
	    "An amendment to this one is put first: that of {answer}." },
	{ SQL_AMENDMENT_DELETION, false, "amendment 5",
	    "The deletion of the paragraph is put first: that of {answer}." },
	{ SQL_AMENDMENT_GONE, false, "amendment 6",
	    "The paragraph is deleted, or what this one amends is decided: it "
	    "is not put." },
	{ SQL_AMENDMENT_NOT_CONTRARY, false, "amendment 6",
	    "Nothing contrary was adopted: the amendment is put." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AMENDMENT_DECIDE,
	SQL_AMENDMENT_MENTION,
	SQL_NONE,
};

/* The votes, where they were counted, by the organ's rule. */
static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *outcome = json_str(act->body, "outcome");
	struct part_votes p = { .yes = json_int(act->body, "yes", 0),
	    .no = json_int(act->body, "no", 0),
	    .adopted = strcmp(outcome, "adopted") == 0 };
	struct ask q;
	char document[65] = "";

	if (!floor_is_open(book, act, rx, e))
		return false;
	if ((!json_get(act->body, "yes") && !json_get(act->body, "no")) ||
	    strcmp(outcome, "not_put") == 0)
		return true;
	q = ask(book, SQL_AMENDMENT_OF);
	ask_str(&q, ":amendment", json_str(act->body, "amendment"));
	if (ask_next(&q))
		snprintf(document, sizeof document, "%s", ask_text(&q, 0));
	ask_end(&q);
	return verdict_part(book, document, json_str(act->body, "meeting"), rx,
	    &p, e);
}

const struct act_type act_amendment_decide = {
	.name = "amendment.decide",
	.version = 1,
	.gist = "decide an amendment",
	.sentence = "The amendment is decided: {amendment}; {outcome}.",
	.who = WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
