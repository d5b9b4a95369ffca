/* speech_give.c: the chair gives the floor to a delegation; whoever had it has ended.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "delegation", FIELD_REF, 0, "member|organ",
	    "the delegation", NULL, 0, 0 },
	{ "minutes", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "for how many minutes", NULL, 1, 600 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_SPEECH_WAITING, true, "speakers 2",
	    "{delegation} is not on the list of speakers." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPEECH_END,
	SQL_SPEECH_GIVE,
	SQL_NONE,
};

const struct act_type act_speech_give = {
	.name = "speech.give",
	.version = 1,
	.gist = "give the floor",
	.sentence = "{delegation} has the floor: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
