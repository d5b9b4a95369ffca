/* cli.c: see cli.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/buf.h"
#include "base/os.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct command commands[] = {
	{ "demo", "", "play the demonstration into a folder (--serve: and serve it)", cmd_demo },
	{ "init", "--origin NAME", "make an empty record", cmd_init },
	{ "serve", "", "serve a record: the desk and the door", cmd_serve },
	{ "play", "STORY...", "play stories into a record", cmd_play },
	{ "act", "KIND FIELD=VALUE...", "write an act, ready to be signed", cmd_act },
	{ "submit", "ACT SIGNATURE...", "hand in a signed act", cmd_submit },
	{ "log", "", "the newest entries (--tiles DIR: write the tiles out)", cmd_log },
	{ "show", "ENTRY", "one entry, whole", cmd_show },
	{ "verify", "[FOLDER]", "check a record, or saved tiles, entry by entry", cmd_verify },
	{ "schema", "[KIND]", "the kinds of act and their fields", cmd_schema },
	{ "doctor", "", "look a data folder over", cmd_doctor },
	{ "help", "", "this list", cmd_help },
	{ .name = NULL },
};

enum { O_DATA = 256, O_ORIGIN, O_LISTEN, O_PORT, O_STORIES, O_UNTIL, O_FOR,
    O_OFFICE, O_KEY, O_VKEY, O_LAST, O_JSON, O_SERVE, O_TILES, O_RULES,
    O_QUIET, O_HELP, O_VERSION };

static const struct option options[] = {
	{ "data", required_argument, NULL, O_DATA },
	{ "origin", required_argument, NULL, O_ORIGIN },
	{ "listen", required_argument, NULL, O_LISTEN },
	{ "port", required_argument, NULL, O_PORT },
	{ "stories", required_argument, NULL, O_STORIES },
	{ "until", required_argument, NULL, O_UNTIL },
	{ "for", required_argument, NULL, O_FOR },
	{ "office", required_argument, NULL, O_OFFICE },
	{ "key", required_argument, NULL, O_KEY },
	{ "vkey", required_argument, NULL, O_VKEY },
	{ "last", required_argument, NULL, O_LAST },
	{ "json", no_argument, NULL, O_JSON },
	{ "serve", no_argument, NULL, O_SERVE },
	{ "tiles", required_argument, NULL, O_TILES },
	{ "rules", no_argument, NULL, O_RULES },
	{ "quiet", no_argument, NULL, O_QUIET },
	{ "help", no_argument, NULL, O_HELP },
	{ "version", no_argument, NULL, O_VERSION },
	{ NULL, 0, NULL, 0 },
};

int
cli_say(const struct err *e)
{
	static const int codes[] = {
		[ERR_NONE] = EXIT_FAULT, [ERR_MALFORMED] = EXIT_USAGE,
		[ERR_REFUSED] = EXIT_RULE, [ERR_ABSENT] = EXIT_ABSENT,
		[ERR_FAULT] = EXIT_FAULT,
	};

	fprintf(stderr, "chancery: %s", e->says);
	if (e->rule[0])
		fprintf(stderr, " [%s]", e->rule);
	if (e->inside[0])
		fprintf(stderr, " (%s)", e->inside);
	fputc('\n', stderr);
	return codes[e->kind];
}

void
cli_progress(const char *what, size_t done, size_t all)
{
	int part = all ? (int)(done * 30 / all) : 0;

	if (!isatty(STDERR_FILENO))
		return;
	fprintf(stderr, "\r%s [%.*s%.*s] %zu/%zu%s", what, part,
	    "##############################", 30 - part,
	    "..............................", done, all,
	    done >= all ? "\n" : "");
	fflush(stderr);
}

int
cmd_help(const struct cli *c)
{
	(void)c;
	printf("usage: chancery COMMAND [OPTION...]\n\n");
	for (const struct command *k = commands; k->name; k++)
		printf("  %-7s %-20s %s\n", k->name, k->words, k->gist);
	printf("\n  --data DIR   the data folder (CHANCERY_DATA, or ./data)\n"
	    "  --json       answer in JSON where a command can\n"
	    "\nThe manual is chancery(1).\n");
	return EXIT_DONE;
}

static bool
number(const char *s, int least, int most, int *out)
{
	char *end;
	long v;

	errno = 0;
	v = strtol(s, &end, 10);
	if (errno || end == s || *end || v < least || v > most)
		return false;
	*out = (int)v;
	return true;
}

static bool
take(struct cli *c, int option)
{
	switch (option) {
	case O_DATA: c->data = optarg; return true;
	case O_ORIGIN: c->origin = optarg; return true;
	case O_LISTEN: c->listen = optarg; return true;
	case O_PORT: return number(optarg, 0, 65535, &c->port);
	case O_STORIES: c->stories = optarg; return true;
	case O_UNTIL: c->until = optarg; return true;
	case O_FOR: c->who = optarg; return true;
	case O_OFFICE: c->office = optarg; return true;
	case O_KEY: c->key = optarg; return true;
	case O_VKEY: c->vkey = optarg; return true;
	case O_LAST: return number(optarg, 1, 1000000, &c->last);
	case O_JSON: c->json = true; return true;
	case O_SERVE: c->serve = true; return true;
	case O_TILES: c->tiles = optarg; return true;
	case O_RULES: c->rules = true; return true;
	case O_QUIET: c->quiet = true; return true;
	default: return false;
	}
}

int
cli_main(int argc, char **argv, cli_door *door)
{
	const char *data = getenv("CHANCERY_DATA");
	struct cli c = { .data = data && *data ? data : "data",
	    .listen = "127.0.0.1", .door = door, .port = 8080, .last = 20 };
	int o;

	while ((o = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (o == O_VERSION) {
			printf("chancery 0.1.0\n");
			return EXIT_DONE;
		}
		if (o == O_HELP)
			return cmd_help(&c);
		if (!take(&c, o)) {
			fprintf(stderr, "chancery: see `chancery help`\n");
			return EXIT_USAGE;
		}
	}
	if (optind == argc) {
		cmd_help(&c);
		return EXIT_USAGE;
	}
	c.words = argv + optind + 1;
	c.nwords = (size_t)(argc - optind - 1);
	for (const struct command *k = commands; k->name; k++)
		if (strcmp(k->name, argv[optind]) == 0)
			return k->run(&c);
	fprintf(stderr, "chancery: there is no command %s; see `chancery "
	    "help`\n", argv[optind]);
	return EXIT_USAGE;
}
