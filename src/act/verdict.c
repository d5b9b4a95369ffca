/* verdict.c: see verdict.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict.h"

#include "book/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOM (8 << 20)
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
static bool
find_rule(struct book *b, struct arena *a, int64_t before, bool election,
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

static bool
make_room(struct arena *a, struct verdict *v)
{
	v->voters = arena_take(a, VOTERS_MOST * sizeof *v->voters);
	v->positions = arena_take(a, VOTERS_MOST * sizeof *v->positions);
	v->seqs = arena_take(a, VOTERS_MOST * sizeof *v->seqs);
	for (size_t i = 0; v->seqs && i < VOTERS_MOST; i++)
		v->seqs[i] = -1;
	return v->voters && v->positions && v->seqs;
}

static struct voter *
add(struct verdict *v, const char *id, int64_t count)
{
	struct voter *x = &v->voters[v->n];

	if (v->n == VOTERS_MOST || count <= 0)
		return NULL;
	*x = (struct voter){ .id = id, .count = count };
	v->n++;
	return x;
}

/* `before` as in find_rule. */
static void
find_voters(struct book *b, struct arena *a, int64_t before,
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
		struct voter *x = add(v, arena_str(a, ask_text(&q, 0)), 1);

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
static struct voter *
voter_of(const struct verdict *v, const char *id)
{
	return v->n ? bsearch(id, v->voters, v->n, sizeof *v->voters, by_id) :
	    NULL;
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
    struct verdict *v)
{
	struct ask q = ask(b, SQL_POSITION_DECIDED);
	char day[DAY_TEXT];

	day_write(v->day, day);
	ask_str(&q, ":document", document);
	while (ask_next(&q)) {
		struct voter *x = voter_of(v, ask_text(&q, 0));
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
take_presence(struct book *b, const char *meeting, struct instant at,
    struct verdict *v)
{
	struct ask q;

	for (size_t i = 0; !meeting && i < v->n; i++)
		v->voters[i].present = true;
	if (meeting) {
		q = ask(b, SQL_MEETING_PRESENT_AT);
		ask_str(&q, ":meeting", meeting);
		ask_int(&q, ":t", at.s);
		while (ask_next(&q)) {
			struct voter *x = voter_of(v, ask_text(&q, 0));

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

size_t
verdict_organs(struct book *b, const char *document)
{
	size_t n = 0;
	bool more = true;

	while (more) {
		struct ask q = ask(b, SQL_DOCUMENT_RULE);

		ask_str(&q, ":document", document);
		ask_int(&q, ":place", (int64_t)n);
		more = ask_next(&q);
		n += more;
		ask_end(&q);
	}
	return n;
}

bool
verdict_of_organ(struct book *b, struct arena *a, const char *document,
    size_t place, const char *meeting, struct instant at, struct verdict *v,
    struct err *e)
{
	struct ask q = ask(b, SQL_DOCUMENT_RULE);
	int64_t seq = -1;
	bool there;

	*v = (struct verdict){ .day = instant_day(at, 0) };
	ask_str(&q, ":document", document);
	ask_int(&q, ":place", (int64_t)place);
	there = ask_next(&q);
	if (there) {
		v->organ = arena_str(a, ask_text(&q, 0));
		v->matter = arena_str(a, ask_text(&q, 1));
		seq = ask_null(&q, 2) ? -1 : ask_num(&q, 2);
	}
	ask_end(&q);
	if (!there)
		return book_fine(b, e) && err_absent(e,
		    "The record knows no document %s.", document);
	if (!find_rule(b, a, seq, false, v, e) || !make_room(a, v))
		return false;
	find_voters(b, a, seq, v);
	take_positions(b, a, document, v);
	take_presence(b, meeting, at, v);
	decide(v->rule, v->voters, v->n, &v->out);
	return book_fine(b, e);
}

static bool
adopts(const struct verdict *v)
{
	return v->out.word == VERDICT_ADOPTED ||
	    v->out.word == VERDICT_PROVISIONAL;
}

bool
verdict_document(struct book *b, struct arena *a, const char *document,
    const char *meeting, struct instant at, struct verdict *v, struct err *e)
{
	size_t n = verdict_organs(b, document);

	if (!verdict_of_organ(b, a, document, 0, meeting, at, v, e))
		return false;
	for (size_t i = 1; i < n && adopts(v); i++) {
		struct verdict one;

		if (!verdict_of_organ(b, a, document, i, meeting, at, &one, e))
			return false;
		if (!adopts(&one) || one.out.word == VERDICT_PROVISIONAL)
			*v = one;
	}
	return true;
}

bool
verdict_presence(struct book *b, struct arena *a, const char *organ,
    const char *meeting, struct instant at, struct verdict *v, struct err *e)
{
	*v = (struct verdict){ .organ = organ, .matter = "substance",
	    .day = instant_day(at, 0) };
	if (!find_rule(b, a, -1, false, v, e) || !make_room(a, v))
		return false;
	find_voters(b, a, -1, v);
	take_presence(b, meeting, at, v);
	decide(v->rule, v->voters, v->n, &v->out);
	return book_fine(b, e);
}

/* --- an election ------------------------------------------------------------------ */

void
verdict_seat(struct book *b, struct arena *a, int64_t before,
    struct verdict *v)
{
	v->n = 0;
	find_voters(b, a, before, v);
	take_presence(b, NULL, (struct instant){ 0 }, v);
	decide(v->rule, v->voters, v->n, &v->out);
}

bool
verdict_electors(struct book *b, struct arena *a, int64_t before,
    struct verdict *v, struct err *e)
{
	if (!find_rule(b, a, before, true, v, e) || !make_room(a, v))
		return false;
	verdict_seat(b, a, before, v);
	return book_fine(b, e);
}

/* --- a vote -------------------------------------------------------------------- */

static const struct { const char *word; enum stance stance; } cast[] = {
	{ "yes", STANCE_YES }, { "no", STANCE_NO },
	{ "abstain", STANCE_ABSTAIN }, { "not_voting", STANCE_PRESENT },
	{ "absent", STANCE_ABSENT },
};
#define CAST (sizeof cast / sizeof *cast)

static enum stance
cast_as(const char *word)
{
	size_t i = 0;

	while (i < CAST - 1 && strcmp(cast[i].word, word) != 0)
		i++;
	return cast[i].stance;
}

/* With counts the organ is not called by name: those that are named, and the
 * others without. */
static void
take_counts(struct arena *a, const char *counts, int64_t size,
    struct verdict *v)
{
	const struct json *o = counts ? json_read(a, counts, strlen(counts),
	    NULL) : NULL;
	int64_t named = (int64_t)v->n;

	for (size_t i = 0; i < CAST; i++) {
		struct voter *x = add(v, "", json_int(o, cast[i].word, 0));

		if (!x)
			continue;
		x->stance = cast[i].stance;
		x->present = x->stance != STANCE_ABSENT;
		named += x->count;
	}
	add(v, "", size - named);
}

static void
take_ballots(struct book *b, struct arena *a, int64_t seq, bool counted,
    struct verdict *v)
{
	struct ask q = ask(b, SQL_VOTE_BALLOTS);

	ask_int(&q, ":seq", seq);
	while (ask_next(&q)) {
		struct voter *x = counted ? add(v, arena_str(a,
		    ask_text(&q, 0)), 1) : voter_of(v, ask_text(&q, 0));

		if (!x)
			continue;
		x->stance = cast_as(ask_text(&q, 1));
		x->present = x->stance != STANCE_ABSENT;
		v->positions[x - v->voters] = arena_str(a, ask_text(&q, 1));
		v->seqs[x - v->voters] = seq;
	}
	ask_end(&q);
	q = ask(b, SQL_VOTE_EXCLUDED);
	ask_int(&q, ":seq", seq);
	while (ask_next(&q)) {
		struct voter *x = voter_of(v, ask_text(&q, 0));

		if (x && !x->barred)
			x->barred = arena_str(a, ask_text(&q, 1));
	}
	ask_end(&q);
}

bool
verdict_vote(struct book *b, struct arena *a, const char *vote,
    struct verdict *v, struct err *e)
{
	struct ask q = ask(b, SQL_VOTE_GET);
	const char *counts = NULL;
	int64_t seq = 0, size = 0;
	bool there, counted = false;

	*v = (struct verdict){ .n = 0 };
	ask_str(&q, ":id", vote);
	there = ask_next(&q);
	if (there) {
		seq = ask_num(&q, 0);
		v->organ = arena_str(a, ask_text(&q, 2));
		v->matter = arena_str(a, ask_text(&q, 3));
		day_read(ask_text(&q, 4), strlen(ask_text(&q, 4)), &v->day);
		size = ask_null(&q, 8) ? 0 : ask_num(&q, 8);
		counts = ask_null(&q, 9) ? NULL :
		    arena_str(a, ask_text(&q, 9));
		counted = size || counts;
	}
	ask_end(&q);
	if (!there)
		return book_fine(b, e) && err_absent(e,
		    "The record knows no vote %s.", vote);
	if (!find_rule(b, a, seq, false, v, e) || !make_room(a, v))
		return false;
	if (!counted)
		find_voters(b, a, seq, v);
	take_ballots(b, a, seq, counted, v);
	if (counted)
		take_counts(a, counts, size, v);
	decide(v->rule, v->voters, v->n, &v->out);
	return book_fine(b, e);
}

bool
verdict_enter_vote(struct book *b, const char *vote, uint64_t seq,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	struct ask q;
	bool ok = verdict_vote(b, a, vote, &v, NULL);

	if (ok) {
		q = ask(b, SQL_VOTE_JUDGE);
		ask_int(&q, ":seq", (int64_t)seq);
		ask_str(&q, ":verdict", verdict_word(&v));
		ask_str(&q, ":rule", v.rule->name);
		ok = pen_run(&q, e);
	} else
		ok = book_fine(b, e);	/* only in a log that was not judged */
	arena_release(a);
	return ok;
}

/* --- may they vote -------------------------------------------------------------- */

static bool
has_vote(const struct verdict *v, const struct act *act, const char *id,
    struct err *e)
{
	const struct voter *x = voter_of(v, id);
	const char *day = json_str(act->body, "day");

	if (!x)
		return err_refuse(e, "vote 2", "%s is no member of %s on %s.",
		    id, v->organ, day);
	if (x->barred)
		return err_refuse(e, "vote 2", "%s has no vote in %s on %s: "
		    "%s.", id, v->organ, day, x->barred);
	return true;
}

/* A party to the dispute, or a member concerned, where the rule leaves it
 * out. */
static bool
is_among(const struct act *act, const char *list, const char *id)
{
	const struct json *l = json_get(act->body, list);

	for (const struct json *x = l ? l->child : NULL; x; x = x->next)
		if (strcmp(x->str, id) == 0)
			return true;
	return false;
}

static bool
left_out(const struct verdict *v, const struct act *act, const char *id,
    struct err *e)
{
	if (v->rule->excludes_concerned && is_among(act, "concerned", id))
		return err_refuse(e, "vote 3", "%s is the member concerned: "
		    "by the rule it has no vote.", id);
	if (v->rule->excludes_parties && is_among(act, "parties", id))
		return err_refuse(e, "vote 3", "%s is a party to the dispute: "
		    "by the rule it has no vote.", id);
	return false;
}

static bool
list_may_vote(const struct verdict *v, const struct act *act,
    const char *list, struct err *e)
{
	const struct json *l = json_get(act->body, list);

	for (const struct json *x = l ? l->child : NULL; x; x = x->next) {
		struct err why = { 0 };

		if (!has_vote(v, act, x->str, e))
			return false;
		if (strcmp(list, "absent") == 0)
			continue;
		if (!left_out(v, act, x->str, &why) && why.kind) {
			if (e)
				*e = why;
			return false;
		}
	}
	return true;
}

/* No more votes than the organ has seats. */
static bool
counts_fit(const struct verdict *v, const struct act *act, struct err *e)
{
	const struct json *counts = json_get(act->body, "counts");
	int64_t seats = json_int(act->body, "size", (int64_t)v->n), votes = 0;

	for (size_t i = 0; i < CAST; i++) {
		const struct json *l = json_get(act->body, cast[i].word);

		votes += counts ? json_int(counts, cast[i].word, 0) : 0;
		for (l = l ? l->child : NULL; l; l = l->next)
			votes++;
	}
	return votes <= seats || err_refuse(e, "vote 7", "There are %lld votes "
	    "and only %lld seats.", (long long)votes, (long long)seats);
}

bool
verdict_may_vote(struct book *b, const struct act *act, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *matter = json_str(act->body, "matter"),
	    *day = json_str(act->body, "day");
	struct verdict v = { .organ = json_str(act->body, "organ"),
	    .matter = matter ? matter : "substance" };
	bool ok;

	day_read(day, strlen(day), &v.day);
	ok = find_rule(b, a, -1, false, &v, e) && make_room(a, &v);
	if (ok)
		find_voters(b, a, -1, &v);
	for (size_t i = 0; ok && i < CAST; i++)
		ok = list_may_vote(&v, act, cast[i].word, e);
	ok = ok && counts_fit(&v, act, e);
	arena_release(a);
	return ok;
}

/* --- the chair's word and the rule ------------------------------------------------- */

static const char *
name_of(struct book *b, struct arena *a, const char *kind, const char *id)
{
	struct ask q = ask(b, SQL_SUBJECT_GET);
	const char *name = id;

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	if (ask_next(&q) && !ask_null(&q, 0))
		name = arena_str(a, ask_text(&q, 0));
	ask_end(&q);
	return name;
}

static const struct outcome_test *
first_failed(const struct verdict *v)
{
	for (size_t i = 0; i < v->out.ntests; i++)
		if (!v->out.tests[i].holds)
			return &v->out.tests[i];
	return NULL;
}

/* One of several organs that decide together does not adopt it. */
static bool
refuse_by_one(struct book *b, struct arena *a, const struct verdict *v,
    struct err *e)
{
	struct buf why = BUF_MAX(150);

	verdict_why(&why, v);
	err_refuse(e, "decision 3", "By the rule of %s it is not adopted: %s.",
	    name_of(b, a, "organ", v->organ),
	    why.p ? why.p : "nobody has a vote");
	buf_free(&why);
	return false;
}

static bool
refuse_format(struct book *b, struct arena *a, const struct outcome_test *t,
    struct err *e)
{
	if (t->who)
		return err_refuse(e, "decision 4", "There is no limited "
		    "format: %s objects to deciding so.",
		    name_of(b, a, "member", t->who));
	return err_refuse(e, "decision 4", "Too few take part in the "
	    "limited format: %lld, and %lld are needed.",
	    (long long)t->left, (long long)t->right);
}

static bool
refuse_by_rule(struct book *b, struct arena *a, const struct verdict *v,
    struct err *e)
{
	const struct outcome_test *t = first_failed(v);
	struct buf why = BUF_MAX(150);

	if (v->out.word == VERDICT_INQUORATE)
		return err_refuse(e, "quorum 1", "There is no quorum: %lld of "
		    "%lld members are present, %lld are needed.",
		    (long long)t->left, (long long)t->base,
		    (long long)t->right);
	if (v->out.word == VERDICT_UNAVAILABLE)
		return refuse_format(b, a, t, e);
	if (t && t->test && t->test->form == RULE_NO_OBJECTION)
		return err_refuse(e, "decision 2", "There is no consensus: %s "
		    "objects.", name_of(b, a, "member", t->who));
	verdict_why(&why, v);
	err_refuse(e, "decision 3", "By the rule it is not adopted: %s.",
	    why.p ? why.p : "nobody has a vote");
	buf_free(&why);
	return false;
}

static bool
judge(struct book *b, const struct act *act, struct instant rx, bool says,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	bool ok = verdict_document(b, a, json_str(act->body, "document"),
	    json_str(act->body, "meeting"), rx, &v, e);
	bool adopted = ok && adopts(&v);

	if (ok && says && !adopted)
		ok = verdict_organs(b, json_str(act->body, "document")) > 1 ?
		    refuse_by_one(b, a, &v, e) : refuse_by_rule(b, a, &v, e);
	else if (ok && !says && adopted)
		ok = err_refuse(e, "decision 3", "By the rule it is adopted: "
		    "nothing stands in its way.");
	arena_release(a);
	return ok;
}

bool
verdict_may_stay_out(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *position = json_str(act->body, "position");
	struct arena *a;
	struct verdict v;
	bool ok;

	if (strcmp(position, "not_participating") != 0 &&
	    strcmp(position, "object_to_format") != 0)
		return true;
	a = arena_new(ROOM);
	ok = verdict_document(b, a, json_str(act->body, "document"), NULL, rx,
	    &v, e) && (v.rule->limited || err_refuse(e, "position 6",
	    "This is not decided in a limited format: nobody stays out of it, "
	    "or objects to it."));
	arena_release(a);
	return ok;
}

bool
verdict_enter_counts(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *document = json_str(act->body, "document");
	struct verdict v;
	struct ask q;
	bool ok = verdict_document(b, a, document,
	    json_str(act->body, "meeting"), rx, &v, NULL);

	if (ok) {
		q = ask(b, SQL_ADOPTION_COUNTS);
		ask_str(&q, ":document", document);
		ask_int(&q, ":present", v.out.present);
		ask_int(&q, ":entitled", v.out.entitled);
		ok = pen_run(&q, e);
	} else
		ok = book_fine(b, e);	/* only in a log that was not judged */
	arena_release(a);
	return ok;
}

bool
verdict_agrees(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	return judge(b, act, rx, true, e);
}

bool
verdict_disagrees(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	return judge(b, act, rx, false, e);
}
