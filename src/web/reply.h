/* reply.h: a reply of ours made into the library's, headers and all.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_REPLY_H
#define WEB_REPLY_H

#include "web/http.h"

struct MHD_Response;

struct http_reply reply_born(void);
/* Consumes the body. May turn *status into 304 when the request already holds
 * this etag. NULL when a header cannot stand in a reply (a line end in it) or
 * the body ran over: the caller answers 503. */
struct MHD_Response *reply_make(struct http_reply *,
    const struct http_request *, int *status);
/* What to say when a handler gave a status and no words. */
const char *reply_sentence(int status);

#endif
