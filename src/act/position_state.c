/* position_state.c: a member's position on a draft, over the exact text. A
 * later position takes the place of an earlier one until the chair announces
 * the result; objection, dissociation and disinterest are different things.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/hush.h"
#include "act/type.h"
#include "act/verdict.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text it is about", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting at which it is stated", NULL, 0, 0 },
	{ "position", FIELD_CHOICE, 0, "agree|agree_ad_referendum|agree_provided|reservation|interpretative_statement|object|disinterested|dissociate|not_participating|object_to_format|not_joining|abstain|awaiting_instructions",
	    "the position", NULL, 0, 0 },
	{ "statement", FIELD_PROSE, FIELD_OPTIONAL, NULL,
	    "reasons, reservation or statement, as it will stand in the record", NULL, 0, 20000 },
	{ "confirm_by", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "ad referendum: the last day to confirm it", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_TEXT_DIFFERS, false, "position 1",
	    "The text of {document} has another hash: the position is about "
	    "a text that is not before the organ." },
	{ SQL_POSITION_AFTER_ADOPTION, false, "position 2",
	    "{document} is adopted: a position can no longer change the "
	    "result, and only words are added." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn." },
	{ SQL_WRITTEN_OVER, false, "written 3",
	    "The written procedure {answer} on {document} is over: a position "
	    "can no longer change its result." },
	{ SQL_POSITION_NO_DATE, false, "position 4",
	    "Agreement ad referendum says by which day it is confirmed." },
	{ SQL_POSITION_HAS_DATE, false, "position 4",
	    "Only agreement ad referendum has a day to confirm it." },
	{ SQL_POSITION_DATE_PAST, false, "position 4",
	    "The last day to confirm, {answer}, has passed already." },
	{ SQL_POSITION_NO_STATEMENT, false, "position 5",
	    "A reservation, or a statement of interpretation, has words." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_POSITION_ADD,
	SQL_POSITION_REPLACE,
	SQL_NONE,
};

/* An objection may have broken a silence. */
static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	return hush_kind(json_str(act->body, "position")) !=
	    SILENCE_OBJECTION || hush_answer(book, act, seq, rx, e);
}

const struct act_type act_position_state = {
	.name = "position.state",
	.version = 1,
	.gist = "state a position",
	.sentence = "{for} states its position on {document}: {position}.",
	.who = WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = verdict_may_stay_out,
	.apply = apply,
};
