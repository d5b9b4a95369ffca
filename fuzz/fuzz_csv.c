/* fuzz_csv.c: any bytes as a table.
 *
 * A record that is read, written again with every field in quotes, is read as
 * the same fields. SPDX-License-Identifier: Apache-2.0 */
#include "base/buf.h"
#include "base/csv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static struct csv one, other;

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
write_again(const struct csv *c, struct buf *b)
{
	for (size_t i = 0; i < c->n; i++) {
		buf_str(b, i ? ",\"" : "\"");
		for (const char *p = c->field[i]; *p; p++) {
			if (*p == '"')
				buf_byte(b, '"');
			buf_byte(b, *p);
		}
		buf_byte(b, '"');
	}
	buf_byte(b, '\n');
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct err e = { 0 };

	if (memchr(p, '\0', n))
		return 0;
	csv_open(&one, (const char *)p, n);
	while (csv_next(&one, &e)) {
		struct buf b = BUF_MAX(1 << 20);

		write_again(&one, &b);
		csv_open(&other, b.p, b.n);
		must(csv_next(&other, NULL) && other.n == one.n);
		for (size_t i = 0; i < one.n; i++)
			must(strcmp(one.field[i], other.field[i]) == 0);
		buf_free(&b);
	}
	must(!e.kind || e.kind == ERR_MALFORMED);
	return 0;
}
