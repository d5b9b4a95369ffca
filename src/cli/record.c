/* record.c: making a record: init, play, demo. SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/os.h"
#include "desk/story.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEMO_ORIGIN "acts.csto.example/log"
#define STORIES_MOST 100

/* Where simulated time stands: two lines, the simulated instant and the
 * machine's at which it was that. */
bool
cli_clock(const char *folder, struct err *e)
{
	struct buf text = BUF_MAX(200);
	struct instant simulated, real;
	char path[4096];
	bool ok = true;

	snprintf(path, sizeof path, "%s/clock", folder);
	if (!os_exists(path))
		return true;
	if (!os_read_file(path, &text, e))
		return false;
	if (text.n < 41 || !instant_read(text.p, 20, &simulated) ||
	    !instant_read(text.p + 21, 20, &real))
		ok = err_malformed(e, "clock",
		    "The file %s is not a simulated clock.", path);
	else {
		os_clock_real();
		os_clock_set((struct instant){ simulated.s +
		    (os_now().s - real.s) });
	}
	buf_free(&text);
	return ok;
}

static bool
write_clock(const char *folder, struct instant simulated, struct err *e)
{
	char text[64], sim[INSTANT_TEXT], real[INSTANT_TEXT], path[4096];

	os_clock_real();
	instant_write(simulated, sim);
	instant_write(os_now(), real);
	snprintf(text, sizeof text, "%s\n%s\n", sim, real);
	snprintf(path, sizeof path, "%s/clock", folder);
	return os_write_file(path, text, strlen(text), 0644, e);
}

int
cmd_init(const struct cli *c)
{
	struct err e = { 0 };
	struct desk *d;

	if (!c->origin) {
		fprintf(stderr, "chancery: init needs --origin NAME, a host "
		    "and path as acts.example.org/log\n");
		return EXIT_USAGE;
	}
	d = desk_open(c->data, c->origin, NULL, &e);
	if (!d)
		return cli_say(&e);
	printf("%s holds the record of %s; entry 0 is yet to be submitted.\n",
	    c->data, desk_origin(d));
	desk_close(d);
	return EXIT_DONE;
}

static bool
play_one(struct desk *d, const char *data, const char *file,
    const struct instant *until, struct story_result *r, struct err *e)
{
	struct buf text = BUF_MAX(STORY_MOST);
	struct arena *a = arena_new(64 << 20);
	const struct story *s;
	char blobs[4096];
	bool ok = os_read_file(file, &text, e);

	snprintf(blobs, sizeof blobs, "%s/blobs", data);
	s = ok ? story_read(a, text.p ? text.p : "", text.n, e) : NULL;
	ok = s && story_play(s, d, blobs, until, r, e);
	if (!ok)
		fprintf(stderr, "chancery: in %s:\n", file);
	arena_release(a);
	buf_free(&text);
	return ok;
}

int
cmd_play(const struct cli *c)
{
	struct story_result r = { 0 };
	struct err e = { 0 };
	struct desk *d;
	bool ok = true;

	if (!c->nwords) {
		fprintf(stderr, "chancery: play needs a story\n");
		return EXIT_USAGE;
	}
	d = desk_open(c->data, c->origin ? c->origin : DEMO_ORIGIN, NULL, &e);
	if (!d)
		return cli_say(&e);
	for (size_t i = 0; ok && i < c->nwords; i++)
		ok = play_one(d, c->data, c->words[i], NULL, &r, &e);
	desk_close(d);
	if (!ok || !write_clock(c->data, r.last, &e))
		return cli_say(&e);
	printf("%zu acts entered, %zu refused as the story says, %zu sentences "
	    "checked\n", r.acts, r.refused, r.checked);
	return EXIT_DONE;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The folder's *.story files in the order of their names. */
static size_t
find_stories(const char *folder, char **out, size_t most)
{
	DIR *dir = opendir(folder);
	struct dirent *f;
	size_t n = 0;

	while (dir && n < most && (f = readdir(dir))) {
		size_t len = strlen(f->d_name);
		char path[4096];

		if (len < 7 || strcmp(f->d_name + len - 6, ".story") != 0)
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, f->d_name);
		out[n++] = strdup(path);
	}
	if (dir)
		closedir(dir);
	qsort(out, n, sizeof *out, by_name);
	return n;
}

/* "2010-12-09 11:00", at the seat's zone, or with Z or an offset. */
static bool
read_until(const char *text, struct instant *out)
{
	char copy[26];
	size_t n = strlen(text);
	struct day d;
	int h, m, offset;

	if (instant_read_offset(text, n, out))
		return true;
	snprintf(copy, sizeof copy, "%s", text);
	if (n < 16 || !day_read(copy, 10, &d) ||
	    sscanf(copy + 11, "%2d:%2d", &h, &m) != 2 || h < 0 || h > 23 ||
	    m < 0 || m > 59)
		return false;
	*out = instant_at(d, h * 3600 + m * 60);
	if (!os_zone("Europe/Moscow", *out, &offset, NULL))
		return false;
	out->s -= offset;
	return true;
}

static bool
play_demo(const struct cli *c, const struct instant *until, struct err *e)
{
	char *files[STORIES_MOST];
	const char *folder = c->stories ? c->stories : CHANCERY_STORIES;
	size_t n = find_stories(folder, files, STORIES_MOST);
	struct story_result r = { 0 };
	struct desk *d;
	bool ok = true;

	if (!n)
		return err_absent(e, "There are no stories in %s.", folder);
	d = desk_open(c->data, DEMO_ORIGIN, NULL, e);
	if (!d)
		return false;
	printf("Playing the demonstration into %s\n", c->data);
	for (size_t i = 0; i < n; i++) {
		cli_progress("  stories", i, n);
		ok = ok && play_one(d, c->data, files[i], until, &r, e);
		free(files[i]);
	}
	cli_progress("  stories", n, n);
	desk_close(d);
	if (ok)
		printf("  %zu acts entered, %zu sentences checked\n", r.acts,
		    r.checked);
	return ok && write_clock(c->data, until ? *until : r.last, e);
}

int
cmd_demo(const struct cli *c)
{
	struct instant until;
	struct err e = { 0 };
	char path[4096];

	if (c->until && !read_until(c->until, &until)) {
		fprintf(stderr, "chancery: --until is a moment, as "
		    "\"2010-12-09 11:00\"\n");
		return EXIT_USAGE;
	}
	snprintf(path, sizeof path, "%s/clock", c->data);
	if (!os_exists(path) &&
	    !play_demo(c, c->until ? &until : NULL, &e))
		return cli_say(&e);
	if (c->serve)
		return cmd_serve(c);
	printf("Serve it with: chancery serve --data %s\n", c->data);
	return EXIT_DONE;
}
