/* written_close.c: what came of a written procedure is entered: by the desk when it
 * is over, or by the chair or the secretariat. The outcome is computed from the
 * answers; the act says the same or is refused.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/written.h"

static const struct field fields[] = {
	{ "written", FIELD_REF, 0, "written",
	    "the procedure", NULL, 0, 0 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|not_adopted",
	    "what came of it", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the final symbol, when it is adopted", NULL, 0, 60 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_WRITTEN_DONE, false, "written 3",
	    "The written procedure {answer} is over." },
	{ SQL_PROCEDURE_CHAIR, true, "written 2",
	    "A written procedure is closed by the desk, the chair of the "
	    "organ or the secretariat." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_WRITTEN_CLOSE,
	SQL_WRITTEN_SYMBOL,
	SQL_WRITTEN_MENTION,
	SQL_NONE,
};

const struct act_type act_written_close = {
	.name = "written.close",
	.version = 1,
	.gist = "close a written procedure",
	.sentence = "The written procedure is over: {written}; {outcome}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = written_may_close,
	.apply = written_enter,
};
