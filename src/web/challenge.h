/* challenge.h: statements to be signed at a sign-in, which the door does not
 * have to remember.
 *
 * A challenge's name holds when it was given, chance, and a MAC over both under
 * a key of this process: who shows it back proves that it was given here, and
 * how long ago. So whoever asks for any number of them takes nobody's away, and
 * a restart ends them all.
 *
 * Only what was used is remembered, until it is over anyway: a challenge is
 * good for one sign-in. A key signs in CHALLENGE_USES times within the life of
 * a challenge, so that no key fills the table alone; when many keys have filled
 * it, the next waits.
 *
 * `at` is the clock of the statement, which a demonstration may have set; times
 * are those of tickets.h. Threads may share one.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_CHALLENGE_H
#define WEB_CHALLENGE_H

#include "base/day.h"

#include <stdbool.h>

#define CHALLENGE_LIFE_S 300
#define CHALLENGE_USES 20
#define CHALLENGES_USED 10000
#define CHALLENGE_NAME 65	/* 64 letters of base64url and NUL */

struct challenges;

struct challenges *challenges_new(void);
void challenges_free(struct challenges *);	/* NULL is fine */

void challenge_give(const struct challenges *, struct instant at, int64_t now,
    char name[CHALLENGE_NAME]);
/* Was it given here, not longer ago than its life, and not used since? */
bool challenge_open(struct challenges *, const char *name, int64_t now,
    struct instant *at);
/* Uses it for a key that signed it: of many who try at once one does. */
bool challenge_use(struct challenges *, const char *name, const char *key,
    int64_t now);

#endif
