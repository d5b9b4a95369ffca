/* rule.h: a rule of decision, as a profile states it (law/profile.h).
 *
 * A rule is a quorum and some tests, all of which must hold (or any of them).
 * A test counts votes, one for each member or by weight, perhaps within a
 * group, and compares them with a share of a base or with a number; or it asks
 * that nobody objects, or that no member of a group votes no. Everything is
 * in integers: "at least n/d of B" needs the least whole number that is not
 * below n*B/d, "more than" the least that is above it (domain rule 3.1.1).
 *
 * Bases: present-and-voting is yes and no (abstainers do not vote, GA rule
 * 86); cast is yes, no and abstain; present is who is in the room; entitled is
 * who has a vote in the matter; members is the organ.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_RULE_H
#define LAW_RULE_H

#include "base/day.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RULE_TESTS 8
#define RULE_NAME 48
#define RULE_WORDS 480

enum rule_form {
	RULE_COUNT,		/* votes against a share, or a number */
	RULE_NO_OBJECTION,	/* nobody says no */
	RULE_NONE_OF,		/* no member of the group says no: a veto */
	RULE_ALL_OF,		/* each member of the group says yes */
	RULE_DEEMED,		/* holds for the whole rule when fewer than so
				 * many are not in favour */
};
enum rule_votes { VOTES_YES, VOTES_NO, VOTES_YES_OR_ABSTAIN, VOTES_NOT_YES };
enum rule_op { OP_AT_LEAST, OP_MORE_THAN, OP_AT_MOST, OP_FEWER_THAN };
enum rule_base {
	BASE_NUMBER,		/* num itself */
	BASE_PRESENT_AND_VOTING, BASE_CAST, BASE_PRESENT, BASE_ENTITLED,
	BASE_MEMBERS,
};

struct rule_group {
	char name[RULE_NAME];
	const char **members;	/* ids */
	size_t n;
};
struct rule_weight {
	char name[RULE_NAME];
	const char **members;
	int64_t *weights;
	size_t n;
};

struct rule_test {
	enum rule_form form;
	enum rule_votes votes;
	enum rule_op op;
	int64_t num, den;
	enum rule_base base;
	const struct rule_weight *weight;	/* NULL: one each */
	const struct rule_group *group;		/* NULL: all */
	const char *article;	/* words are in the profile's arena, "" when
				 * there are none */
};

enum rule_tie { TIE_REJECTED, TIE_SECOND_VOTE, TIE_CHAIR, TIE_LOT };

struct rule {
	char name[RULE_NAME];
	const char *en, *ru;			/* in plain words */
	const char *article;
	int64_t quorum_num, quorum_den;		/* den 0: none */
	enum rule_base quorum_base;		/* entitled or members */
	enum rule_op quorum_op;			/* at least, or more than */
	struct rule_test tests[RULE_TESTS];
	size_t ntests;
	bool any;		/* one test is enough */
	enum rule_tie tie;
	int64_t limited;	/* > 0: limited format, so many take part */
	bool excludes_concerned, excludes_parties;
	bool unconfirmed_stands;	/* adopted ad referendum and not confirmed
					 * in time: it stands; else it lapses */
	/* An election by ballot (law/election.h): one test, on a candidate's
	 * votes. */
	bool election;
	int64_t restricted_to;	/* so many for a place; 0: never restricted */
	int64_t restricted_times, open_times;	/* then the other; 0: no end */
	int line;		/* of the profile */
};

#endif
