/* document_adopt.c: the chair takes note that a document is adopted by
 * consensus. The act is refused when the rule does not hold: a member
 * present objects, or too few are present. The counts of that instant are
 * kept with it, and the final symbol is given.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "law/quorum.h"
#include "law/symbol.h"

#include <string.h>

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "meeting", FIELD_REF, 0, "meeting",
	    "the meeting", NULL, 0, 0 },
	{ "symbol", FIELD_LINE, 0, NULL,
	    "the final symbol, as CSC/2010-2/DEC/7", NULL, 0, 60 },
	{ "outcome", FIELD_CHOICE, 0, "adopted|approved|noted",
	    "what the organ did with it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_MEETING_SITTING, true, "meeting 2",
	    "The meeting {meeting} is not sitting." },
	{ SQL_ADOPTION_MEETING, true, "meeting 5",
	    "{document} is not before the meeting {meeting}: it belongs to "
	    "another session." },
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted already." },
	{ SQL_DOCUMENT_SYMBOL_TAKEN, false, "symbols 1",
	    "The symbol {symbol} belongs to another document." },
	{ SQL_POSITION_OBJECTS, false, "decision 2",
	    "There is no consensus: {answer} objects." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ADOPTION_ADD,
	SQL_ADOPTION_SYMBOL,
	SQL_NONE,
};

/* Two thirds of the members are a quorum (profile csto-2010). */
static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *symbol = json_str(act->body, "symbol");
	struct ask q = ask(book, SQL_MEETING_QUORUM);
	int64_t present = 0, entitled = 0;

	ask_str(&q, ":meeting", json_str(act->body, "meeting"));
	ask_int(&q, ":rx", rx.s);
	if (ask_next(&q)) {
		present = ask_num(&q, 0);
		entitled = ask_num(&q, 1);
	}
	ask_end(&q);
	if (!symbol_read(symbol, strlen(symbol), NULL, e))
		return false;
	if (quorum_is(present, entitled, (struct share){ 2, 3 }))
		return true;
	return err_refuse(e, "quorum 1", "There is no quorum: %lld of %lld "
	    "members are present, %lld are needed.", (long long)present,
	    (long long)entitled,
	    (long long)quorum_least(entitled, (struct share){ 2, 3 }));
}

const struct act_type act_document_adopt = {
	.name = "document.adopt",
	.version = 1,
	.gist = "adopt a document",
	.sentence = "{document} is {outcome}: {meeting}.",
	.who = WHO_CHAIR,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
