/* profile.h: the constitution of an organisation, as a text one can read.
 *
 *     profile csto-2010
 *     en Collective Security Treaty Organization, as of 2010
 *     source Charter of 7 October 2002
 *
 *     group permanent CHN FRA GBR RUS USA
 *     weight votes DEU 29 FRA 29 MLT 3
 *
 *     rule consensus
 *     	en Adopted when no member objects.
 *     	article Charter, article 12
 *     	quorum 2/3 of entitled
 *     	no objection
 *
 *     organ csc
 *     	matter substance consensus
 *     	matter admission until 2003-09-17 unanimity
 *
 * One statement a line; those of a rule or an organ are indented. "#" begins a
 * remark. The tests of a rule:
 *
 *     yes at least 2/3 of present and voting [weight W] [group G] [: ARTICLE]
 *     yes more than 1/2 of members          no at most 1/4 of cast
 *     yes at least 9                        no fewer than 4
 *     no objection
 *     none of permanent says no             all of permanent say yes
 *     adopted when not in favour fewer than 4
 *
 * and besides: quorum [more than] N/D of entitled|members; any; tie rejected|second
 * vote|chair|lot; limited format N; without concerned; without parties; election
 * open, or restricted to N for each place [N times then open N times].
 *
 * A block "silence" states the terms of the silence procedure, a block "written"
 * those of the written procedure (law/profile_silence.h).
 *
 * docs/format-profile.md has the whole grammar. An organ named "*" is every
 * one that has no lines of its own; a matter named "*" every other.
 *
 * Limits: PROFILE_MOST bytes, which is what an act carries; PROFILE_RULES
 * rules, groups and weights each; RULE_TESTS tests a rule. Every mistake is
 * refused with its line.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_PROFILE_H
#define LAW_PROFILE_H

#include "base/arena.h"
#include "base/err.h"
#include "law/rule.h"
#include "law/silence.h"
#include "law/written.h"

#define PROFILE_MOST 20000
#define PROFILE_RULES 40
#define PROFILE_MATTERS 200

struct profile_matter {
	char organ[RULE_NAME], matter[RULE_NAME];
	struct day from, until;		/* both days belong to it */
	const struct rule *rule;
	int line;
};

struct profile {
	char name[RULE_NAME];
	const char *en, *ru, *source;	/* "" when there are none */
	struct rule rules[PROFILE_RULES];
	size_t nrules;
	struct rule_group groups[PROFILE_RULES];
	size_t ngroups;
	struct rule_weight weights[PROFILE_RULES];
	size_t nweights;
	struct profile_matter matters[PROFILE_MATTERS];
	size_t nmatters;
	struct silence_rules silence;	/* the zones in it are not of a profile */
	const char *silence_article;
	struct written_rules written;
	const char *written_article;
};

/* Everything is in the arena; NULL with ERR_MALFORMED that names the line. */
const struct profile *profile_read(struct arena *, const char *, size_t n,
    struct err *);
/* What is read because a record has it, and is entered no more: a tie left to the lot
 * where nobody is elected. */
bool profile_may_enter(const struct profile *, struct err *);
/* The rule of an organ for a matter on a day; NULL: the profile has none. */
const struct rule *profile_rule(const struct profile *, const char *organ,
    const char *matter, struct day);

/* That of a matter which the profile names for it, without "matter *"; or NULL. */
const struct rule *profile_rule_named(const struct profile *,
    const char *organ, const char *matter, struct day);

#endif
