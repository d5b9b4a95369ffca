/* stories.c: see stories.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/stories.h"

#include "base/embed.h"
#include "base/os.h"
#include "cli/cli.h"
#include "cli/folder.h"
#include "desk/story_in.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALL_MOST (64 << 20)

static bool
add(struct stories *s, const char *name, const char *text, size_t n,
    struct err *e)
{
	char says[sizeof e->says];

	if (s->n == STORIES_MOST)
		return err_malformed(e, "story", "There are too many stories.");
	s->names[s->n] = arena_str(s->a, name);
	s->read[s->n] = story_read(s->a, text, n, e);
	if (s->read[s->n++])
		return true;
	snprintf(says, sizeof says, "%s", e->says);
	snprintf(e->says, sizeof e->says, "%.80s: %.150s", name, says);
	return false;
}

static bool
read_one(struct stories *s, const char *path, struct err *e)
{
	struct buf b = BUF_MAX(STORY_MOST);
	const char *slash = strrchr(path, '/');
	bool ok = os_read_file(path, &b, e) && add(s, slash ? slash + 1 :
	    path, b.n ? b.p : "", b.n, e);

	buf_free(&b);
	return ok;
}

extern const struct embedded stories_demo[];

bool
stories_of_demo(struct stories *s, struct err *e)
{
	bool ok = true;

	*s = (struct stories){ .a = arena_new(ALL_MOST) };
	for (const struct embedded *x = stories_demo; ok && x->name; x++)
		ok = add(s, x->name, (const char *)x->p, x->n, e);
	return ok;
}

bool
stories_read(struct stories *s, const char *const *paths, size_t n,
    struct err *e)
{
	*s = (struct stories){ .a = arena_new(ALL_MOST) };
	for (size_t i = 0; i < n; i++)
		if (!read_one(s, paths[i], e))
			return false;
	return true;
}

static int
is_story(const struct dirent *d)
{
	const char *dot = strrchr(d->d_name, '.');

	return dot && strcmp(dot, ".story") == 0;
}

static int
by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

bool
stories_of_folder(struct stories *s, const char *folder, struct err *e)
{
	struct dirent **names = NULL;
	int n = scandir(folder, &names, is_story, by_bytes);
	bool ok = true;

	*s = (struct stories){ .a = arena_new(ALL_MOST) };
	for (int i = 0; i < n; i++) {
		char path[PATH_MOST];

		folder_path(folder, names[i]->d_name, path);
		ok = ok && read_one(s, path, e);
		free(names[i]);
	}
	free(names);
	return ok && (n > 0 || err_absent(e, "There are no stories in %s; "
	    "name their folder with --stories.", folder));
}

void
stories_free(struct stories *s)
{
	arena_release(s->a);
	*s = (struct stories){ 0 };
}

static bool
founds(const struct story_block *b)
{
	return strcmp(b->kind, "org.constitute") == 0 &&
	    !(b->expect && strncmp(b->expect, "refused", 7) == 0);
}

const char *
stories_origin(const struct stories *s)
{
	const struct story_block *b = s->n ? s->read[0]->blocks : NULL;

	while (b && !founds(b))
		b = b->next;
	for (const struct story_field *f = b ? b->common.fields : NULL; f;
	    f = f->next)
		if (strcmp(f->name, "origin") == 0)
			return f->value;
	return NULL;
}

bool
stories_play(const struct stories *s, const char *folder, struct desk *d,
    const struct instant *until, struct story_result *r, struct err *e)
{
	char blobs[PATH_MOST], says[sizeof e->says];

	folder_path(folder, "blobs", blobs);
	for (size_t i = 0; i < s->n; i++) {
		cli_progress("  playing", i, s->n);
		if (!story_play(s->read[i], d, blobs, until, r, e)) {
			snprintf(says, sizeof says, "%s", e->says);
			snprintf(e->says, sizeof e->says, "%.80s: %.150s",
			    s->names[i], says);
			return false;
		}
	}
	cli_progress("  playing", s->n, s->n);
	return true;
}
