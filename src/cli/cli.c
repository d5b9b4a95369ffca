/* cli.c: see cli.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/buf.h"
#include "base/os.h"
#include "seal/json.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MANY 1000

const struct command commands[] = {
	{ "demo", "", "play the demonstration into an empty folder",
	    "until stories serve port listen", 0, 0, cmd_demo },
	{ "init", "", "make an empty record with a new log key",
	    "origin latch", 0, 0, cmd_init },
	{ "serve", "", "serve a record: the desk and the door",
	    "port listen smtp from url timeout", 0, 0, cmd_serve },
	{ "play", "STORY...", "play stories into a record",
	    "", 1, MANY, cmd_play },
	{ "act", "KIND FIELD=VALUE...", "write an act, ready to be signed",
	    "for office key limited", 1, MANY, cmd_act },
	{ "submit", "ACT SIGNATURE...", "hand in a signed act",
	    "receipt", 2, CLI_SIGNERS + 1, cmd_submit },
	{ "log", "", "the newest entries, or the log as tiles",
	    "last tiles", 0, 0, cmd_log },
	{ "show", "REF", "an entry, a document or another subject",
	    "", 1, 1, cmd_show },
	{ "verify", "[FOLDER|URL|PROOF]", "check a record entry by entry",
	    "vkey policy rules tree entry timeout", 0, 1, cmd_verify },
	{ "recount", "REF", "compute an outcome again from the log alone",
	    "", 1, 1, cmd_recount },
	{ "profile", "check|show FILE", "check the rules of an organisation",
	    "", 2, 2, cmd_profile },
	{ "import", "DIR", "enter a history that others wrote down",
	    "format into", 1, 1, cmd_import },
	{ "mail", "list|add|remove [MEMBER ADDRESS [LANG]]",
	    "to which addresses the mail of members goes",
	    "", 1, 4, cmd_mail },
	{ "remind", "", "send mail to those who have yet to act",
	    "smtp from url once dry-run timeout", 0, 0, cmd_remind },
	{ "transcript", "FILE", "find the speakers of a transcript, and write "
	    "its acts", "meeting language spoken source summary into for "
	    "office key", 1, 1, cmd_transcript },
	{ "schema", "[KIND]", "the kinds of act and their fields",
	    "manual", 0, 1, cmd_schema },
	{ "doctor", "", "look a data folder over and say what to do",
	    "", 0, 0, cmd_doctor },
	{ "help", "[COMMAND]", "say what a command does",
	    "", 0, 1, cmd_help },
	{ .name = NULL },
};

enum { O_DATA = 256, O_ORIGIN, O_LISTEN, O_PORT, O_STORIES, O_UNTIL, O_FOR,
    O_OFFICE, O_KEY, O_VKEY, O_POLICY, O_LAST, O_JSON, O_SERVE, O_TILES,
    O_RECEIPT, O_LATCH, O_MANUAL, O_LIMITED, O_RULES, O_TREE, O_QUIET,
    O_ENTRY, O_TIMEOUT, O_FORMAT, O_INTO, O_SMTP, O_FROM, O_URL, O_ONCE,
    O_DRY_RUN, O_MEETING, O_LANGUAGE, O_SPOKEN, O_SOURCE, O_SUMMARY, O_HELP,
    O_VERSION };

static const char common[] = "data json quiet help version";

static const struct {
	const char *name, *value, *gist;
	int id;
} flags[] = {
	{ "data", "DIR", "the data folder ($CHANCERY_DATA, or ./data)", O_DATA },
	{ "origin", "NAME", "the log's name, a host and path without scheme: "
	    "acts.example.org/log", O_ORIGIN },
	{ "latch", "FILE", "keep the latch there, best on other storage",
	    O_LATCH },
	{ "listen", "ADDR", "the address to serve on (127.0.0.1)", O_LISTEN },
	{ "port", "N", "the port to serve on (8080; 0: any that is free)", O_PORT },
	{ "stories", "DIR", "the stories to play (those compiled in)", O_STORIES },
	{ "until", "MOMENT", "stop there: 2010-12-10T13:15:00Z, or "
	    "\"2010-12-10 16:15 ZONE\"", O_UNTIL },
	{ "for", "WHO", "the member or organ that acts; once for each signer",
	    O_FOR },
	{ "office", "OFFICE", "in which office; once for each signer",
	    O_OFFICE },
	{ "key", "KEY", "a .pub file or SHA256:...; once for each signer",
	    O_KEY },
	{ "vkey", "KEY", "the log key you trust, or a file of it", O_VKEY },
	{ "policy", "FILE", "whose signatures you want (tlog-policy)",
	    O_POLICY },
	{ "entry", "FILE", "the entry that a proof is about", O_ENTRY },
	{ "timeout", "N", "how many seconds to wait for a server (30)",
	    O_TIMEOUT },
	{ "format", "NAME", "unga-votes, unsc-actions or eu-qmv", O_FORMAT },
	{ "into", "DIR", "the folder of the new record, or of the acts",
	    O_INTO },
	{ "meeting", "ID", "the meeting that the transcript is of",
	    O_MEETING },
	{ "language", "CODE", "the language of its text, as en", O_LANGUAGE },
	{ "spoken", "CODE", "the language spoken, where it was another",
	    O_SPOKEN },
	{ "source", "TEXT", "where it is printed", O_SOURCE },
	{ "summary", NULL, "it is in short, and not word for word",
	    O_SUMMARY },
	{ "smtp", "URL", "the mail server: smtp://HOST or smtps://HOST",
	    O_SMTP },
	{ "from", "ADDRESS", "the address that letters come from", O_FROM },
	{ "url", "URL", "where members reach the pages: https://HOST",
	    O_URL },
	{ "once", NULL, "send what is due now, and end", O_ONCE },
	{ "dry-run", NULL, "say what is due, and send nothing", O_DRY_RUN },
	{ "limited", NULL, "only members may read it", O_LIMITED },
	{ "last", "N", "how many entries (20)", O_LAST },
	{ "json", NULL, "answer in JSON", O_JSON },
	{ "serve", NULL, "then serve it", O_SERVE },
	{ "tiles", "DIR", "write checkpoint, key and tiles there instead",
	    O_TILES },
	{ "receipt", "FILE", "keep the receipt there", O_RECEIPT },
	{ "rules", NULL, "judge every act by the rules again", O_RULES },
	{ "tree", NULL, "check the hashes and the signed head alone", O_TREE },
	{ "manual", NULL, "print the manual page of all kinds", O_MANUAL },
	{ "quiet", NULL, "no progress bar", O_QUIET },
	{ "help", NULL, "say what the command does", O_HELP },
	{ "version", NULL, "print the version", O_VERSION },
};

#define NFLAGS (sizeof flags / sizeof *flags)

static bool answer_json;	/* of this process's one command */

/* --- saying things ------------------------------------------------------- */

static void
say_json(const struct err *e, const char *kind)
{
	struct buf b = BUF_MAX(4096);

	buf_printf(&b, "{\"kind\":\"%s\",\"rule\":", kind);
	json_write_str(&b, e->rule, strlen(e->rule));
	buf_str(&b, ",\"says\":");
	json_write_str(&b, e->says, strlen(e->says));
	printf("%s}\n", b.p);
	buf_free(&b);
}

int
cli_say(const struct err *e)
{
	static const struct { int code; const char *word; } kinds[] = {
		[ERR_NONE] = { EXIT_FAULT, "fault" },
		[ERR_MALFORMED] = { EXIT_USAGE, "malformed" },
		[ERR_REFUSED] = { EXIT_RULE, "refused" },
		[ERR_ABSENT] = { EXIT_ABSENT, "absent" },
		[ERR_FAULT] = { EXIT_FAULT, "fault" },
	};

	fprintf(stderr, "chancery: %s", e->says);
	if (e->rule[0])
		fprintf(stderr, " [%s]", e->rule);
	if (e->inside[0])
		fprintf(stderr, " (%s)", e->inside);
	fputc('\n', stderr);
	if (answer_json)
		say_json(e, kinds[e->kind].word);
	return kinds[e->kind].code;
}

int
cli_usage(const struct cli *c, const char *says)
{
	fprintf(stderr, "chancery: %s\n", says);
	if (c->command)
		fprintf(stderr, "usage: chancery %s [OPTION...]%s%s\n",
		    c->command->name, c->command->words[0] ? " " : "",
		    c->command->words);
	else
		fprintf(stderr, "usage: chancery COMMAND [OPTION...] "
		    "[ARGUMENT...]; see `chancery help`\n");
	return EXIT_USAGE;
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

/* --- help ------------------------------------------------------------------ */

/* Is name one of the blank-separated list? */
static bool
among(const char *list, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = list; *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		if (len == n && memcmp(p, name, n) == 0)
			return true;
		p += len;
	}
	return false;
}

static void
print_flags(const char *list)
{
	for (size_t i = 0; i < NFLAGS; i++) {
		char left[60];

		if (!among(list, flags[i].name))
			continue;
		snprintf(left, sizeof left, "--%s%s%s", flags[i].name,
		    flags[i].value ? " " : "",
		    flags[i].value ? flags[i].value : "");
		printf("  %-18s %s\n", left, flags[i].gist);
	}
}

static const struct command *
command_find(const char *name)
{
	const struct command *k = commands;

	while (k->name && strcmp(k->name, name) != 0)
		k++;
	return k->name ? k : NULL;
}

static int
no_command(const struct cli *c, const char *name)
{
	char says[120];

	snprintf(says, sizeof says, "There is no command %.60s.", name);
	return cli_usage(c, says);
}

static void
print_command(const struct command *k)
{
	printf("usage: chancery %s [OPTION...]%s%s\n\n%c%s.\n\n", k->name,
	    k->words[0] ? " " : "", k->words, k->gist[0] - 'a' + 'A',
	    k->gist + 1);
	print_flags(k->options);
	print_flags(common);
}

int
cmd_help(const struct cli *c)
{
	const struct command *about = c->nwords ? command_find(c->words[0]) :
	    NULL;

	if (c->nwords && !about)
		return no_command(c, c->words[0]);
	if (about) {
		print_command(about);
		return EXIT_DONE;
	}
	printf("usage: chancery COMMAND [OPTION...] [ARGUMENT...]\n\n");
	for (const struct command *k = commands; k->name; k++)
		printf("  %-8s %s\n", k->name, k->gist);
	printf("\n`chancery help COMMAND` lists its options; the manual is "
	    "chancery(1).\nExit codes: 0 done, 1 refused by a rule, 2 usage, "
	    "3 not found, 4 fault,\n5 verification failed.\n");
	return EXIT_DONE;
}

/* --- reading the command line -------------------------------------------- */

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
add(const char **list, size_t *n)
{
	if (*n == CLI_SIGNERS)
		return false;
	list[(*n)++] = optarg;
	return true;
}

static bool
take(struct cli *c, int id)
{
	switch (id) {
	case O_DATA: c->data = optarg; return true;
	case O_ORIGIN: c->origin = optarg; return true;
	case O_LISTEN: c->listen = optarg; return true;
	case O_PORT: return number(optarg, 0, 65535, &c->port);
	case O_STORIES: c->stories = optarg; return true;
	case O_UNTIL: c->until = optarg; return true;
	case O_FOR: return add(c->who, &c->nwho);
	case O_OFFICE: return add(c->office, &c->noffice);
	case O_KEY: return add(c->key, &c->nkey);
	case O_VKEY: c->vkey = optarg; return true;
	case O_POLICY: c->policy = optarg; return true;
	case O_ENTRY: c->entry = optarg; return true;
	case O_FORMAT: c->format = optarg; return true;
	case O_INTO: c->into = optarg; return true;
	case O_MEETING: c->meeting = optarg; return true;
	case O_LANGUAGE: c->language = optarg; return true;
	case O_SPOKEN: c->spoken = optarg; return true;
	case O_SOURCE: c->source = optarg; return true;
	case O_SUMMARY: c->summary = true; return true;
	case O_TIMEOUT: return number(optarg, 1, 3600, &c->timeout);
	case O_SMTP: c->smtp = optarg; return true;
	case O_FROM: c->from = optarg; return true;
	case O_URL: c->url = optarg; return true;
	case O_ONCE: c->once = true; return true;
	case O_DRY_RUN: c->dry_run = true; return true;
	case O_LAST: return number(optarg, 1, 1000000, &c->last);
	case O_JSON: c->json = true; return true;
	case O_SERVE: c->serve = true; return true;
	case O_TILES: c->tiles = optarg; return true;
	case O_RECEIPT: c->receipt = optarg; return true;
	case O_LATCH: c->latch = optarg; return true;
	case O_MANUAL: c->manual = true; return true;
	case O_LIMITED: c->limited = true; return true;
	case O_RULES: c->rules = true; return true;
	case O_TREE: c->tree = true; return true;
	case O_QUIET: c->quiet = true; return true;
	default: return false;
	}
}

static int
wrong_option(const struct cli *c, int got, const char *word)
{
	char says[200];

	if (got == ':')
		snprintf(says, sizeof says, "%.100s needs a value.", word);
	else if (got == '?')
		snprintf(says, sizeof says, "There is no option %.100s.",
		    word);
	else
		snprintf(says, sizeof says, "%.100s has a value that it "
		    "cannot have, or is given too often.", word);
	return cli_usage(c, says);
}

/* Which options were given, to be held against the command's own. */
struct given { bool at[NFLAGS]; bool help, version; };

static size_t
flag_of(int id)
{
	size_t i = 0;

	while (flags[i].id != id)
		i++;
	return i;
}

/* -1: go on; else the exit code. */
static int
read_options(struct cli *c, struct given *g, int argc, char **argv)
{
	struct option longs[NFLAGS + 1] = { { NULL, 0, NULL, 0 } };
	char name[60];
	int id;

	for (size_t i = 0; i < NFLAGS; i++)
		longs[i] = (struct option){ flags[i].name, flags[i].value ?
		    required_argument : no_argument, NULL, flags[i].id };
	opterr = 0;
	while ((id = getopt_long(argc, argv, ":", longs, NULL)) != -1) {
		if (id == ':' || id == '?')
			return wrong_option(c, id, argv[optind - 1]);
		g->at[flag_of(id)] = true;
		g->help |= id == O_HELP;
		g->version |= id == O_VERSION;
		if (id == O_HELP || id == O_VERSION || take(c, id))
			continue;
		snprintf(name, sizeof name, "--%s", flags[flag_of(id)].name);
		return wrong_option(c, 0, name);
	}
	c->words = argv + optind;
	c->nwords = (size_t)(argc - optind);
	answer_json = c->json;
	return -1;
}

static int
run(struct cli *c, const struct given *g)
{
	const struct command *k = c->command;
	char name[60];

	for (size_t i = 0; i < NFLAGS; i++)
		if (g->at[i] && !among(common, flags[i].name) &&
		    !among(k->options, flags[i].name)) {
			snprintf(name, sizeof name, "--%s", flags[i].name);
			return wrong_option(c, '?', name);
		}
	if (g->help) {
		print_command(k);
		return EXIT_DONE;
	}
	if (c->nwords < k->least)
		return cli_usage(c, "An argument is missing.");
	if (c->nwords > k->most)
		return cli_usage(c, "There are too many arguments.");
	return k->run(c);
}

/* A pipe that nobody reads to its end is no success. */
static int
finish(int code)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return code;
	fprintf(stderr, "chancery: The output could not be written.\n");
	return code ? code : EXIT_FAULT;
}

int
cli_main(int argc, char **argv, cli_door *door)
{
	const char *data = getenv("CHANCERY_DATA");
	struct cli c = { .data = data && *data ? data : "data",
	    .listen = "127.0.0.1", .door = door, .port = 8080, .last = 20,
	    .timeout = 30 };
	struct given g = { .help = false };
	int code = read_options(&c, &g, argc, argv);

	if (code >= 0)
		return code;
	if (g.version) {
		printf("chancery %s\n", CHANCERY_VERSION);
		return finish(EXIT_DONE);
	}
	if (!c.nwords && g.help)
		return finish(cmd_help(&c));
	if (!c.nwords)
		return cli_usage(&c, "A command is missing.");
	c.command = command_find(c.words[0]);
	if (!c.command)
		return no_command(&c, c.words[0]);
	c.words++;
	c.nwords--;
	return finish(run(&c, &g));
}
