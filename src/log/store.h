/* store.h: the backends by themselves, below the tree.
 *
 * log_open_mem and log_open_sqlite are what a caller wants. Here are their
 * halves, for the tests: the contract is tried on a backend without a tree
 * above it, and a SQLite store can be put on another disk (a VFS that loses
 * power) or made careless on purpose, to see that the tests can see.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_STORE_H
#define LOG_STORE_H

#include "log/log.h"

struct log_store { const struct log_backend *how; void *self; };

/* Entries shared by every handle open on it; freed with the last. */
bool log_store_mem(struct log_store *, struct err *);
/* A second handle on the same entries, as another process would have. */
bool log_store_mem_again(struct log_store *, const struct log_store *first,
    struct err *);

/* What a test changes of a SQLite store; zeros mean the usual. */
struct log_disk {
	const char *vfs;	/* a registered SQLite VFS */
	const char *sync;	/* for PRAGMA synchronous, in place of EXTRA
				 * and FULL */
	int checkpoint;		/* pages of WAL that are copied to the file */
};

bool log_store_sqlite(struct log_store *, const char *path, bool write,
    const struct log_disk *, struct err *);
struct log *log_open_sqlite_with(const char *path, bool write,
    const struct log_disk *, struct err *);

#endif
