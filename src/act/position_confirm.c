/* position_confirm.c: a member confirms what it agreed to ad referendum. It then
 * agrees, from the day of its first statement (VCLT 12(2)(b) in its sense).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_POSITION_UNCONFIRMED, true, "position 4",
	    "{for} has nothing to confirm on {document}." },
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "position 1",
	    "The text of {document} has another hash: the position is about "
	    "a text that is not before the organ." },
	{ SQL_POSITION_CONFIRM_LATE, false, "position 4",
	    "The last day to confirm was {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_POSITION_CONFIRM,
	SQL_NONE,
};

const struct act_type act_position_confirm = {
	.name = "position.confirm",
	.version = 1,
	.gist = "confirm a position",
	.sentence = "{for} confirms its position on {document}.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
