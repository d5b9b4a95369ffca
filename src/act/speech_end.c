/* speech_end.c: the speaker has ended.
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
	{ SQL_SPEECH_HELD, true, "speakers 4",
	    "Nobody has the floor." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPEECH_END,
	SQL_NONE,
};

const struct act_type act_speech_end = {
	.name = "speech.end",
	.version = 1,
	.gist = "end a speech",
	.sentence = "The speech has ended: {meeting}.",
	.who = WHO_CHAIR | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
