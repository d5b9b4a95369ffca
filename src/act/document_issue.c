/* document_issue.c: an addition (Add.n) or a correction in one language (Corr.n) is
 * issued with a document. It changes no text that was stated on or signed: a draft's
 * text changes by a revision. SPDX-License-Identifier: Apache-2.0 */
#include "act/symbols.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "its symbol, as CSC/2010-2/L/7/Add.1", NULL, 0, 60 },
	{ "language", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "a correction: of which language", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of what is issued", NULL, 0, 0 },
	{ "note", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "what it is", NULL, 0, 2000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_PAPER_ADD,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return symbols_of_paper(book, json_str(act->body, "document"),
	    json_str(act->body, "symbol"), json_str(act->body, "language"), e);
}

const struct act_type act_document_issue = {
	.name = "document.issue",
	.version = 1,
	.gist = "issue an addition or a correction",
	.sentence = "{symbol} is issued: {document}.",
	.who = WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
