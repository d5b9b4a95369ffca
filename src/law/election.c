/* election.c: see election.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/election.h"

#include "law/decide.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const char *
ballot_kind_name(enum ballot_kind k)
{
	static const char *const names[] = {
		[BALLOT_OPEN] = "open",
		[BALLOT_RESTRICTED] = "restricted",
		[BALLOT_SPECIAL] = "special",
		[BALLOT_LOT] = "lot",
		[BALLOT_NONE] = "none",
	};

	return names[k];
}

void
election_begin(struct election *x, const struct rule *rule, int64_t places)
{
	assert(rule->ntests > 0 && places > 0 && places <= ELECTION_PLACES);
	*x = (struct election){ .rule = rule, .places = places, .first = true };
}

static struct candidate *
find(struct election *x, const char *id)
{
	for (size_t i = 0; i < x->n; i++)
		if (strcmp(x->all[i].id, id) == 0)
			return &x->all[i];
	return NULL;
}

const struct candidate *
election_find(const struct election *x, const char *id)
{
	for (size_t i = 0; i < x->n; i++)
		if (strcmp(x->all[i].id, id) == 0)
			return &x->all[i];
	return NULL;
}

bool
election_stand(struct election *x, const char *id)
{
	if (find(x, id))
		return true;
	if (x->n == ELECTION_CANDIDATES)
		return false;
	x->all[x->n++] = (struct candidate){ .id = id };
	return true;
}

int64_t
election_names(const struct election *x)
{
	return x->next == BALLOT_SPECIAL || x->next == BALLOT_LOT ? x->slots :
	    x->places - x->filled;
}

/* --- may this ballot be next ---------------------------------------------- */

static int64_t
valid_of(const struct ballot *b)
{
	return b->papers - b->invalid - b->abstain;
}

static bool
may_have_votes(const struct election *x, const char *id, struct err *e)
{
	const struct candidate *c = election_find(x, id);

	if (c && c->place)
		return err_refuse(e, "ballot 4", "%.60s is elected already.",
		    id);
	if (c && c->withdrawn)
		return err_refuse(e, "ballot 4", "%.60s has withdrawn.", id);
	if (x->next != BALLOT_OPEN && (!c || !c->allowed))
		return err_refuse(e, "ballot 2", "This ballot is restricted: "
		    "no votes can be cast for %.60s.", id);
	return true;
}

static bool
names_fit(const struct election *x, const struct ballot *b, struct err *e)
{
	size_t n = x->n;

	for (size_t i = 0; i < b->n; i++)
		n += !election_find(x, b->votes[i].id);
	return n <= ELECTION_CANDIDATES || err_refuse(e, "election 2",
	    "An election has at most %d candidates.", ELECTION_CANDIDATES);
}

static bool
votes_fit(const struct election *x, const struct ballot *b, struct err *e)
{
	int64_t valid = valid_of(b), sum = 0;

	for (size_t i = 0; i < b->n; i++) {
		if (b->votes[i].votes > valid)
			return err_refuse(e, "ballot 3", "%.60s has %lld "
			    "votes and there are %lld valid ballots.",
			    b->votes[i].id, (long long)b->votes[i].votes,
			    (long long)valid);
		sum += b->votes[i].votes;
		for (size_t k = 0; k < i; k++)
			if (strcmp(b->votes[k].id, b->votes[i].id) == 0)
				return err_refuse(e, "ballot 3", "%.60s "
				    "stands twice in one count.",
				    b->votes[i].id);
	}
	return sum <= valid * election_names(x) || err_refuse(e, "ballot 3",
	    "There are %lld votes, and %lld valid ballots with %lld names "
	    "at most.", (long long)sum, (long long)valid,
	    (long long)election_names(x));
}

bool
election_may_cast(const struct election *x, const struct ballot *b,
    struct err *e)
{
	if (x->next == BALLOT_NONE)
		return err_refuse(e, "ballot 1", "Every place is filled: "
		    "there are no more ballots.");
	if (x->next == BALLOT_LOT)
		return err_refuse(e, "ballot 1", "The lot is to be drawn, and "
		    "no ballot taken.");
	if (valid_of(b) < 0)
		return err_refuse(e, "ballot 3", "More ballots are invalid or "
		    "abstain than were handed in.");
	for (size_t i = 0; i < b->n; i++)
		if (!may_have_votes(x, b->votes[i].id, e))
			return false;
	return names_fit(x, b, e) && votes_fit(x, b, e);
}

/* --- a ballot ---------------------------------------------------------------- */

static int
by_votes(const void *a, const void *b)
{
	const struct candidate *const *p = a, *const *q = b;

	if ((*p)->votes != (*q)->votes)
		return (*p)->votes < (*q)->votes ? 1 : -1;
	return strcmp((*p)->id, (*q)->id);
}

static bool
stands(const struct candidate *c)
{
	return !c->place && !c->withdrawn;
}

/* Those that have at least so many votes of this ballot, the most first. */
static size_t
ranked(struct election *x, int64_t least, bool allowed,
    struct candidate *out[ELECTION_CANDIDATES])
{
	size_t n = 0;

	for (size_t i = 0; i < x->n; i++)
		if (stands(&x->all[i]) && x->all[i].votes >= least &&
		    (!allowed || x->all[i].allowed))
			out[n++] = &x->all[i];
	qsort(out, n, sizeof *out, by_votes);
	return n;
}

/* Where a line is drawn behind the first `slots`, those on both sides of it may
 * be equal: the first of these; else `slots`. */
static size_t
line_at(struct candidate *const c[], size_t n, int64_t slots)
{
	size_t at = (size_t)slots;

	if (n <= at)
		return n;
	while (at > 0 && c[at - 1]->votes == c[slots]->votes)
		at--;
	return at;
}

static void
elect(struct election *x, struct candidate *c)
{
	c->allowed = false;
	c->place = ++x->filled;
	x->elected_now++;
}

static void
allow_none(struct election *x)
{
	for (size_t i = 0; i < x->n; i++)
		x->all[i].allowed = x->all[i].through = false;
}

/* The equal ones around the line, c[at..] with the votes of c[at]: among them
 * it is decided who gets the slots that are left. */
static void
decide_among(struct election *x, struct candidate *const c[], size_t n,
    size_t at, int64_t slots, bool by_lot)
{
	for (size_t i = 0; i < x->n; i++)
		x->all[i].allowed = false;
	for (size_t i = at; i < n && c[i]->votes == c[at]->votes; i++)
		c[i]->allowed = true;
	x->slots = slots - (int64_t)at;
	x->next = by_lot && x->rule->tie == TIE_LOT ? BALLOT_LOT :
	    BALLOT_SPECIAL;
}

/* Those with the majority take the places; equal ones go through a special
 * ballot when there are not places for all. */
static bool
fill_places(struct election *x)
{
	struct candidate *c[ELECTION_CANDIDATES];
	size_t n = ranked(x, x->needed > 0 ? x->needed : 1, false, c);
	int64_t left = x->places - x->filled;
	size_t at = line_at(c, n, left);

	for (size_t i = 0; i < at; i++)
		elect(x, c[i]);
	if (at == n || (int64_t)at == left)
		return false;
	allow_none(x);
	x->for_seat = true;
	decide_among(x, c, n, at, left, false);
	return true;
}

/* Who may be voted for in the next, restricted ballot. */
static void
draw_short_list(struct election *x)
{
	struct candidate *c[ELECTION_CANDIDATES];
	size_t n = ranked(x, 1, false, c);
	int64_t most = (x->places - x->filled) * x->rule->restricted_to;
	size_t at = line_at(c, n, most);

	if (n == 0)
		return;		/* nobody had a vote: the list stands as it is */
	allow_none(x);
	x->next = BALLOT_RESTRICTED;
	if (at < n && (int64_t)at < most) {
		for (size_t i = 0; i < at; i++)
			c[i]->through = true;
		x->for_seat = false;
		decide_among(x, c, n, at, most, false);
		return;
	}
	for (size_t i = 0; i < at; i++)
		c[i]->allowed = true;
}

static void
open_to_all(struct election *x)
{
	allow_none(x);
	x->next = BALLOT_OPEN;
	x->idle = 0;
}

/* Two for one place, and equal: the lot, where the rule says so. */
static bool
lot_decides(struct election *x)
{
	struct candidate *c[ELECTION_CANDIDATES];
	size_t n = ranked(x, 1, true, c);

	if (x->rule->tie != TIE_LOT || x->next != BALLOT_RESTRICTED ||
	    x->places - x->filled != 1 || n != 2 ||
	    c[0]->votes != c[1]->votes)
		return false;
	x->for_seat = true;
	decide_among(x, c, n, 0, 1, true);
	return true;
}

static void
after_ordinary(struct election *x, bool was_first)
{
	const struct rule *r = x->rule;
	int64_t most = x->next == BALLOT_OPEN ? r->open_times :
	    r->restricted_times;

	x->idle += !x->elected_now;
	if (lot_decides(x) || !r->restricted_to)
		return;
	if (x->next == BALLOT_OPEN) {
		if (!was_first && x->idle < most)
			return;
		x->idle = 0;
		draw_short_list(x);
	} else if (most && x->idle >= most)
		open_to_all(x);
	else
		draw_short_list(x);
}

/* Who goes on is decided: with those that are through it makes the list. */
static void
close_special(struct election *x)
{
	bool any = false;

	x->slots = 0;
	for (size_t i = 0; i < x->n; i++) {
		struct candidate *c = &x->all[i];

		c->allowed = !x->for_seat && c->through && stands(c);
		c->through = false;
		any |= c->allowed;
	}
	x->next = any ? BALLOT_RESTRICTED : BALLOT_OPEN;
	x->idle = 0;
	if (x->filled == x->places)
		x->next = BALLOT_NONE;
}

static void
pass(struct election *x, struct candidate *c)
{
	c->allowed = false;
	if (x->for_seat)
		elect(x, c);
	else
		c->through = true;
}

static void
after_special(struct election *x)
{
	struct candidate *c[ELECTION_CANDIDATES];
	size_t n = ranked(x, 0, true, c);
	size_t at = line_at(c, n, x->slots);

	for (size_t i = 0; i < at; i++)
		pass(x, c[i]);
	if (at < n && (int64_t)at < x->slots)
		decide_among(x, c, n, at, x->slots, true);
	else
		close_special(x);
}

static int64_t
base_of(const struct election *x, const struct ballot *b, enum rule_base base)
{
	switch (base) {
	case BASE_PRESENT_AND_VOTING: return valid_of(b);
	case BASE_CAST: return valid_of(b) + b->abstain;
	case BASE_PRESENT: return b->papers;
	case BASE_ENTITLED: return x->entitled;
	case BASE_MEMBERS: return x->members;
	case BASE_NUMBER: break;
	}
	return 0;
}

static void
count(struct election *x, const struct ballot *b)
{
	for (size_t i = 0; i < x->n; i++)
		x->all[i].votes = 0;
	for (size_t i = 0; i < b->n; i++)
		if (election_stand(x, b->votes[i].id))
			find(x, b->votes[i].id)->votes = b->votes[i].votes;
}

void
election_cast(struct election *x, const struct ballot *b, int64_t entitled,
    int64_t members)
{
	const struct rule_test *t = &x->rule->tests[0];
	bool was_first = x->first, special = x->next == BALLOT_SPECIAL;
	struct candidate *c[ELECTION_CANDIDATES];

	x->entitled = entitled;
	x->members = members;
	x->valid = valid_of(b);
	x->base = base_of(x, b, t->base);
	x->needed = special ? 0 : decide_bound(t, x->base);
	x->elected_now = 0;
	count(x, b);
	x->first &= ranked(x, 1, false, c) == 0;
	if (special) {
		after_special(x);
		return;
	}
	if (fill_places(x))
		return;
	if (x->filled == x->places) {
		allow_none(x);
		x->next = BALLOT_NONE;
	} else
		after_ordinary(x, was_first);
}

/* --- the lot, and who withdraws -------------------------------------------------- */

bool
election_may_draw(const struct election *x, const char *id, struct err *e)
{
	const struct candidate *c = election_find(x, id);

	if (x->next != BALLOT_LOT)
		return err_refuse(e, "ballot 5", "There is no lot to be "
		    "drawn.");
	return (c && c->allowed) || err_refuse(e, "ballot 5", "%.60s is not "
	    "among the equal.", id);
}

void
election_draw(struct election *x, const char *id)
{
	x->elected_now = 0;
	pass(x, find(x, id));
	if (--x->slots == 0)
		close_special(x);
}

static size_t
allowed_left(const struct election *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n; i++)
		n += x->all[i].allowed;
	return n;
}

/* Where the special ballot has no more names than slots, nothing is left to
 * decide. */
static void
settle(struct election *x)
{
	bool among = x->next == BALLOT_SPECIAL || x->next == BALLOT_LOT;

	if (among && (int64_t)allowed_left(x) <= x->slots) {
		for (size_t i = 0; i < x->n; i++)
			if (x->all[i].allowed)
				pass(x, &x->all[i]);
		close_special(x);
	}
	if (x->next == BALLOT_RESTRICTED && !allowed_left(x))
		open_to_all(x);
}

void
election_withdraw(struct election *x, const char *id)
{
	struct candidate *c = find(x, id);

	if (!c || c->place || c->withdrawn)
		return;
	x->elected_now = 0;
	x->slots += c->through;
	c->withdrawn = true;
	c->allowed = c->through = false;
	settle(x);
}
