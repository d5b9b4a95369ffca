/* walk.c: see walk.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/walk/walk.h"

#include "tests/desk/sign.h"
#include "tests/test.h"

#include "act/judge.h"
#include "base/os.h"

#include <stdio.h>

#define TOLD_MOST 40		/* differences printed */

struct walk
walk_begin(void)
{
	struct walk w = { .a = arena_new(64 << 20) };
	char stories[4096];
	struct err e = { 0 };

	w.table = table_read(w.a, source_root());
	snprintf(w.folder, sizeof w.folder, "%s", test_folder());
	snprintf(stories, sizeof stories, "%s/tests/walk", source_root());
	w.d = desk_open(w.folder, ORIGIN, NULL, &e);
	FINE(w.d, e);
	w.none = desk_open(test_folder(), ORIGIN, NULL, &e);
	FINE(w.none, e);
	play_file(w.d, stories, "world.story");
	play_file(w.d, stories, "desk.story");
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
    const char *got, const char *says)
{
	if (w->told++ < TOLD_MOST)
		fprintf(stderr, "%s (%s), %s, %s: the table says %s, the desk "
		    "%s: %s\n", c->kind, c->stage, c->caller->name, manner,
		    c->expect, got, says);
}

const char *
walk_answer(const struct desk_paper *p)
{
	return p->taken ? YES : p->err.rule;
}

bool
walk_would(struct desk *d, struct arena *a, struct desk_paper *p)
{
	desk_check_alone(d, a, p);
	p->taken = p->fit && judge_check(desk_book(d), &p->read.act,
	    log_head(desk_log(d)).size, os_now(), &p->err);
	return p->taken;
}
