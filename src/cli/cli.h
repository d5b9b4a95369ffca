/* cli.h: the commands, one table; the options they share.
 *
 * Exit codes: 0 done, 1 refused by a rule, 2 usage, 3 not found, 4 fault
 * (disk, network, database), 5 verification failed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { EXIT_DONE = 0, EXIT_RULE = 1, EXIT_USAGE = 2, EXIT_ABSENT = 3,
    EXIT_FAULT = 4, EXIT_UNPROVEN = 5 };

/* The web door, which this floor does not see (FLOORS): the roof hands it
 * down. As door_run in web/door.h. */
typedef bool cli_door(const char *folder, const char *listen, int port,
    int ready_fd, struct err *);

/* What was on the command line, read once for all commands. */
struct cli {
	cli_door *door;
	const char *data, *origin, *listen, *stories, *until, *who, *office,
	    *key, *vkey, *tiles;
	int port, last;
	bool json, serve, rules, quiet;
	char **words;		/* what is no option */
	size_t nwords;
};

struct command {
	const char *name, *words, *gist;
	int (*run)(const struct cli *);
};

extern const struct command commands[];	/* name NULL ends it */

int cli_main(int argc, char **argv, cli_door *);
/* Prints an err in one line and gives its exit code. */
int cli_say(const struct err *);
/* Tells how far a long step is, on a terminal. */
void cli_progress(const char *what, size_t done, size_t all);

int cmd_init(const struct cli *);
int cmd_play(const struct cli *);
int cmd_demo(const struct cli *);
int cmd_serve(const struct cli *);
int cmd_act(const struct cli *);
int cmd_submit(const struct cli *);
int cmd_log(const struct cli *);
int cmd_show(const struct cli *);
int cmd_schema(const struct cli *);
int cmd_verify(const struct cli *);
int cmd_doctor(const struct cli *);
int cmd_help(const struct cli *);

/* Sets the clock of this process: the folder's simulated one, if it has one. */
bool cli_clock(const char *folder, struct err *);

#endif
