/* opening.h: sealing limited acts, and the openings of sealed entries.
 *
 * The opening of entry N is FOLDER/openings/N.json, {"inner","salt"} (docs/
 * format-act.md, 6): kept away from the log, for those who may read the act,
 * and durable before the entry is. One beyond the end of the log is of an act
 * that was never entered; the next sealed entry there takes its place.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_OPENING_H
#define DESK_OPENING_H

#include "act/act.h"
#include "base/buf.h"

#define OPENING_MOST 200000	/* bytes of one */

/* Makes *sealed of the open leaf, under a fresh salt, and appends its opening
 * to out. */
void opening_seal(const struct leaf *open, struct leaf *sealed,
    struct buf *out);

/* Reads an opening and holds it against the seal and its notice. The act is
 * read into the arena; its powers and signatures are not judged here. */
bool opening_read(struct arena *, const char *, size_t n,
    const struct leaf *sealed, struct leaf *inner, struct err *);

/* Of entry seq of the folder. ERR_ABSENT: it is not there. */
bool opening_load(const char *folder, uint64_t seq, struct buf *,
    struct err *);
bool opening_keep(const char *folder, uint64_t seq, const struct buf *,
    struct err *);
/* The two together: the act behind a sealed entry. */
bool opening_of(const char *folder, struct arena *, uint64_t seq,
    const struct leaf *sealed, struct leaf *inner, struct err *);

#endif
