/* enc.h: text encodings of bytes, and what counts as UTF-8.
 *
 * Every reader is exact: one byte string, one spelling. Base64 is the standard
 * alphabet with padding and zero tail bits (RFC 4648, section 4, strict);
 * base64url is without padding (section 5). Hex is lower case.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ENC_H
#define BASE_ENC_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void hex_write(struct buf *, const void *, size_t n);
/* Exactly 2*n lower-case digits into n bytes. */
bool hex_read(const char *s, size_t len, void *out, size_t n);

void base64_write(struct buf *, const void *, size_t n);
/* Appends the decoded bytes to *out. False, and *out as before, when s is not
 * the one canonical spelling. */
bool base64_read(struct buf *out, const char *s, size_t len);
/* Exactly n bytes. */
bool base64_read_n(const char *s, size_t len, void *out, size_t n);

void base64url_write(struct buf *, const void *, size_t n);
bool base64url_read(struct buf *out, const char *s, size_t len);

/* Well-formed UTF-8 (RFC 3629): no overlong form, no surrogate, at most
 * U+10FFFF. */
bool utf8_valid(const void *, size_t n);
/* The code point at p, its length in *len; 0xFFFD and 1 where it is not
 * UTF-8. n is at least 1. */
uint32_t utf8_next(const char *p, size_t n, size_t *len);
/* How many code points. */
size_t utf8_count(const char *p, size_t n);

#endif
