/* source.h: where verify takes a record from: a data folder, or tiles (C2SP
 * tlog-tiles) in a folder or at an address of the web.
 *
 * Each is one struct verify_source (desk/verify.h), with the checkpoint and
 * the key that came with the data. Of tiles the bundles are read in order, one
 * at a time. A partial tile is asked for by exactly the width that the
 * checkpoint's size gives; where it is gone, because the log grew past it, the
 * beginning of the full one serves.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "cli/fetch.h"
#include "desk/verify.h"
#include "log/log.h"
#include "log/tile.h"

struct source_tile {		/* the one at hand */
	struct tile is;
	bool loaded, whole;	/* whole: the full one in the place of a part */
	size_t at;		/* bundles: the next entry */
	struct buf bytes;
};

struct source {
	struct verify_source src;
	/* As verify_options.hash; NULL: the copy has no hashes. */
	bool (*hash)(void *ctx, unsigned level, uint64_t index, struct hash *,
	    struct err *);
	struct buf note;	/* the checkpoint */
	uint64_t size;		/* which it gives, not judged yet */

	/* Of the sorts: */
	struct log *log;	/* a data folder */
	struct fetch *fetch;	/* an address */
	const char *openings;	/* a folder that may have some */
	char place[4096];	/* of checkpoint, key, tiles: folder, address */
	bool (*get)(struct source *, const char *name, struct buf *,
	    struct err *);
	struct source_tile entries, hashes;
};

bool source_is_url(const char *);
/* `place` must last as long as the source; seconds: how long to wait for a
 * server. ERR_ABSENT when there is no record; ERR_FAULT. Close it in any
 * case. */
bool source_open(struct source *, const char *place, int seconds,
    struct err *);
void source_close(struct source *);
/* The policy of the log's key that came with the data. */
bool source_policy(struct source *, struct policy *, struct err *);
/* An address that ends in /proof/N asks for one entry: the proof into *proof,
 * the entry out of its bundle into *entry. Size and tiles are by the proof's
 * checkpoint, which is not judged yet. */
bool source_is_proof(const char *);
bool source_open_proof(struct source *, const char *url, int seconds,
    struct buf *proof, struct buf *entry, struct err *);

/* For source_open, by sort. */
bool source_open_log(struct source *, const char *folder, struct err *);
void source_use_tiles(struct source *);

#endif
