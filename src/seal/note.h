/* note.h: signed notes (C2SP signed-note v1) and verifier keys.
 *
 * A note is text ending in a newline, a blank line, and signature lines
 * "— NAME BASE64\n". A verifier key is "NAME+HASH+BASE64(type key)". We make
 * and check Ed25519 (type 0x01) and check timestamped cosignatures (0x04,
 * C2SP tlog-cosignature v1). Signature lines of unknown keys are ignored,
 * however long (an ML-DSA line has 2,420 bytes); at most 100 lines, a note at
 * most 1 MB.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_NOTE_H
#define SEAL_NOTE_H

#include "base/buf.h"
#include "base/day.h"
#include "base/err.h"
#include "seal/signer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NOTE_MOST (1000 * 1000)
#define NOTE_NAME 256
#define NOTE_SIGS 100

enum note_alg { NOTE_ED25519 = 1, NOTE_COSIGN_ED25519 = 4 };

struct note_key {
	char name[NOTE_NAME];
	uint32_t id;
	enum note_alg alg;
	uint8_t pub[32];
};

bool note_key_read(const char *vkey, size_t n, struct note_key *,
    struct err *);
void note_key_write(const struct note_key *, struct buf *);
/* The verifier key of a signer under a name. */
bool note_key_of(const struct signer *, const char *name, enum note_alg,
    struct note_key *, struct err *);

struct note_sig { bool valid; struct instant at; };	/* at: cosignatures */

/* Splits and checks a note against n known keys. sigs[i] tells whether key i
 * has a valid signature. A signature by a known key that does not verify
 * makes the whole note ERR_REFUSED; a malformed note ERR_MALFORMED. *text_n
 * is the length of the text at the start of the note (its last newline
 * included). No valid signature at all is no error here: the caller knows
 * which it needs. */
bool note_open(const char *note, size_t n, const struct note_key *keys,
    size_t nkeys, struct note_sig *sigs, size_t *text_n, struct err *);

/* Appends a signature line by the signer (NOTE_ED25519) to a note in *b that
 * is text, or text with signatures. */
bool note_sign(struct buf *b, const struct signer *, const char *name,
    struct err *);
/* A cosignature/v1 line at an instant. */
bool note_cosign(struct buf *b, const struct signer *, const char *name,
    struct instant at, struct err *);

#endif
