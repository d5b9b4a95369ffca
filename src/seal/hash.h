/* hash.h: SHA-256 and SHA-512.
 *
 * The algorithms are fetched once (OpenSSL 3 fetches again at each one-shot
 * call, three times slower for a Merkle node) and a context is kept per
 * thread.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_HASH_H
#define SEAL_HASH_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hash { uint8_t b[32]; };		/* a SHA-256 */

struct piece { const void *p; size_t n; };

struct hash hash_of(const void *, size_t n);
/* Of the pieces one after the other. */
struct hash hash_pieces(const struct piece *, size_t count);
/* HMAC-SHA-256 (RFC 2104) over up to four pieces. */
struct hash hash_mac(const struct hash *key, const struct piece *,
    size_t count);
void hash512_of(const void *, size_t n, uint8_t out[64]);
bool hash_same(const struct hash *, const struct hash *);

#define HASH_HEX 65			/* 64 digits and NUL */
#define HASH_B64 45			/* 44 characters and NUL */

void hash_hex(const struct hash *, char out[HASH_HEX]);
bool hash_read_hex(const char *s, size_t n, struct hash *);
void hash_b64(const struct hash *, char out[HASH_B64]);
bool hash_read_b64(const char *s, size_t n, struct hash *);

/* The number a person compares by eye or telephone: six groups of five
 * digits from the hash, "48215 90317 66204 11875 52093 70446". Each group is
 * five bytes of the hash, in order and big-endian, modulo 100000. */
#define HASH_GROUPS 36
void hash_groups(const struct hash *, char out[HASH_GROUPS]);

#endif
