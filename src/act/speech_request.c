/* speech_request.c: a delegation asks for the floor, or for the right of reply.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "delegation", FIELD_REF, 0, "member|organ",
	    "the delegation", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "on which document", NULL, 0, 0 },
	{ "reply", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: in right of reply", NULL, 0, 1 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ATTENDANCE_SITS, true, "speakers 1",
	    "{delegation} is not present." },
	{ SQL_SPEECH_OWN, true, "speakers 1",
	    "{for} asks for the floor for itself; the secretariat enters it "
	    "for others." },
	{ SQL_SPEECH_WAITING, false, "speakers 2",
	    "{delegation} is on the list of speakers already." },
	{ SQL_SPEAKERS_CLOSED, false, "speakers 3",
	    "The list of speakers is closed." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPEECH_REQUEST,
	SQL_NONE,
};

const struct act_type act_speech_request = {
	.name = "speech.request",
	.version = 1,
	.gist = "ask for the floor",
	.sentence = "{delegation} asks for the floor: {meeting}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
