/* election.c: see election.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/election.h"

#include "act/type.h"
#include "act/verdict_in.h"
#include "book/write.h"

#include <string.h>

#define ROOM (16 << 20)
#define STEPS_MOST 2000
#define VOTES_MOST ELECTION_CANDIDATES

/* --- reading -------------------------------------------------------------- */

static bool
read_head(struct book *b, struct arena *a, const char *id,
    struct election_state *s, int64_t *places, int64_t *seq, struct err *e)
{
	struct ask q = ask(b, SQL_ELECTION_GET);
	bool there;

	ask_str(&q, ":id", id);
	there = ask_next(&q);
	if (there) {
		s->id = arena_str(a, id);
		s->organ = arena_str(a, ask_text(&q, 0));
		s->matter = arena_str(a, ask_text(&q, 1));
		s->sort = arena_str(a, ask_text(&q, 2));
		*places = ask_num(&q, 3);
		s->day = arena_str(a, ask_text(&q, 4));
		s->over = !ask_null(&q, 6);
		*seq = ask_num(&q, 8);
	}
	ask_end(&q);
	return there || (book_fine(b, e) && err_absent(e,
	    "The record knows no election %s.", id));
}

static bool
read_votes(struct book *b, struct arena *a, int64_t seq, struct ballot *out)
{
	struct ask q = ask(b, SQL_ELECTION_VOTES);
	struct ballot_votes *v = arena_take(a, VOTES_MOST * sizeof *v);

	ask_int(&q, ":seq", seq);
	while (v && out->n < VOTES_MOST && ask_next(&q)) {
		v[out->n].id = arena_str(a, ask_text(&q, 0));
		v[out->n++].votes = ask_num(&q, 1);
	}
	ask_end(&q);
	out->votes = v;
	return v != NULL;
}

/* Who was elected since `was`, in the order of their names. */
static void
note_elected(struct arena *a, const struct election *was,
    const struct election *x, struct election_step *step)
{
	step->elected = arena_take(a, (x->n + 1) * sizeof *step->elected);
	for (size_t i = 0; step->elected && i < x->n; i++)
		if (x->all[i].place && (i >= was->n || !was->all[i].place))
			step->elected[step->nelected++] = x->all[i].id;
}

static void
take_ballot(struct book *b, struct arena *a, struct ask *q,
    struct election_state *s)
{
	struct election_step *step = &s->steps[s->n++];
	struct election was = s->x;

	*step = (struct election_step){ .seq = ask_num(q, 0),
	    .kind = s->x.next, .ballot = { .papers = ask_num(q, 3),
	    .invalid = ask_num(q, 4), .abstain = ask_num(q, 5) },
	    .entitled = ask_num(q, 6), .day = arena_str(a, ask_text(q, 8)) };
	if (!read_votes(b, a, step->seq, &step->ballot))
		return;
	election_cast(&s->x, &step->ballot, ask_num(q, 6), ask_num(q, 7));
	step->valid = s->x.valid;
	step->base = s->x.base;
	step->needed = s->x.needed;
	note_elected(a, &was, &s->x, step);
}

static void
take_lot(struct arena *a, struct ask *q, struct election_state *s)
{
	struct election_step *step = &s->steps[s->n++];
	struct election was = s->x;
	struct ballot_votes *v = arena_take(a, sizeof *v);

	*step = (struct election_step){ .seq = ask_num(q, 0),
	    .kind = BALLOT_LOT };
	if (!v || !election_may_draw(&s->x, ask_text(q, 2), NULL))
		return;
	v->id = arena_str(a, ask_text(q, 2));
	step->ballot = (struct ballot){ .votes = v, .n = 1 };
	election_draw(&s->x, v->id);
	note_elected(a, &was, &s->x, step);
}

static void
take_events(struct book *b, struct arena *a, struct election_state *s)
{
	struct ask q = ask(b, SQL_ELECTION_EVENTS);

	ask_str(&q, ":id", s->id);
	while (s->n < STEPS_MOST && ask_next(&q)) {
		const char *what = ask_text(&q, 1);

		if (strcmp(what, "ballot") == 0)
			take_ballot(b, a, &q, s);
		else if (strcmp(what, "lot") == 0)
			take_lot(a, &q, s);
		else if (strcmp(what, "stands") == 0)
			election_stand(&s->x, arena_str(a, ask_text(&q, 2)));
		else if (election_stand(&s->x, arena_str(a, ask_text(&q, 2))))
			election_withdraw(&s->x, ask_text(&q, 2));
	}
	ask_end(&q);
}

bool
election_read(struct book *b, struct arena *a, const char *id,
    struct election_state *s, struct err *e)
{
	struct verdict v = { .n = 0 };
	int64_t places = 0, seq = 0;

	*s = (struct election_state){ .n = 0 };
	if (!read_head(b, a, id, s, &places, &seq, e))
		return false;
	v.organ = s->organ;
	v.matter = s->matter;
	day_read(s->day, strlen(s->day), &v.day);
	s->steps = arena_take(a, STEPS_MOST * sizeof *s->steps);
	if (!s->steps || !verdict_electors(b, a, seq, &v, e))
		return false;
	s->profile = v.profile;
	election_begin(&s->x, v.rule, places);
	take_events(b, a, s);
	return book_fine(b, e);
}

/* --- as data ----------------------------------------------------------------- */

static struct json *
names_json(struct arena *a, const char *const *ids, size_t n)
{
	struct json *l = json_array(a);

	for (size_t i = 0; i < n; i++)
		json_push(l, json_new_str(a, ids[i]));
	return l;
}

static struct json *
step_json(struct arena *a, const struct election_step *s)
{
	struct json *o = json_object(a), *votes = json_array(a);

	for (size_t i = 0; i < s->ballot.n; i++) {
		struct json *v = json_object(a);

		json_put_str(a, v, "candidate", s->ballot.votes[i].id);
		json_put_int(a, v, "votes", s->ballot.votes[i].votes);
		json_push(votes, v);
	}
	json_put_str(a, o, "ballot", ballot_kind_name(s->kind));
	json_put(a, o, "elected", names_json(a, s->elected, s->nelected));
	json_put_int(a, o, "entry", s->seq);
	json_put(a, o, "votes", votes);
	if (s->kind == BALLOT_LOT)
		return o;
	json_put_int(a, o, "abstain", s->ballot.abstain);
	if (s->day)
		json_put_str(a, o, "day", s->day);
	json_put_int(a, o, "entitled", s->entitled);
	json_put_int(a, o, "invalid", s->ballot.invalid);
	json_put_int(a, o, "of", s->base);
	if (s->needed)
		json_put_int(a, o, "needed", s->needed);
	json_put_int(a, o, "papers", s->ballot.papers);
	json_put_int(a, o, "valid", s->valid);
	return o;
}

/* Those elected in the order of their places, or those allowed next. */
static struct json *
candidates_json(struct arena *a, const struct election *x, bool elected)
{
	struct json *l = json_array(a);

	for (int64_t place = 1; elected && place <= x->filled; place++)
		for (size_t i = 0; i < x->n; i++)
			if (x->all[i].place == place)
				json_push(l, json_new_str(a, x->all[i].id));
	for (size_t i = 0; !elected && i < x->n; i++)
		if (x->all[i].allowed)
			json_push(l, json_new_str(a, x->all[i].id));
	return l;
}

struct json *
election_json(struct arena *a, const struct election_state *s)
{
	struct json *o = json_object(a), *rounds = json_array(a);
	bool filled = s->x.filled == s->x.places, over = filled || s->over;

	for (size_t i = 0; i < s->n; i++)
		json_push(rounds, step_json(a, &s->steps[i]));
	json_put(a, o, "allowed", over ? json_array(a) :
	    candidates_json(a, &s->x, false));
	json_put(a, o, "elected", candidates_json(a, &s->x, true));
	json_put_str(a, o, "election", s->id);
	json_put_int(a, o, "names", over ? 0 : election_names(&s->x));
	json_put_str(a, o, "next", ballot_kind_name(over ? BALLOT_NONE :
	    s->x.next));
	json_put_str(a, o, "outcome", filled ? "complete" : over ? "ended" :
	    "open");
	json_put_int(a, o, "places", s->x.places);
	json_put(a, o, "rounds", rounds);
	json_put_str(a, o, "rule", s->x.rule->name);
	return o;
}

/* --- checks ------------------------------------------------------------------- */

bool
election_may_call(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *matter = json_str(act->body, "matter"),
	    *day = json_str(act->body, "day");
	const struct json *l = json_get(act->body, "candidates");
	struct verdict v = { .organ = json_str(act->body, "organ"),
	    .matter = matter ? matter : "election" };
	size_t n = 0;
	bool ok;

	(void)rx;
	day_read(day, strlen(day), &v.day);
	for (l = l ? l->child : NULL; l; l = l->next)
		n++;
	ok = verdict_electors(b, a, -1, &v, e) &&
	    (n <= ELECTION_CANDIDATES || err_refuse(e, "election 2",
	    "An election has at most %d candidates.", ELECTION_CANDIDATES));
	arena_release(a);
	return ok;
}

static int64_t
votes_of(struct arena *a, const struct act *act, struct ballot *out)
{
	const struct json *l = json_get(act->body, "votes");
	struct ballot_votes *v = arena_take(a, FIELD_MANY_MOST * sizeof *v);

	for (l = l ? l->child : NULL; v && l; l = l->next) {
		v[out->n].id = json_str(l, "candidate");
		v[out->n++].votes = json_int(l, "votes", 0);
	}
	out->votes = v;
	out->papers = json_int(act->body, "papers", 0);
	out->invalid = json_int(act->body, "invalid", 0);
	out->abstain = json_int(act->body, "abstain", 0);
	return v ? out->papers : -1;
}

/* Those with a vote on the ballot's day, by the rule of the call. */
static bool
electors_on(struct book *b, struct arena *a, const struct election_state *s,
    const char *day, int64_t before, struct verdict *v, struct err *e)
{
	*v = (struct verdict){ .organ = s->organ, .matter = s->matter,
	    .profile = s->profile, .rule = s->x.rule };
	day_read(day, strlen(day), &v->day);
	if (!verdict_room(a, v))
		return err_fault(e, "", "There is no room for the voters of "
		    "%s.", s->organ);
	verdict_seat(b, a, before, v);
	return book_fine(b, e);
}

static bool
enough(const struct verdict *v, const struct ballot *ballot, struct err *e)
{
	int64_t base, needed = decide_quorum(v->rule, v->out.members,
	    v->out.entitled, &base);

	if (ballot->papers > v->out.entitled)
		return err_refuse(e, "ballot 3", "There are %lld ballots and "
		    "only %lld members with a vote.",
		    (long long)ballot->papers, (long long)v->out.entitled);
	return ballot->papers >= needed || err_refuse(e, "quorum 1", "There is "
	    "no quorum: %lld ballots were handed in, %lld are needed.",
	    (long long)ballot->papers, (long long)needed);
}

bool
election_may_count(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct ballot ballot = { .n = 0 };
	struct election_state s;
	struct verdict v;
	bool ok;

	(void)rx;
	ok = election_read(b, a, json_str(act->body, "election"), &s, e) &&
	    votes_of(a, act, &ballot) >= 0 &&
	    (s.n < STEPS_MOST || err_refuse(e, "ballot 1", "An election has "
	    "at most %d ballots.", STEPS_MOST)) &&
	    electors_on(b, a, &s, json_str(act->body, "day"), -1, &v, e) &&
	    election_may_cast(&s.x, &ballot, e) && enough(&v, &ballot, e);
	arena_release(a);
	return ok;
}

bool
election_may_lot(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct election_state s;
	bool ok;

	(void)rx;
	ok = election_read(b, a, json_str(act->body, "election"), &s, e) &&
	    election_may_draw(&s.x, json_str(act->body, "candidate"), e);
	arena_release(a);
	return ok;
}

/* While a ballot is restricted nobody is added to it. */
bool
election_may_propose(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct election_state s;
	bool ok;

	(void)rx;
	ok = election_read(b, a, json_str(act->body, "election"), &s, e) &&
	    (s.x.next == BALLOT_OPEN || err_refuse(e, "candidate 3", "The next "
	    "ballot is not open to all: nobody is proposed for it.")) &&
	    (s.x.n < ELECTION_CANDIDATES || err_refuse(e, "election 2", "An "
	    "election has at most %d candidates.", ELECTION_CANDIDATES));
	arena_release(a);
	return ok;
}

/* --- entering ------------------------------------------------------------------ */

static bool
enter_voters(struct book *b, struct arena *a, const struct act *act,
    uint64_t seq, const struct election_state *s, struct err *e)
{
	struct verdict v;
	struct ask q;

	if (!electors_on(b, a, s, json_str(act->body, "day"), (int64_t)seq, &v,
	    NULL))
		return book_fine(b, e);	/* only in a log that was not judged */
	q = ask(b, SQL_BALLOT_COUNT_VOTERS);
	ask_int(&q, ":seq", (int64_t)seq);
	ask_int(&q, ":entitled", v.out.entitled);
	ask_int(&q, ":members", v.out.members);
	return pen_run(&q, e);
}

/* Those that are entered already stay as they are. */
static bool
enter_elected(struct book *b, const struct election_state *s, uint64_t seq,
    struct err *e)
{
	bool ok = true;

	for (size_t i = 0; ok && i < s->x.n; i++) {
		struct ask q;

		if (!s->x.all[i].place)
			continue;
		q = ask(b, SQL_ELECTED_ADD);
		ask_str(&q, ":election", s->id);
		ask_str(&q, ":candidate", s->x.all[i].id);
		ask_int(&q, ":seq", (int64_t)seq);
		ok = pen_run(&q, e);
	}
	return ok;
}

bool
election_settle(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *id = json_str(act->body, "election");
	struct election_state s;
	bool ok;

	(void)rx;
	ok = election_read(b, a, id, &s, NULL);
	if (ok && strcmp(act->kind, "ballot.record") == 0)
		ok = enter_voters(b, a, act, seq, &s, e) &&
		    election_read(b, a, id, &s, NULL);
	ok = ok ? enter_elected(b, &s, seq, e) : book_fine(b, e);
	arena_release(a);
	return ok;
}
