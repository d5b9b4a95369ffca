/* walk_test.c: the walk through the table of permissions. Every caller makes
 * every kind of act in every state of its subject, and a desk, with its own
 * log and book, answers each time as docs/permissions.md says.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"
#include "tests/walk/walk.h"

#include "act/type.h"

#include <stdio.h>
#include <stdlib.h>

static uint64_t
size_of(struct desk *d)
{
	return log_head(desk_log(d)).size;
}

/* Its state is of motions and divisions, which are always public. */
static bool
on_the_floor(const struct cell *c)
{
	static const char *const stages[] = { "one a motion is pending on",
	    "one to be voted in parts", "one a part of which was rejected" };

	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++)
		if (strcmp(c->stage, stages[i]) == 0)
			return true;
	return false;
}

/* Handed in when the table says no: then nothing is in the record. What it
 * says may be done is only asked, so that the next cell finds the same
 * world. */
static void
try_cell(struct walk *w, const struct cell *c, const char *manner,
    const char *expect)
{
	struct arena *a = arena_new(8 << 20);
	struct desk *d = walk_desk(w, c);
	struct desk_paper p;
	uint64_t before = size_of(d);

	if (!make_paper(d, a, c, manner, &p))
		test_fail("docs/permissions.md", 0, "nobody knows how to sign "
		    "\"%s\"", manner);
	if (strcmp(expect, YES) == 0)
		walk_would(d, a, &p);
	else
		desk_submit(d, a, &p);
	if (strcmp(walk_answer(&p), expect) != 0 || size_of(d) != before)
		walk_differs(w, c, manner, expect, walk_answer(&p),
		    p.err.says);
	arena_release(a);
}

/* --- the table ------------------------------------------------------------------ */

TEST(walk, every_kind_of_act_has_its_table)
{
	struct arena *a = arena_new(64 << 20);
	struct table t = table_read(a, source_root());

	for (size_t i = 0; act_types[i]; i++) {
		size_t n = 0;

		for (size_t j = 0; j < t.ncells; j++)
			n += strcmp(t.cells[j].kind, act_types[i]->name) == 0;
		if (!n)
			test_fail("docs/permissions.md", 0, "%s has no table",
			    act_types[i]->name);
	}
	arena_release(a);
}

TEST(walk, the_desk_answers_each_caller_as_the_table_says)
{
	struct walk w = walk_begin(false);
	size_t yes = 0;

	for (size_t i = 0; i < w.table.ncells; i++) {
		const struct cell *c = &w.table.cells[i];

		try_cell(&w, c, IN_GOOD_ORDER, c->expect);
		yes += strcmp(c->expect, YES) == 0;
	}
	fprintf(stderr, "%zu cells, %zu may, %zu differ\n", w.table.ncells,
	    yes, w.told);
	walk_end(&w);
}

/* One half of the kinds is for one key and the other for another: a kind that
 * neither holds, or both, is amiss in world.story. */
static void
try_halves(struct walk *w, const struct cell *c, const char *expect)
{
	static const char *const halves[] = { BY_HALF_ONE, BY_HALF_TWO };
	size_t may = 0;

	for (size_t i = 0; i < 2; i++) {
		struct arena *a = arena_new(8 << 20);
		struct desk_paper p;

		make_paper(w->d, a, c, halves[i], &p);
		if (walk_would(w->d, a, &p))
			may++;
		else if (strcmp(walk_answer(&p), expect) != 0)
			walk_differs(w, c, halves[i], expect, walk_answer(&p),
			    p.err.says);
		arena_release(a);
	}
	if (may != 1)
		walk_differs(w, c, "by the two halves of the kinds", YES, may ?
		    "takes both" : "takes neither", "see world.story");
}

static void
try_manner(struct walk *w, const struct cell *c, const struct manner *m)
{
	if (strcmp(m->name, OTHER_KINDS) == 0)
		try_halves(w, c, m->expect);
	else
		try_cell(w, c, m->name, m->expect);
}

TEST(walk, what_may_be_done_may_not_be_done_with_another_key_or_otherwise_signed)
{
	struct walk w = walk_begin(false);
	size_t tried = 0;

	OK(w.table.nmanners > 5);
	for (size_t i = 0; i < w.table.ncells; i++) {
		const struct cell *c = &w.table.cells[i];

		if (strcmp(c->expect, YES) != 0 ||
		    strcmp(c->caller->office, "delegate") != 0)
			continue;
		for (size_t m = 0; m < w.table.nmanners; m++, tried++)
			try_manner(&w, c, &w.table.manners[m]);
	}
	fprintf(stderr, "%zu tried, %zu differ\n", tried, w.told);
	walk_end(&w);
}

/* --- limited to members ------------------------------------------------------ */

/* What may be done, by a key in good order: with what it is about in public. */
TEST(walk, what_may_be_done_may_be_limited_to_members_as_the_table_says)
{
	struct walk w = walk_begin(false);
	size_t tried = 0;

	OK(w.table.nlimits > 5);
	for (size_t i = 0; i < w.table.ncells; i++) {
		const struct cell *c = &w.table.cells[i];

		if (strcmp(c->expect, YES) != 0 || walk_desk(&w, c) != w.d)
			continue;
		try_cell(&w, c, LIMITED, table_limit(&w.table, c->kind));
		tried++;
	}
	fprintf(stderr, "%zu tried, %zu differ\n", tried, w.told);
	walk_end(&w);
}

/* Everybody, in every state, with what it is about among what is limited: the
 * table holds for who may read that; and in public nobody speaks of it. */
TEST(walk, what_is_limited_to_members_is_theirs_as_the_table_says)
{
	struct walk w = walk_begin(true);
	size_t tried = 0, yes = 0;

	for (size_t i = 0; i < w.table.ncells; i++) {
		const struct cell *c = &w.table.cells[i];
		const char *limit = table_limit(&w.table, c->kind);
		bool may = strcmp(c->expect, YES) == 0;

		if (strcmp(limit, "access 2") == 0 || on_the_floor(c))
			continue;
		try_cell(&w, c, LIMITED, strcmp(c->expect, "standing 1") == 0 ||
		    (c->caller->who[0] == 'U' && !may) ? "access 1" :
		    c->expect);
		if (may && strcmp(limit, YES) != 0)
			try_cell(&w, c, IN_GOOD_ORDER, strncmp(c->kind,
			    "act.", 4) == 0 ? "record 4" : "record 2");
		yes += may;
		tried++;
	}
	fprintf(stderr, "%zu cells, %zu may, %zu differ\n", tried, yes, w.told);
	walk_end(&w);
}

/* --- what is entered -------------------------------------------------------------- */

/* Is it the first caller who may, of this kind of act in this state? */
static bool
first_who_may(const struct table *t, size_t i)
{
	const struct cell *c = &t->cells[i];

	if (strcmp(c->expect, YES) != 0)
		return false;
	for (size_t j = i; j-- && t->cells[j].kind == c->kind &&
	    t->cells[j].stage == c->stage;)
		if (strcmp(t->cells[j].expect, YES) == 0)
			return false;
	return true;
}

static void
enter_cell(struct walk *w, const struct cell *c, const char *copy)
{
	struct arena *a = arena_new(8 << 20);
	struct desk_paper p = { 0 };
	struct err e = { 0 };
	struct desk *d;
	char line[300];

	snprintf(line, sizeof line, walk_desk(w, c) == w->none ?
	    "rm -rf %s" : "rm -rf %s && cp -r %s %s", copy, w->folder, copy);
	OK(system(line) == 0);
	d = desk_open(copy, ORIGIN, NULL, &e);
	FINE(d, e);
	make_paper(d, a, c, IN_GOOD_ORDER, &p);
	if (!desk_submit(d, a, &p) || p.index + 1 != size_of(d))
		walk_differs(w, c, "entered", YES, walk_answer(&p),
		    p.err.says);
	desk_close(d);
	arena_release(a);
}

/* By the first who may; each on a copy of the world, so that each finds the
 * same one. */
TEST(walk, what_may_be_done_is_entered)
{
	struct walk w = walk_begin(false);
	char copy[64];
	size_t entered = 0;

	desk_close(w.d);
	w.d = NULL;
	snprintf(copy, sizeof copy, "%s", test_folder());
	for (size_t i = 0; i < w.table.ncells; i++)
		if (first_who_may(&w.table, i)) {
			enter_cell(&w, &w.table.cells[i], copy);
			entered++;
		}
	fprintf(stderr, "%zu entered, %zu differ\n", entered, w.told);
	walk_end(&w);
}
