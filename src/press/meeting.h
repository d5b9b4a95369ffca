/* meeting.h: one meeting as it goes: who is there and whether that is a quorum,
 * who speaks, what is moved and voted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MEETING_H
#define PRESS_MEETING_H

#include "press/pages.h"

struct json *model_meeting(struct model *, const char *id, struct err *);
page_fn page_meeting;

/* "7 of 7 members are present; 5 are a quorum." */
void put_quorum(struct buf *, const struct lang *, const struct json *m);

#endif
