/* verdict.c: see verdict.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict_in.h"

#include "act/floor.h"
#include "book/seat.h"

#include <stdlib.h>
#include <string.h>

#define VOTERS_MOST 1000

static const char no_rules[] =
    "profile none\n"
    "rule consensus\n"
    "\ten Adopted when no member objects, with two thirds present.\n"
    "\tarticle No rules of decision are entered\n"
    "\tquorum 2/3 of entitled\n"
    "\tno objection\n"
    "organ *\n"
    "\tmatter * consensus\n";

/* --- the rule ----------------------------------------------------------- */

const struct profile *
verdict_profile(struct book *b, struct arena *a, struct day on, int64_t before,
    struct err *e)
{
	struct ask q = ask(b, SQL_RULES_ON);
	const char *text = no_rules;
	char day[DAY_TEXT];

	day_write(on, day);
	ask_str(&q, ":day", day);
	if (before >= 0)
		ask_int(&q, ":before", before);
	if (ask_next(&q))
		text = arena_str(a, ask_text(&q, 0));
	ask_end(&q);
	return text ? profile_read(a, text, strlen(text), e) : NULL;
}

/* `before`: the entry that decided; -1: nothing did yet. */
bool
verdict_rule(struct book *b, struct arena *a, int64_t before, bool election,
    struct verdict *v, struct err *e)
{
	v->profile = verdict_profile(b, a, v->day, before, e);
	if (!v->profile)
		return false;
	v->rule = profile_rule(v->profile, v->organ, v->matter, v->day);
	if (!v->rule)
		return err_refuse(e, "rules 1", "The rules in force do not "
		    "say how %.60s decides on a matter of the sort "
		    "\"%.60s\".", v->organ, v->matter);
	return v->rule->election == election || err_refuse(e, "election 1",
	    election ? "Matters of the sort \"%.60s\" are not decided by an "
	    "election." : "Matters of the sort \"%.60s\" are decided by an "
	    "election: ballots are recorded, and no vote.", v->matter);
}

/* --- the voters --------------------------------------------------------- */

bool
verdict_room(struct arena *a, struct verdict *v)
{
	v->voters = arena_take(a, VOTERS_MOST * sizeof *v->voters);
	v->positions = arena_take(a, VOTERS_MOST * sizeof *v->positions);
	v->seqs = arena_take(a, VOTERS_MOST * sizeof *v->seqs);
	for (size_t i = 0; v->seqs && i < VOTERS_MOST; i++)
		v->seqs[i] = -1;
	return v->voters && v->positions && v->seqs;
}

struct voter *
verdict_add(struct verdict *v, const char *id, int64_t count)
{
	struct voter *x = &v->voters[v->n];

	if (v->n == VOTERS_MOST || count <= 0)
		return NULL;
	*x = (struct voter){ .id = id, .count = count };
	v->n++;
	return x;
}

/* `before` as in verdict_rule. */
void
verdict_voters(struct book *b, struct arena *a, int64_t before,
    struct verdict *v)
{
	struct ask q = ask(b, SQL_ORGAN_VOTERS);
	char day[DAY_TEXT];

	day_write(v->day, day);
	ask_str(&q, ":organ", v->organ);
	ask_str(&q, ":day", day);
	if (before >= 0)
		ask_int(&q, ":before", before);
	while (ask_next(&q)) {
		struct voter *x = verdict_add(v, arena_str(a, ask_text(&q, 0)), 1);

		if (x && !ask_null(&q, 1))
			x->barred = arena_str(a, ask_text(&q, 1));
	}
	ask_end(&q);
}

static int
by_id(const void *key, const void *voter)
{
	return strcmp(key, ((const struct voter *)voter)->id);
}

/* They stand by their ids; who has none stands behind. */
struct voter *
verdict_voter(const struct verdict *v, const char *id)
{
	return v->n ? bsearch(id, v->voters, v->n, sizeof *v->voters, by_id) :
	    NULL;
}

bool
verdict_put_to(struct book *b, struct arena *a, const char *document,
    size_t place, struct verdict *v)
{
	struct ask q = ask(b, SQL_DOCUMENT_RULE);
	bool there;

	ask_str(&q, ":document", document);
	ask_int(&q, ":place", (int64_t)place);
	there = ask_next(&q);
	if (there) {
		v->organ = arena_str(a, ask_text(&q, 0));
		v->matter = arena_str(a, ask_text(&q, 1));
	}
	ask_end(&q);
	return there;
}

void
verdict_matter(struct book *b, struct arena *a, const char *document,
    struct verdict *v)
{
	struct verdict of = { .n = 0 };

	if (verdict_put_to(b, a, document, 0, &of))
		v->matter = of.matter;
}

void
verdict_leave_out(struct verdict *v, const char *member, const char *ground)
{
	struct voter *x = verdict_voter(v, member);
	bool concerned = strcmp(ground, "concerned") == 0;

	if (x && !x->barred && (concerned ? v->rule->excludes_concerned :
	    v->rule->excludes_parties))
		x->barred = concerned ? "concerned" : "party";
}

void
verdict_exclude(struct book *b, const char *document, struct verdict *v)
{
	struct ask q = ask(b, SQL_DOCUMENT_EXCLUDES);

	ask_str(&q, ":document", document);
	while (ask_next(&q))
		verdict_leave_out(v, ask_text(&q, 0), ask_text(&q, 1));
	ask_end(&q);
}

/* --- a document ------------------------------------------------------------- */

static enum stance
stance_of(const char *position)
{
	static const struct { const char *word; enum stance stance; }
	stances[] = {
		{ "agree", STANCE_YES }, { "agree_ad_referendum", STANCE_YES },
		{ "reservation", STANCE_YES },
		{ "interpretative_statement", STANCE_YES },
		{ "dissociate", STANCE_YES },
		{ "object", STANCE_NO }, { "agree_provided", STANCE_NO },
		{ "abstain", STANCE_ABSTAIN },
		{ "disinterested", STANCE_DISINTERESTED },
		{ "not_participating", STANCE_OUT },
		{ "object_to_format", STANCE_OUT },
	};

	for (size_t i = 0; i < sizeof stances / sizeof *stances; i++)
		if (strcmp(stances[i].word, position) == 0)
			return stances[i].stance;
	return STANCE_PRESENT;
}

/* What was said ad referendum and not confirmed by its day is no yes any
 * more. */
static void
take_positions(struct book *b, struct arena *a, const char *document,
    int64_t before, struct verdict *v)
{
	struct ask q = ask(b, SQL_POSITION_DECIDED);
	char day[DAY_TEXT];

	day_write(v->day, day);
	ask_str(&q, ":document", document);
	if (before >= 0)
		ask_int(&q, ":before", before);
	while (ask_next(&q)) {
		struct voter *x = verdict_voter(v, ask_text(&q, 0));
		const char *position = ask_text(&q, 1);
		bool lapsed = !ask_null(&q, 4) && ask_null(&q, 5) &&
		    strcmp(ask_text(&q, 4), day) < 0;

		if (!x)
			continue;
		x->stance = lapsed ? STANCE_PRESENT : stance_of(position);
		x->against_format = strcmp(position, "object_to_format") == 0;
		x->ad_referendum = !lapsed && ask_null(&q, 5) &&
		    strcmp(position, "agree_ad_referendum") == 0;
		v->positions[x - v->voters] = arena_str(a, position);
		v->seqs[x - v->voters] = ask_num(&q, 2);
	}
	ask_end(&q);
}

/* Who is there says nothing where it has said nothing. The set of those
 * present is what the attendance says: a position that was sent is heard, and
 * makes no quorum. */
static void
take_presence(struct book *b, const char *meeting, int64_t before,
    struct verdict *v)
{
	struct ask q;

	for (size_t i = 0; !meeting && i < v->n; i++)
		v->voters[i].present = true;
	if (meeting) {
		q = ask(b, SQL_MEETING_PRESENT);
		ask_str(&q, ":meeting", meeting);
		if (before >= 0)
			ask_int(&q, ":before", before);
		while (ask_next(&q)) {
			struct voter *x = verdict_voter(v, ask_text(&q, 0));

			if (x)
				x->present = true;
		}
		ask_end(&q);
	}
	for (size_t i = 0; i < v->n; i++)
		if (v->voters[i].present &&
		    v->voters[i].stance == STANCE_ABSENT)
			v->voters[i].stance = STANCE_PRESENT;
}

/* Only this counts of an organ that has voted on the text. */
static const char *
vote_on(struct book *b, struct arena *a, const char *document,
    const char *organ, int64_t before, struct instant *again)
{
	struct ask q = ask(b, SQL_DOCUMENT_VOTE);
	const char *id = NULL;

	ask_str(&q, ":document", document);
	ask_str(&q, ":organ", organ);
	if (before >= 0)
		ask_int(&q, ":before", before);
	if (ask_next(&q)) {
		id = arena_str(a, ask_text(&q, 0));
		again->s = ask_null(&q, 1) ? 0 : ask_num(&q, 1);
	}
	ask_end(&q);
	return id;
}

bool
verdict_to_cast(const struct verdict *v)
{
	return v->out.word == VERDICT_TIE && v->rule->tie == TIE_CHAIR;
}

void
verdict_cast(struct verdict *v, bool adopted)
{
	if (!verdict_to_cast(v))
		return;
	v->out.word = adopted ? VERDICT_ADOPTED : VERDICT_NOT_ADOPTED;
	v->out.cast = true;
}

size_t
verdict_organs(struct book *b, const char *document)
{
	struct ask q = ask(b, SQL_DOCUMENT_ORGANS_COUNT);
	size_t n;

	ask_str(&q, ":document", document);
	n = ask_next(&q) ? (size_t)ask_num(&q, 0) : 0;
	ask_end(&q);
	return n;
}

/* By the vote that was recorded on the text. */
static bool
by_vote(struct book *b, struct arena *a, const char *vote,
    struct instant again, struct verdict *v, struct err *e)
{
	bool ok = verdict_vote(b, a, vote, v, e);

	v->again = again;
	return ok;
}

static bool
by_positions(struct book *b, struct arena *a, const char *document,
    const char *meeting, int64_t seq, int64_t rejected, struct verdict *v,
    struct err *e)
{
	if (!verdict_rule(b, a, seq, false, v, e) || !verdict_room(a, v))
		return false;
	verdict_voters(b, a, seq, v);
	verdict_exclude(b, document, v);
	take_positions(b, a, document, rejected, v);
	take_presence(b, meeting, seq, v);
	decide(v->rule, v->voters, v->n, &v->out);
	return true;
}

/* The whole of which no operative part is left is rejected, by no vote of its own
 * (GA 89). */
static void
by_parts(struct book *b, const char *document, int64_t seq, struct verdict *v)
{
	if (floor_parts(b, document, seq) != PARTS_REJECTED)
		return;
	v->out.word = VERDICT_NOT_ADOPTED;
	v->out.divided = true;
	v->again.s = 0;
}

bool
verdict_of_organ(struct book *b, struct arena *a, const char *document,
    size_t place, const char *meeting, struct instant at, int64_t rejected,
    struct verdict *v, struct err *e)
{
	struct ask q = ask(b, SQL_DOCUMENT_RULE);
	struct instant again = { 0 };
	const char *vote;
	int64_t seq = -1;
	bool there, adopted = false;

	*v = (struct verdict){ .day = seat_day(b, at) };
	ask_str(&q, ":document", document);
	ask_int(&q, ":place", (int64_t)place);
	there = ask_next(&q);
	if (there) {
		v->organ = arena_str(a, ask_text(&q, 0));
		v->matter = arena_str(a, ask_text(&q, 1));
		adopted = !ask_null(&q, 2);
		seq = adopted ? ask_num(&q, 2) : rejected;
	}
	ask_end(&q);
	if (!there)
		return book_fine(b, e) && err_absent(e,
		    "The record knows no document %s.", document);
	vote = vote_on(b, a, document, v->organ, seq, &again);
	if (!(vote ? by_vote(b, a, vote, again, v, e) : by_positions(b, a,
	    document, meeting, seq, rejected, v, e)))
		return false;
	by_parts(b, document, seq, v);
	if (!vote && seq >= 0)
		verdict_cast(v, adopted);
	return book_fine(b, e);
}

bool
verdict_adopts(const struct verdict *v)
{
	return v->out.word == VERDICT_ADOPTED ||
	    v->out.word == VERDICT_PROVISIONAL;
}

bool
verdict_document(struct book *b, struct arena *a, const char *document,
    const char *meeting, struct instant at, int64_t rejected,
    struct verdict *v, struct err *e)
{
	size_t n = verdict_organs(b, document);

	if (!verdict_of_organ(b, a, document, 0, meeting, at, rejected, v, e))
		return false;
	for (size_t i = 1; i < n && verdict_adopts(v); i++) {
		struct verdict one;

		if (!verdict_of_organ(b, a, document, i, meeting, at, rejected,
		    &one, e))
			return false;
		if (!verdict_adopts(&one) || one.out.word == VERDICT_PROVISIONAL)
			*v = one;
	}
	return true;
}

bool
verdict_presence(struct book *b, struct arena *a, const char *organ,
    const char *meeting, struct instant at, int64_t before, struct verdict *v,
    struct err *e)
{
	*v = (struct verdict){ .organ = organ, .matter = "substance",
	    .day = seat_day(b, at) };
	if (!verdict_rule(b, a, before, false, v, e) || !verdict_room(a, v))
		return false;
	verdict_voters(b, a, before, v);
	take_presence(b, meeting, before, v);
	decide(v->rule, v->voters, v->n, &v->out);
	return book_fine(b, e);
}

/* --- a written procedure ----------------------------------------------------- */

static void
count_missing(struct verdict *v)
{
	static const enum stance as[] = { [MISSING_ABSENT] = STANCE_ABSENT,
	    [MISSING_ABSTAINS] = STANCE_ABSTAIN,
	    [MISSING_AGREES] = STANCE_YES };
	enum missing missing = v->profile->written.missing;

	for (size_t i = 0; i < v->n; i++) {
		struct voter *x = &v->voters[i];
		const char *said = v->positions[i];

		x->present = missing != MISSING_ABSENT;
		if (said && strcmp(said, "awaiting_instructions") != 0)
			x->present = true;
		else
			x->stance = as[missing];
	}
}

bool
verdict_written(struct book *b, struct arena *a, const char *id,
    struct verdict *v, struct err *e)
{
	struct ask q = ask(b, SQL_WRITTEN_GET);
	const char *document = NULL;
	int64_t seq = -1, closed = -1;
	bool there, adopted = false;

	*v = (struct verdict){ .n = 0 };
	ask_str(&q, ":id", id);
	there = ask_next(&q);
	if (there) {
		document = arena_str(a, ask_text(&q, 0));
		v->matter = arena_str(a, ask_text(&q, 1));
		v->organ = arena_str(a, ask_text(&q, 2));
		v->day = seat_day(b, (struct instant){ ask_num(&q, 4) });
		closed = ask_null(&q, 6) ? -1 : ask_num(&q, 6);
		adopted = !ask_null(&q, 7) &&
		    strcmp(ask_text(&q, 7), "adopted") == 0;
		seq = ask_num(&q, 9);
	}
	ask_end(&q);
	if (!there)
		return book_fine(b, e) && err_absent(e,
		    "The record knows no written procedure %s.", id);
	if (!verdict_rule(b, a, seq, false, v, e) || !verdict_room(a, v))
		return false;
	verdict_voters(b, a, seq, v);
	verdict_exclude(b, document, v);
	take_positions(b, a, document, closed, v);
	count_missing(v);
	decide(v->rule, v->voters, v->n, &v->out);
	if (closed >= 0)
		verdict_cast(v, adopted);
	return book_fine(b, e);
}

/* --- an election ------------------------------------------------------------------ */

void
verdict_seat(struct book *b, struct arena *a, int64_t before,
    struct verdict *v)
{
	v->n = 0;
	verdict_voters(b, a, before, v);
	take_presence(b, NULL, -1, v);
	decide(v->rule, v->voters, v->n, &v->out);
}

bool
verdict_electors(struct book *b, struct arena *a, int64_t before,
    struct verdict *v, struct err *e)
{
	if (!verdict_rule(b, a, before, true, v, e) || !verdict_room(a, v))
		return false;
	verdict_seat(b, a, before, v);
	return book_fine(b, e);
}
