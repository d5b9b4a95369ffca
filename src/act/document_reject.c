/* document_reject.c: the chair states that a document is not adopted. Refused where
 * the rule says that it is. The same text is put again when two thirds reconsider
 * that.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"
#include "act/type.h"
#include "act/verdict.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
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
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_REJECTION_ADD,
	SQL_NONE,
};

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *document = json_str(act->body, "document");

	return floor_is_clear(book, act, document, e) &&
	    floor_put_again(book, document, e) &&
	    verdict_disagrees(book, act, rx, e);
}

const struct act_type act_document_reject = {
	.name = "document.reject",
	.version = 1,
	.gist = "state that a document is not adopted",
	.sentence = "{document} is not adopted: {meeting}.",
	.who = WHO_CHAIR,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
