/* silence_open.c: a text is laid before the members; it is adopted, or cleared,
 * unless one of them objects before the stated second. Who has a voice is fixed
 * here, and so is the text.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/hush.h"

static const struct field fields[] = {
	{ "silence", FIELD_ID, 0, "silence",
	    "the procedure's short name", NULL, 0, 0 },
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text", NULL, 0, 0 },
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ that decides", NULL, 0, 0 },
	{ "purpose", FIELD_CHOICE, 0, "adopt|clear",
	    "what silence means", NULL, 0, 0 },
	{ "expires", FIELD_INSTANT, 0, NULL,
	    "the second at which it ends", NULL, 0, 0 },
	{ "urgent", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: by the urgent calendar", NULL, 0, 1 },
	{ "follows", FIELD_REF, FIELD_OPTIONAL, "silence",
	    "the round before it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PROCEDURE_CHAIR, true, "silence 12",
	    "A silence procedure is the business of the chair of {organ}, "
	    "or of the secretariat." },
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "position 1",
	    "The text of {document} has another hash: it is not the text "
	    "before the organ." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document} already." },
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
	SQL_SILENCE_OPEN,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	return hush_may_open(book, act, rx, e);
}

static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	(void)seq;
	return hush_entitle(book, act, rx, e);
}

const struct act_type act_silence_open = {
	.name = "silence.open",
	.version = 1,
	.named_after = "document",
	.gist = "open a silence procedure",
	.sentence = "A silence procedure begins: {document}; it ends {expires}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.on_text = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
	.apply = apply,
};
