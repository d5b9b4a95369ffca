/* urlenc.h: what a browser writes into an address, a form and a cookie.
 *
 * Each reader decodes once and is strict: what has two readings is refused
 * with ERR_MALFORMED, what is too much with ERR_REFUSED. What comes out is
 * valid UTF-8, ends with a NUL, holds none, and lives in the arena.
 *
 * Pure: bytes in, bytes out.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_URLENC_H
#define WEB_URLENC_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct http_field {
	const char *name, *value;
	size_t n;			/* length of value */
};

struct http_fields {
	struct http_field *at;		/* in the order they came */
	size_t n;
};

/* The path part of an address: begins with '/', no empty or dot segment, no
 * encoded slash, backslash, percent sign or control character. */
bool urlenc_path(struct arena *, const char *s, size_t n, const char **out,
    struct err *);
/* name=value&name=value, of a query or a form (the URL standard's
 * application/x-www-form-urlencoded). No empty name, no control character but
 * tab and line ends in a value, none in a name. Nothing at all is no field. */
bool urlenc_fields(struct arena *, const char *s, size_t n,
    struct http_fields *, struct err *);
/* The same with any control character in a value but NUL: what was pasted from
 * elsewhere, and is refused by who can say where it stands in it. */
bool urlenc_pasted(struct arena *, const char *s, size_t n,
    struct http_fields *, struct err *);
/* name=value; name=value (RFC 6265, section 4.2.1), values as they stand. What
 * is not of that form is left out: it is not ours. */
bool urlenc_cookies(struct arena *, const char *s, size_t n,
    struct http_fields *, struct err *);
/* The first field of that name, or NULL. */
const struct http_field *urlenc_find(const struct http_fields *,
    const char *name);

/* Writes s so that it can stand as a query value or a path segment. */
void urlenc_write(struct buf *, const char *s, size_t n);

/* Host header: a name, an address or [an IPv6 address], and perhaps a port. */
bool urlenc_host(const char *host);
/* Did this request come from a page of our own? fetch_site and origin are the
 * header's value or NULL. A browser sends at least one of the two with a POST;
 * what sends neither is no browser, and is believed only when it brings no
 * cookie that a browser could have added by itself. */
bool urlenc_same_origin(const char *fetch_site, const char *origin,
    const char *host, bool has_cookie);
/* Does an If-None-Match list name this tag (given without quotes)? */
bool urlenc_etag_listed(const char *list, const char *etag);

#endif
