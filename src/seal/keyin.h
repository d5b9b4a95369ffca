/* keyin.h: the inside of a key, for the verifier. Private to seal.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_KEYIN_H
#define SEAL_KEYIN_H

#include "seal/key.h"

#include <openssl/evp.h>

struct key {
	enum key_sort sort;
	char fp[KEY_FP];
	char app[KEY_APP_MOST];
	uint8_t ed[32];		/* the Ed25519 sorts */
	EVP_PKEY *p256;		/* the P-256 sorts */
	size_t blob_n;
	uint8_t blob[KEY_BLOB_MOST];
};

/* Uncompressed point, 65 bytes; NULL when it is not on the curve. */
EVP_PKEY *keyin_p256(const uint8_t point[65]);

#endif
