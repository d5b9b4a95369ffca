/* checkpoint.h: the head of a log as text (C2SP tlog-checkpoint v1) and the
 * proof of one entry (C2SP tlog-proof).
 *
 * A checkpoint's body is three lines: origin, size in decimal, root in base64.
 * It travels as a signed note (seal/note.h). An origin has at most 255 bytes,
 * a size is below 2^63, a proof has at most TREE_PROOF_MOST hashes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_CHECKPOINT_H
#define LOG_CHECKPOINT_H

#include "base/buf.h"
#include "base/err.h"
#include "log/tree.h"

#include <stdbool.h>
#include <stdint.h>

struct checkpoint {
	char origin[256];
	uint64_t size;
	struct hash root;
};

bool checkpoint_read(const char *text, size_t n, struct checkpoint *,
    struct err *);
void checkpoint_write(const struct checkpoint *, struct buf *);

/* "c2sp.org/tlog-proof@v1", index, proof lines, blank line, the checkpoint
 * note. */
void checkpoint_proof_write(struct buf *, uint64_t index,
    const struct tree_proof *, const char *note, size_t n);
/* Reads it back; *note points into text. */
bool checkpoint_proof_read(const char *text, size_t n, uint64_t *index,
    struct tree_proof *, const char **note, size_t *note_n, struct err *);

#endif
