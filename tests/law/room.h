/* room.h: for the tests of rules: an organ with its members seated, and what
 * one rule of a profile makes of it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_LAW_ROOM_H
#define TESTS_LAW_ROOM_H

#include "law/decide.h"
#include "law/profile.h"

#define ROOM_MOST 512

struct room {
	struct voter v[ROOM_MOST];
	size_t n;
	char ids[ROOM_MOST][12];
};

/* Everybody leaves. */
void room_clear(struct room *);
/* One member takes its seat; it is in the room unless it is absent. Valid until
 * the room is cleared. */
struct voter *room_seat(struct room *, const char *id, enum stance);
/* So many others, with ids of their own. */
void room_fill(struct room *, int n, enum stance);
/* A record that names nobody: so many stand so. */
void room_count(struct room *, int64_t n, enum stance);
/* yes-no-abstain, and the others of the organ absent. */
void room_roll(struct room *, int yes, int no, int abstain, int members);

/* Valid to the end of the run; the test fails when there is no such. */
const struct profile *profile_text(const char *text);
const struct profile *profile_named(const char *builtin);
const struct rule *rule_for(const struct profile *, const char *matter,
    const char *day);
/* The only rule of a small profile: `lines` are those of the rule. */
const struct rule *rule_text(const char *lines);

struct outcome room_decide(const struct room *, const struct rule *);
const char *room_word(const struct room *, const struct rule *);

#endif
