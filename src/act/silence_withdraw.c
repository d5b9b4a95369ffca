/* silence_withdraw.c: the chair takes a text back before its silence has ended.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/hush.h"

static const struct field fields[] = {
	{ "silence", FIELD_REF, 0, "silence",
	    "the procedure", NULL, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 0 },
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
	SQL_SILENCE_WITHDRAW,
	SQL_SILENCE_MENTION,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	return hush_runs(book, json_str(act->body, "silence"), rx, e);
}

const struct act_type act_silence_withdraw = {
	.name = "silence.withdraw",
	.version = 1,
	.gist = "withdraw a silence procedure",
	.sentence = "The silence procedure is withdrawn: {silence}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
