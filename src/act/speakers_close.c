/* speakers_close.c: the chair closes the list of speakers; replies may still be
 * asked for.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_SPEAKERS_CLOSED_NOW, false, "speakers 3",
	    "The list of speakers is closed already." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPEAKERS_CLOSE,
	SQL_NONE,
};

const struct act_type act_speakers_close = {
	.name = "speakers.close",
	.version = 1,
	.gist = "close the list of speakers",
	.sentence = "The list of speakers is closed: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
