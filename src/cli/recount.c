/* recount.c: an outcome computed again from the record, and profiles checked.
 *
 * The book is not believed: the log is folded into a new one in memory, and
 * the rule is asked again, with the positions and the set present as the
 * entries have them.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

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

/* An adopted document at its meeting, a rejected one at the newest that
 * rejected it, another as if it were put now. One that was adopted by silence
 * has no verdict: *silence is then the procedure. */
static bool
document(struct book *b, struct arena *a, const char *ref, struct verdict *v,
    const char **silence, struct err *e)
{
	struct ask q = ask(b, SQL_RECOUNT_DOCUMENT);
	const char *id = NULL, *meeting = NULL;
	struct instant at = os_now();

	ask_str(&q, ":id", ref);
	if (ask_next(&q)) {
		id = arena_str(a, ask_text(&q, 0));
		meeting = ask_null(&q, 1) ? NULL :
		    arena_str(a, ask_text(&q, 1));
		at.s = ask_null(&q, 2) ? at.s : ask_num(&q, 2);
		*silence = ask_null(&q, 3) ? NULL :
		    arena_str(a, ask_text(&q, 3));
	}
	ask_end(&q);
	if (!id)
		return err_absent(e, "The record knows no vote and no "
		    "document %s.", ref);
	return *silence || verdict_document(b, a, id, meeting, at, v, e);
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
	size_t replies = 0;
	struct hush h;

	if (!hush_get(b, a, id, os_now(), &h, e))
		return false;
	for (size_t i = 0; i < h.n; i++)
		replies += h.events[i].kind < SILENCE_SUSPENDED;
	instant_write(h.now.at, at);
	json_put_str(a, o, "at", at);
	json_put_str(a, o, "by", h.now.by);
	json_put_int(a, o, "asked", (int64_t)h.round.n);
	json_put_str(a, o, "outcome", words[h.now.status]);
	json_put_int(a, o, "received", (int64_t)replies);
	json_put_str(a, o, "silence", id);
	json_write(&line, o);
	if (c->json)
		printf("%s\n", line.p);
	else
		printf("%s, by the silence procedure %s at %s\nmembers asked "
		    "%zu, received %zu%s%s\n", words[h.now.status], id, at,
		    h.round.n, replies, h.now.by ? ", broken by " : "",
		    h.now.by ? h.now.by : "");
	buf_free(&line);
	return true;
}

static bool
is_vote(struct book *b, const char *ref)
{
	struct ask q = ask(b, SQL_VOTE_GET);
	bool there;

	ask_str(&q, ":id", ref);
	there = ask_next(&q);
	ask_end(&q);
	return there;
}

static void
say(const struct cli *c, struct arena *a, const struct verdict *v)
{
	struct buf b = BUF_MAX(ROOM);

	if (c->json) {
		json_write(&b, verdict_json(a, v));
		printf("%s\n", b.p);
		buf_free(&b);
		return;
	}
	printf("%s, by the rule \"%s\" of %s (%s)\n", verdict_word(v),
	    v->rule->name, v->profile->name, v->rule->article);
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

int
cmd_recount(const struct cli *c)
{
	const char *ref = c->words[0], *silence = NULL;
	struct arena *a = arena_new(ROOM);
	struct err e = { 0 };
	struct book *b = NULL;
	struct verdict v;
	bool ok = cli_clock(c->data, &e);

	if (ok && !cli_has_record(c->data))
		ok = err_absent(&e, "There is no record in %s.", c->data);
	b = ok ? fold_again(c, &e) : NULL;
	ok = b && (is_vote(b, ref) ? verdict_vote(b, a, ref, &v, &e) :
	    document(b, a, ref, &v, &silence, &e));
	if (ok && silence)
		ok = say_silence(c, b, a, silence, &e);
	else if (ok)
		say(c, a, &v);
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
