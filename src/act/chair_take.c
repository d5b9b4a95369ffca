/* chair_take.c: the chairmanship of an organ passes to a state, at an
 * instant. By rotation only the next member can take it; anything else names
 * its basis and its reason.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/turn.h"

#include <string.h>

static const struct field fields[] = {
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ", NULL, 0, 0 },
	{ "member", FIELD_REF, 0, "member",
	    "the member that takes the chair", NULL, 0, 0 },
	{ "from", FIELD_INSTANT, FIELD_OPTIONAL, NULL,
	    "the instant, when it is not the time of receipt", NULL, 0, 0 },
	{ "basis", FIELD_CHOICE, 0, "rotation|host|decision",
	    "why this member", NULL, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the exception, in words", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting at which it passed", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_CHAIR_HELD_BY_ANOTHER, false, "chair 3",
	    "The chair is with {answer}: it is handed over by {answer} or by "
	    "the secretariat." },
	{ SQL_CHAIR_HOLDS, false, "chair 1",
	    "{member} holds the chair already." },
	{ SQL_CHAIR_VACANT, false, "chair 4",
	    "The chair of {organ} is vacant: it is taken by rotation, or the "
	    "secretariat records who has it." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CHAIR_TAKE,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *member = json_str(act->body, "member");
	const char *basis = json_str(act->body, "basis");
	char next[65];

	(void)rx;
	if (strcmp(basis, "rotation") != 0)
		return json_get(act->body, "reason") || err_refuse(e,
		    "chair 2", "The chair passes outside the rotation: the "
		    "act must say why (\"reason\").");
	if (turn_next(book, json_str(act->body, "organ"), next) &&
	    strcmp(next, member) != 0)
		return err_refuse(e, "chair 1", "By rotation the chair passes "
		    "to %s, not to %s; name another basis and the reason.",
		    next, member);
	return true;
}

const struct act_type act_chair_take = {
	.name = "chair.take",
	.version = 1,
	.gist = "record that the chair passes",
	.sentence = "The chair passes to {member}: {organ}.",
	.who = WHO_SECRETARIAT | WHO_MEMBER,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
