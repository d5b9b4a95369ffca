/* verdict_check.c: what a chair or a secretariat enters is held against the
 * verdict. See verdict.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict_in.h"

#include "book/write.h"

#include <string.h>

#define ROOM (8 << 20)
#define TITLE_MOST 80	/* bytes of a rule's title in a sentence */

/* --- the chair's word and the rule ------------------------------------------------- */

static const char *
name_of(struct book *b, struct arena *a, const char *kind, const char *id)
{
	struct ask q = ask(b, SQL_SUBJECT_GET);
	const char *name = id;

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	if (ask_next(&q) && !ask_null(&q, 0))
		name = arena_str(a, ask_text(&q, 0));
	ask_end(&q);
	return name;
}

static const struct outcome_test *
first_failed(const struct verdict *v)
{
	for (size_t i = 0; i < v->out.ntests; i++)
		if (!v->out.tests[i].holds)
			return &v->out.tests[i];
	return NULL;
}

/* Where it stands, of a test or of the whole; else its name. */
static const char *
rule_title(const struct verdict *v, const struct outcome_test *t)
{
	const char *article = t && t->test ? t->test->article :
	    v->rule->article;

	return *article && strlen(article) <= TITLE_MOST &&
	    strcmp(v->profile->name, "none") != 0 ? article : v->rule->name;
}

/* One of several organs that decide together does not adopt it. */
static bool
refuse_by_one(struct book *b, struct arena *a, const struct verdict *v,
    struct err *e)
{
	struct buf why = BUF_MAX(150);

	verdict_why(&why, v);
	err_refuse(e, "decision 3", "By the rule of %s (%s) it is not "
	    "adopted: %s.", name_of(b, a, "organ", v->organ),
	    rule_title(v, first_failed(v)), why.p ? why.p : "nobody has a vote");
	buf_free(&why);
	return false;
}

static bool
refuse_format(struct book *b, struct arena *a, const struct outcome_test *t,
    struct err *e)
{
	if (t->who)
		return err_refuse(e, "decision 4", "There is no limited "
		    "format: %s objects to deciding so.",
		    name_of(b, a, "member", t->who));
	return err_refuse(e, "decision 4", "Too few take part in the "
	    "limited format: %lld, and %lld are needed.",
	    (long long)t->left, (long long)t->right);
}

static bool
refuse_by_rule(struct book *b, struct arena *a, const struct verdict *v,
    struct err *e)
{
	const struct outcome_test *t = first_failed(v);
	struct buf why = BUF_MAX(150);

	if (v->out.word == VERDICT_INQUORATE)
		return err_refuse(e, "quorum 1", "There is no quorum: %lld of "
		    "%lld members are present, %lld are needed.",
		    (long long)t->left, (long long)t->base,
		    (long long)t->right);
	if (v->out.word == VERDICT_UNAVAILABLE)
		return refuse_format(b, a, t, e);
	if (t && t->test && t->test->form == RULE_NO_OBJECTION)
		return err_refuse(e, "decision 2", "There is no consensus: %s "
		    "objects.", *t->who ? name_of(b, a, "member", t->who) :
		    "a member");
	verdict_why(&why, v);
	err_refuse(e, "decision 3", "By the rule (%s) it is not adopted: %s.",
	    rule_title(v, t), why.p ? why.p : "nobody has a vote");
	buf_free(&why);
	return false;
}

static bool
refuse_early(struct instant again, struct err *e)
{
	char until[INSTANT_TEXT];

	instant_write(again, until);
	return err_refuse(e, "vote 10", "The votes are equal: a second vote "
	    "may be taken until %s.", until);
}

static bool
judge(struct book *b, const struct act *act, struct instant rx, bool says,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	bool ok = verdict_document(b, a, json_str(act->body, "document"),
	    json_str(act->body, "meeting"), rx, -1, &v, e);
	bool adopted = ok && verdict_adopts(&v), joint = verdict_organs(b,
	    json_str(act->body, "document")) > 1;

	if (ok && verdict_to_cast(&v) && !joint)
		ok = true;	/* by the chair, who says it */
	else if (ok && says && !adopted)
		ok = joint ? refuse_by_one(b, a, &v, e) :
		    refuse_by_rule(b, a, &v, e);
	else if (ok && !says && rx.s < v.again.s)
		ok = refuse_early(v.again, e);
	else if (ok && !says && v.out.word == VERDICT_VOID && v.vote)
		ok = refuse_by_rule(b, a, &v, e);
	else if (ok && !says && adopted)
		ok = err_refuse(e, "decision 3", "By the rule (%s) it is "
		    "adopted: nothing stands in its way.",
		    rule_title(&v, NULL));
	arena_release(a);
	return ok;
}

bool
verdict_may_stay_out(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *position = json_str(act->body, "position");
	struct arena *a;
	struct verdict v;
	bool ok;

	if (strcmp(position, "not_participating") != 0 &&
	    strcmp(position, "object_to_format") != 0)
		return true;
	a = arena_new(ROOM);
	ok = verdict_document(b, a, json_str(act->body, "document"), NULL, rx,
	    -1, &v, e) && (v.rule->limited || err_refuse(e, "position 6",
	    "This is not decided in a limited format: nobody stays out of it, "
	    "or objects to it."));
	arena_release(a);
	return ok;
}

bool
verdict_enter_waits(struct book *b, const char *document,
    const struct verdict *v, struct err *e)
{
	bool ok = true;

	for (size_t i = 0; ok && i < v->n; i++) {
		struct ask q;

		if (!decide_waits(v->rule, &v->voters[i]))
			continue;
		q = ask(b, SQL_PROVISIONAL_ADD);
		ask_str(&q, ":document", document);
		ask_str(&q, ":member", v->voters[i].id);
		ask_int(&q, ":stands", v->rule->unconfirmed_stands);
		ok = pen_run(&q, e);
	}
	return ok;
}

/* Of each organ, where several decide together. */
static bool
enter_waits(struct book *b, struct arena *a, const struct act *act,
    struct instant rx, struct err *e)
{
	const char *document = json_str(act->body, "document");
	size_t n = verdict_organs(b, document);
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++) {
		struct verdict v;

		ok = verdict_of_organ(b, a, document, i,
		    json_str(act->body, "meeting"), rx, -1, &v, e) &&
		    verdict_enter_waits(b, document, &v, e);
	}
	return ok;
}

bool
verdict_enter_counts(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *document = json_str(act->body, "document");
	struct err why = { 0 };
	struct verdict v;
	struct ask q;
	bool ok = verdict_document(b, a, document,
	    json_str(act->body, "meeting"), rx, -1, &v, &why);

	if (ok) {
		q = ask(b, SQL_ADOPTION_COUNTS);
		ask_str(&q, ":document", document);
		ask_int(&q, ":present", v.out.present);
		ask_int(&q, ":entitled", v.out.entitled);
		ask_str(&q, ":vote", v.vote);
		ask_int(&q, ":counted", verdict_counts(&v));
		/* Who votes does so without a reserve. */
		ok = pen_run(&q, &why) && (v.vote ||
		    enter_waits(b, a, act, rx, &why));
	} else	/* the rule says no only in a log that was not judged */
		ok = why.kind != ERR_FAULT;
	arena_release(a);
	if (!ok && e)
		*e = why;
	return ok;
}

bool
verdict_agrees(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	return judge(b, act, rx, true, e);
}

bool
verdict_disagrees(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	return judge(b, act, rx, false, e);
}
