/* liar.c: a web server with bad manners, for the tests of who reads from one.
 *
 *     liar FOLDER
 *
 * Listens on 127.0.0.1 and 127.0.0.2, on one port, which it prints. An address
 * is /MANNER/PATH, the path below FOLDER; tiles-MANNER has the manner for tiles
 * alone. What is not there gets 404, in every manner but silent.
 *
 * plain    the file
 * endless  the file, and bytes after it for ever
 * heads    lines of a head for ever
 * huge     announces a length that no disk has
 * short    announces more than it sends
 * drip     a byte a second
 * silent   takes the question and says nothing
 * broken   status 500
 * near     to the plain file, by a redirect on this host
 * away     the same, on 127.0.0.2
 * port     to another port of this host
 * file     to a file of the reader's own machine
 * round    to itself
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned port;

static int
listen_at(const char *address)
{
	struct sockaddr_in a = { .sin_family = AF_INET,
	    .sin_port = htons((uint16_t)port) };
	socklen_t n = sizeof a;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;

	if (fd < 0 || inet_pton(AF_INET, address, &a.sin_addr) != 1 ||
	    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
	    bind(fd, (struct sockaddr *)&a, sizeof a) != 0 ||
	    listen(fd, 20) != 0 ||
	    getsockname(fd, (struct sockaddr *)&a, &n) != 0) {
		perror("liar");
		exit(1);
	}
	port = ntohs(a.sin_port);
	return fd;
}

static void
put(int fd, const void *p, size_t n)
{
	const char *at = p;

	while (n) {
		ssize_t did = write(fd, at, n);

		if (did <= 0)
			exit(0);	/* who asked has gone */
		at += did;
		n -= (size_t)did;
	}
}

static void
head(int fd, const char *status, long long length)
{
	char text[300];
	int n = snprintf(text, sizeof text, "HTTP/1.1 %s\r\n", status);

	if (length >= 0)
		n += snprintf(text + n, sizeof text - (size_t)n,
		    "Content-Length: %lld\r\n", length);
	n += snprintf(text + n, sizeof text - (size_t)n,
	    "Connection: close\r\n\r\n");
	put(fd, text, (size_t)n);
}

static void
redirect(int fd, const char *scheme_host, const char *path)
{
	char text[2000];
	int n = snprintf(text, sizeof text, "HTTP/1.1 302 Found\r\nLocation: "
	    "%s%s\r\nContent-Length: 5\r\nConnection: close\r\n\r\nthere",
	    scheme_host, path);

	put(fd, text, (size_t)n);
}

static void
lie(int fd, const char *manner, const char *path, const char *bytes, size_t n)
{
	char to[200];

	if (strcmp(manner, "endless") == 0) {
		head(fd, "200 OK", -1);
		for (;;)
			put(fd, bytes, n);
	} else if (strcmp(manner, "heads") == 0) {
		put(fd, "HTTP/1.1 200 OK\r\n", 17);
		for (;;)
			put(fd, "X-Line: one more of very many\r\n", 31);
	} else if (strcmp(manner, "huge") == 0) {
		head(fd, "200 OK", 1LL << 60);
	} else if (strcmp(manner, "short") == 0) {
		head(fd, "200 OK", (long long)n + 1000);
	} else if (strcmp(manner, "drip") == 0) {
		head(fd, "200 OK", (long long)n);
		for (size_t i = 0; i < n; i++, sleep(1))
			put(fd, bytes + i, 1);
	} else if (strcmp(manner, "broken") == 0) {
		head(fd, "500 Internal Server Error", 0);
		return;
	} else {
		snprintf(to, sizeof to, "http://127.0.0.%d:%u%s",
		    strcmp(manner, "away") == 0 ? 2 : 1,
		    strcmp(manner, "port") == 0 ? port ^ 1 : port,
		    strcmp(manner, "round") == 0 ? "/round" : "/plain");
		redirect(fd, strcmp(manner, "file") == 0 ? "file://" : to,
		    path);
		return;
	}
	put(fd, bytes, n);
}

static void
serve_file(int fd, const char *manner, const char *folder, const char *path)
{
	char full[4096];
	struct stat st;
	char *bytes;
	int file;

	snprintf(full, sizeof full, "%s%s", folder, path);
	file = open(full, O_RDONLY | O_CLOEXEC);
	if (file < 0 || fstat(file, &st) != 0 || !S_ISREG(st.st_mode)) {
		head(fd, "404 Not Found", 0);
		return;
	}
	bytes = malloc((size_t)st.st_size + 1);
	if (!bytes || read(file, bytes, (size_t)st.st_size) != st.st_size)
		exit(1);
	if (strcmp(manner, "plain") == 0) {
		head(fd, "200 OK", (long long)st.st_size);
		put(fd, bytes, (size_t)st.st_size);
	} else {
		lie(fd, manner, path, bytes, (size_t)st.st_size);
	}
	free(bytes);
	close(file);
}

/* Reads the head of a request; only its first line counts. */
static void
answer(int fd, const char *folder)
{
	char text[8192], manner[64], path[4000];
	const char *how = manner;
	size_t n = 0;

	do {
		ssize_t got = read(fd, text + n, sizeof text - 1 - n);

		if (got <= 0)
			return;
		n += (size_t)got;
		text[n] = '\0';
	} while (n < sizeof text - 1 && !strstr(text, "\r\n\r\n"));
	if (sscanf(text, "GET /%63[a-z-]%3999[^ ]", manner, path) != 2)
		return;
	if (strncmp(manner, "tiles-", 6) == 0)
		how = strstr(path, "/tile/") ? manner + 6 : "plain";
	if (strcmp(how, "silent") == 0)
		for (;;)
			pause();
	serve_file(fd, how, folder, path);
}

static void
accept_from(int fd, const char *folder)
{
	for (;;) {
		int c = accept4(fd, NULL, NULL, SOCK_CLOEXEC);

		if (c < 0 && errno != EINTR)
			exit(1);
		if (c >= 0 && fork() == 0) {
			close(fd);
			answer(c, folder);
			exit(0);
		}
		if (c >= 0)
			close(c);
	}
}

int
main(int argc, char **argv)
{
	int one, two;

	if (argc != 2) {
		fprintf(stderr, "usage: liar FOLDER\n");
		return 2;
	}
	signal(SIGCHLD, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	setpgid(0, 0);		/* so that all of it ends by kill -- -PID */
	one = listen_at("127.0.0.1");
	two = listen_at("127.0.0.2");
	printf("%u\n", port);
	fflush(stdout);
	if (fork() == 0)
		accept_from(two, argv[1]);
	accept_from(one, argv[1]);
}
