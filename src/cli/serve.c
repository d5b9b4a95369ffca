/* serve.c: the desk, the door, and the sender of mail where one is asked for.
 *
 * The parent is the desk, the children the others. They are forked before the
 * log key is read and wait until the folder is ready, so they never hold the
 * key. If desk or door ends, all end. Without its sender the desk goes on, and
 * says so.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "cli/remind.h"
#include "desk/desk.h"
#include "desk/serve.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t told;	/* by SIGTERM or SIGINT */
static volatile sig_atomic_t gone;	/* the door has ended */
static volatile int stop;
static volatile pid_t door = -1, sender = -1;
static volatile int door_status;

static void
ended(pid_t child, int status)
{
	static const char says[] = "chancery: The sender of mail ended; no "
	    "reminder goes out until `chancery remind` runs again.\n";

	if (child == door) {
		door_status = status;
		gone = 1;
		stop = 1;
	} else if (child == sender) {
		sender = -1;
		if (!told)
			(void)!write(STDERR_FILENO, says, sizeof says - 1);
	}
}

static void
on_signal(int sig)
{
	int status, error = errno;
	pid_t child;

	if (sig == SIGCHLD)
		while ((child = waitpid(-1, &status, WNOHANG)) > 0)
			ended(child, status);
	else
		told = stop = 1;
	errno = error;
}

static void
listen_to_signals(void)
{
	struct sigaction act = { .sa_handler = on_signal };

	act.sa_flags = SA_NOCLDSTOP;
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGINT, &act, NULL);
	/* Without its sender the desk goes on with what it was doing. */
	act.sa_flags |= SA_RESTART;
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

/* --- the sender ------------------------------------------------------------ */

static int
run_sender(const struct cli *c, int go)
{
	struct sigaction act = { .sa_handler = on_signal };
	char one;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	/* The letter at hand is brought to its end. */
	sigaction(SIGTERM, &act, NULL);
	signal(SIGINT, SIG_IGN);
	if (read(go, &one, 1) != 1)
		return EXIT_FAULT;
	close(go);
	return remind_run(c, &stop);
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
say_ready(const struct cli *c, unsigned port)
{
	const char *at = c->listen;
	bool local = strcmp(at, "127.0.0.1") == 0 || strcmp(at, "0.0.0.0") == 0;

	printf(strchr(at, ':') ? "ready http://[%s]:%u\n" :
	    "ready http://%s:%u\n", local ? "localhost" : at, port);
	fflush(stdout);
}

/* The door's port; 0: it ended before it was ready. A signal in between ends
 * the waiting too. */
static unsigned
wait_for_door(const struct cli *c, int go, int ready)
{
	uint16_t port;
	ssize_t n;

	/* A byte for each of them. */
	if (write(go, "gg", c->smtp ? 2 : 1) < 1)
		return 0;
	do
		n = read(ready, &port, sizeof port);
	while (n < 0 && errno == EINTR && !stop);
	return n == sizeof port ? port : 0;
}

static int
run_desk(const struct cli *c, int go, int ready)
{
	struct desk_options opt = { .progress = folding };
	struct err e = { 0 };
	struct desk *d = desk_open(c->data, NULL, c->quiet ? NULL : &opt, &e);
	int listener = d ? serve_listen(c->data, &e) : -1;
	unsigned port = listener < 0 ? 0 : wait_for_door(c, go, ready);
	int code = EXIT_DONE;

	if (listener < 0)
		code = cli_say(&e);
	else if (!port)
		code = told ? EXIT_DONE : EXIT_FAULT;
	else {
		say_ready(c, port);
		if (!serve_run(d, listener, &stop, &e))
			code = cli_say(&e);
	}
	if (listener >= 0)
		serve_close(c->data, listener);
	desk_close(d);
	return code;
}

/* It may have a letter in hand; for a while. */
static void
end_sender(void)
{
	kill(sender, SIGTERM);
	for (int i = 0; i < 50 && sender > 0; i++) {
		if (waitpid(sender, NULL, WNOHANG) != 0)
			return;
		usleep(100000);
	}
	if (sender > 0)
		kill(sender, SIGKILL);
}

/* How the door ended. */
static int
door_ended(int code)
{
	int status;

	while (!gone && waitpid(door, &status, 0) < 0 && errno == EINTR)
		continue;
	if (told || code || !gone)
		return code;
	if (WIFSIGNALED(door_status))
		fprintf(stderr, "chancery: The door was ended by signal %d; "
		    "the desk stops too.\n", WTERMSIG(door_status));
	else
		fprintf(stderr, "chancery: The door ended; the desk stops "
		    "too.\n");
	return EXIT_FAULT;
}

/* -1 with an err. A child does its work and ends. */
static pid_t
start(const struct cli *c, bool mail, const int go[2], const int ready[2],
    struct err *e)
{
	pid_t child = fork();

	if (child < 0)
		err_errno(e, mail ? "The sender cannot be started." :
		    "The door cannot be started.");
	if (child != 0)
		return child;
	close(go[1]);
	close(ready[0]);
	if (mail)
		close(ready[1]);	/* only the door is waited for */
	_exit(mail ? run_sender(c, go[0]) : run_door(c, go[0], ready[1]));
}

int
cmd_serve(const struct cli *c)
{
	int go[2], ready[2], code;
	struct err e = { 0 };

	fflush(NULL);
	if (((c->smtp || c->from || c->url) && !remind_may(c, &e)) ||
	    !cli_clock(c->data, &e))
		return cli_say(&e);
	if (pipe(go) != 0 || pipe(ready) != 0) {
		err_errno(&e, "The door cannot be started.");
		return cli_say(&e);
	}
	signal(SIGPIPE, SIG_IGN);
	door = start(c, false, go, ready, &e);
	if (door > 0 && c->smtp)
		sender = start(c, true, go, ready, &e);
	close(go[0]);
	close(ready[1]);
	if (e.kind) {
		close(go[1]);
		return cli_say(&e);
	}
	listen_to_signals();
	code = run_desk(c, go[1], ready[0]);
	close(go[1]);
	if (!gone)
		kill(door, SIGTERM);
	if (sender > 0)
		end_sender();
	return door_ended(code);
}
