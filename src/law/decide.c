/* decide.c: see decide.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/decide.h"

#include <assert.h>
#include <string.h>

const char *
verdict_name(enum verdict_word w)
{
	static const char *const names[] = {
		[VERDICT_ADOPTED] = "adopted",
		[VERDICT_NOT_ADOPTED] = "not_adopted",
		[VERDICT_INQUORATE] = "inquorate",
		[VERDICT_UNAVAILABLE] = "unavailable",
		[VERDICT_PROVISIONAL] = "provisional",
		[VERDICT_TIE] = "tie",
		[VERDICT_VOID] = "void",
	};

	return names[w];
}

/* --- who counts --------------------------------------------------------- */

static bool
barred(const struct rule *r, const struct voter *v)
{
	if (!v->barred)
		return false;
	if (strcmp(v->barred, "concerned") == 0)
		return r->excludes_concerned;
	if (strcmp(v->barred, "party") == 0)
		return r->excludes_parties;
	return true;
}

static bool
said(const struct voter *v)
{
	return v->stance == STANCE_YES || v->stance == STANCE_NO ||
	    v->stance == STANCE_ABSTAIN;
}

/* In a limited format those take part that say so by what they state. */
static bool
entitled(const struct rule *r, const struct voter *v)
{
	return !barred(r, v) && v->stance != STANCE_DISINTERESTED &&
	    v->stance != STANCE_OUT && (!r->limited || said(v));
}

static bool
in_base(const struct rule *r, enum rule_base base, const struct voter *v)
{
	if (base == BASE_MEMBERS)
		return true;
	if (!entitled(r, v))
		return false;
	switch (base) {
	case BASE_PRESENT_AND_VOTING:
		return v->stance == STANCE_YES || v->stance == STANCE_NO;
	case BASE_CAST: return said(v);
	case BASE_PRESENT: return v->present || said(v);
	default: return true;
	}
}

static bool
votes_so(enum rule_votes votes, const struct voter *v)
{
	switch (votes) {
	case VOTES_YES: return v->stance == STANCE_YES;
	case VOTES_NO: return v->stance == STANCE_NO;
	case VOTES_YES_OR_ABSTAIN: return v->stance == STANCE_YES ||
	    v->stance == STANCE_ABSTAIN;
	case VOTES_NOT_YES: return v->stance != STANCE_YES;
	}
	return false;
}

static bool
in_group(const struct rule_group *g, const char *id)
{
	for (size_t i = 0; g && i < g->n; i++)
		if (strcmp(g->members[i], id) == 0)
			return true;
	return !g;
}

static int64_t
weight_of(const struct rule_weight *w, const struct voter *v)
{
	if (!w)
		return v->count;
	for (size_t i = 0; i < w->n; i++)
		if (strcmp(w->members[i], v->id) == 0)
			return w->weights[i];
	return 0;
}

/* Could one without a name be of the group? */
static bool
may_be_in(const struct rule_group *g, const struct voter *v, size_t n)
{
	size_t named = 0;

	for (size_t i = 0; i < n; i++)
		named += *v[i].id && in_group(g, v[i].id);
	return named < g->n;
}

/* --- a test ---------------------------------------------------------------- */

int64_t
decide_bound(const struct rule_test *t, int64_t base)
{
	int64_t part, rest;

	if (t->base == BASE_NUMBER)
		return t->op == OP_MORE_THAN ? t->num + 1 :
		    t->op == OP_FEWER_THAN ? t->num - 1 : t->num;
	part = base / t->den * t->num + base % t->den * t->num / t->den;
	rest = base % t->den * t->num % t->den;
	switch (t->op) {
	case OP_AT_LEAST: part += rest != 0; break;
	case OP_MORE_THAN: part++; break;
	case OP_FEWER_THAN: part -= rest == 0; break;
	case OP_AT_MOST: break;
	}
	/* A share of nobody is no majority. */
	return (t->op == OP_AT_LEAST && part == 0) ? 1 : part;
}

static void
count_test(const struct rule *r, const struct rule_test *t,
    const struct voter *v, size_t n, struct outcome_test *o)
{
	bool among = t->group && may_be_in(t->group, v, n);

	for (size_t i = 0; i < n; i++) {
		int64_t w;

		if (!*v[i].id && (among || t->weight))
			o->unknown |= in_base(r, t->base, &v[i]) ||
			    (entitled(r, &v[i]) && votes_so(t->votes, &v[i]));
		if (!in_group(t->group, v[i].id))
			continue;
		w = weight_of(t->weight, &v[i]);
		if (t->base != BASE_NUMBER && in_base(r, t->base, &v[i]))
			o->base += w;
		if (entitled(r, &v[i]) && votes_so(t->votes, &v[i]))
			o->left += w;
	}
	o->right = decide_bound(t, o->base);
	o->op = t->op == OP_AT_LEAST || t->op == OP_MORE_THAN ? ">=" : "<=";
	o->holds = !o->unknown && (t->op == OP_AT_LEAST ||
	    t->op == OP_MORE_THAN ? o->left >= o->right :
	    o->left <= o->right);
}

/* None of them says no; or all of them say yes, and there is one at least. */
static void
each_test(const struct rule *r, const struct rule_test *t,
    const struct voter *v, size_t n, struct outcome_test *o)
{
	bool all = t->form == RULE_ALL_OF;
	bool among = t->group && may_be_in(t->group, v, n);

	o->op = all ? ">=" : "<=";
	for (size_t i = 0; i < n; i++) {
		bool wrong;

		if (among && !*v[i].id && !barred(r, &v[i]))
			o->unknown |= all || (v[i].stance == STANCE_NO &&
			    !v[i].no_veto);
		if (!in_group(t->group, v[i].id) || barred(r, &v[i]))
			continue;
		o->base += v[i].count;
		wrong = v[i].stance == STANCE_NO;
		if (all) {
			wrong = v[i].stance != STANCE_YES;
			o->left += wrong ? 0 : v[i].count;
		} else
			o->left += wrong ? v[i].count : 0;
		if (wrong && (!o->who || strcmp(v[i].id, o->who) < 0))
			o->who = v[i].id;
	}
	o->right = !all ? 0 : o->base ? o->base : 1;
	o->unknown = o->unknown && !o->who;
	o->holds = !o->unknown && o->left == o->right;
}

static void
run_test(const struct rule *r, const struct rule_test *t,
    const struct voter *v, size_t n, struct outcome_test *o)
{
	*o = (struct outcome_test){ .test = t };
	switch (t->form) {
	case RULE_COUNT:
	case RULE_DEEMED:
		count_test(r, t, v, n, o);
		break;
	default:
		each_test(r, t, v, n, o);
	}
}

/* --- the whole ---------------------------------------------------------------- */

static void
tally(const struct rule *r, const struct voter *v, size_t n,
    struct outcome *o)
{
	for (size_t i = 0; i < n; i++) {
		int64_t c = v[i].count;

		o->members += c;
		if (!entitled(r, &v[i]))
			continue;
		o->entitled += c;
		o->present += v[i].present ? c : 0;
		o->yes += v[i].stance == STANCE_YES ? c : 0;
		o->no += v[i].stance == STANCE_NO ? c : 0;
		o->abstain += v[i].stance == STANCE_ABSTAIN ? c : 0;
		o->absent += v[i].stance == STANCE_ABSENT ? c : 0;
		o->silent += v[i].stance == STANCE_PRESENT ? c : 0;
	}
}

int64_t
decide_quorum(const struct rule *r, int64_t members, int64_t entitled,
    int64_t *base)
{
	struct rule_test share = { .op = r->quorum_op, .num = r->quorum_num,
	    .den = r->quorum_den, .base = r->quorum_base };

	*base = r->quorum_base == BASE_MEMBERS ? members : entitled;
	return r->quorum_den ? decide_bound(&share, *base) : 0;
}

static bool
quorum(const struct rule *r, struct outcome *o)
{
	struct outcome_test *t = &o->tests[o->ntests];

	if (!r->quorum_den)
		return true;
	*t = (struct outcome_test){ .quorum = true, .left = o->present,
	    .op = ">=" };
	t->right = decide_quorum(r, o->members, o->entitled, &t->base);
	t->holds = t->left >= t->right;
	o->ntests++;
	return t->holds;
}

/* Nobody objects to deciding so, and enough take part. */
static bool
format(const struct rule *r, const struct voter *v, size_t n,
    struct outcome *o)
{
	struct outcome_test *t = &o->tests[o->ntests];

	if (!r->limited)
		return true;
	*t = (struct outcome_test){ .left = o->entitled, .op = ">=",
	    .right = r->limited, .base = o->members };
	for (size_t i = 0; i < n; i++)
		if (v[i].against_format && !barred(r, &v[i]) &&
		    (!t->who || strcmp(v[i].id, t->who) < 0))
			t->who = v[i].id;
	t->holds = t->left >= t->right && !t->who;
	o->ntests++;
	return t->holds;
}

/* What is deemed adopted is so beside the other tests, never for want of
 * them. *unknown: it would be so, for all that is known. */
static bool
tests_hold(const struct rule *r, const struct voter *v, size_t n,
    struct outcome *o, bool *unknown)
{
	bool all = true, any = false, deemed = false;
	bool may_all = true, may_any = false, may_deemed = false, may;

	for (size_t i = 0; i < r->ntests; i++) {
		struct outcome_test *t = &o->tests[o->ntests++];

		run_test(r, &r->tests[i], v, n, t);
		may = t->holds || t->unknown;
		if (r->tests[i].form == RULE_DEEMED) {
			deemed |= t->holds;
			may_deemed |= may;
		} else {
			all &= t->holds;
			any |= t->holds;
			may_all &= may;
			may_any |= may;
		}
	}
	deemed |= any && (r->any || all);
	*unknown = !deemed && (may_deemed || (may_any && (r->any || may_all)));
	return deemed;
}

bool
decide_waits(const struct rule *r, const struct voter *v)
{
	return v->stance == STANCE_YES && v->ad_referendum && !barred(r, v);
}

static bool
needs_confirming(const struct rule *r, const struct voter *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (decide_waits(r, &v[i]))
			return true;
	return false;
}

/* As many for as against, and nothing but a count stands in the way: neither
 * the chair nor the lot lifts a veto. */
static bool
is_tied(const struct rule *r, const struct outcome *o)
{
	if ((r->tie != TIE_CHAIR && r->tie != TIE_LOT) || o->yes != o->no ||
	    !o->yes)
		return false;
	for (size_t i = 0; i < o->ntests; i++)
		if (!o->tests[i].holds && (!o->tests[i].test ||
		    (o->tests[i].test->form != RULE_COUNT &&
		    o->tests[i].test->form != RULE_DEEMED)))
			return false;
	return true;
}

void
decide(const struct rule *r, const struct voter *v, size_t n,
    struct outcome *o)
{
	bool unknown = false;

	*o = (struct outcome){ .word = VERDICT_NOT_ADOPTED };
	assert(r->ntests <= RULE_TESTS);
	tally(r, v, n, o);
	if (!o->entitled)
		o->word = VERDICT_VOID;
	else if (!quorum(r, o))
		o->word = VERDICT_INQUORATE;
	else if (!format(r, v, n, o))
		o->word = VERDICT_UNAVAILABLE;
	else if (tests_hold(r, v, n, o, &unknown))
		o->word = needs_confirming(r, v, n) ? VERDICT_PROVISIONAL :
		    VERDICT_ADOPTED;
	else if (unknown)
		o->word = VERDICT_VOID;
	else if (is_tied(r, o))
		o->word = VERDICT_TIE;
}

bool
decide_binds(const struct rule *r, const struct voter *v)
{
	if (r->limited)
		return v->stance == STANCE_YES;
	return v->stance != STANCE_DISINTERESTED && v->stance != STANCE_OUT;
}

/* --- what a stance does ------------------------------------------------------- */

static bool
counts(const struct rule_test *t, const struct voter *v)
{
	return (t->form == RULE_COUNT || t->form == RULE_DEEMED) &&
	    in_group(t->group, v->id);
}

/* Is it one of the votes that a share must reach? */
static bool
is_for(const struct rule *r, const struct voter *v)
{
	for (size_t i = 0; i < r->ntests; i++) {
		const struct rule_test *t = &r->tests[i];

		if (counts(t, v) && v->stance == STANCE_YES &&
		    (t->op == OP_AT_LEAST || t->op == OP_MORE_THAN ||
		    t->form == RULE_DEEMED))
			return true;
	}
	return false;
}

/* Does it make more votes necessary than there were without it, or say no? */
static bool
is_against(const struct rule *r, const struct voter *v)
{
	for (size_t i = 0; i < r->ntests; i++) {
		const struct rule_test *t = &r->tests[i];
		bool least = t->op == OP_AT_LEAST || t->op == OP_MORE_THAN;
		bool in = entitled(r, v) && votes_so(t->votes, v);

		if (!counts(t, v))
			continue;
		if (least ? !in && (v->stance == STANCE_NO ||
		    (t->base != BASE_NUMBER && in_base(r, t->base, v))) : in)
			return true;
	}
	return false;
}

/* Of what fails though all others agree. */
static enum decide_effect
hindrance(const struct outcome *o)
{
	for (size_t i = 0; i < o->ntests; i++)
		if (!o->tests[i].holds && (!o->tests[i].test ||
		    o->tests[i].test->form != RULE_NO_OBJECTION))
			return EFFECT_BLOCKS;
	return EFFECT_NO_CONSENSUS;
}

enum decide_effect
decide_effect(const struct rule *r, struct voter *v, size_t n, size_t i,
    enum stance stance)
{
	struct outcome o;

	if (barred(r, &v[i]))
		return EFFECT_NO_VOTE;
	for (size_t k = 0; k < n; k++) {
		v[k].stance = k == i ? stance : STANCE_YES;
		v[k].present = true;
		v[k].ad_referendum = v[k].against_format = false;
	}
	decide(r, v, n, &o);
	if (o.word != VERDICT_ADOPTED && o.word != VERDICT_VOID)
		return hindrance(&o);
	return is_against(r, &v[i]) ? EFFECT_AGAINST :
	    !entitled(r, &v[i]) ? EFFECT_OUT :
	    is_for(r, &v[i]) ? EFFECT_FOR : EFFECT_NEUTRAL;
}
