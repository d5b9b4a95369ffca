/* walk.c: see walk.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/walk/walk.h"

#include "tests/desk/sign.h"
#include "tests/test.h"

#include "act/books.h"
#include "base/os.h"

#include <stdio.h>

#define TOLD_MOST 40		/* differences printed */

/* Is the line the first of an act's? Its kind, else NULL. */
static const char *
kind_in(const char *line, size_t n)
{
	const char *colon = memmem(line, n, ": ", 2);

	return !n || strchr("#\t |", line[0]) ? NULL : colon ? colon + 2 :
	    NULL;
}

/* A motion is always public, so none is about a limited draft. */
static bool
of_the_floor(const char *kind)
{
	return strncmp(kind, "motion.", 7) == 0 ||
	    strncmp(kind, "division.", 9) == 0;
}

/* The same story, in which all that may be limited to members is. */
static void
all_limited(const struct buf *story, struct buf *out)
{
	const char *end = story->p + story->n, *next;
	bool left_out = false;

	for (const char *line = story->p; line < end; line = next) {
		const char *kind;
		char name[64];
		const struct act_type *t;

		next = memchr(line, '\n', (size_t)(end - line));
		next = next ? next + 1 : end;
		kind = kind_in(line, (size_t)(next - line));
		if (kind) {
			snprintf(name, sizeof name, "%.*s",
			    (int)strcspn(kind, " \n"), kind);
			t = act_type_find(name);
			left_out = of_the_floor(name);
			if (t && t->may_be_limited) {
				buf_add(out, line, (size_t)(kind - 2 - line));
				buf_str(out, " for members");
				line = kind - 2;
			}
		} else if (strchr("\n#", line[0]) ||
		    (line[0] >= '0' && line[0] <= '9'))
			left_out = false;
		if (!left_out)
			make_symbols(out, line, (size_t)(next - line));
	}
}

static void
play_world(struct walk *w, const char *stories)
{
	struct buf story = test_file(stories, "world.story"),
	    all = BUF_MAX(1 << 20);

	if (w->limited)
		all_limited(&story, &all);
	else
		buf_add(&all, story.p, story.n);
	play_text(w->d, all.p, all.n, "world.story");
	play_file(w->d, stories, "desk.story");
	buf_free(&story);
	buf_free(&all);
}

struct walk
walk_begin(bool limited)
{
	struct walk w = { .a = arena_new(64 << 20), .limited = limited };
	char stories[4096];
	struct err e = { 0 };

	w.table = table_read(w.a, source_root());
	snprintf(w.folder, sizeof w.folder, "%s", test_folder());
	snprintf(stories, sizeof stories, "%s/tests/walk", source_root());
	w.d = desk_open(w.folder, ORIGIN, NULL, &e);
	FINE(w.d, e);
	w.none = desk_open(test_folder(), ORIGIN, NULL, &e);
	FINE(w.none, e);
	play_world(&w, stories);
	return w;
}

void
walk_end(struct walk *w)
{
	desk_close(w->d);
	desk_close(w->none);
	arena_release(w->a);
	if (w->told)
		test_fail(__FILE__, __LINE__, "%zu differences", w->told);
}

struct desk *
walk_desk(const struct walk *w, const struct cell *c)
{
	return strcmp(c->stage, "not constituted yet") == 0 ? w->none : w->d;
}

void
walk_differs(struct walk *w, const struct cell *c, const char *manner,
    const char *expect, const char *got, const char *says)
{
	if (w->told++ < TOLD_MOST)
		fprintf(stderr, "%s (%s), %s, %s: the table says %s, the desk "
		    "%s: %s\n", c->kind, c->stage, c->caller->name, manner,
		    expect, got, says);
}

const char *
walk_answer(const struct desk_paper *p)
{
	return p->taken ? YES : p->err.rule;
}

bool
walk_would(struct desk *d, struct arena *a, struct desk_paper *p)
{
	const struct books books = { desk_open_book(d), desk_book(d) ==
	    desk_open_book(d) ? NULL : desk_book(d) };

	desk_check_alone(d, a, p);
	p->taken = p->fit && books_check(&books, &p->read.act,
	    log_head(desk_log(d)).size, os_now(), &p->err);
	return p->taken;
}
