/* silent.h: a record with procedures that the desk must close.
 * The second in writing is limited to members, with all that is about it.
 *
 * Five silences (silent.story), or two in writing (written.story), and a desk
 * whose own key lies in its folder. At each of some moments some fall due: of the
 * silences one was broken a second before the end, three end at noon, one was
 * extended to the next day; of the others one is over at the last answer, a second
 * before the end, and one at its end. Whatever accident comes between, and however
 * late the desk starts again, each is closed once, with the outcome and at the
 * second that were fixed by what was received. What the desk enters is new each time (its acts have a nonce), so
 * here the record is judged, and not compared.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_SILENT_H
#define TESTS_CRASH_SILENT_H

#include "desk/desk.h"

enum silent_scene { SILENT_SILENCES, SILENT_WRITTEN, SILENT_SCENES };

/* Which of them what follows is about; at first, the silences. */
void silent_choose(enum silent_scene);
int silent_moments(void);
uint64_t silent_closings(void);

/* The record in a folder of the machine's own disk, made once in a program.
 * *size: its acts. */
const char *silent_folder(uint64_t *size);

/* The clock stands at the moment (silent_moments(): long after all of them). */
void silent_clock(int moment);
struct desk *silent_open(const char *folder, struct err *);
/* What is due at that moment is done. */
bool silent_due(struct desk *, int moment, struct err *);

/* After the accident: the desk starts long after, and closes what is left.
 * What is wrong then, "" when nothing is; `acked` entries were there for
 * certain. Valid until the next call. */
const char *silent_wrong(const char *folder, uint64_t acked);
/* The same of a record as it stands, where nothing is closed. */
const char *silent_outcomes_wrong(struct desk *);

/* These suites try one in so many calls; CHANCERY_EVERY says another number, and
 * 1 tries each. */
long silent_every(void);

#endif
