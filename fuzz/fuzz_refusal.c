/* fuzz_refusal.c: any bytes as a message and what fills it.
 *
 * The first line is the message, each further line a value: what a desk could
 * send to a door. Whatever comes, the sentence and the values are UTF-8 within
 * their limits, and a reader of either language is told something, which holds
 * the sentence itself where the message is none of ours.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"
#include "press/refusal.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
told(const struct err *e, const struct lang *l)
{
	struct buf out = BUF_MAX(1 << 16);

	lang_refusal(&out, l, e);
	if (!buf_ok(&out) || (out.n && !utf8_valid(out.p, out.n)))
		abort();
	if (e->says[0] && e->form[0] == '\0' && strcmp(out.p, e->says) != 0)
		abort();
	buf_free(&out);
}

static void
sound(const struct err *e)
{
	if (strlen(e->says) >= sizeof e->says ||
	    !utf8_valid(e->says, strlen(e->says)))
		abort();
	for (size_t i = 0; i < e->nwith; i++)
		if (!utf8_valid(err_value(e, i), strlen(err_value(e, i))))
			abort();
	if (err_value(e, e->nwith))
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *text = calloc(1, n + 1);
	struct err e;

	if (!text)
		abort();
	memcpy(text, data, n);
	/* The readers of JSON let nothing else through. */
	if (!utf8_valid(text, strlen(text))) {
		free(text);
		return 0;
	}
	for (char *p = text, *end; p; p = end) {
		end = strchr(p, '\n');
		if (end)
			*end++ = '\0';
		if (p == text)
			err_said(&e, ERR_REFUSED, "a rule", p, p);
		else
			err_with(&e, p, strlen(p));
	}
	sound(&e);
	for (size_t i = 0; lang_all[i]; i++)
		told(&e, lang_all[i]);
	err_fill(&e);
	sound(&e);
	free(text);
	return 0;
}
