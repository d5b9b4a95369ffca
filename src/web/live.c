/* live.c: see live.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/live.h"

#include "base/os.h"
#include "desk/client.h"
#include "web/asked.h"
#include "web/streams.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PLACES 512
#define SECOND 1000000
#define SPREAD 5		/* readers that ask again in one millisecond */
#define SPREAD_MOST_MS 10000

/* A page that somebody has open. */
struct subject {
	struct subject *next;
	struct channel *channel;
	struct live_state was;		/* when it was last looked at */
	uint64_t changed;		/* or may have, by that size */
	bool limited;			/* as who may read that sees it */
	char path[];
};

struct live {
	struct hall *hall;
	struct streams *streams;
	pthread_t thread;
	atomic_bool ends;
	/* The thread's: */
	struct worker *w;		/* NULL: the book cannot be opened */
	struct subject *at[PLACES];
	int desk;			/* -1: nobody to follow */
	bool quiet;			/* it was said that there is none */
	int64_t tried, rests;		/* os_ticks_us; rests: until then */
	int64_t spent;			/* on making trees, in this look */
	uint64_t size;			/* of the record, when last looked at */
	bool again;			/* something could not be read */
	unsigned begun;			/* streams so far */
};

/* What a stream was opened for. */
struct opening {
	struct live_state is;
	uint64_t since;
	bool limited;
	char path[];
};

/* --- subjects ------------------------------------------------------------------- */

static struct subject **
place(struct live *l, const char *path, bool limited)
{
	uint64_t h = 0xcbf29ce484222325u;
	struct subject **at;

	for (const char *p = path; *p; p++)
		h = (h ^ (unsigned char)*p) * 0x100000001b3u;
	at = &l->at[(h ^ h >> 32) % PLACES];
	while (*at && ((*at)->limited != limited ||
	    strcmp((*at)->path, path) != 0))
		at = &(*at)->next;
	return at;
}

static void
write_event(struct buf *out, const struct subject *s)
{
	unsigned wait = channel_count(s->channel) / SPREAD;

	buf_printf(out, "event: changed\nid: %llu\n"
	    "data: {\"size\":%llu,\"wait\":%u}\n\n",
	    (unsigned long long)s->changed, (unsigned long long)s->changed,
	    wait < SPREAD_MOST_MS ? wait : SPREAD_MOST_MS);
}

/* Has it changed since it was last looked at? Then all are told. */
static void
look_at(struct live *l, struct subject *s)
{
	struct live_state is;
	struct buf event = BUF_MAX(400);
	struct err e = { 0 };
	int64_t began = os_ticks_us();
	bool ok = route_state(l->w, s->path, s->limited, &is, &e);

	l->spent += os_ticks_us() - began;
	if (!ok) {
		fprintf(stderr, "door: %s: %s (%s)\n", s->path, e.says,
		    e.inside);
		l->again = true;
		return;
	}
	if (!hash_same(&is.is, &s->was.is)) {
		s->changed = is.size;
		write_event(&event, s);
		streams_tell(s->channel, event.p, event.n);
		buf_free(&event);
	}
	s->was = is;
}

static struct subject *
subject_new(struct live *l, const struct opening *o)
{
	size_t n = strlen(o->path) + 1;
	struct subject *s = calloc(1, sizeof *s + n);

	if (!s)
		abort();
	memcpy(s->path, o->path, n);
	s->limited = o->limited;
	s->channel = channel_new(s);
	s->was = o->is;
	/* Whether it has changed before, nobody has looked. */
	s->changed = o->is.size;
	*place(l, o->path, o->limited) = s;
	/* The record has grown since the request was answered. */
	if (o->is.size < l->size)
		look_at(l, s);
	return s;
}

static struct channel *
begun(void *ctx, struct stream *x, void *what)
{
	struct live *l = ctx;
	struct opening *o = what;
	struct subject *s = *place(l, o->path, o->limited);
	struct buf out = BUF_MAX(600);
	struct channel *c = NULL;

	if (l->w) {
		if (!s)
			s = subject_new(l, o);
		/* After a restart not all come back at once. */
		buf_printf(&out, "retry: %u\nid: %llu\n\n",
		    2000 + l->begun++ % 40 * 100,
		    (unsigned long long)s->was.size);
		if (o->since < s->changed)
			write_event(&out, s);
		stream_tell(x, out.p, out.n);
		c = s->channel;
	}
	buf_free(&out);
	free(o);
	return c;
}

static void
empty(void *ctx, struct channel *c)
{
	struct live *l = ctx;
	struct subject *s = channel_about(c), **at = place(l, s->path, s->limited);

	*at = s->next;
	channel_free(c);
	free(s);
}

/* --- the thread ------------------------------------------------------------------- */

/* The desk may come and go; the book is looked at meanwhile. */
static void
follow(struct live *l, bool said)
{
	bool grew;

	if (said && !client_grew(l->desk, &grew)) {
		close(l->desk);
		l->desk = -1;
	}
	if (l->desk >= 0 || os_ticks_us() - l->tried < SECOND)
		return;
	l->tried = os_ticks_us();
	l->desk = client_follow(l->hall->folder);
	if (l->desk < 0 && !l->quiet)
		fprintf(stderr, "door: No desk tells of new entries; the "
		    "book is looked at each second.\n");
	l->quiet = l->desk < 0;
}

static bool
may_look(struct live *l)
{
	struct err e = { 0 };

	if (os_ticks_us() < l->rests)
		return false;
	if (!l->w) {
		l->w = worker_new(l->hall, &e);
		l->rests = os_ticks_us() + SECOND;
	}
	return l->w != NULL;
}

static void
look(struct live *l)
{
	uint64_t size;

	if (!may_look(l))
		return;
	size = book_size(l->w->open);
	if (size == l->size && !l->again)
		return;
	l->size = size;
	l->again = false;
	for (size_t i = 0; i < PLACES; i++)
		for (struct subject *s = l->at[i]; s; s = s->next)
			look_at(l, s);
	/* However many pages are open, half of the time is for others. */
	l->rests = os_ticks_us() + l->spent + (l->again ? SECOND : 0);
	l->spent = 0;
}

static void *
tell(void *arg)
{
	struct live *l = arg;
	int64_t wait;
	bool said;

	while (!l->ends) {
		follow(l, false);
		look(l);
		wait = (l->rests - os_ticks_us()) / 1000 + 1;
		said = streams_wait(l->streams, l->desk,
		    wait > 0 ? (int)wait : 1000);
		follow(l, said);
	}
	return NULL;
}

static void
never(void *what)
{
	free(what);
}

struct live *
live_new(struct hall *hall, unsigned most, unsigned per_address,
    struct err *e)
{
	struct live *l = calloc(1, sizeof *l);
	struct streams_config c = { .most = most, .per_address = per_address,
	    .begun = begun, .never = never, .empty = empty, .ctx = l };

	if (!l)
		abort();
	l->hall = hall;
	l->desk = -1;
	l->tried = os_ticks_us() - SECOND;
	l->streams = streams_new(&c, e);
	if (!l->streams) {
		free(l);
		return NULL;
	}
	if (pthread_create(&l->thread, NULL, tell, l) != 0) {
		err_errno(e, "The server cannot start a thread.");
		streams_free(l->streams);
		free(l);
		return NULL;
	}
	return l;
}

void
live_free(struct live *l)
{
	if (!l)
		return;
	l->ends = true;
	streams_wake(l->streams);
	pthread_join(l->thread, NULL);
	streams_free(l->streams);
	if (l->desk >= 0)
		close(l->desk);
	worker_free(l->w);
	free(l);
}

/* --- a request ---------------------------------------------------------------------- */

static void
onward(void *stream, int fd)
{
	streams_begin(stream, fd);
}

/* What he knows; a size the record has not reached is of another record. */
static uint64_t
since(const struct call *c, uint64_t size)
{
	const char *id = http_header(c->q, "Last-Event-ID");
	uint64_t n;

	if (!id)
		id = http_query(c->q, "since");
	if (!id || !asked_number(id, &n))
		return size;
	return n <= size ? n : 0;
}

static void
open_stream(struct call *c, const struct live_state *is)
{
	size_t n = strlen(c->path) + 1;
	struct opening *o = malloc(sizeof *o + n);
	struct stream *x;

	if (!o)
		abort();
	o->is = *is;
	o->since = since(c, is->size);
	o->limited = worker_limited(c->w);
	memcpy(o->path, c->path, n);
	switch (streams_open(c->w->hall->live->streams, c->q->fd, o, &x)) {
	case STREAMS_ROOM:
		c->r->onward = onward;
		c->r->onward_arg = x;
		return;
	case STREAMS_FULL:
		http_reply_header(c->r, "Retry-After", "30");
		call_error(c, 503, N_("As many pages are open as can be told "
		    "of changes. Load this one again to see them."));
		break;
	case STREAMS_MANY:
		http_reply_header(c->r, "Retry-After", "30");
		call_error(c, 429, N_("From your address as many pages are "
		    "open as can be told of changes."));
		break;
	}
	free(o);
}

void
live_reply(struct call *c, const struct live_state *is)
{
	c->r->cache = HTTP_NO_STORE;
	if (!c->w->hall->live) {
		call_error(c, 503, N_("The server cannot answer this now."));
		return;
	}
	c->r->type = "text/event-stream";
	/* nginx would gather what comes. */
	http_reply_header(c->r, "X-Accel-Buffering", "no");
	if (c->q->method != HTTP_HEAD)
		open_stream(c, is);
}
