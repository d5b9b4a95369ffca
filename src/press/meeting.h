/* meeting.h: one meeting as it goes: who is there and whether that is a quorum,
 * who speaks, what is moved and voted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MEETING_H
#define PRESS_MEETING_H

#include "press/pages.h"

struct json *model_meeting(struct model *, const char *id, struct err *);
page_fn page_meeting;

/* "present" and "entitled" of its first organ at that instant, and its "quorum"
 * on matters of substance, put into o; x is the meeting. */
void meeting_presence(struct model *, struct json *o, const struct json *x,
    struct instant at);

/* "7 of 7 members are present; 5 are a quorum." */
/* "Plenary meeting, 10 December 2010"; good until the next call on the same
 * thread. */
const char *meeting_title(const struct lang *, const struct json *meeting);
void put_quorum(struct buf *, const struct lang *, const struct json *m);

#endif
