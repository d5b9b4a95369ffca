/* document_table.c: a draft enters the session with its number, its draft
 * symbol and the hash of its text. Kind (what it is) and effect (what it
 * does) are two fields: a protocol may amend nothing, a decision may amend a
 * protocol.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/symbols.h"
#include "act/texts.h"

static const struct field depends[] = {
	{ "relation", FIELD_CHOICE, 0,
	    "in_force_with|inherits_formula|supersedes|repeals", "how it depends",
	    NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document", "on which document",
	    NULL, 0, 0 },
	{ "instrument", FIELD_REF, FIELD_OPTIONAL, "instrument",
	    "on which instrument", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "document", FIELD_ID, 0, "document",
	    "the document's short name", NULL, 0, 0 },
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "number", FIELD_INT, 0, NULL,
	    "its number in the session", NULL, 1, 9999 },
	{ "kind", FIELD_CHOICE, 0, "decision|protocol_decision|resolution|declaration|statement|protocol|agreement|treaty|convention|report|regulation|plan",
	    "what it is", NULL, 0, 0 },
	{ "printed", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the kind as printed, when it differs", NULL, 0, 60 },
	{ "effect", FIELD_CHOICE, 0, "amends|new_instrument|approves|mandates|designates|appoints|awards|takes_note|approves_report|adopts_budget|political|schedules",
	    "what it does", NULL, 0, 0 },
	{ "title", FIELD_NAMES, 0, NULL,
	    "the title as printed", NULL, 0, 0 },
	{ "short", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "a short title", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "the draft symbol; as CSC/2010-2/L/7", NULL, 0, 60 },
	{ "sponsor", FIELD_REF, FIELD_OPTIONAL, "member|organ",
	    "who tables it", NULL, 0, 0 },
	{ "target", FIELD_REF, FIELD_OPTIONAL, "instrument",
	    "the instrument it acts on", NULL, 0, 0 },
	{ "depends", FIELD_ROWS, FIELD_OPTIONAL | FIELD_MANY | FIELD_ASIDE, NULL,
	    "conditions on other documents", depends, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the authentic text; of several, of their list", NULL, 0, 0 },
	{ "texts", FIELD_ROWS, FIELD_OPTIONAL | FIELD_MANY, NULL,
	    "its languages", texts_fields, 0, 0 },
	{ "matter", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "what sort of question: which rule decides", NULL, 0, 0 },
	{ "organs", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "organ",
	    "the organs that decide on it together, where it is not the leading one alone", NULL, 0, 0 },
	{ "concerned", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members that the rule leaves out as concerned", NULL, 0, 0 },
	{ "parties", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "member",
	    "members that are parties to the dispute", NULL, 0, 0 },
	{ "signed", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: it is signed member by member", NULL, 0, 1 },
	{ "ratify", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: consent to be bound follows signature", NULL, 0, 1 },
	{ "provisions", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "how many provisions it has", NULL, 1, 100000 },
	{ "provision_kind", FIELD_CHOICE, FIELD_OPTIONAL, "paragraphs|points|articles",
	    "of which sort", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SESSION_CLOSED, false, "meeting 4",
	    "The session {session} is closed." },
	{ SQL_DOCUMENT_NUMBER_TAKEN, false, "symbols 1",
	    "The session has a document number {number} already." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ SQL_DOCUMENT_NAME_TAKEN, false, "symbols 1",
	    "The name {document} is how the document {answer} is found." },
	{ SQL_DEPENDENCY_UNCLEAR, false, "document 1",
	    "A condition is on one document or one instrument, not on both "
	    "and not on neither." },
	{ SQL_DEPENDENCY_TWICE, false, "document 1",
	    "The same condition stands twice: {answer}." },
	{ SQL_REVISION_LANGUAGE_TWICE, false, "document 4",
	    "The language {answer} stands twice." },
	{ SQL_SPONSOR_FOREIGN, false, "document 5",
	    "A member tables a draft in its own name, not in that of "
	    "{answer}." },
	{ SQL_MATTER_CHOSEN, false, "document 6",
	    "What sort of question a draft is (\"{answer}\") is stated by the "
	    "secretariat, for it picks the rule that decides." },
	{ SQL_DOCUMENT_ORGANS_CHOSEN, false, "document 6",
	    "Which organs decide together is stated by the secretariat." },
	{ SQL_DOCUMENT_EXCLUDED_CHOSEN, false, "document 6",
	    "Whom a draft concerns, and so whose voice the rule leaves out, is "
	    "stated by the secretariat." },
	{ SQL_DOCUMENT_ORGAN_FOREIGN, false, "document 8",
	    "{answer} is no organ of the session {session}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_DOCUMENT_ADD,
	SQL_DOCUMENT_ORGANS,
	SQL_DOCUMENT_EXCLUDE,
	SQL_DOCUMENT_DEPENDENCIES,
	SQL_REVISION_FIRST,
	SQL_REVISION_TEXTS,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	(void)rx;
	return symbols_of_draft(book, act, e) && texts_check(act->body, e);
}

const struct act_type act_document_table = {
	.name = "document.table",
	.version = 1,
	.gist = "table a draft",
	.sentence = "The draft is tabled: {document}.",
	.who = WHO_SECRETARIAT | WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
