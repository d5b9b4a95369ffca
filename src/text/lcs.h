/* lcs.h: the longest common part of two rows of numbers, in bounded time.
 *
 * Myers' O(ND) comparison in linear space (1986). What stands on one side only
 * is left out beforehand. Every step of comparing takes one from *work; when it
 * is used up, what was not compared yet is simply not kept.
 *
 * Always: the kept of a and the kept of b are the same numbers in the same
 * order.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_LCS_H
#define TEXT_LCS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct row { const uint32_t *id; size_t n; };	/* ids below `ids` */

/* Sets keep_a[i] and keep_b[j] where kept, leaves the others. False only when
 * the arena is full. */
bool lcs(struct arena *, struct row a, struct row b, uint32_t ids,
    size_t *work, bool *keep_a, bool *keep_b);

/* Numbers pieces of bytes so that equal ones get one number, all of them below
 * count. False only when the arena is full. */
struct id_piece { const char *p; size_t n; };
bool lcs_number(struct arena *, const struct id_piece *, size_t count,
    uint32_t *id);

#endif
