/* silence_announce.c: the chair announces in a meeting what was adopted by silence;
 * the text is issued there.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "silence", FIELD_REF, 0, "silence",
	    "the procedure", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_SILENCE_MEETING_FOREIGN, false, "silence 9",
	    "{answer} is no meeting of the organ that decided." },
	{ SQL_SILENCE_CLOSED, true, "silence 9",
	    "Nothing was adopted by {silence}: there is nothing to "
	    "announce." },
	{ SQL_SILENCE_ANNOUNCED, false, "silence 9",
	    "It was announced already, at {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SILENCE_ANNOUNCE,
	SQL_SILENCE_MENTION,
	SQL_NONE,
};

const struct act_type act_silence_announce = {
	.name = "silence.announce",
	.version = 1,
	.gist = "announce what silence adopted",
	.sentence = "What was adopted by silence is announced: {silence}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
