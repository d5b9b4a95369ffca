/* listen.c: the sockets a door listens on; see http.h.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/http.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

union address {
	struct sockaddr any;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
	struct sockaddr_un un;
};

/* Each connection is an open file; done here because the sandbox that follows
 * allows it no more. */
static void
raise_files(void)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) == 0 && r.rlim_cur < r.rlim_max) {
		r.rlim_cur = r.rlim_max;
		setrlimit(RLIMIT_NOFILE, &r);
	}
}

static socklen_t
address_read(const char *text, unsigned port, union address *a)
{
	memset(a, 0, sizeof *a);
	if (port > 65535)
		return 0;
	if (inet_pton(AF_INET, text, &a->v4.sin_addr) == 1) {
		a->v4.sin_family = AF_INET;
		a->v4.sin_port = htons((uint16_t)port);
		return sizeof a->v4;
	}
	if (inet_pton(AF_INET6, text, &a->v6.sin6_addr) == 1) {
		a->v6.sin6_family = AF_INET6;
		a->v6.sin6_port = htons((uint16_t)port);
		return sizeof a->v6;
	}
	return 0;
}

static int
open_bound(const union address *a, socklen_t n)
{
	int fd = socket(a->any.sa_family,
	    SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), one = 1;

	if (fd < 0)
		return -1;
	if (a->any.sa_family != AF_UNIX)
		setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
	if (a->any.sa_family == AF_INET6)
		setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
	if (bind(fd, &a->any, n) != 0) {
		int keep = errno;

		close(fd);
		errno = keep;
		return -1;
	}
	return fd;
}

static int
listening(int fd, const char *where, struct err *e)
{
	if (fd < 0 || listen(fd, 4096) != 0) {
		err_errno(e, "The server cannot listen on %s.", where);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	raise_files();
	return fd;
}

int
http_listen(const char *text, unsigned port, struct err *e)
{
	union address a;
	socklen_t n = address_read(text, port, &a);
	char where[80];

	if (!n) {
		err_malformed(e, "address",
		    "%.60s port %u is not an address to listen on.", text, port);
		return -1;
	}
	snprintf(where, sizeof where, "%.60s port %u", text, port);
	return listening(open_bound(&a, n), where, e);
}

/* A socket file nobody listens behind is what a killed server leaves. */
static bool
remove_dead(const union address *a, socklen_t n, struct err *e)
{
	int fd, rc;
	struct stat st;

	if (lstat(a->un.sun_path, &st) != 0)
		return true;
	if (!S_ISSOCK(st.st_mode))
		return err_refuse(e, "socket", "%.100s is not a socket.",
		    a->un.sun_path);
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return err_errno(e, "The server cannot make a socket.");
	rc = connect(fd, &a->any, n);
	close(fd);
	if (rc == 0)
		return err_refuse(e, "socket",
		    "Another server answers on %.100s.", a->un.sun_path);
	if (unlink(a->un.sun_path) != 0)
		return err_errno(e, "The old socket cannot be removed.");
	return true;
}

int
http_listen_unix(const char *path, unsigned mode, struct err *e)
{
	union address a = { .un.sun_family = AF_UNIX };
	mode_t old;
	int fd;

	if (strlen(path) >= sizeof a.un.sun_path) {
		err_malformed(e, "socket", "The socket's path is too long.");
		return -1;
	}
	memcpy(a.un.sun_path, path, strlen(path) + 1);
	if (!remove_dead(&a, sizeof a.un, e))
		return -1;
	/* Born closed to everybody: nobody connects before the chmod. */
	old = umask(0777);
	fd = open_bound(&a, sizeof a.un);
	umask(old);
	if (fd >= 0 && chmod(path, mode) != 0) {
		err_errno(e, "The socket cannot be opened to its users.");
		close(fd);
		return -1;
	}
	return listening(fd, path, e);
}

unsigned
http_port(int fd)
{
	union address a;
	socklen_t n = sizeof a;

	memset(&a, 0, sizeof a);
	if (getsockname(fd, &a.any, &n) != 0)
		return 0;
	if (a.any.sa_family == AF_INET)
		return ntohs(a.v4.sin_port);
	return a.any.sa_family == AF_INET6 ? ntohs(a.v6.sin6_port) : 0;
}

unsigned
http_room(void)
{
	const unsigned ours = 256, least = 64;
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) != 0 || r.rlim_cur > 1000000)
		return 1000000;
	return r.rlim_cur > ours + least ? (unsigned)r.rlim_cur - ours : least;
}
