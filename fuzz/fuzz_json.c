/* fuzz_json.c: any bytes as canonical JSON.
 *
 * What is read is written again as the same bytes, a copy likewise, and a
 * string of it is valid UTF-8 without NUL.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"
#include "seal/json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
sound(const struct json *j)
{
	const char *before = NULL;
	size_t n = 0;

	if (j->type == JSON_STRING)
		must(strlen(j->str) == j->len && utf8_valid(j->str, j->len));
	if (j->type != JSON_OBJECT && j->type != JSON_ARRAY)
		return;
	for (const struct json *c = j->child; c; c = c->next, n++) {
		must(!before || !c->name || strcmp(before, c->name) < 0);
		before = c->name;
		sound(c);
	}
	must(n == j->len);
}

static void
writes(const struct json *j, const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(n);

	json_write(&b, j);
	must(buf_ok(&b) && b.n == n && memcmp(b.p, p, n) == 0);
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena *a = arena_new(1 << 20), *small = arena_new(n * 2);
	struct err e = { 0 };
	const struct json *j = json_read(a, (const char *)p, n, &e);

	if (j) {
		sound(j);
		writes(j, p, n);
		if ((j = json_dup(a, j)))
			writes(j, p, n);
	} else {
		must(e.kind == ERR_MALFORMED && e.says[0]);
	}
	json_read(small, (const char *)p, n, NULL);
	arena_release(a);
	arena_release(small);
	return 0;
}
