/* buf.h: bytes that grow up to a maximum.
 *
 * A buffer carries its maximum from birth. Adding past it does not truncate
 * silently: it sets `over` and adds nothing more, and buf_ok says so once at
 * the end, so that a writer of many pieces checks one time.
 *
 *     struct buf b = BUF_MAX(1 << 20);
 *     buf_str(&b, "hello"); ...
 *     if (!buf_ok(&b)) refuse;
 *     buf_free(&b);
 *
 * The bytes are always followed by a NUL that is not counted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct buf {
	char *p;	/* owned; NULL until the first byte */
	size_t n, cap, max;
	bool over;
};

#define BUF_MAX(m) { .max = (m) }

void buf_add(struct buf *, const void *, size_t n);
void buf_str(struct buf *, const char *);
void buf_byte(struct buf *, int c);
void buf_printf(struct buf *, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void buf_u16be(struct buf *, unsigned v);
void buf_u32be(struct buf *, unsigned v);
/* Big-endian length and bytes: an SSH string (RFC 4251, section 5). */
void buf_sshstr(struct buf *, const void *, size_t n);
bool buf_ok(const struct buf *);
void buf_clear(struct buf *);	/* empties, keeps the memory */
void buf_free(struct buf *);	/* back to born */

#endif
