/* wire.c: see wire.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/wire.h"

#include <string.h>

bool
wire_take(struct wire *w, size_t n, const void **p)
{
	if (n > w->n)
		return false;
	*p = w->p;
	w->p += n;
	w->n -= n;
	return true;
}

bool
wire_byte(struct wire *w, uint8_t *v)
{
	const void *p;

	if (!wire_take(w, 1, &p))
		return false;
	*v = *(const uint8_t *)p;
	return true;
}

bool
wire_u32(struct wire *w, uint32_t *v)
{
	const void *at;
	const uint8_t *p;

	if (!wire_take(w, 4, &at))
		return false;
	p = at;
	*v = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
	return true;
}

bool
wire_str(struct wire *w, const void **p, size_t *n)
{
	uint32_t len;

	if (!wire_u32(w, &len) || !wire_take(w, len, p))
		return false;
	*n = len;
	return true;
}

bool
wire_is(struct wire *w, const char *text)
{
	const void *p;
	size_t n;

	return wire_str(w, &p, &n) && n == strlen(text) &&
	    memcmp(p, text, n) == 0;
}

bool
wire_mpint32(struct wire *w, uint8_t out[32])
{
	const void *at;
	const uint8_t *p;
	size_t n;

	if (!wire_str(w, &at, &n) || n == 0)
		return false;
	p = at;
	if (p[0] & 0x80)
		return false;	/* negative */
	if (p[0] == 0) {
		if (n == 1 || !(p[1] & 0x80))
			return false;	/* zero, or a needless zero */
		p++;
		n--;
	}
	if (n > 32)
		return false;
	memset(out, 0, 32 - n);
	memcpy(out + 32 - n, p, n);
	return true;
}
