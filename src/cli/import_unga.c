/* import_unga.c: roll calls of the General Assembly (import.h).
 *
 * rollcalls.csv, votes.csv and states.csv. The ballots make the counts, and
 * the counts the outcome: a majority of those present and voting (Charter,
 * article 18(3)); whether a question was important, and so needed two thirds,
 * the source does not say. Codes of states are those of the source.
 *
 * A ballot of who was no member that day, a second one of the same state, a code
 * that is none: each is left out by itself (import.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/import.h"

#include "base/day.h"
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATES 2000		/* codes run up to 999 */
#define ORGAN "ga"

/* The days between which it was a member; last "": it still is. */
struct state { char id[16], first[16], last[16]; size_t voted; };
/* One row of votes.csv that is in order. */
struct ballot { char call[16]; uint16_t state; bool used; char vote; int line; };

enum { C_ID, C_DAY, C_SHORT, C_DESCR, C_YES, C_NO, C_ABSTAIN, CALL_COLUMNS };
enum { V_ID, V_STATE, V_VOTE, VOTE_COLUMNS };

struct unga {
	struct import *m;
	struct state states[STATES];
	struct csv calls, votes;
	struct buf calls_text, votes_text;
	struct ballot *ballots;		/* by roll call, then by line */
	size_t nballots;
	int call[CALL_COLUMNS], vote[VOTE_COLUMNS];
	int simple;		/* -1: outcomes are not stated */
};

static size_t
code_of(const char *s)
{
	size_t n = (size_t)strtoul(s, NULL, 10);

	return n < STATES ? n : 0;
}

/* --- the members ------------------------------------------------------------- */

static bool
end_membership(struct unga *u, const char *id, const char *last)
{
	struct arena *a = enter_arena(u->m->to);
	struct json *o = json_object(a);
	struct day d;
	char day[DAY_TEXT];

	if (!day_read(last, strlen(last), &d))
		return true;
	d.n++;
	day_write(d, day);
	json_put_str(a, o, "member", id);
	json_put_str(a, o, "status", "withdrawn");
	json_put_str(a, o, "from", day);
	return enter_act(u->m->to, "member.status", o, id, u->m->e);
}

/* Those that were members at the last roll call still are. */
static bool
end_all(struct unga *u)
{
	char newest[16] = "";

	for (size_t i = 0; i < STATES; i++)
		if (strcmp(u->states[i].last, newest) > 0)
			memcpy(newest, u->states[i].last, sizeof newest);
	for (size_t i = 0; i < STATES; i++) {
		struct state *s = &u->states[i];

		if (strncmp(s->last, newest, 4) == 0)
			s->last[0] = '\0';
		else if (s->id[0] && !end_membership(u, s->id, s->last))
			return false;
	}
	return enter_flush(u->m->to, u->m->e);
}

static bool
is_day(const char *s)
{
	struct day d;

	return day_read(s, strlen(s), &d);
}

/* Why a row is no state; NULL: it is one. */
static const char *
odd_state(const struct unga *u, const char *code, const char *id,
    const char *first, const char *last)
{
	size_t n = strlen(id);

	if (!code_of(code))
		return "its code is none";
	if (!n || n > 15 || strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789") != n)
		return "its abbreviation is none";
	if (!is_day(first) || !is_day(last) || strcmp(first, last) > 0)
		return "its days are none";
	for (size_t i = 0; i < STATES; i++)
		if (u->states[i].id[0] && (i == code_of(code) ||
		    strcmp(u->states[i].id, id) == 0))
			return "it stands twice";
	return NULL;
}

static bool
members(struct unga *u)
{
	static const char *const names[] = { "ccode", "cow_abbr", "name",
	    "first_roll_call_as_member", "last_roll_call_as_member" };
	struct json *list = json_array(enter_arena(u->m->to));
	struct csv *c = malloc(sizeof *c);
	struct buf text = { 0 };
	int at[5];
	bool ok;

	if (!c)
		abort();
	ok = import_table(u->m, &text, "states.csv", c) &&
	    import_columns(u->m, c, names, at, 5);
	while (ok && csv_row(c, u->m->e)) {
		const char *code = c->field[at[0]], *id = c->field[at[1]],
		    *first = c->field[at[3]], *last = c->field[at[4]],
		    *odd = odd_state(u, code, id, first, last);
		struct state *s = &u->states[code_of(code)];

		if (odd) {
			import_leave(u->m, *id ? id : code, "%s (states.csv "
			    "line %d)", odd, c->line);
			continue;
		}
		snprintf(s->id, sizeof s->id, "%s", id);
		snprintf(s->first, sizeof s->first, "%.15s", first);
		snprintf(s->last, sizeof s->last, "%.15s", last);
		json_push(list, import_member(u->m, s->id, c->field[at[2]],
		    s->first));
	}
	ok = ok && !u->m->e->kind && enter_found(u->m->to,
	    "United Nations", list, ORGAN, "General Assembly", "unga",
	    u->m->e) && end_all(u);
	buf_free(&text);
	free(c);
	return ok;
}

/* --- the votes ----------------------------------------------------------------- */

static const char *
list_of(char vote)
{
	switch (vote) {
	case 'Y': return "yes";
	case 'N': return "no";
	case 'A': return "abstain";
	case 'X': return "absent";
	default: return NULL;
	}
}

/* A 9 is none: not a member that day. */
static void
take_ballot(struct unga *u)
{
	const struct csv *v = &u->votes;
	const char *call = v->field[u->vote[V_ID]],
	    *state = v->field[u->vote[V_STATE]],
	    *vote = v->field[u->vote[V_VOTE]];
	const char *who = u->states[code_of(state)].id;
	struct ballot *x = &u->ballots[u->nballots];
	char id[64];

	if (strcmp(vote, "9") == 0)
		return;
	snprintf(id, sizeof id, "%.20s:%.20s", call, *who ? who : state);
	if (strlen(call) >= sizeof x->call)
		import_leave(u->m, id, "there is no such roll call (votes.csv "
		    "line %d)", v->line);
	else if (!*who)
		import_leave(u->m, id, "states.csv has no state %.20s "
		    "(votes.csv line %d)", state, v->line);
	else if (strlen(vote) != 1 || !list_of(vote[0]))
		import_leave(u->m, id, "\"%.20s\" is no vote (votes.csv "
		    "line %d)", vote, v->line);
	else {
		*x = (struct ballot){ .state = (uint16_t)code_of(state),
		    .vote = vote[0], .line = v->line };
		snprintf(x->call, sizeof x->call, "%s", call);
		u->nballots++;
	}
}

static int
by_call(const void *a, const void *b)
{
	const struct ballot *x = a, *y = b;
	int c = strcmp(x->call, y->call);

	return c ? c : (x->line > y->line) - (x->line < y->line);
}

static bool
read_ballots(struct unga *u)
{
	size_t rows = 1;

	for (const char *p = u->votes.p; p < u->votes.end; p++)
		rows += *p == '\n';
	u->ballots = malloc(rows * sizeof *u->ballots);
	if (!u->ballots)
		abort();
	while (csv_row(&u->votes, u->m->e))
		take_ballot(u);
	if (u->m->e->kind)
		return false;
	qsort(u->ballots, u->nballots, sizeof *u->ballots, by_call);
	return true;
}

/* The first of a roll call, or where it would stand. */
static size_t
first_of(const struct unga *u, const char *call)
{
	size_t low = 0, high = u->nballots;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(u->ballots[mid].call, call) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Why a ballot is left out of the roll call in that row; NULL: it counts. */
static const char *
odd_ballot(const struct state *s, const char *day, size_t row)
{
	if (strcmp(day, s->first) < 0)
		return "it was no member yet";
	if (s->last[0] && strcmp(day, s->last) > 0)
		return "it was no member any more";
	return s->voted == row ? "it stands twice in the roll call" : NULL;
}

/* How many counted. */
static size_t
ballots(struct unga *u, struct json *vote, const char *call, const char *day,
    size_t row)
{
	size_t n = 0;

	for (size_t i = first_of(u, call); i < u->nballots &&
	    strcmp(u->ballots[i].call, call) == 0; i++) {
		struct ballot *x = &u->ballots[i];
		struct state *s = &u->states[x->state];
		const char *odd = is_day(day) ? odd_ballot(s, day, row) : NULL;
		char id[64];

		x->used = true;
		if (odd) {
			snprintf(id, sizeof id, "%s:%s", call, s->id);
			import_leave(u->m, id, "%s (votes.csv line %d)", odd,
			    x->line);
			continue;
		}
		s->voted = row;
		import_ballot(u->m, vote, list_of(x->vote), s->id);
		n++;
	}
	return n;
}

/* Those of no roll call. */
static void
leave_the_rest(struct unga *u)
{
	for (size_t i = 0, n; i < u->nballots; i += n) {
		const char *call = u->ballots[i].call;

		for (n = 1; i + n < u->nballots &&
		    strcmp(u->ballots[i + n].call, call) == 0; n++)
			;
		if (!u->ballots[i].used)
			import_leave(u->m, call, "rollcalls.csv has no such "
			    "roll call (votes.csv line %d, ballots: %zu)",
			    u->ballots[i].line, n);
	}
}

static void
name_of(const char *rcid, char out[24])
{
	snprintf(out, 24, "r%.20s", rcid);
}

/* A roll call of which nobody's vote is known has no outcome. */
static bool
enter_call(struct unga *u, size_t row)
{
	const struct csv *c = &u->calls;
	const char *rcid = c->field[u->call[C_ID]],
	    *day = c->field[u->call[C_DAY]];
	size_t first = first_of(u, rcid);
	char id[24], title[400];
	struct json *vote;

	if (first < u->nballots && strcmp(u->ballots[first].call, rcid) == 0 &&
	    u->ballots[first].used) {
		import_skip(u->m, row);
		import_leave(u->m, rcid, "it stands twice (rollcalls.csv line "
		    "%d)", c->line);
		return true;
	}
	name_of(rcid, id);
	snprintf(title, sizeof title, "%.390s", c->field[u->call[C_SHORT]][0] ?
	    c->field[u->call[C_SHORT]] : c->field[u->call[C_DESCR]]);
	vote = import_vote(u->m, id, ORGAN, "other", day, title);
	if (ballots(u, vote, rcid, day, row))
		return import_enter(u->m, vote, rcid, row);
	import_skip(u->m, row);
	import_leave(u->m, rcid, "it has no ballots (rollcalls.csv line %d)",
	    c->line);
	return true;
}

static bool
enter_calls(struct unga *u)
{
	struct csv *c = &u->calls;

	for (size_t row = 1; csv_row(c, u->m->e); row++) {
		if (!enter_call(u, row))
			return false;
		if (!u->m->quiet && row % 100 == 0)
			cli_progress("entering roll calls",
			    (size_t)(c->p - u->calls_text.p),
			    u->calls_text.n);
	}
	if (u->m->e->kind || !enter_flush(u->m->to, u->m->e))
		return false;
	leave_the_rest(u);
	return true;
}

/* Where the printed counts are not those of the ballots, that is the
 * difference, whatever the outcome. */
static bool
counts_differ(struct unga *u, const char *id, const char *rcid)
{
	const struct csv *c = &u->calls;
	char printed[64], computed[64];
	struct ask q = ask(desk_book(enter_desk(u->m->to)),
	    SQL_VOTE_TALLY);
	int64_t yes = 0, no = 0, abstain = 0;

	ask_str(&q, ":id", id);
	if (ask_next(&q)) {
		yes = ask_num(&q, 0);
		no = ask_num(&q, 1);
		abstain = ask_num(&q, 2);
	}
	ask_end(&q);
	snprintf(printed, sizeof printed, "%s-%s-%s", c->field[u->call[C_YES]],
	    c->field[u->call[C_NO]], c->field[u->call[C_ABSTAIN]]);
	snprintf(computed, sizeof computed, "%lld-%lld-%lld", (long long)yes,
	    (long long)no, (long long)abstain);
	if (!c->field[u->call[C_YES]][0] || strcmp(printed, computed) == 0)
		return false;
	import_compare(u->m, rcid, printed, computed,
	    "the ballots by name give other counts than were printed");
	return true;
}

static bool
judge_calls(struct unga *u)
{
	struct csv *c = &u->calls;

	import_again(u->m, &u->calls_text, c);
	for (size_t row = 1; csv_row(c, u->m->e); row++) {
		const char *rcid = c->field[u->call[C_ID]];
		const char *said = u->simple < 0 ? "" :
		    c->field[u->simple];
		struct import_found f;
		char id[24];

		if (import_refused(u->m, row))
			continue;
		name_of(rcid, id);
		if (!import_outcome(u->m, id, &f))
			return false;
		if (counts_differ(u, id, rcid))
			continue;
		import_compare(u->m, rcid, !*said ? f.outcome :
		    strcmp(said, "carried") == 0 ? "adopted" : "not_adopted",
		    f.outcome, f.why);
	}
	return !u->m->e->kind;
}

static bool
open_tables(struct unga *u)
{
	static const char *const calls[] = { "rcid", "date", "short", "descr",
	    "published_yes", "published_no", "published_abstain" };
	static const char *const votes[] = { "rcid", "ccode", "vote" };

	if (!import_table(u->m, &u->calls_text, "rollcalls.csv", &u->calls) ||
	    !import_table(u->m, &u->votes_text, "votes.csv", &u->votes) ||
	    !import_columns(u->m, &u->calls, calls, u->call, CALL_COLUMNS) ||
	    !import_columns(u->m, &u->votes, votes, u->vote, VOTE_COLUMNS))
		return false;
	u->simple = csv_column(&u->calls, "simple_majority");
	return true;
}

bool
import_unga(struct import *m)
{
	struct unga *u = calloc(1, sizeof *u);
	bool ok;

	if (!u)
		abort();
	u->m = m;
	ok = members(u) && open_tables(u) && read_ballots(u) &&
	    enter_calls(u) && judge_calls(u);
	free(u->ballots);
	buf_free(&u->calls_text);
	buf_free(&u->votes_text);
	free(u);
	return ok;
}
