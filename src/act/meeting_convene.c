/* meeting_convene.c: one sitting is called: of which organs, in which
 * format, where and when. A joint meeting belongs to each of its organs.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_ID, 0, "meeting",
	    "the meeting's short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "session", FIELD_REF, FIELD_OPTIONAL, "session",
	    "the session it is part of", NULL, 0, 0 },
	{ "prepares", FIELD_REF, FIELD_OPTIONAL, "session",
	    "the session it is held to prepare", NULL, 0, 0 },
	{ "organs", FIELD_REF, FIELD_MANY, "organ",
	    "the organs that meet", NULL, 0, 0 },
	{ "format", FIELD_CHOICE, 0, "plenary|narrow|private|informal|joint|video|written",
	    "format", NULL, 0, 0 },
	{ "access", FIELD_CHOICE, FIELD_OPTIONAL, "public|limited|restricted",
	    "who may see its record", NULL, 0, 0 },
	{ "place", FIELD_NAMES, 0, NULL,
	    "where", NULL, 0, 0 },
	{ "zone", FIELD_LINE, 0, NULL,
	    "time zone of the place", NULL, 0, 0 },
	{ "day", FIELD_DAY, 0, NULL,
	    "the day", NULL, 0, 0 },
	{ "chair", FIELD_REF, FIELD_OPTIONAL, "member",
	    "the member that is to preside, when it does not hold the chair",
	    NULL, 0, 0 },
	{ "due", FIELD_INSTANT, FIELD_OPTIONAL, NULL,
	    "when it is to open", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_CLOSED, false, "meeting 4",
	    "The session {session} is closed." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEETING_ADD,
	SQL_MEETING_ORGANS,
	SQL_NONE,
};

const struct act_type act_meeting_convene = {
	.name = "meeting.convene",
	.version = 1,
	.gist = "convene a meeting",
	.sentence = "The meeting is convened: {meeting}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
