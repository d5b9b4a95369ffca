/* memo.h: sentences that were said before and cannot have become others.
 *
 * An entry never changes, and neither does a name in the book. So what an
 * entry says in a language is said once, and pages that show it again need
 * neither the log nor the act. Only a sentence whose names are all for good
 * (describe_subject) is handed in here; of one that still shows an id, a later
 * act may bring the name.
 *
 * A place holds one entry in one language; who comes later has it. Room:
 * MEMO_PLACES texts of at most MEMO_TEXT bytes. Any thread may ask.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MEMO_H
#define PRESS_MEMO_H

#include "base/arena.h"
#include "press/lang.h"

#define MEMO_PLACES 8192
#define MEMO_TEXT 240		/* a longer one is said anew each time */

struct memo;

struct memo *memo_new(void);
void memo_free(struct memo *);
/* NULL: not here. */
const char *memo_find(struct memo *, struct arena *, uint64_t seq,
    const struct lang *);
void memo_put(struct memo *, uint64_t seq, const struct lang *,
    const char *sentence);

#endif
