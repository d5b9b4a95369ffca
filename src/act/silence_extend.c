/* silence_extend.c: more time, before the silence has ended and never after.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/hush.h"

static const struct field fields[] = {
	{ "silence", FIELD_REF, 0, "silence",
	    "the procedure", NULL, 0, 0 },
	{ "expires", FIELD_INSTANT, 0, NULL,
	    "the new second at which it ends", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PROCEDURE_CHAIR, true, "silence 12",
	    "A silence procedure is the business of the chair of the organ, "
	    "or of the secretariat." },
	{ SQL_SILENCE_ENDED, false, "silence 4",
	    "The silence procedure {answer} has ended." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SILENCE_EXTENSION_ADD,
	SQL_SILENCE_EXTEND,
	SQL_SILENCE_MENTION,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	return hush_may_extend(book, act, rx, e);
}

const struct act_type act_silence_extend = {
	.name = "silence.extend",
	.version = 1,
	.gist = "extend a silence procedure",
	.sentence = "The silence procedure is extended: {silence}; it ends {expires}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
