/* client.c: see client.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/client.h"

#include "base/arena.h"
#include "desk/serve.h"
#include "seal/json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#define ANSWER_MOST (2 << 20)
#define PATIENCE_S 30		/* without a byte from the desk */

static bool
send_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t put = send(fd, p, n, MSG_NOSIGNAL);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

static bool
read_all(int fd, void *to, size_t n)
{
	char *p = to;

	while (n) {
		ssize_t got = read(fd, p, n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

/* A refusal (serve.h) back into an err. An older desk sends no form. */
static bool
refusal(const char *text, size_t n, struct err *e)
{
	static const char *const kinds[] = { "none", "malformed", "refused",
	    "absent", "fault" };
	struct arena *a = arena_new(1 << 16);
	const struct json *o = json_read(a, text, n, NULL);
	const struct json *with = json_get(o, "with");
	const char *kind = json_str(o, "kind"), *rule = json_str(o, "rule"),
	    *says = json_str(o, "says"), *form = json_str(o, "form");
	enum err_kind is = ERR_FAULT;

	for (int k = ERR_MALFORMED; kind && k <= ERR_FAULT; k++)
		if (strcmp(kinds[k], kind) == 0)
			is = (enum err_kind)k;
	err_said(e, is, rule, says ? says : "The desk refused.",
	    form ? form : "");
	for (const struct json *v = with ? with->child : NULL; v; v = v->next)
		if (v->type == JSON_STRING)
			err_with(e, v->str, v->len);
	arena_release(a);
	return false;
}

static bool
read_answer(int fd, struct buf *receipt, struct err *e)
{
	struct buf text = BUF_MAX(ANSWER_MOST);
	unsigned char head[5];
	size_t n;
	bool ok;

	if (!read_all(fd, head, sizeof head))
		return err_fault(e, NULL, "The desk did not answer, or "
		    "went away; submit the act again to learn whether it was "
		    "entered.");
	n = ((size_t)head[0] << 24 | (size_t)head[1] << 16 |
	    (size_t)head[2] << 8 | head[3]) - 1;
	ok = n < ANSWER_MOST;
	while (ok && text.n < n) {
		char piece[4096];
		size_t want = n - text.n < sizeof piece ? n - text.n :
		    sizeof piece;

		ok = read_all(fd, piece, want);
		if (ok)
			buf_add(&text, piece, want);
	}
	if (!ok)
		err_fault(e, NULL, "The desk's answer was cut short.");
	else if (head[4] == 'R')
		buf_add(receipt, text.p, text.n);
	else
		ok = refusal(text.p, text.n, e);
	buf_free(&text);
	return ok;
}

static int
reach(const char *folder, int flags)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);

	snprintf(at.sun_path, sizeof at.sun_path, "%s/desk.sock", folder);
	if (fd >= 0 && connect(fd, (struct sockaddr *)&at, sizeof at) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

/* One frame out, one in. */
static bool
exchange(const char *folder, unsigned mark, const char *p, size_t n,
    struct buf *receipt, bool *answered, struct err *e)
{
	const struct timeval patience = { .tv_sec = PATIENCE_S };
	int fd = reach(folder, 0);
	struct buf head = BUF_MAX(4);
	bool ok;

	*answered = fd >= 0;
	if (fd < 0)
		return err_fault(e, folder, "No desk listens there.");
	/* A desk that hangs must not hang its clients. */
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
	buf_u32be(&head, (unsigned)n | mark);
	/* A desk that is busy, or finds the paper too long, answers before it
	 * has heard all of it. */
	if (send_all(fd, head.p, head.n))
		send_all(fd, p, n);
	ok = read_answer(fd, receipt, e);
	buf_free(&head);
	close(fd);
	return ok;
}

bool
client_submit(const char *folder, const char *paper, size_t n,
    struct buf *receipt, bool *answered, struct err *e)
{
	return exchange(folder, 0, paper, n, receipt, answered, e);
}

bool
client_text(const char *folder, const char *text, size_t n,
    char hex[HASH_HEX], struct err *e)
{
	struct arena *a = arena_new(1 << 16);
	struct buf receipt = BUF_MAX(1000);
	bool answered, ok = exchange(folder, SERVE_TEXT, text, n, &receipt,
	    &answered, e);
	const char *s = ok ? json_str(json_read(a, receipt.p, receipt.n, e),
	    "sha256") : NULL;

	if (s)
		snprintf(hex, HASH_HEX, "%s", s);
	buf_free(&receipt);
	arena_release(a);
	return s || (!ok ? false : err_fault(e, NULL,
	    "The desk's answer cannot be read."));
}

int
client_follow(const char *folder)
{
	const unsigned char head[4] = { SERVE_FOLLOW >> 24, 0, 0, 0 };
	int fd = reach(folder, SOCK_NONBLOCK);

	/* A new connection has room for four bytes. */
	if (fd < 0 || send_all(fd, (const char *)head, sizeof head))
		return fd;
	close(fd);
	return -1;
}

bool
client_grew(int fd, bool *grew)
{
	char said[1024];
	ssize_t n;

	*grew = false;
	while ((n = read(fd, said, sizeof said)) > 0)
		*grew = true;
	return n < 0 && (errno == EAGAIN || errno == EINTR);
}
