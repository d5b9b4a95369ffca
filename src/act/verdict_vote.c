/* verdict_vote.c: a recorded vote: its ballots, and whether they could be cast. See
 * verdict.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict_in.h"

#include "book/write.h"

#include <string.h>

#define ROOM (8 << 20)

/* --- what was cast -------------------------------------------------------- */

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

/* Those that the rule leaves out, by the vote or by its document. */
static void
leave_out(struct book *b, int64_t seq, struct verdict *v)
{
	struct ask q = ask(b, SQL_VOTE_EXCLUDED);

	ask_int(&q, ":seq", seq);
	while (ask_next(&q))
		verdict_leave_out(v, ask_text(&q, 0), ask_text(&q, 1));
	ask_end(&q);
}

/* The seats of an organ that is not called by name. */
struct seats { int64_t all, barred, room; bool vetoes; };

static struct seats
seats_of(struct book *b, int64_t seq, struct verdict *v)
{
	struct seats s = { .all = (int64_t)v->n };
	struct ask q = ask(b, SQL_VOTE_PRESENT_OF);

	leave_out(b, seq, v);
	for (size_t i = 0; i < v->n; i++)
		s.barred += v->voters[i].barred != NULL;
	ask_int(&q, ":seq", seq);
	while (ask_next(&q)) {
		const struct voter *x = verdict_voter(v, ask_text(&q, 0));

		s.room += x && !x->barred;
	}
	ask_end(&q);
	return s;
}

static void
add_rest(struct verdict *v, int64_t count, enum stance stance,
    const char *barred)
{
	struct voter *x = verdict_add(v, "", count);

	if (!x)
		return;
	x->stance = stance;
	x->present = stance != STANCE_ABSENT;
	x->barred = barred;
}

/* With counts the organ is not called by name: those that are named, and the
 * others without. */
static void
take_counts(struct arena *a, const char *counts, struct seats s,
    struct verdict *v)
{
	const struct json *o = counts ? json_read(a, counts, strlen(counts),
	    NULL) : NULL;
	int64_t named = (int64_t)v->n, here = 0;

	for (size_t i = 0; i < v->n; i++)
		here += v->voters[i].present;

	for (size_t i = 0; i < CAST; i++) {
		struct voter *x = verdict_add(v, "", json_int(o, cast[i].word, 0));

		if (!x)
			continue;
		x->stance = cast[i].stance;
		x->present = x->stance != STANCE_ABSENT;
		x->no_veto = s.vetoes;
		named += x->count;
		here += x->present ? x->count : 0;
	}
	add_rest(v, s.barred, STANCE_ABSENT, "barred");
	named += s.barred;
	if (s.room > here) {
		add_rest(v, s.room - here, STANCE_PRESENT, NULL);
		named += s.room - here;
	}
	add_rest(v, s.all - named, STANCE_ABSENT, NULL);
}

/* In the room and in no list: there, and did not vote. */
static void
take_room(struct book *b, int64_t seq, struct verdict *v)
{
	struct ask q = ask(b, SQL_VOTE_PRESENT_OF);

	ask_int(&q, ":seq", seq);
	while (ask_next(&q)) {
		struct voter *x = verdict_voter(v, ask_text(&q, 0));

		if (!x)
			continue;
		x->present = true;
		x->stance = STANCE_PRESENT;
	}
	ask_end(&q);
}

/* Who objects to a limited format has said so of the document. */
static void
take_format(struct book *b, const char *document, int64_t seq,
    struct verdict *v)
{
	struct ask q = ask(b, SQL_POSITION_DECIDED);

	ask_str(&q, ":document", document);
	ask_int(&q, ":before", seq);
	while (document && v->rule->limited && ask_next(&q)) {
		struct voter *x = verdict_voter(v, ask_text(&q, 0));

		if (x && strcmp(ask_text(&q, 1), "object_to_format") == 0)
			x->against_format = true;
	}
	ask_end(&q);
}

static void
take_ballots(struct book *b, struct arena *a, int64_t seq, bool counted,
    struct verdict *v)
{
	struct ask q = ask(b, SQL_VOTE_BALLOTS);

	ask_int(&q, ":seq", seq);
	while (ask_next(&q)) {
		struct voter *x = counted ? verdict_add(v, arena_str(a,
		    ask_text(&q, 0)), 1) : verdict_voter(v, ask_text(&q, 0));

		if (!x)
			continue;
		x->stance = cast_as(ask_text(&q, 1));
		x->present = x->stance != STANCE_ABSENT;
		v->positions[x - v->voters] = arena_str(a, ask_text(&q, 1));
		v->seqs[x - v->voters] = seq;
	}
	ask_end(&q);
	leave_out(b, seq, v);
}

bool
verdict_vote(struct book *b, struct arena *a, const char *vote,
    struct verdict *v, struct err *e)
{
	struct ask q = ask(b, SQL_VOTE_GET);
	const char *counts = NULL, *document = NULL;
	struct seats seats = { .all = 0 };
	int64_t seq = 0, decided = -1;
	bool there, counted = false, vetoes = false;

	*v = (struct verdict){ .n = 0 };
	ask_str(&q, ":id", vote);
	there = ask_next(&q);
	if (there) {
		seq = ask_num(&q, 0);
		v->organ = arena_str(a, ask_text(&q, 2));
		v->matter = arena_str(a, ask_text(&q, 3));
		day_read(ask_text(&q, 4), strlen(ask_text(&q, 4)), &v->day);
		document = ask_null(&q, 7) ? NULL :
		    arena_str(a, ask_text(&q, 7));
		seats.all = ask_null(&q, 8) ? 0 : ask_num(&q, 8);
		counts = ask_null(&q, 9) ? NULL :
		    arena_str(a, ask_text(&q, 9));
		counted = seats.all || counts;
		decided = ask_null(&q, 12) ? -1 : ask_num(&q, 12);
		vetoes = !ask_null(&q, 13);
	}
	ask_end(&q);
	if (!there)
		return book_fine(b, e) && err_absent(e,
		    "The record knows no vote %s.", vote);
	if (!verdict_rule(b, a, seq, false, v, e) || !verdict_room(a, v))
		return false;
	v->vote = vote;
	if (!seats.all)
		verdict_voters(b, a, seq, v);
	if (!counted) {
		take_room(b, seq, v);
		take_format(b, document, seq, v);
	} else if (!seats.all)
		seats = seats_of(b, seq, v);
	seats.vetoes = vetoes;
	v->n = counted ? 0 : v->n;
	take_ballots(b, a, seq, counted, v);
	if (counted)
		take_counts(a, counts, seats, v);
	decide(v->rule, v->voters, v->n, &v->out);
	if (decided >= 0)
		verdict_cast(v, decided != 0);
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
		ask_int(&q, ":again", v.rule->tie == TIE_SECOND_VOTE &&
		    v.out.word == VERDICT_NOT_ADOPTED && v.out.yes &&
		    v.out.yes == v.out.no);
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
	const struct voter *x = verdict_voter(v, id);
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

/* By the document that is voted. */
static bool
named_in(struct book *b, const struct act *act, const char *ground,
    const char *id)
{
	struct ask q = ask(b, SQL_DOCUMENT_EXCLUDES);
	bool named = false;

	ask_str(&q, ":document", json_str(act->body, "document"));
	while (!named && ask_next(&q))
		named = strcmp(ask_text(&q, 0), id) == 0 &&
		    strcmp(ask_text(&q, 1), ground) == 0;
	ask_end(&q);
	return named;
}

static bool
left_out(struct book *b, const struct verdict *v, const struct act *act,
    const char *id, struct err *e)
{
	if (v->rule->excludes_concerned && (is_among(act, "concerned", id) ||
	    named_in(b, act, "concerned", id)))
		return err_refuse(e, "vote 3", "%s is the member concerned: "
		    "by the rule it has no vote.", id);
	if (v->rule->excludes_parties && (is_among(act, "parties", id) ||
	    named_in(b, act, "party", id)))
		return err_refuse(e, "vote 3", "%s is a party to the dispute: "
		    "by the rule it has no vote.", id);
	return false;
}

static bool
list_may_vote(struct book *b, const struct verdict *v, const struct act *act,
    const char *list, struct err *e)
{
	const struct json *l = json_get(act->body, list);

	for (const struct json *x = l ? l->child : NULL; x; x = x->next) {
		struct err why = { 0 };

		if (!has_vote(v, act, x->str, e))
			return false;
		if (strcmp(list, "absent") == 0)
			continue;
		if (!left_out(b, v, act, x->str, &why) && why.kind) {
			if (e)
				*e = why;
			return false;
		}
	}
	return true;
}

int64_t
verdict_in_room(struct book *b, const char *meeting, const struct verdict *v)
{
	struct ask q = ask(b, SQL_VOTE_ROOM_OF);
	int64_t n = 0;

	ask_str(&q, ":meeting", meeting);
	while (ask_next(&q)) {
		const struct voter *x = verdict_voter(v, ask_text(&q, 0));

		n += x && !x->barred;
	}
	ask_end(&q);
	return n;
}

/* In a meeting of the record: how many with a vote are in it; else -1. */
static int64_t
room_of(struct book *b, const struct act *act, const struct verdict *v)
{
	const char *meeting = json_str(act->body, "meeting");
	struct ask q = ask(b, SQL_VOTE_SAT);
	bool sat;

	ask_str(&q, ":meeting", meeting);
	sat = meeting && ask_next(&q);
	ask_end(&q);
	return sat ? verdict_in_room(b, meeting, v) : -1;
}

/* No more votes than the organ has seats, nor than there are members in the
 * room; and what the record knows is not stated otherwise. */
static bool
counts_fit(struct book *b, const struct verdict *v, const struct act *act,
    struct err *e)
{
	const struct json *counts = json_get(act->body, "counts");
	int64_t seats = json_int(act->body, "size", (int64_t)v->n), votes = 0,
	    absent = 0, room = room_of(b, act, v);

	for (size_t i = 0; i < CAST; i++) {
		const struct json *l = json_get(act->body, cast[i].word);
		int64_t n = counts ? json_int(counts, cast[i].word, 0) : 0;

		n += l ? (int64_t)l->len : 0;
		votes += n;
		absent += cast[i].stance == STANCE_ABSENT ? n : 0;
	}
	if (votes > seats)
		return err_refuse(e, "vote 7", "There are %lld votes and only "
		    "%lld seats.", (long long)votes, (long long)seats);
	if (room < 0)
		return true;
	if (votes - absent > room)
		return err_refuse(e, "vote 9", "There are %lld votes and only "
		    "%lld members with a vote in the meeting.",
		    (long long)(votes - absent), (long long)room);
	return (seats == (int64_t)v->n && !json_int(act->body,
	    "vetoes_named", 0)) || err_refuse(e, "vote 9", "The record knows "
	    "who sits in %s: neither its size is stated nor that the vetoes "
	    "have names.", v->organ);
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
	ok = verdict_rule(b, a, -1, false, &v, e) && verdict_room(a, &v);
	if (ok)
		verdict_voters(b, a, -1, &v);
	for (size_t i = 0; ok && i < CAST; i++)
		ok = list_may_vote(b, &v, act, cast[i].word, e);
	ok = ok && counts_fit(b, &v, act, e);
	arena_release(a);
	return ok;
}
