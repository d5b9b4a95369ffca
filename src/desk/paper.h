/* paper.h: an act written and signed by a key this program holds, as it is
 * submitted: the desk's own, or one that is no secret.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_PAPER_H
#define DESK_PAPER_H

#include "desk/desk.h"
#include "seal/signer.h"

/* Appends {"act":...,"sigs":[...]}. It comes after what the desk has now; the
 * body becomes the act's. ERR_MALFORMED: the act is too long. */
bool paper_write(struct buf *out, const struct desk *, struct arena *,
    const struct signer *, const char *who, const char *office,
    const char *kind, bool limited, struct instant at, struct json *body,
    struct err *);

#endif
