/* speech_request.c: a delegation asks for the floor, for the right of reply, or to
 * speak to a motion: as many may as its rule says.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
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
	{ "motion", FIELD_REF, FIELD_OPTIONAL, "motion",
	    "to which motion", NULL, 0, 0 },
	{ "side", FIELD_CHOICE, FIELD_OPTIONAL, "for|against",
	    "on which side of the motion", NULL, 0, 0 },
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
	{ SQL_SPEECH_WAITS_SO, false, "speakers 2",
	    "{delegation} is on the list of speakers already." },
	{ SQL_SPEAKERS_CLOSED, false, "speakers 3",
	    "The list of speakers is closed." },
	{ SQL_SPEECH_DEBATE_OVER, false, "speakers 5",
	    "The debate on {document} is closed or adjourned in this "
	    "meeting." },
	{ SQL_SPEECH_SIDELESS, false, "motion 9",
	    "Who speaks to a motion says for or against it." },
	{ SQL_SPEECH_MOTION_OVER, false, "motion 10",
	    "The motion {motion} is decided already, or belongs to another "
	    "meeting." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPEECH_REQUEST,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return floor_may_speak(book, act, e);
}

const struct act_type act_speech_request = {
	.name = "speech.request",
	.version = 1,
	.gist = "ask for the floor",
	.sentence = "{delegation} asks for the floor: {meeting}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
