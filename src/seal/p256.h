/* p256.h: ECDSA on P-256 with nonces that follow from key and message.
 *
 * RFC 6979 with SHA-256, because the demonstration must come out the same on
 * every machine and the OpenSSL we build on draws random nonces only. For keys
 * made from a seed and for nothing else; checking is key.h.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_P256_H
#define SEAL_P256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct p256;

/* The secret is the seed read as a number, hashed again until it is one
 * between 1 and the order. */
struct p256 *p256_new(const uint8_t seed[32]);
void p256_free(struct p256 *);		/* wipes; NULL is fine */
void p256_public(const struct p256 *, uint8_t point[65]);
void p256_sign(const struct p256 *, const void *msg, size_t n,
    uint8_t sig[64]);

#endif
