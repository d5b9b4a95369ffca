/* cli.h: the commands, one table; the options they share.
 *
 * A command that changes the record goes through the desk: by its socket when
 * one listens, else by opening the folder itself, under the desk's lock. What
 * a person reads goes to standard output, why something failed to standard
 * error. With --json the output is JSON, one value a line.
 *
 * Exit codes: 0 done, 1 refused by a rule, 2 usage, 3 not found, 4 fault
 * (disk, network, database), 5 verification failed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/day.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { EXIT_DONE = 0, EXIT_RULE = 1, EXIT_USAGE = 2, EXIT_ABSENT = 3,
    EXIT_FAULT = 4, EXIT_UNPROVEN = 5 };

/* The web door, which this floor does not see (FLOORS): the roof hands it
 * down. As door_run in web/door.h. */
typedef bool cli_door(const char *folder, const char *listen, int port,
    bool demo, int ready_fd, struct err *);

#define CLI_SIGNERS 16

/* What was on the command line, read once for all commands. */
struct cli {
	cli_door *door;
	const struct command *command;
	const char *data, *origin, *listen, *stories, *until, *vkey, *policy,
	    *tiles, *receipt, *entry, *latch, *format, *into, *smtp, *from, *url,
	    *meeting, *language, *spoken, *source;
	/* The signers of an act, each by the n-th of --for, --office, --key. */
	const char *who[CLI_SIGNERS], *office[CLI_SIGNERS], *key[CLI_SIGNERS];
	size_t nwho, noffice, nkey;
	int port, last, timeout;
	bool json, limited, serve, rules, tree, quiet, manual, once, dry_run, summary;
	char **words;		/* what is no option */
	size_t nwords;
};

struct command {
	const char *name, *words, *gist;
	const char *options;	/* names with blanks between */
	size_t least, most;	/* words */
	int (*run)(const struct cli *);
};

extern const struct command commands[];	/* name NULL ends it */

int cli_main(int argc, char **argv, cli_door *);
/* Prints an err in one line, with --json as an object on standard output too,
 * and gives its exit code. */
int cli_say(const struct err *);
/* One sentence and how the command is called; gives EXIT_USAGE. */
int cli_usage(const struct cli *, const char *says);
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
int cmd_recount(const struct cli *);
int cmd_profile(const struct cli *);
int cmd_transcript(const struct cli *);
int cmd_import(const struct cli *);
int cmd_mail(const struct cli *);
int cmd_remind(const struct cli *);
int cmd_help(const struct cli *);

/* Is there a record, a demonstration? */
bool cli_has_record(const char *folder);
bool cli_is_demo(const char *folder);
/* Sets the clock of this process: the folder's simulated one, if it has one. */
bool cli_clock(const char *folder, struct err *);
/* "2010-12-10T13:15:00Z", with an offset in the place of Z, or
 * "2010-12-10 16:15[:30] [ZONE]" (UTC when there is none). */
bool cli_moment(const char *, struct instant *, struct err *);

#endif
