/* fuzz_bundle.c: the log's readers of what comes from outside, on any bytes:
 * an entry bundle, a tile's path, a checkpoint, a proof.
 *
 * The first byte chooses the reader. What a reader takes must come back byte
 * for byte from the writer: one state, one spelling.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/checkpoint.h"
#include "log/tile.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
same(struct buf *b, const void *p, size_t n)
{
	if (!buf_ok(b) || b->n != n || memcmp(b->p, p, n) != 0)
		abort();
	buf_free(b);
}

/* The entries, written one after the other, are what was walked over. */
static void
bundle(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(n);
	struct log_entry entry;
	struct err e = { .kind = ERR_FAULT };
	size_t at = 0;

	while (tile_next_entry(p, n, &at, &entry, &e)) {
		buf_u16be(&b, (unsigned)entry.n);
		buf_add(&b, entry.p, entry.n);
	}
	if (e.kind != (at == n ? ERR_NONE : ERR_MALFORMED))
		abort();
	if (at == 0)
		return;
	same(&b, p, at);
}

static void
path(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(200);
	struct tile t;

	if (!tile_read_path((const char *)p, n, &t, NULL))
		return;
	tile_write_path(&t, &b);
	same(&b, p, n);
}

static void
checkpoint(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(1000);
	struct checkpoint c;

	if (!checkpoint_read((const char *)p, n, &c, NULL))
		return;
	checkpoint_write(&c, &b);
	same(&b, p, n);
}

static void
proof(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(n);
	struct tree_proof found;
	const char *note;
	uint64_t index;
	size_t note_n;

	if (!checkpoint_proof_read((const char *)p, n, &index, &found, &note,
	    &note_n, NULL))
		return;
	checkpoint_proof_write(&b, index, &found, note, note_n);
	same(&b, p, n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static void (*const readers[])(const uint8_t *, size_t) = {
		bundle, path, checkpoint, proof,
	};
	void *copy;

	if (n == 0)
		return 0;
	/* A copy of just this length: a byte read beyond it is seen. */
	copy = malloc(n - 1 ? n - 1 : 1);
	if (!copy)
		abort();
	memcpy(copy, data + 1, n - 1);
	readers[data[0] % 4](copy, n - 1);
	free(copy);
	return 0;
}
