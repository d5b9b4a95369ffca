/* recount.c: an outcome computed again from the record, and profiles checked.
 *
 * The book is not believed: the log is folded into a new one in memory, and
 * the rule is asked again, with the positions and the set present as the
 * entries have them.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "act/election.h"
#include "act/hush.h"
#include "act/verdict.h"
#include "act/written.h"
#include "base/os.h"
#include "cli/folder.h"
#include "desk/desk.h"
#include "law/builtin.h"

#include <stdio.h>
#include <string.h>

#define ROOM (16 << 20)

/* --- recount --------------------------------------------------------------- */

static void
folding(uint64_t done, uint64_t all, void *ctx)
{
	(void)ctx;
	cli_progress("  folding", (size_t)done, (size_t)all);
}

static struct book *
fold_again(const struct cli *c, struct err *e)
{
	struct desk_options opt = { .progress = c->quiet ? NULL : folding };
	struct book *b = NULL;
	struct log *log;
	char path[PATH_MOST];

	folder_path(c->data, "log/log.db", path);
	log = log_open_sqlite(path, false, e);
	if (log)
		b = desk_fold_anew(log, c->data, &opt, e);
	/* What is public needs no opening. */
	if (log && !b && e->kind != ERR_FAULT) {
		err_clear(e);
		b = desk_fold_anew(log, NULL, &opt, e);
	}
	log_close(log);
	return b;
}

/* The verdict, and where several organs decide together that of each; or the
 * silence procedure that decided, or did not. */
struct weighed {
	struct verdict whole, *each;
	size_t n;
	const char *silence;	/* NULL: it is a verdict */
	struct hush hush;
	const char *stands;	/* NULL: it was decided so; else "undecided",
				 * "running", "withdrawn", "lapsed", and then the
				 * verdict is what the rule would say now, or said */
	const char *who;	/* lapsed: who has not confirmed */
};

/* meeting and rejected as in verdict_document. */
static bool
weigh(struct book *b, struct arena *a, const char *id, const char *meeting,
    struct instant at, int64_t rejected, struct weighed *w, struct err *e)
{
	size_t n = verdict_organs(b, id);

	if (!verdict_document(b, a, id, meeting, at, rejected, &w->whole, e))
		return false;
	w->each = arena_take(a, n * sizeof *w->each);
	for (; w->each && w->n < n; w->n++)
		if (!verdict_of_organ(b, a, id, w->n, meeting, at, rejected,
		    &w->each[w->n], e))
			return false;
	return true;
}

static bool
weigh_silence(struct book *b, struct arena *a, const char *id,
    struct weighed *w, struct err *e)
{
	w->silence = id;
	return hush_get(b, a, id, os_now(), &w->hush, e);
}

/* One that is not over has decided nothing yet. */
static bool
weigh_written(struct book *b, struct arena *a, const char *id,
    struct weighed *w, struct err *e)
{
	struct written x;

	if (!written_get(b, a, id, os_now(), &x, e) ||
	    !verdict_written(b, a, id, &w->whole, e))
		return false;
	w->stands = x.withdrawn ? "withdrawn" : x.over ? NULL : "running";
	return true;
}

/* --- where a document stands -------------------------------------------------- */

/* How it was adopted, or what was last tried on the text it has. */
struct trial {
	const char *id;		/* of the document; NULL: there is none */
	const char *way;	/* meeting, silence, written, rejection, none */
	const char *by;		/* the meeting or the procedure; NULL: neither */
	struct instant at;
	int64_t seq;
	bool adopted, withdrawn;
};

static struct trial
trial_of(struct book *b, struct arena *a, const char *ref)
{
	struct ask q = ask(b, SQL_RECOUNT_DOCUMENT);
	struct trial t = { .id = NULL };

	ask_str(&q, ":id", ref);
	if (ask_next(&q)) {
		t.id = arena_str(a, ask_text(&q, 0));
		t.withdrawn = !ask_null(&q, 1);
		t.adopted = ask_num(&q, 2) != 0;
		t.way = arena_str(a, ask_text(&q, 3));
		t.by = ask_null(&q, 4) ? NULL : arena_str(a, ask_text(&q, 4));
		t.at.s = ask_num(&q, 5);
		t.seq = ask_num(&q, 6);
	}
	ask_end(&q);
	return t;
}

/* Adopted ad referendum, and not confirmed by the day. */
static void
see_lapse(struct book *b, struct arena *a, const char *id, struct weighed *w)
{
	struct ask q = ask(b, SQL_ADOPTION_LAPSED);

	ask_str(&q, ":document", id);
	ask_int(&q, ":rx", os_now().s);
	if (ask_next(&q)) {
		w->stands = "lapsed";
		w->who = arena_str(a, ask_text(&q, 0));
	}
	ask_end(&q);
}

/* An adopted document by what was there when it was adopted, a rejected one when it
 * was rejected; where nothing was decided, as if it were put now. */
static bool
document(struct book *b, struct arena *a, const char *ref,
    struct weighed *w, struct err *e)
{
	struct trial t = trial_of(b, a, ref);
	bool ok;

	if (!t.id)
		return book_fine(b, e) && err_absent(e, "The record knows no "
		    "vote and no document %s.", ref);
	if (t.withdrawn || strcmp(t.way, "none") == 0)
		w->stands = t.withdrawn ? "withdrawn" : "undecided";
	if (w->stands)
		return weigh(b, a, t.id, NULL, os_now(), -1, w, e);
	if (strcmp(t.way, "silence") == 0)
		return weigh_silence(b, a, t.by, w, e) &&
		    (w->hush.now.status == SILENCE_IS_ADOPTED ||
		    weigh(b, a, t.id, NULL, os_now(), -1, w, e));
	ok = strcmp(t.way, "written") == 0 ? weigh_written(b, a, t.by, w, e) :
	    weigh(b, a, t.id, t.by, t.at, t.adopted ? -1 : t.seq, w, e);
	if (ok && t.adopted)
		see_lapse(b, a, t.id, w);
	return ok;
}

/* Is it the short name of one of these? */
static bool
is_one(struct book *b, enum book_sql get, const char *ref)
{
	struct ask q = ask(b, get);

	ask_str(&q, ":id", ref);
	return ask_any(&q);
}

static void
say_step(const struct election_step *s, int *number)
{
	if (s->kind == BALLOT_LOT)
		printf("   lot");
	else
		printf("  %2d  %s: valid %lld, needed %lld", ++*number,
		    ballot_kind_name(s->kind), (long long)s->valid,
		    (long long)s->needed);
	for (size_t i = 0; i < s->ballot.n; i++) {
		printf("%s %s", i ? "," : ";", s->ballot.votes[i].id);
		if (s->kind != BALLOT_LOT)
			printf(" %lld", (long long)s->ballot.votes[i].votes);
	}
	for (size_t i = 0; i < s->nelected; i++)
		printf("; elected: %s", s->elected[i]);
	printf("\n");
}

/* Every ballot again, and who is elected by them. */
static bool
say_election(const struct cli *c, struct book *b, struct arena *a,
    const char *id, struct err *e)
{
	struct election_state s;
	struct buf out = BUF_MAX(ROOM);
	int number = 0;

	if (!election_read(b, a, id, &s, e))
		return false;
	if (c->json) {
		json_write(&out, election_json(a, &s));
		printf("%s\n", out.p);
		buf_free(&out);
		return true;
	}
	printf("%lld of %lld places filled, by the rule \"%s\" of %s%s%s\n",
	    (long long)s.x.filled, (long long)s.x.places, s.x.rule->name,
	    s.profile->name, *s.x.rule->article ? ": " : "",
	    s.x.rule->article);
	for (size_t i = 0; i < s.n; i++)
		say_step(&s.steps[i], &number);
	return true;
}

/* --- what is said ---------------------------------------------------------------- */

static struct json *
verdicts_json(struct arena *a, const struct weighed *w)
{
	struct json *o = verdict_json(a, &w->whole), *l = json_array(a);

	for (size_t i = 0; w->n > 1 && i < w->n; i++)
		json_push(l, verdict_json(a, &w->each[i]));
	if (w->n > 1)
		json_put(a, o, "organs", l);
	return o;
}

/* Of what nobody decided only what was stated stands outside. */
static struct json *
open_json(struct arena *a, const struct weighed *w)
{
	struct json *now = verdicts_json(a, w), *o = verdict_json(a, &w->whole),
	    *stated = json_array(a);
	const struct json *l = json_get(now, "positions");

	for (const struct json *x = l->child; x; x = x->next)
		if (json_get(x, "entry"))
			json_push(stated, json_dup(a, x));
	json_put(a, o, "positions", stated);
	json_put(a, o, "tests", json_array(a));
	json_put_int(a, o, "present", 0);
	if (strcmp(w->stands, "withdrawn") != 0)
		json_put(a, o, "if_decided_now", now);
	return o;
}

static struct json *
weighed_json(struct book *b, struct arena *a, const struct weighed *w)
{
	struct json *o;

	if (w->silence) {
		o = hush_json(b, a, &w->hush);
		if (w->n)
			json_put(a, o, "if_decided_now", verdicts_json(a, w));
		return o;
	}
	if (!w->stands)
		return verdicts_json(a, w);
	if (w->who) {
		o = verdicts_json(a, w);
		json_put_str(a, o, "as_adopted", verdict_word(&w->whole));
		json_put_str(a, o, "unconfirmed", w->who);
	} else
		o = open_json(a, w);
	json_put_str(a, o, "outcome", w->stands);
	json_put(a, o, "bound", json_array(a));
	return o;
}

static void
say_verdict(const struct verdict *v, const char *ref, bool joint)
{
	struct buf b = BUF_MAX(ROOM);

	if (joint)
		printf("%s: ", v->organ);
	printf("%s, by the rule \"%s\" of %s%s%s\n", verdict_word(v),
	    v->rule->name, v->profile->name, *v->rule->article ? ": " : "",
	    v->rule->article);
	printf("members %lld, entitled %lld, present %lld; for %lld, against "
	    "%lld, abstaining %lld\n", (long long)v->out.members,
	    (long long)v->out.entitled, (long long)v->out.present,
	    (long long)v->out.yes, (long long)v->out.no,
	    (long long)v->out.abstain);
	if (v->vote && strcmp(v->vote, ref) != 0)
		printf("by the vote %s\n", v->vote);
	if (v->out.cast)
		printf("the votes are equal, and the chair decided\n");
	if (v->out.divided)
		printf("every operative part of the text was rejected, and so "
		    "is the whole\n");
	for (size_t i = 0; i < v->out.ntests; i++) {
		const struct outcome_test *t = &v->out.tests[i];

		buf_clear(&b);
		verdict_test_why(&b, t);
		printf("  %s  %s%s%s\n", t->holds ? "holds" : "fails", b.p,
		    t->test && t->test->article[0] ? "  " : "",
		    t->test ? t->test->article : "");
	}
	buf_free(&b);
}

static void
say_verdicts(const struct weighed *w, const char *ref)
{
	for (size_t i = 0; w->n > 1 && i < w->n; i++)
		say_verdict(&w->each[i], ref, true);
	if (w->n <= 1)
		say_verdict(&w->whole, ref, false);
}

static void
say_silence(const struct hush *h)
{
	char at[INSTANT_TEXT];
	size_t late, received = hush_received(h, &late);

	instant_write(h->now.at, at);
	printf("%s, by the silence procedure %s at %s\nmembers asked %zu, "
	    "received %zu", hush_word(h), h->id, at, h->round.n, received);
	if (late)
		printf(", late %zu", late);
	if (h->now.by)
		printf(", broken by %s", h->now.by);
	printf("\n");
}

static void
say_weighed(const struct weighed *w, const char *ref)
{
	bool now = w->silence ? w->n > 0 : w->stands && !w->who &&
	    strcmp(w->stands, "withdrawn") != 0;

	if (w->silence)
		say_silence(&w->hush);
	else if (w->who)
		printf("lapsed: %s has not confirmed by the day; when it was "
		    "adopted it was\n", w->who);
	else if (w->stands)
		printf("%s: nothing was decided\n", w->stands);
	if (now)
		printf("if it were decided now%s:\n", w->stands &&
		    strcmp(w->stands, "running") == 0 ? "" :
		    ", with all there");
	if (now || (!w->silence && (!w->stands || w->who)))
		say_verdicts(w, ref);
}

static bool
weighed_of(struct book *b, struct arena *a, const char *ref,
    struct weighed *w, struct err *e)
{
	if (is_one(b, SQL_VOTE_GET, ref))
		return verdict_vote(b, a, ref, &w->whole, e);
	if (is_one(b, SQL_WRITTEN_GET, ref))
		return weigh_written(b, a, ref, w, e);
	if (is_one(b, SQL_SILENCE_GET, ref))
		return weigh_silence(b, a, ref, w, e);
	return document(b, a, ref, w, e);
}

static void
say_json(struct json *o)
{
	struct buf b = BUF_MAX(ROOM);

	json_write(&b, o);
	printf("%s\n", b.p);
	buf_free(&b);
}

int
cmd_recount(const struct cli *c)
{
	const char *ref = c->words[0];
	struct arena *a = arena_new(ROOM);
	struct err e = { 0 };
	struct book *b = NULL;
	struct weighed w = { .n = 0 };
	bool ok = cli_clock(c->data, &e);

	if (ok && !cli_has_record(c->data))
		ok = err_absent(&e, "There is no record in %s.", c->data);
	b = ok ? fold_again(c, &e) : NULL;
	if (b && is_one(b, SQL_ELECTION_GET, ref))
		ok = say_election(c, b, a, ref, &e);
	else {
		ok = b && weighed_of(b, a, ref, &w, &e);
		if (ok && c->json)
			say_json(weighed_json(b, a, &w));
		else if (ok)
			say_weighed(&w, ref);
	}
	book_close(b);
	arena_release(a);
	return ok ? EXIT_DONE : cli_say(&e);
}

/* --- profile ----------------------------------------------------------------- */

/* A file, or the name of one that is compiled in. */
static const struct profile *
read_profile(const char *name, struct arena *a, struct err *e)
{
	struct buf text = BUF_MAX(1 << 20);
	const char *own = profile_builtin(name);
	const struct profile *p = NULL;

	if (own)
		p = profile_read(a, own, strlen(own), e);
	else if (os_read_file(name, &text, e))
		p = profile_read(a, text.p ? text.p : "", text.n, e);
	buf_free(&text);
	return p;
}

static void
show(const struct profile *p)
{
	printf("%s: %s\n%s\n", p->name, p->en, p->source);
	for (size_t i = 0; i < p->nmatters; i++)
		printf("  %s, %s: %s\n", p->matters[i].organ,
		    p->matters[i].matter, p->matters[i].rule->name);
	for (size_t i = 0; i < p->nrules; i++)
		printf("\n%s (%s)\n  %s\n", p->rules[i].name,
		    p->rules[i].article, p->rules[i].en);
}

static void
sum_up(const struct cli *c, struct arena *a, const struct profile *p)
{
	struct json *o = json_object(a);
	struct buf b = BUF_MAX(4096);

	json_put_int(a, o, "matters", (int64_t)p->nmatters);
	json_put_str(a, o, "profile", p->name);
	json_put_int(a, o, "rules", (int64_t)p->nrules);
	json_write(&b, o);
	if (c->json)
		printf("%s\n", b.p);
	else
		printf("%s: ok, %zu rules for %zu matters\n", c->words[1],
		    p->nrules, p->nmatters);
	buf_free(&b);
}

/* "Line 7: ..." becomes "FILE:7: ... [RULE]": editors can follow that. */
static int
say_wrong(const struct cli *c, const char *file, const struct err *e)
{
	int line = 0, at = 0;

	if (!c->json && sscanf(e->says, "Line %d: %n", &line, &at) == 1 && at)
		fprintf(stderr, "%s:%d: %s [%s]\n", file, line, e->says + at,
		    e->rule);
	else
		return cli_say(e);
	return EXIT_RULE;
}

int
cmd_profile(const struct cli *c)
{
	struct arena *a = arena_new(ROOM);
	struct err e = { 0 };
	const struct profile *p = NULL;
	int code = EXIT_DONE;

	if (strcmp(c->words[0], "check") != 0 &&
	    strcmp(c->words[0], "show") != 0) {
		arena_release(a);
		return cli_usage(c, "It is: profile check FILE, or profile "
		    "show FILE.");
	}
	p = read_profile(c->words[1], a, &e);
	if (!p || (strcmp(c->words[0], "check") == 0 &&
	    !profile_may_enter(p, &e)))
		code = say_wrong(c, c->words[1], &e);
	else if (strcmp(c->words[0], "show") == 0)
		show(p);
	else
		sum_up(c, a, p);
	arena_release(a);
	return code;
}
