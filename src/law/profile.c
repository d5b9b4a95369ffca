/* profile.c: see profile.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/profile.h"

#include "base/enc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MOST 600
#define NUM_MOST 1000000
#define WEIGHT_MOST 1000000000000	/* of all members together */

struct reader {
	struct arena *a;
	struct profile *p;
	struct rule *rule;		/* whose lines follow; NULL: none */
	const char *organ;		/* the same */
	const char *tail;		/* the line behind its first word */
	const char *article;		/* behind the colon; "" when none */
	const char *w[WORDS_MOST];
	size_t n, at;			/* words; the next to be read */
	int line;
	struct err *e;
};

static bool
bad(struct reader *r, const char *what)
{
	return err_malformed(r->e, "format-profile", "Line %d: %s.", r->line,
	    what);
}

/* --- words -------------------------------------------------------------------- */

/* Is the next word (or are the next words, with blanks between) this? Then it
 * is passed over. */
static bool
take(struct reader *r, const char *words)
{
	size_t at = r->at;

	while (*words) {
		size_t n = strcspn(words, " ");

		if (at == r->n || strlen(r->w[at]) != n ||
		    memcmp(r->w[at], words, n) != 0)
			return false;
		at++;
		words += n + (words[n] == ' ');
	}
	r->at = at;
	return true;
}

static const char *
word(struct reader *r)
{
	return r->at < r->n ? r->w[r->at++] : NULL;
}

static bool
name(struct reader *r, char out[RULE_NAME])
{
	const char *s = word(r);

	if (!s || strlen(s) >= RULE_NAME)
		return bad(r, "a name of at most 47 bytes stands here");
	memset(out, 0, RULE_NAME);
	memcpy(out, s, strlen(s));
	return true;
}

static bool
number(struct reader *r, const char *s, int64_t most, int64_t *out)
{
	char *end;

	*out = s && *s >= '0' && *s <= '9' ? strtoll(s, &end, 10) : -1;
	return (*out >= 0 && *out <= most && !*end) ||
	    bad(r, "a whole number stands here");
}

/* "2/3" */
static bool
share(struct reader *r, int64_t *num, int64_t *den)
{
	char text[32];
	const char *s = word(r);
	char *slash;

	snprintf(text, sizeof text, "%s", s ? s : "");
	slash = strchr(text, '/');
	if (!slash || strlen(s) >= sizeof text)
		return bad(r, "a share is written N/D, as 2/3");
	*slash = '\0';
	return number(r, text, NUM_MOST, num) &&
	    number(r, slash + 1, NUM_MOST, den) && (*den > 0 &&
	    *num <= *den ? true : bad(r, "a share is not above one"));
}

static bool
ended(struct reader *r)
{
	return r->at == r->n || bad(r, "nothing more stands on this line");
}

static bool
text(struct reader *r, char out[RULE_WORDS])
{
	if (!*r->tail || strlen(r->tail) >= RULE_WORDS)
		return bad(r, "words of at most 479 bytes stand here");
	snprintf(out, RULE_WORDS, "%s", r->tail);
	return true;
}

/* --- what is named ---------------------------------------------------------------- */

static const struct rule_group *
group_named(struct reader *r)
{
	const char *s = word(r);

	for (size_t i = 0; s && i < r->p->ngroups; i++)
		if (strcmp(r->p->groups[i].name, s) == 0)
			return &r->p->groups[i];
	bad(r, "this group is not named above");
	return NULL;
}

static const struct rule_weight *
weight_named(struct reader *r)
{
	const char *s = word(r);

	for (size_t i = 0; s && i < r->p->nweights; i++)
		if (strcmp(r->p->weights[i].name, s) == 0)
			return &r->p->weights[i];
	bad(r, "this weight is not named above");
	return NULL;
}

static bool
stands(const char **members, size_t n, const char *id)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(members[i], id) == 0)
			return true;
	return false;
}

static bool
add_group(struct reader *r)
{
	struct rule_group *g = &r->p->groups[r->p->ngroups];

	if (r->p->ngroups == PROFILE_RULES)
		return bad(r, "there are too many groups");
	if (!name(r, g->name))
		return false;
	for (size_t i = 0; i < r->p->ngroups; i++)
		if (strcmp(r->p->groups[i].name, g->name) == 0)
			return bad(r, "there is a group of that name already");
	g->members = arena_take(r->a, (r->n + 1) * sizeof *g->members);
	for (; g->members && r->at < r->n; g->n++) {
		g->members[g->n] = word(r);
		if (stands(g->members, g->n, g->members[g->n]))
			return bad(r, "a member stands in a group once");
	}
	r->p->ngroups++;
	return g->n || bad(r, "a group has members");
}

static bool
add_weight(struct reader *r)
{
	struct rule_weight *w = &r->p->weights[r->p->nweights];
	int64_t sum = 0;
	size_t n;

	if (r->p->nweights == PROFILE_RULES)
		return bad(r, "there are too many weights");
	if (!name(r, w->name))
		return false;
	for (size_t i = 0; i < r->p->nweights; i++)
		if (strcmp(r->p->weights[i].name, w->name) == 0)
			return bad(r, "there is a weight of that name "
			    "already");
	n = (r->n - r->at) / 2;
	w->members = arena_take(r->a, (n + 1) * sizeof *w->members);
	w->weights = arena_take(r->a, (n + 1) * sizeof *w->weights);
	if (!w->members || !w->weights || !n || (r->n - r->at) % 2)
		return bad(r, "a weight is written MEMBER NUMBER, in pairs");
	for (; w->n < n; w->n++) {
		w->members[w->n] = word(r);
		if (stands(w->members, w->n, w->members[w->n]))
			return bad(r, "a member has one weight");
		if (!number(r, word(r), WEIGHT_MOST, &w->weights[w->n]))
			return false;
		sum += w->weights[w->n];
		if (sum > WEIGHT_MOST)
			return bad(r, "the weights are too large together");
	}
	r->p->nweights++;
	return true;
}

/* --- a rule's lines ------------------------------------------------------------------ */

static bool
base(struct reader *r, enum rule_base *out)
{
	static const struct { const char *words; enum rule_base base; }
	bases[] = {
		{ "present and voting", BASE_PRESENT_AND_VOTING },
		{ "cast", BASE_CAST }, { "present", BASE_PRESENT },
		{ "entitled", BASE_ENTITLED }, { "members", BASE_MEMBERS },
	};

	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
		if (take(r, bases[i].words)) {
			*out = bases[i].base;
			return true;
		}
	return bad(r, "a base is: present and voting, cast, present, "
	    "entitled or members");
}

static bool
op(struct reader *r, enum rule_op *out)
{
	static const char *const words[] = { [OP_AT_LEAST] = "at least",
	    [OP_MORE_THAN] = "more than", [OP_AT_MOST] = "at most",
	    [OP_FEWER_THAN] = "fewer than" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (take(r, words[i])) {
			*out = (enum rule_op)i;
			return true;
		}
	return bad(r, "here stands: at least, more than, at most or fewer "
	    "than");
}

static bool
share_or_number(struct reader *r, struct rule_test *t)
{
	if (r->at < r->n && strchr(r->w[r->at], '/'))
		return share(r, &t->num, &t->den) &&
		    (take(r, "of") || bad(r, "\"of\" stands before the base")) &&
		    base(r, &t->base);
	t->base = BASE_NUMBER;
	t->den = 1;
	return number(r, word(r), WEIGHT_MOST, &t->num);
}

static bool
test_end(struct reader *r, struct rule_test *t)
{
	for (;;) {
		if (take(r, "weight")) {
			t->weight = weight_named(r);
			if (!t->weight)
				return false;
		} else if (take(r, "group")) {
			t->group = group_named(r);
			if (!t->group)
				return false;
		} else
			return ended(r);
	}
}

static bool
add_test(struct reader *r, struct rule_test t)
{
	struct rule *u = r->rule;

	if (u->ntests == RULE_TESTS)
		return bad(r, "a rule has at most 8 tests");
	if (!test_end(r, &t))
		return false;
	u->tests[u->ntests++] = t;
	return true;
}

static bool
count_line(struct reader *r, enum rule_votes votes)
{
	struct rule_test t = { .form = RULE_COUNT, .votes = votes };

	return op(r, &t.op) && share_or_number(r, &t) && add_test(r, t);
}

static bool
each_line(struct reader *r, enum rule_form form, const char *says)
{
	struct rule_test t = { .form = form, .group = group_named(r) };

	return t.group && (take(r, says) ||
	    bad(r, "here stands \"says no\" or \"say yes\"")) &&
	    add_test(r, t);
}

static bool
deemed_line(struct reader *r)
{
	struct rule_test t = { .form = RULE_DEEMED, .votes = VOTES_NOT_YES };

	return op(r, &t.op) && share_or_number(r, &t) && add_test(r, t);
}

static bool
quorum_line(struct reader *r)
{
	struct rule *u = r->rule;

	return share(r, &u->quorum_num, &u->quorum_den) &&
	    (take(r, "of") || bad(r, "\"of\" stands before the base")) &&
	    base(r, &u->quorum_base) && (u->quorum_base == BASE_ENTITLED ||
	    u->quorum_base == BASE_MEMBERS || bad(r, "a quorum is a share of "
	    "the entitled or of the members")) && ended(r);
}

static bool
tie_line(struct reader *r)
{
	static const char *const words[] = { [TIE_REJECTED] = "rejected",
	    [TIE_SECOND_VOTE] = "second vote", [TIE_CHAIR] = "chair",
	    [TIE_LOT] = "lot" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (take(r, words[i])) {
			r->rule->tie = (enum rule_tie)i;
			return ended(r);
		}
	return bad(r, "a tie is: rejected, second vote, chair or lot");
}

static bool
rule_line(struct reader *r)
{
	struct rule *u = r->rule;

	if (take(r, "en"))
		return text(r, u->en);
	if (take(r, "ru"))
		return text(r, u->ru);
	if (take(r, "article"))
		return text(r, u->article);
	if (take(r, "quorum"))
		return quorum_line(r);
	if (take(r, "tie"))
		return tie_line(r);
	if (take(r, "any"))
		return (u->any = true) && ended(r);
	if (take(r, "without concerned"))
		return (u->excludes_concerned = true) && ended(r);
	if (take(r, "without parties"))
		return (u->excludes_parties = true) && ended(r);
	if (take(r, "limited format"))
		return number(r, word(r), 500, &u->limited) && ended(r);
	if (take(r, "no objection"))
		return add_test(r, (struct rule_test){
		    .form = RULE_NO_OBJECTION });
	if (take(r, "none of"))
		return each_line(r, RULE_NONE_OF, "says no");
	if (take(r, "all of"))
		return each_line(r, RULE_ALL_OF, "say yes");
	if (take(r, "adopted when not in favour"))
		return deemed_line(r);
	if (take(r, "yes or abstain"))
		return count_line(r, VOTES_YES_OR_ABSTAIN);
	if (take(r, "yes"))
		return count_line(r, VOTES_YES);
	if (take(r, "no"))
		return count_line(r, VOTES_NO);
	return bad(r, "a line of a rule is a test, a quorum, a tie, an "
	    "article or its words in en or ru");
}

static bool
rule_begins(struct reader *r)
{
	struct rule *u = &r->p->rules[r->p->nrules];

	if (r->p->nrules == PROFILE_RULES)
		return bad(r, "there are too many rules");
	if (!name(r, u->name) || !ended(r))
		return false;
	for (size_t i = 0; i < r->p->nrules; i++)
		if (strcmp(r->p->rules[i].name, u->name) == 0)
			return bad(r, "there is a rule of that name already");
	u->line = r->line;
	r->rule = u;
	r->p->nrules++;
	return true;
}

/* --- organs ------------------------------------------------------------------------------ */

static bool
day(struct reader *r, struct day *out)
{
	const char *s = word(r);

	return (s && day_read(s, strlen(s), out)) ||
	    bad(r, "a day is written 1965-12-31");
}

/* matter NAME [from DAY] [until DAY] RULE */
static bool
matter_line(struct reader *r)
{
	struct profile_matter *m = &r->p->matters[r->p->nmatters];
	const char *s;

	if (!take(r, "matter"))
		return bad(r, "a line of an organ is \"matter NAME RULE\"");
	if (r->p->nmatters == PROFILE_MATTERS)
		return bad(r, "there are too many matters");
	snprintf(m->organ, sizeof m->organ, "%s", r->organ);
	m->from.n = INT32_MIN;
	m->until.n = INT32_MAX;
	m->line = r->line;
	if (!name(r, m->matter) ||
	    (take(r, "from") && !day(r, &m->from)) ||
	    (take(r, "until") && !day(r, &m->until)))
		return false;
	s = word(r);
	for (size_t i = 0; s && i < r->p->nrules; i++)
		if (strcmp(r->p->rules[i].name, s) == 0)
			m->rule = &r->p->rules[i];
	if (!m->rule)
		return bad(r, "this rule is not stated above");
	r->p->nmatters++;
	return ended(r);
}

static bool
organ_begins(struct reader *r)
{
	char *organ = arena_take(r->a, RULE_NAME);

	r->organ = organ;
	return organ && name(r, organ) && ended(r);
}

/* --- lines ------------------------------------------------------------------------------------ */

static bool
top_line(struct reader *r)
{
	struct profile *p = r->p;

	r->rule = NULL;
	r->organ = NULL;
	if (take(r, "profile"))
		return p->name[0] ? bad(r, "the profile is named already") :
		    name(r, p->name) && ended(r);
	if (!p->name[0])
		return bad(r, "a profile begins \"profile NAME\"");
	if (take(r, "en"))
		return text(r, p->en);
	if (take(r, "ru"))
		return text(r, p->ru);
	if (take(r, "source"))
		return text(r, p->source);
	if (take(r, "group"))
		return add_group(r);
	if (take(r, "weight"))
		return add_weight(r);
	if (take(r, "rule"))
		return rule_begins(r);
	if (take(r, "organ"))
		return organ_begins(r);
	return bad(r, "a line that is not indented begins with profile, en, "
	    "ru, source, group, weight, rule or organ");
}

static bool
is_text(const char *first, size_t n)
{
	static const char *const words[] = { "en", "ru", "source", "article" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && memcmp(words[i], first, n) == 0)
			return true;
	return false;
}

/* A line into its words. Of a line of text the rest is kept whole; a test may
 * have its article behind a colon. */
static bool
split(struct reader *r, const char *p)
{
	size_t first = strcspn(p, " \t");
	char *copy = arena_str(r->a, p), *colon, *save = NULL;

	if (!copy)
		return bad(r, "the profile is too large");
	r->tail = copy + first + strspn(copy + first, " \t");
	r->article = "";
	r->n = r->at = 0;
	if (is_text(p, first)) {
		r->w[r->n++] = arena_copy(r->a, p, first);
		return r->w[0] != NULL;
	}
	colon = strstr(copy, ": ");
	if (colon) {
		*colon = '\0';
		r->article = colon + 2 + strspn(colon + 2, " \t");
	}
	for (char *s = strtok_r(copy, " \t", &save); s;
	    s = strtok_r(NULL, " \t", &save)) {
		if (r->n == WORDS_MOST)
			return bad(r, "the line has too many words");
		r->w[r->n++] = s;
	}
	return true;
}

static bool
deep_line(struct reader *r)
{
	if (r->organ)
		return matter_line(r);
	return r->rule ? rule_line(r) :
	    bad(r, "an indented line belongs to a rule or an organ");
}

static bool
line(struct reader *r, char *s)
{
	bool deep = *s == ' ' || *s == '\t';
	size_t tests = r->rule ? r->rule->ntests : 0;

	s[strcspn(s, "#\r")] = '\0';
	if (!s[strspn(s, " \t")])
		return true;
	if (!split(r, s + strspn(s, " \t")))
		return false;
	if (strlen(r->article) >= RULE_WORDS)
		return bad(r, "words of at most 479 bytes stand here");
	if (!(deep ? deep_line(r) : top_line(r)))
		return false;
	if (r->rule && r->rule->ntests > tests)
		memcpy(r->rule->tests[tests].article, r->article,
		    strlen(r->article) + 1);
	else if (*r->article)
		return bad(r, "only a test has an article behind a colon");
	return true;
}

/* What only the whole can show. A test without an article has the rule's. */
static bool
whole(struct reader *r)
{
	if (!r->p->name[0])
		return bad(r, "a profile begins \"profile NAME\"");
	for (size_t i = 0; i < r->p->nrules; i++) {
		struct rule *u = &r->p->rules[i];

		r->line = u->line;
		if (!u->ntests)
			return bad(r, "this rule has no test");
		for (size_t k = 0; k < u->ntests; k++)
			if (!u->tests[k].article[0])
				memcpy(u->tests[k].article, u->article,
				    RULE_WORDS);
	}
	return r->p->nmatters || bad(r, "no organ has a matter");
}

const struct profile *
profile_read(struct arena *a, const char *p, size_t n, struct err *e)
{
	struct reader r = { .a = a, .p = arena_take(a, sizeof *r.p), .e = e };
	char *copy = n <= PROFILE_MOST ? arena_copy(a, p, n) : NULL;

	if (!copy || !r.p || memchr(p, '\0', n) || !utf8_valid(p, n)) {
		err_malformed(e, "format-profile", "A profile is text in "
		    "UTF-8 of at most %d bytes.", PROFILE_MOST);
		return NULL;
	}
	for (char *s = copy; s;) {
		char *nl = strchr(s, '\n');

		if (nl)
			*nl = '\0';
		r.line++;
		if (!line(&r, s)) {
			if (arena_full(a))
				bad(&r, "the profile is too large");
			return NULL;
		}
		s = nl ? nl + 1 : NULL;
	}
	return whole(&r) ? r.p : NULL;
}

/* The organ's own line before "*", the matter's own before "*". */
const struct rule *
profile_rule(const struct profile *p, const char *organ, const char *matter,
    struct day on)
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
		    (!exact && strcmp(m->matter, "*") != 0) ||
		    on.n < m->from.n || on.n > m->until.n)
			continue;
		if (1 + exact > rank) {
			rank = 1 + exact;
			best = m->rule;
		}
	}
	return best;
}
