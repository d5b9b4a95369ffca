/* sshsig.h: the one signature format for everything (OpenSSH PROTOCOL.sshsig).
 *
 * A delegate signs with `ssh-keygen -Y sign -n act.v1@chancery`; a browser
 * passkey signs a challenge that is the SSHSIG pre-image and its assertion is
 * wrapped as webauthn-sk-ecdsa-sha2-nistp256@openssh.com. Either way the blob
 * is checked here, and stock `ssh-keygen -Y verify` accepts it too. We are the
 * stricter of the two: see enum sshsig_flaw.
 *
 * Wire form: "SSHSIG", u32 1, string public key, string namespace, string
 * reserved (ignored, hashed as given), string hash name (sha256 or sha512),
 * string signature; no trailing bytes. At most SSHSIG_MOST bytes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_SSHSIG_H
#define SEAL_SSHSIG_H

#include "base/buf.h"
#include "base/err.h"
#include "seal/key.h"

#include <stdbool.h>
#include <stdint.h>

#define SSHSIG_MOST 1024
#define SSHSIG_NS_ACT "act.v1@chancery"
#define SSHSIG_NS_ENROL "enrol.v1@chancery"
#define SSHSIG_NS_SIGNIN "signin.v1@chancery"

/* What an authenticator said; zero for plain keys. */
struct sshsig_facts {
	bool sk;		/* made by an authenticator */
	bool webauthn;		/* through a browser */
	bool up, uv, be, bs;	/* user present, verified, backup eligible, state */
	uint32_t counter;
	char origin[256];	/* webauthn: where the page stood */
};

/* Parsed parts, pointing into the blob given to sshsig_read. */
struct sshsig {
	const void *key; size_t key_n;
	const char *ns; size_t ns_n;
	const void *reserved; size_t reserved_n;
	const char *hash; size_t hash_n;
	const void *sig; size_t sig_n;
};

/* Reads the frame only. ERR_MALFORMED says which field. */
bool sshsig_read(const void *blob, size_t n, struct sshsig *, struct err *);
/* The fingerprint of the key inside a blob, without judging the key. */
bool sshsig_fp(const void *blob, size_t n, char fp[KEY_FP], struct err *);

/* What an authenticator said, by the blob alone: the signature is not checked. The
 * origin is left empty. False: no authenticator made it, or it is malformed. */
bool sshsig_said(const void *blob, size_t n, struct sshsig_facts *);

/* Is this blob a signature by `key` over msg in the namespace? The public key
 * inside the blob must be byte-equal to `key`'s. For authenticators: user
 * present must be set; with need_uv user verified too; backup state without
 * eligibility, attested-credential data, an extension bit that disagrees with
 * the bytes are refused. For WebAuthn also: client data begins exactly as
 * WebAuthn level 3, 5.8.1.2 serialises it, cross-origin false, no topOrigin,
 * origin https (http for localhost) whose host is the RP ID or below it.
 * *facts may be NULL. Refusals are ERR_REFUSED with a rule. */
bool sshsig_verify(const struct key *, const char *ns, const void *msg,
    size_t msg_n, const void *blob, size_t n, bool need_uv,
    struct sshsig_facts *facts, struct err *);

/* The pre-image that is signed: "SSHSIG" str(ns) str("") str(hash)
 * str(H(msg)). For a passkey this is the WebAuthn challenge, with sha512. */
void sshsig_preimage(struct buf *, const char *ns, const char *hash,
    const void *msg, size_t msg_n);

/* Between blob and the armored text ssh-keygen writes. Reading accepts what
 * ssh-keygen accepts; both append. */
bool sshsig_unarmor(struct buf *blob, const char *text, size_t n,
    struct err *);
void sshsig_armor(struct buf *text, const void *blob, size_t n);

/* Wraps a browser's assertion. sig is the ASN.1 DER of the assertion. */
bool sshsig_wrap_webauthn(struct buf *blob, const struct key *, const char *ns,
    const void *auth_data, size_t auth_n, const void *client_data,
    size_t client_n, const void *sig, size_t sig_n, struct err *);

#endif
