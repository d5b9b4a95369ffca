/* keep.h: pages kept as they were sent, until the record changes.
 *
 * What a page says is a function of the record and of the minute. So its
 * bytes are made once and serve whoever asks next, on any thread, as long as
 * both are the same. A page that was made from an older record is never
 * served: the stamp is compared at each asking. The name is what it was asked
 * by, in one spelling (asked.h), and for whom the reader is signed in; what is
 * one reader's own stands in no kept page (page_fill).
 *
 * The room is bounded in pages and in bytes; when it is short, what was kept
 * longest goes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_KEEP_H
#define WEB_KEEP_H

#include "web/http.h"

#include <stdint.h>

#define KEEP_PAGES 1024			/* at most */
#define KEEP_BYTES (6 << 20)		/* of them together */
#define KEEP_NAME 256			/* a longer name is not kept */

struct keep;

struct keep_stamp { int64_t record, minute; };

struct keep *keep_new(void);
void keep_free(struct keep *);
/* Fills type, etag and bytes from the page kept under that name, when its
 * stamp is this one. The reply holds it until it is sent. */
bool keep_find(struct keep *, const char *name, struct keep_stamp,
    struct http_reply *);
/* Keeps the reply's body, which the reply then holds as the others do. */
void keep_put(struct keep *, const char *name, struct keep_stamp,
    struct http_reply *);

#endif
