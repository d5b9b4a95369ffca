/* fanout.c: many open pages, and one new position: how long until the last of
 * them knows.
 *
 *     bench-fanout last N PORT PATH ROUNDS PIDS FOLDER DRAFT
 *	N streams of PATH; each round a position on DRAFT is entered through the
 *	desk of FOLDER, by the keys of bench-fill's organisation
 *     bench-fanout last N PORT PATH ROUNDS PIDS post ADDRESS BYTES
 *	the same of another server: what tells it is a POST of so many bytes
 *     bench-fanout churn N PORT PATH SECONDS PIDS FOLDER DRAFT
 *	each second one of a hundred streams ends and another comes with what it
 *	knew last, and a position is entered
 *
 * "last" prints a line a round: milliseconds until the first, the median and the
 * last stream had read it, and until who told had his answer: the receipt of an act
 * that is durable. Both end with the memory of the processes PIDS ("1,2")
 * in KiB: before the streams, with them, at the end.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/act.h"
#include "base/os.h"
#include "bench/limit.h"
#include "book/book.h"
#include "desk/client.h"
#include "desk/story.h"
#include "seal/signer.h"
#include "seal/sshsig.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define ORIGIN "acts.bench.example/log"
#define EVENTS 1024
#define WAIT_S 20

struct reader { int fd; uint64_t knows; bool open; };

struct load {
	const char *port, *path, *pids;
	struct reader *at;
	size_t n, opened, told;
	int ep;
	double *when;			/* of each that was told in this round */
	char tag[40];			/* what the news of this round holds */
	/* How the news gets in: */
	const char *folder, *draft;	/* by the desk */
	const char *post;		/* or to this address */
	size_t bytes;
	uint64_t entered;
	struct buf paper;
	char text[HASH_HEX];
	struct signer *keys[3];
	double began, answered;
};

static double
ms_now(void)
{
	return limit_now() * 1000;
}

/* --- streams ----------------------------------------------------------------- */

/* Eight addresses, for one has only so many ports. */
static int
dial(size_t i, const char *port)
{
	struct sockaddr_in me = { .sin_family = AF_INET }, to = me;
	const int one = 1;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	me.sin_addr.s_addr = htonl(0x7f000002 + (uint32_t)(i % 8));
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	to.sin_port = htons((uint16_t)strtoul(port, NULL, 10));
	setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
	if (fd < 0 || bind(fd, (struct sockaddr *)&me, sizeof me) != 0 ||
	    connect(fd, (struct sockaddr *)&to, sizeof to) != 0)
		limit_stop("a connection cannot be made");
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	return fd;
}

static void
dial_reader(struct load *l, size_t i)
{
	struct epoll_event e = { .events = EPOLLIN, .data.u64 = i };
	struct reader *r = &l->at[i];
	char ask[600], last[60] = "";
	int n;

	if (r->knows)
		snprintf(last, sizeof last, "Last-Event-ID: %llu\r\n",
		    (unsigned long long)r->knows);
	n = snprintf(ask, sizeof ask, "GET %s HTTP/1.1\r\nHost: x\r\n"
	    "Accept: text/event-stream\r\n%s\r\n", l->path, last);
	r->fd = dial(i, l->port);
	r->open = false;
	if (write(r->fd, ask, (size_t)n) != n ||
	    fcntl(r->fd, F_SETFL, O_NONBLOCK) != 0 ||
	    epoll_ctl(l->ep, EPOLL_CTL_ADD, r->fd, &e) != 0)
		limit_stop("a stream cannot be asked for");
}

/* The newest size that the bytes tell of. */
static void
learn(struct reader *r, const char *p)
{
	for (const char *at = p; (at = strstr(at, "\nid: ")) != NULL;) {
		uint64_t id = strtoull(at += 5, NULL, 10);

		if (id > r->knows)
			r->knows = id;
	}
}

static void
hear(struct load *l, size_t i)
{
	struct reader *r = &l->at[i];
	char piece[8192];
	ssize_t n = read(r->fd, piece, sizeof piece - 1);

	if (n < 0 && errno == EAGAIN)
		return;
	if (n <= 0)
		limit_stop("a stream was closed");
	piece[n] = '\0';
	if (!r->open) {
		r->open = true;
		l->opened++;
		if (strncmp(piece, "HTTP/1.1 200", 12) != 0)
			limit_stop(piece);
	}
	learn(r, piece);
	if (l->tag[0] && strstr(piece, l->tag))
		l->when[l->told++] = ms_now();
}

static void
hear_all(struct load *l, int ms)
{
	struct epoll_event e[EVENTS];
	int n = epoll_wait(l->ep, e, EVENTS, ms);

	for (int i = 0; i < n; i++)
		hear(l, e[i].data.u64);
}

static void
open_all(struct load *l)
{
	double end = limit_now() + 3 * WAIT_S;

	for (size_t i = 0; i < l->n; i++) {
		dial_reader(l, i);
		hear_all(l, 0);
	}
	while (l->opened < l->n && limit_now() < end)
		hear_all(l, 100);
	if (l->opened < l->n)
		limit_stop("not every stream was opened");
}

/* --- the news ------------------------------------------------------------------- */

static void
must(bool ok, const struct err *e)
{
	if (!ok)
		limit_stop(e->says);
}

/* What the record is at: the two lines below the checkpoint's first. */
static void
read_head(const char *folder, struct act_after *after)
{
	struct buf note = BUF_MAX(4096);
	struct err e = { 0 };
	char path[4096];
	const char *size, *root;

	snprintf(path, sizeof path, "%s/log/checkpoint", folder);
	must(os_read_file(path, &note, &e), &e);
	size = strchr(note.p, '\n') + 1;
	root = strchr(size, '\n') + 1;
	after->size = strtoull(size, NULL, 10);
	if (!hash_read_b64(root, strcspn(root, "\n"), &after->root))
		limit_stop("the checkpoint cannot be read");
	buf_free(&note);
}

static void
learn_text(struct load *l)
{
	struct err e = { 0 };
	char path[4096];
	struct book *b;
	struct ask q;

	snprintf(path, sizeof path, "%s/book/book.db", l->folder);
	b = book_open(path, &e);
	must(b != NULL, &e);
	q = ask(b, SQL_DOCUMENT_GET);
	ask_str(&q, ":id", l->draft);
	if (!ask_next(&q))
		limit_stop("there is no such draft");
	for (int c = 0; ask_column(&q, c); c++)
		if (strcmp(ask_column(&q, c), "text") == 0)
			snprintf(l->text, HASH_HEX, "%s", ask_text(&q, c));
	ask_end(&q);
	book_close(b);
}

static const char *const members[3] = { "N", "E", "S" };

/* The next position, signed, in l->paper. */
static void
write_paper(struct load *l, size_t round)
{
	const struct signer *s = l->keys[round % 3];
	struct act_by by = { members[round % 3], key_fp(signer_key(s)),
	    "head-of-state" };
	struct arena *a = arena_new(1 << 20);
	struct buf bytes = BUF_MAX(ACT_MOST), sig = BUF_MAX(SSHSIG_MOST);
	struct json *body = json_object(a);
	struct act_after after;
	struct leaf leaf = { 0 };
	struct err e = { 0 };

	read_head(l->folder, &after);
	l->entered = after.size + 1;
	json_put_str(a, body, "document", l->draft);
	json_put_str(a, body, "position", round / 3 % 2 ? "abstain" : "agree");
	json_put_str(a, body, "text", l->text);
	json_write(&bytes, act_draft(a, ORIGIN, "position.state", &by, 1,
	    os_now(), &after, body));
	must(signer_sshsig(s, SSHSIG_NS_ACT, bytes.p, bytes.n, &sig, &e), &e);
	leaf.act.bytes = bytes.p;
	leaf.act.n = bytes.n;
	leaf.act.nby = 1;
	leaf.sigs[0] = (struct act_sig){ sig.p, sig.n };
	buf_clear(&l->paper);
	act_write_signed(&l->paper, &leaf);
	buf_free(&bytes);
	buf_free(&sig);
	arena_release(a);
}

static void *
enter(void *arg)
{
	struct load *l = arg;
	struct buf receipt = BUF_MAX(1 << 16);
	struct err e = { 0 };
	bool answered;

	l->began = ms_now();
	must(client_submit(l->folder, l->paper.p, l->paper.n, &receipt,
	    &answered, &e), &e);
	l->answered = ms_now();
	buf_free(&receipt);
	return NULL;
}

static void *
post(void *arg)
{
	struct load *l = arg;
	struct buf b = BUF_MAX(1 << 16);
	char answer[1024];
	int fd = dial(0, l->port);

	buf_printf(&b, "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
	    "Content-Type: text/plain\r\nContent-Length: %zu\r\n\r\n%s",
	    l->post, l->bytes, l->tag);
	for (size_t i = strlen(l->tag); i < l->bytes; i++)
		buf_byte(&b, 'x');
	l->began = ms_now();
	if (write(fd, b.p, b.n) != (ssize_t)b.n ||
	    read(fd, answer, sizeof answer) <= 0)
		limit_stop("the news cannot be published");
	l->answered = ms_now();
	close(fd);
	buf_free(&b);
	return NULL;
}

static void
prepare(struct load *l, size_t round)
{
	l->told = 0;
	if (l->post) {
		snprintf(l->tag, sizeof l->tag, "M%07zu", round);
		return;
	}
	write_paper(l, round);
	snprintf(l->tag, sizeof l->tag, "{\"size\":%llu,",
	    (unsigned long long)l->entered);
}

/* --- what is measured -------------------------------------------------------------- */

/* KiB resident of all the processes. */
static long
memory(const struct load *l)
{
	const char *p = l->pids;
	long all = 0;
	char *end;

	for (;; p = end + 1) {
		struct buf b = BUF_MAX(1 << 16);
		char path[64];
		const char *line;

		snprintf(path, sizeof path, "/proc/%ld/status",
		    strtol(p, &end, 10));
		if (os_read_file(path, &b, NULL) &&
		    (line = strstr(b.p, "VmRSS:")) != NULL)
			all += strtol(line + 6, NULL, 10);
		buf_free(&b);
		if (*end != ',')
			return all;
	}
}

static void
round_once(struct load *l, size_t round)
{
	pthread_t t;
	double end;

	prepare(l, round);
	/* What else comes now (a comment) has come before. */
	for (end = limit_now() + 0.1; limit_now() < end;)
		hear_all(l, 20);
	if (pthread_create(&t, NULL, l->post ? post : enter, l) != 0)
		limit_stop("no thread");
	for (end = limit_now() + WAIT_S; l->told < l->n && limit_now() < end;)
		hear_all(l, 1000);
	pthread_join(t, NULL);
	if (l->told < l->n)
		limit_stop("not all were told");
	printf("%.2f %.2f %.2f %.2f\n", l->when[0] - l->began,
	    l->when[l->n / 2] - l->began, l->when[l->n - 1] - l->began,
	    l->answered - l->began);
}

static void
last(struct load *l, size_t rounds)
{
	long before = memory(l), with;

	open_all(l);
	with = memory(l);
	for (size_t r = 1; r <= rounds; r++)
		round_once(l, r);
	printf("memory %ld %ld %ld\n", before, with, memory(l));
}

/* One of a hundred goes, and comes back knowing what it knew. */
static void
change_some(struct load *l, size_t second)
{
	for (size_t i = second % 100; i < l->n; i += 100) {
		close(l->at[i].fd);
		l->opened--;
		dial_reader(l, i);
	}
}

static void
churn(struct load *l, size_t seconds)
{
	long before = memory(l), warm = 0;
	size_t lost = 0;

	open_all(l);
	for (size_t s = 1; s <= seconds; s++) {
		double end = limit_now() + 1;

		write_paper(l, s);
		l->told = 0;
		l->tag[0] = '\0';
		enter(l);
		change_some(l, s);
		while (limit_now() < end)
			hear_all(l, 10);
		if (s == seconds / 4)
			warm = memory(l);
	}
	for (double end = limit_now() + 2; limit_now() < end;)
		hear_all(l, 10);
	for (size_t i = 0; i < l->n; i++)
		lost += l->at[i].knows < l->entered;
	printf("lost %zu of %zu\nmemory %ld %ld %ld\n", lost, l->n, before,
	    warm, memory(l));
}

int
main(int argc, char **argv)
{
	struct load l = { .paper = BUF_MAX(1 << 16), .ep = epoll_create1(0) };
	bool churns = argc == 9 && !strcmp(argv[1], "churn");

	if (!churns && !((argc == 9 || argc == 10) && !strcmp(argv[1], "last")))
		limit_stop("see the beginning of bench/fanout.c");
	l.n = strtoul(argv[2], NULL, 10);
	l.port = argv[3];
	l.path = argv[4];
	l.pids = argv[6];
	l.at = calloc(l.n + 1, sizeof *l.at);
	l.when = calloc(l.n + 1, sizeof *l.when);
	if (!l.at || !l.when || !l.n)
		limit_stop("how many streams?");
	if (argc == 10) {
		l.post = argv[8];
		l.bytes = strtoul(argv[9], NULL, 10);
	} else {
		l.folder = argv[7];
		l.draft = argv[8];
		learn_text(&l);
		for (int i = 0; i < 3; i++)
			l.keys[i] = story_key(members[i], "head-of-state");
	}
	if (churns)
		churn(&l, strtoul(argv[5], NULL, 10));
	else
		last(&l, strtoul(argv[5], NULL, 10));
	return 0;
}
