/* profile.c: see profile.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/profile.h"

#include "base/enc.h"
#include "law/profile_line.h"
#include "law/profile_rule.h"
#include "law/profile_silence.h"

#include <stdio.h>
#include <string.h>

/* --- groups and weights --------------------------------------------------- */

static bool
stands(const char **members, size_t n, const char *id)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(members[i], id) == 0)
			return true;
	return false;
}

static bool
add_group(struct profile_reader *r)
{
	struct rule_group *g = &r->p->groups[r->p->ngroups];

	if (r->p->ngroups == PROFILE_RULES)
		return line_bad(r, "there are too many groups");
	if (!line_name(r, g->name))
		return false;
	for (size_t i = 0; i < r->p->ngroups; i++)
		if (strcmp(r->p->groups[i].name, g->name) == 0)
			return line_bad(r, "there is a group of that name "
			    "already");
	g->members = arena_take(r->a, (r->n + 1) * sizeof *g->members);
	for (; g->members && r->at < r->n; g->n++) {
		g->members[g->n] = line_word(r);
		if (stands(g->members, g->n, g->members[g->n]))
			return line_bad(r, "a member stands in a group once");
	}
	r->p->ngroups++;
	return g->n || line_bad(r, "a group has members");
}

static bool
add_weight(struct profile_reader *r)
{
	struct rule_weight *w = &r->p->weights[r->p->nweights];
	int64_t sum = 0;
	size_t n;

	if (r->p->nweights == PROFILE_RULES)
		return line_bad(r, "there are too many weights");
	if (!line_name(r, w->name))
		return false;
	for (size_t i = 0; i < r->p->nweights; i++)
		if (strcmp(r->p->weights[i].name, w->name) == 0)
			return line_bad(r, "there is a weight of that name "
			    "already");
	n = (r->n - r->at) / 2;
	w->members = arena_take(r->a, (n + 1) * sizeof *w->members);
	w->weights = arena_take(r->a, (n + 1) * sizeof *w->weights);
	if (!w->members || !w->weights || !n || (r->n - r->at) % 2)
		return line_bad(r, "a weight is written MEMBER NUMBER, in "
		    "pairs");
	for (; w->n < n; w->n++) {
		w->members[w->n] = line_word(r);
		if (stands(w->members, w->n, w->members[w->n]))
			return line_bad(r, "a member has one weight");
		if (!line_number(r, line_word(r), WEIGHT_MOST,
		    &w->weights[w->n]))
			return false;
		sum += w->weights[w->n];
		if (sum > WEIGHT_MOST)
			return line_bad(r, "the weights are too large "
			    "together");
	}
	r->p->nweights++;
	return sum || line_bad(r, "one weight at least is above zero");
}

/* --- organs --------------------------------------------------------------- */

static bool
day(struct profile_reader *r, struct day *out)
{
	const char *s = line_word(r);

	return (s && day_read(s, strlen(s), out)) ||
	    line_bad(r, "a day is written 1965-12-31");
}

/* matter NAME [from DAY] [until DAY] RULE */
static bool
matter_line(struct profile_reader *r)
{
	struct profile_matter *m = &r->p->matters[r->p->nmatters];
	const char *s;

	if (!line_take(r, "matter"))
		return line_bad(r, "a line of an organ is \"matter NAME "
		    "RULE\"");
	if (r->p->nmatters == PROFILE_MATTERS)
		return line_bad(r, "there are too many matters");
	snprintf(m->organ, sizeof m->organ, "%s", r->organ);
	m->from.n = INT32_MIN;
	m->until.n = INT32_MAX;
	m->line = r->line;
	if (!line_name(r, m->matter) ||
	    (line_take(r, "from") && !day(r, &m->from)) ||
	    (line_take(r, "until") && !day(r, &m->until)))
		return false;
	if (m->until.n < m->from.n)
		return line_bad(r, "the last day is not before the first");
	s = line_word(r);
	for (size_t i = 0; s && i < r->p->nrules; i++)
		if (strcmp(r->p->rules[i].name, s) == 0)
			m->rule = &r->p->rules[i];
	if (!m->rule)
		return line_bad(r, "this rule is not stated above");
	r->p->nmatters++;
	return line_ended(r);
}

static bool
block_begins(struct profile_reader *r, bool *stated, profile_block *block)
{
	if (*stated)
		return line_bad(r, "this procedure is stated already");
	*stated = true;
	r->block = block;
	return line_ended(r);
}

static bool
organ_begins(struct profile_reader *r)
{
	char *organ = arena_take(r->a, RULE_NAME);

	r->organ = organ;
	return organ && line_name(r, organ) && line_ended(r);
}

/* --- lines ---------------------------------------------------------------- */

static bool
top_line(struct profile_reader *r)
{
	struct profile *p = r->p;

	r->rule = NULL;
	r->organ = NULL;
	r->block = NULL;
	if (line_take(r, "profile"))
		return p->name[0] ?
		    line_bad(r, "the profile is named already") :
		    line_name(r, p->name) && line_ended(r);
	if (!p->name[0])
		return line_bad(r, "a profile begins \"profile NAME\"");
	if (line_take(r, "en"))
		return line_text(r, &p->en);
	if (line_take(r, "ru"))
		return line_text(r, &p->ru);
	if (line_take(r, "source"))
		return line_text(r, &p->source);
	if (line_take(r, "group"))
		return add_group(r);
	if (line_take(r, "weight"))
		return add_weight(r);
	if (line_take(r, "rule"))
		return profile_rule_begins(r);
	if (line_take(r, "organ"))
		return organ_begins(r);
	if (line_take(r, "silence"))
		return block_begins(r, &r->silence, profile_silence_line);
	if (line_take(r, "written"))
		return block_begins(r, &r->written, profile_written_line);
	return line_bad(r, "a line that is not indented begins with profile, "
	    "en, ru, source, group, weight, rule, organ, silence or written");
}

static bool
deep_line(struct profile_reader *r)
{
	if (r->organ)
		return matter_line(r);
	if (r->block)
		return r->block(r);
	return r->rule ? profile_rule_line(r) : line_bad(r, "an indented line "
	    "belongs to a rule, an organ or a procedure");
}

static bool
line(struct profile_reader *r, char *s)
{
	bool deep = *s == ' ' || *s == '\t';
	size_t tests = r->rule ? r->rule->ntests : 0;

	s[strcspn(s, "#\r")] = '\0';
	if (!s[strspn(s, " \t")])
		return true;
	if (!line_split(r, s + strspn(s, " \t")))
		return false;
	if (strlen(r->article) >= RULE_WORDS)
		return line_bad(r, "words of at most 479 bytes stand here");
	if (!(deep ? deep_line(r) : top_line(r)))
		return false;
	if (r->rule && r->rule->ntests > tests)
		r->rule->tests[tests].article = r->article;
	else if (*r->article)
		return line_bad(r, "only a test has an article behind a colon");
	return true;
}

/* What can be asked of each candidate's votes, when nobody knows whose they
 * are. */
static bool
fits_ballots(struct profile_reader *r, const struct rule *u)
{
	const struct rule_test *t = &u->tests[0];

	return (u->ntests == 1 && t->form == RULE_COUNT &&
	    t->votes == VOTES_YES && !t->weight && !t->group &&
	    (t->op == OP_AT_LEAST || t->op == OP_MORE_THAN) &&
	    !u->limited && !u->any && (u->tie == TIE_LOT ||
	    u->tie == TIE_REJECTED || u->tie == TIE_SECOND_VOTE)) ||
	    line_bad(r, "an election has one test, \"yes at least\" or "
	    "\"yes more than\", without weight or group, and a tie that is "
	    "voted on again or left to the lot");
}

/* What only the whole can show. A test without an article has the rule's. */
static bool
whole(struct profile_reader *r)
{
	if (!r->p->name[0])
		return line_bad(r, "a profile begins \"profile NAME\"");
	for (size_t i = 0; i < r->p->nrules; i++) {
		struct rule *u = &r->p->rules[i];

		r->line = u->line;
		if (!u->ntests)
			return line_bad(r, "this rule has no test");
		if (u->election && !fits_ballots(r, u))
			return false;
		for (size_t k = 0; k < u->ntests; k++)
			if (!u->tests[k].article[0])
				u->tests[k].article = u->article;
	}
	return r->p->nmatters || line_bad(r, "no organ has a matter");
}

const struct profile *
profile_read(struct arena *a, const char *p, size_t n, struct err *e)
{
	struct profile_reader r = { .a = a, .p = arena_take(a, sizeof *r.p),
	    .e = e };
	char *copy = n <= PROFILE_MOST ? arena_copy(a, p, n) : NULL;

	if (!copy || !r.p || memchr(p, '\0', n) || !utf8_valid(p, n)) {
		err_malformed(e, "format-profile", "A profile is text in "
		    "UTF-8 of at most %d bytes.", PROFILE_MOST);
		return NULL;
	}
	r.p->en = r.p->ru = r.p->source = r.p->silence_article =
	    r.p->written_article = "";
	r.p->silence = silence_default(0);
	r.p->written = (struct written_rules)WRITTEN_DEFAULT;
	for (char *s = copy; s;) {
		char *nl = strchr(s, '\n');

		if (nl)
			*nl = '\0';
		r.line++;
		if (!line(&r, s)) {
			if (arena_full(a))
				line_bad(&r, "the profile is too large");
			return NULL;
		}
		s = nl ? nl + 1 : NULL;
	}
	return whole(&r) ? r.p : NULL;
}

/* A lot has two that are equal: candidates. A question that is put has not. */
bool
profile_may_enter(const struct profile *p, struct err *e)
{
	for (size_t i = 0; i < p->nrules; i++)
		if (p->rules[i].tie == TIE_LOT && !p->rules[i].election)
			return err_malformed(e, "format-profile", "Line %d: "
			    "%s.", p->rules[i].line, "a tie is left to the lot "
			    "in elections only");
	return true;
}

/* The organ's own line before "*", the matter's own before "*". */
static const struct rule *
rule_of(const struct profile *p, const char *organ, const char *matter,
    struct day on, bool named)
{
	const struct rule *best = NULL;
	int rank = 0;
	bool own = false;

	for (size_t i = 0; i < p->nmatters; i++)
		own |= strcmp(p->matters[i].organ, organ) == 0;
	for (size_t i = 0; i < p->nmatters; i++) {
		const struct profile_matter *m = &p->matters[i];
		bool mine = strcmp(m->organ, organ) == 0;
		bool exact = strcmp(m->matter, matter) == 0;

		if ((!mine && (own || strcmp(m->organ, "*") != 0)) ||
		    (!exact && (named || strcmp(m->matter, "*") != 0)) ||
		    on.n < m->from.n || on.n > m->until.n)
			continue;
		if (1 + exact > rank) {
			rank = 1 + exact;
			best = m->rule;
		}
	}
	return best;
}

const struct rule *
profile_rule(const struct profile *p, const char *organ, const char *matter,
    struct day on)
{
	return rule_of(p, organ, matter, on, false);
}

const struct rule *
profile_rule_named(const struct profile *p, const char *organ,
    const char *matter, struct day on)
{
	return rule_of(p, organ, matter, on, true);
}
