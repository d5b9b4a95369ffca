/* sshsig_raw.h: the frame around a finished signature, for signer.c.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_SSHSIG_RAW_H
#define SEAL_SSHSIG_RAW_H

#include "seal/sshsig.h"

/* Appends "SSHSIG", version, key, namespace, no reserved bytes, sha512 and
 * the signature. */
void sshsig_frame(struct buf *blob, const struct key *, const char *ns,
    const struct buf *sig);

#endif
