/* raw.h: a server on a free port and bytes thrown at it, for the tests.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_WEB_RAW_H
#define TESTS_WEB_RAW_H

#include "web/http.h"

#include <stdbool.h>
#include <stddef.h>

#define RAW_REPLY 65536
#define RAW_PATIENCE_MS 20000	/* a machine may have much else to do */

struct raw {
	struct http_server *server;
	unsigned port;
	char reply[RAW_REPLY];		/* of the last raw_ask, with a NUL */
	size_t n;
	bool closed;			/* the server ended the connection */
};

/* What *config leaves open is chosen small. */
void raw_start(struct raw *, const struct http_config *config);
void raw_stop(struct raw *);

int raw_connect(const struct raw *);
void raw_send(int fd, const void *, size_t n);
/* Reads until the other side closes or is silent for that long. */
void raw_read(struct raw *, int fd, int ms);
/* Connect, send, and read until the reply is whole and, where it says so, the
 * connection closed. */
void raw_ask(struct raw *, const void *, size_t n);
void raw_askf(struct raw *, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

int raw_status(const struct raw *);	/* of the first reply; 0: none */
int raw_replies(const struct raw *);	/* how many status lines */
bool raw_has(const struct raw *, const char *text);
const char *raw_body(const struct raw *);
/* A header's value up to the line end, valid until the next call; "" when it
 * is not there. */
const char *raw_header(const struct raw *, const char *name);

#endif
