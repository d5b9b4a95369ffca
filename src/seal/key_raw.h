/* key_raw.h: the bare checks under a signature format.
 *
 * Inner header of this floor: what sshsig.c and webauthn.c ask of a key once
 * they know which bytes were signed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_KEY_RAW_H
#define SEAL_KEY_RAW_H

#include "seal/key.h"

#include <stdbool.h>

/* Ed25519 over the bytes, or ECDSA P-256 over their SHA-256, by the key's
 * curve. sig is R and S, or r and s, of 32 bytes each. */
bool key_raw_verify(const struct key *, const void *msg, size_t n,
    const uint8_t sig[64]);
/* Is the curve P-256? */
bool key_is_p256(const struct key *);
/* The fingerprint of a wire form, without judging it. */
void key_fp_of(const void *blob, size_t n, char fp[KEY_FP]);

#endif
