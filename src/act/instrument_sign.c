/* instrument_sign.c: a member signs an adopted document: each signatory
 * alone, in its own time, over the hash of the authentic text (record.md
 * 1.6). Without full powers only by an office that needs none (VCLT 7).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "of", FIELD_HASH, 0, NULL,
	    "id of the act that tabled it", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the authentic text", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "who signs", NULL, 0, 0 },
	{ "mode", FIELD_CHOICE, FIELD_OPTIONAL, "definitive|subject_to_ratification|ad_referendum",
	    "how", NULL, 0, 0 },
	{ "reservation", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "a reservation made on signing", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_ADOPTED, true, "signature 1",
	    "{document} is not adopted yet." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {document} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ SQL_DOCUMENT_NOT_FOR_SIGNATURE, false, "signature 1",
	    "{document} is adopted without signature." },
	{ SQL_DOCUMENT_ACT_DIFFERS, false, "signature 2",
	    "The act that tabled {document} has another id." },
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "signature 2",
	    "The authentic text of {document} has another hash." },
	{ SQL_PACKAGE_SIGNED_FIRST, false, "package 4",
	    "{answer} stands in an earlier part of the package: it is signed "
	    "first, or taken out." },
	{ SQL_SIGNATURE_THERE, false, "signature 3",
	    "{for} has signed {document} already." },
	{ SQL_SIGNATURE_OF_TWO, false, "powers 2",
	    "{answer} has signed {document} for another member." },
	{ SQL_SIGNATURE_POWERS, true, "VCLT 7",
	    "This office of {for} needs accepted full powers to sign "
	    "{document}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SIGNATURE_ADD,
	SQL_NONE,
};

const struct act_type act_instrument_sign = {
	.name = "instrument.sign",
	.version = 1,
	.gist = "sign a document",
	.sentence = "{for} signs {document}.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
