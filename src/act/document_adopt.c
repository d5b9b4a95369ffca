/* document_adopt.c: the chair states that a document is adopted. The act is
 * refused when the rule of the organ says otherwise: a member objects, too few
 * are present, a majority was missed. The counts of that instant are kept with
 * it, and the final symbol is given.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/symbols.h"
#include "act/type.h"
#include "act/verdict.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "the final symbol; as CSC/2010-2/DEC/7", NULL, 0, 60 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|approved|noted",
	    "what the organ did with it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ADOPTION_MEETING, true, "meeting 5",
	    "{document} is not before the meeting {meeting}: it belongs to "
	    "another session, or to an organ that does not meet there." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_PACKAGE_DECIDED_FIRST, false, "package 4",
	    "{answer} stands in an earlier part of the package: it is adopted "
	    "first, or taken out." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_AMENDMENT_UNTAKEN, false, "amendment 8",
	    "An amendment of {answer} was adopted: a revision takes it in "
	    "before the text is put." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ADOPTION_ADD,
	SQL_ADOPTION_SYMBOL,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *symbol = json_str(act->body, "symbol");

	return symbols_final(book, json_str(act->body, "document"), symbol, e) &&
	    floor_may_put(book, act, e) && verdict_agrees(book, act, rx, e);
}

static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	(void)seq;
	return verdict_enter_counts(book, act, rx, e);
}

const struct act_type act_document_adopt = {
	.name = "document.adopt",
	.version = 1,
	.gist = "adopt a document",
	.sentence = "{document} is {outcome}: {meeting}.",
	.who = WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
	.apply = apply,
};
