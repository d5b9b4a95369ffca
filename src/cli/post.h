/* post.h: letters handed to one mail server, by SMTP (RFC 5321).
 *
 * The server is that of one address, smtp://HOST[:PORT] or smtps://HOST[:PORT],
 * and nobody else is spoken to: the proxies of the environment and .netrc are
 * passed over. On smtp:// TLS begins by STARTTLS where the server offers it,
 * and must where there is a login; to this machine itself it never does.
 * Certificates are checked. The login is a file of two lines, name and
 * password, that nobody else may read; it never stands in the address.
 *
 * One letter, one address, one after the other; the connection is kept between
 * them. A letter counts as sent when the server has said so for its last line.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_POST_H
#define CLI_POST_H

#include "base/buf.h"
#include "base/err.h"

struct post;

enum post_end {
	POST_SENT,
	POST_REFUSED,	/* it has no such address, and says so for good */
	POST_LATER,	/* this letter not now; others may go */
	POST_DOWN,	/* no letter goes now */
};

/* login: a file, or NULL. ERR_MALFORMED when the address is none, ERR_REFUSED
 * when others may read the login. Speaks to nobody yet. */
struct post *post_open(const char *url, const char *login, int seconds,
    struct err *);
void post_close(struct post *);
/* from, to: good addresses (press/mail.h). What went wrong is in the err. */
enum post_end post_send(struct post *, const char *from, const char *to,
    const struct buf *letter, struct err *);

#endif
