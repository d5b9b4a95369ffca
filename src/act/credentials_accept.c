/* credentials_accept.c: the secretariat finds the credentials in order.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "person", FIELD_REF, 0, "person",
	    "the representative", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_CREDENTIAL_THERE, true, "credentials 1",
	    "No credentials of {person} were presented for {session}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CREDENTIAL_ACCEPT,
	SQL_NONE,
};

const struct act_type act_credentials_accept = {
	.name = "credentials.accept",
	.version = 1,
	.gist = "accept credentials",
	.sentence = "The credentials of {person} are accepted.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
