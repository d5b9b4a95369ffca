/* session_convene.c: a session of one or more organs is called: where, from
 * which day, under which symbol. The decision that fixed its time and place
 * may be named.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/symbols.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_ID, 0, "session",
	    "the session's short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "organs", FIELD_REF, FIELD_MANY, "organ",
	    "the organs in session, the leading one first", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "regular|extraordinary|informal",
	    "regular or extraordinary", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "symbol of its documents; as CSC/2010-2", NULL, 0, 40 },
	{ "place", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "where", NULL, 0, 0 },
	{ "from", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "first day", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day", NULL, 0, 0 },
	{ "previous", FIELD_REF, FIELD_OPTIONAL, "session",
	    "the session before it", NULL, 0, 0 },
	{ "decision", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document that fixed it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another session." },
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The last day, {until}, is before the first, {from}." },
	{ SQL_DECISION_UNTAKEN, false, "decision 6",
	    "{answer} is not adopted: nothing rests on it." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {decision} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SESSION_ADD,
	SQL_SESSION_ORGANS,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)book;
	(void)rx;
	return symbols_of_session(act, e);
}

const struct act_type act_session_convene = {
	.name = "session.convene",
	.version = 1,
	.gist = "convene a session",
	.sentence = "The session is convened: {session}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
