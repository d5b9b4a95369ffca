/* agenda_provisional.c: the proposed agenda becomes the provisional one in a
 * single step.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_CLOSED, false, "meeting 4",
	    "The session {session} is closed." },
	{ SQL_AGENDA_IS_PROPOSED, true, "agenda 1",
	    "There is no proposed agenda of {session} to issue." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AGENDA_PROVISIONAL,
	SQL_NONE,
};

const struct act_type act_agenda_provisional = {
	.name = "agenda.provisional",
	.version = 1,
	.gist = "issue the provisional agenda",
	.sentence = "The provisional agenda is issued: {session}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
