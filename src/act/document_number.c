/* document_number.c: what was adopted between meetings, and closed without a
 * symbol, gets its final one. SPDX-License-Identifier: Apache-2.0 */
#include "act/symbols.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "the final symbol; as CSC/2010-2/DEC/7", NULL, 0, 60 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_ADOPTED, true, "symbols 8",
	    "{document} is not adopted: it has no final symbol yet." },
	{ SQL_DOCUMENT_NUMBERED, false, "symbols 8",
	    "{document} has its final symbol, {answer}." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {document} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ADOPTION_SYMBOL,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return symbols_final(book, json_str(act->body, "document"),
	    json_str(act->body, "symbol"), e);
}

const struct act_type act_document_number = {
	.name = "document.number",
	.version = 1,
	.gist = "give a document its final symbol",
	.sentence = "{document} has its final symbol, {symbol}.",
	.who = WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
