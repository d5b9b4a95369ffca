/* live.h: an open page is told when it is no longer up to date.
 *
 * The events of a page stand at its own address with ".events" (EventSource of
 * the browser): text/event-stream. They tell that the page has changed and
 * never what it says, so who may not read the page learns nothing here, and who
 * may asks for it again:
 *
 *	retry: 3000		once, at the beginning, from 2000 to 6000
 *	id: 727
 *
 *	event: changed
 *	id: 731			entries in the record by then
 *	data: {"size":731,"wait":0}
 *
 * "wait": so many milliseconds the readers spread their asking over, when they
 * are many.
 *
 * Nothing is lost: who comes with Last-Event-ID, or ?since= and the size its
 * page was made of, and the page has changed after that, or it is not known
 * that it has not, is told at once.
 *
 * What a page says is a tree (press/model.h); a page changed when the hash of
 * the tree did, leaving out the time and the size of the record. One thread
 * follows the desk (desk/client.h) and makes the trees of the pages that are
 * open anew when the record has grown, each once however many read it, and
 * rests as long as making them took. Without a desk it looks each second whether
 * the book has changed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_LIVE_H
#define WEB_LIVE_H

#include "web/state.h"

struct live;

/* most: pages open in all; per_address 0: no limit. Starts its thread. */
struct live *live_new(struct hall *, unsigned most, unsigned per_address,
    struct err *);
/* The server has stopped. NULL is fine. */
void live_free(struct live *);

/* Answers who asks for the events of the page c->path, which is there, and
 * which he may read. */
void live_reply(struct call *c, const struct live_state *);

/* What the page at that path says, in route.c. False: it is no such page, it
 * is not there, or the book cannot be read. */
bool route_state(struct worker *, const char *path, bool limited,
    struct live_state *, struct err *);

#endif
