/* rotation.h: whose turn it is in the chair.
 *
 * A rotation is an ordered list. The next chair is the first member after the
 * last holder in the list, wrapping round; turns passed over since the last
 * handover are left out, and a deferred one comes before all others (domain
 * rule 3.2.5). It predicts and never decides: the chair may pass otherwise, by
 * an act that says why.
 *
 * Pure: lists in, an index out.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_ROTATION_H
#define LAW_ROTATION_H

#include <stddef.h>

#define ROTATION_MOST 300

/* Index into order (n members) of the next chair. last NULL, or not in the
 * list: the rotation begins at its head. due: the member whose turn was deferred
 * at an earlier handover, or NULL; it comes before all others when it is in the
 * list. skips[i] was passed over since the last handover; all passed over: the
 * one after last all the same. n 0 gives 0. */
size_t rotation_next(char order[][65], size_t n, const char *last,
    const char *due, char skips[][65], size_t nskips);

#endif
