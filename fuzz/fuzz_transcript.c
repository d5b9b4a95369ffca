/* fuzz_transcript.c: any bytes as a transcript.
 *
 * What is read, written again with every speaker by short name and every paragraph
 * behind a backslash, is read as the same speeches of the same speakers; and a label
 * that is put right is, wherever it stands, with the same words behind it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/transcript.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static const struct speaker there[] = {
	{ .names = { "Dmitry Medvedev", "Дмитрий Медведев" },
	    .titles = { "President", "Президент" }, .of = { "Russia", "Россия" },
	    .ids = { "medvedev" }, .chair = true },
	{ .names = { "Serzh Sargsyan", "Серж Саргсян" },
	    .titles = { "President", "Президент" },
	    .of = { "Armenia", "Армения" }, .ids = { "sargsyan" } },
	{ .titles = { "Minister of Defence", "Министр обороны" },
	    .of = { "Kazakhstan", "Казахстан" }, .ids = { "KZ-minister" } },
	{ .of = { "Kazakhstan", "Казахстан" }, .ids = { "KZ" },
	    .whole = true },
};
#define THERE (sizeof there / sizeof *there)

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
write_speech(struct buf *b, const struct said *s)
{
	const char *p = s->text.p, *end = p + s->text.n;

	if (s->item)
		buf_printf(b, "Item %d\n\n", s->item);
	if (s->n == 1)
		buf_printf(b, "[%s]:", there[s->which[0]].ids[0]);
	else {
		buf_add(b, s->label.p, s->label.n);
		buf_byte(b, ':');
	}
	while (p < end) {
		const char *gap = strstr(p, "\n\n");
		size_t n = gap ? (size_t)(gap - p) : (size_t)(end - p);

		buf_str(b, p == s->text.p ? " \\" : "\\");
		buf_add(b, p, n);
		buf_str(b, "\n\n");
		p += n + (gap ? 2 : 0);
	}
	buf_byte(b, '\n');
}

static bool
same(struct words x, struct words y)
{
	return x.n == y.n && memcmp(x.p, y.p, x.n) == 0;
}

static void
put_right(struct arena *a, struct words text, const struct transcript *one,
    const struct named *named)
{
	struct buf b = BUF_MAX(8 << 20);
	struct transcript other;

	transcript_name(&b, text, named, 1);
	must(buf_ok(&b) && transcript_read(a, (struct words){ b.p, b.n }, there,
	    THERE, &other, NULL) && other.n == one->n);
	for (size_t i = 0; i < one->n; i++) {
		const struct said *x = &one->said[i], *y = &other.said[i];

		must(same(x->text, y->text) && x->line == y->line);
		must(same(x->label, named->label) ? y->n == 1 &&
		    y->which[0] == 0 : x->n == y->n);
	}
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena *a = arena_new(16 << 20);
	struct buf b = BUF_MAX(8 << 20);
	struct transcript one, other;
	struct err e = { 0 };

	if (!transcript_read(a, (struct words){ (const char *)p, n }, there,
	    THERE, &one, &e)) {
		must(e.kind == ERR_MALFORMED);
		goto out;
	}
	for (size_t i = 0; i < one.n; i++) {
		must(one.said[i].n <= THERE);
		write_speech(&b, &one.said[i]);
	}
	must(buf_ok(&b) && transcript_read(a, (struct words){ b.p ? b.p : "",
	    b.n }, there, THERE, &other, &e));
	must(other.n == one.n && !other.before);
	for (size_t i = 0; i < one.n; i++) {
		const struct said *x = &one.said[i], *y = &other.said[i];

		must(x->n == y->n && x->item == y->item);
		must(same(x->text, y->text));
		for (size_t k = 0; k < x->n; k++)
			must(x->which[k] == y->which[k]);
	}
	if (one.n)
		put_right(a, (struct words){ (const char *)p, n }, &one,
		    &(struct named){ one.said[0].label, "medvedev" });
out:
	buf_free(&b);
	arena_release(a);
	return 0;
}
