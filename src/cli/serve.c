/* serve.c: the desk and the door, two processes.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "desk/desk.h"
#include "desk/serve.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int stop;
static volatile pid_t door;

static void
on_signal(int sig)
{
	int was = errno;

	if (sig == SIGCHLD && waitpid(door, NULL, WNOHANG) != door) {
		errno = was;
		return;
	}
	stop = 1;
	errno = was;
}

static void
listen_to_signals(void)
{
	struct sigaction act = { .sa_handler = on_signal };

	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGINT, &act, NULL);
	sigaction(SIGCHLD, &act, NULL);
}

/* The door opens nothing of the desk's: it is forked before the log key is
 * read, and waits at the pipe until the desk has the folder ready. */
static int
run_door(const struct cli *c, int go, int ready)
{
	struct err e = { 0 };
	char one;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (read(go, &one, 1) != 1)
		return EXIT_FAULT;
	close(go);
	if (!cli_clock(c->data, &e) ||
	    !c->door(c->data, c->listen, c->port, ready, &e))
		return cli_say(&e);
	return EXIT_DONE;
}

static int
run_desk(const struct cli *c, int go, int ready)
{
	struct err e = { 0 };
	struct desk *d = NULL;
	int fd = -1;
	char one;
	bool ok;

	ok = cli_clock(c->data, &e) &&
	    (d = desk_open(c->data, NULL, NULL, &e)) != NULL &&
	    (fd = serve_listen(c->data, &e)) >= 0;
	if (ok && (write(go, "g", 1) != 1 || read(ready, &one, 1) != 1)) {
		desk_close(d);
		kill(door, SIGTERM);
		return EXIT_FAULT;	/* the door has said why */
	}
	if (ok) {
		printf("ready http://localhost:%d\n", c->port);
		fflush(stdout);
		ok = serve_run(d, fd, &stop, &e);
	}
	desk_close(d);
	if (fd >= 0)
		close(fd);
	kill(door, SIGTERM);
	return ok ? EXIT_DONE : cli_say(&e);
}

int
cmd_serve(const struct cli *c)
{
	int go[2], ready[2], code;

	fflush(NULL);
	if (pipe(go) != 0 || pipe(ready) != 0)
		return EXIT_FAULT;
	door = fork();
	if (door < 0) {
		perror("chancery: fork");
		return EXIT_FAULT;
	}
	if (door == 0) {
		close(go[1]);
		close(ready[0]);
		_exit(run_door(c, go[0], ready[1]));
	}
	close(go[0]);
	close(ready[1]);
	signal(SIGPIPE, SIG_IGN);
	listen_to_signals();
	code = run_desk(c, go[1], ready[0]);
	close(go[1]);
	waitpid(door, NULL, 0);
	return code;
}
