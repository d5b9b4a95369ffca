/* mutant_test.c: the walk notices each permission that is another than the
 * table's. Who may do a kind of act at all, each question that guards it, and
 * what the keyring allows are changed one at a time.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"
#include "tests/walk/mutant.h"
#include "tests/walk/walk.h"

#include "act/judge.h"
#include "base/os.h"

#include <stdio.h>

#define GUARDS_MOST 40

/* The cells of one kind as acts, read and with their keys judged once. */
struct ready {
	struct walk *w;
	struct arena *a;
	const struct act_type *type;
	const struct cell **cells;
	struct desk_paper *papers;
	size_t n;
};

static struct ready
ready_of(struct walk *w, const struct act_type *t)
{
	struct ready r = { .w = w, .a = arena_new(256 << 20), .type = t };

	r.cells = arena_array(r.a, w->table.ncells, sizeof *r.cells);
	r.papers = arena_array(r.a, w->table.ncells, sizeof *r.papers);
	OK(r.cells && r.papers);
	for (size_t i = 0; i < w->table.ncells; i++) {
		const struct cell *c = &w->table.cells[i];

		if (strcmp(c->kind, t->name) != 0)
			continue;
		make_paper(walk_desk(w, c), r.a, c, IN_GOOD_ORDER,
		    &r.papers[r.n]);
		desk_check_alone(walk_desk(w, c), r.a, &r.papers[r.n]);
		r.cells[r.n++] = c;
	}
	return r;
}

/* Does any cell answer otherwise than the table? */
static bool
noticed(const struct ready *r)
{
	for (size_t i = 0; i < r->n; i++) {
		struct desk *d = walk_desk(r->w, r->cells[i]);
		struct desk_paper *p = &r->papers[i];
		struct err e = p->err;
		const char *got = p->fit && judge_check(desk_book(d),
		    &p->read.act, log_head(desk_log(d)).size, os_now(), &e) ?
		    YES : e.rule;

		if (strcmp(got, r->cells[i]->expect) != 0)
			return true;
	}
	return false;
}

static bool
noticed_as(const struct ready *r, const struct act_type *mutant)
{
	bool seen;

	mutant_type(r->type, mutant);
	seen = noticed(r);
	mutant_none();
	return seen;
}

/* Some bits change nothing. Roots are judged by the keyring, and the mask not
 * read; a kind without a meeting has no chair of it, and among members the
 * chair is one already. */
static bool
says_nothing(const struct act_type *t, unsigned bit)
{
	const struct field *f = field_find(t->fields, "meeting");

	return (t->who & WHO_ROOT && bit != WHO_ROOT) || (bit == WHO_CHAIR &&
	    (t->who & WHO_MEMBER || !f || f->form != FIELD_REF));
}

static void
flip_who(const struct ready *r, size_t *flips, size_t *silent)
{
	for (unsigned bit = WHO_MEMBER; bit <= WHO_SUSPENDED; bit <<= 1) {
		struct act_type mutant = *r->type;

		mutant.who ^= bit;
		++*flips;
		if (says_nothing(r->type, bit))
			++*silent;
		else if (!noticed_as(r, &mutant))
			test_fail("docs/permissions.md", 0, "%s: nobody notices "
			    "that \"who\" is %x and not %x", r->type->name,
			    mutant.who, r->type->who);
	}
}

TEST(mutant, each_bit_of_who_may_is_noticed_when_it_is_flipped)
{
	struct walk w = walk_begin(false);
	size_t flips = 0, silent = 0;

	for (size_t i = 0; act_types[i]; i++) {
		struct ready r = ready_of(&w, act_types[i]);

		OK(!noticed(&r));
		flip_who(&r, &flips, &silent);
		arena_release(r.a);
	}
	fprintf(stderr, "%zu flips, %zu of them change nothing, all others are "
	    "noticed\n", flips, silent);
	walk_end(&w);
}

/* --- guards ---------------------------------------------------------------------- */

/* In a cell that the keys let through. */
static bool
table_names(const struct ready *r, const char *rule)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->papers[i].fit && strcmp(r->cells[i]->expect, rule) == 0)
			return true;
	return false;
}

/* The mutant's guards are those of the type, with the one at `at` asked the
 * other way round, or left out. */
static void
guards_but(const struct act_type *t, struct guard out[GUARDS_MOST], size_t at,
    bool leave_out)
{
	size_t n = 0;

	for (size_t i = 0; t->guards[i].ask; i++) {
		OK(n + 1 < GUARDS_MOST);
		out[n] = t->guards[i];
		out[n].want_row ^= i == at;
		n += i != at || !leave_out;
	}
	out[n] = (struct guard){ .ask = SQL_NONE };
}

/* Without any guard that names this rule. */
static void
guards_without(const struct act_type *t, struct guard out[GUARDS_MOST],
    const char *rule)
{
	size_t n = 0;

	for (size_t i = 0; t->guards[i].ask; i++) {
		OK(n + 1 < GUARDS_MOST);
		out[n] = t->guards[i];
		n += strcmp(t->guards[i].rule, rule) != 0;
	}
	out[n] = (struct guard){ .ask = SQL_NONE };
}

struct count { size_t flipped, left_out, twice, content; };

/* What guards it may be said again, by the check in C or by a guard with
 * another sentence of the same rule: then both go. */
static void
leave_out(const struct ready *r, struct act_type *mutant, size_t i,
    struct count *n)
{
	const char *rule = r->type->guards[i].rule;
	struct guard others[GUARDS_MOST];

	if (noticed_as(r, mutant))
		n->left_out++;
	else if (!table_names(r, rule))
		n->content++;
	else {
		n->twice++;
		mutant->check = NULL;
		if (noticed_as(r, mutant))
			return;
		guards_without(r->type, others, rule);
		mutant->guards = others;
		if (!noticed_as(r, mutant))
			test_fail("docs/permissions.md", 0, "%s: nobody notices "
			    "that guard %zu (%s) is left out", r->type->name,
			    i, rule);
	}
}

static void
change_guards(const struct ready *r, struct count *n)
{
	const struct act_type *t = r->type;

	for (size_t i = 0; t->guards && t->guards[i].ask; i++) {
		struct guard guards[GUARDS_MOST];
		struct act_type mutant = *t;

		mutant.guards = guards;
		guards_but(t, guards, i, false);
		n->flipped++;
		if (!noticed_as(r, &mutant))
			test_fail("docs/permissions.md", 0, "%s: nobody notices "
			    "that guard %zu (%s) is turned round", t->name, i,
			    t->guards[i].rule);
		guards_but(t, guards, i, true);
		leave_out(r, &mutant, i, n);
	}
}

/* A guard whose rule the table names for this kind is about who acts when; the
 * others are about what an act says, and the stories earn them. */
TEST(mutant, each_guard_is_noticed_when_it_is_turned_round_or_left_out)
{
	struct walk w = walk_begin(false);
	struct count n = { 0 };

	for (size_t i = 0; act_types[i]; i++) {
		struct ready r = ready_of(&w, act_types[i]);

		change_guards(&r, &n);
		arena_release(r.a);
	}
	fprintf(stderr, "%zu guards turned round, all noticed; left out, %zu "
	    "noticed, %zu with what is beside them, %zu are about what an "
	    "act says\n", n.flipped, n.left_out, n.twice, n.content);
	walk_end(&w);
}

/* --- keys ------------------------------------------------------------------------- */

/* How many manners of signing are taken, though record 3 refuses them. */
static size_t
manners_taken(struct walk *w, const struct cell *c)
{
	size_t taken = 0;

	for (size_t m = 0; m < w->table.nmanners; m++) {
		struct arena *a = arena_new(8 << 20);
		struct desk_paper p;

		if (strcmp(w->table.manners[m].expect, "record 3") == 0 &&
		    make_paper(w->d, a, c, w->table.manners[m].name, &p))
			taken += walk_would(w->d, a, &p);
		arena_release(a);
	}
	return taken;
}

TEST(mutant, a_keyring_that_allows_everything_is_noticed)
{
	static const struct { bool allows, covers; size_t taken; } lax[] = {
		{ false, false, 0 }, { true, false, 2 }, { false, true, 1 },
	};
	struct walk w = walk_begin(false);

	for (size_t k = 0; k < sizeof lax / sizeof *lax; k++)
		for (size_t i = 0; i < w.table.ncells; i++) {
			const struct cell *c = &w.table.cells[i];
			size_t taken;

			if (strcmp(c->expect, YES) != 0 ||
			    strcmp(c->caller->office, "delegate") != 0)
				continue;
			mutant_keys(lax[k].allows, lax[k].covers);
			taken = manners_taken(&w, c);
			mutant_none();
			if (taken < lax[k].taken || (!k && taken))
				test_fail(__FILE__, __LINE__, "%s: %zu manners "
				    "taken", c->kind, taken);
		}
	walk_end(&w);
}

/* --- access ----------------------------------------------------------------------- */

/* Does any act of the kind that may be done answer otherwise, when it is limited,
 * than the table says? *tried: how many were asked. */
static bool
limit_noticed(struct walk *w, const struct act_type *t, size_t *tried)
{
	const char *expect = table_limit(&w->table, t->name);
	bool seen = false;

	for (size_t i = 0; i < w->table.ncells; i++) {
		const struct cell *c = &w->table.cells[i];
		struct arena *a;
		struct desk_paper p;

		if (strcmp(c->kind, t->name) != 0 || walk_desk(w, c) != w->d ||
		    strcmp(c->expect, YES) != 0)
			continue;
		a = arena_new(8 << 20);
		make_paper(w->d, a, c, LIMITED, &p);
		walk_would(w->d, a, &p);
		seen |= strcmp(walk_answer(&p), expect) != 0;
		++*tried;
		arena_release(a);
	}
	return seen;
}

TEST(mutant, each_kind_that_may_be_limited_and_may_not_is_noticed)
{
	struct walk w = walk_begin(false);

	for (size_t i = 0; act_types[i]; i++) {
		struct act_type mutant = *act_types[i];
		size_t tried = 0;
		bool seen;

		OK(!limit_noticed(&w, act_types[i], &tried));
		mutant.may_be_limited ^= true;
		mutant_type(act_types[i], &mutant);
		seen = limit_noticed(&w, act_types[i], &tried);
		mutant_none();
		if (tried && !seen)
			test_fail("docs/permissions.md", 0, "%s: nobody notices "
			    "that it may be limited, or may not",
			    mutant.name);
	}
	walk_end(&w);
}
