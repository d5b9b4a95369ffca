/* hush.c: see hush.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/hush.h"

#include "act/floor.h"
#include "act/symbols.h"
#include "act/verdict_in.h"
#include "base/os.h"
#include "book/known.h"
#include "book/seat.h"
#include "book/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOM (64 << 20)
#define MEMBERS_MOST 500

enum silence_kind
hush_kind(const char *position)
{
	static const struct { const char *word; enum silence_kind kind; }
	kinds[] = {
		{ "object", SILENCE_OBJECTION },
		{ "object_to_format", SILENCE_OBJECTION },
		{ "agree", SILENCE_AGREES },
		{ "agree_ad_referendum", SILENCE_AD_REFERENDUM },
		{ "reservation", SILENCE_RESERVATION },
		{ "interpretative_statement", SILENCE_RESERVATION },
		{ "agree_provided", SILENCE_CONDITIONAL },
		/* Who says so has no condition any more. */
		{ "confirm", SILENCE_LIFTS },
		{ "dissociate", SILENCE_LIFTS },
		{ "disinterested", SILENCE_LIFTS },
		{ "abstain", SILENCE_LIFTS },
		{ "not_participating", SILENCE_LIFTS },
		{ "not_joining", SILENCE_LIFTS },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].word, position) == 0)
			return kinds[i].kind;
	return SILENCE_STATEMENT;
}

/* The terms in force on the day it starts, as the record had them then. */
static bool
terms(struct book *b, struct arena *a, struct instant start, int64_t before,
    struct silence_rules *out, struct err *e)
{
	const struct profile *p = verdict_profile(b, a, seat_day(b, start),
	    before, e);

	if (p)
		*out = p->silence;
	return p != NULL;
}

/* --- gathering --------------------------------------------------------- */

struct received {
	struct silence_event event;
	int64_t seq;
	const char *word;	/* as it was said; NULL: by the chair */
	int64_t disowned;	/* the entry that disowns it; 0: none does */
};

struct gather {
	struct arena *a;
	struct received *list;		/* NULL: no room was left */
	size_t n, room;
};

static void
add(struct gather *g, struct silence_event ev, int64_t seq, const char *word)
{
	if (g->n == g->room) {
		size_t room = g->room ? 2 * g->room : 64;
		struct received *more = arena_take(g->a, room * sizeof *more);

		if (more && g->n)
			memcpy(more, g->list, g->n * sizeof *more);
		g->list = more;
		g->room = room;
	}
	if (g->list)
		g->list[g->n++] = (struct received){ ev, seq, word, 0 };
}

/* Of the newest that was added. */
static void
add_disowned(struct gather *g, struct instant at, int64_t seq)
{
	const char *member;

	if (!g->list)
		return;
	member = g->list[g->n - 1].event.member;
	g->list[g->n - 1].disowned = seq;
	add(g, (struct silence_event){ .kind = SILENCE_DISOWNED,
	    .member = member, .at = at }, seq, NULL);
}

/* What a member sends is a statement once it has lost its vote. */
static void
hear(struct gather *g, struct book *b, const char *organ,
    struct silence_event ev, int64_t seq, const char *word)
{
	if (!hush_has_voice(b, organ, ev.member, ev.at, seq))
		ev.kind = SILENCE_STATEMENT;
	add(g, ev, seq, word);
}

static void
replies(struct gather *g, struct book *b, const char *id, const char *organ)
{
	struct ask q = ask(b, SQL_SILENCE_REPLIES);

	ask_str(&q, ":id", id);
	while (ask_next(&q)) {
		const char *word = arena_str(g->a, ask_text(&q, 1));
		struct silence_event ev = { .kind = hush_kind(ask_text(&q, 1)),
		    .member = arena_str(g->a, ask_text(&q, 0)),
		    .at = { ask_num(&q, 2) } };

		hear(g, b, organ, ev, ask_num(&q, 3), word);
		if (!ask_null(&q, 4))
			add_disowned(g, (struct instant){ ask_num(&q, 4) },
			    ask_num(&q, 5));
	}
	ask_end(&q);
	q = ask(b, SQL_SILENCE_AMENDMENTS);
	ask_str(&q, ":id", id);
	while (ask_next(&q))
		hear(g, b, organ, (struct silence_event){
		    .kind = SILENCE_AMENDMENT,
		    .member = arena_str(g->a, ask_text(&q, 0)),
		    .at = { ask_num(&q, 1) } }, ask_num(&q, 2), "amendment");
	ask_end(&q);
}

static void
chairs(struct gather *g, struct book *b, const char *id)
{
	struct ask q = ask(b, SQL_SILENCE_EXTENSIONS_OF);

	ask_str(&q, ":id", id);
	while (ask_next(&q))
		add(g, (struct silence_event){ .kind = SILENCE_EXTENDED,
		    .at = { ask_num(&q, 0) }, .until = { ask_num(&q, 1) } },
		    ask_num(&q, 2), NULL);
	ask_end(&q);
	q = ask(b, SQL_SILENCE_WITHDRAWAL);
	ask_str(&q, ":id", id);
	if (ask_next(&q))
		add(g, (struct silence_event){ .kind = SILENCE_WITHDRAWN,
		    .at = { ask_num(&q, 0) } }, ask_num(&q, 1), NULL);
	ask_end(&q);
}

static int
by_receipt(const void *a, const void *b)
{
	const struct received *x = a, *y = b;

	if (x->event.at.s != y->event.at.s)
		return x->event.at.s < y->event.at.s ? -1 : 1;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

/* In the order of receipt. Nothing is left out: a list that does not fit is a
 * fault and no outcome. */
static bool
in_order(struct gather *g, struct hush *h)
{
	struct silence_event *events = arena_take(g->a,
	    (g->n + 1) * sizeof *events);
	int64_t *seqs = arena_take(g->a, (g->n + 1) * sizeof *seqs);
	const char **words = arena_take(g->a, (g->n + 1) * sizeof *words);

	if (g->n)
		qsort(g->list, g->n, sizeof *g->list, by_receipt);
	if (arena_full(g->a))
		return false;
	for (size_t i = 0; i < g->n; i++) {
		events[i] = g->list[i].event;
		seqs[i] = g->list[i].seq;
		words[i] = g->list[i].word;
		for (size_t j = i; g->list[i].disowned && j < g->n; j++)
			if (g->list[j].seq == g->list[i].disowned)
				events[i].disowned = j;
	}
	h->events = events;
	h->seqs = seqs;
	h->words = words;
	h->n = g->n;
	return true;
}

static const char *const *
entitled(struct arena *a, struct book *b, const char *id, size_t *n)
{
	const char **list = arena_take(a, MEMBERS_MOST * sizeof *list);
	struct ask q = ask(b, SQL_SILENCE_ENTITLED_OF);

	*n = 0;
	ask_str(&q, ":id", id);
	while (list && *n < MEMBERS_MOST && ask_next(&q))
		list[(*n)++] = arena_str(a, ask_text(&q, 0));
	ask_end(&q);
	return list;
}

static bool
head(struct book *b, struct arena *a, const char *id, struct hush *h)
{
	struct ask q = ask(b, SQL_SILENCE_GET);
	bool there;

	ask_str(&q, ":id", id);
	there = ask_next(&q);
	if (there) {
		h->id = arena_str(a, ask_text(&q, 0));
		h->document = arena_str(a, ask_text(&q, 1));
		h->text = arena_str(a, ask_text(&q, 2));
		h->organ = arena_str(a, ask_text(&q, 3));
		h->purpose = arena_str(a, ask_text(&q, 4));
		h->round.start.s = ask_num(&q, 5);
		h->round.expiry.s = ask_num(&q, 6);
		h->round.urgent = ask_num(&q, 7) != 0;
		h->number = ask_num(&q, 8);
		h->follows = ask_null(&q, 9) ? NULL :
		    arena_str(a, ask_text(&q, 9));
		h->closed = !ask_null(&q, 10);
		h->announced = ask_null(&q, 11) ? NULL :
		    arena_str(a, ask_text(&q, 11));
		h->seq = ask_num(&q, 12);
	}
	ask_end(&q);
	return there;
}

bool
hush_get(struct book *b, struct arena *a, const char *id, struct instant now,
    struct hush *h, struct err *e)
{
	struct gather g = { .a = a };
	enum silence_effect *effects;

	*h = (struct hush){ .id = id };
	if (!head(b, a, id, h))
		return book_fine(b, e) && err_absent(e,
		    "The record knows no silence procedure %s.", id);
	replies(&g, b, id, h->organ);
	chairs(&g, b, id);
	h->round.entitled = entitled(a, b, id, &h->round.n);
	if (!terms(b, a, h->round.start, h->seq, &h->rules, e))
		return false;
	effects = arena_take(a, (g.n + 1) * sizeof *effects);
	h->effects = effects;
	if (!in_order(&g, h))
		return err_fault(e, "", "There is no room for what was received in "
		    "the silence procedure %s.", id);
	h->now = silence_at(&h->rules, &h->round, h->events, h->n, now,
	    effects);
	return book_fine(b, e);
}

/* --- the checks ---------------------------------------------------------- */

bool
hush_outcome(struct book *b, struct arena *a, const char *id,
    struct instant now, const char **outcome, struct err *e)
{
	struct hush h;

	if (!hush_get(b, a, id, now, &h, e))
		return false;
	*outcome = h.now.status == SILENCE_IS_ADOPTED ? "adopted" :
	    h.now.status == SILENCE_IS_BROKEN ? "broken" : NULL;
	return true;
}

static struct instant
expires(const struct act *act)
{
	const char *s = json_str(act->body, "expires");
	struct instant t = { 0 };

	instant_read(s, strlen(s), &t);
	return t;
}

/* A round that follows another is about the same document, and that one did
 * not end in adoption. */
static bool
follows_rightly(struct book *b, struct arena *a, const struct act *act,
    struct instant rx, struct err *e)
{
	const char *id = json_str(act->body, "follows");
	struct hush h;

	if (!id)
		return true;
	return hush_get(b, a, id, rx, &h, e) &&
	    (strcmp(h.document, json_str(act->body, "document")) == 0 ||
	    err_refuse(e, "silence 10", "%s was about another document.",
	    id)) && silence_may_renew(&h.now, e);
}

const char *const *
hush_voices(struct book *b, struct arena *a, const char *organ,
    const char *document, struct instant rx, size_t *n)
{
	const char **list = arena_take(a, MEMBERS_MOST * sizeof *list);
	struct verdict v = { .organ = organ, .matter = "substance",
	    .day = seat_day(b, rx) };

	*n = 0;
	if (!verdict_room(a, &v))
		return list;
	verdict_voters(b, a, -1, &v);
	verdict_matter(b, a, document, &v);
	if (document && verdict_rule(b, a, -1, false, &v, NULL))
		verdict_exclude(b, document, &v);
	for (size_t i = 0; list && i < v.n && *n < MEMBERS_MOST; i++)
		if (!v.voters[i].barred)
			list[(*n)++] = v.voters[i].id;
	return list;
}

/* Has it a vote in the organ, by what the record had before that entry? `why` it has
 * none; "": it is none of its voters. */
static bool
has_vote(struct book *b, const char *organ, const char *member, struct day on,
    int64_t before, char why[UNHEARD_TEXT])
{
	struct ask q = ask(b, SQL_ORGAN_VOTERS);
	char day[DAY_TEXT];
	bool has;

	day_write(on, day);
	ask_str(&q, ":organ", organ);
	ask_str(&q, ":day", day);
	ask_str(&q, ":member", member);
	if (before >= 0)
		ask_int(&q, ":before", before);
	*why = '\0';
	has = ask_next(&q);
	if (has && !ask_null(&q, 1)) {
		snprintf(why, UNHEARD_TEXT, "%s", ask_text(&q, 1));
		has = false;
	}
	ask_end(&q);
	return has;
}

bool
hush_has_voice(struct book *b, const char *organ, const char *member,
    struct instant t, int64_t before)
{
	char why[UNHEARD_TEXT];

	return has_vote(b, organ, member, seat_day(b, t), before, why);
}

/* What it is, where it has no seat because it is no member. */
static void
standing(struct book *b, const char *member, struct instant at,
    char why[UNHEARD_TEXT])
{
	char is[STANDING_TEXT];

	known_standing(b, member, at, is);
	snprintf(why, UNHEARD_TEXT, "%s", *is && strcmp(is, "member") != 0 ?
	    is : "no_seat");
}

/* Does the document name it, as concerned or as a party? */
static bool
named(struct book *b, const char *document, const char *member)
{
	struct ask q = ask(b, SQL_DOCUMENT_EXCLUDES);
	bool is = false;

	ask_str(&q, ":document", document);
	while (!is && ask_next(&q))
		is = strcmp(ask_text(&q, 0), member) == 0;
	ask_end(&q);
	return is;
}

/* In one of the organs that decide. As in a decision: a vote, and no rule that
 * leaves it out; which is not read for nothing. */
static bool
unheard_in(struct book *b, struct arena *a, struct verdict *v,
    const char *document, struct instant at, char why[UNHEARD_TEXT])
{
	if (!has_vote(b, v->organ, v->voters->id, v->day, -1, why)) {
		if (!*why)
			standing(b, v->voters->id, at, why);
		return true;
	}
	if (named(b, document, v->voters->id) &&
	    verdict_rule(b, a, -1, false, v, NULL))
		verdict_exclude(b, document, v);
	if (v->voters->barred)
		snprintf(why, UNHEARD_TEXT, "%s", v->voters->barred);
	return v->voters->barred != NULL;
}

bool
hush_unheard(struct book *b, const char *document, const char *member,
    struct instant at, char why[UNHEARD_TEXT])
{
	struct arena *a = arena_new(ROOM);
	size_t n = verdict_organs(b, document);
	bool unheard = n > 0;

	for (size_t i = 0; unheard && i < n; i++) {
		struct voter one = { .id = member, .count = 1 };
		struct verdict v = { .day = seat_day(b, at), .voters = &one,
		    .n = 1 };

		unheard = verdict_put_to(b, a, document, i, &v) &&
		    unheard_in(b, a, &v, document, at, why);
		arena_reset(a);
	}
	arena_release(a);
	return unheard;
}

bool
hush_entitle(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	size_t n;
	const char *const *list = hush_voices(b, a, json_str(act->body, "organ"),
	    json_str(act->body, "document"), rx, &n);
	bool ok = book_fine(b, e);

	for (size_t i = 0; ok && i < n; i++) {
		struct ask q = ask(b, SQL_SILENCE_ENTITLE);

		ask_str(&q, ":silence", json_str(act->body, "silence"));
		ask_str(&q, ":member", list[i]);
		ok = pen_run(&q, e);
	}
	arena_release(a);
	return ok;
}

/* Silence is no answer of who has answered: what stands against this very text
 * stands until it is taken back. Who is not asked stands in nobody's way. */
static bool
unopposed(struct book *b, const struct act *act,
    const struct silence_round *r, struct err *e)
{
	struct ask q = ask(b, SQL_SILENCE_AGAINST);
	bool ok = true;

	ask_str(&q, ":document", json_str(act->body, "document"));
	ask_str(&q, ":text", json_str(act->body, "text"));
	while (ok && ask_next(&q))
		ok = !silence_asks(r, ask_text(&q, 0)) ||
		    err_refuse(e, "silence 15", "%.100s stands against this "
		    "text by its position or its amendment: it takes that back "
		    "first, or the text is revised.", ask_text(&q, 1));
	ask_end(&q);
	return ok;
}

bool
hush_may_open(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct silence_round r = { .start = rx, .expiry = expires(act),
	    .urgent = json_int(act->body, "urgent", 0) != 0 };
	struct silence_rules rules;
	bool ok;

	r.entitled = hush_voices(b, a, json_str(act->body, "organ"),
	    json_str(act->body, "document"), rx, &r.n);
	ok = terms(b, a, rx, -1, &rules, e) &&
	    seat_offset(b, r.start, &rules.zone, e) &&
	    seat_offset(b, r.expiry, &rules.zone_end, e) &&
	    silence_may_start(&rules, &r, e) && unopposed(b, act, &r, e) &&
	    follows_rightly(b, a, act, rx, e) &&
	    (strcmp(json_str(act->body, "purpose"), "adopt") != 0 ||
	    floor_may_put(b, act, e));
	arena_release(a);
	return ok;
}

bool
hush_answer(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct ask q = ask(b, SQL_SILENCE_OPEN_ON);
	struct arena *a = arena_new(ROOM);
	const char *id = NULL, *outcome = NULL;
	struct err why = { 0 };
	bool ok = true;

	ask_str(&q, ":document", json_str(act->body, "document"));
	if (ask_next(&q))
		id = arena_str(a, ask_text(&q, 0));
	ask_end(&q);
	/* The rule says no only in a log that was not judged. */
	if (id && !hush_outcome(b, a, id, rx, &outcome, &why))
		ok = why.kind != ERR_FAULT;
	if (outcome && strcmp(outcome, "broken") == 0) {
		q = ask(b, SQL_SILENCE_ANSWER);
		ask_str(&q, ":silence", id);
		ask_int(&q, ":seq", (int64_t)seq);
		ok = pen_run(&q, &why);
	}
	arena_release(a);
	if (!ok && e)
		*e = why;
	return ok && book_fine(b, e);
}

bool
hush_may_extend(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct hush h;
	bool ok = hush_get(b, a, json_str(act->body, "silence"), rx, &h, e) &&
	    seat_offset(b, expires(act), &h.rules.zone_end, e) &&
	    silence_may_extend(&h.rules, &h.round, &h.now, expires(act), e);

	arena_release(a);
	return ok;
}

bool
hush_runs(struct book *b, const char *id, struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct hush h;
	bool ok = hush_get(b, a, id, rx, &h, e) &&
	    silence_may_withdraw(&h.now, e);

	arena_release(a);
	return ok;
}

bool
hush_may_close(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *said = json_str(act->body, "outcome"),
	    *symbol = json_str(act->body, "symbol");
	struct hush h;
	bool ok = hush_get(b, a, json_str(act->body, "silence"), rx, &h, e) &&
	    silence_may_close(&h.now, e);
	bool adopted = ok && h.now.status == SILENCE_IS_ADOPTED;

	if (ok && adopted != (strcmp(said, "adopted") == 0))
		ok = err_refuse(e, "silence 13", "The act says otherwise than "
		    "the record: the procedure was %s.",
		    adopted ? "not broken" : "broken");
	if (ok && symbol && (!adopted || strcmp(h.purpose, "adopt") != 0))
		ok = err_refuse(e, "silence 13", "What is not adopted has no "
		    "final symbol.");
	ok = ok && (!symbol || symbols_final(b, h.document, symbol, e));
	arena_release(a);
	return ok;
}
