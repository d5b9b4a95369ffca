/* visitor.h: whose request is it.
 *
 * The cookie names a session, the session a key and its enrolment; whether
 * that still speaks is asked of the book at each request, and the session ends
 * when it does not.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_VISITOR_H
#define WEB_VISITOR_H

#include "web/call.h"

/* Sets c->visitor, or leaves it NULL. */
void visitor_find(struct call *);
/* A new session for that key (press/sign.h, model_key) and its cookie; one
 * that was there ends. credential may be NULL. */
void visitor_begin(struct call *, const struct json *key,
    const char *credential);
void visitor_end(struct call *);

#endif
