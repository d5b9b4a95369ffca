/* sign.h: signing in the browser, and whether it was entered.
 *
 * A passkey's assertion comes with the form and becomes its signature. In a
 * demonstration the door signs for the visitor, with a key that is no secret;
 * it does so only for the very act that it showed to this session for review,
 * so that nothing slips between reading and signing. (A real signature shows
 * that by itself: it is over the bytes.)
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_SIGN_H
#define WEB_SIGN_H

#include "act/act.h"
#include "web/call.h"
#include "web/tickets.h"

#define REVIEW_LIFE_S 3600
#define REVIEWS_MOST 10000

struct tickets *reviews_new(void);
/* The page of a review is about to be shown. */
void sign_reviewed(struct call *, struct json *review);
/* Adds the visitor's signature when the form asks for it: do=demo, or an
 * assertion. */
bool sign_here(struct call *, struct leaf *, struct err *);

/* Under which entry the record has that act. */
bool sign_entry(struct call *, const struct hash *id, uint64_t *seq);
/* "logged" and "logged_sentence": the entry as the log has it. */
void sign_read_back(struct call *, struct json *m, uint64_t seq);
/* GET acts/was-it-entered?id=: a SHA-256, or the number that is compared, which is
 * looked for among the newest entries. "entry", when there; else "no": "none",
 * "older" (not among the newest), "unread" (it is neither). */
#define SIGN_NEWEST 10000
struct json *sign_entered(struct call *, struct err *);

#endif
