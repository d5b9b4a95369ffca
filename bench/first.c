/* first.c: runs a server and says when its first page came: the milliseconds
 * from exec to a whole answer of status 200. The server is left running in
 * the foreground of this process, which ends it when its input ends.
 *
 *     bench-first PORT PATH COMMAND [ARGUMENT...]
 *
 * Prints "PID MILLISECONDS". SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static bool
page(unsigned port, const char *path)
{
	struct sockaddr_in to = { .sin_family = AF_INET,
	    .sin_port = htons((uint16_t)port) };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	char text[65536];
	bool good = false;
	ssize_t n;

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: localhost:%u\r\n"
	    "Connection: close\r\n\r\n", path, port);
	if (fd >= 0 && connect(fd, (struct sockaddr *)&to, sizeof to) == 0 &&
	    write(fd, text, strlen(text)) == (ssize_t)strlen(text)) {
		n = read(fd, text, sizeof text);
		good = n > 12 && memcmp(text, "HTTP/1.1 200", 12) == 0;
		while (n > 0)
			n = read(fd, text, sizeof text);
	}
	if (fd >= 0)
		close(fd);
	return good;
}

int
main(int argc, char **argv)
{
	struct timespec pause = { .tv_nsec = 500000 };
	double start;
	pid_t pid;

	if (argc < 4)
		limit_stop("usage: bench-first PORT PATH COMMAND...");
	signal(SIGPIPE, SIG_IGN);
	start = limit_now();
	pid = fork();
	if (pid == 0) {
		dup2(2, 1);
		execv(argv[3], argv + 3);
		_exit(127);
	}
	while (!page((unsigned)strtoul(argv[1], NULL, 10), argv[2])) {
		if (limit_now() - start > 30 || waitpid(pid, NULL, WNOHANG)) {
			kill(pid, SIGTERM);
			limit_stop("the server gave no page");
		}
		nanosleep(&pause, NULL);
	}
	printf("%d %.1f\n", (int)pid, (limit_now() - start) * 1e3);
	fflush(stdout);
	while (getchar() != EOF)
		continue;
	kill(pid, SIGTERM);
	waitpid(pid, NULL, 0);
	return 0;
}
