/* answer.c: see answer.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/answer.h"

#include "press/model_in.h"

#include <string.h>

/* --- by the rule ----------------------------------------------------------- */

/* The graver, the later. */
static const char *const effects[] = {
	[EFFECT_NO_VOTE] = "no_vote", [EFFECT_OUT] = "out",
	[EFFECT_NEUTRAL] = "neutral", [EFFECT_FOR] = "for",
	[EFFECT_AGAINST] = "against", [EFFECT_NO_CONSENSUS] = "no_consensus",
	[EFFECT_BLOCKS] = "blocks",
};
#define EFFECTS (sizeof effects / sizeof *effects)

static const struct { enum stance stance; const char *name; } stances[] = {
	{ STANCE_YES, "yes" }, { STANCE_NO, "no" },
	{ STANCE_ABSTAIN, "abstain" }, { STANCE_PRESENT, "present" },
	{ STANCE_DISINTERESTED, "disinterested" },
};
#define STANCES (sizeof stances / sizeof *stances)

static bool
is_member(struct model *m, const char *who)
{
	return who && strcmp(S(model_first(model_rows(m, SQL_PAGE_MEMBER,
	    who)), "kind"), "member") == 0;
}

struct json *
model_effects(struct model *m, const struct verdict *v)
{
	struct json *o = json_object(m->a);
	struct voter *all = arena_array(m->a, v->n + 1, sizeof *all);
	bool member = is_member(m, m->who);
	size_t i = 0;

	if (!all)
		return o;
	if (v->n)
		memcpy(all, v->voters, v->n * sizeof *all);
	while (i < v->n && (!member || strcmp(all[i].id, m->who) != 0))
		i++;
	/* Nobody by name is in no group, and like most. */
	all[v->n] = (struct voter){ .id = "", .count = 1 };
	for (size_t k = 0; k < STANCES; k++)
		json_put_str(m->a, o, stances[k].name,
		    effects[member && i == v->n ? EFFECT_NO_VOTE :
		    decide_effect(v->rule, all, v->n + (i == v->n), i,
		    stances[k].stance)]);
	return o;
}

static size_t
gravity(const char *effect)
{
	size_t i = EFFECTS;

	while (i > 0 && strcmp(effects[i - 1], effect) != 0)
		i--;
	return i;
}

/* NULL: the rules do not say. */
static const char *
by_rule(const struct json *o, const char *stance)
{
	const char *gravest = NULL;

	for EACH(v, json_get(o, "verdicts")) {
		const char *one = json_str(json_get(v, "effects"), stance);

		if (one && (!gravest || gravity(one) > gravity(gravest)))
			gravest = one;
	}
	return gravest;
}

/* --- each answer ------------------------------------------------------------ */

struct answer {
	const char *position, *label;
	const char *stance;	/* by the rule; NULL: it has no effect by it */
	const char *hush;	/* what it does to a silence */
	const char *untold;	/* effects that are not worth a sentence */
	const char *remark;
	const char *beside;	/* with which effects; NULL: with any */
};

static const struct answer answers[] = {
	{ "agree", N_("Agree"), "yes", "neutral", "neutral", NULL, NULL },
	{ "agree_ad_referendum", N_("Agree ad referendum"), "yes",
	    "unless_confirmed", "neutral for", N_("Counts when your capital "
	    "confirms it by the day you state."), NULL },
	{ "reservation", N_("Agree with a reservation"), "yes", "neutral", "",
	    N_("Your words are added to the decision."), NULL },
	{ "interpretative_statement", N_("Agree, with a statement of "
	    "interpretation"), "yes", "neutral", "",
	    N_("Your reading is kept with the decision."), NULL },
	{ "agree_provided", N_("Agree on a condition"), "no", "unless_lifted",
	    "", N_("It stands until you lift it."),
	    "against no_consensus blocks" },
	{ "object", N_("Object"), "no", "breaks", "", NULL, NULL },
	{ "dissociate", N_("Dissociate from the decision"), "yes", "neutral",
	    "", N_("Your dissociation is kept with the decision."), NULL },
	{ "abstain", N_("Abstain"), "abstain", "neutral", "neutral",
	    N_("You neither support nor oppose it."), "neutral" },
	{ "disinterested", N_("Not interested in the matter"),
	    "disinterested", "neutral", "", N_("The decision does not bind "
	    "you."), "neutral against no_consensus blocks" },
	{ "not_participating", N_("Not take part"), NULL, NULL, "",
	    N_("In a limited format: you are not bound."), NULL },
	{ "object_to_format", N_("Object to the limited format"), NULL, NULL,
	    "", N_("It cannot be decided by some of the members alone."),
	    NULL },
	{ "not_joining", N_("Not join"), "present", "neutral", "neutral out",
	    N_("You do not join in carrying it out; whether you must is left "
	    "open."), NULL },
	{ "awaiting_instructions", N_("Await instructions"), NULL, NULL, "",
	    N_("You have no position yet."), NULL },
};

static const struct { const char *effect, *says; } says[] = {
	{ "no_vote", N_("You have no vote in this: it is kept, and not "
	    "counted.") },
	{ "out", N_("You are not counted, and the decision does not bind "
	    "you.") },
	{ "neutral", N_("Does not stand in the way.") },
	{ "for", N_("Counts in favour.") },
	{ "against", N_("Not in favour: it makes a majority harder.") },
	{ "no_consensus", N_("There is no consensus, and it is not adopted, "
	    "while this stands.") },
	{ "blocks", N_("It is not adopted while this stands.") },
	{ "breaks", N_("The silence is broken at once, and all members are "
	    "told.") },
	{ "unless_lifted", N_("The silence is broken at its end, unless you "
	    "lift it before.") },
	{ "unless_confirmed", N_("The silence is broken at its end, unless "
	    "your capital confirms it before.") },
	{ "mute", N_("You have no voice in this silence: it is kept as a "
	    "statement.") },
};

static const char *
sentence(const char *effect, const char *stance)
{
	/* A word of its own: it does say no. */
	if (strcmp(effect, "against") == 0 && strcmp(stance, "no") == 0)
		return N_("A vote against; the others may outvote it.");
	for (size_t i = 0; i < sizeof says / sizeof *says; i++)
		if (strcmp(says[i].effect, effect) == 0)
			return says[i].says;
	return "";
}

static const char *
effect_of(const struct answer *x, const struct json *o)
{
	const struct json *s = json_get(o, "silence");

	if (!x->stance)
		return NULL;
	if (s && strcmp(S(s, "state"), "running") == 0)
		return json_get(s, "mute") ? "mute" : x->hush;
	return by_rule(o, x->stance);
}

static struct json *
answer_json(struct model *m, const struct answer *x, const char *effect)
{
	struct json *a = json_object(m->a);
	struct buf b = BUF_MAX(600);

	json_put_str(m->a, a, "position", x->position);
	json_put_str(m->a, a, "label", tr(m->lang, x->label));
	if (effect)
		json_put_str(m->a, a, "effect", effect);
	if (effect && !word_among(x->untold, effect))
		buf_str(&b, tr(m->lang, sentence(effect, x->stance)));
	if (x->remark && (!x->beside || (effect &&
	    word_among(x->beside, effect))))
		buf_printf(&b, "%s%s", b.n ? " " : "",
		    tr(m->lang, x->remark));
	if (b.n)
		json_put(m->a, a, "says", json_new_strn(m->a, b.p, b.n));
	buf_free(&b);
	return a;
}

struct json *
model_answers(struct model *m, const struct json *o)
{
	bool limited = N(json_get(o, "verdict"), "limited") > 0;
	struct json *list = json_array(m->a);

	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		const struct answer *x = &answers[i];

		if (limited || !word_among("not_participating "
		    "object_to_format", x->position))
			json_push(list, answer_json(m, x, effect_of(x, o)));
	}
	return list;
}
