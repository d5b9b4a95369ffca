/* election.h: an election as the record has it: its rule, its ballots in their
 * order, who is elected, and what comes next.
 *
 * The rule is the one that was in force on the day of the call, as the record
 * had it then, and holds for every ballot; who has a vote is asked for each
 * ballot on its day. What was counted stands in the record; who is elected
 * follows (law/election.h) and is stated by nobody.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_ELECTION_H
#define ACT_ELECTION_H

#include "act/act.h"
#include "act/verdict.h"
#include "book/book.h"
#include "law/election.h"

/* One step of it: a ballot, or a lot that was drawn. */
struct election_step {
	int64_t seq;
	enum ballot_kind kind;
	struct ballot ballot;
	const char *day;
	int64_t valid, base, needed, entitled;
	const char **elected; size_t nelected;
};

struct election_state {
	const char *id, *organ, *matter, *sort, *day;
	const struct profile *profile;
	struct election x;
	struct election_step *steps; size_t n;
	bool over;		/* ended without result for the places left */
};

/* Everything is in the arena. */
bool election_read(struct book *, struct arena *, const char *id,
    struct election_state *, struct err *);
/* {elected, next, allowed, names, rounds}: docs/rules.md. */
struct json *election_json(struct arena *, const struct election_state *);

/* The checks of election.call, ballot.record and lot.draw. */
bool election_may_call(struct book *, const struct act *, struct instant rx,
    struct err *);
bool election_may_count(struct book *, const struct act *, struct instant rx,
    struct err *);
bool election_may_lot(struct book *, const struct act *, struct instant rx,
    struct err *);
bool election_may_propose(struct book *, const struct act *, struct instant rx,
    struct err *);
/* Who is elected by what was just entered, entered. */
bool election_settle(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);

#endif
