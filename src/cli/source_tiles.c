/* source_tiles.c: verify reads tiles, wherever they are. See source.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include <string.h>

/* The part of the tile that the size gives; when the log has grown past it,
 * the full tile. */
static bool
load(struct source *s, struct source_tile *t, int level, uint64_t index,
    struct err *e)
{
	uint64_t all = level > 0 ? s->size >> 8 * level : s->size;
	uint64_t left = all - index * TILE_WIDTH;
	struct buf path = BUF_MAX(256);
	struct err why = { 0 }, full_why = { 0 };

	t->is = (struct tile){ level, index,
	    left > TILE_WIDTH ? TILE_WIDTH : (unsigned)left };
	t->whole = false;
	t->at = 0;
	tile_write_path(&t->is, &path);
	buf_clear(&t->bytes);
	t->loaded = s->get(s, path.p, &t->bytes, &why);
	if (!t->loaded && why.kind == ERR_ABSENT &&
	    t->is.width < TILE_WIDTH) {
		struct tile full = { level, index, TILE_WIDTH };

		buf_clear(&path);
		tile_write_path(&full, &path);
		t->whole = t->loaded = s->get(s, path.p, &t->bytes, &full_why);
		if (full_why.kind != ERR_ABSENT)
			why = full_why;
	}
	buf_free(&path);
	if (!t->loaded && e)
		*e = why;
	return t->loaded;
}

static bool
at_hand(struct source *s, struct source_tile *t, int level, uint64_t index,
    struct err *e)
{
	return (t->loaded && t->is.level == level && t->is.index == index) ||
	    load(s, t, level, index, e);
}

/* Entries are asked for in order, so the place in the bundle is kept. */
static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct source *s = ctx;
	struct source_tile *t = &s->entries;
	struct log_entry entry;

	if (!at_hand(s, t, TILE_ENTRIES, seq / TILE_WIDTH, e))
		return false;
	err_clear(e);
	if (!tile_next_entry(t->bytes.p ? t->bytes.p : "", t->bytes.n, &t->at,
	    &entry, e))
		return e->kind ? false : err_malformed(e, "tlog-tiles",
		    "The bundle of entries ends before this entry.");
	if (seq % TILE_WIDTH + 1 == t->is.width && !t->whole &&
	    t->at < t->bytes.n)
		return err_malformed(e, "tlog-tiles", "The bundle of entries "
		    "goes on after its last entry.");
	*p = entry.p;
	*n = entry.n;
	return true;
}

static bool
read_hash(void *ctx, unsigned level, uint64_t index, struct hash *h,
    struct err *e)
{
	struct source *s = ctx;
	struct source_tile *t = &s->hashes;
	size_t want;

	if (!at_hand(s, t, (int)level, index / TILE_WIDTH, e))
		return false;
	want = (t->whole ? TILE_WIDTH : t->is.width) * sizeof h->b;
	if (t->bytes.n != want)
		return err_malformed(e, "tlog-tiles", "A tile of hashes has "
		    "%zu bytes in the place of %zu.", t->bytes.n, want);
	memcpy(h->b, t->bytes.p + index % TILE_WIDTH * sizeof h->b,
	    sizeof h->b);
	return true;
}

void
source_use_tiles(struct source *s)
{
	s->src.read = read_entry;
	s->hash = read_hash;
}
