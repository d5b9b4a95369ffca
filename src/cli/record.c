/* record.c: making a record: init, play, demo.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/os.h"
#include "cli/folder.h"
#include "cli/stories.h"
#include "desk/desk.h"
#include "log/latch.h"
#include "seal/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* --- init ------------------------------------------------------------------ */

/* A URL prefix without scheme, as tlog-checkpoint wants it. */
static bool
origin_good(const char *s)
{
	size_t n = strlen(s);

	return n && n <= 200 && !strstr(s, "://") && s[n - 1] != '/' &&
	    strchr(s, '/') && s[0] != '/' &&
	    strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_/:") == n;
}

static bool
say_made(const struct cli *c, struct err *e)
{
	struct buf vkey = BUF_MAX(1024), line = BUF_MAX(8192);
	char path[PATH_MOST];
	bool ok;

	folder_path(c->data, "log/vkey", path);
	ok = os_read_file(path, &vkey, e);
	if (ok && c->json) {
		buf_str(&line, "{\"data\":");
		json_write_str(&line, c->data, strlen(c->data));
		buf_str(&line, ",\"vkey\":");
		json_write_str(&line, vkey.p, strcspn(vkey.p, "\n"));
		printf("%s}\n", line.p);
	} else if (ok)
		printf("%s holds an empty record; its founding act is yet to "
		    "be submitted.\nIts log key, for the founding document:\n"
		    "%s", c->data, vkey.p);
	buf_free(&vkey);
	buf_free(&line);
	return ok;
}

/* The latch is made where it was asked for, and the folder holds a link. */
static bool
latch_elsewhere(const struct cli *c, struct err *e)
{
	char path[PATH_MOST], *real;
	struct latch *l;
	bool ok;

	if (!c->latch)
		return true;
	l = latch_open(c->latch, e);
	if (!l || !os_make_folder(c->data, 0755, e)) {
		latch_close(l);
		return false;
	}
	latch_close(l);
	real = realpath(c->latch, NULL);
	folder_path(c->data, "latch", path);
	ok = (real && symlink(real, path) == 0) ||
	    err_errno(e, "The latch cannot be linked.");
	free(real);
	return ok;
}

int
cmd_init(const struct cli *c)
{
	struct err e = { 0 };
	struct desk *d;

	if (!c->origin || !origin_good(c->origin))
		return cli_usage(c, "--origin names the log, a host and path "
		    "without scheme, as acts.example.org/log.");
	if (cli_has_record(c->data)) {
		err_refuse(&e, "record 1", "There is already a record in %s.",
		    c->data);
		return cli_say(&e);
	}
	d = latch_elsewhere(c, &e) ?
	    desk_open(c->data, c->origin, NULL, &e) : NULL;
	if (!d)
		return cli_say(&e);
	desk_close(d);
	return say_made(c, &e) ? EXIT_DONE : cli_say(&e);
}

/* --- play ------------------------------------------------------------------ */

static void
folding(uint64_t done, uint64_t all, void *ctx)
{
	(void)ctx;
	cli_progress("  folding", (size_t)done, (size_t)all);
}

/* A folder without a record gets one, of the origin the founding act names. */
static bool
play(const struct cli *c, const struct stories *s,
    const struct instant *until, struct story_result *r, struct err *e)
{
	struct desk_options opt = { .progress = folding };
	const char *origin = NULL;
	struct desk *d;
	bool ok;

	if (!cli_has_record(c->data)) {
		origin = stories_origin(s);
		if (!origin)
			return err_absent(e, "There is no record in %s, and "
			    "the first story does not found one.", c->data);
	}
	d = desk_open(c->data, origin, &opt, e);
	if (!d)
		return false;
	ok = stories_play(s, c->data, d, until, r, e);
	desk_close(d);
	return ok;
}

static void
say_played(const struct cli *c, const struct story_result *r, int64_t began)
{
	char last[INSTANT_TEXT];

	instant_write(r->last, last);
	if (c->json)
		printf("{\"acts\":%zu,\"checked\":%zu,\"last\":\"%s\","
		    "\"refused\":%zu}\n", r->acts, r->checked, last,
		    r->refused);
	else
		printf("%zu acts entered, %zu refused as the story says, %zu "
		    "sentences checked, up to %s (%.1f s)\n", r->acts,
		    r->refused, r->checked, last,
		    (double)(os_ticks_us() - began) / 1e6);
}

/* A record that lives on real time keeps doing so. */
int
cmd_play(const struct cli *c)
{
	bool demo = !cli_has_record(c->data) || cli_is_demo(c->data);
	int64_t began = os_ticks_us();
	struct story_result r = { 0 };
	struct stories s;
	struct err e = { 0 };
	bool ok = stories_read(&s, (const char *const *)c->words, c->nwords,
	    &e) && play(c, &s, NULL, &r, &e);

	stories_free(&s);
	if (ok && demo)
		ok = folder_clock_write(c->data, r.last, &e);
	if (!ok)
		return cli_say(&e);
	say_played(c, &r, began);
	return EXIT_DONE;
}

/* --- demo ------------------------------------------------------------------ */

/* The clock file is written last: a folder without it was not finished. */
static bool
play_demo(const struct cli *c, struct story_result *r, struct err *e)
{
	struct instant until;
	struct stories s = { 0 };
	bool ok = (!c->until || cli_moment(c->until, &until, e)) &&
	    (c->stories ? stories_of_folder(&s, c->stories, e) :
	    stories_of_demo(&s, e)) &&
	    play(c, &s, c->until ? &until : NULL, r, e);

	if (ok && c->until && until.s > r->last.s)
		r->last = until;
	ok = ok && folder_clock_write(c->data, r->last, e);
	stories_free(&s);
	return ok;
}

int
cmd_demo(const struct cli *c)
{
	int64_t began = os_ticks_us();
	struct story_result r = { 0 };
	struct err e = { 0 };

	if (cli_has_record(c->data) && !cli_is_demo(c->data)) {
		err_refuse(&e, "demonstration", "%s holds a record that is no "
		    "finished demonstration; choose another folder with "
		    "--data.", c->data);
		return cli_say(&e);
	}
	if (cli_has_record(c->data)) {
		if (!c->json)
			printf("The demonstration in %s was played before.\n",
			    c->data);
	} else {
		if (!play_demo(c, &r, &e))
			return cli_say(&e);
		say_played(c, &r, began);
	}
	if (c->serve)
		return cmd_serve(c);
	if (!c->json)
		printf("Serve it with: chancery serve --data %s\n", c->data);
	return EXIT_DONE;
}
