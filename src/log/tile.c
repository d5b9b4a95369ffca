/* tile.c: see tile.h. SPDX-License-Identifier: Apache-2.0 */
#include "log/tile.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What is left of a path being read. */
struct cursor {
	const char *p;
	size_t n;
};

static bool
eat(struct cursor *c, const char *word)
{
	size_t n = strlen(word);

	if (c->n < n || memcmp(c->p, word, n) != 0)
		return false;
	c->p += n;
	c->n -= n;
	return true;
}

static bool
digit(const struct cursor *c, size_t i)
{
	return i < c->n && c->p[i] >= '0' && c->p[i] <= '9';
}

/* A decimal below `over` without leading zeros. */
static bool
eat_number(struct cursor *c, unsigned over, unsigned *out)
{
	unsigned v = 0;
	size_t i = 0;

	for (; digit(c, i); i++) {
		v = v * 10 + (unsigned)(c->p[i] - '0');
		if (v >= over)
			return false;
	}
	if (i == 0 || (i > 1 && c->p[0] == '0'))
		return false;
	c->p += i;
	c->n -= i;
	*out = v;
	return true;
}

static bool
eat_group(struct cursor *c, uint64_t *index)
{
	unsigned v = 0;

	for (size_t i = 0; i < 3; i++) {
		if (!digit(c, i))
			return false;
		v = v * 10 + (unsigned)(c->p[i] - '0');
	}
	c->p += 3;
	c->n -= 3;
	return !__builtin_mul_overflow(*index, UINT64_C(1000), index) &&
	    !__builtin_add_overflow(*index, v, index);
}

/* "x001/x234/067"; no leading group of zeros. */
static bool
eat_index(struct cursor *c, uint64_t *index)
{
	*index = 0;
	while (eat(c, "x")) {
		if (!eat_group(c, index) || *index == 0 || !eat(c, "/"))
			return false;
	}
	return eat_group(c, index);
}

static bool
eat_level(struct cursor *c, int *level)
{
	unsigned v;

	if (eat(c, "entries")) {
		*level = TILE_ENTRIES;
		return true;
	}
	if (!eat_number(c, TILE_LEVEL_MOST + 1, &v))
		return false;
	*level = (int)v;
	return true;
}

bool
tile_read_path(const char *path, size_t n, struct tile *t, struct err *e)
{
	struct cursor c = { path, n };
	bool ok;

	t->width = TILE_WIDTH;
	ok = eat(&c, "tile/") && eat_level(&c, &t->level) && eat(&c, "/") &&
	    eat_index(&c, &t->index);
	if (ok && eat(&c, ".p/"))
		ok = eat_number(&c, TILE_WIDTH, &t->width) && t->width > 0;
	if (!ok || c.n != 0)
		return err_absent(e, "There is no such tile.");
	return true;
}

void
tile_write_path(const struct tile *t, struct buf *b)
{
	uint64_t part = 1;

	assert(t->width >= 1 && t->width <= TILE_WIDTH);
	if (t->level == TILE_ENTRIES)
		buf_str(b, "tile/entries");
	else
		buf_printf(b, "tile/%d", t->level);
	while (t->index / part >= 1000)
		part *= 1000;
	for (; part > 1; part /= 1000)
		buf_printf(b, "/x%03" PRIu64, t->index / part % 1000);
	buf_printf(b, "/%03" PRIu64, t->index % 1000);
	if (t->width < TILE_WIDTH)
		buf_printf(b, ".p/%u", t->width);
}

/* How many hashes, or entries, the log has at the tile's level. */
static uint64_t
reach(const struct log *log, const struct tile *t)
{
	uint64_t size = log_head(log).size;

	return t->level == TILE_ENTRIES ? size : size >> (8 * t->level);
}

static bool
make_hashes(const struct log *log, const struct tile *t, struct buf *b)
{
	for (unsigned i = 0; i < t->width; i++) {
		struct hash h;

		if (!tree_at(log_tree(log), (unsigned)(8 * t->level),
		    t->index * TILE_WIDTH + i, &h))
			return false;
		buf_add(b, h.b, sizeof h.b);
	}
	return true;
}

static bool
make_bundle(struct log *log, const struct tile *t, struct buf *b,
    struct err *e)
{
	for (unsigned i = 0; i < t->width; i++) {
		struct log_entry entry;

		if (!log_read(log, t->index * TILE_WIDTH + i, &entry, e))
			return false;
		buf_u16be(b, (unsigned)entry.n);
		buf_add(b, entry.p, entry.n);
	}
	return true;
}

bool
tile_make(struct log *log, const struct tile *t, struct buf *b, struct err *e)
{
	uint64_t n = reach(log, t);
	bool ok;

	assert(t->level >= TILE_ENTRIES && t->level <= TILE_LEVEL_MOST);
	if (t->width < 1 || t->width > TILE_WIDTH ||
	    t->index > n / TILE_WIDTH ||
	    n - t->index * TILE_WIDTH < t->width)
		return err_absent(e, "The log does not reach to this tile.");
	if (t->level == TILE_ENTRIES) {
		if (!make_bundle(log, t, b, e))
			return false;
	} else {
		ok = make_hashes(log, t, b);
		assert(ok);
	}
	if (!buf_ok(b))
		return err_fault(e, "tile_make: the buffer's maximum",
		    "The tile is larger than there is room for.");
	return true;
}

bool
tile_next_entry(const void *bundle, size_t n, size_t *at,
    struct log_entry *entry, struct err *e)
{
	const uint8_t *p = bundle;
	size_t len;

	assert(*at <= n);
	if (*at == n) {
		err_clear(e);
		return false;
	}
	if (n - *at < 2)
		return err_malformed(e, "tlog-tiles",
		    "The entry bundle ends inside a length.");
	len = (size_t)p[*at] << 8 | p[*at + 1];
	if (n - *at - 2 < len)
		return err_malformed(e, "tlog-tiles",
		    "The entry bundle ends inside an entry.");
	*entry = (struct log_entry){ p + *at + 2, len };
	*at += 2 + len;
	return true;
}
