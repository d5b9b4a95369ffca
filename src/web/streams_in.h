/* streams_in.h: what keeping streams (streams.c) and sending (streams_send.c)
 * share. SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_STREAMS_IN_H
#define WEB_STREAMS_IN_H

#include "web/streams.h"

#include <pthread.h>

/* Bytes that several streams send; freed when the last has. */
struct news {
	unsigned holders;
	size_t n;
	char p[];
};

struct stream {
	struct streams *all;
	struct stream *next, *prev;	/* of its channel; next: inbox, free */
	void *what;			/* until it begins */
	uint64_t address;		/* 0: none to count by */
	int fd;
	bool taken;			/* the place is; under the lock */
	/* The teller's: nothing in a place that is free. */
	bool begun;
	bool behind;			/* the channel has newer news */
	uint32_t at;			/* so much of the rest is sent */
	struct news *rest;
	struct channel *channel;
	int64_t since;			/* when it could first not go on */
};

struct channel {
	struct stream ring;
	struct news *newest;
	void *about;
	unsigned n;
};

struct streams {
	struct streams_config c;
	int ep, bell;
	struct news *beat;
	int64_t round;			/* when this round of beats began */
	size_t hand;			/* the place it came to */

	pthread_mutex_t lock;		/* all below */
	struct stream *at;		/* places */
	size_t high;			/* none was taken beyond */
	struct stream *free, *inbox;
	unsigned n;
};

struct news *news_new(const void *, size_t n);
struct news *news_hold(struct news *);
void news_let_go(struct news *);	/* NULL is fine */

/* False, here and below: the connection broke; the caller drops it. */
bool stream_send(struct stream *, struct news *);
/* Sends what it can of the rest, and then of what is newer. */
bool stream_go_on(struct stream *);
/* Closes it, and its channel is told when it was the last. */
void stream_drop(struct stream *);

#endif
