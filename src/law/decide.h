/* decide.h: what a rule makes of the positions.
 *
 * Each member of the organ stands somewhere: it has a vote or is barred, is in
 * the room or not, and says something or nothing. Barred comes before all: its
 * vote is not counted and it leaves every base but that of the members. A
 * disinterested one leaves the bases too, and is not bound; so does one that
 * stays out of a limited format, in words or by silence. Then the position
 * counts. A limited format binds those that agreed.
 *
 * Always: the outcome does not depend on the order of the voters, and it is
 * computed from the arguments alone. Counts are exact.
 *
 * A record that gives counts and no names has voters with an empty id and a
 * multiplicity. Where a test asks who they are (a group, a weight) and it may
 * depend on that, nothing is decided: the outcome is void. All are known when
 * every member of the group has its name in the record.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_DECIDE_H
#define LAW_DECIDE_H

#include "law/rule.h"

enum stance {
	STANCE_ABSENT,
	STANCE_PRESENT,		/* there, and says nothing */
	STANCE_YES,
	STANCE_NO,		/* votes no; objects */
	STANCE_ABSTAIN,
	STANCE_DISINTERESTED,
	STANCE_OUT,		/* takes no part in a limited format */
};

struct voter {
	const char *id;		/* "" with a count: no name is known */
	int64_t count;		/* 1 for a name */
	enum stance stance;
	bool present;		/* in the room: who only wrote makes no quorum */
	const char *barred;	/* why it has no vote; NULL: it has one */
	bool ad_referendum;	/* its yes is still to be confirmed */
	bool against_format;	/* objects to deciding in a limited format */
	bool no_veto;		/* without a name: yet in no group that has one */
};

enum verdict_word {
	VERDICT_ADOPTED,
	VERDICT_NOT_ADOPTED,
	VERDICT_INQUORATE,
	VERDICT_UNAVAILABLE,	/* the limited format was objected to */
	VERDICT_PROVISIONAL,	/* adopted when the last ones confirm */
	VERDICT_TIE,		/* the chair, or the lot, decides; where the rule
				 * says so. Else a tie is not adopted */
	VERDICT_VOID,		/* nobody has a vote, or nobody knows whose the
				 * votes are */
};

struct outcome_test {
	const struct rule_test *test;	/* NULL: the quorum, or the format */
	bool quorum;
	int64_t left;		/* what was found */
	const char *op;		/* ">=" "<=" */
	int64_t right;		/* what is needed, or the most there may be */
	int64_t base;		/* of which */
	bool holds;
	const char *who;	/* the first that stands in the way, or NULL */
	bool unknown;		/* it depends on votes that have no names */
};

struct outcome {
	enum verdict_word word;
	int64_t yes, no, abstain, absent, silent;
	int64_t members, entitled, present;
	struct outcome_test tests[RULE_TESTS + 2];
	size_t ntests;
	bool cast;		/* a tie, which the chair has decided */
	bool divided;		/* no operative part is left: not adopted, whatever
				 * the tests say */
};

void decide(const struct rule *, const struct voter *, size_t n,
    struct outcome *);
/* The least number that is at least n/d of base (or above it); the most that
 * is at most n/d (or below it): what a test needs. */
int64_t decide_bound(const struct rule_test *, int64_t base);
/* How many must be present for the rule; 0: it asks for no quorum. *base: of how
 * many. */
int64_t decide_quorum(const struct rule *, int64_t members, int64_t entitled,
    int64_t *base);
/* Is it a yes that counts and is still to be confirmed? */
bool decide_waits(const struct rule *, const struct voter *);
/* Is this voter bound by what was adopted? */
bool decide_binds(const struct rule *, const struct voter *);

/* What a stance of one voter does to the outcome, whatever the others say; the
 * graver, the later. */
enum decide_effect {
	EFFECT_NO_VOTE,		/* barred: nothing */
	EFFECT_OUT,		/* it is not counted, and not bound */
	EFFECT_NEUTRAL,		/* it stands in nobody's way */
	EFFECT_FOR,		/* one more in favour */
	EFFECT_AGAINST,		/* the others need more, and may have it */
	EFFECT_NO_CONSENSUS,	/* not adopted: somebody objects */
	EFFECT_BLOCKS,		/* not adopted: a veto, or not all agree */
};
/* Of voter i. What stands in the way even if all others agree blocks; so the
 * stances of all are overwritten. */
enum decide_effect decide_effect(const struct rule *, struct voter *, size_t n,
    size_t i, enum stance);
const char *verdict_name(enum verdict_word);	/* "not_adopted" */

#endif
