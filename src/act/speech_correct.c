/* speech_correct.c: other words take the place of those in the record: by the
 * delegation that spoke, the chair, or the secretariat. The first reading stays.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/spoken.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "speech", FIELD_REF, 0, "speech",
	    "the speech", NULL, 0, 0 },
	{ "words", FIELD_ROWS, FIELD_MANY, NULL,
	    "the words, in each language that changes", spoken_fields, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_SPEECH_OF_ANOTHER, false, "speech 6",
	    "{answer} corrects its own words; those of others the chair or the "
	    "secretariat." },
	{ SQL_SPEECH_APPROVED, false, "minutes 1",
	    "The minutes of {answer} are approved: nothing is added or "
	    "changed." },
	{ SQL_SPEECH_LANGUAGE_TWICE, false, "speech 5",
	    "The language {answer} stands twice." },
	{ SQL_SPEECH_SAME_WORDS, false, "speech 7",
	    "The words in {answer} are the same as before." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPOKEN_WORDS_ADD,
	SQL_NONE,
};

const struct act_type act_speech_correct = {
	.name = "speech.correct",
	.version = 1,
	.gist = "correct what was entered as said",
	.sentence = "The words in the record are corrected: {speech}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
