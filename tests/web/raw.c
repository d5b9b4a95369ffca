/* raw.c: see raw.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/web/raw.h"

#include "tests/test.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void
raw_start(struct raw *r, const struct http_config *config)
{
	struct http_config c = *config;
	struct err e = { 0 };
	int fd = http_listen("127.0.0.1", 0, &e);

	FINE(fd >= 0, e);
	r->port = http_port(fd);
	OK(r->port != 0);
	if (!c.threads)
		c.threads = 2;
	if (!c.connections)
		c.connections = 200;
	r->server = http_start(&c, fd, &e);
	FINE(r->server != NULL, e);
}

void
raw_stop(struct raw *r)
{
	http_stop(r->server);
	r->server = NULL;
}

int
raw_connect(const struct raw *r)
{
	struct sockaddr_in a = { .sin_family = AF_INET };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	a.sin_port = htons((uint16_t)r->port);
	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	OK(fd >= 0);
	OK(connect(fd, (struct sockaddr *)&a, sizeof a) == 0);
	return fd;
}

void
raw_send(int fd, const void *bytes, size_t n)
{
	const char *p = bytes;

	while (n) {
		ssize_t k = send(fd, p, n, MSG_NOSIGNAL);

		if (k <= 0)
			return;		/* closed on us: the reply says why */
		p += k;
		n -= (size_t)k;
	}
}

static bool
whole(const struct raw *r)
{
	const char *end = strstr(r->reply, "\r\n\r\n");
	const char *len = raw_header(r, "Content-Length");

	if (!end || !*len)
		return false;
	return r->n >= (size_t)(end + 4 - r->reply) + strtoul(len, NULL, 10);
}

static void
read_more(struct raw *r, int fd, int ms, bool until_whole)
{
	r->n = 0;
	r->closed = false;
	r->reply[0] = '\0';
	while (r->n < RAW_REPLY - 1) {
		struct pollfd p = { .fd = fd, .events = POLLIN };
		ssize_t k;

		if (poll(&p, 1, ms) <= 0)
			return;
		k = recv(fd, r->reply + r->n, RAW_REPLY - 1 - r->n, 0);
		if (k <= 0) {
			r->closed = true;
			return;
		}
		r->n += (size_t)k;
		r->reply[r->n] = '\0';
		/* Who says that it closes is waited for. */
		if (until_whole && whole(r) &&
		    strcmp(raw_header(r, "Connection"), "close") != 0)
			return;
	}
}

void
raw_read(struct raw *r, int fd, int ms)
{
	read_more(r, fd, ms, false);
}

void
raw_ask(struct raw *r, const void *bytes, size_t n)
{
	int fd = raw_connect(r);

	raw_send(fd, bytes, n);
	read_more(r, fd, RAW_PATIENCE_MS, true);
	close(fd);
}

void
raw_askf(struct raw *r, const char *fmt, ...)
{
	struct buf b = BUF_MAX(1 << 20);
	char *text = NULL;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vasprintf(&text, fmt, ap);
	va_end(ap);
	OK(n >= 0);
	buf_add(&b, text, (size_t)n);
	free(text);
	raw_ask(r, b.p, b.n);
	buf_free(&b);
}

int
raw_status(const struct raw *r)
{
	if (strncmp(r->reply, "HTTP/1.", 7) != 0 || r->n < 12)
		return 0;
	return (int)strtol(r->reply + 9, NULL, 10);
}

int
raw_replies(const struct raw *r)
{
	int k = 0;

	for (const char *p = r->reply; (p = strstr(p, "HTTP/1.1 ")); p++)
		k++;
	return k;
}

bool
raw_has(const struct raw *r, const char *text)
{
	return strstr(r->reply, text) != NULL;
}

const char *
raw_body(const struct raw *r)
{
	const char *end = strstr(r->reply, "\r\n\r\n");

	return end ? end + 4 : "";
}

const char *
raw_header(const struct raw *r, const char *name)
{
	static char line[2048];
	char want[100];
	const char *p;
	size_t n;

	snprintf(want, sizeof want, "\r\n%s: ", name);
	p = strcasestr(r->reply, want);
	if (!p || p > raw_body(r))
		return "";
	p += strlen(want);
	n = strcspn(p, "\r\n");
	snprintf(line, sizeof line, "%.*s", (int)n, p);
	return line;
}
