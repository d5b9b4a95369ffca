/* loose.h: JSON as others write it, made into the spelling that we read.
 *
 * White space, the order of members and escapes are theirs; the result is
 * canonical (seal/json.h) and can be read by json_read. Numbers with a
 * fraction have no place there and are left out. Members that stand twice are
 * refused.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_LOOSE_H
#define CLI_LOOSE_H

#include "base/buf.h"
#include "base/err.h"

/* ERR_MALFORMED names the line; `file` is for the sentence. */
bool loose_json(const char *text, size_t n, const char *file, struct buf *out,
    struct err *);

#endif
