/* watch.c: many open pages at once, for the tests of who tells them.
 *
 *     watch N PORT PATH [ROUNDS]
 *
 * Opens N event streams of PATH on 127.0.0.1 and prints "open N", or "open K, then
 * STATUS" when one was refused. Then, ROUNDS times: a tenth of them end, and come
 * again with the id they knew last; "round R" is printed; and each must hear of a
 * newer id than the newest before the round. Whoever runs it sees to that, when
 * it reads the line. Last "heard ID", or "N heard nothing" and exit 1. Without
 * ROUNDS it stays until its input ends.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define PATIENCE_MS 15000

struct page { int fd; unsigned long long id; };

static unsigned port;
static const char *path;
static struct page *pages;
static struct pollfd *fds;
static size_t n;

/* Takes what has come; the newest id. 0: the stream is closed. */
static int
take(struct page *p)
{
	char text[16384];
	ssize_t got = read(p->fd, text, sizeof text - 1);

	if (got <= 0)
		return 0;
	text[got] = '\0';
	for (const char *at = text; (at = strstr(at, "\nid: ")); at += 5) {
		unsigned long long id = strtoull(at + 5, NULL, 10);

		p->id = id > p->id ? id : p->id;
	}
	return 1;
}

/* The status; the stream stays open at 200. */
static int
open_page(struct page *p)
{
	struct sockaddr_in at = { .sin_family = AF_INET,
	    .sin_port = htons((unsigned short)port),
	    .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	char text[4096], last[64] = "";
	size_t have = 0;
	ssize_t got;
	int status;

	p->fd = socket(AF_INET, SOCK_STREAM, 0);
	if (p->fd < 0 || connect(p->fd, (struct sockaddr *)&at, sizeof at)) {
		perror("watch");
		exit(1);
	}
	if (p->id)
		snprintf(last, sizeof last, "Last-Event-ID: %llu\r\n", p->id);
	dprintf(p->fd, "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n", path,
	    last);
	do {
		got = read(p->fd, text + have, sizeof text - 1 - have);
		have += got > 0 ? (size_t)got : 0;
		text[have] = '\0';
	} while (got > 0 && have < sizeof text - 1 &&
	    !strstr(text, "\r\n\r\n"));
	if (sscanf(text, "HTTP/1.1 %d", &status) != 1)
		return 0;
	if (status == 200 && !strstr(text, "\nid: "))
		take(p);
	return status;
}

static int
open_all(void)
{
	for (size_t i = 0; i < n; i++) {
		int status = open_page(&pages[i]);

		if (status == 200)
			continue;
		printf("open %zu, then %d\n", i, status);
		close(pages[i].fd);
		n = i;
		return 0;
	}
	printf("open %zu\n", n);
	return 1;
}

static size_t
deaf(unsigned long long before)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++)
		k += pages[i].id <= before;
	return k;
}

/* How many have heard nothing newer when time is up. */
static size_t
hear(unsigned long long before)
{
	size_t k;

	for (int ms = 0; (k = deaf(before)) && ms < PATIENCE_MS; ms += 10) {
		for (size_t i = 0; i < n; i++)
			fds[i] = (struct pollfd){ pages[i].fd, POLLIN, 0 };
		if (poll(fds, n, 10) <= 0)
			continue;
		for (size_t i = 0; i < n; i++)
			if (fds[i].revents && !take(&pages[i])) {
				printf("stream %zu was closed\n", i);
				exit(1);
			}
	}
	return k;
}

static int
rounds(int many)
{
	unsigned long long newest = 0;
	size_t k;

	for (int r = 1; r <= many; r++) {
		for (size_t i = 0; i < n; i++)
			newest = pages[i].id > newest ? pages[i].id : newest;
		for (size_t i = (size_t)r % 10; i < n; i += 10) {
			close(pages[i].fd);
			if (open_page(&pages[i]) != 200) {
				printf("refused when it came back\n");
				return 1;
			}
		}
		printf("round %d\n", r);
		if ((k = hear(newest)) != 0) {
			printf("%zu heard nothing\n", k);
			return 1;
		}
	}
	printf("heard %llu\n", pages[0].id);
	return 0;
}

int
main(int argc, char **argv)
{
	struct rlimit files;
	char byte;

	if (argc < 4)
		return 2;
	if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
		files.rlim_cur = files.rlim_max;
		setrlimit(RLIMIT_NOFILE, &files);
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	n = strtoul(argv[1], NULL, 10);
	port = (unsigned)strtoul(argv[2], NULL, 10);
	path = argv[3];
	pages = calloc(n + 1, sizeof *pages);
	fds = calloc(n + 1, sizeof *fds);
	if (!pages || !fds)
		return 1;
	if (!open_all() && argc > 4)
		return 1;
	if (argc > 4)
		return rounds((int)strtol(argv[4], NULL, 10));
	while (read(0, &byte, 1) > 0)
		continue;
	return 0;
}
