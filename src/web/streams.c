/* streams.c: see streams.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/streams_in.h"

#include "base/os.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#define SECOND 1000000
#define EVENTS 256

/* --- places ------------------------------------------------------------------ */

/* What one subscriber has at least: an IPv4 address, or a network of IPv6. */
static uint64_t
address_of(int fd)
{
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
		struct sockaddr_storage room;
	} a = { .any.sa_family = AF_UNSPEC };
	socklen_t n = sizeof a;
	uint64_t key = 0;

	if (getpeername(fd, &a.any, &n) != 0)
		return 0;
	if (a.any.sa_family == AF_INET)
		key = ntohl(a.v4.sin_addr.s_addr);
	else if (a.any.sa_family == AF_INET6)
		memcpy(&key, &a.v6.sin6_addr, sizeof key);
	return key;
}

static unsigned
of_address(const struct streams *s, uint64_t key)
{
	unsigned n = 0;

	for (size_t i = 0; key && i < s->high; i++)
		n += s->at[i].taken && s->at[i].address == key;
	return n;
}

static struct stream *
place(struct streams *s)
{
	struct stream *x = s->free;

	if (s->n >= s->c.most)
		return NULL;
	if (x)
		s->free = x->next;
	else
		x = &s->at[s->high++];
	s->n++;
	return x;
}

enum streams_room
streams_open(struct streams *s, int fd, void *what, struct stream **out)
{
	uint64_t key = address_of(fd);
	enum streams_room room = STREAMS_FULL;
	struct stream *x;

	pthread_mutex_lock(&s->lock);
	if (s->c.per_address && of_address(s, key) >= s->c.per_address)
		room = STREAMS_MANY;
	else if ((x = place(s)) != NULL) {
		x->all = s;
		x->what = what;
		x->fd = -1;
		x->address = key;
		x->taken = true;
		*out = x;
		room = STREAMS_ROOM;
	}
	pthread_mutex_unlock(&s->lock);
	return room;
}

static void
give_back(struct stream *x)
{
	struct streams *s = x->all;

	pthread_mutex_lock(&s->lock);
	x->taken = false;
	x->next = s->free;
	s->free = x;
	s->n--;
	pthread_mutex_unlock(&s->lock);
}

unsigned
streams_count(struct streams *s)
{
	unsigned n;

	pthread_mutex_lock(&s->lock);
	n = s->n;
	pthread_mutex_unlock(&s->lock);
	return n;
}

void
streams_wake(struct streams *s)
{
	const uint64_t one = 1;
	ssize_t n = write(s->bell, &one, sizeof one);

	(void)n;	/* a full counter has woken it already */
}

void
streams_begin(struct stream *x, int fd)
{
	struct streams *s = x->all;
	bool first;

	if (fd < 0) {
		s->c.never(x->what);
		give_back(x);
		return;
	}
	x->fd = fd;
	pthread_mutex_lock(&s->lock);
	first = !s->inbox;
	x->next = s->inbox;
	s->inbox = x;
	pthread_mutex_unlock(&s->lock);
	if (first)
		streams_wake(s);
}

void
stream_drop(struct stream *x)
{
	struct streams *s = x->all;
	struct channel *c = x->channel;

	/* The library may not have closed its own descriptor yet. */
	epoll_ctl(s->ep, EPOLL_CTL_DEL, x->fd, NULL);
	close(x->fd);
	news_let_go(x->rest);
	x->begun = x->behind = false;
	x->rest = NULL;
	x->channel = NULL;
	x->since = 0;
	if (c) {
		x->next->prev = x->prev;
		x->prev->next = x->next;
		c->n--;
	}
	give_back(x);
	if (c && !c->n)
		s->c.empty(s->c.ctx, c);
}

/* --- the teller's round ---------------------------------------------------------- */

/* One message is small and must go at once; who reads nothing shall hold little
 * of the kernel's memory, and who is gone be noticed. On a socket that is no TCP
 * none of it is needed. */
static void
tune(int fd)
{
	const int one = 1, room = STREAM_SEND_ROOM,
	    gone_ms = STREAM_STALL_S * 1000;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
	setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &gone_ms,
	    sizeof gone_ms);
}

static void
begin(struct streams *s, struct stream *x)
{
	struct epoll_event e = { .data.ptr = x,
	    .events = EPOLLIN | EPOLLRDHUP };
	struct channel *c;

	tune(x->fd);
	x->begun = true;
	if (epoll_ctl(s->ep, EPOLL_CTL_ADD, x->fd, &e) != 0) {
		s->c.never(x->what);
		stream_drop(x);
		return;
	}
	c = s->c.begun(s->c.ctx, x, x->what);
	x->what = NULL;
	if (!c) {
		stream_drop(x);
		return;
	}
	x->channel = c;
	x->next = &c->ring;
	x->prev = c->ring.prev;
	x->next->prev = x->prev->next = x;
	c->n++;
}

/* Those that came first begin first. */
static void
take_inbox(struct streams *s)
{
	struct stream *x, *turned = NULL, *next;
	uint64_t rung;
	ssize_t n = read(s->bell, &rung, sizeof rung);

	(void)n;
	pthread_mutex_lock(&s->lock);
	x = s->inbox;
	s->inbox = NULL;
	pthread_mutex_unlock(&s->lock);
	for (; x; x = next) {
		next = x->next;
		x->next = turned;
		turned = x;
	}
	for (x = turned; x; x = next) {
		next = x->next;
		begin(s, x);
	}
}

/* In proportion to the time, so that no moment sends to all. */
static void
beat(struct streams *s)
{
	int64_t now = os_ticks_us(), whole = (int64_t)s->c.beat_s * SECOND;
	size_t high, due;

	pthread_mutex_lock(&s->lock);
	high = s->high;
	pthread_mutex_unlock(&s->lock);
	due = now - s->round < whole ?
	    (size_t)((now - s->round) * (int64_t)high / whole) : high;
	for (; s->hand < due; s->hand++) {
		struct stream *x = &s->at[s->hand];

		if (!x->begun)
			continue;
		if (x->since && now - x->since >
		    (int64_t)s->c.stall_s * SECOND)
			stream_drop(x);
		else if (!x->rest && !stream_send(x, s->beat))
			stream_drop(x);
	}
	if (now - s->round < whole)
		return;
	s->round = now;
	s->hand = 0;
}

bool
streams_wait(struct streams *s, int extra, int ms)
{
	struct pollfd p[2] = { { .fd = s->ep, .events = POLLIN },
	    { .fd = extra, .events = POLLIN } };
	struct epoll_event e[EVENTS];
	int n;

	if (ms > 1000)
		ms = 1000;
	n = poll(p, 2, ms);
	n = n > 0 && p[0].revents ? epoll_wait(s->ep, e, EVENTS, 0) : 0;
	for (int i = 0; i < n; i++) {
		struct stream *x = e[i].data.ptr;

		if (!x)
			take_inbox(s);
		else if (e[i].events & ~EPOLLOUT || !stream_go_on(x))
			stream_drop(x);
	}
	beat(s);
	return p[1].revents;
}

struct streams *
streams_new(const struct streams_config *config, struct err *e)
{
	struct streams *s = calloc(1, sizeof *s);
	struct epoll_event bell = { .events = EPOLLIN };

	if (!s)
		abort();
	s->c = *config;
	s->c.beat_s = s->c.beat_s ? s->c.beat_s : STREAM_BEAT_S;
	s->c.stall_s = s->c.stall_s ? s->c.stall_s : STREAM_STALL_S;
	pthread_mutex_init(&s->lock, NULL);
	s->at = calloc(s->c.most + 1, sizeof *s->at);
	if (!s->at)
		abort();
	s->beat = news_new(":\n\n", 3);
	s->round = os_ticks_us();
	s->ep = epoll_create1(EPOLL_CLOEXEC);
	s->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (s->ep >= 0 && s->bell >= 0 &&
	    epoll_ctl(s->ep, EPOLL_CTL_ADD, s->bell, &bell) == 0)
		return s;
	err_errno(e, "The server cannot keep connections open.");
	streams_free(s);
	return NULL;
}

void
streams_free(struct streams *s)
{
	if (!s)
		return;
	if (s->ep >= 0 && s->bell >= 0)
		take_inbox(s);
	for (size_t i = 0; i < s->high; i++)
		if (s->at[i].begun)
			stream_drop(&s->at[i]);
	if (s->ep >= 0)
		close(s->ep);
	if (s->bell >= 0)
		close(s->bell);
	news_let_go(s->beat);
	pthread_mutex_destroy(&s->lock);
	free(s->at);
	free(s);
}
