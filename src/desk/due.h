/* due.h: what falls due is done by the desk, by an act under its own key.
 *
 * Two things fall due: a silence procedure that has ended, or was broken, is closed
 * (silence.close), and so is a written procedure that is over (written.close).
 * The outcome does not depend on it: it is fixed by what was received before the
 * end, and the desk that was down at that moment closes it when it is up again.
 * The act is checked like any other, so a desk cannot close what has not ended.
 *
 * The desk's key is FOLDER/keys/desk.key, enrolled by an organ's root in the
 * office "desk"; in a demonstration it is a demonstration key. Where no such
 * key is enrolled nothing is closed, and the chair or the secretariat does
 * it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_DUE_H
#define DESK_DUE_H

#include "desk/desk.h"

#define DUE_NEVER INT64_MAX
#define DUE_OFFICE "desk"

/* Does everything that is due at `now`. *next: the instant at which something
 * falls due next, or DUE_NEVER; entries may change it. False by fault only:
 * what is refused is said on standard error and waits for the next entry. */
bool due_do(struct desk *, struct instant now, struct instant *next,
    struct err *);

#endif
