/* written_withdraw.c: the chair takes a text back before its written procedure is
 * over. SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/written.h"

static const struct field fields[] = {
	{ "written", FIELD_REF, 0, "written",
	    "the procedure", NULL, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PROCEDURE_CHAIR, true, "written 2",
	    "A written procedure is the business of the chair of the organ, "
	    "or of the secretariat." },
	{ SQL_WRITTEN_DONE, false, "written 3",
	    "The written procedure {answer} is over." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_WRITTEN_WITHDRAW,
	SQL_WRITTEN_MENTION,
	SQL_NONE,
};

const struct act_type act_written_withdraw = {
	.name = "written.withdraw",
	.version = 1,
	.gist = "withdraw a written procedure",
	.sentence = "The written procedure is withdrawn: {written}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = written_may_withdraw,
};
