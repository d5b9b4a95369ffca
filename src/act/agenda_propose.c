/* agenda_propose.c: the items a meeting or the secretariat proposes for a
 * session; the newest proposal stands until one is made provisional.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field items[] = {
	{ "number", FIELD_INT, 0, NULL, "number of the item", NULL, 1, 999 },
	{ "names", FIELD_NAMES, 0, NULL, "subject", NULL, 0, 0 },
	{ "note", FIELD_NAMES, FIELD_OPTIONAL, NULL, "remark", NULL, 0, 0 },
	{ "documents", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "document",
	    "papers of the item", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting that proposes it", NULL, 0, 0 },
	{ "items", FIELD_ROWS, FIELD_MANY, NULL,
	    "the items", items, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_CLOSED, false, "meeting 4",
	    "The session {session} is closed." },
	{ SQL_AGENDA_ADOPTED, false, "agenda 1",
	    "The agenda of {session} is adopted and cannot be proposed anew." },
	{ SQL_AGENDA_NUMBER_TWICE, false, "agenda 3",
	    "Two items of the agenda have the number {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AGENDA_PUT,
	SQL_AGENDA_ITEMS_CLEAR,
	SQL_AGENDA_PAPERS_CLEAR,
	SQL_AGENDA_ITEMS_PUT,
	SQL_AGENDA_PAPERS_PUT,
	SQL_NONE,
};

const struct act_type act_agenda_propose = {
	.name = "agenda.propose",
	.version = 1,
	.gist = "propose an agenda",
	.sentence = "An agenda is proposed: {session}.",
	.who = WHO_SECRETARIAT | WHO_MEMBER,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
