/* document_translate.c: a translation that is not authentic is added to a text, or
 * takes the place of an earlier one. What was stated, decided and signed is about
 * the authentic texts, and stays (VCLT 33). SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "of", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text that is translated", NULL, 0, 0 },
	{ "language", FIELD_WORD, 0, NULL,
	    "the language; as en or ru", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the translation", NULL, 0, 0 },
	{ "status", FIELD_CHOICE, 0, "official|working|unofficial",
	    "which standing it has", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_DOCUMENT_SPONSORED, true, "document 3",
	    "Only who tabled {document}, or the secretariat, may do this." },
	{ SQL_TRANSLATION_OF_OTHER, false, "position 1",
	    "The text of {document} has another hash: it is not the text "
	    "before the organ." },
	{ SQL_TRANSLATION_AUTHENTIC, false, "document 9",
	    "The text in this language, {answer}, is authentic: it is not "
	    "replaced by a translation." },
	{ SQL_TRANSLATION_SAME, false, "document 9",
	    "This translation is there already: {answer}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_TRANSLATION_DROP,
	SQL_TRANSLATION_ADD,
	SQL_NONE,
};

const struct act_type act_document_translate = {
	.name = "document.translate",
	.version = 1,
	.gist = "add a translation",
	.sentence = "A translation is added: {document}, {language}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
