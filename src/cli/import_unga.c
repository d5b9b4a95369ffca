/* import_unga.c: roll calls of the General Assembly (import.h).
 *
 * rollcalls.csv, votes.csv and states.csv. The ballots make the counts, and
 * the counts the outcome: a majority of those present and voting (Charter,
 * article 18(3)); whether a question was important, and so needed two thirds,
 * the source does not say. Codes of states are those of the source.
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

struct state { char id[16]; };

enum { C_ID, C_DAY, C_SHORT, C_DESCR, C_YES, C_NO, C_ABSTAIN, CALL_COLUMNS };
enum { V_ID, V_STATE, V_VOTE, VOTE_COLUMNS };

struct unga {
	struct import *m;
	struct state states[STATES];
	struct csv calls, votes;
	struct buf calls_text, votes_text;
	int call[CALL_COLUMNS], vote[VOTE_COLUMNS];
	int simple;		/* -1: outcomes are not stated */
	bool more;		/* votes.field holds one not yet used */
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
end_all(struct unga *u, struct csv *c, const struct buf *text, int code,
    int last)
{
	char newest[16] = "";

	import_again(u->m, text, c);
	while (csv_row(c, u->m->e))
		if (strcmp(c->field[last], newest) > 0)
			snprintf(newest, sizeof newest, "%s", c->field[last]);
	import_again(u->m, text, c);
	while (csv_row(c, u->m->e))
		if (strncmp(c->field[last], newest, 4) < 0 &&
		    !end_membership(u, u->states[code_of(c->field[code])].id,
		    c->field[last]))
			return false;
	return !u->m->e->kind && enter_flush(u->m->to, u->m->e);
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
		struct state *s = &u->states[code_of(c->field[at[0]])];

		snprintf(s->id, sizeof s->id, "%.15s", c->field[at[1]]);
		json_push(list, import_member(u->m, s->id, c->field[at[2]],
		    c->field[at[3]]));
	}
	ok = ok && !u->m->e->kind && enter_found(u->m->to,
	    "United Nations", list, ORGAN, "General Assembly", "unga",
	    u->m->e) && end_all(u, c, &text, at[0], at[4]);
	buf_free(&text);
	free(c);
	return ok;
}

/* --- the votes ----------------------------------------------------------------- */

static const char *
list_of(const char *vote)
{
	switch (vote[0]) {
	case 'Y': return "yes";
	case 'N': return "no";
	case 'A': return "abstain";
	case 'X': return "absent";
	default: return NULL;	/* 9: not a member that day */
	}
}

/* The ballots stand in the order of the roll calls. */
static bool
ballots(struct unga *u, struct json *vote, const char *id)
{
	struct csv *v = &u->votes;

	if (!u->more)
		u->more = csv_row(v, u->m->e);
	while (u->more && strcmp(v->field[u->vote[V_ID]], id) == 0) {
		const char *list = list_of(v->field[u->vote[V_VOTE]]);
		const char *who =
		    u->states[code_of(v->field[u->vote[V_STATE]])].id;

		if (list && !who[0])
			return err_malformed(u->m->e, "import", "votes.csv "
			    "line %d: states.csv has no state %.20s.",
			    v->line, v->field[u->vote[V_STATE]]);
		if (list)
			import_ballot(u->m, vote, list, who);
		u->more = csv_row(v, u->m->e);
	}
	return !u->m->e->kind;
}

static void
name_of(const char *rcid, char out[24])
{
	snprintf(out, 24, "r%.20s", rcid);
}

static bool
enter_calls(struct unga *u)
{
	struct csv *c = &u->calls;
	size_t n = 0;

	while (csv_row(c, u->m->e)) {
		char id[24], title[400];
		struct json *vote;

		name_of(c->field[u->call[C_ID]], id);
		snprintf(title, sizeof title, "%.390s",
		    c->field[u->call[C_SHORT]][0] ? c->field[u->call[C_SHORT]] :
		    c->field[u->call[C_DESCR]]);
		vote = import_vote(u->m, id, ORGAN, "other",
		    c->field[u->call[C_DAY]], title);
		if (!ballots(u, vote, c->field[u->call[C_ID]]) ||
		    !import_enter(u->m, vote, id))
			return false;
		if (!u->m->quiet && ++n % 100 == 0)
			cli_progress("entering roll calls",
			    (size_t)(c->p - u->calls_text.p),
			    u->calls_text.n);
	}
	if (u->m->e->kind)
		return false;
	if (u->more || csv_row(&u->votes, u->m->e))
		return err_malformed(u->m->e, "import", "votes.csv line %d: "
		    "the ballots do not stand in the order of the roll calls.",
		    u->votes.line);
	return !u->m->e->kind && enter_flush(u->m->to, u->m->e);
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
	while (csv_row(c, u->m->e)) {
		const char *outcome, *rcid = c->field[u->call[C_ID]];
		const char *said = u->simple < 0 ? "" :
		    c->field[u->simple];
		char id[24], why[200];

		name_of(rcid, id);
		if (!import_outcome(u->m, id, &outcome, why))
			return false;
		if (counts_differ(u, id, rcid))
			continue;
		import_compare(u->m, rcid, !*said ? outcome :
		    strcmp(said, "carried") == 0 ? "adopted" : "not_adopted",
		    outcome, why);
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
	ok = members(u) && open_tables(u) && enter_calls(u) &&
	    judge_calls(u);
	buf_free(&u->calls_text);
	buf_free(&u->votes_text);
	free(u);
	return ok;
}
