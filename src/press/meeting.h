/* meeting.h: one meeting as it goes: who is there and whether that is a quorum,
 * who speaks, what is moved and voted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MEETING_H
#define PRESS_MEETING_H

#include "press/pages.h"

struct json *model_meeting(struct model *, const char *id, struct err *);
page_fn page_meeting;
/* The meeting itself, one row; ERR_ABSENT. */
struct json *meeting_row(struct model *, const char *id, struct err *);

/* "present" and "entitled" of its first organ before that entry (-1: now), and its
 * "quorum" on matters of substance on the day of that instant, put into o; x is the
 * meeting. */
void meeting_presence(struct model *, struct json *o, const struct json *x,
    struct instant at, int64_t before);

/* "in suspension" or "adjourned", of a meeting that is "paused". */
const char *meeting_paused(const struct lang *, const struct json *x);
/* "7 of 7 members are present; 5 are a quorum." */
/* "Plenary meeting, 10 December 2010"; good until the next call on the same
 * thread. */
const char *meeting_title(const struct lang *, const struct json *meeting);
void put_quorum(struct buf *, const struct lang *, const struct json *m);

#endif
