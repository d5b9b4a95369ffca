/* judge.h: may this act be entered, and entering it.
 *
 * judge_check is the whole law of one act: form, subjects, powers' mask,
 * guards, check. It reads the act and the book and nothing else, so any mirror
 * in any decade reaches the same verdict. judge_apply enters it: the entry
 * itself, the subjects it names, the statements of its kind. It never refuses;
 * it fails by ERR_FAULT alone.
 *
 * Signatures and keys are not judged here but in act/keyring.h, which needs no
 * book.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_JUDGE_H
#define ACT_JUDGE_H

#include "act/act.h"
#include "act/type.h"

/* seq: the index it would get; rx: the receipt time it would get. */
bool judge_check(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);
bool judge_apply(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);
/* A sealed leaf is entered as a place in the order, no more. */
bool judge_apply_sealed(struct book *, const struct leaf *, uint64_t seq,
    struct err *);

/* Binds every parameter of q from the act (see act/type.h). Memory is from
 * the arena and must live until ask_end. */
void judge_bind(struct arena *, struct ask *q, const struct act *,
    uint64_t seq, struct instant rx);

#endif
