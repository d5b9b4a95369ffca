/* source_log.c: verify reads a data folder. See source.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include <stdio.h>

static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct source *s = ctx;
	struct log_entry entry;

	if (!log_read(s->log, seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

/* What the database keeps as the leaf of each entry. */
static bool
read_hash(void *ctx, unsigned level, uint64_t index, struct hash *h,
    struct err *e)
{
	struct source *s = ctx;

	return tree_at(log_tree(s->log), 8 * level, index, h) ||
	    err_absent(e, "The log does not reach to this hash.");
}

/* A desk that runs may sign a new checkpoint while the log is being opened:
 * so the log is followed once the checkpoint has been read. */
bool
source_open_log(struct source *s, const char *folder, struct err *e)
{
	char path[8192];

	s->src.read = read_entry;
	s->hash = read_hash;
	snprintf(s->place, sizeof s->place, "%s/log", folder);
	snprintf(path, sizeof path, "%s/log/log.db", folder);
	s->log = log_open_sqlite(path, false, e);
	return s->log && s->get(s, "checkpoint", &s->note, e) &&
	    log_follow(s->log, NULL, e);
}
