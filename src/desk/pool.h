/* pool.h: the same small piece of work on all processors.
 *
 * Threads are made once and wait. pool_each calls fn for every i below n, in
 * no order, on the pool's threads and the caller's, and returns when all are
 * done. `worker` is below pool_workers and never two at a time have the same,
 * so that each can own an arena. One caller at a time; below the desk nothing
 * uses threads.
 *
 * pool_begin gives the work out and returns. The caller takes the results in
 * order with pool_wait, doing pieces himself while one that he wants is not
 * ready, and ends with pool_end: then all are done.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_POOL_H
#define DESK_POOL_H

#include <stddef.h>

struct pool;

typedef void pool_fn(void *ctx, size_t i, unsigned worker);

struct pool *pool_new(unsigned workers);	/* 0: one a processor */
void pool_free(struct pool *);			/* NULL is fine */
unsigned pool_workers(const struct pool *);
void pool_begin(struct pool *, size_t n, pool_fn *, void *ctx);
void pool_wait(struct pool *, size_t i);
void pool_end(struct pool *);			/* again is fine */
void pool_each(struct pool *, size_t n, pool_fn *, void *ctx);

#endif
