/* live_test.c: the door learns that the record has grown, with a desk, without
 * one, and when one comes back. The pages and the streams are the real ones; the
 * desk's socket is played by the test, so that it can go away.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"
#include "tests/web/raw.h"

#include "base/os.h"
#include "desk/serve.h"
#include "desk/story.h"
#include "web/live.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static const char founding[] =
"2020-03-02 09:00 UTC\n\n"
"secretariat root: org.constitute\n"
"	origin: acts.example.org/log\n"
"	name: Organisation of the Four Winds\n"
"	members:\n"
"		- id: secretariat\n		  kind: organ\n"
"		  names.en: Secretariat\n		  roots: @root secretariat\n\n"
"secretariat root: key.enrol\n"
"	office: registrar\n	holder: Registrar\n	kinds: *\n"
"	key: @key\n	proof: @proof\n";

struct house {
	struct desk *desk;
	struct hall hall;
	struct raw r;
	int acts;
};

static void
play(struct house *h, const char *text)
{
	struct arena *a = arena_new(8 << 20);
	struct story_result result = { 0 };
	struct err e = { 0 };
	char blobs[300];
	const struct story *s = story_read(a, text, strlen(text), &e);

	FINE(s != NULL, e);
	snprintf(blobs, sizeof blobs, "%s/blobs", h->hall.folder);
	FINE(story_play(s, h->desk, blobs, NULL, &result, &e), e);
	arena_release(a);
}

/* One more organ: the board shows it among the newest entries. */
static void
enter(struct house *h)
{
	char text[300];

	h->acts++;
	snprintf(text, sizeof text, "2020-03-02 10:%02d UTC\n\n"
	    "secretariat registrar: organ.establish\n	organ: o%d\n"
	    "	names.en: Organ %d\n	type: principal\n", h->acts, h->acts,
	    h->acts);
	play(h, text);
}

static void
move_in(struct house *h)
{
	static const struct http_config c = { .handle = route,
	    .refuse = route_refusal, .worker_new = worker_new,
	    .worker_free = worker_free };
	struct http_config config = c;
	struct err e = { 0 };
	char path[300];

	*h = (struct house){ .hall.folder = strdup(test_folder()) };
	h->desk = desk_open(h->hall.folder, "acts.example.org/log", NULL, &e);
	FINE(h->desk != NULL, e);
	play(h, founding);
	snprintf(path, sizeof path, "%s/log/log.db", h->hall.folder);
	h->hall.log = reader_open(path, &e);
	FINE(h->hall.log != NULL, e);
	h->hall.keep = keep_new();
	h->hall.memo = memo_new();
	h->hall.live = live_new(&h->hall, 10, 0, &e);
	FINE(h->hall.live != NULL, e);
	config.arg = &h->hall;
	raw_start(&h->r, &config);
}

static void
move_out(struct house *h)
{
	raw_stop(&h->r);
	live_free(h->hall.live);
	reader_close(h->hall.log);
	keep_free(h->hall.keep);
	memo_free(h->hall.memo);
	desk_close(h->desk);
	free((char *)(uintptr_t)h->hall.folder);
	os_clock_real();
}

/* Until that text has come; how many events there were. */
static int
hear(struct house *h, int fd, const char *text)
{
	struct buf all = BUF_MAX(1 << 20);
	int events = 0;

	for (int i = 0; i < 200 && !(all.p && strstr(all.p, text)); i++) {
		raw_read(&h->r, fd, 100);
		buf_str(&all, h->r.reply);
		OK(!h->r.closed);
	}
	if (!all.p || !strstr(all.p, text))
		test_fail(__FILE__, __LINE__, "no %s in %s", text,
		    all.p ? all.p : "nothing");
	for (const char *at = all.p; (at = strstr(at, "event: ")); at++)
		events++;
	buf_free(&all);
	return events;
}

static int
open_page(struct house *h, const char *path)
{
	char ask[300];
	int n = snprintf(ask, sizeof ask, "GET %s HTTP/1.1\r\n"
	    "Host: localhost\r\n\r\n", path), fd = raw_connect(&h->r);

	raw_send(fd, ask, (size_t)n);
	hear(h, fd, "\r\n\r\nretry: ");
	return fd;
}

TEST(live, without_a_desk_the_book_is_looked_at)
{
	struct house h;
	int page;

	move_in(&h);
	page = open_page(&h, "/en/today.events");
	enter(&h);
	hear(&h, page, "event: changed\nid: 3\ndata: {\"size\":3,\"wait\":0}"
	    "\n\n");
	enter(&h);
	enter(&h);
	hear(&h, page, "id: 5\n");
	close(page);
	move_out(&h);
}

/* The door's next asking to follow. */
static int
followed(int listener)
{
	struct pollfd p = { .fd = listener, .events = POLLIN };
	unsigned char head[4];
	int fd;

	OK(poll(&p, 1, 10000) == 1);
	fd = accept(listener, NULL, NULL);
	OK(fd >= 0 && read(fd, head, 4) == 4);
	OK(head[0] == SERVE_FOLLOW >> 24 && !head[1] && !head[2] && !head[3]);
	return fd;
}

TEST(live, a_desk_is_followed_and_followed_again_when_it_comes_back)
{
	static const char said[] = "\0\0\0\013G{\"size\":3}";
	struct err e = { 0 };
	struct house h;
	int page, desk, door;

	move_in(&h);
	desk = serve_listen(h.hall.folder, &e);
	FINE(desk >= 0, e);
	page = open_page(&h, "/en/today.events");
	door = followed(desk);
	enter(&h);
	OK(write(door, said, sizeof said - 1) == sizeof said - 1);
	hear(&h, page, "id: 3\n");
	/* It goes, and something is entered meanwhile. */
	close(door);
	serve_close(h.hall.folder, desk);
	enter(&h);
	hear(&h, page, "id: 4\n");
	desk = serve_listen(h.hall.folder, &e);
	FINE(desk >= 0, e);
	door = followed(desk);
	enter(&h);
	OK(write(door, said, sizeof said - 1) == sizeof said - 1);
	hear(&h, page, "id: 5\n");
	close(door);
	serve_close(h.hall.folder, desk);
	close(page);
	move_out(&h);
}

/* Two readers of two pages: one of them has changed. */
TEST(live, a_page_is_told_only_of_what_it_shows)
{
	struct house h;
	int board, session;

	move_in(&h);
	play(&h, "2020-03-02 09:30 UTC\n\n"
	    "secretariat registrar: organ.establish\n	organ: council\n"
	    "	names.en: Council\n	type: principal\n\n"
	    "secretariat registrar: session.convene\n	session: s1\n"
	    "	names.en: First session\n	organs: council\n"
	    "	type: regular\n	symbol: C/2020-1\n");
	board = open_page(&h, "/en/today.events?since=4");
	session = open_page(&h, "/en/sessions/s1.events?since=4");
	enter(&h);
	hear(&h, board, "id: 5\n");
	play(&h, "2020-03-02 11:00 UTC\n\n"
	    "secretariat registrar: agenda.propose\n	session: s1\n"
	    "	items:\n		- number: 1\n		  names.en: Opening\n");
	/* The first event that it is told of is this. */
	OK(hear(&h, session, "event: changed\nid: 6\n") == 1);
	hear(&h, board, "id: 6\n");
	close(board);
	close(session);
	move_out(&h);
}
