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
		b = desk_fold_anew(log, &opt, e);
	log_close(log);
	return b;
}

/* The verdict, and where several organs decide together that of each. */
struct weighed { struct verdict whole, *each; size_t n; };

/* An adopted document at its meeting, a rejected one at the newest that
 * rejected it, by the positions of then, one adopted in writing by the answers,
 * another as if it were put now. One that was adopted by silence
 * has no verdict: *silence is then the procedure. */
static bool
document(struct book *b, struct arena *a, const char *ref,
    struct weighed *w, const char **silence, struct err *e)
{
	struct ask q = ask(b, SQL_RECOUNT_DOCUMENT);
	const char *id = NULL, *meeting = NULL, *written = NULL;
	struct instant at = os_now();
	int64_t rejected = -1;
	size_t n;

	ask_str(&q, ":id", ref);
	if (ask_next(&q)) {
		id = arena_str(a, ask_text(&q, 0));
		meeting = ask_null(&q, 1) ? NULL :
		    arena_str(a, ask_text(&q, 1));
		at.s = ask_null(&q, 2) ? at.s : ask_num(&q, 2);
		*silence = ask_null(&q, 3) ? NULL :
		    arena_str(a, ask_text(&q, 3));
		written = ask_null(&q, 4) ? NULL :
		    arena_str(a, ask_text(&q, 4));
		rejected = ask_null(&q, 5) ? -1 : ask_num(&q, 5);
	}
	ask_end(&q);
	if (!id)
		return err_absent(e, "The record knows no vote and no "
		    "document %s.", ref);
	if (*silence)
		return true;
	if (written)
		return verdict_written(b, a, written, &w->whole, e);
	n = verdict_organs(b, id);
	if (!verdict_document(b, a, id, meeting, at, rejected, &w->whole, e))
		return false;
	w->each = arena_take(a, n * sizeof *w->each);
	for (; w->each && w->n < n; w->n++)
		if (!verdict_of_organ(b, a, id, w->n, meeting, at, rejected,
		    &w->each[w->n], e))
			return false;
	return true;
}

/* What was received in a silence procedure, and what came of it. */
static bool
say_silence(const struct cli *c, struct book *b, struct arena *a,
    const char *id, struct err *e)
{
	static const char *const words[] = { "running", "adopted", "broken",
	    "withdrawn" };
	struct json *o = json_object(a);
	struct buf line = BUF_MAX(4096);
	char at[INSTANT_TEXT];
	const char *word;
	size_t replies = 0;
	struct hush h;

	if (!hush_get(b, a, id, os_now(), &h, e))
		return false;
	for (size_t i = 0; i < h.n; i++)
		replies += h.events[i].kind < SILENCE_SUSPENDED;
	word = h.now.status == SILENCE_IS_ADOPTED &&
	    strcmp(h.purpose, "clear") == 0 ? "cleared" : words[h.now.status];
	instant_write(h.now.at, at);
	json_put_str(a, o, "at", at);
	json_put_str(a, o, "by", h.now.by);
	json_put_int(a, o, "asked", (int64_t)h.round.n);
	json_put_str(a, o, "outcome", word);
	json_put_int(a, o, "received", (int64_t)replies);
	json_put_str(a, o, "silence", id);
	json_write(&line, o);
	if (c->json)
		printf("%s\n", line.p);
	else
		printf("%s, by the silence procedure %s at %s\nmembers asked "
		    "%zu, received %zu%s%s\n", word, id, at,
		    h.round.n, replies, h.now.by ? ", broken by " : "",
		    h.now.by ? h.now.by : "");
	buf_free(&line);
	return true;
}

/* Is it the short name of one of these? */
static bool
is_one(struct book *b, enum book_sql get, const char *ref)
{
	struct ask q = ask(b, get);
	bool there;

	ask_str(&q, ":id", ref);
	there = ask_next(&q);
	ask_end(&q);
	return there;
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

static void
say_json(struct arena *a, const struct weighed *w)
{
	struct json *o = verdict_json(a, &w->whole), *l = json_array(a);
	struct buf b = BUF_MAX(ROOM);

	for (size_t i = 0; w->n > 1 && i < w->n; i++)
		json_push(l, verdict_json(a, &w->each[i]));
	if (w->n > 1)
		json_put(a, o, "organs", l);
	json_write(&b, o);
	printf("%s\n", b.p);
	buf_free(&b);
}

static void
say(const struct verdict *v, bool joint)
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

static bool
verdict_of(struct book *b, struct arena *a, const char *ref,
    struct weighed *w, const char **silence, struct err *e)
{
	if (is_one(b, SQL_VOTE_GET, ref))
		return verdict_vote(b, a, ref, &w->whole, e);
	if (is_one(b, SQL_WRITTEN_GET, ref))
		return verdict_written(b, a, ref, &w->whole, e);
	if (is_one(b, SQL_SILENCE_GET, ref)) {
		*silence = ref;
		return true;
	}
	return document(b, a, ref, w, silence, e);
}

int
cmd_recount(const struct cli *c)
{
	const char *ref = c->words[0], *silence = NULL;
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
		ok = b && verdict_of(b, a, ref, &w, &silence, &e);
		if (ok && silence)
			ok = say_silence(c, b, a, silence, &e);
		else if (ok && c->json)
			say_json(a, &w);
		else if (ok && w.n > 1)
			for (size_t i = 0; i < w.n; i++)
				say(&w.each[i], true);
		else if (ok)
			say(&w.whole, false);
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
	if (!p)
		code = say_wrong(c, c->words[1], &e);
	else if (strcmp(c->words[0], "show") == 0)
		show(p);
	else
		sum_up(c, a, p);
	arena_release(a);
	return code;
}
