/* key_revoke.c: a key speaks no longer: revoked by a root or by the key
 * itself, or by the secretariat on the member's note verbale. Acts it signed
 * from "since" on are marked contested, never deleted.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "key", FIELD_LINE, 0, NULL,
	    "fingerprint of the key, SHA256:...", NULL, 0, 60 },
	{ "of", FIELD_REF, FIELD_OPTIONAL, "member|organ",
	    "whose key it is, when another revokes it on a note verbale", NULL, 0, 0 },
	{ "since", FIELD_INSTANT, FIELD_OPTIONAL, NULL,
	    "acts of the key from this time on are contested", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_KEY_THERE, true, "record 3",
	    "There is no such key to revoke: {key}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_KEY_REVOKE,
	SQL_KEY_CONTEST,
	SQL_NONE,
};

const struct act_type act_key_revoke = {
	.name = "key.revoke",
	.version = 1,
	.gist = "revoke a key",
	.sentence = "{for} revokes the key {key}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT | WHO_SUSPENDED,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
