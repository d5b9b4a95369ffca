/* blob.h: texts, kept by their hash beside the log.
 *
 * A text is put there first, then an act names it (record.md 1.8). What no
 * act ever names is litter, and a desk that nobody but members can reach
 * bears with it. A text is plain UTF-8 of at most BLOB_MOST bytes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BLOB_H
#define DESK_BLOB_H

#include "act/act.h"
#include "base/err.h"
#include "book/book.h"
#include "seal/hash.h"

#define BLOB_MOST (512 * 1024)

/* Durable when true; fine when it is there already. */
bool blob_put(const char *folder, const char *text, size_t n,
    char hex[HASH_HEX], struct err *);

/* Is the wording of body's "document", as its "text" has it, kept here in each
 * authentic language? Not a question of the record: another desk may keep
 * other texts, and who verifies does not ask. */
bool blob_kept(const char *folder, struct book *, const struct json *body,
    struct err *);
/* What the kind asks of that wording, in the "language" of body where it names
 * one. True where it is not kept, or one of several is not named: nobody can
 * tell. */
bool blob_reads(const char *folder, struct book *, const struct act *,
    struct err *);

#endif
