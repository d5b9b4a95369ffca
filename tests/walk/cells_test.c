/* cells_test.c: the walk as data, for tests/interop/walk.sh, which makes the
 * same walk through the doors. CELLS_DATA is the folder of a record in which
 * world.story was played; each cell goes to the file CELLS_OUT as a line of
 * JSON, with its fields and as a signed paper. Without them there is nothing
 * to do. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"
#include "tests/walk/walk.h"

#include "base/os.h"
#include "seal/json.h"

#include <stdio.h>
#include <stdlib.h>

static struct json *
fields_of(const struct walk *w, struct arena *a, const struct cell *c)
{
	struct json *list = json_array(a);

	for (size_t i = 0; i < c->n; i++) {
		const char *v = make_value(w->d, a, c, &c->fields[i]);
		struct json *pair = json_push(list, json_array(a));

		json_push(pair, json_new_str(a, c->fields[i].place));
		json_push(pair, json_new_str(a, v ? v : ""));
	}
	return list;
}

static void
write_cell(const struct walk *w, const struct cell *c, const char *manner,
    const char *expect, FILE *out)
{
	struct arena *a = arena_new(8 << 20);
	struct json *o = json_object(a);
	struct buf b = BUF_MAX(1 << 20);
	struct desk_paper p;

	if (make_paper(w->d, a, c, manner, &p)) {
		json_put_str(a, o, "kind", c->kind);
		json_put_str(a, o, "stage", c->stage);
		json_put_str(a, o, "caller", c->caller->name);
		json_put_str(a, o, "who", c->caller->who);
		json_put_str(a, o, "office", c->caller->office);
		json_put_str(a, o, "manner", manner);
		json_put_str(a, o, "expect", expect);
		json_put(a, o, "fields", fields_of(w, a, c));
		json_put_str(a, o, "paper", p.text);
		json_write(&b, o);
		fprintf(out, "%s\n", b.p);
	}
	buf_free(&b);
	arena_release(a);
}

/* The desk's key is not enrolled there, and there is a record already. */
static bool
left_out(const struct cell *c)
{
	return strcmp(c->caller->office, "desk") == 0 ||
	    strcmp(c->stage, "not constituted yet") == 0;
}

TEST(cells, are_written_for_the_walk_through_the_doors)
{
	const char *data = getenv("CELLS_DATA"), *to = getenv("CELLS_OUT");
	struct walk w = { .a = arena_new(64 << 20) };
	struct instant now;
	struct err e = { 0 };
	FILE *out = to ? fopen(to, "w") : NULL;

	if (data && out) {
		OK(instant_read("2020-03-04T12:00:00Z", 20, &now));
		os_clock_freeze(now);
		w.table = table_read(w.a, source_root());
		w.d = desk_open(data, ORIGIN, NULL, &e);
		FINE(w.d, e);
		for (size_t i = 0; i < w.table.ncells; i++) {
			const struct cell *c = &w.table.cells[i];

			if (left_out(c))
				continue;
			write_cell(&w, c, IN_GOOD_ORDER, c->expect, out);
			if (strcmp(c->expect, YES) == 0 &&
			    strcmp(c->caller->office, "delegate") == 0)
				for (size_t m = 0; m < w.table.nmanners; m++)
					write_cell(&w, c,
					    w.table.manners[m].name,
					    w.table.manners[m].expect, out);
		}
		desk_close(w.d);
	}
	if (out)
		OK(fclose(out) == 0);
	arena_release(w.a);
}
