/* division_record.c: a text is voted in parts, after a motion to divide it was carried;
 * what became of each part. When all operative parts were rejected the whole is;
 * else what was rejected is left out by a revision, and the whole is put (GA 89).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/type.h"
#include "act/verdict.h"

#include <string.h>

static const struct field parts[] = {
	{ "from", FIELD_INT, 0, NULL,
	    "its first paragraph", NULL, 1, 20000 },
	{ "until", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "its last paragraph", NULL, 1, 20000 },
	{ "operative", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: it is operative", NULL, 0, 1 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|rejected",
	    "what became of it", NULL, 0, 0 },
	{ "yes", FIELD_INT, FIELD_OPTIONAL, NULL, "votes for", NULL, 0, 500 },
	{ "no", FIELD_INT, FIELD_OPTIONAL, NULL, "votes against", NULL, 0, 500 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "motion", FIELD_REF, 0, "motion",
	    "the motion to divide it", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text", NULL, 0, 0 },
	{ "parts", FIELD_ROWS, FIELD_MANY, NULL,
	    "its parts", parts, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ADOPTION_MEETING, true, "meeting 5",
	    "{document} is not before the meeting {meeting}: it belongs to "
	    "another session, or to an organ that does not meet there." },
	{ SQL_DIVISION_MOVED, true, "division 1",
	    "No motion {motion} to divide {document} was carried there." },
	{ SQL_DIVISION_DONE, false, "division 1",
	    "The motion {motion} was carried out already." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "division 2",
	    "The text of {document} has another hash: this one is not before "
	    "the organ." },
	{ SQL_DIVISION_BACKWARDS, false, "division 2",
	    "The part that begins with paragraph {answer} ends before it." },
	{ SQL_DIVISION_OVERLAP, false, "division 2",
	    "Paragraph {answer} stands in two parts." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_DIVISION_ADD,
	SQL_DIVISION_PARTS,
	SQL_NONE,
};

/* The votes on each part, where they were counted, by the organ's rule. */
static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *l = json_get(act->body, "parts");

	if (!floor_parts_fit(book, act, rx, e))
		return false;
	for (const struct json *x = l->child; x; x = x->next) {
		struct part_votes p = { .yes = json_int(x, "yes", 0),
		    .no = json_int(x, "no", 0),
		    .paragraph = json_int(x, "from", 0),
		    .adopted = strcmp(json_str(x, "outcome"), "adopted") == 0 };

		if ((json_get(x, "yes") || json_get(x, "no")) && !verdict_part(
		    book, json_str(act->body, "document"),
		    json_str(act->body, "meeting"), rx, &p, e))
			return false;
	}
	return true;
}

const struct act_type act_division_record = {
	.name = "division.record",
	.version = 1,
	.gist = "record a vote by division",
	.sentence = "{document} is voted in parts: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
