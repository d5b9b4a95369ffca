/* document_clear.c: a meeting clears drafts for the next level. A draft in whose
 * way something stands, as the board shows it, is not cleared; whether a whole
 * package is cleared without exception is then a computed fact.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/hush.h"
#include "act/type.h"

static const struct field fields[] = {
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting that clears them", NULL, 0, 0 },
	{ "documents", FIELD_REF, FIELD_MANY, "document",
	    "the drafts", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_CLEARANCE_LATE, false, "clearance 2",
	    "{answer} is adopted: there is nothing left to clear it for." },
	{ SQL_CLEARANCE_FOREIGN, false, "clearance 3",
	    "{answer} is not before the meeting {meeting}: that neither "
	    "belongs to its session nor prepares it." },
	{ SQL_CLEARANCE_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_CLEARANCE_ADD,
	SQL_NONE,
};

static bool
clear_of(struct book *book, const char *document, struct instant rx,
    struct err *e)
{
	struct ask q = ask(book, SQL_CLEARANCE_BLOCKED);
	char why[UNHEARD_TEXT];
	bool ok = true;

	ask_str(&q, ":document", document);
	while (ok && ask_next(&q))
		ok = hush_unheard(book, document, ask_text(&q, 0), rx, why) ||
		    err_refuse(e, "clearance 1", "A draft in whose way "
		    "something stands cannot be cleared: %s (%s).",
		    ask_text(&q, 1), ask_text(&q, 2));
	ask_end(&q);
	return ok && book_fine(book, e);
}

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *list = json_get(act->body, "documents");

	for (const struct json *d = list->child; d; d = d->next)
		if (!clear_of(book, d->str, rx, e))
			return false;
	return true;
}

const struct act_type act_document_clear = {
	.name = "document.clear",
	.version = 1,
	.gist = "clear drafts",
	.sentence = "Drafts are cleared: {meeting}.",
	.who = WHO_CHAIR | WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
