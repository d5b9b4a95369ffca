/* silence.h: the silence procedure (domain rule 3.1.5).
 *
 * A text is circulated to a fixed set of members with an instant of expiry. If
 * none of them breaks the silence before that instant, it is adopted at that
 * instant, whoever is on line and whenever the closing is entered.
 *
 * What a member sends is judged by its receipt, to the second:
 * - An objection, be it to a limited format alone, or a proposed amendment before
 *   expiry breaks the silence at once and for good; lifting it does not revive the
 *   round, a new round may.
 * - A conditional reply or one ad referendum breaks at expiry, unless the same
 *   member lifted it before, or consented. Its own later objection breaks at
 *   once.
 * - A reservation or an interpretative statement is annexed and breaks nothing;
 *   it consents.
 * - What is disowned, because a stolen key sent it, counts no more from then on:
 *   neither as a condition nor as what lifted one. What it broke stays broken.
 * - At the instant of expiry or later everything is a statement.
 *
 * The chair may extend before expiry only, to a later instant, a stated number
 * of times; a request for more time is a statement. The chair may withdraw the
 * text before expiry. Every change of the text is a new round.
 *
 * Always: the set is frozen at the start. A reply of somebody outside it is a
 * statement; so is one of a member that had no vote any more when it was
 * received, which whoever gathers the events says, but what it sent before
 * stands. Events count in the order of receipt, which is their order in the
 * list; those after `now` do not exist yet.
 *
 * Pure: now is an argument, and nothing here reads a clock or a table. It does
 * not know the text: the act that starts a round fixes its hash and its
 * addressees. That nobody objected in the meeting where the chair proposed it
 * is for the act that starts the round, too.
 *
 * Rules silence 1 to silence 10 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_SILENCE_H
#define LAW_SILENCE_H

#include "base/day.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the organisation fixes beforehand. */
struct silence_rules {
	int64_t least, least_urgent;	/* seconds from start to expiry */
	int extensions;			/* at most */
	int zone, zone_end;		/* of headquarters at the start and at the
					 * end, seconds east of UTC */
	int opens, closes;		/* its working hours, seconds of the day,
					 * both inside; Monday to Friday */
	bool any_hour;			/* no matter when it starts and ends */
	const struct day *holidays;	/* days there that are not worked */
	size_t nholidays;
};
/* 24 hours, 4 when urgent, 2 extensions, 09:00 to 18:00, no holidays. */
struct silence_rules silence_default(int zone);

struct silence_round {
	struct instant start;		/* receipt of the act that starts it */
	struct instant expiry;
	bool urgent;
	const char *const *entitled;	/* frozen at the start */
	size_t n;
};
/* Is it one of the entitled? */
bool silence_asks(const struct silence_round *, const char *member);

enum silence_kind {
	SILENCE_OBJECTION,
	SILENCE_AMENDMENT,
	SILENCE_CONDITIONAL,
	SILENCE_AD_REFERENDUM,
	SILENCE_LIFTS,		/* what the member said before */
	SILENCE_AGREES,
	SILENCE_RESERVATION,	/* or interpretative statement */
	SILENCE_STATEMENT,	/* also a request for more time, and what came
				 * from a member without a vote */
	SILENCE_DISOWNED,	/* the member did not send an earlier one */
	SILENCE_EXTENDED,	/* by the chair, to `until` */
	SILENCE_WITHDRAWN,	/* by the chair */
};
struct silence_event {
	enum silence_kind kind;
	const char *member;	/* NULL for what the chair does */
	struct instant at;	/* receipt */
	struct instant until;	/* SILENCE_EXTENDED */
	size_t disowned;	/* the place of the event that disowns it, which
				 * comes later; 0: none does */
};

enum silence_status {
	SILENCE_IS_RUNNING,
	SILENCE_IS_ADOPTED,
	SILENCE_IS_BROKEN,
	SILENCE_IS_WITHDRAWN,
};
struct silence {
	enum silence_status status;
	struct instant at;	/* when it ended so; the start while it runs */
	struct instant expiry;	/* with the extensions that took effect */
	int extensions;
	int conditions;		/* members whose reply is still conditional */
	const char *by;		/* broken: the member; else NULL */
	enum silence_kind why;	/* broken: by what */
	size_t event;		/* broken or withdrawn: its place in the list */
};

/* What an event did when it was received. */
enum silence_effect {
	SILENCE_BREAKS,
	SILENCE_CONDITION,	/* breaks at expiry unless lifted */
	SILENCE_FREES,		/* lifts a condition */
	SILENCE_ANNEXED,
	SILENCE_NOTED,		/* in the file, without effect */
	SILENCE_MOVES,		/* the chair's: extension or withdrawal */
};

/* effects, n of them, may be NULL; those after now are SILENCE_NOTED. */
struct silence silence_at(const struct silence_rules *,
    const struct silence_round *, const struct silence_event *, size_t n,
    struct instant now, enum silence_effect *effects);

/* Each asks about one step, and refuses it by a rule. The state is that of the
 * instant of receipt of the step. */
bool silence_may_start(const struct silence_rules *,
    const struct silence_round *, struct err *);
bool silence_may_extend(const struct silence_rules *,
    const struct silence_round *, const struct silence *, struct instant until,
    struct err *);
bool silence_may_withdraw(const struct silence *, struct err *);
bool silence_may_reply(const struct silence_round *, const char *member,
    struct err *);
/* The closing act: when it is over. It states silence.at, not its own time. */
bool silence_may_close(const struct silence *, struct err *);
/* The chair tells the next meeting of an adoption that was closed. */
bool silence_may_announce(const struct silence *, bool closed,
    bool announced, struct err *);
/* A further round after this one: when it did not lead to adoption. */
bool silence_may_renew(const struct silence *, struct err *);

#endif
