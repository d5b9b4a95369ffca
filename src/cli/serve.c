/* serve.c: the desk and the door, two processes.
 *
 * The parent is the desk, the child the door. The child is forked before the
 * log key is read and waits until the folder is ready, so it never holds the
 * key. If one of the two ends, the other is ended too.
 *
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

static volatile sig_atomic_t told;	/* by SIGTERM or SIGINT */
static volatile sig_atomic_t gone;	/* the door has ended */
static volatile int stop;

static void
on_signal(int sig)
{
	if (sig == SIGCHLD)
		gone = 1;
	else
		told = 1;
	stop = 1;
}

static void
listen_to_signals(void)
{
	struct sigaction act = { .sa_handler = on_signal };

	act.sa_flags = SA_NOCLDSTOP;
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGINT, &act, NULL);
	sigaction(SIGCHLD, &act, NULL);
}

/* --- the door -------------------------------------------------------------- */

static int
run_door(const struct cli *c, int go, int ready)
{
	struct err e = { 0 };
	char one;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	/* A terminal's interrupt reaches both; the desk says when it is over. */
	signal(SIGINT, SIG_IGN);
	if (read(go, &one, 1) != 1)
		return EXIT_FAULT;	/* the desk has said why */
	close(go);
	if (!c->door(c->data, c->listen, c->port, cli_is_demo(c->data), ready,
	    &e))
		return cli_say(&e);
	return EXIT_DONE;
}

/* --- the desk -------------------------------------------------------------- */

static void
folding(uint64_t done, uint64_t all, void *ctx)
{
	(void)ctx;
	if (!done && all)
		fprintf(stderr, "desk: The book was missing, torn or of "
		    "another version; it is made again from the %llu entries "
		    "of the log.\n", (unsigned long long)all);
	cli_progress("folding", (size_t)done, (size_t)all);
}

static void
say_ready(const struct cli *c)
{
	bool local = strcmp(c->listen, "127.0.0.1") == 0 ||
	    strcmp(c->listen, "0.0.0.0") == 0;

	printf("ready http://%s:%d\n", local ? "localhost" : c->listen,
	    c->port);
	fflush(stdout);
}

/* False: the door ended before it was ready. A signal in between ends the
 * waiting too. */
static bool
wait_for_door(int go, int ready)
{
	char one;
	ssize_t n;

	if (write(go, "g", 1) != 1)
		return false;
	do
		n = read(ready, &one, 1);
	while (n < 0 && errno == EINTR && !stop);
	return n == 1;
}

static int
run_desk(const struct cli *c, int go, int ready)
{
	struct desk_options opt = { .progress = folding };
	struct err e = { 0 };
	struct desk *d = desk_open(c->data, NULL, c->quiet ? NULL : &opt, &e);
	int listener = d ? serve_listen(c->data, &e) : -1;
	int code = EXIT_DONE;

	if (listener < 0)
		code = cli_say(&e);
	else if (!wait_for_door(go, ready))
		code = told ? EXIT_DONE : EXIT_FAULT;
	else {
		say_ready(c);
		if (!serve_run(d, listener, &stop, &e))
			code = cli_say(&e);
	}
	if (listener >= 0)
		serve_close(c->data, listener);
	desk_close(d);
	return code;
}

/* How the door ended; it is the only child. */
static int
door_ended(pid_t door, int code)
{
	int status = 0;

	while (waitpid(door, &status, 0) < 0 && errno == EINTR)
		continue;
	if (told || code || !gone)
		return code;
	if (WIFSIGNALED(status))
		fprintf(stderr, "chancery: The door was ended by signal %d; "
		    "the desk stops too.\n", WTERMSIG(status));
	else
		fprintf(stderr, "chancery: The door ended; the desk stops "
		    "too.\n");
	return EXIT_FAULT;
}

int
cmd_serve(const struct cli *c)
{
	int go[2], ready[2], code;
	struct err e = { 0 };
	pid_t door;

	fflush(NULL);
	if (!cli_clock(c->data, &e))
		return cli_say(&e);
	if (pipe(go) != 0 || pipe(ready) != 0 || (door = fork()) < 0) {
		err_errno(&e, "The door cannot be started.");
		return cli_say(&e);
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
	if (!gone)
		kill(door, SIGTERM);
	return door_ended(door, code);
}
