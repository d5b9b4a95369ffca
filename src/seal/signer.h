/* signer.h: private keys this program holds itself.
 *
 * Two uses: the log key and the desk's own key, in a file of mode 0600; and
 * demonstration keys, made from a seed so that the demo is the same on every
 * machine and plainly not a secret. A delegate's key is never here: people
 * sign with their own tools.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_SIGNER_H
#define SEAL_SIGNER_H

#include "base/buf.h"
#include "base/err.h"
#include "seal/key.h"

#include <stdbool.h>
#include <stdint.h>

struct signer;

/* KEY_ED25519 or KEY_P256, from 32 bytes of seed, deterministic. */
struct signer *signer_from_seed(enum key_sort, const uint8_t seed[32]);
/* A software passkey (KEY_SK_P256) for rp_id whose assertions carry UP and UV
 * and `origin` ("https://host"): for tests, benches and the demo. */
struct signer *signer_passkey(const uint8_t seed[32], const char *rp_id,
    const char *origin);
/* The unencrypted file ssh-keygen writes (openssh-key-v1) with one ed25519
 * key. */
struct signer *signer_read_file(const char *path, struct err *);
/* Such a file, mode 0600; refuses to replace one that is there. */
bool signer_write_file(const struct signer *, const char *path,
    const char *comment, struct err *);
void signer_free(struct signer *);

const struct key *signer_key(const struct signer *);	/* of the signer */
/* An SSHSIG blob (hash sha512) over msg; appended. */
bool signer_sshsig(const struct signer *, const char *ns, const void *msg,
    size_t n, struct buf *blob, struct err *);
/* A bare Ed25519 signature (KEY_ED25519 only), as signed notes use. */
bool signer_ed25519(const struct signer *, const void *msg, size_t n,
    uint8_t sig[64]);

#endif
