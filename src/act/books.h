/* books.h: the open book and that of the members (act/access.h), judged and
 * entered together.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_BOOKS_H
#define ACT_BOOKS_H

#include "act/access.h"

/* members NULL: nothing is limited yet, and both would say the same; or nobody
 * here may open what is. */
struct books { struct book *open, *members; };

/* The book that a limited act, or a public one, is good in. */
struct book *books_of(const struct books *, const struct act *);

/* judge_check in every book that the act will stand in, and the rules of
 * access. */
bool books_check(const struct books *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);

/* Enters an entry of the log into both. act: the leaf itself where it is open,
 * what was sealed where that is known, else NULL: a place in the order. */
bool books_apply(const struct books *, const struct leaf *entry,
    const struct leaf *act, uint64_t seq, struct err *);
/* The same into one of them. */
bool book_apply(struct book *, const struct leaf *entry,
    const struct leaf *act, uint64_t seq, struct err *);

#endif
