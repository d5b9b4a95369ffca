/* commit.c: see commit.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/commit.h"

struct hash
commit_seal(const uint8_t salt[32], const void *inner, size_t n)
{
	static const char tag[] = "chancery-seal-v1\n";
	const struct piece pieces[] = {
		{ tag, sizeof tag - 1 }, { salt, 32 }, { inner, n },
	};

	return hash_pieces(pieces, 3);
}
