/* wire.h: reading SSH's wire form (RFC 4251, section 5).
 *
 * A cursor over bytes somebody else owns. Every step says whether the bytes
 * were there; what it hands out points into them. Writing is base/buf.h.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_WIRE_H
#define SEAL_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct wire { const uint8_t *p; size_t n; };

bool wire_take(struct wire *, size_t n, const void **);
bool wire_byte(struct wire *, uint8_t *);
bool wire_u32(struct wire *, uint32_t *);
/* A length and that many bytes. */
bool wire_str(struct wire *, const void **, size_t *n);
/* A string that is exactly this text. */
bool wire_is(struct wire *, const char *text);
/* A positive mpint of at most 32 bytes in its shortest form, as 32 big-endian
 * bytes. */
bool wire_mpint32(struct wire *, uint8_t out[32]);

#endif
