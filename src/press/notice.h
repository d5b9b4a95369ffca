/* notice.h: who is told of a deadline by mail, when, and in which words.
 *
 * opened    to those who have yet to act, when a silence procedure begins
 * week      7 days, day 24 hours, hours 2 hours before the end, to those who
 *           have yet to act (the table in notice.c says which of what)
 * moved     to all it concerns, when the chair sets a later end
 * ended     to all it concerns, when the record says how it ended
 *
 * Of these the latest that has come is due, so that a sender that was down
 * does not send two at once; and none that is older than NOTICE_LATE, for
 * whoever starts to send on an old record. Who is told is asked of
 * press/deadline.h, at the moment of sending.
 *
 * Pure: lists and now are arguments.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_NOTICE_H
#define PRESS_NOTICE_H

#include "press/deadline.h"

#define NOTICE_LATE (3 * 86400)

struct notice {
	const struct json *deadline;	/* a row of deadline.h */
	const char *stage, *who;
	const char *about;	/* "silence-s1": the matter, for a thread */
	const char *name;	/* "silence-s1/day/1292835600": this notice */
};

/* Everything is in the arena; *n of them, by deadline. */
const struct notice *notices_due(struct arena *, const struct json *open,
    const struct json *ended, struct instant now, size_t *n);

/* The words, in the model's language, in which the rows were made too.
 * site: "https://host", or NULL. */
void letter_write(struct model *, const struct notice *, const char *site,
    struct buf *subject, struct buf *body);

#endif
