/* fuzz_act.c: any bytes as a signed act, as a leaf, and as a text for a field.
 *
 * The first byte chooses. A leaf or a submission that is taken must come back
 * byte for byte from the writer; a body is held against the fields of its kind
 * and described whatever it says; what field_put takes has one spelling.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/describe.h"
#include "act/schema.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
same(struct buf *b, const char *p, size_t n)
{
	if (!buf_ok(b) || b->n != n || memcmp(b->p, p, n) != 0)
		abort();
	buf_free(b);
}

static void
speak(const struct act *act)
{
	const struct act_type *t = act_type_find(act->kind);
	struct buf says = BUF_MAX(1 << 20);
	struct err e = { 0 };

	if (t && !fields_check(t->fields, act->body, &e) && !e.says[0])
		abort();
	describe_plain(&says, act);
	buf_free(&says);
}

static void
leaf(struct arena *a, const char *p, size_t n)
{
	struct buf b = BUF_MAX(n);
	struct leaf l;
	struct err e = { 0 };

	if (!leaf_read(a, p, n, &l, &e)) {
		if (!e.says[0])
			abort();
		return;
	}
	if (l.sealed)
		return;
	leaf_write(&b, &l);
	same(&b, p, n);
	speak(&l.act);
}

static void
paper(struct arena *a, const char *p, size_t n)
{
	struct buf b = BUF_MAX(n);
	struct leaf l;

	if (!act_read_signed(a, p, n, &l, NULL))
		return;
	act_write_signed(&b, &l);
	same(&b, p, n);
	speak(&l.act);
}

/* A kind, a place, and the text after the first line end. */
static void
field(struct arena *a, const char *p, size_t n)
{
	const struct act_type *t = act_types[0];
	struct json *body = json_object(a);
	struct buf b = BUF_MAX(1 << 20);
	char *place, *text;
	struct err e = { 0 };

	for (size_t i = 0; n && i < (unsigned char)*p && t; i++)
		t = act_types[i];
	place = n && t ? arena_copy(a, p + 1, n - 1) : NULL;
	text = place ? strchr(place, '\n') : NULL;
	if (!text)
		return;
	*text++ = '\0';
	if (!field_put(a, t->fields, body, place, text, &e)) {
		if (!e.says[0])
			abort();
		return;
	}
	fields_check(t->fields, body, &e);
	json_write(&b, body);
	if (!json_read(a, b.p, b.n, NULL))
		abort();
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static void (*const readers[])(struct arena *, const char *,
	    size_t) = { leaf, paper, field };
	struct arena *a;

	if (!n)
		return 0;
	a = arena_new(8 << 20);
	readers[data[0] % 3](a, (const char *)data + 1, n - 1);
	arena_release(a);
	return 0;
}
