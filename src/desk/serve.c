/* serve.c: see serve.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/serve.h"

#include "base/os.h"
#include "desk/blob.h"
#include "desk/due.h"
#include "desk/pool.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define READ_MOST (1 << 20)
#define PIECE (64 * 1024)
#define ACT_ROOM (1 << 20)	/* bytes of a paper and its tree */
#define WAIT_MS 1000	/* a stop that comes between look and wait */
#define PAUSE_MS 50	/* nobody came for so long: settle */

struct client {
	int fd;
	struct buf in, out;
	size_t sent;
	bool ended;	/* it sends no more, and may still wait for answers */
	size_t too_long;	/* what it said its last frame has, then */
	size_t most;		/* and what such a frame may have */
	bool follows;
	uint64_t told;		/* the size it knows of, then */
};

struct server {
	struct desk *desk;
	struct client clients[SERVE_CLIENTS];
	size_t nclients;
	size_t turn;		/* whose papers are taken first */
	struct desk_paper papers[SERVE_BATCH];
	size_t owner[SERVE_BATCH];
	struct buf receipts[SERVE_BATCH];	/* empty: it gets a refusal */
	struct arena *arenas[SERVE_BATCH];
	size_t npapers;
	struct pool *pool;
	struct instant due;	/* when the desk has something to do itself */
};

/* --- answers ---------------------------------------------------------------- */

static void
frame(struct client *c, char mark, const struct buf *text)
{
	buf_u32be(&c->out, (unsigned)text->n + 1);
	buf_byte(&c->out, mark);
	buf_add(&c->out, text->p, text->n);
}

static void
refusal(struct buf *out, const struct err *e)
{
	static const char *const kinds[] = { "none", "malformed", "refused",
	    "absent", "fault" };

	buf_str(out, "{\"form\":");
	json_write_str(out, e->form, strlen(e->form));
	buf_printf(out, ",\"kind\":\"%s\",\"rule\":", kinds[e->kind]);
	json_write_str(out, e->rule, strlen(e->rule));
	buf_str(out, ",\"says\":");
	json_write_str(out, e->says, strlen(e->says));
	buf_str(out, ",\"with\":[");
	for (size_t i = 0; i < e->nwith; i++) {
		const char *value = err_value(e, i);

		buf_str(out, i ? "," : "");
		json_write_str(out, value, strlen(value));
	}
	buf_str(out, "]}");
}

static void
answer(struct client *c, const struct desk_paper *p, struct buf *receipt)
{
	struct buf text = BUF_MAX(1 << 20);

	if (receipt->n)
		frame(c, 'R', receipt);
	else {
		refusal(&text, &p->err);
		frame(c, 'N', &text);
	}
	buf_free(&text);
	buf_free(receipt);
}

/* --- clients ------------------------------------------------------------------ */

static void
drop(struct server *s, size_t i)
{
	struct client *c = &s->clients[i];

	close(c->fd);
	buf_free(&c->in);
	buf_free(&c->out);
	s->clients[i] = s->clients[--s->nclients];
}

static bool
tell(struct client *c)
{
	ssize_t n = send(c->fd, c->out.p + c->sent, c->out.n - c->sent,
	    MSG_NOSIGNAL);

	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	c->sent += (size_t)n;
	if (c->sent == c->out.n) {
		buf_clear(&c->out);
		c->sent = 0;
	}
	return true;
}

/* Who may connect at all is the socket file's mode. */
static void
say_who(int fd)
{
	struct ucred who;
	socklen_t n = sizeof who;

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &n) == 0)
		fprintf(stderr, "desk: process %ld of user %ld connected\n",
		    (long)who.pid, (long)who.uid);
}

static void
send_away(int fd)
{
	struct client c = { .fd = fd, .out = BUF_MAX(2000) };
	struct buf text = BUF_MAX(1000);
	struct err e;

	err_fault(&e, NULL, "The desk is busy: it has as many clients as it "
	    "can serve. Try again.");
	refusal(&text, &e);
	frame(&c, 'N', &text);
	tell(&c);
	buf_free(&text);
	buf_free(&c.out);
	close(fd);
}

static void
greet(struct server *s, int listener)
{
	int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

	if (fd < 0)
		return;
	if (s->nclients == SERVE_CLIENTS) {
		send_away(fd);
		return;
	}
	say_who(fd);
	s->clients[s->nclients++] = (struct client){ .fd = fd,
	    .in = BUF_MAX(READ_MOST), .out = BUF_MAX(64 << 20) };
}

static bool
room_to_hear(const struct client *c)
{
	return !c->ended && c->in.n + PIECE <= READ_MOST &&
	    c->out.n < READ_MOST;
}

/* Everything that is there. False when the connection broke. */
static bool
hear(struct client *c)
{
	char piece[PIECE];

	while (room_to_hear(c)) {
		ssize_t n = read(c->fd, piece, sizeof piece);

		if (n < 0)
			return errno == EAGAIN || errno == EINTR;
		c->ended = n == 0;
		buf_add(&c->in, piece, (size_t)n);
		if ((size_t)n < sizeof piece)
			return true;
	}
	return true;
}

static size_t
frame_length(const char *at)
{
	const unsigned char *p = (const unsigned char *)at;

	return (size_t)(p[0] & 0x3F) << 24 | (size_t)p[1] << 16 |
	    (size_t)p[2] << 8 | p[3];
}

static bool
frame_is(const char *at, unsigned mark)
{
	return (unsigned char)*at & mark >> 24;
}

/* How much a frame of that sort may hold. */
static size_t
frame_most(const char *at)
{
	return frame_is(at, SERVE_TEXT) ? BLOB_MOST :
	    frame_is(at, SERVE_FOLLOW) ? 0 : SERVE_PAPER_MOST;
}

static void
take_paper(struct server *s, size_t client, const char *text, size_t n)
{
	size_t i = s->npapers++;

	if (!s->arenas[i])
		s->arenas[i] = arena_new(ACT_ROOM);
	arena_reset(s->arenas[i]);
	s->owner[i] = client;
	s->papers[i] = (struct desk_paper){ .n = n };
	s->papers[i].text = arena_copy(s->arenas[i], text, n);
}

/* A text is kept at once, and answered at once. */
static void
take_text(struct server *s, struct client *c, const char *text, size_t n)
{
	struct buf out = BUF_MAX(1000);
	char hex[HASH_HEX];
	struct err e = { 0 };

	if (blob_put(desk_folder(s->desk), text, n, hex, &e)) {
		buf_printf(&out, "{\"sha256\":\"%s\"}", hex);
		frame(c, 'R', &out);
	} else {
		refusal(&out, &e);
		frame(c, 'N', &out);
	}
	buf_free(&out);
}

/* Takes the whole frames of a client into the group. False: it breaks the
 * frame. A text waits until the papers before it have their answers. */
static bool
take_papers(struct server *s, size_t i)
{
	struct client *c = &s->clients[i];
	size_t at = 0, papers = 0;

	while (c->in.n - at >= 4 && s->npapers < SERVE_BATCH) {
		size_t n = frame_length(c->in.p + at);
		const char *p = c->in.p + at + 4;
		bool text = frame_is(c->in.p + at, SERVE_TEXT);

		if (n > frame_most(c->in.p + at)) {
			c->too_long = n;
			c->most = frame_most(c->in.p + at);
			return false;
		}
		if (c->in.n - at - 4 < n || (text && papers))
			break;
		if (text)
			take_text(s, c, p, n);
		else if (frame_is(c->in.p + at, SERVE_FOLLOW)) {
			c->follows = true;
			c->told = UINT64_MAX;
		} else {
			take_paper(s, i, p, n);
			papers++;
		}
		at += 4 + n;
	}
	if (at)
		memmove(c->in.p, c->in.p + at, c->in.n - at);
	c->in.n -= at;
	return true;
}

/* Each client in turn comes first, so that none is left out when the group is
 * full. Nobody of this group may move while it waits for its answer. */
static void
take_all(struct server *s)
{
	size_t n = s->nclients;

	s->turn++;
	for (size_t k = 0; k < n; k++) {
		size_t i = (s->turn + k) % n;

		if (take_papers(s, i))
			continue;
		s->clients[i].ended = true;
		buf_clear(&s->clients[i].in);
	}
}

/* After the answers to what it sent before. */
static void
refuse_long(struct client *c)
{
	struct buf text = BUF_MAX(1000);
	struct err e;

	if (c->most == BLOB_MOST)
		err_malformed(&e, "desk socket", "A text has at most %d "
		    "bytes; this one says %zu.", BLOB_MOST, c->too_long);
	else if (c->most)
		err_malformed(&e, "desk socket", "A submission has at most "
		    "%d bytes; this one says %zu.", SERVE_PAPER_MOST,
		    c->too_long);
	else
		err_malformed(&e, "desk socket", "Who follows sends nothing "
		    "with it; this one says %zu.", c->too_long);
	refusal(&text, &e);
	frame(c, 'N', &text);
	buf_free(&text);
	c->too_long = 0;
}

static void
make_receipt(void *ctx, size_t i, unsigned worker)
{
	struct server *s = ctx;
	struct desk_paper *p = &s->papers[i];

	(void)worker;
	s->receipts[i] = (struct buf)BUF_MAX(1 << 20);
	if (p->taken && !desk_receipt(s->desk, p, &s->receipts[i], &p->err))
		buf_free(&s->receipts[i]);
}

/* An entry may end a silence, or begin one. */
static bool
do_due(struct server *s, struct err *e)
{
	struct instant now = os_now();

	return now.s < s->due.s || due_do(s->desk, now, &s->due, e);
}

static bool
enter_group(struct server *s, struct err *e)
{
	bool ok;

	if (!s->npapers)
		return do_due(s, e);
	ok = desk_take(s->desk, s->pool, s->arenas, s->papers, s->npapers, e);
	pool_each(s->pool, s->npapers, make_receipt, s);
	for (size_t i = 0; i < s->npapers; i++) {
		if (!ok && !s->papers[i].taken)
			s->papers[i].err = *e;
		answer(&s->clients[s->owner[i]], &s->papers[i],
		    &s->receipts[i]);
	}
	s->npapers = 0;
	s->due.s = INT64_MIN;
	return ok && do_due(s, e);
}

static bool
wants_entry(const struct client *c)
{
	return c->in.n >= 4 && c->in.n - 4 >= frame_length(c->in.p);
}

/* fds[0] is the listener's, fds[i + 1] that of client i. */
static bool
wait_for_some(struct server *s, struct pollfd *fds, struct err *e)
{
	bool waiting = false, pause = desk_unsettled(s->desk);
	int n;

	for (size_t i = 0; i < s->nclients; i++) {
		struct client *c = &s->clients[i];

		fds[i + 1] = (struct pollfd){ .fd = c->fd,
		    .events = (short)((room_to_hear(c) ? POLLIN : 0) |
		    (c->out.n > c->sent ? POLLOUT : 0)) };
		waiting |= wants_entry(c);
	}
	n = poll(fds, s->nclients + 1, waiting ? 0 : pause ? PAUSE_MS :
	    WAIT_MS);
	if (n == 0 && pause && !waiting)
		desk_settle(s->desk);
	if (n >= 0)
		return true;
	for (size_t i = 0; i <= s->nclients; i++)
		fds[i].revents = 0;
	return errno == EINTR || err_errno(e, "The desk cannot wait for its "
	    "clients.");
}

/* Who has not taken what it was told last is told the newest when it has. */
static void
tell_growth(struct client *c, uint64_t size)
{
	struct buf text = BUF_MAX(40);

	if (!c->follows || c->told == size || c->out.n > c->sent)
		return;
	buf_printf(&text, "{\"size\":%llu}", (unsigned long long)size);
	frame(c, 'G', &text);
	buf_free(&text);
	c->told = size;
}

static void
tell_all(struct server *s)
{
	uint64_t size = log_head(desk_log(s->desk)).size;

	for (size_t i = s->nclients; i-- > 0;) {
		struct client *c = &s->clients[i];

		tell_growth(c, size);
		if (c->too_long)
			refuse_long(c);
		if ((c->out.n > c->sent && !tell(c)) ||
		    (c->ended && c->out.n == c->sent && !wants_entry(c)))
			drop(s, i);
	}
}

static bool
round_once(struct server *s, int listener, struct err *e)
{
	struct pollfd fds[SERVE_CLIENTS + 1];
	const short any = POLLIN | POLLHUP | POLLERR;

	fds[0] = (struct pollfd){ .fd = listener, .events = POLLIN };
	if (!wait_for_some(s, fds, e))
		return false;
	for (size_t i = s->nclients; i-- > 0;)
		if (fds[i + 1].revents & any && !hear(&s->clients[i]))
			drop(s, i);
	take_all(s);
	if (!enter_group(s, e)) {
		tell_all(s);
		return false;
	}
	tell_all(s);
	if (fds[0].revents & POLLIN)
		greet(s, listener);
	return true;
}

int
serve_listen(const char *folder, struct err *e)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
	    0);
	int n = snprintf(at.sun_path, sizeof at.sun_path, "%s/desk.sock",
	    folder);

	if (n < 0 || (size_t)n >= sizeof at.sun_path) {
		close(fd);
		err_fault(e, folder, "The path of the data folder is too long "
		    "for a socket; choose a shorter one.");
		return -1;
	}
	unlink(at.sun_path);	/* the lock is ours: nobody answers there */
	if (fd < 0 || bind(fd, (struct sockaddr *)&at, sizeof at) != 0 ||
	    chmod(at.sun_path, 0660) != 0 || listen(fd, 128) != 0) {
		err_errno(e, "The desk cannot listen on %s.", at.sun_path);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	return fd;
}

bool
serve_run(struct desk *d, int listener, const volatile int *stop,
    struct err *e)
{
	struct server *s = calloc(1, sizeof *s);
	bool ok = true;

	if (!s)
		abort();
	s->desk = d;
	s->pool = pool_new(0);
	s->due.s = INT64_MIN;
	while (ok && !*stop)
		ok = round_once(s, listener, e);
	pool_free(s->pool);
	while (s->nclients) {
		tell(&s->clients[0]);
		drop(s, 0);
	}
	for (size_t i = 0; i < SERVE_BATCH; i++)
		arena_release(s->arenas[i]);
	free(s);
	return ok;
}

void
serve_close(const char *folder, int listener)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/desk.sock", folder);
	unlink(path);
	close(listener);
}
