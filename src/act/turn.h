/* turn.h: whose turn it is in the chair of an organ, by its rotation as the
 * book knows it (law/rotation.h). It predicts: the chair may pass otherwise.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_TURN_H
#define ACT_TURN_H

#include "book/book.h"

/* False when the organ has no rotation. */
bool turn_next(struct book *, const char *organ, char out[65]);

#endif
