/* import_qmv.c: weighted voting in the Council of the European Union
 * (import.h).
 *
 * regimes.json states for each period the votes, the populations and the
 * thresholds, and how many coalitions win. There are no votes in it; so the
 * regime is entered as rules, and the coalitions that meet or just miss a
 * threshold as votes, whose outcome is then computed from the record and held
 * against plain arithmetic. Last, all coalitions of the regime are counted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/import.h"

#include "base/day.h"
#include "cli/cli.h"
#include "cli/loose.h"
#include "law/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ORGAN "council"
#define FILE_MOST (8 << 20)
#define MEMBERS_MOST 32
#define SAMPLES 200
#define REGIMES_MOST 18	/* PROFILE_RULES weights, two each */

struct seat { char id[65]; int64_t votes, population; };

struct regime {
	const char *name;
	char from[DAY_TEXT];
	struct seat seats[MEMBERS_MOST];
	size_t n;
	int64_t min_members, min_votes, min_population;	/* 0: none */
	int64_t total_votes, total_population;
	int64_t winning;		/* as stated; -1: not */
};

struct qmv {
	struct import *m;
	struct arena *a;
	const struct json *list;
	struct regime regimes[REGIMES_MOST];
	size_t n;
	char known[200][65];
	size_t nknown;
};

/* --- reading ------------------------------------------------------------------ */

static bool
read_regime(const struct json *o, struct regime *r, struct err *e)
{
	const char *from = json_str(o, "valid_from");
	struct day day;

	*r = (struct regime){ .name = json_str(o, "regime"),
	    .min_members = json_int(o, "min_members", 0),
	    .min_votes = json_int(o, "min_votes", 0),
	    .min_population = json_int(o, "min_population_hundreds", 0),
	    .winning = json_int(json_get(o, "expected"), "winning_coalitions",
	    -1) };
	for EACH(x, json_get(o, "members")) {
		struct seat *s = &r->seats[r->n];
		const char *state = json_str(x, "state");

		if (r->n == MEMBERS_MOST || !state)
			return err_malformed(e, "import", "a regime has at "
			    "most %d members, each with a name",
			    MEMBERS_MOST);
		import_slug(state, s->id);
		s->votes = json_int(x, "votes", 0);
		s->population = json_int(x, "population_hundreds", 0);
		r->total_votes += s->votes;
		r->total_population += s->population;
		r->n++;
	}
	snprintf(r->from, sizeof r->from, "%s", from ? from : "");
	return (r->name && r->n && day_read(r->from, strlen(r->from), &day)) ||
	    err_malformed(e, "import", "a regime has a name, a first day and "
	    "members");
}

static bool
read_file(struct qmv *q)
{
	static const char file[] = "regimes.json";
	struct buf text = { 0 }, canonical = BUF_MAX(FILE_MOST);
	bool ok = import_file(q->m, &text, file, false) &&
	    loose_json(text.p, text.n, file, &canonical, q->m->e);

	if (ok)
		q->list = json_read(q->a, arena_copy(q->a, canonical.p,
		    canonical.n), canonical.n, q->m->e);
	buf_free(&text);
	buf_free(&canonical);
	return q->list != NULL;
}

/* --- the organisation --------------------------------------------------------------- */

static void
know(struct qmv *q, struct json *members, const struct json *member)
{
	const char *state = json_str(member, "state");
	char id[65];

	import_slug(state ? state : "", id);
	for (size_t i = 0; i < q->nknown; i++)
		if (strcmp(q->known[i], id) == 0)
			return;
	if (q->nknown == 200 || !id[0])
		return;
	memcpy(q->known[q->nknown++], id, sizeof id);
	json_push(members, import_member(q->m, id, state, "1952-07-23"));
}

static bool
found(struct qmv *q)
{
	struct json *members = json_array(enter_arena(q->m->to));

	for EACH(regime, q->list)
		for EACH(x, json_get(regime, "members"))
			know(q, members, x);
	return enter_found(q->m->to, "European Union", members, ORGAN,
	    "Council of the European Union", NULL, q->m->e);
}

/* A regime's weights and its rule; `i` tells them apart. */
static void
write_rule(struct buf *b, const struct regime *r, size_t i)
{
	buf_printf(b, "weight votes-%zu", i);
	for (size_t k = 0; k < r->n; k++)
		buf_printf(b, " %s %lld", r->seats[k].id,
		    (long long)r->seats[k].votes);
	if (r->min_population) {
		buf_printf(b, "\nweight population-%zu", i);
		for (size_t k = 0; k < r->n; k++)
			buf_printf(b, " %s %lld", r->seats[k].id,
			    (long long)r->seats[k].population);
	}
	buf_printf(b, "\nrule qualified-%zu\n article Rules of procedure of "
	    "the Council, %s\n yes at least %lld weight votes-%zu: votes\n", i,
	    r->name, (long long)r->min_votes, i);
	if (r->min_members)
		buf_printf(b, " yes at least %lld: members\n",
		    (long long)r->min_members);
	if (r->min_population)
		buf_printf(b, " yes at least %lld weight population-%zu: "
		    "population\n", (long long)r->min_population, i);
}

/* All regimes as one profile, each for its first day. */
static bool
enter_rules(struct qmv *q)
{
	struct arena *a = enter_arena(q->m->to);
	struct json *o = json_object(a);
	struct buf text = BUF_MAX(PROFILE_MOST);
	struct regime *r = q->regimes;
	bool ok;

	buf_str(&text, "profile eu-regimes\n");
	for (size_t i = 0; i < q->n; i++)
		write_rule(&text, &r[i], i);
	buf_str(&text, "organ " ORGAN "\n");
	for (size_t i = 0; i < q->n; i++)
		buf_printf(&text, " matter * from %s until %s qualified-%zu\n",
		    r[i].from, r[i].from, i);
	ok = buf_ok(&text) || err_malformed(q->m->e, "import",
	    "There are too many regimes for one profile.");
	json_put(a, o, "profile", json_new_strn(a, text.p, text.n));
	json_put_str(a, o, "from", "1952-07-23");
	buf_free(&text);
	return ok && enter_act(q->m->to, "rules.adopt", o, "the rules",
	    q->m->e) && enter_flush(q->m->to, q->m->e);
}

static bool
enter_seats(struct qmv *q, const struct regime *r)
{
	struct arena *a = enter_arena(q->m->to);
	struct json *o = json_object(a), *list = json_array(a);

	for (size_t i = 0; i < r->n; i++)
		json_push(list, json_new_str(a, r->seats[i].id));
	json_put_str(a, o, "organ", ORGAN);
	json_put(a, o, "members", list);
	json_put_str(a, o, "from", r->from);
	json_put_str(a, o, "until", r->from);
	return enter_act(q->m->to, "organ.seat", o, r->name, q->m->e) &&
	    enter_flush(q->m->to, q->m->e);
}

/* --- coalitions ---------------------------------------------------------------------- */

static bool
wins(const struct regime *r, uint32_t set)
{
	int64_t members = 0, votes = 0, population = 0;

	for (size_t i = 0; i < r->n; i++)
		if (set >> i & 1) {
			members++;
			votes += r->seats[i].votes;
			population += r->seats[i].population;
		}
	return votes >= r->min_votes && members >= r->min_members &&
	    population >= r->min_population;
}

/* Each next set differs from the last by one member (Gray). */
static int64_t
count_winning(const struct regime *r)
{
	int64_t members = 0, votes = 0, population = 0, n = 0;
	uint64_t all = (uint64_t)1 << r->n;
	uint32_t set = 0;

	for (uint64_t i = 1;; i++) {
		int bit, sign;

		n += votes >= r->min_votes && members >= r->min_members &&
		    population >= r->min_population;
		if (i == all)
			return n;
		bit = __builtin_ctzll(i);
		set ^= 1u << bit;
		sign = set >> bit & 1 ? 1 : -1;
		members += sign;
		votes += sign * r->seats[bit].votes;
		population += sign * r->seats[bit].population;
	}
}

/* Sets near the threshold: a fixed walk that adds or takes one as it stands
 * below or above, so that half of them win. */
static uint32_t
next_set(const struct regime *r, uint32_t set, uint32_t *turn)
{
	bool up = !wins(r, set);

	for (size_t tries = 0; tries < 64; tries++) {
		uint32_t bit;

		*turn = *turn * 1664525 + 1013904223;
		bit = (*turn >> 8) % (uint32_t)r->n;
		if ((set >> bit & 1) != up)
			return set ^ 1u << bit;
	}
	return set;
}

static void
set_name(const struct regime *r, size_t i, char out[65])
{
	char slug[65];

	import_slug(r->name, slug);
	snprintf(out, 65, "%.40s-%zu", slug, i);
}

static bool
enter_set(struct qmv *q, const struct regime *r, uint32_t set, size_t i)
{
	char id[65];
	struct json *vote;

	set_name(r, i, id);
	vote = import_vote(q->m, id, ORGAN, "substance", r->from, NULL);
	for (size_t k = 0; k < r->n; k++)
		import_ballot(q->m, vote, set >> k & 1 ? "yes" : "no",
		    r->seats[k].id);
	return enter_act(q->m->to, "vote.record", vote, id, q->m->e);
}

static bool
judge_regime(struct qmv *q, const struct regime *r)
{
	uint32_t set = 0, turn = 1;
	char id[65], stated[32], counted[32];

	for (size_t i = 0; i < SAMPLES; i++) {
		set = next_set(r, set, &turn);
		if (!enter_set(q, r, set, i))
			return false;
	}
	if (!enter_flush(q->m->to, q->m->e))
		return false;
	set = 0;
	turn = 1;
	for (size_t i = 0; i < SAMPLES; i++) {
		struct import_found f;

		set = next_set(r, set, &turn);
		set_name(r, i, id);
		if (!import_outcome(q->m, id, &f))
			return false;
		import_compare(q->m, id, wins(r, set) ? "adopted" :
		    "not_adopted", f.outcome, f.why);
	}
	snprintf(counted, sizeof counted, "%lld",
	    (long long)count_winning(r));
	snprintf(stated, sizeof stated, "%lld", (long long)(r->winning < 0 ?
	    count_winning(r) : r->winning));
	import_compare(q->m, r->name, stated, counted,
	    "so many coalitions meet every threshold");
	return true;
}

static bool
read_regimes(struct qmv *q)
{
	for EACH(x, q->list) {
		const char *name = json_str(x, "regime");
		struct err why = { 0 };

		if (q->n == REGIMES_MOST)
			return err_malformed(q->m->e, "import",
			    "There are more than %d regimes.", REGIMES_MOST);
		if (read_regime(x, &q->regimes[q->n], &why))
			q->n++;
		else
			import_leave(q->m, name ? name : "a regime", "%s",
			    why.says);
	}
	return q->n || err_malformed(q->m->e, "import",
	    "There is no regime in order.");
}

bool
import_qmv(struct import *m)
{
	struct qmv *q = calloc(1, sizeof *q);
	bool ok;

	if (!q)
		abort();
	q->m = m;
	q->a = arena_new(FILE_MOST);
	ok = read_file(q) && read_regimes(q) && found(q) && enter_rules(q);
	for (size_t i = 0; ok && i < q->n; i++) {
		ok = enter_seats(q, &q->regimes[i]) &&
		    judge_regime(q, &q->regimes[i]);
		if (ok && !m->quiet)
			cli_progress("entering regimes", i + 1, q->n);
	}
	arena_release(q->a);
	free(q);
	return ok;
}
