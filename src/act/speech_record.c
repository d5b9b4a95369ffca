/* speech_record.c: what somebody said at a meeting, word for word or in short, as
 * it stands in the record. Who speaks was there: a delegation, the chair, or a
 * guest; where the record names no person the office stands, and where it names
 * no office the delegation.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/spoken.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "speech", FIELD_ID, 0, "speech",
	    "the speech's short name", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "delegation", FIELD_REF, 0, "member|organ|partner",
	    "for whom", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the speaker, where the record has the name", NULL, 0, 0 },
	{ "as", FIELD_REF, FIELD_OPTIONAL, "office",
	    "in which office", NULL, 0, 0 },
	{ "chair", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: from the chair", NULL, 0, 1 },
	{ "invitation", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "on what invitation, where it has no seat", NULL, 0, 0 },
	{ "item", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "the item of the agenda", NULL, 1, 999 },
	{ "number", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "its place among the speeches; otherwise the last", NULL, 1, 99999 },
	{ "type", FIELD_CHOICE, 0, "verbatim|summary",
	    "word for word, or in short", NULL, 0, 0 },
	{ "language", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "the language spoken; as en or ru", NULL, 0, 0 },
	{ "words", FIELD_ROWS, FIELD_MANY, NULL,
	    "the words, in each language", spoken_fields, 0, 0 },
	{ "documents", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "document",
	    "the documents it names", NULL, 0, 0 },
	{ "source", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "where it is printed", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_OPENED, true, "speech 1",
	    "The meeting {meeting} has not sat yet." },
	{ SQL_MEETING_RESTRICTED, false, "speech 2",
	    "The record of {meeting} is restricted: what was said there is "
	    "not entered in the open." },
	{ SQL_MINUTES_APPROVED, false, "minutes 1",
	    "The minutes of {meeting} are approved: nothing is added or "
	    "changed." },
	{ SQL_SPEECH_NOT_PRESIDING, false, "speech 3",
	    "{delegation} did not preside {meeting}, or not as that person "
	    "and in that office." },
	{ SQL_SPEECH_NO_SEAT, false, "speech 3",
	    "{delegation} was not present at {meeting}, or not as that person "
	    "and in that office." },
	{ SQL_SPEECH_ITEM_UNKNOWN, false, "speech 4",
	    "The agenda has no item {item}." },
	{ SQL_SPEECH_LANGUAGE_TWICE, false, "speech 5",
	    "The language {answer} stands twice." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SPOKEN_ADD,
	SQL_SPOKEN_WORDS_ADD,
	SQL_NONE,
};

const struct act_type act_speech_record = {
	.name = "speech.record",
	.version = 1,
	.gist = "enter what was said",
	.sentence = "Words of {delegation} are entered: {meeting}.",
	.who = WHO_SECRETARIAT | WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
