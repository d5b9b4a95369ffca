/* rules.c: rules of decision in plain words, and what they made of positions.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/rules.h"

#include "act/verdict.h"
#include "press/answer.h"
#include "press/model_in.h"
#include "press/words.h"

#include <stdio.h>
#include <string.h>

#define ROOM (8 << 20)

/* --- a test in words ------------------------------------------------------- */

static const char *
base_words(enum rule_base base)
{
	switch (base) {
	case BASE_PRESENT_AND_VOTING: return N_("of those present and voting");
	case BASE_CAST: return N_("of the votes cast");
	case BASE_PRESENT: return N_("of those present");
	case BASE_ENTITLED: return N_("of those that have a vote");
	case BASE_MEMBERS: return N_("of all members");
	case BASE_NUMBER: break;
	}
	return "";
}

static const char *
op_words(enum rule_op op)
{
	switch (op) {
	case OP_AT_LEAST: return N_("at least");
	case OP_MORE_THAN: return N_("more than");
	case OP_AT_MOST: return N_("at most");
	case OP_FEWER_THAN: return N_("fewer than");
	}
	return "";
}

static const char *
votes_words(const struct rule_test *t)
{
	if (t->form == RULE_DEEMED)
		return N_("deemed adopted when not in favour:");
	switch (t->votes) {
	case VOTES_YES: return N_("votes for:");
	case VOTES_NO: return N_("votes against:");
	case VOTES_YES_OR_ABSTAIN: return N_("votes for, or abstaining:");
	case VOTES_NOT_YES: return N_("not in favour:");
	}
	return "";
}

static void
say_share(struct buf *b, const struct lang *l, enum rule_op op, int64_t num,
    int64_t den, enum rule_base base)
{
	buf_printf(b, "%s %lld", tr(l, op_words(op)), (long long)num);
	if (base != BASE_NUMBER)
		buf_printf(b, "/%lld %s", (long long)den,
		    tr(l, base_words(base)));
}

static const char *
asks(struct model *m, const struct rule_test *t)
{
	const struct lang *l = m->lang;
	struct buf b = BUF_MAX(600);
	const char *out;

	if (t->form == RULE_NO_OBJECTION)
		buf_str(&b, tr(l, N_("no member objects")));
	else if (t->form == RULE_NONE_OF)
		lang_fill(&b, tr(l, N_("no member of the group \"{a}\" votes "
		    "against")), t->group->name, NULL, NULL);
	else if (t->form == RULE_ALL_OF)
		lang_fill(&b, tr(l, N_("every member of the group \"{a}\" "
		    "votes for")), t->group->name, NULL, NULL);
	else {
		buf_str(&b, tr(l, votes_words(t)));
		buf_byte(&b, ' ');
		say_share(&b, l, t->op, t->num, t->den, t->base);
		if (t->group)
			lang_fill(&b, tr(l, N_(", within the group \"{a}\"")),
			    t->group->name, NULL, NULL);
		if (t->weight)
			lang_fill(&b, tr(l, N_(", by weight \"{a}\"")),
			    t->weight->name, NULL, NULL);
	}
	out = arena_copy(m->a, b.p ? b.p : "", b.n);
	buf_free(&b);
	return out;
}

static const char *
quorum_asks(struct model *m, const struct rule *r)
{
	struct buf b = BUF_MAX(300);
	const char *out;

	buf_printf(&b, "%s ", tr(m->lang, N_("present:")));
	say_share(&b, m->lang, r->quorum_op, r->quorum_num, r->quorum_den,
	    r->quorum_base);
	out = arena_copy(m->a, b.p, b.n);
	buf_free(&b);
	return out;
}

static const char *
says_of(struct model *m, const char *en, const char *ru)
{
	return strcmp(m->lang->code, "ru") == 0 && *ru ? ru : en;
}

const char *
rule_label(const struct lang *l, const char *word)
{
	static const struct { const char *word, *label; } names[] = {
		{ "*", N_("every other") },
		{ "admission", N_("admission of a member") },
		{ "consensus", N_("consensus") },
		{ "consensus-minus", N_("consensus without the one concerned") },
		{ "dissolution", N_("dissolution") },
		{ "election", N_("election") },
		{ "enquiry", N_("enquiry") },
		{ "exclusion", N_("exclusion of a member") },
		{ "limited", N_("limited format") },
		{ "limited-format", N_("limited format") },
		{ "procedural", N_("question of procedure") },
		{ "procedure", N_("question of procedure") },
		{ "simple", N_("simple majority") },
		{ "statutes", N_("change of the statutes") },
		{ "substance", N_("question of substance") },
		{ "suspension", N_("suspension of a member") },
		{ "two-thirds-of-parts", N_("two thirds of the national parts") },
	};
	static _Thread_local char out[100];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].word, word) == 0)
			return tr(l, names[i].label);
	snprintf(out, sizeof out, "%s", word);
	for (char *p = out; *p; p++)
		if (*p == '-')
			*p = ' ';
	return out;
}

/* --- what was found --------------------------------------------------------- */

static const char *
member_name(struct model *m, const char *id)
{
	const struct json *x = id && *id ? model_first(model_rows(m,
	    SQL_PAGE_MEMBER, id)) : NULL;

	return x ? S(x, "name") : id ? id : "";
}

static const char *
found(struct model *m, const struct outcome_test *t)
{
	const struct rule_test *r = t->test;
	const char *left = model_number(m, t->left),
	    *base = model_number(m, t->base),
	    *right = model_number(m, t->right);
	bool least = strcmp(t->op, ">=") == 0;

	if (t->unknown)
		return tr(m->lang, N_("nobody knows whose the votes without "
		    "names are"));
	if (t->who && !r)
		return model_say(m, tr(m->lang, N_("{a} objects to the "
		    "format")), member_name(m, t->who), NULL, NULL);
	if (t->who && r->form == RULE_NO_OBJECTION)
		return model_say(m, tr(m->lang, N_("{a} objects")),
		    *t->who ? member_name(m, t->who) : tr(m->lang,
		    N_("a member")), NULL, NULL);
	if (t->who && r->form == RULE_NONE_OF)
		return model_say(m, tr(m->lang, N_("{a} votes against")),
		    member_name(m, t->who), NULL, NULL);
	if (r && (r->form == RULE_NO_OBJECTION || r->form == RULE_NONE_OF))
		return tr(m->lang, N_("nobody"));
	if (r && r->base == BASE_NUMBER)
		return model_say(m, least ? tr(m->lang,
		    N_("{a}; {b} are needed")) : tr(m->lang,
		    N_("{a}; {b} at most")), left, right, NULL);
	return model_say(m, least ? tr(m->lang,
	    N_("{a} of {b}; {c} are needed")) : tr(m->lang,
	    N_("{a} of {b}; {c} at most")), left, base, right);
}

/* --- a verdict on a page ------------------------------------------------------- */

static void
dress_tests(struct model *m, struct json *tests, const struct verdict *v)
{
	size_t i = 0;

	for (struct json *x = first_row(tests); x; x = x->next, i++) {
		const struct outcome_test *t = &v->out.tests[i];

		json_put_str(m->a, x, "asks", t->test ? asks(m, t->test) :
		    t->quorum ? quorum_asks(m, v->rule) : tr(m->lang,
		    N_("no member objects to the limited format")));
		json_put_str(m->a, x, "found", found(m, t));
		if (!t->test)
			json_put_str(m->a, x, "article", v->rule->article);
	}
}

/* Those that the rule leaves out of this matter. */
static struct json *
left_out(struct model *m, const struct verdict *v)
{
	struct json *l = json_array(m->a);

	for (size_t i = 0; i < v->n; i++) {
		const struct voter *x = &v->voters[i];
		struct json *o;

		if (!word_among("concerned party", x->barred ? x->barred : ""))
			continue;
		o = json_object(m->a);
		json_put_str(m->a, o, "member", x->id);
		json_put_str(m->a, o, "name", member_name(m, x->id));
		json_put_str(m->a, o, "ground", x->barred);
		json_push(l, o);
	}
	return l;
}

static struct json *
dressed(struct model *m, const struct verdict *v, const char *ref)
{
	struct json *o = verdict_json(m->a, v);

	dress_tests(m, (struct json *)(uintptr_t)json_get(o, "tests"), v);
	json_put_str(m->a, o, "rule_says", says_of(m, v->rule->en,
	    v->rule->ru));
	json_put_str(m->a, o, "ref", ref);
	json_put_int(m->a, o, "limited", v->rule->limited);
	json_put(m->a, o, "left_out", left_out(m, v));
	json_put(m->a, o, "effects", model_effects(m, v));
	return o;
}

struct json *
model_verdict_written(struct model *m, const char *written, const char *ref)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	struct json *o = NULL;

	if (verdict_written(m->book, a, written, &v, NULL))
		o = dressed(m, &v, ref);
	arena_release(a);
	return o;
}

/* Does it take the place of the one that settled it so far? */
static bool
settles(const struct json *now, const struct verdict *v)
{
	return !now || (word_among("adopted provisional", S(now, "outcome")) &&
	    v->out.word != VERDICT_ADOPTED);
}

void
put_verdicts(struct model *m, struct json *o, const char *document,
    const char *meeting, struct instant at)
{
	struct json *l = json_array(m->a), *settled = NULL;
	size_t n = verdict_organs(m->book, document);
	struct arena *a = arena_new(ROOM);
	bool all = n > 0;

	for (size_t i = 0; all && i < n; i++) {
		const struct json *organ = NULL;
		struct json *one;
		struct verdict v;

		arena_reset(a);
		all = verdict_of_organ(m->book, a, document, i, meeting, at,
		    -1, &v, NULL);
		if (!all)
			break;
		one = dressed(m, &v, document);
		if (settles(settled, &v))
			settled = json_dup(m->a, one);
		if (n > 1)
			organ = model_first(model_rows(m, SQL_PAGE_ORGANS,
			    v.organ));
		json_put_str(m->a, one, "organ_name", S(organ, "name"));
		json_push(l, one);
	}
	arena_release(a);
	if (!all)
		return;
	json_put(m->a, o, "verdict", settled);
	json_put(m->a, o, "verdicts", l);
}

/* --- the rules as a page --------------------------------------------------------- */

static const char *
ballots_asked(struct model *m, const struct rule *r)
{
	if (!r->restricted_to)
		return tr(m->lang, N_("by secret ballot, repeated until every "
		    "place is filled"));
	return model_say(m, r->restricted_times ? tr(m->lang, N_("by secret "
	    "ballot; after the first, {b} are restricted to the {a} with most "
	    "votes for each place left, then {c} are open, and so on")) :
	    tr(m->lang, N_("by secret ballot; after the first they are "
	    "restricted to the {a} with most votes for each place left")),
	    model_number(m, r->restricted_to),
	    model_number(m, r->restricted_times),
	    model_number(m, r->open_times));
}

/* What is no test and bears on the outcome. */
static void
put_terms(struct model *m, struct json *tests, const struct rule *r)
{
	const struct { bool holds; const char *says; } terms[] = {
		{ r->excludes_concerned, N_("the member concerned has no "
		    "vote") },
		{ r->excludes_parties, N_("parties to the dispute have no "
		    "vote") },
		{ r->any, N_("one of these is enough") },
		{ r->unconfirmed_stands, N_("agreement ad referendum that is "
		    "not confirmed in time does not undo it") },
		{ r->limited, N_("no member objects to the limited "
		    "format") },
	};

	if (r->limited)
		json_push(tests, json_new_str(m->a, model_say(m, tr(m->lang,
		    N_("at least {a} take part")), model_number(m,
		    r->limited), NULL, NULL)));
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		if (terms[i].holds)
			json_push(tests, json_new_str(m->a, tr(m->lang,
			    terms[i].says)));
}

static struct json *
rule_json(struct model *m, const struct rule *r)
{
	struct json *o = json_object(m->a), *tests = json_array(m->a);

	json_put_str(m->a, o, "rule", r->name);
	json_put_str(m->a, o, "says", says_of(m, r->en, r->ru));
	json_put_str(m->a, o, "article", r->article);
	if (r->quorum_den)
		json_push(tests, json_new_str(m->a, quorum_asks(m, r)));
	for (size_t i = 0; i < r->ntests; i++)
		json_push(tests, json_new_str(m->a, asks(m, &r->tests[i])));
	if (r->election)
		json_push(tests, json_new_str(m->a, ballots_asked(m, r)));
	put_terms(m, tests, r);
	json_put(m->a, o, "tests", tests);
	return o;
}

static struct json *
matter_json(struct model *m, const struct profile_matter *x)
{
	struct json *o = json_object(m->a);
	const struct json *organ = model_first(model_rows(m, SQL_PAGE_ORGANS,
	    x->organ));
	char day[DAY_TEXT];

	json_put_str(m->a, o, "organ", x->organ);
	json_put_str(m->a, o, "organ_name", organ ? S(organ, "name") :
	    tr(m->lang, N_("every organ")));
	json_put_str(m->a, o, "matter", x->matter);
	json_put_str(m->a, o, "rule", x->rule->name);
	if (x->from.n != INT32_MIN) {
		day_write(x->from, day);
		json_put_str(m->a, o, "from", day);
	}
	if (x->until.n != INT32_MAX) {
		day_write(x->until, day);
		json_put_str(m->a, o, "until", day);
	}
	return o;
}

static const char *
hours_asked(struct model *m, const struct silence_rules *s)
{
	if (s->any_hour)
		return tr(m->lang, N_("starts and ends at any hour"));
	return model_say(m, tr(m->lang, N_("starts and ends between {a} and "
	    "{b} on working days of the seat, unless it is urgent")),
	    arena_printf(m->a, "%02d:%02d", s->opens / 3600,
	    s->opens / 60 % 60), arena_printf(m->a, "%02d:%02d",
	    s->closes / 3600, s->closes / 60 % 60), NULL);
}

static void
put_written(struct model *m, struct json *o, const struct written_rules *w,
    const char *article)
{
	static const char *const missing[] = {
		[MISSING_ABSENT] = N_("who has not answered counts as absent"),
		[MISSING_ABSTAINS] = N_("who has not answered counts as "
		    "abstaining"),
		[MISSING_AGREES] = N_("who has not answered counts as "
		    "agreeing"),
	};
	struct json *l = json_array(m->a);

	json_push(l, json_new_str(m->a, model_say(m, tr(m->lang, N_("lasts at "
	    "least {a} hours, or until all have answered")),
	    model_number(m, w->least / 3600), NULL, NULL)));
	json_push(l, json_new_str(m->a, tr(m->lang, missing[w->missing])));
	json_put(m->a, o, "written", l);
	json_put_str(m->a, o, "written_article", article);
}

/* The terms of the silence procedure, a line each. */
static void
put_silence(struct model *m, struct json *o, const struct profile *p)
{
	const struct silence_rules *s = &p->silence;
	struct json *l = json_array(m->a);

	json_push(l, json_new_str(m->a, model_say(m, tr(m->lang, N_("lasts at "
	    "least {a} hours, and {b} when it is urgent")),
	    model_number(m, s->least / 3600),
	    model_number(m, s->least_urgent / 3600), NULL)));
	json_push(l, json_new_str(m->a, model_say(m, tr(m->lang, N_("may be "
	    "extended before it ends; how many times at most: {a}")),
	    model_number(m, s->extensions), NULL, NULL)));
	json_push(l, json_new_str(m->a, hours_asked(m, s)));
	json_put(m->a, o, "silence", l);
	json_put_str(m->a, o, "silence_article", p->silence_article);
	put_written(m, o, &p->written, p->written_article);
}

static void
put_profile(struct model *m, struct json *o, const struct profile *p)
{
	struct json *rules = json_array(m->a), *matters = json_array(m->a);

	for (size_t i = 0; i < p->nrules; i++)
		json_push(rules, rule_json(m, &p->rules[i]));
	for (size_t i = 0; i < p->nmatters; i++)
		json_push(matters, matter_json(m, &p->matters[i]));
	json_put_str(m->a, o, "profile", p->name);
	json_put_str(m->a, o, "title", says_of(m, p->en, p->ru));
	json_put_str(m->a, o, "source", p->source);
	json_put(m->a, o, "rules", rules);
	json_put(m->a, o, "matters", matters);
	put_silence(m, o, p);
}

struct json *
model_rules(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "rules");
	struct ask q = ask(m->book, SQL_RULES_ON);
	struct arena *a = arena_new(ROOM);
	const struct profile *p = NULL;
	char day[DAY_TEXT];

	model_today_is(m, day);
	ask_str(&q, ":day", day);
	if (ask_next(&q)) {
		const char *text = arena_str(a, ask_text(&q, 0));

		json_put_int(m->a, o, "entry", ask_num(&q, 1));
		json_put_str(m->a, o, "from", ask_text(&q, 2));
		p = profile_read(a, text, strlen(text), NULL);
		json_put_str(m->a, o, "text", text);
	}
	ask_end(&q);
	if (p)
		put_profile(m, o, p);
	arena_release(a);
	return book_fine(m->book, e) ? o : NULL;
}
