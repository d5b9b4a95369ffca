/* decide.c: what a rule costs: one outcome of an organ of 193 by several rules,
 * and a record of roll calls folded into an empty book, where each is judged.
 *
 *     bench-decide NEW-FOLDER CALLS
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/buf.h"
#include "bench/limit.h"
#include "book/write.h"
#include "desk/desk.h"
#include "desk/story.h"
#include "law/builtin.h"
#include "law/decide.h"
#include "law/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ORIGIN "acts.bench.example/log"
#define MEMBERS 193
#define GOAL_US 50
#define GOAL_BALLOTS 60000

static char ids[MEMBERS][8];

static void
must(bool ok, const struct err *e)
{
	if (!ok)
		limit_stop(e->says);
}

/* --- one outcome --------------------------------------------------------- */

static void
outcome_of(struct arena *a, const char *profile, const char *matter)
{
	const char *text = profile_builtin(profile);
	const struct profile *p;
	const struct rule *r;
	struct voter v[MEMBERS];
	struct err e = { 0 };
	char label[80];
	double start, us;
	size_t held = 0, n = 100000;

	p = profile_read(a, text, strlen(text), &e);
	must(p != NULL, &e);
	r = profile_rule(p, "organ", matter, (struct day){ 20000 });
	for (size_t i = 0; i < MEMBERS; i++)
		v[i] = (struct voter){ .id = p->nweights &&
		    i < p->weights[0].n ? p->weights[0].members[i] : ids[i],
		    .count = 1, .present = true,
		    .stance = i % 3 ? STANCE_YES : STANCE_NO };
	start = limit_cpu();
	for (size_t i = 0; i < n; i++) {
		struct outcome o;

		v[i % MEMBERS].stance ^= STANCE_YES ^ STANCE_NO;
		decide(r, v, MEMBERS, &o);
		held += o.word == VERDICT_ADOPTED;
	}
	us = (limit_cpu() - start) * 1e6 / (double)n;
	snprintf(label, sizeof label, "%s, %s", profile, r->name);
	printf("%-38s %8.2f us an outcome of %d  limit %d us  %s (%zu held)\n",
	    label, us, MEMBERS, GOAL_US, us <= GOAL_US ? "met" : "not met",
	    held);
}

/* --- roll calls ---------------------------------------------------------- */

static void
write_founding(struct buf *s)
{
	buf_str(s, "2020-03-02 09:00 UTC\n\nsecretariat root: "
	    "org.constitute\n\torigin: " ORIGIN "\n\tname: Assembly\n"
	    "\tmembers:\n\t\t- id: secretariat\n\t\t  kind: organ\n"
	    "\t\t  names.en: Secretariat\n"
	    "\t\t  roots: @root secretariat\n");
	for (size_t i = 0; i < MEMBERS; i++)
		buf_printf(s, "\t\t- id: %s\n\t\t  names.en: Member %zu\n"
		    "\t\t  since: 1950-01-01\n", ids[i], i);
	buf_str(s, "\nsecretariat root: key.enrol\n\toffice: registrar\n"
	    "\tholder: Registrar\n\tkinds: *\n\tkey: @key\n"
	    "\tproof: @proof\n\nsecretariat registrar: organ.establish\n"
	    "\torgan: ga\n\tnames.en: Assembly\n\ttype: principal\n\n"
	    "secretariat registrar: rules.adopt\n\tfrom: 1950-01-01\n"
	    "\tprofile: @profile unga\n\n");
}

static void
write_call(struct buf *s, unsigned long call)
{
	static const char *const lists[] = { "yes", "no", "abstain",
	    "absent" };

	buf_printf(s, "secretariat registrar: vote.record\n\tvote: r%lu\n"
	    "\torgan: ga\n\tmatter: important\n\tday: 2019-12-18\n"
	    "\tmethod: recorded\n", call);
	for (size_t l = 0; l < 4; l++) {
		const char *before = "";

		buf_printf(s, "\t%s: ", lists[l]);
		for (size_t i = 0; i < MEMBERS; i++)
			if ((i * 7 + call) % 11 % 4 == l) {
				buf_printf(s, "%s%s", before, ids[i]);
				before = ", ";
			}
		buf_byte(s, '\n');
	}
	buf_byte(s, '\n');
}

static void
roll_calls(struct desk *d, const char *folder, unsigned long calls)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct buf s = BUF_MAX(STORY_MOST);
	struct story_result result = { 0 };
	struct err e = { 0 };
	const struct story *story;
	char blobs[4096];

	snprintf(blobs, sizeof blobs, "%s/blobs", folder);
	write_founding(&s);
	for (unsigned long i = 0; i < calls; i++)
		write_call(&s, i);
	if (!buf_ok(&s))
		limit_stop("so many calls are too long for one story");
	story = story_read(a, s.p, s.n, &e);
	must(story && story_play(story, d, blobs, NULL, &result, &e), &e);
	buf_free(&s);
	arena_release(a);
}

static void
fold(struct desk *d, unsigned long calls)
{
	struct err e = { 0 };
	struct book *b;
	double start = limit_cpu(), rate;

	b = desk_fold_anew(desk_log(d), NULL, NULL, &e);
	must(b != NULL, &e);
	rate = (double)calls * MEMBERS / (limit_cpu() - start);
	limit_line("roll calls folded and judged, in memory", rate,
	    "ballots/cpu-s", "the goal", GOAL_BALLOTS);
	book_close(b);
}

int
main(int argc, char **argv)
{
	unsigned long calls = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;
	struct arena *a = arena_new(16 << 20);
	struct err e = { 0 };
	struct desk *d;

	if (!calls)
		limit_stop("usage: bench-decide NEW-FOLDER CALLS");
	for (unsigned i = 0; i < MEMBERS; i++)
		snprintf(ids[i], sizeof ids[i], "M%03u", i % 1000);
	outcome_of(a, "unga", "important");
	outcome_of(a, "unsc", "substance");
	outcome_of(a, "eu-council", "substance");
	outcome_of(a, "csto-2010", "substance");
	d = desk_open(argv[1], ORIGIN, NULL, &e);
	must(d != NULL, &e);
	roll_calls(d, argv[1], calls);
	fold(d, calls);
	desk_close(d);
	arena_release(a);
	return 0;
}
