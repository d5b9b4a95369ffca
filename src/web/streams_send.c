/* streams_send.c: what streams are sent, see streams.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/streams_in.h"

#include "base/os.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

struct news *
news_new(const void *p, size_t n)
{
	struct news *x = malloc(sizeof *x + n);

	if (!x)
		abort();
	x->holders = 1;
	x->n = n;
	memcpy(x->p, p, n);
	return x;
}

struct news *
news_hold(struct news *x)
{
	x->holders++;
	return x;
}

void
news_let_go(struct news *x)
{
	if (x && !--x->holders)
		free(x);
}

static void
listen_for(struct stream *x, bool room)
{
	struct epoll_event e = { .data.ptr = x, .events = EPOLLIN |
	    EPOLLRDHUP | (room ? EPOLLOUT : 0) };

	epoll_ctl(x->all->ep, EPOLL_CTL_MOD, x->fd, &e);
}

bool
stream_go_on(struct stream *x)
{
	bool waited = x->since;
	ssize_t n;

	while (x->rest || x->behind) {
		if (!x->rest) {
			x->rest = news_hold(x->channel->newest);
			x->at = 0;
			x->behind = false;
		}
		n = send(x->fd, x->rest->p + x->at, x->rest->n - x->at,
		    MSG_NOSIGNAL | MSG_DONTWAIT);
		if (n < 0 && errno != EAGAIN && errno != EINTR)
			return false;
		if (n < 0 || (x->at += (uint32_t)n) < x->rest->n) {
			if (!waited)
				listen_for(x, true);
			if (!x->since)
				x->since = os_ticks_us();
			return true;
		}
		news_let_go(x->rest);
		x->rest = NULL;
		x->since = 0;
	}
	if (waited)
		listen_for(x, false);
	return true;
}

/* Most take it at once. */
bool
stream_send(struct stream *x, struct news *news)
{
	ssize_t n;

	if (x->rest) {
		x->behind = true;
		return true;
	}
	n = send(x->fd, news->p, news->n, MSG_NOSIGNAL | MSG_DONTWAIT);
	if (n == (ssize_t)news->n)
		return true;
	if (n < 0 && errno != EAGAIN && errno != EINTR)
		return false;
	x->rest = news_hold(news);
	x->at = n < 0 ? 0 : (uint32_t)n;
	return stream_go_on(x);
}

void
stream_tell(struct stream *x, const void *p, size_t n)
{
	struct news *news = news_new(p, n);

	stream_send(x, news);	/* if it broke, the next event says so */
	news_let_go(news);
}

void
streams_tell(struct channel *c, const void *p, size_t n)
{
	struct stream *next;

	news_let_go(c->newest);
	c->newest = news_new(p, n);
	for (struct stream *x = c->ring.next; x != &c->ring; x = next) {
		next = x->next;
		/* The last to go would take the channel along. */
		if (!stream_send(x, c->newest) && c->n > 1)
			stream_drop(x);
	}
}

/* --- channels ------------------------------------------------------------------ */

struct channel *
channel_new(void *about)
{
	struct channel *c = calloc(1, sizeof *c);

	if (!c)
		abort();
	c->about = about;
	c->ring.next = c->ring.prev = &c->ring;
	return c;
}

void
channel_free(struct channel *c)
{
	assert(!c->n);
	news_let_go(c->newest);
	free(c);
}

void *
channel_about(const struct channel *c)
{
	return c->about;
}

unsigned
channel_count(const struct channel *c)
{
	return c->n;
}
