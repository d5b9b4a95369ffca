/* credentials_present.c: a member presents who represents it at a session
 * (to attend, not to sign: that is full powers).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "person", FIELD_REF, 0, "person",
	    "the representative", NULL, 0, 0 },
	{ "role", FIELD_CHOICE, 0, "head|alternate|adviser",
	    "as what", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_CREDENTIAL_OF_ANOTHER, false, "credentials 3",
	    "{person} represents {answer} at this session." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CREDENTIAL_ADD,
	SQL_NONE,
};

const struct act_type act_credentials_present = {
	.name = "credentials.present",
	.version = 1,
	.gist = "present credentials",
	.sentence = "{for} presents the credentials of {person}.",
	.who = WHO_MEMBER,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
