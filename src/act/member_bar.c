/* member_bar.c: a member loses its vote for a time: arrears, or a decision. It
 * stays a member; its votes are refused, and it is not counted where the entitled
 * are.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "member", FIELD_REF, 0, "member",
	    "the member", NULL, 0, 0 },
	{ "organ", FIELD_REF, FIELD_OPTIONAL, "organ",
	    "in which organ; else in all", NULL, 0, 0 },
	{ "ground", FIELD_CHOICE, 0, "arrears|decision",
	    "why", NULL, 0, 0 },
	{ "from", FIELD_DAY, 0, NULL,
	    "first day", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day", NULL, 0, 0 },
	{ "basis", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the provision or the decision", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The period ends before it begins." },
	{ SQL_BASIS_MISSING, false, "standing 2",
	    "The decision by which a member loses its vote is named "
	    "(\"basis\")." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_BAR_ADD,
	SQL_NONE,
};

const struct act_type act_member_bar = {
	.name = "member.bar",
	.version = 1,
	.gist = "bar a member from voting",
	.sentence = "{member} has no vote: {ground}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
