/* written_open.c: a text is put to the members by correspondence, until an instant.
 * Who is asked is fixed here, and so is the text.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/written.h"

static const struct field fields[] = {
	{ "written", FIELD_ID, 0, "written",
	    "the procedure's short name", NULL, 0, 0 },
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text", NULL, 0, 0 },
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ that decides", NULL, 0, 0 },
	{ "expires", FIELD_INSTANT, 0, NULL,
	    "the second at which it ends", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PROCEDURE_CHAIR, true, "written 2",
	    "A written procedure is the business of the chair of {organ}, "
	    "or of the secretariat." },
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "position 1",
	    "The text of {document} has another hash: it is not the text "
	    "before the organ." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document} already." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document} already." },
	{ SQL_VOTE_AGAIN, false, "vote 10",
	    "The vote {answer} was taken on this text: it stands." },
	{ SQL_AMENDMENT_UNTAKEN, false, "amendment 8",
	    "An amendment of {answer} was adopted: a revision takes it in "
	    "before the text is put." },
	{ SQL_PACKAGE_PUT_FIRST, false, "package 4",
	    "{answer} stands in an earlier part of the package: it is adopted "
	    "first, or taken out." },
	{ SQL_SILENCE_ORGAN_FOREIGN, false, "silence 14",
	    "{answer} does not decide on {document}, or not alone." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_WRITTEN_OPEN,
	SQL_NONE,
};

const struct act_type act_written_open = {
	.name = "written.open",
	.version = 1,
	.named_after = "document",
	.gist = "open a written procedure",
	.sentence = "A written procedure begins: {document}; it ends {expires}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.on_text = true,
	.check = written_may_open,
	.apply = written_entitle,
};
