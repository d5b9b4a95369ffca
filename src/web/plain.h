/* plain.h: the addresses that have no language: the log's public face, texts
 * by their hash, and where programs hand in acts.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_PLAIN_H
#define WEB_PLAIN_H

#include "web/call.h"
#include "web/route.h"

bool plain_reply(struct call *);	/* false: it is none of these */
/* The i-th of them (route.h); false: there are no more. */
bool plain_row(size_t i, struct route_row *);

#endif
