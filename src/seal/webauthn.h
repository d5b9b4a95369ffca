/* webauthn.h: is this assertion by this passkey, over this challenge?
 *
 * The limited verification of WebAuthn level 3 (sections 5.8.1.2 and 7.2) for
 * a key whose application is the RP ID. We are strict where a browser is
 * predictable: the client data must begin exactly as the standard serialises
 * it; members after crossOrigin are tolerated, topOrigin is not. Client data
 * have at most 4,096 bytes.
 *
 * The registration ceremony is not here: the browser hands over the public
 * key in a form that needs none of it.
 *
 * Inner header of this floor: sshsig.h is what the house uses.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_WEBAUTHN_H
#define SEAL_WEBAUTHN_H

#include "base/err.h"
#include "seal/key.h"
#include "seal/sshsig.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WEBAUTHN_UP 0x01	/* user present */
#define WEBAUTHN_UV 0x04	/* user verified */
#define WEBAUTHN_BE 0x08	/* may be copied between devices */
#define WEBAUTHN_BS 0x10	/* has been */
#define WEBAUTHN_AT 0x40	/* attested credential data follow */
#define WEBAUTHN_ED 0x80	/* extension data follow */

struct assertion {
	const void *auth; size_t auth_n;	/* authenticatorData */
	const char *client; size_t client_n;	/* clientDataJSON */
	const uint8_t *sig;			/* 64 bytes, key_raw.h */
};

/* The flags alone, which plain sk signatures carry too. ext_n is the number
 * of extension bytes. Fills the flag members of *facts. */
bool webauthn_flags(uint8_t flags, const void *ext, size_t ext_n,
    bool need_uv, struct sshsig_facts *facts, struct err *);
/* Everything. *facts is filled. */
bool webauthn_check(const struct key *, const void *challenge, size_t n,
    const struct assertion *, bool need_uv, struct sshsig_facts *facts,
    struct err *);
/* The origin as it stands in client data; NULL when they do not begin as they
 * must. Points into them. */
const char *webauthn_origin(const char *client, size_t client_n, size_t *n);

#endif
