/* silence_announce.c: the chair announces in a meeting what was adopted by silence;
 * the text is issued there, under its final symbol where the closing gave it none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/symbols.h"
#include "act/type.h"

#include <string.h>

static const struct field fields[] = {
	{ "silence", FIELD_REF, 0, "silence",
	    "the procedure", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the final symbol, where it has none yet", NULL, 0, 60 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_SILENCE_MEETING_FOREIGN, false, "silence 9",
	    "{answer} is no meeting of the organ that decided." },
	{ SQL_SILENCE_CLOSED, true, "silence 9",
	    "Nothing was adopted by {silence}: there is nothing to "
	    "announce." },
	{ SQL_SILENCE_ANNOUNCED, false, "silence 9",
	    "It was announced already, at {answer}." },
	{ SQL_SILENCE_NUMBERED, false, "symbols 8",
	    "What was adopted has its final symbol, {answer}." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SILENCE_ANNOUNCE,
	SQL_SILENCE_SYMBOL,
	SQL_SILENCE_MENTION,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *symbol = json_str(act->body, "symbol");
	struct ask q = ask(book, SQL_SILENCE_GET);
	char document[80] = "";
	bool adopts;

	(void)rx;
	ask_str(&q, ":id", json_str(act->body, "silence"));
	adopts = ask_next(&q) && strcmp(ask_text(&q, 4), "adopt") == 0;
	if (adopts)
		strncpy(document, ask_text(&q, 1), sizeof document - 1);
	ask_end(&q);
	if (!book_fine(book, e) || !symbol)
		return book_fine(book, e);
	return (adopts || err_refuse(e, "silence 13", "What is not adopted has "
	    "no final symbol.")) && symbols_final(book, document, symbol, e);
}

const struct act_type act_silence_announce = {
	.name = "silence.announce",
	.version = 1,
	.gist = "announce what silence adopted",
	.sentence = "What was adopted by silence is announced: {silence}.",
	.who = WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
