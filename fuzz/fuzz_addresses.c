/* fuzz_addresses.c: any bytes as a file of addresses.
 *
 * What is read, written and read again is the same, and no address breaks out
 * of its header. SPDX-License-Identifier: Apache-2.0 */
#include "cli/addresses.h"
#include "press/mail.h"

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
in_a_letter(const struct address *x)
{
	struct buf out = BUF_MAX(8192);
	struct mail m = { .from = x->to, .from_name = x->who, .to = x->to,
	    .subject = x->to, .body = "x\n", .id = "1@example.org",
	    .lang = x->lang->code };
	size_t lines = 0;

	mail_write(&out, &m);
	must(buf_ok(&out));
	for (size_t i = 0; i + 1 < out.n; i++) {
		must((out.p[i] == '\r') == (out.p[i + 1] == '\n'));
		lines += out.p[i] == '\n' && out.p[i + 1] != ' ';
	}
	must(lines == 11);	/* ten headers, and the empty line */
	buf_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena *a = arena_new(1 << 22);
	struct addresses all, again;
	struct buf b = BUF_MAX(1 << 20);

	if (addresses_read(a, (const char *)p, n, &all, NULL)) {
		for (size_t i = 0; i < all.n; i++) {
			addresses_line(&b, &all.p[i]);
			buf_byte(&b, '\n');
			in_a_letter(&all.p[i]);
		}
		must(addresses_read(a, b.p ? b.p : "", b.n, &again, NULL));
		must(again.n == all.n && !again.wrong);
		for (size_t i = 0; i < all.n; i++)
			must(strcmp(all.p[i].who, again.p[i].who) == 0 &&
			    strcmp(all.p[i].to, again.p[i].to) == 0 &&
			    all.p[i].lang == again.p[i].lang);
	}
	buf_free(&b);
	arena_release(a);
	return 0;
}
