/* arena.h: memory with one owner and one end.
 *
 * An arena is born with a limit. What is taken from it is never freed alone;
 * arena_release ends everything at once. Running into the limit is a refusal
 * the caller sees (NULL), because hostile input can cause it. True exhaustion
 * of the machine aborts: the log is durable and restart is the path we test
 * most.
 *
 * Not thread-safe: one arena, one thread.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(size_t limit);	/* bytes; never NULL */
void arena_release(struct arena *);	/* NULL is fine */
void arena_reset(struct arena *);	/* everything taken is gone, the first block is kept */

/* Zeroed, aligned for any object. NULL when the limit is reached. n 0 gives a
 * valid pointer to nothing. */
void *arena_take(struct arena *, size_t n);
/* n elements of size each; NULL on overflow or limit. */
void *arena_array(struct arena *, size_t n, size_t each);
/* Copy of n bytes with a NUL after them. */
char *arena_copy(struct arena *, const void *, size_t n);
char *arena_str(struct arena *, const char *);
char *arena_printf(struct arena *, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
size_t arena_used(const struct arena *);
/* Was anything refused since its birth or reset? Who built something large may
 * ask once, at the end, whether it is whole. */
bool arena_full(const struct arena *);

#endif
