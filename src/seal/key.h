/* key.h: public keys that may sign acts.
 *
 * Four sorts, named as OpenSSH names them; no RSA and no certificates
 * (record rule 1.4). A key is known by its fingerprint, "SHA256:" and the
 * unpadded base64 of the SHA-256 of its wire form (ssh-keygen -l).
 *
 * Parsing refuses Ed25519 keys of small order, for which a signature can be
 * valid for any message, and P-256 points that are not on the curve.
 *
 * A key has at most KEY_BLOB_MOST bytes in its wire form.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_KEY_H
#define SEAL_KEY_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

enum key_sort {
	KEY_ED25519,		/* ssh-ed25519 */
	KEY_P256,		/* ecdsa-sha2-nistp256 */
	KEY_SK_ED25519,		/* sk-ssh-ed25519@openssh.com */
	KEY_SK_P256,		/* sk-ecdsa-sha2-nistp256@openssh.com, passkeys */
};

#define KEY_FP 51		/* "SHA256:" + 43 characters + NUL */
#define KEY_BLOB_MOST 512
#define KEY_APP_MOST 256

/* Parsed and checked; freed with key_free. Safe to share between threads that
 * only verify. */
struct key;

/* From the wire form. NULL with ERR_MALFORMED. */
struct key *key_read_blob(const void *, size_t n, struct err *);
/* From "sort base64 [comment]", the line in a .pub file; the comment is
 * ignored. */
struct key *key_read_line(const char *, size_t n, struct err *);
/* From what a browser's getPublicKey() gives of a new ES256 passkey: its
 * SubjectPublicKeyInfo in DER, 91 bytes that have one form (RFC 5480). The
 * key is KEY_SK_P256 for that RP ID. */
struct key *key_read_spki(const void *, size_t n, const char *rp_id,
    struct err *);
void key_free(struct key *);

enum key_sort key_sort(const struct key *);
const char *key_fp(const struct key *);			/* of the key */
const void *key_blob(const struct key *, size_t *n);	/* of the key */
/* sk keys: the application, which for a passkey is its RP ID; else "". */
const char *key_application(const struct key *);
/* "sort base64" without comment. */
void key_write_line(const struct key *, struct buf *);

#endif
