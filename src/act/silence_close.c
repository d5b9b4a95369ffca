/* silence_close.c: what came of a silence procedure is entered: by the desk when it
 * is due, or by the chair or the secretariat. The outcome is computed from what
 * was received before the end; the act says the same or is refused. What is to be
 * cleared only is adopted by nothing: it is read as cleared.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/hush.h"

#include <string.h>

static const struct field fields[] = {
	{ "silence", FIELD_REF, 0, "silence",
	    "the procedure", NULL, 0, 0 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|broken",
	    "what came of it", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the final symbol, when it is adopted", NULL, 0, 60 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SILENCE_ENDED, false, "silence 4",
	    "The silence procedure {answer} has ended." },
	{ SQL_PROCEDURE_CHAIR, true, "silence 12",
	    "A silence procedure is closed by the desk, the chair of the "
	    "organ or the secretariat." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SILENCE_CLOSE,
	SQL_SILENCE_ADOPTS,
	SQL_SILENCE_CLEARS,
	SQL_SILENCE_SYMBOL,
	SQL_SILENCE_MENTION,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	return hush_may_close(book, act, rx, e);
}

static const char *
comes_to(struct book *book, const struct json *body, const char *choice)
{
	struct ask q = ask(book, SQL_SILENCE_CLEARS_ONLY);
	const char *outcome = json_str(body, choice);
	bool clears;

	ask_str(&q, ":silence", json_str(body, "silence"));
	clears = ask_next(&q);
	ask_end(&q);
	return clears && outcome && strcmp(outcome, "adopted") == 0 ?
	    "cleared" : NULL;
}

const struct act_type act_silence_close = {
	.name = "silence.close",
	.version = 1,
	.gist = "close a silence procedure",
	.sentence = "The silence procedure has ended: {silence}; {outcome}.",
	.comes_to = comes_to,
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
