/* latch.h: the memory outside the database that refuses to fork.
 *
 * Restoring an old backup and going on would sign a second history. So the
 * last signed (size, root) is also kept in a small file, best on other
 * storage. At start the log must contain that state: the same size with the
 * same root, or a larger one whose root at the latched size is the latched
 * root. If it does not, nothing is signed and the sentence says how to recover
 * from a mirror.
 *
 * The file holds two slots of 128 bytes, written in turn, each with a number
 * and a checksum; a torn slot leaves the other. Writing is not synced at each
 * commit: a latch that is behind is weaker, never wrong. It is synced when
 * closed, and by latch_set when the last sync is a second old; the end of a
 * burst may wait for the next set or for the kernel.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_LATCH_H
#define LOG_LATCH_H

#include "base/err.h"
#include "log/log.h"

struct latch;

/* Made when absent. ERR_MALFORMED when both slots are broken. The path may be
 * a link to a file on other storage; a link that leads nowhere is ERR_FAULT,
 * for the storage is missing, not the memory. */
struct latch *latch_open(const char *path, struct err *);
/* ERR_REFUSED, rule "latch", when the log does not contain the latched
 * state. An empty latch agrees with any log. */
bool latch_agrees(const struct latch *, const struct log *, struct err *);
bool latch_set(struct latch *, const struct log_head *, struct err *);
void latch_close(struct latch *);

#endif
