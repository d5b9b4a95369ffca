/* amend_in.h: what weighing and applying amendments share.
 *
 * A change is one stretch of a paragraph's words that goes and what comes in its
 * place. Nothing of this is for floors above.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_AMEND_IN_H
#define TEXT_AMEND_IN_H

#include "text/amend.h"
#include "text/diff.h"

struct change {
	size_t from, to;	/* bytes of the old words, from == to: only in */
	struct words words;	/* what comes in */
};
struct changes { struct change *p; size_t n; };

/* In order, with kept words between any two; each step of comparing takes one
 * from *work. */
bool changes_of(struct arena *, struct words was, struct words is,
    size_t *work, struct changes *, struct err *);
/* Do they touch the same words? Two that meet do, too. */
bool changes_touch(const struct changes *, const struct changes *);

/* Is each of the list in order, and about this draft? */
bool amend_judge(const struct text *draft, const struct amendment *, size_t n,
    struct err *);

/* The paragraph that one is about; NULL for an insertion at the head. */
const struct paragraph *amend_of(const struct text *draft,
    const struct amendment *);

#endif
