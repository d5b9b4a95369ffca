/* reader.h: the log as the door reads it, one for all its threads.
 *
 * The tree of a long log is large (64 bytes an entry), so it is held once and
 * every step takes its lock. The log grows beside us: a step that asks for
 * more than was there looks again before it says so.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_READER_H
#define WEB_READER_H

#include "base/buf.h"
#include "log/log.h"
#include "log/tile.h"

struct reader;

struct reader *reader_open(const char *path, struct err *);
void reader_close(struct reader *);

/* The entry's bytes take the place of what the buffer held. */
bool reader_entry(struct reader *, uint64_t seq, struct buf *, struct err *);
bool reader_tile(struct reader *, const struct tile *, struct buf *,
    struct err *);
/* That entry seq is in the log of that size; ERR_ABSENT when it is not, or
 * the log has not reached it. */
bool reader_inclusion(struct reader *, uint64_t seq, uint64_t size,
    struct tree_proof *, struct err *);

#endif
