/* document_revise.c: a new revision of a draft: its text in each language, with
 * which of them are authentic. What members stated about the old text is kept
 * with it; about the new one they state anew.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/symbols.h"
#include "act/texts.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "the symbol of the revision; as CSC/2010-2/L/7/Rev.1", NULL, 0, 60 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text; of several authentic texts, of their list", NULL, 0, 0 },
	{ "texts", FIELD_ROWS, FIELD_OPTIONAL | FIELD_MANY, NULL,
	    "its languages", texts_fields, 0, 0 },
	{ "accepts", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "amendment",
	    "amendments taken into it", NULL, 0, 0 },
	{ "note", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "what changed", NULL, 0, 2000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted: its text can no longer be revised." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_REVISION_SAME_TEXT, false, "document 4",
	    "The text of {answer} is the same as before." },
	{ SQL_REVISION_LANGUAGE_TWICE, false, "document 4",
	    "The language {answer} stands twice." },
	{ SQL_REVISION_FOREIGN_AMENDMENT, false, "amendment 1",
	    "The amendment {answer} is not open on the text before the "
	    "organ." },
	{ SQL_REVISION_WITHOUT, false, "amendment 8",
	    "An amendment of {answer} was adopted: a revision takes it in." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on this text: it ends "
	    "first, or is withdrawn." },
	{ SQL_DOCUMENT_SPONSORED, true, "document 3",
	    "Only who tabled {document}, or the secretariat, may do this." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_REVISION_ADD,
	SQL_REVISION_TEXTS,
	SQL_REVISION_CURRENT,
	SQL_REVISION_POSITIONS,
	SQL_REVISION_CLEARANCES,
	SQL_REVISION_AMENDMENTS,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return symbols_of_revision(book, json_str(act->body, "document"),
	    json_str(act->body, "symbol"), e) && texts_check(act->body, e);
}

const struct act_type act_document_revise = {
	.name = "document.revise",
	.version = 1,
	.gist = "revise a draft",
	.sentence = "The draft is revised: {document}, {symbol}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
