/* commit.h: the sealed leaf's salted commitment (docs/format-act.md, 6).
 *
 * seal = SHA-256("chancery-seal-v1\n" || salt || inner). The salt is 32 random
 * bytes, fresh per act, so that not even a yes or no can be guessed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_COMMIT_H
#define SEAL_COMMIT_H

#include "seal/hash.h"

struct hash commit_seal(const uint8_t salt[32], const void *inner, size_t n);

#endif
