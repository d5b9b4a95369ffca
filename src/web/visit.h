/* visit.h: the addresses that people use as somebody: to sign in, to hand in,
 * to enrol. One table says of each whether it needs a session, and one place
 * checks that, and that a form of a signed-in person carries the token of the
 * session. (That it comes from a page of ours is checked before: http.h.)
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_VISIT_H
#define WEB_VISIT_H

#include "web/call.h"
#include "web/route.h"

/* rest: the address below a language. False: it is none of these, and no
 * POST, which is refused here. */
bool visit_reply(struct call *, const char *rest);
void visit_no_post(struct call *);
/* The i-th of them (route.h); false: there are no more. */
bool visit_row(size_t i, struct route_row *);

#endif
