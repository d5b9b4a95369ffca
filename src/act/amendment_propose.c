/* amendment_propose.c: other words for one paragraph of a draft, over the exact text.
 * Under a silence procedure it breaks the silence, as an objection does.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/hush.h"
#include "act/texts.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "amendment", FIELD_ID, 0, "amendment",
	    "the amendment's short name", NULL, 0, 0 },
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text it changes", NULL, 0, 0 },
	{ "language", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "in which language; as en or ru", NULL, 0, 0 },
	{ "paragraph", FIELD_INT, 0, NULL,
	    "the number of the paragraph", NULL, 1, 20000 },
	{ "action", FIELD_CHOICE, 0, "replace|delete|insert_after",
	    "what becomes of it", NULL, 0, 0 },
	{ "wording", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "the new words", NULL, 0, 20000 },
	{ "of", FIELD_REF, FIELD_OPTIONAL, "amendment",
	    "the amendment that this one amends", NULL, 0, 0 },
	{ "reason", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 4000 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "position 1",
	    "The text of {document} has another hash: the amendment is to a "
	    "text that is not before the organ." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted: its text can no longer be amended so." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_AMENDMENT_NO_WORDING, false, "amendment 2",
	    "New words are given, except where words are deleted." },
	{ SQL_AMENDMENT_TOO_MUCH, false, "amendment 3",
	    "A member proposes at most 100 amendments to a text, of 128 KiB "
	    "together." },
	{ SQL_AMENDMENT_LANGUAGE_FOREIGN, false, "amend 1",
	    "{document} has no text in the language {answer}." },
	{ SQL_AMENDMENT_OF_FOREIGN, false, "amend 3",
	    "The amendment {of} is not open to this one: of the same kind, to "
	    "the same paragraph, and to the draft itself." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_AMENDMENT_ADD,
	SQL_NONE,
};

const struct act_type act_amendment_propose = {
	.name = "amendment.propose",
	.version = 1,
	.named_after = "document",
	.gist = "propose an amendment",
	.sentence = "{for} proposes an amendment to {document}, paragraph {paragraph}.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.reads = texts_amended,
	.apply = hush_answer,
};
