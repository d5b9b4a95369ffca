/* import.c: see import.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/import.h"

#include "act/verdict.h"
#include "base/os.h"
#include "cli/cli.h"
#include "cli/folder.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_MOST (256 << 20)
#define ROOM (4 << 20)

static const struct format {
	const char *name, *origin;
	bool (*run)(struct import *);
} formats[] = {
	{ "unga-votes", "imported.unga.example/log", import_unga },
	{ "unsc-actions", "imported.unsc.example/log", import_unsc },
	{ "eu-qmv", "imported.eu-council.example/log", import_qmv },
};

const char *
import_file(struct import *m, struct buf *b, const char *name, bool optional)
{
	char path[PATH_MOST];

	snprintf(path, sizeof path, "%s/%s", m->dir, name);
	b->max = FILE_MOST;
	if (!os_exists(path)) {
		if (!optional)
			err_absent(m->e, "There is no %s.", path);
		return NULL;
	}
	if (!os_read_file(path, b, m->e))
		return NULL;
	if (b->n)
		return b->p;
	err_malformed(m->e, "import", "%s is empty.", path);
	return NULL;
}

bool
import_table(struct import *m, struct buf *b, const char *name,
    struct csv *c)
{
	if (!import_file(m, b, name, false))
		return false;
	csv_open(c, b->p, b->n);
	c->name = name;
	return csv_next(c, m->e) || (!m->e->kind &&
	    err_malformed(m->e, "import", "%s is empty.", name));
}

bool
import_columns(struct import *m, const struct csv *c,
    const char *const *names, int *at, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		at[i] = csv_column(c, names[i]);
		if (at[i] < 0)
			return err_malformed(m->e, "import",
			    "%s has no column %s.", c->name, names[i]);
	}
	return true;
}

void
import_again(struct import *m, const struct buf *b, struct csv *c)
{
	const char *name = c->name;

	csv_open(c, b->p, b->n);
	c->name = name;
	csv_next(c, m->e);
}

void
import_slug(const char *name, char out[65])
{
	size_t n = 0;

	for (; *name && n < 64; name++) {
		char c = *name >= 'A' && *name <= 'Z' ?
		    (char)(*name + 32) : *name;

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			out[n++] = c;
		else if (n && out[n - 1] != '-')
			out[n++] = '-';
	}
	while (n && out[n - 1] == '-')
		n--;
	out[n] = '\0';
}

struct json *
import_member(struct import *m, const char *id, const char *name,
    const char *since)
{
	struct arena *a = enter_arena(m->to);
	struct json *o = json_object(a), *names = json_object(a);

	json_put_str(a, names, "en", name);
	json_put_str(a, o, "id", id);
	json_put(a, o, "names", names);
	json_put_str(a, o, "since", since);
	return o;
}

/* --- votes ------------------------------------------------------------------ */

struct json *
import_vote(struct import *m, const char *id, const char *organ,
    const char *matter, const char *day, const char *title)
{
	struct arena *a = enter_arena(m->to);
	struct json *o = json_object(a), *names;

	json_put_str(a, o, "vote", id);
	json_put_str(a, o, "organ", organ);
	json_put_str(a, o, "matter", matter);
	json_put_str(a, o, "day", day);
	json_put_str(a, o, "method", "recorded");
	if (title && *title) {
		names = json_object(a);
		json_put_str(a, names, "en", title);
		json_put(a, o, "title", names);
	}
	return o;
}

void
import_ballot(struct import *m, struct json *vote, const char *list,
    const char *member)
{
	struct arena *a = enter_arena(m->to);
	struct json *l = (struct json *)(uintptr_t)json_get(vote, list);

	if (!l)
		l = json_put(a, vote, list, json_array(a));
	json_push(l, json_new_str(a, member));
}

void
import_count(struct import *m, struct json *vote, const char *name,
    int64_t n)
{
	struct arena *a = enter_arena(m->to);
	struct json *c = (struct json *)(uintptr_t)json_get(vote, "counts");

	if (n <= 0)
		return;
	if (!c)
		c = json_put(a, vote, "counts", json_object(a));
	json_put_int(a, c, name, n);
}

bool
import_enter(struct import *m, struct json *vote, const char *id, size_t row)
{
	return enter_row(m->to, "vote.record", vote, id, row, m->e);
}

void
import_leave(struct import *m, const char *id, const char *why, ...)
{
	va_list ap;

	m->left++;
	printf("%s not entered because ", id);
	va_start(ap, why);
	vprintf(why, ap);
	va_end(ap);
	putchar('\n');
}

void
import_skip(struct import *m, size_t row)
{
	if (m->nrows == m->room) {
		m->room = m->room ? 2 * m->room : 64;
		m->rows = realloc(m->rows, m->room * sizeof *m->rows);
		if (!m->rows)
			abort();
	}
	m->rows[m->nrows++] = row;
}

/* A refusal is a sentence with its full stop; a line has none. */
static void
refused(void *ctx, size_t row, const char *about, const struct err *why)
{
	struct import *m = ctx;
	size_t n = strlen(why->says);
	bool the = strncmp(why->says, "The", 3) == 0;

	import_skip(m, row);
	n -= n && why->says[n - 1] == '.';
	import_leave(m, about, "%s%.*s", the ? "t" : "", (int)(n - the),
	    why->says + the);
}

bool
import_refused(const struct import *m, size_t row)
{
	for (size_t i = 0; i < m->nrows; i++)
		if (m->rows[i] == row)
			return true;
	return false;
}

bool
import_outcome(struct import *m, const char *vote, struct import_found *f)
{
	struct arena *a = arena_new(ROOM);
	struct buf b = BUF_MAX(199);
	struct verdict v;
	bool ok = verdict_vote(desk_book(enter_desk(m->to)), a, vote, &v,
	    m->e), counted = false;

	*f = (struct import_found){ .votes = 0 };
	for (size_t i = 0; ok && i < v.out.ntests; i++) {
		const struct outcome_test *t = &v.out.tests[i];

		if (!t->test)
			continue;
		f->vetoed |= t->test->form == RULE_NONE_OF && !t->holds;
		if (t->test->form != RULE_COUNT || counted)
			continue;
		counted = true;
		f->votes = t->left;
		f->needed = t->right;
		f->few = !t->holds;
	}
	if (ok) {
		f->outcome = verdict_word(&v);
		verdict_why(&b, &v);
		snprintf(f->why, sizeof f->why, "%s", b.p ? b.p : "");
	}
	buf_free(&b);
	arena_release(a);
	return ok;
}

void
import_compare(struct import *m, const char *id, const char *recorded,
    const char *computed, const char *why)
{
	m->outcomes++;
	if (strcmp(recorded, computed) == 0) {
		m->same++;
		return;
	}
	m->differ++;
	printf("%s recorded %s computed %s because %s\n", id, recorded,
	    computed, why);
}

/* --- the command --------------------------------------------------------------- */

static const struct format *
format_of(const char *name)
{
	for (size_t i = 0; name && i < sizeof formats / sizeof *formats; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

int
cmd_import(const struct cli *c)
{
	const struct format *f = format_of(c->format);
	struct err e = { 0 };
	struct import m = { .dir = c->words[0], .quiet = c->quiet, .e = &e };
	bool ok;

	if (!f)
		return cli_usage(c, "--format is unga-votes, unsc-actions or "
		    "eu-qmv.");
	if (!c->into)
		return cli_usage(c, "--into names the folder of the new "
		    "record.");
	m.to = enter_open(c->into, f->origin, &e);
	if (m.to)
		enter_spare(m.to, refused, &m);
	ok = m.to && f->run(&m);
	enter_close(m.to);
	free(m.rows);
	if (!ok)
		return cli_say(&e);
	if (m.left)
		printf("not entered %zu\n", m.left);
	printf("outcomes %zu, as recorded %zu, differ %zu\n", m.outcomes,
	    m.same, m.differ);
	return EXIT_DONE;
}
