/* verdict_say.c: a verdict as JSON, and its reason in one line (verdict.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict.h"

#include "seal/json.h"

#include <string.h>

const char *
verdict_word(const struct verdict *v)
{
	return verdict_name(v->out.word);
}

void
verdict_test_why(struct buf *b, const struct outcome_test *t)
{
	const struct rule_test *r = t->test;

	if (t->quorum)
		buf_printf(b, "%lld of %lld present, needs %lld",
		    (long long)t->left, (long long)t->base,
		    (long long)t->right);
	else if (t->unknown)
		buf_str(b, "nobody knows whose the votes without names are");
	else if (!r && t->who)
		buf_printf(b, "%s objects to the format", t->who);
	else if (!r)
		buf_printf(b, "%lld of %lld take part, %lld must",
		    (long long)t->left, (long long)t->base,
		    (long long)t->right);
	else if (r->form == RULE_NONE_OF && !t->holds)
		buf_printf(b, "veto of %s", t->who);
	else if (r->form == RULE_NONE_OF)
		buf_str(b, "no veto");
	else if (r->form == RULE_NO_OBJECTION && !t->holds)
		buf_printf(b, "%s objects", *t->who ? t->who : "somebody");
	else if (r->form == RULE_NO_OBJECTION)
		buf_str(b, "nobody objects");
	else if (r->form == RULE_ALL_OF && !t->holds && !t->who)
		buf_printf(b, "nobody of %s has a vote", r->group->name);
	else if (r->form == RULE_ALL_OF && !t->holds)
		buf_printf(b, "%s is not in favour", t->who);
	else if (r->base == BASE_NUMBER)
		buf_printf(b, "%lld, %s %lld", (long long)t->left,
		    strcmp(t->op, ">=") == 0 ? "needs" : "at most",
		    (long long)t->right);
	else
		buf_printf(b, "%lld of %lld, %s %lld", (long long)t->left,
		    (long long)t->base, strcmp(t->op, ">=") == 0 ? "needs" :
		    "at most", (long long)t->right);
}

void
verdict_why(struct buf *b, const struct verdict *v)
{
	bool failed = false;

	if (v->out.divided) {
		buf_str(b, "every operative part was rejected");
		return;
	}
	if (v->out.cast)
		buf_str(b, "equal votes, and the chair decided");
	for (size_t i = 0; i < v->out.ntests; i++)
		failed |= !v->out.tests[i].holds;
	for (size_t i = 0; i < v->out.ntests; i++) {
		const struct outcome_test *t = &v->out.tests[i];
		bool passed = v->out.word == VERDICT_ADOPTED ||
		    v->out.word == VERDICT_PROVISIONAL;

		if (failed && t->holds != passed)
			continue;
		if (b->n)
			buf_str(b, "; ");
		verdict_test_why(b, t);
	}
}

static struct json *
tests_json(struct arena *a, const struct outcome *o)
{
	struct json *list = json_array(a);

	for (size_t i = 0; i < o->ntests; i++) {
		const struct outcome_test *t = &o->tests[i];
		struct json *x = json_object(a);
		struct buf why = BUF_MAX(300);

		json_put_int(a, x, "left", t->left);
		json_put_str(a, x, "op", t->op);
		json_put_int(a, x, "right", t->right);
		json_put_int(a, x, "base", t->base);
		json_put(a, x, "holds", json_new_bool(a, t->holds));
		json_put_str(a, x, "article", t->test ? t->test->article :
		    "");
		verdict_test_why(&why, t);
		json_put(a, x, "says", json_new_strn(a, why.p, why.n));
		if (t->who && *t->who)
			json_put_str(a, x, "who", t->who);
		buf_free(&why);
		json_push(list, x);
	}
	return list;
}

static struct json *
position_json(struct arena *a, const struct verdict *v, size_t i)
{
	static const char *const stances[] = {
		[STANCE_ABSENT] = "absent", [STANCE_PRESENT] = "present",
		[STANCE_YES] = "yes", [STANCE_NO] = "no",
		[STANCE_ABSTAIN] = "abstain",
		[STANCE_DISINTERESTED] = "disinterested",
		[STANCE_OUT] = "not_participating",
	};
	const struct voter *x = &v->voters[i];
	struct json *o = json_object(a);

	if (*x->id)
		json_put_str(a, o, "member", x->id);
	else
		json_put_int(a, o, "count", x->count);
	json_put_str(a, o, "counts_as", stances[x->stance]);
	json_put_str(a, o, "position", v->positions[i] ? v->positions[i] :
	    stances[x->stance]);
	if (v->seqs[i] >= 0)
		json_put_int(a, o, "entry", v->seqs[i]);
	if (x->barred)
		json_put_str(a, o, "barred", x->barred);
	return o;
}

struct json *
verdict_json(struct arena *a, const struct verdict *v)
{
	struct json *o = json_object(a), *positions = json_array(a),
	    *bound = json_array(a);
	const struct outcome *r = &v->out;
	bool adopted = r->word == VERDICT_ADOPTED ||
	    r->word == VERDICT_PROVISIONAL;

	for (size_t i = 0; i < v->n; i++) {
		json_push(positions, position_json(a, v, i));
		if (adopted && *v->voters[i].id &&
		    decide_binds(v->rule, &v->voters[i]))
			json_push(bound, json_new_str(a, v->voters[i].id));
	}
	json_put_str(a, o, "outcome", verdict_word(v));
	if (r->cast)
		json_put(a, o, "cast", json_new_bool(a, true));
	if (r->divided)
		json_put(a, o, "divided", json_new_bool(a, true));
	if (v->vote)
		json_put_str(a, o, "vote", v->vote);
	json_put_str(a, o, "rule", v->rule->name);
	json_put_str(a, o, "profile", v->profile->name);
	json_put_str(a, o, "organ", v->organ);
	json_put_str(a, o, "matter", v->matter);
	json_put(a, o, "tests", tests_json(a, r));
	json_put(a, o, "positions", positions);
	json_put_int(a, o, "members", r->members);
	json_put_int(a, o, "entitled", r->entitled);
	json_put_int(a, o, "present", r->present);
	json_put_int(a, o, "yes", r->yes);
	json_put_int(a, o, "no", r->no);
	json_put_int(a, o, "abstain", r->abstain);
	json_put(a, o, "bound", bound);
	return o;
}
