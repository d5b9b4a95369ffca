/* keyfile.h: the private key file ssh-keygen writes, without a passphrase.
 *
 * OpenSSH PROTOCOL.key ("openssh-key-v1") with one Ed25519 key, which is kept
 * as the seed of RFC 8032. The file has at most 8,192 bytes, the comment that
 * is written into one 1,024.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_KEYFILE_H
#define SEAL_KEYFILE_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

bool keyfile_read(const char *path, uint8_t seed[32], struct err *);
bool keyfile_write(const char *path, const uint8_t seed[32],
    const char *comment, struct err *);

#endif
