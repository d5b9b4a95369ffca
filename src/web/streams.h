/* streams.h: connections that stay open and are told when something changed.
 *
 * Each stream listens to one channel, and a channel has one newest piece of
 * news: bytes made once, that all its streams send. One thread, the teller's,
 * owns every stream and calls everything here but streams_open and
 * streams_begin, which any thread may.
 *
 *	s = streams_open(...)		is there room? keeps the place
 *	streams_begin(s, ticket, fd)	the head is sent: now it is ours
 *	streams_wait(s, ms)		takes in who has begun, serves all
 *	streams_tell(channel, news)	to each that listens
 *
 * Nobody waits for a slow reader. What a stream could not take whole is
 * finished when there is room again, and followed by the newest news only: who
 * was told of a change reads the page as it is, so the news between are not
 * missed. A stream that takes nothing for STREAM_STALL_S ends. So does one on
 * which anything is said: nothing is expected there. All are sent a comment
 * every STREAM_BEAT_S, a few each second, so that neither a server in front
 * nor the network forgets them.
 *
 * Room is taken once: a stream is a place in a table, and costs no more.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_STREAMS_H
#define WEB_STREAMS_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define STREAM_BEAT_S 20
#define STREAM_STALL_S 60
#define STREAM_SEND_ROOM (16 * 1024)	/* bytes the kernel may hold of one */

struct streams;
struct stream;
struct channel;

/* An answer to streams_open. */
enum streams_room { STREAMS_ROOM, STREAMS_FULL, STREAMS_MANY };

struct streams_config {
	unsigned most;			/* in all */
	unsigned per_address;		/* 0: no limit for one address */
	unsigned beat_s, stall_s;	/* 0: as above */
	/* A stream has begun, with what it was opened for; its channel. */
	struct channel *(*begun)(void *ctx, struct stream *, void *what);
	void (*never)(void *what);	/* it broke before it began */
	/* The last stream of the channel is gone. */
	void (*empty)(void *ctx, struct channel *);
	void *ctx;
};

struct streams *streams_new(const struct streams_config *, struct err *);
void streams_free(struct streams *);		/* closes all; NULL is fine */

/* Keeps a place for the connection fd, which may be dropped again. FULL: there
 * is none. MANY: its address has as many as it may. */
enum streams_room streams_open(struct streams *, int fd, void *what,
    struct stream **);
/* fd is the stream's from now on; -1: it broke, the place is free again. */
void streams_begin(struct stream *, int fd);
unsigned streams_count(struct streams *);	/* open, and those kept places */

/* --- the teller's ---------------------------------------------------------- */

/* Serves the streams for at most that long; returns early when `extra` (a
 * descriptor, or -1) can be read, and says so, or when streams_wake was
 * called. */
bool streams_wait(struct streams *, int extra, int ms);
void streams_wake(struct streams *);		/* from any thread */

struct channel *channel_new(void *about);
void channel_free(struct channel *);		/* it is empty */
void *channel_about(const struct channel *);
unsigned channel_count(const struct channel *);
/* To all who listen. The bytes are copied once. */
void streams_tell(struct channel *, const void *, size_t n);
/* To one; only while it begins. */
void stream_tell(struct stream *, const void *, size_t n);

#endif
