/* election.h: an election by secret ballot: who is elected, and who may be
 * voted for in the next ballot.
 *
 * In the first ballot votes are cast for anybody eligible. Who has the majority
 * that the rule asks for is elected, as long as there are places; of more than
 * there are places, those with most votes. While places are left, ballots
 * follow: restricted to those that had most votes in the ballot before, so and
 * so many for each place left; after so many of these in which nobody was
 * elected, open again to all; after as many open ones restricted again; and so
 * on, without end (rules of procedure of the General Assembly, 93 and 94, are
 * the model; how many, the profile says).
 *
 * Who stands equal where a line must be drawn goes through a special ballot,
 * among the equal alone, in which most votes are enough. Where two are left for
 * one place and stand equal, and where a special ballot leaves them equal, the
 * lot decides if the rule says so; else the ballot is taken again.
 *
 * The majority is of the valid ballots (present and voting: neither blank nor
 * spoiled), or of another base that the rule names. What a ballot paper may
 * hold: no more names than there are places to be filled by it.
 *
 * Pure. Everything that is borrowed lives as long as the caller keeps it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_ELECTION_H
#define LAW_ELECTION_H

#include "base/err.h"
#include "law/rule.h"

#define ELECTION_CANDIDATES 250		/* of one election */
#define ELECTION_PLACES 60

enum ballot_kind {
	BALLOT_OPEN,		/* for anybody eligible */
	BALLOT_RESTRICTED,	/* for those that had most votes */
	BALLOT_SPECIAL,		/* among the equal: who goes on, who is elected */
	BALLOT_LOT,		/* no ballot: the lot is drawn among the equal */
	BALLOT_NONE,		/* every place is filled */
};

struct ballot_votes { const char *id; int64_t votes; };
struct ballot {
	int64_t papers, invalid, abstain;	/* handed in; of these */
	const struct ballot_votes *votes;
	size_t n;
};

struct candidate {
	const char *id;
	int64_t votes;		/* in the newest ballot that named it */
	int64_t place;		/* 1 for the first elected, and so on; 0: not */
	bool withdrawn;
	bool allowed;		/* in the next ballot, when it is not open */
	bool through;		/* a special ballot decides who goes with it */
};

struct election {
	const struct rule *rule;
	int64_t places, filled, entitled, members;
	enum ballot_kind next;
	int64_t slots;		/* for how many the special ballot or lot is */
	bool for_seat;		/* it elects; else it draws up the short list */
	int64_t idle;		/* ballots of this sort that elected nobody */
	bool first;		/* nobody had a vote yet */
	struct candidate all[ELECTION_CANDIDATES];
	size_t n;
	/* Of the newest ballot: */
	int64_t valid, base, needed, elected_now;
};

void election_begin(struct election *, const struct rule *, int64_t places);
/* A name that may stand on ballots; false when there is no room for it. */
bool election_stand(struct election *, const char *id);
/* Is the ballot one that this election may have next? The rules it names are
 * those of docs/rules.md. */
bool election_may_cast(const struct election *, const struct ballot *,
    struct err *);
/* Enters a ballot of which election_may_cast is true; entitled and members are
 * those of its day. */
void election_cast(struct election *, const struct ballot *, int64_t entitled,
    int64_t members);
/* Is the lot to be drawn, and is this one among the equal? */
bool election_may_draw(const struct election *, const char *id, struct err *);
void election_draw(struct election *, const char *id);
/* It stands no more; who is elected or unknown stays as it is. */
void election_withdraw(struct election *, const char *id);
/* How many places the next ballot fills or goes on to: names on a paper. */
int64_t election_names(const struct election *);
const struct candidate *election_find(const struct election *, const char *id);
const char *ballot_kind_name(enum ballot_kind);	/* "restricted" */

#endif
