/* state.h: what a page says, as a hash: two pages that say the same have the
 * same, whatever the time and however long the record is by then.
 *
 * It is of the page's tree (press/model.h) in English, without what tells the time
 * and the state of the record. It is kept like a page (keep.h), for the same
 * record and minute, so a thousand who open one page cost one tree.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_STATE_H
#define WEB_STATE_H

#include "seal/hash.h"
#include "web/call.h"

struct live_state { uint64_t size; struct hash is; };	/* at that size */

/* Of the page c->path. False: it is not there, or the book cannot be read. */
bool state_of(struct call *, model_fn *, struct live_state *, struct err *);

#endif
