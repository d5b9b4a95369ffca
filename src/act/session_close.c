/* session_close.c: the member in the chair of the leading organ closes the
 * session, once none of its meetings is sitting.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_CLOSED, false, "meeting 4",
	    "The session {session} is closed already." },
	{ SQL_SESSION_SITS, false, "meeting 4",
	    "The session cannot be closed: {answer} is still sitting." },
	{ SQL_SESSION_CHAIR, true, "meeting 4",
	    "Only the member in the chair of the organ closes its session; "
	    "{for} is not." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SESSION_CLOSE,
	SQL_NONE,
};

const struct act_type act_session_close = {
	.name = "session.close",
	.version = 1,
	.gist = "close a session",
	.sentence = "The session is closed: {session}.",
	.who = WHO_MEMBER,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
