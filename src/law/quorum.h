/* quorum.h: enough present to decide, in integers.
 *
 * A share n/d of the entitled, rounded up: "at least two thirds of seven" is
 * five (domain rule 3.1.4).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_QUORUM_H
#define LAW_QUORUM_H

#include <stdbool.h>
#include <stdint.h>

struct share { int64_t n, d; };	/* 0 <= n, 0 < d */

int64_t quorum_least(int64_t entitled, struct share);
bool quorum_is(int64_t present, int64_t entitled, struct share);

#endif
