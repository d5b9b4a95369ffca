/* fuzz_opening.c: an opening of a sealed entry, as somebody hands it over.
 *
 * The seal is made to fit where the text is an opening at all, so that what is
 * inside is read too. What is taken was written in one spelling: written again
 * it is the same.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"
#include "desk/opening.h"
#include "log/log.h"
#include "seal/commit.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* The inner text and the seal that it would have. */
static bool
inner_of(struct arena *a, const char *p, size_t n, struct buf *inner,
    struct hash *seal)
{
	const struct json *o = json_read(a, p, n, NULL);
	const char *in = json_str(o, "inner"), *salt = json_str(o, "salt");
	uint8_t raw[32];

	if (!in || !salt || !base64_read(inner, in, strlen(in)) ||
	    !base64_read_n(salt, strlen(salt), raw, sizeof raw))
		return false;
	*seal = commit_seal(raw, inner->p, inner->n);
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena *a = arena_new(8 << 20);
	struct buf inner = BUF_MAX(LOG_ENTRY_MOST), again = BUF_MAX(1 << 20);
	struct leaf sealed = { .sealed = true }, in;
	struct err e = { 0 };
	bool fits = inner_of(a, (const char *)data, n, &inner, &sealed.seal);

	if (opening_read(a, (const char *)data, n, &sealed, &in, &e)) {
		act_write_signed(&again, &in);
		if (!fits || again.n != inner.n ||
		    memcmp(again.p, inner.p, inner.n) != 0)
			abort();
	} else if (!e.kind)
		abort();
	buf_free(&inner);
	buf_free(&again);
	arena_release(a);
	return 0;
}
