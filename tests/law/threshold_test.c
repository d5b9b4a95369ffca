/* threshold_test.c: what holds of every rule: the order of the voters changes
 * nothing, one vote more or less changes the verdict exactly where the share
 * says, and no weight is too heavy. The seed is fixed.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/builtin.h"
#include "tests/law/room.h"
#include "tests/test.h"

#include <stdio.h>

__extension__ typedef __int128 wide;

static struct room room, other;
static uint64_t seed;

static uint32_t
any(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

/* --- order --------------------------------------------------------------------- */

static void
seat_somebody(const struct profile *p)
{
	char id[12];
	struct voter *v;

	snprintf(id, sizeof id, "m%03zu", room.n);
	if (p->ngroups && any(2) && room.n < p->groups[0].n)
		snprintf(id, sizeof id, "%s",
		    p->groups[0].members[room.n]);
	else if (p->nweights && room.n < p->weights[0].n)
		snprintf(id, sizeof id, "%s",
		    p->weights[0].members[room.n]);
	v = room_seat(&room, id, any(3) ? STANCE_YES : (enum stance)any(7));
	v->present = any(8) != 0;
	v->barred = any(6) ? NULL : any(2) ? "arrears" : any(2) ?
	    "concerned" : "party";
	v->ad_referendum = !any(20);
	v->against_format = !any(30);
}

static void
shuffle(struct room *r)
{
	for (size_t i = r->n; i > 1; i--) {
		size_t k = any((uint32_t)i);
		struct voter v = r->v[i - 1];

		r->v[i - 1] = r->v[k];
		r->v[k] = v;
	}
}

static void
same(const struct outcome *a, const struct outcome *b)
{
	OK(a->word == b->word && a->yes == b->yes && a->no == b->no &&
	    a->abstain == b->abstain && a->absent == b->absent &&
	    a->silent == b->silent && a->members == b->members &&
	    a->entitled == b->entitled && a->present == b->present &&
	    a->ntests == b->ntests);
	for (size_t i = 0; i < a->ntests; i++) {
		const struct outcome_test *x = &a->tests[i], *y = &b->tests[i];

		OK(x->test == y->test && x->left == y->left &&
		    x->right == y->right && x->base == y->base &&
		    x->holds == y->holds && !x->who == !y->who &&
		    (!x->who || strcmp(x->who, y->who) == 0));
	}
}

TEST(threshold, the_order_of_the_voters_changes_nothing)
{
	const char *name;

	seed = 20101210;
	for (unsigned i = 0; (name = profile_builtin_name(i)); i++) {
		char stem[64];
		const struct profile *p;

		snprintf(stem, sizeof stem, "%.*s",
		    (int)(strstr(name, ".profile") - name), name);
		p = profile_named(stem);
		for (size_t k = 0; k < p->nrules * 100; k++) {
			const struct rule *r = &p->rules[k % p->nrules];
			struct outcome a, b;

			room_clear(&room);
			for (uint32_t n = any(30); n; n--)
				seat_somebody(p);
			other = room;
			shuffle(&other);
			a = room_decide(&room, r);
			b = room_decide(&other, r);
			same(&a, &b);
		}
	}
}

/* --- the threshold ----------------------------------------------------------------- */

/* yes of n, the others say no: by plain arithmetic. */
static bool
should(enum rule_op op, int64_t num, int64_t den, int64_t votes, int64_t n)
{
	wide left = (wide)votes * den, right = (wide)num * n;

	switch (op) {
	case OP_AT_LEAST: return left >= right && votes > 0;
	case OP_MORE_THAN: return left > right;
	case OP_AT_MOST: return left <= right;
	case OP_FEWER_THAN: return left < right;
	}
	return false;
}

static void
flips_rightly(const struct rule *r, const struct rule_test *t, int n)
{
	for (int yes = 0; yes <= n; yes++) {
		int votes = t->votes == VOTES_NO ? n - yes : yes;
		bool want = should(t->op, t->num, t->den, votes, n);
		struct outcome o;

		room_clear(&room);
		room_roll(&room, yes, n - yes, 0, n);
		o = room_decide(&room, r);
		OK(o.tests[0].holds == want);
		OK((o.word == VERDICT_ADOPTED) == want);
	}
}

/* Every share with every word and every base, and those the profiles use. */
TEST(threshold, one_vote_changes_the_verdict_exactly_at_the_share)
{
	static const char *const shares[] = { "1/2", "1/3", "2/3", "1/4",
	    "3/4", "4/5", "3/5", "55/100", "65/100", "72/100", "85/100",
	    "1/1", "999999/1000000" };
	static const char *const words[] = { "yes at least", "yes more than",
	    "no at most", "no fewer than" };
	static const char *const bases[] = { "present and voting", "cast",
	    "present", "entitled", "members" };

	for (size_t i = 0; i < sizeof shares / sizeof *shares * 20; i++) {
		const struct rule *r;
		char line[120];

		if (strcmp(shares[i / 20], "1/1") == 0 && i % 4 == 1)
			continue;	/* nothing is more than the whole */
		snprintf(line, sizeof line, " %s %s of %s\n", words[i % 4],
		    shares[i / 20], bases[i / 4 % 5]);
		r = rule_text(line);
		for (int n = 1; n < 32; n++)
			flips_rightly(r, &r->tests[0], n);
		if (i % 5 == 0)
			flips_rightly(r, &r->tests[0], 193);
	}
}

/* Each vote against the ones before it: exactly one changes the verdict. */
TEST(threshold, there_is_one_vote_that_decides)
{
	const struct rule *r = rule_for(profile_named("unga"), "important",
	    "2020-01-01");

	for (int n = 1; n <= 193; n++) {
		int changes = 0;
		bool before = false;

		for (int yes = 0; yes <= n; yes++) {
			bool adopted;

			room_clear(&room);
			room_roll(&room, yes, n - yes, 0, 193);
			adopted = strcmp(room_word(&room, r), "adopted") == 0;
			changes += adopted != before;
			before = adopted;
		}
		OK(changes == (n > 96));	/* 97 make a quorum */
	}
}

/* --- heavy weights ------------------------------------------------------------------------ */

TEST(threshold, ten_to_the_twelfth_weighs_exactly)
{
	static const struct { int64_t num, den; } shares[] = { { 1, 2 },
	    { 2, 3 }, { 999999, 1000000 }, { 1, 1000000 }, { 65, 100 } };

	seed = 12;
	for (size_t i = 0; i < 500; i++) {
		int64_t num = shares[i % 5].num, den = shares[i % 5].den,
		    all = 1000000000000, a = all / den * num + all % den * num / den;
		const struct rule *r;
		char text[300];

		a += (int64_t)any(5) - 2;
		if (a > all)
			a = all;
		snprintf(text, sizeof text, "profile p\n"
		    "weight w A %lld B %lld\n" "rule r\n"
		    " yes %s %lld/%lld of entitled weight w\n"
		    "organ *\n matter * r\n", (long long)a,
		    (long long)(all - a), i % 2 ? "at least" : "more than",
		    (long long)num, (long long)den);
		r = rule_for(profile_text(text), "any", "2020-01-01");
		room_clear(&room);
		room_seat(&room, "A", STANCE_YES);
		room_seat(&room, "B", STANCE_NO);
		OK((room_decide(&room, r).word == VERDICT_ADOPTED) ==
		    should(i % 2 ? OP_AT_LEAST : OP_MORE_THAN, num, den, a,
		    all));
	}
}
