/* serve_test.c: the desk's socket, with clients that do not wait.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"

#include "base/os.h"
#include "desk/client.h"
#include "desk/serve.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define EACH_SENDS 30

struct served {
	struct desk *desk;
	int listener;
	volatile int stop;
	bool ok;
	pthread_t thread;
};

static void
wake(int signal)
{
	(void)signal;
}

static void *
serve(void *arg)
{
	struct served *s = arg;
	struct err e = { 0 };

	s->ok = serve_run(s->desk, s->listener, &s->stop, &e);
	return NULL;
}

static void
start(struct served *s, const char *folder)
{
	struct sigaction act = { .sa_handler = wake };
	struct err e = { 0 };

	*s = (struct served){ .desk = small_desk(folder) };
	s->listener = serve_listen(folder, &e);
	FINE(s->listener >= 0, e);
	OK(sigaction(SIGUSR1, &act, NULL) == 0);
}

static void
stop(struct served *s)
{
	int fd;

	s->stop = 1;
	/* The signal may come just before it waits: knock too. */
	pthread_kill(s->thread, SIGUSR1);
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	if (fd >= 0) {
		struct sockaddr_un at;
		socklen_t n = sizeof at;

		if (getsockname(s->listener, (struct sockaddr *)&at, &n) == 0)
			OK(connect(fd, (struct sockaddr *)&at, n) == 0);
		close(fd);
	}
	pthread_join(s->thread, NULL);
	OK(s->ok);
	close(s->listener);
	desk_close(s->desk);
}

static int
call(const char *folder)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(at.sun_path, sizeof at.sun_path, "%s/desk.sock", folder);
	OK(fd >= 0 && connect(fd, (struct sockaddr *)&at, sizeof at) == 0);
	return fd;
}

static void
put_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t w = write(fd, p, n);

		OK(w > 0);
		p += w;
		n -= (size_t)w;
	}
}

static void
get_all(int fd, char *p, size_t n)
{
	while (n) {
		ssize_t r = read(fd, p, n);

		OK(r > 0);
		p += r;
		n -= (size_t)r;
	}
}

/* The index in a receipt, -1 for a refusal. */
static int64_t
hear_index(int fd, struct arena *a)
{
	unsigned char head[4];
	char *text;
	size_t n;

	get_all(fd, (char *)head, 4);
	n = (size_t)head[0] << 24 | (size_t)head[1] << 16 |
	    (size_t)head[2] << 8 | head[3];
	text = arena_take(a, n);
	OK(text && n > 1);
	get_all(fd, text, n);
	return text[0] == 'R' ? json_int(json_read(a, text + 1, n - 1, NULL),
	    "index", -2) : -1;
}

static void
frames(struct buf *out, const struct desk *d, struct arena *a, char who)
{
	for (int i = 0; i < EACH_SENDS; i++) {
		struct desk_paper p;
		char id[20];

		/* The last of each is a name it used before. */
		snprintf(id, sizeof id, "%c%d", who,
		    i == EACH_SENDS - 1 ? 0 : i);
		person_paper(d, a, id, NULL, &p);
		buf_u32be(out, (unsigned)p.n);
		buf_add(out, p.text, p.n);
	}
}

TEST(serve, two_clients_that_do_not_wait_get_their_answers_in_order)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(16 << 20);
	struct buf one = BUF_MAX(1 << 20), two = BUF_MAX(1 << 20);
	struct served s;
	int64_t last1 = -1, last2 = -1;
	int fd1, fd2;

	start(&s, folder);
	frames(&one, s.desk, a, 'a');
	frames(&two, s.desk, a, 'b');
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	fd1 = call(folder);
	fd2 = call(folder);
	put_all(fd1, one.p, one.n / 2);
	put_all(fd2, two.p, two.n);
	put_all(fd1, one.p + one.n / 2, one.n - one.n / 2);
	for (int i = 0; i < EACH_SENDS - 1; i++) {
		int64_t i1 = hear_index(fd1, a), i2 = hear_index(fd2, a);

		OK(i1 > last1 && i2 > last2 && i1 != i2);
		last1 = i1;
		last2 = i2;
	}
	OK(hear_index(fd1, a) == -1 && hear_index(fd2, a) == -1);
	close(fd1);
	close(fd2);
	OK(last1 < 2 + 2 * (EACH_SENDS - 1));
	stop(&s);
	buf_free(&one);
	buf_free(&two);
	arena_release(a);
}

static off_t
size_of(const char *path)
{
	struct stat st;

	OK(stat(path, &st) == 0);
	return st.st_size;
}

/* Until then the book's file stays as it is, while the WAL takes the commits. */
TEST(serve, when_nobody_comes_what_was_put_off_is_done)
{
	struct arena *a = arena_new(64 << 20);
	struct timespec moment = { .tv_nsec = 20000000 };
	const char *folder = test_folder();
	struct served s;
	char id[40], book[200];
	int fd, n = 0;
	off_t before;

	start(&s, folder);
	for (; !desk_unsettled(s.desk) && n < 1000; n++) {
		struct desk_paper p;

		snprintf(id, sizeof id, "p%d", n);
		person_paper(s.desk, a, id, NULL, &p);
		OK(desk_submit(s.desk, a, &p));
	}
	OK(n > 10 && n < 1000);
	snprintf(book, sizeof book, "%s/book/book.db", folder);
	before = size_of(book);
	OK(!pthread_create(&s.thread, NULL, serve, &s));
	fd = call(folder);
	for (n = 0; size_of(book) == before && n < 1000; n++)
		nanosleep(&moment, NULL);
	OK(n >= 1 && n < 1000);
	close(fd);
	stop(&s);
	arena_release(a);
}

TEST(serve, a_client_gets_its_receipt_and_then_its_refusal)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p;
	struct served s;
	bool answered;

	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	FINE(client_submit(folder, p.text, p.n, &receipt, &answered, &e), e);
	OK(answered);
	OK(json_int(json_read(a, receipt.p, receipt.n, NULL), "index", -1) ==
	    2);
	OK(!client_submit(folder, p.text, p.n, &receipt, &answered, &e));
	OK(answered && e.kind == ERR_REFUSED);
	STR_IS(e.rule, "record 1");
	/* What it was made of comes along. */
	STR_IS(e.form, "This act is already in the record, as entry %lld.");
	OK(e.nwith == 1);
	STR_IS(err_value(&e, 0), "2");
	stop(&s);
	buf_free(&receipt);
	arena_release(a);
}

/* What is said in answer to one frame, a refusal with its kind. */
static void
hear_refusal(int fd, struct arena *a, const char *kind, const char *says)
{
	unsigned char head[5];
	const struct json *o;
	char *text;
	size_t n;

	get_all(fd, (char *)head, 5);
	n = ((size_t)head[2] << 8 | head[3]) - 1;
	OK(!head[0] && !head[1] && head[4] == 'N');
	text = arena_take(a, n);
	get_all(fd, text, n);
	o = json_read(a, text, n, NULL);
	STR_IS(json_str(o, "kind"), kind);
	if (!strstr(json_str(o, "says"), says))
		test_fail(__FILE__, __LINE__, "%s", json_str(o, "says"));
}

TEST(serve, a_frame_that_is_too_long_ends_that_client_alone)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16), two = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p, q;
	struct served s;
	bool answered;
	char byte;
	int fd;

	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	person_paper(s.desk, a, "bob", NULL, &q);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	fd = call(folder);
	/* The answer to what came before it comes first. */
	buf_u32be(&two, (unsigned)q.n);
	buf_add(&two, q.text, q.n);
	buf_u32be(&two, SERVE_PAPER_MOST + 1);
	put_all(fd, two.p, two.n);
	OK(hear_index(fd, a) == 2);
	hear_refusal(fd, a, "malformed", "at most 65536 bytes; this one says "
	    "65537");
	OK(read(fd, &byte, 1) == 0);
	close(fd);
	FINE(client_submit(folder, p.text, p.n, &receipt, &answered, &e), e);
	stop(&s);
	buf_free(&receipt);
	buf_free(&two);
	arena_release(a);
}

TEST(serve, a_paper_of_64_kib_is_judged_and_one_more_byte_is_too_long)
{
	const char *folder = test_folder();
	static char text[SERVE_PAPER_MOST + 1];
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct served s;
	bool answered;

	memset(text, ' ', sizeof text);
	start(&s, folder);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	OK(!client_submit(folder, text, sizeof text - 1, &receipt, &answered,
	    &e));
	OK(answered && e.kind == ERR_MALFORMED);
	STR_IS(e.rule, "canonical JSON");
	OK(!client_submit(folder, text, sizeof text, &receipt, &answered,
	    &e));
	OK(answered && e.kind == ERR_MALFORMED);
	STR_IS(e.rule, "desk socket");
	stop(&s);
	buf_free(&receipt);
}

/* A client beyond those the desk can serve is told so; nothing of it is kept,
 * and when one has left there is room again. */
TEST(serve, one_client_too_many_is_told_that_the_desk_is_busy)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p;
	struct served s;
	int fds[SERVE_CLIENTS];
	bool answered, ok = false;

	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	for (size_t i = 0; i < SERVE_CLIENTS; i++)
		fds[i] = call(folder);
	OK(!client_submit(folder, p.text, p.n, &receipt, &answered, &e));
	OK(answered && e.kind == ERR_FAULT);
	OK(strstr(e.says, "The desk is busy") && strstr(e.says, "Try again"));
	close(fds[7]);
	for (int i = 0; i < 100 && !ok; i++)
		ok = client_submit(folder, p.text, p.n, &receipt, &answered,
		    &e);
	FINE(ok, e);
	for (size_t i = 0; i < SERVE_CLIENTS; i++)
		if (i != 7)
			close(fds[i]);
	OK(log_head(desk_log(s.desk)).size == 3);
	stop(&s);
	buf_free(&receipt);
	arena_release(a);
}

#define FLOOD 4000

struct flood { int fd; struct buf frames; volatile bool over; };

static void *
pour(void *arg)
{
	struct flood *f = arg;

	put_all(f->fd, f->frames.p, f->frames.n);
	f->over = true;
	return NULL;
}

/* Somebody sends thousands of acts and takes no answer: he is not read any
 * more, the others are; and when he listens he has an answer for each. */
TEST(serve, who_takes_no_answers_waits_and_loses_nothing)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(64 << 20);
	struct flood f = { .frames = BUF_MAX(16 << 20) };
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p;
	struct served s;
	pthread_t thread;
	int64_t last = 1;
	bool answered;

	start(&s, folder);
	for (int i = 0; i < FLOOD; i++) {
		char id[20];

		snprintf(id, sizeof id, "f%d", i);
		person_paper(s.desk, a, id, NULL, &p);
		buf_u32be(&f.frames, (unsigned)p.n);
		buf_add(&f.frames, p.text, p.n);
	}
	person_paper(s.desk, a, "ann", NULL, &p);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	f.fd = call(folder);
	OK(pthread_create(&thread, NULL, pour, &f) == 0);
	FINE(client_submit(folder, p.text, p.n, &receipt, &answered, &e), e);
	usleep(300000);
	OK(!f.over);
	for (int i = 0; i < FLOOD; i++) {
		struct arena *one = arena_new(1 << 20);
		int64_t index = hear_index(f.fd, one);

		OK(index > last);
		last = index;
		arena_release(one);
	}
	pthread_join(thread, NULL);
	OK(f.over);
	close(f.fd);
	stop(&s);
	OK(last >= FLOOD + 1 && last <= FLOOD + 2);
	buf_free(&f.frames);
	buf_free(&receipt);
	arena_release(a);
}

TEST(serve, nobody_listening_is_told_and_nothing_was_sent)
{
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	bool answered = true;

	OK(!client_submit(test_folder(), "{}", 2, &receipt, &answered, &e));
	OK(!answered);
	buf_free(&receipt);
}

/* The size that a follower is told of next. */
static int64_t
hear_size(int fd, struct arena *a)
{
	unsigned char head[5];
	char *text;
	size_t n;

	get_all(fd, (char *)head, 5);
	n = (size_t)head[3] - 1;
	OK(!head[0] && !head[1] && !head[2] && head[4] == 'G');
	text = arena_take(a, n);
	get_all(fd, text, n);
	return json_int(json_read(a, text, n, NULL), "size", -1);
}

static int
follow(const char *folder)
{
	static const char head[4] = { SERVE_FOLLOW >> 24, 0, 0, 0 };
	int fd = call(folder);

	put_all(fd, head, sizeof head);
	return fd;
}

TEST(serve, who_follows_is_told_the_size_and_again_when_the_book_has_more)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p, q;
	struct served s;
	bool answered;
	int fd;

	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	person_paper(s.desk, a, "bob", NULL, &q);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	fd = follow(folder);
	OK(hear_size(fd, a) == 2);
	FINE(client_submit(folder, p.text, p.n, &receipt, &answered, &e), e);
	OK(hear_size(fd, a) == 3);
	/* What is refused is no growth. */
	OK(!client_submit(folder, p.text, p.n, &receipt, &answered, &e));
	FINE(client_submit(folder, q.text, q.n, &receipt, &answered, &e), e);
	OK(hear_size(fd, a) == 4);
	close(fd);
	stop(&s);
	buf_free(&receipt);
	arena_release(a);
}

TEST(serve, a_follower_still_hands_in_and_an_asking_with_words_is_refused)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf frame = BUF_MAX(1 << 16);
	struct desk_paper p;
	struct served s;
	char byte;
	int fd;

	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	fd = follow(folder);
	OK(hear_size(fd, a) == 2);
	buf_u32be(&frame, (unsigned)p.n);
	buf_add(&frame, p.text, p.n);
	put_all(fd, frame.p, frame.n);
	OK(hear_index(fd, a) == 2);
	OK(hear_size(fd, a) == 3);
	buf_clear(&frame);
	buf_u32be(&frame, SERVE_FOLLOW | 1);
	buf_byte(&frame, '?');
	put_all(fd, frame.p, frame.n);
	hear_refusal(fd, a, "malformed", "this one says 1");
	OK(read(fd, &byte, 1) == 0);
	close(fd);
	stop(&s);
	buf_free(&frame);
	arena_release(a);
}

static bool
grew_soon(int fd)
{
	bool grew = false;

	for (int i = 0; i < 2000 && !grew; i++) {
		usleep(10000);
		OK(client_grew(fd, &grew));
	}
	return grew;
}

TEST(serve, a_client_that_follows_learns_that_the_desk_went_away)
{
	const char *folder = test_folder();
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk_paper p;
	struct served s;
	bool answered, grew, there = true;
	char path[200];
	int fd;

	snprintf(path, sizeof path, "%s/none", folder);
	OK(client_follow(path) == -1);
	start(&s, folder);
	person_paper(s.desk, a, "ann", NULL, &p);
	OK(pthread_create(&s.thread, NULL, serve, &s) == 0);
	fd = client_follow(folder);
	OK(fd >= 0 && grew_soon(fd));
	OK(client_grew(fd, &grew) && !grew);
	FINE(client_submit(folder, p.text, p.n, &receipt, &answered, &e), e);
	OK(grew_soon(fd));
	stop(&s);
	for (int i = 0; i < 2000 && there; i++) {
		usleep(10000);
		there = client_grew(fd, &grew);
	}
	OK(!there);
	close(fd);
	buf_free(&receipt);
	arena_release(a);
}
