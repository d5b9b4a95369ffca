/* log.h: the register. Opaque entries in one order that never changes.
 *
 * What is always true: an entry that log_append took is durable, at the index
 * it was given, for ever; the root of every earlier size can still be
 * computed; the head moves only by compare-and-swap on (size, root), so two
 * writers cannot both extend the same state. What it does not do: it does not
 * know what an entry means, does not sign and does not publish.
 *
 * A log is used by one thread. A reader in another process opens the same
 * store read-only and calls log_follow to see what was added.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_LOG_H
#define LOG_LOG_H

#include "base/err.h"
#include "log/tree.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LOG_ENTRY_MOST 65535

struct log;
struct log_entry { const void *p; size_t n; };
struct log_head { uint64_t size; struct hash root; };

/* One way to keep entries. `self` is the backend's own. tests/log/
 * contract_test.c runs every backend against these comments. */
struct log_backend {
	const char *name;
	/* Durable when true. ERR_REFUSED when the stored head is no longer
	 * `was`: somebody else appended first; nothing is changed then. On
	 * ERR_FAULT nothing was added, or it is unknown whether it was (a
	 * failed sync): the log halts and must be opened again. leaves[i] is
	 * the leaf hash of entries[i]; `now` the head after. */
	bool (*append)(void *self, const struct log_head *was,
	    const struct log_entry *entries, const struct hash *leaves,
	    size_t n, const struct log_head *now, struct err *);
	/* Valid until the next call on the same log. ERR_ABSENT beyond the
	 * end. */
	bool (*read)(void *self, uint64_t seq, struct log_entry *,
	    struct err *);
	bool (*head)(void *self, struct log_head *, struct err *);
	/* Leaf hashes from..from+n-1, all of which exist. */
	bool (*leaves)(void *self, uint64_t from, size_t n, struct hash *,
	    struct err *);
	/* Has it put off work that a quiet moment should do? May do it: that
	 * changes nothing that the others say. Both may be NULL. */
	bool (*unsettled)(void *self);
	void (*settle)(void *self);
	void (*close)(void *self);
};

/* In memory, gone on close: the specification you can run. */
struct log *log_open_mem(struct err *);
/* One SQLite file; made when absent and `write`. At opening the tree is
 * rebuilt from the leaf hashes and compared with the stored root; a
 * difference is ERR_FAULT and says what to do. synchronous is EXTRA before
 * the switch to WAL, then FULL (design section 10). */
struct log *log_open_sqlite(const char *path, bool write, struct err *);
/* Any backend; owns self from here on. */
struct log *log_open(const struct log_backend *, void *self, struct err *);
void log_close(struct log *);

/* All of n entries or none, one durable step. Entries longer than
 * LOG_ENTRY_MOST, or empty, are ERR_MALFORMED. After an ERR_FAULT every
 * further append is refused with the same sentence until reopened. */
bool log_append(struct log *, const struct log_entry *, size_t n,
    struct err *);
bool log_read(struct log *, uint64_t seq, struct log_entry *, struct err *);
struct log_head log_head(const struct log *);
const struct tree *log_tree(const struct log *);	/* of the log */
/* Takes in what another process appended. *grew may be NULL. */
bool log_follow(struct log *, bool *grew, struct err *);
/* See unsettled and settle above. */
bool log_unsettled(const struct log *);
void log_settle(struct log *);

#endif
