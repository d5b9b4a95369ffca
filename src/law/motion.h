/* motion.h: what may be moved in a meeting, in which order, and what it needs.
 *
 * The neutral model is the General Assembly's rules of procedure; one row for
 * each kind of motion says its rule, its place in the order, who may speak to it
 * and what carries it (domain rule 3.8).
 *
 * Always: a point of order comes first; then suspending the meeting,
 * adjourning it, adjourning the debate, closing the debate (rule 77); these
 * before every other motion and every proposal. Once voting has begun nothing
 * is moved but a point of order on the conduct of the voting, and an appeal
 * against the ruling on it (rule 88). Otherwise motions are made in any order
 * and put in theirs. A majority is of those present and voting: a tie does not
 * carry.
 *
 * It does not count who is present (law/quorum.h) and puts nothing to the vote.
 *
 * Rules motion 1 to motion 9, and 13, in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_MOTION_H
#define LAW_MOTION_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum motion {
	MOTION_ORDER,		/* point of order */
	MOTION_APPEAL,		/* against the chair's ruling */
	MOTION_SUSPEND,		/* the meeting */
	MOTION_ADJOURN,		/* the meeting */
	MOTION_ADJOURN_DEBATE,
	MOTION_CLOSE_DEBATE,
	MOTION_COMPETENCE,
	MOTION_RECONSIDER,
	MOTION_DIVIDE,		/* parts voted apart */
	MOTION_WITHDRAW,	/* a motion or proposal, by its sponsor */
};
#define MOTIONS 10
#define MOTION_OPEN (-1)

enum motion_needs {
	NEEDS_CHAIR,		/* the chair rules at once */
	NEEDS_MAJORITY,
	NEEDS_TWO_THIRDS,
	NEEDS_OVERRULING,	/* the ruling stands unless a majority is against it */
	NEEDS_SPONSOR,		/* no vote */
};

struct motion_rule {
	enum motion motion;
	const char *name;	/* "point_of_order", as acts write it */
	const char *rule;	/* "GA 71" */
	int precedence;		/* the lower is put first */
	int in_favour, against;	/* how many may speak, besides the mover;
				 * MOTION_OPEN: whoever wishes */
	enum motion_needs needs;
};
const struct motion_rule *motion_rule(enum motion);
/* NULL when no motion has that name. */
const struct motion_rule *motion_named(const char *);

/* The place in pending of the one to be put first: by precedence, then as they
 * were moved. n when none is pending. */
size_t motion_first(const enum motion *pending, size_t n);

struct motion_floor {
	bool open;		/* the meeting is */
	bool voting;		/* announced and not yet ended (rule 88) */
	bool on_voting;		/* the point of order is about its conduct */
	bool ruled;		/* a ruling was just given */
	bool named;		/* the motion is on a proposal */
	bool debating;		/* debate is open on it */
	bool decided;		/* it was adopted or rejected */
	bool reopens;		/* by a meeting, or a meeting put it off */
	bool done;		/* and it had its effect: signed, an instrument, rules */
	bool amended;		/* the proposal or motion was */
	bool sponsor;		/* the mover sponsored it */
	const enum motion *pending;
	size_t n;
};
bool motion_may(enum motion, const struct motion_floor *, struct err *);
/* spoke: how many have spoken on that side already. */
bool motion_may_speak(enum motion, bool in_favour, int spoke, struct err *);
/* For NEEDS_OVERRULING yes is for overruling. NEEDS_CHAIR and NEEDS_SPONSOR
 * take no votes and give false. */
bool motion_carries(enum motion, int64_t yes, int64_t no);
/* Is it carried by votes that are given alone, and never because nobody objects? */
bool motion_counts(enum motion);

/* A divided text (rule 89): parts[i] says whether part i was adopted, operative
 * [i] whether it is operative. When all operative parts were rejected the whole
 * is; when no part was adopted there is nothing to put. */
enum divided { DIVIDED_PUT_WHOLE, DIVIDED_REJECTED };
enum divided motion_divided(const bool *parts, const bool *operative, size_t n);

#endif
