/* meeting_open.c: the presiding officer opens the meeting. Presiding is a
 * person's, the chair a state's; the act is that state's. Where nobody has a
 * chair the secretariat opens it and names who presides until there is one.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "book/known.h"

#include <string.h>

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "chair", FIELD_REF, 0, "member",
	    "the member that presides", NULL, 0, 0 },
	{ "presiding", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the person who presides", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_OPENED, false, "meeting 1",
	    "The meeting {meeting} was opened already." },
	{ SQL_MEETING_CHAIR_VACANT, false, "meeting 1",
	    "Nobody holds the chair: the secretariat opens {meeting} and "
	    "names the member that presides until the chair is taken." },
	{ SQL_MEETING_MAY_OPEN, true, "meeting 1",
	    "{for} neither holds the chair of an organ that meets nor was "
	    "named to preside {meeting}." },
	{ SQL_MEETING_SESSION_CLOSED, false, "meeting 4",
	    "The session {answer} is closed." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEETING_OPEN,
	SQL_MEETING_PRESIDE,
	SQL_NONE,
};

/* The secretariat names a member that may act on that day. */
static bool
may_preside(struct book *book, const char *chair, struct instant rx,
    struct err *e)
{
	return known_member(book, chair, rx) || err_refuse(e, "standing 1", "%s does not preside: on "
	    "that day it is not a member in good standing.", chair);
}

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *chair = json_str(act->body, "chair"), *who = act->by[0].who;
	struct ask q = ask(book, SQL_MEMBER_IS_STATE);
	bool state;

	ask_str(&q, ":for", who);
	state = ask_next(&q);
	ask_end(&q);
	if (!state)
		return may_preside(book, chair, rx, e);
	return strcmp(chair, who) == 0 || err_refuse(e, "meeting 1", "A "
	    "meeting is opened by the member that presides; %s cannot open "
	    "it for %s.", who, chair);
}

const struct act_type act_meeting_open = {
	.name = "meeting.open",
	.version = 1,
	.gist = "open a meeting",
	.sentence = "The meeting is open: {meeting}; {chair} presides.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
