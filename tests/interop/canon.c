/* canon.c: our reader of canonical JSON, for programs that are not in C.
 *
 * In: documents, each its length in four bytes, big-endian, and its bytes. Out:
 * for each the same of the document as our writer writes it, or a length of
 * 0xffffffff when the reader refuses it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/json.h"

#include <stdio.h>
#include <stdlib.h>

#define DOCUMENT_MOST (1 << 20)
#define ROOM (64 << 20)

static bool
next_length(uint32_t *n)
{
	unsigned char b[4];

	if (fread(b, 1, 4, stdin) != 4)
		return false;
	*n = (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 |
	    (uint32_t)b[2] << 8 | b[3];
	return true;
}

static void
answer(struct arena *a, const char *text, size_t n)
{
	struct buf b = BUF_MAX(4 + DOCUMENT_MOST), out = BUF_MAX(DOCUMENT_MOST);
	const struct json *j = json_read(a, text, n, NULL);

	if (j)
		json_write(&out, j);
	buf_u32be(&b, j ? (unsigned)out.n : 0xffffffff);
	buf_add(&b, out.n ? out.p : "", out.n);
	if (!buf_ok(&b) || !buf_ok(&out) || fwrite(b.p, 1, b.n, stdout) != b.n)
		exit(1);
	buf_free(&out);
	buf_free(&b);
}

int
main(void)
{
	struct arena *a = arena_new(ROOM);
	char *text = malloc(DOCUMENT_MOST);
	uint32_t n;

	while (text && next_length(&n)) {
		if (n > DOCUMENT_MOST || fread(text, 1, n, stdin) != n)
			exit(1);
		arena_reset(a);
		answer(a, text, n);
	}
	free(text);
	arena_release(a);
	return fflush(stdout) ? 1 : 0;
}
