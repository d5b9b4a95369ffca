/* floor.h: who has the floor of a meeting, and what is moved there.
 *
 * Gathers what the record has of a meeting's motions and asks law/motion.h:
 * may this be moved now, is this the one to be put first, does it carry.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_FLOOR_H
#define ACT_FLOOR_H

#include "act/act.h"
#include "book/book.h"

/* The checks of motion.move and motion.decide. */
bool floor_may_move(struct book *, const struct act *, struct err *);
bool floor_may_decide(struct book *, const struct act *, struct err *);
/* The check of speech.request: may one more speak to the motion? */
bool floor_may_speak(struct book *, const struct act *, struct err *);
/* A check of document.adopt, silence.open and written.open: where the text was
 * voted in parts, are they all adopted? */
bool floor_may_put(struct book *, const struct act *, struct err *);

#endif
