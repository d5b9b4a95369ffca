/* fuzz_profile.c: any bytes as a profile.
 *
 * Whatever is read has rules within the limits, and each of them decides:
 * some voters of many sorts, forwards and backwards, with the same outcome.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/decide.h"
#include "law/profile.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define VOTERS 64

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool fact)
{
	if (!fact)
		abort();
}

/* Members that the profile names, and some that it does not. */
static const char *
somebody(const struct profile *p, size_t i)
{
	if (p->ngroups && i % 3 == 0)
		return p->groups[0].members[i % p->groups[0].n];
	if (p->nweights && i % 3 == 1)
		return p->weights[0].members[i % p->weights[0].n];
	return i % 5 ? "ELSE" : "";
}

static void
seat(const struct profile *p, struct voter v[VOTERS], uint32_t turn)
{
	static const char *const bars[] = { NULL, "concerned", NULL, "party",
	    NULL, "suspended" };

	for (size_t i = 0; i < VOTERS; i++) {
		turn = turn * 1664525 + 1013904223;
		v[i] = (struct voter){ .id = somebody(p, i), .count = 1,
		    .stance = (enum stance)((turn >> 8) % 7),
		    .present = turn >> 16 & 1,
		    .barred = bars[(turn >> 20) % 6],
		    .ad_referendum = turn >> 24 & 1,
		    .against_format = (turn >> 25) % 16 == 0 };
		if (!*v[i].id)
			v[i].count = 1 + (turn >> 10) % 500;
	}
}

static void
is_within(const struct outcome *o)
{
	must(verdict_name(o->word) && o->ntests <= RULE_TESTS + 2);
	must(o->entitled <= o->members && o->present <= o->entitled);
	must(o->yes + o->no + o->abstain + o->absent + o->silent ==
	    o->entitled);
	for (size_t i = 0; i < o->ntests; i++) {
		const struct outcome_test *t = &o->tests[i];

		must(t->left >= 0 && t->base >= 0 && t->op);
		if (t->test && t->test->form == RULE_COUNT)
			must(t->holds == (!t->unknown && (t->op[0] == '>' ?
			    t->left >= t->right : t->left <= t->right)));
	}
}

static void
decides(const struct profile *p, const struct rule *r, size_t most)
{
	struct voter v[VOTERS], back[VOTERS];
	struct outcome o, other;

	must(r->name[0] && r->ntests && r->ntests <= RULE_TESTS);
	must(r->limited >= 0 && r->quorum_num <= r->quorum_den);
	for (size_t n = 0; n < most; n++) {
		seat(p, v, (uint32_t)n * 7919);
		for (size_t i = 0; i < n; i++)
			back[i] = v[n - 1 - i];
		decide(r, v, n, &o);
		decide(r, back, n, &other);
		is_within(&o);
		must(o.word == other.word && o.ntests == other.ntests);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct arena *a = arena_new(4 << 20);
	struct err e = { 0 };
	const struct profile *p = profile_read(a, (const char *)bytes, n, &e);

	must(p ? !e.kind : e.kind == ERR_MALFORMED && e.says[0]);
	if (p) {
		must(p->name[0] && p->nrules && p->nrules <= PROFILE_RULES &&
		    p->nmatters && p->nmatters <= PROFILE_MATTERS);
		for (size_t i = 0; i < p->nrules; i++)
			decides(p, &p->rules[i], 8 + VOTERS / p->nrules / 2);
		for (size_t i = 0; i < p->nmatters; i++)
			must(p->matters[i].rule != NULL);
		profile_rule(p, "organ", "matter", (struct day){ 0 });
	}
	arena_release(a);
	return 0;
}
