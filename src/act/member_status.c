/* member_status.c: a member's standing changes from a day on. History stays:
 * who was a member on any day can always be answered.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "member", FIELD_REF, 0, "member",
	    "the member", NULL, 0, 0 },
	{ "status", FIELD_CHOICE, 0, "member|suspended|withdrawn|observer|partner",
	    "its status", NULL, 0, 0 },
	{ "from", FIELD_DAY, 0, NULL,
	    "first day of the status", NULL, 0, 0 },
	{ "basis", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the decision or notification", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_BASIS_MISSING, false, "standing 2",
	    "The decision by which a member loses its vote is named "
	    "(\"basis\")." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_MEMBER_STATUS_ADD,
	SQL_NONE,
};

const struct act_type act_member_status = {
	.name = "member.status",
	.version = 1,
	.gist = "record the status of a member",
	.sentence = "{member}: status {status} from {from}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
