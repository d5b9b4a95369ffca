/* wirein.h: reading SSH's wire types (RFC 4251, section 5). Private to seal.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_WIREIN_H
#define SEAL_WIREIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct wire { const uint8_t *p; size_t n; };	/* what is left */

static inline bool
wire_u32(struct wire *w, uint32_t *out)
{
	if (w->n < 4)
		return false;
	*out = (uint32_t)w->p[0] << 24 | (uint32_t)w->p[1] << 16 |
	    (uint32_t)w->p[2] << 8 | w->p[3];
	w->p += 4;
	w->n -= 4;
	return true;
}

static inline bool
wire_byte(struct wire *w, uint8_t *out)
{
	if (!w->n)
		return false;
	*out = *w->p++;
	w->n--;
	return true;
}

/* A length and that many bytes, borrowed. */
static inline bool
wire_string(struct wire *w, struct wire *out)
{
	uint32_t n;

	if (!wire_u32(w, &n) || n > w->n)
		return false;
	*out = (struct wire){ w->p, n };
	w->p += n;
	w->n -= n;
	return true;
}

static inline bool
wire_is(const struct wire *w, const char *s)
{
	return w->n == strlen(s) && memcmp(w->p, s, w->n) == 0;
}

#endif
