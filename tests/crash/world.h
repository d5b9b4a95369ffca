/* world.h: a small record whose every act is known beforehand.
 *
 * The acts are signed once, on a frozen clock and with chance from a seed, so
 * that a desk which enters them in this order makes the same leaves each time,
 * whatever the batches are. So after any accident it can be said which entries
 * must be there, what the root of each size is, and what the book folded from
 * nothing holds.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_WORLD_H
#define TESTS_CRASH_WORLD_H

#include "desk/desk.h"
#include "tests/desk/sign.h"

#define WORLD_ACTS 40

/* Signed in a folder of the machine's own disk, once in a program. */
void world_make(void);
/* Clock and chance as when the acts were signed; before each desk_open. */
void world_still(void);

/* The submission of entry i, to be checked and entered. */
struct desk_paper world_paper(uint64_t i);
struct hash world_leaf(uint64_t i);
struct hash world_root(uint64_t size);
/* Fails the test when a book is not that of the first `size` acts. */
void world_book_is(const char *path, uint64_t size, const char *when);
bool world_book_same(const char *path, uint64_t size);
/* Entries from..from+n-1 as one batch; and `refused`: one more that is in the
 * record already. False when the desk says so, with the err of the fault. A
 * paper that is taken, or not, otherwise than it must is a failed test. */
bool world_enter(struct desk *, uint64_t from, size_t n, bool refused,
    struct err *);
/* How the log of a desk differs from the world: "" when it holds exactly the
 * first `size` acts. */
const char *world_log_differs(struct desk *, uint64_t size);
/* The size a signed checkpoint file names; -1 when there is none that is whole
 * and signed. Its root is held against the world's. */
int64_t world_checkpoint(const char *folder);

#endif
