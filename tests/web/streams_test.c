/* streams_test.c: who listens is told, and who does not listen holds up nobody.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/streams.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

/* One hall with one channel; the test is the teller. */
struct room {
	struct streams *s;
	struct channel *c;		/* made with the first who comes */
	int never, empty;
	bool bar;			/* whoever comes is sent away */
};

static struct channel *
begun(void *ctx, struct stream *x, void *what)
{
	struct room *r = ctx;

	OK(what == r);
	if (r->bar)
		return NULL;
	if (!r->c)
		r->c = channel_new(r);
	stream_tell(x, "hello\n", 6);
	return r->c;
}

static void
never(void *what)
{
	((struct room *)what)->never++;
}

static void
empty(void *ctx, struct channel *c)
{
	struct room *r = ctx;

	OK(c == r->c && channel_about(c) == r);
	channel_free(c);
	r->c = NULL;
	r->empty++;
}

static void
enter_room(struct room *r, struct streams_config c)
{
	struct err e = { 0 };

	*r = (struct room){ 0 };
	c.begun = begun;
	c.never = never;
	c.empty = empty;
	c.ctx = r;
	r->s = streams_new(&c, &e);
	FINE(r->s != NULL, e);
}

/* Serves until nothing more comes. */
static void
settle(struct room *r)
{
	for (int i = 0; i < 4; i++)
		streams_wait(r->s, -1, 5);
}

/* A pair; the far end is returned. */
static int
come(struct room *r)
{
	struct stream *x;
	int pair[2];

	OK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) == 0);
	OK(streams_open(r->s, pair[0], r, &x) == STREAMS_ROOM);
	streams_begin(x, pair[0]);
	settle(r);
	return pair[1];
}

/* What is there, as a text. */
static const char *
hear(int fd)
{
	static char text[1 << 16];
	ssize_t n = read(fd, text, sizeof text - 1);

	text[n > 0 ? n : 0] = '\0';
	return n == 0 ? "(closed)" : text;
}

static void
tell(struct room *r, const char *news)
{
	streams_tell(r->c, news, strlen(news));
}

TEST(streams, all_who_listen_are_told)
{
	struct room r;
	int a, b;

	enter_room(&r, (struct streams_config){ .most = 10 });
	a = come(&r);
	b = come(&r);
	OK(channel_count(r.c) == 2 && streams_count(r.s) == 2);
	STR_IS(hear(a), "hello\n");
	tell(&r, "one\n");
	tell(&r, "two\n");
	STR_IS(hear(a), "one\ntwo\n");
	STR_IS(hear(b), "hello\none\ntwo\n");
	close(a);
	settle(&r);
	OK(channel_count(r.c) == 1 && r.empty == 0);
	tell(&r, "three\n");
	STR_IS(hear(b), "three\n");
	close(b);
	settle(&r);
	OK(r.empty == 1 && !r.c && streams_count(r.s) == 0);
	streams_free(r.s);
}

/* Tells until a stream can take no more, and then so often again. */
static int
overfill(struct room *r, int fd, const char *news, int more)
{
	char byte;
	int n = 0;

	do {
		tell(r, news);
		n++;
	} while (n < 100000 && recv(fd, &byte, 1, MSG_PEEK) > 0 &&
	    more-- > 0);
	return n;
}

TEST(streams, a_slow_reader_gets_what_it_began_whole_and_then_the_newest_alone)
{
	struct room r;
	char news[2000], *at;
	size_t all = 0, whole = 0;
	int slow, quick;

	enter_room(&r, (struct streams_config){ .most = 10 });
	slow = come(&r);
	quick = come(&r);
	memset(news, 'x', sizeof news);
	memcpy(news + sizeof news - 3, ".\n", 3);
	overfill(&r, slow, news, 1000);
	tell(&r, "missed\n");
	tell(&r, "newest\n");
	/* The other has them all, as soon as it reads. */
	for (int i = 0; i < 2000; i++) {
		hear(quick);
		settle(&r);
		if (recv(quick, news, 1, MSG_PEEK) < 0 && errno == EAGAIN)
			break;
	}
	for (;;) {
		const char *said = hear(slow);

		if (!*said)
			break;
		all += strlen(said);
		for (at = (char *)said; (at = strchr(at, '.')) != NULL; at++)
			whole++;
		if (strstr(said, "missed"))
			test_fail(__FILE__, __LINE__, "it was told the old");
		at = strstr(said, "newest\n");
		if (at) {
			OK(at[7] == '\0');
			break;
		}
		settle(&r);
	}
	/* hello, news that are whole, and the newest. */
	OK(whole > 2 && all == 6 + whole * 1999 + 7);
	OK(channel_count(r.c) == 2);
	close(slow);
	close(quick);
	settle(&r);
	streams_free(r.s);
}

TEST(streams, who_takes_nothing_for_too_long_is_dropped_and_the_others_are_not)
{
	struct room r;
	char news[2000];
	int slow, quick;

	enter_room(&r, (struct streams_config){ .most = 10, .beat_s = 1,
	    .stall_s = 1 });
	slow = come(&r);
	memset(news, 'x', sizeof news);
	news[sizeof news - 1] = '\0';
	overfill(&r, slow, news, 1000);
	quick = come(&r);
	hear(quick);
	for (int i = 0; i < 100 && streams_count(r.s) == 2; i++)
		streams_wait(r.s, -1, 50);
	OK(streams_count(r.s) == 1);
	tell(&r, "still here\n");
	OK(strstr(hear(quick), "still here\n"));
	close(slow);
	close(quick);
	settle(&r);
	streams_free(r.s);
}

TEST(streams, each_is_sent_a_comment_now_and_then)
{
	struct room r;
	bool beat = false;
	int a;

	enter_room(&r, (struct streams_config){ .most = 10, .beat_s = 1 });
	a = come(&r);
	hear(a);
	for (int i = 0; i < 100 && !beat; i++) {
		streams_wait(r.s, -1, 50);
		beat = strcmp(hear(a), ":\n\n") == 0;
	}
	OK(beat);
	close(a);
	streams_free(r.s);
}

TEST(streams, who_speaks_is_dropped)
{
	struct room r;
	int a;

	enter_room(&r, (struct streams_config){ .most = 10 });
	a = come(&r);
	OK(write(a, "GET", 3) == 3);
	settle(&r);
	OK(streams_count(r.s) == 0 && r.empty == 1);
	close(a);
	streams_free(r.s);
}

TEST(streams, there_is_room_for_so_many_and_a_place_is_free_again)
{
	struct room r;
	struct stream *x;
	int a, b;

	enter_room(&r, (struct streams_config){ .most = 2 });
	a = come(&r);
	/* A place that is kept counts, until it is known that nobody comes. */
	OK(streams_open(r.s, a, &r, &x) == STREAMS_ROOM);
	OK(streams_count(r.s) == 2);
	{
		struct stream *y;

		OK(streams_open(r.s, a, &r, &y) == STREAMS_FULL);
	}
	streams_begin(x, -1);
	OK(r.never == 1 && streams_count(r.s) == 1);
	b = come(&r);
	close(a);
	settle(&r);
	a = come(&r);
	tell(&r, "one\n");
	STR_IS(hear(a), "hello\none\n");
	STR_IS(hear(b), "hello\none\n");
	close(a);
	close(b);
	streams_free(r.s);
}

static int
tcp(int listener, int *far)
{
	struct sockaddr_in at;
	socklen_t n = sizeof at;

	OK(getsockname(listener, (struct sockaddr *)&at, &n) == 0);
	*far = socket(AF_INET, SOCK_STREAM, 0);
	OK(connect(*far, (struct sockaddr *)&at, sizeof at) == 0);
	return accept4(listener, NULL, NULL, SOCK_NONBLOCK);
}

TEST(streams, one_address_has_so_many)
{
	struct sockaddr_in any = { .sin_family = AF_INET,
	    .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int listener = socket(AF_INET, SOCK_STREAM, 0), far[3], fd;
	struct stream *x;
	struct room r;

	OK(bind(listener, (struct sockaddr *)&any, sizeof any) == 0);
	OK(listen(listener, 5) == 0);
	enter_room(&r, (struct streams_config){ .most = 10,
	    .per_address = 2 });
	for (int i = 0; i < 2; i++) {
		fd = tcp(listener, &far[i]);
		OK(streams_open(r.s, fd, &r, &x) == STREAMS_ROOM);
		streams_begin(x, fd);
	}
	fd = tcp(listener, &far[2]);
	OK(streams_open(r.s, fd, &r, &x) == STREAMS_MANY);
	/* Who is of no address is not counted, nor counts. */
	close(come(&r));
	close(far[0]);
	settle(&r);
	OK(streams_open(r.s, fd, &r, &x) == STREAMS_ROOM);
	streams_begin(x, fd);
	settle(&r);
	OK(channel_count(r.c) == 2);
	close(far[1]);
	close(far[2]);
	close(listener);
	streams_free(r.s);
}

TEST(streams, who_is_sent_away_when_it_begins_is_closed)
{
	struct room r;
	int a;

	enter_room(&r, (struct streams_config){ .most = 10 });
	r.bar = true;
	a = come(&r);
	STR_IS(hear(a), "(closed)");
	OK(streams_count(r.s) == 0 && r.empty == 0);
	close(a);
	streams_free(r.s);
}

TEST(streams, waiting_tells_when_another_descriptor_has_something)
{
	struct room r;
	int pair[2];

	enter_room(&r, (struct streams_config){ .most = 10 });
	OK(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	OK(!streams_wait(r.s, pair[0], 1));
	OK(write(pair[1], "x", 1) == 1);
	OK(streams_wait(r.s, pair[0], 1000));
	streams_wake(r.s);
	OK(!streams_wait(r.s, -1, 1000));
	close(pair[0]);
	close(pair[1]);
	streams_free(r.s);
}
