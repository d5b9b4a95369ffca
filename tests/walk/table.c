/* table.c: see table.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/walk/table.h"

#include "tests/test.h"

#include <stdio.h>

#define KINDS_MOST 200
#define STAGES_MOST 16
#define ROWS_MOST 16
#define FIELDS_MOST 24
#define CELLS_MOST 20000

const struct caller callers[] = {
	{ "the secretariat", "secretariat", "delegate", "S", NULL, NULL },
	{ "the root of the secretariat", "secretariat", "root", "S",
	    "the secretariat", NULL },
	{ "the presiding member", "N", "delegate", "S", "members", NULL },
	{ "the chair", "E", "delegate", "S", "members", NULL },
	{ "its own", "S", "delegate", "S", "members", NULL },
	{ "the root of its own", "S", "root", "S", "its own", NULL },
	{ "a minister of its own", "S", "minister", "S", "its own", NULL },
	{ "another", "W", "delegate", "S", "members", NULL },
	{ "the root of another", "W", "root", "S", "another", NULL },
	{ "a barred member", "B", "delegate", "S", "members", NULL },
	{ "its own, suspended", "U", "delegate", "U", NULL, "standing 1" },
	{ "the root of its own, suspended", "U", "root", "U",
	    "its own, suspended", "standing 1" },
	{ "a suspended member", "U", "delegate", "S", NULL, "standing 1" },
	{ "an observer", "O", "delegate", "S", NULL, "standing 1" },
	{ "the root of an observer", "O", "root", "S", "an observer",
	    "standing 1" },
	{ "who has withdrawn", "X", "delegate", "S", NULL, "standing 1" },
	{ "one root of two", "T", "root", "S", NULL, "record 3" },
	{ "the desk", "secretariat", "desk", "S", NULL, "record 3" },
	{ "nobody", "W", "nobody", "S", NULL, "record 3" },
	{ .name = NULL },
};

#define MEMBERS "members"

/* --- lines ----------------------------------------------------------------- */

struct lines { const char *file; char *next; int number; };

static void
amiss(const struct lines *l, const char *what, const char *which)
{
	test_fail(l->file, l->number, "%s: %s", what, which);
}

/* The next line, ended by a NUL in its place; NULL: there is none. */
static char *
line_next(struct lines *l)
{
	char *at = l->next, *end;

	if (!at || !*at)
		return NULL;
	end = strchr(at, '\n');
	l->next = end ? end + 1 : NULL;
	if (end)
		*end = '\0';
	l->number++;
	return at;
}

static struct lines
lines_of(struct arena *a, const char *root, const char *file)
{
	struct buf b = test_file(root, file);
	struct lines l = { file, arena_copy(a, b.p, b.n), 0 };

	OK(l.next);
	buf_free(&b);
	return l;
}

/* --- docs/permissions.md ------------------------------------------------------ */

struct row { const char *names[sizeof callers / sizeof *callers];
    size_t nnames; const char *cells[STAGES_MOST]; };

struct rules {			/* one table, of one kind or several */
	const char *kinds[KINDS_MOST];
	size_t nkinds;
	const char *stages[STAGES_MOST];
	size_t nstages;
	struct row rows[ROWS_MOST];
	size_t nrows;
};

/* "| a | b |" into its cells, without the blanks around. */
static size_t
cells_of(const struct lines *l, char *line, const char *out[])
{
	size_t n = 0;

	for (char *p = line + 1; *p;) {
		char *end = strchr(p, '|'), *last = end;

		if (!end)
			amiss(l, "a line of a table ends in a bar", line);
		p += strspn(p, " ");
		while (last > p && last[-1] == ' ')
			last--;
		*last = '\0';
		if (n == STAGES_MOST)
			amiss(l, "too many columns", p);
		out[n++] = p;
		p = end + 1;
	}
	return n;
}

/* Some names have a comma, so the longest name that stands here counts. */
static size_t
name_here(const char *p, const char **name)
{
	size_t best = 0;

	for (size_t i = 0; callers[i].name; i++) {
		const char *one = callers[i].name;
		size_t n = strlen(one);

		if (n > best && strncmp(p, one, n) == 0 &&
		    (!p[n] || strncmp(p + n, ", ", 2) == 0)) {
			best = n;
			*name = one;
		}
	}
	if (!best && strncmp(p, MEMBERS, sizeof MEMBERS - 1) == 0) {
		*name = MEMBERS;
		best = sizeof MEMBERS - 1;
	}
	return best;
}

static bool
row_names(const struct row *r, const char *name)
{
	for (size_t i = 0; i < r->nnames; i++)
		if (strcmp(r->names[i], name) == 0)
			return true;
	return false;
}

static void
read_row(const struct lines *l, struct rules *t, const char *cells[], size_t n)
{
	struct row *r = &t->rows[t->nrows++];

	if (t->nrows == ROWS_MOST || n != t->nstages + 1)
		amiss(l, "a row has as many cells as its table", cells[0]);
	for (const char *p = cells[0]; *p;) {
		const char *name = NULL;
		size_t len = name_here(p, &name);

		if (!len)
			amiss(l, "nobody is called so", p);
		for (size_t i = 0; i < t->nrows; i++)
			if (row_names(&t->rows[i], name))
				amiss(l, "stands in two rows", name);
		r->names[r->nnames++] = name;
		p += len + (p[len] ? 2 : 0);
	}
	for (size_t i = 1; i < n; i++)
		r->cells[i - 1] = cells[i];
}

static void
read_line(const struct lines *l, struct rules *t, char *line)
{
	const char *cells[STAGES_MOST] = { NULL };
	size_t n = cells_of(l, line, cells);

	if (strncmp(cells[0], "---", 3) == 0)
		return;
	if (t->nstages)
		read_row(l, t, cells, n);
	else
		for (size_t i = 1; i < n; i++)
			t->stages[t->nstages++] = cells[i];
}

static void
read_kinds(struct rules *t, char *line)
{
	char *save = NULL;

	for (char *k = strtok_r(line, ", ", &save); k;
	    k = strtok_r(NULL, ", ", &save))
		t->kinds[t->nkinds++] = k;
}

static void
read_manner(const struct lines *l, struct table *t, char *line)
{
	const char *cells[STAGES_MOST];

	if (cells_of(l, line, cells) != 2)
		amiss(l, "a manner of signing has one answer", line);
	if (strcmp(cells[1], "refused by") != 0 && cells[0][0] != '-')
		t->manners[t->nmanners++] = (struct manner){ cells[0],
		    cells[1] };
}

#define OTHERS "every other kind"

static void
read_limit(const struct lines *l, struct table *t, char *line)
{
	const char *cells[STAGES_MOST];
	char *save = NULL, *kinds;

	if (cells_of(l, line, cells) != 2)
		amiss(l, "an answer to what is limited is one", line);
	if (strcmp(cells[1], "is answered") == 0 || cells[0][0] == '-')
		return;
	kinds = (char *)cells[0];
	if (strcmp(kinds, OTHERS) == 0)
		t->limits[t->nlimits++] = (struct limit){ NULL, cells[1] };
	else
		for (char *k = strtok_r(kinds, ", ", &save); k;
		    k = strtok_r(NULL, ", ", &save)) {
			OK(t->nlimits + 1 < KINDS_MOST);
			t->limits[t->nlimits++] = (struct limit){ k,
			    cells[1] };
		}
}

const char *
table_limit(const struct table *t, const char *kind)
{
	for (size_t i = 0; i < t->nlimits; i++)
		if (!t->limits[i].kind || strcmp(t->limits[i].kind, kind) == 0)
			return t->limits[i].expect;
	test_fail("docs/permissions.md", 0, "%s may be limited, or not",
	    kind);
}

/* A table belongs to the kinds of the heading of the third level above it. */
static size_t
read_rules(struct arena *a, const char *root, struct table *t,
    struct rules *all)
{
	struct lines l = lines_of(a, root, "docs/permissions.md");
	enum { NOTHING, MANNERS, LIMITS, KIND } in = NOTHING;
	size_t n = 0;

	for (char *line; (line = line_next(&l));) {
		if (strncmp(line, "### ", 4) == 0) {
			OK(n < KINDS_MOST);
			read_kinds(&all[n++], line + 4);
			in = KIND;
		} else if (strncmp(line, "## ", 3) == 0)
			in = strcmp(line, "## However it is signed") == 0 ?
			    MANNERS : strcmp(line,
			    "## Limited to members") == 0 ? LIMITS : NOTHING;
		else if (line[0] == '|' && in == KIND)
			read_line(&l, &all[n - 1], line);
		else if (line[0] == '|' && in == MANNERS)
			read_manner(&l, t, line);
		else if (line[0] == '|' && in == LIMITS)
			read_limit(&l, t, line);
	}
	return n;
}

static const struct row *
row_of(const struct rules *t, const char *name)
{
	for (size_t i = 0; i < t->nrows; i++)
		if (row_names(&t->rows[i], name))
			return &t->rows[i];
	return NULL;
}

static const struct caller *
caller_of(const char *name)
{
	const struct caller *c = callers;

	while (c->name && strcmp(c->name, name) != 0)
		c++;
	return c->name ? c : NULL;
}

static const char *
expected(const struct rules *t, const struct caller *c, size_t stage)
{
	const char *else_ = c->else_;

	for (const char *name = c->name; name;) {
		const struct row *r = row_of(t, name);

		if (r)
			return r->cells[stage];
		c = caller_of(name);
		name = c ? c->like : NULL;
	}
	return else_;
}

/* --- acts.txt ------------------------------------------------------------------ */

struct fields { struct try_field at[FIELDS_MOST]; size_t n; };

struct trial {
	const char *kind;
	struct fields common;
	const char *stages[STAGES_MOST];
	struct fields own[STAGES_MOST];
	size_t n;
};

static void
read_field(const struct lines *l, struct fields *f, char *line)
{
	char *colon = strchr(line, ':');

	if (!colon || f->n == FIELDS_MOST)
		amiss(l, "a field is \"place: value\"", line);
	*colon = '\0';
	f->at[f->n++] = (struct try_field){ line, colon + 1 +
	    strspn(colon + 1, " ") };
}

static size_t
read_trials(struct arena *a, const char *root, struct trial *all)
{
	struct lines l = lines_of(a, root, "tests/walk/acts.txt");
	struct trial *t = NULL;
	size_t n = 0;

	for (char *line; (line = line_next(&l));) {
		if (!*line || *line == '#')
			continue;
		if (*line != ' ' && *line != '\t') {
			OK(n < KINDS_MOST);
			t = &all[n++];
			t->kind = line;
		} else if (!t)
			amiss(&l, "a kind comes first", line);
		else if (*line == ' ') {
			OK(t->n < STAGES_MOST);
			t->stages[t->n++] = line + strspn(line, " ");
		} else
			read_field(&l, t->n ? &t->own[t->n - 1] : &t->common,
			    line + 1);
	}
	return n;
}

/* The common fields, and a state's own in the place of those of that name. */
static void
put_fields(struct arena *a, const struct trial *t, size_t stage,
    struct cell *c)
{
	struct try_field *out = arena_array(a, 2 * FIELDS_MOST, sizeof *out);
	const struct fields *own = &t->own[stage];

	OK(out);
	c->n = 0;
	for (size_t i = 0; i < t->common.n; i++) {
		bool other = false;

		for (size_t j = 0; j < own->n; j++)
			other |= strcmp(own->at[j].place,
			    t->common.at[i].place) == 0;
		if (!other)
			out[c->n++] = t->common.at[i];
	}
	for (size_t j = 0; j < own->n; j++)
		out[c->n++] = own->at[j];
	c->fields = out;
}

/* --- both ------------------------------------------------------------------------ */

static void
put_cells(struct arena *a, struct table *out, const struct rules *t,
    const struct trial *way)
{
	for (size_t s = 0; s < t->nstages; s++)
		for (const struct caller *c = callers; c->name; c++) {
			struct cell *cell = &out->cells[out->ncells++];

			OK(out->ncells < CELLS_MOST);
			*cell = (struct cell){ .kind = way->kind,
			    .stage = t->stages[s], .caller = c,
			    .expect = expected(t, c, s) };
			if (!cell->expect)
				test_fail("docs/permissions.md", 0,
				    "%s: no row goes for %s", way->kind,
				    c->name);
			put_fields(a, way, s, cell);
		}
}

static const struct trial *
way_of(const struct trial *all, size_t n, const struct rules *t,
    const char *kind)
{
	for (size_t i = 0; i < n; i++) {
		bool same = strcmp(all[i].kind, kind) == 0 &&
		    all[i].n == t->nstages;

		for (size_t s = 0; same && s < t->nstages; s++)
			same = strcmp(all[i].stages[s], t->stages[s]) == 0;
		if (same)
			return &all[i];
	}
	test_fail("tests/walk/acts.txt", 0, "%s is not tried in the states of "
	    "docs/permissions.md, in their order", kind);
}

struct table
table_read(struct arena *a, const char *root)
{
	struct table t = { 0 };
	struct rules *rules = arena_array(a, KINDS_MOST, sizeof *rules);
	struct trial *ways = arena_array(a, KINDS_MOST, sizeof *ways);
	size_t nrules, nways;

	t.cells = arena_array(a, CELLS_MOST, sizeof *t.cells);
	t.manners = arena_array(a, STAGES_MOST, sizeof *t.manners);
	t.limits = arena_array(a, KINDS_MOST, sizeof *t.limits);
	OK(rules && ways && t.cells && t.manners && t.limits);
	nrules = read_rules(a, root, &t, rules);
	nways = read_trials(a, root, ways);
	for (size_t i = 0; i < nrules; i++)
		for (size_t k = 0; k < rules[i].nkinds; k++)
			put_cells(a, &t, &rules[i], way_of(ways, nways,
			    &rules[i], rules[i].kinds[k]));
	return t;
}
