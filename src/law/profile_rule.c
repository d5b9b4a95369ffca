/* profile_rule.c: see profile_rule.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/profile_rule.h"

#include <string.h>

static const struct rule_group *
group_named(struct profile_reader *r)
{
	const char *s = line_word(r);

	for (size_t i = 0; s && i < r->p->ngroups; i++)
		if (strcmp(r->p->groups[i].name, s) == 0)
			return &r->p->groups[i];
	line_bad(r, "this group is not named above");
	return NULL;
}

static const struct rule_weight *
weight_named(struct profile_reader *r)
{
	const char *s = line_word(r);

	for (size_t i = 0; s && i < r->p->nweights; i++)
		if (strcmp(r->p->weights[i].name, s) == 0)
			return &r->p->weights[i];
	line_bad(r, "this weight is not named above");
	return NULL;
}

static bool
of_base(struct profile_reader *r, enum rule_base *out)
{
	static const struct { const char *words; enum rule_base base; }
	bases[] = {
		{ "present and voting", BASE_PRESENT_AND_VOTING },
		{ "cast", BASE_CAST }, { "present", BASE_PRESENT },
		{ "entitled", BASE_ENTITLED }, { "members", BASE_MEMBERS },
	};

	if (!line_take(r, "of"))
		return line_bad(r, "\"of\" stands before the base");
	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
		if (line_take(r, bases[i].words)) {
			*out = bases[i].base;
			return true;
		}
	return line_bad(r, "a base is: present and voting, cast, present, "
	    "entitled or members");
}

static bool
op(struct profile_reader *r, enum rule_op *out)
{
	static const char *const words[] = { [OP_AT_LEAST] = "at least",
	    [OP_MORE_THAN] = "more than", [OP_AT_MOST] = "at most",
	    [OP_FEWER_THAN] = "fewer than" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (line_take(r, words[i])) {
			*out = (enum rule_op)i;
			return true;
		}
	return line_bad(r, "here stands: at least, more than, at most or "
	    "fewer than");
}

static bool
share_or_number(struct profile_reader *r, struct rule_test *t)
{
	if (r->at < r->n && strchr(r->w[r->at], '/'))
		return line_share(r, &t->num, &t->den) &&
		    (t->op != OP_MORE_THAN || t->num < t->den ||
		    line_bad(r, "nothing is more than the whole")) &&
		    of_base(r, &t->base);
	t->base = BASE_NUMBER;
	t->den = 1;
	return line_number(r, line_word(r), WEIGHT_MOST, &t->num);
}

static bool
test_end(struct profile_reader *r, struct rule_test *t)
{
	for (;;) {
		if (line_take(r, "weight")) {
			t->weight = weight_named(r);
			if (!t->weight)
				return false;
		} else if (line_take(r, "group")) {
			t->group = group_named(r);
			if (!t->group)
				return false;
		} else
			return line_ended(r);
	}
}

static bool
add_test(struct profile_reader *r, struct rule_test t)
{
	struct rule *u = r->rule;

	if (u->ntests == RULE_TESTS)
		return line_bad(r, "a rule has at most 8 tests");
	if (!test_end(r, &t))
		return false;
	u->tests[u->ntests++] = t;
	return true;
}

static bool
count_line(struct profile_reader *r, enum rule_votes votes)
{
	struct rule_test t = { .form = RULE_COUNT, .votes = votes };

	return op(r, &t.op) && share_or_number(r, &t) && add_test(r, t);
}

static bool
each_line(struct profile_reader *r, enum rule_form form, const char *says)
{
	struct rule_test t = { .form = form, .group = group_named(r) };

	return t.group && (line_take(r, says) ||
	    line_bad(r, "here stands \"says no\" or \"say yes\"")) &&
	    add_test(r, t);
}

static bool
deemed_line(struct profile_reader *r)
{
	struct rule_test t = { .form = RULE_DEEMED, .votes = VOTES_NOT_YES };

	return op(r, &t.op) && share_or_number(r, &t) && add_test(r, t);
}

static bool
quorum_line(struct profile_reader *r)
{
	struct rule *u = r->rule;

	u->quorum_op = line_take(r, "more than") ? OP_MORE_THAN : OP_AT_LEAST;
	return line_share(r, &u->quorum_num, &u->quorum_den) &&
	    of_base(r, &u->quorum_base) && (u->quorum_base == BASE_ENTITLED ||
	    u->quorum_base == BASE_MEMBERS || line_bad(r, "a quorum is a "
	    "share of the entitled or of the members")) && line_ended(r);
}

/* election open
 * election restricted to N for each place [N times then open N times] */
static bool
election_line(struct profile_reader *r)
{
	struct rule *u = r->rule;

	u->election = true;
	if (line_take(r, "open"))
		return line_ended(r);
	if (!line_take(r, "restricted to"))
		return line_bad(r, "an election is: open, or restricted to N "
		    "for each place");
	if (!line_number(r, line_word(r), 10, &u->restricted_to))
		return false;
	if (!u->restricted_to || !line_take(r, "for each place"))
		return line_bad(r, "it is written: restricted to N for each "
		    "place");
	if (r->at == r->n)
		return true;
	if (!line_number(r, line_word(r), 100, &u->restricted_times) ||
	    !line_take(r, "times then open") ||
	    !line_number(r, line_word(r), 100, &u->open_times) ||
	    !line_take(r, "times") || !u->restricted_times || !u->open_times)
		return line_bad(r, "it is written: N times then open N times");
	return line_ended(r);
}

static bool
tie_line(struct profile_reader *r)
{
	static const char *const words[] = { [TIE_REJECTED] = "rejected",
	    [TIE_SECOND_VOTE] = "second vote", [TIE_CHAIR] = "chair",
	    [TIE_LOT] = "lot" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (line_take(r, words[i])) {
			r->rule->tie = (enum rule_tie)i;
			return line_ended(r);
		}
	return line_bad(r, "a tie is: rejected, second vote, chair or lot");
}

bool
profile_rule_line(struct profile_reader *r)
{
	struct rule *u = r->rule;

	if (line_take(r, "en"))
		return line_text(r, &u->en);
	if (line_take(r, "ru"))
		return line_text(r, &u->ru);
	if (line_take(r, "article"))
		return line_text(r, &u->article);
	if (line_take(r, "quorum"))
		return quorum_line(r);
	if (line_take(r, "tie"))
		return tie_line(r);
	if (line_take(r, "election"))
		return election_line(r);
	if (line_take(r, "any"))
		return (u->any = true) && line_ended(r);
	if (line_take(r, "without concerned"))
		return (u->excludes_concerned = true) && line_ended(r);
	if (line_take(r, "without parties"))
		return (u->excludes_parties = true) && line_ended(r);
	if (line_take(r, "unconfirmed stands"))
		return (u->unconfirmed_stands = true) && line_ended(r);
	if (line_take(r, "limited format"))
		return line_number(r, line_word(r), 500, &u->limited) &&
		    line_ended(r);
	if (line_take(r, "no objection"))
		return add_test(r, (struct rule_test){
		    .form = RULE_NO_OBJECTION });
	if (line_take(r, "none of"))
		return each_line(r, RULE_NONE_OF, "says no");
	if (line_take(r, "all of"))
		return each_line(r, RULE_ALL_OF, "say yes");
	if (line_take(r, "adopted when not in favour"))
		return deemed_line(r);
	if (line_take(r, "yes or abstain"))
		return count_line(r, VOTES_YES_OR_ABSTAIN);
	if (line_take(r, "yes"))
		return count_line(r, VOTES_YES);
	if (line_take(r, "no"))
		return count_line(r, VOTES_NO);
	return line_bad(r, "a line of a rule is a test, a quorum, a tie, an "
	    "article or its words in en or ru");
}

bool
profile_rule_begins(struct profile_reader *r)
{
	struct rule *u = &r->p->rules[r->p->nrules];

	if (r->p->nrules == PROFILE_RULES)
		return line_bad(r, "there are too many rules");
	if (!line_name(r, u->name) || !line_ended(r))
		return false;
	for (size_t i = 0; i < r->p->nrules; i++)
		if (strcmp(r->p->rules[i].name, u->name) == 0)
			return line_bad(r, "there is a rule of that name "
			    "already");
	u->en = u->ru = u->article = "";
	u->line = r->line;
	r->rule = u;
	r->p->nrules++;
	return true;
}
