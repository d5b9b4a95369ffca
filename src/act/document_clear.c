/* document_clear.c: a meeting clears drafts for the next level. A draft that
 * a member objects to is not cleared; whether a whole package is cleared
 * without exception is then a computed fact.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting that clears them", NULL, 0, 0 },
	{ "documents", FIELD_REF, FIELD_MANY, "document",
	    "the drafts", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_CLEARANCE_OBJECTED, false, "clearance 1",
	    "A draft with an objection cannot be cleared: {answer}." },
	{ SQL_CLEARANCE_LATE, false, "clearance 2",
	    "{answer} is adopted: there is nothing left to clear it for." },
	{ SQL_CLEARANCE_FOREIGN, false, "clearance 3",
	    "{answer} is not before the meeting {meeting}: that neither "
	    "belongs to its session nor prepares it." },
	{ SQL_CLEARANCE_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CLEARANCE_ADD,
	SQL_NONE,
};

const struct act_type act_document_clear = {
	.name = "document.clear",
	.version = 1,
	.gist = "clear drafts",
	.sentence = "Drafts are cleared: {meeting}.",
	.who = WHO_CHAIR | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
