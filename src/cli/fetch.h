/* fetch.h: files below one address of the web, each with a limit.
 *
 * The server is not trusted: no answer is longer than the buffer has room for,
 * none takes longer than ten times the seconds given, and a server that says
 * nothing, or next to nothing, for that many seconds has failed. A redirect is
 * followed on the same host alone, and never from https to http. Nobody else
 * is spoken to: the proxies of the environment are passed over, and there are
 * no cookies and no passwords. Certificates are checked.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_FETCH_H
#define CLI_FETCH_H

#include "base/buf.h"
#include "base/err.h"

struct fetch;

/* ERR_MALFORMED when the address is not one of http or https, or is more than
 * host, port and path. Speaks to nobody yet. */
struct fetch *fetch_open(const char *url, int seconds, struct err *);
void fetch_close(struct fetch *);
/* The address without what a reader's browser may have behind it: no slash at
 * the end, no "?..." or "#...". Valid until the fetch is closed. */
const char *fetch_url(const struct fetch *);

/* Appends the whole file at `base` + `path`; base is an address on the host of
 * fetch_url. ERR_ABSENT when the server has no such file, ERR_MALFORMED when
 * it is longer than out->max, ERR_FAULT for all that the network does. */
bool fetch_get(struct fetch *, const char *base, const char *path,
    struct buf *out, struct err *);

#endif
