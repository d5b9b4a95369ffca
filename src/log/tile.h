/* tile.h: the log's public face, C2SP tlog-tiles v0.1.0.
 *
 * Paths below one prefix: "tile/<L>/<N>[.p/<W>]" and
 * "tile/entries/<N>[.p/<W>]", N in groups of three digits ("x001/x234/067").
 * A full tile is 256 hashes, a full bundle 256 entries; no empty partial tile
 * exists. A path has one spelling; every other is ERR_ABSENT, never an error
 * page of another sort.
 *
 * An entry bundle is, for each entry, its length as two big-endian bytes and
 * the bytes: so an entry has at most 65,535 bytes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_TILE_H
#define LOG_TILE_H

#include "base/buf.h"
#include "base/err.h"
#include "log/log.h"

#include <stdbool.h>
#include <stdint.h>

#define TILE_WIDTH 256
#define TILE_LEVEL_MOST 7
#define TILE_ENTRIES (-1)

struct tile { int level; uint64_t index; unsigned width; };	/* width 1-256 */

/* Reads "tile/..." ; ERR_ABSENT for anything not spelled so. */
bool tile_read_path(const char *path, size_t n, struct tile *, struct err *);
void tile_write_path(const struct tile *, struct buf *);

/* The bytes of a tile of the log as it stands; ERR_ABSENT when the log does
 * not reach so far. A partial tile of every width it has passed remains, for
 * it may have been the edge of a published size. ERR_FAULT when the buffer
 * cannot hold it: 8,192 bytes for hashes, 16,777,472 for the longest bundle. */
bool tile_make(struct log *, const struct tile *, struct buf *, struct err *);

/* Walks a bundle: *at starts at 0; true with the next entry, false at the end
 * (err->kind ERR_NONE) or at a torn bundle (ERR_MALFORMED). */
bool tile_next_entry(const void *bundle, size_t n, size_t *at,
    struct log_entry *, struct err *);

#endif
