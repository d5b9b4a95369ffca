/* agenda_adopt.c: the organ adopts its agenda in a sitting meeting; from
 * then on it is frozen.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting that adopts it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_AGENDA_MEETING, true, "meeting 5",
	    "The meeting {meeting} is not a meeting of {session}." },
	{ SQL_AGENDA_IS_PROVISIONAL, true, "agenda 2",
	    "There is no provisional agenda of {session} to adopt." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AGENDA_ADOPT,
	SQL_NONE,
};

const struct act_type act_agenda_adopt = {
	.name = "agenda.adopt",
	.version = 1,
	.gist = "adopt the agenda",
	.sentence = "The agenda is adopted: {session}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
