/* books.c: see books.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/books.h"

#include "act/judge.h"
#include "act/passkey.h"

struct book *
books_of(const struct books *b, const struct act *act)
{
	return act->limited && b->members ? b->members : b->open;
}

bool
books_check(const struct books *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	if (!act->limited)
		return judge_check(b->open, act, seq, rx, e) && (!b->members ||
		    judge_check(b->members, act, seq, rx, e));
	return access_right(b->open, act, rx, e) &&
	    judge_check(books_of(b, act), act, seq, rx, e);
}

bool
book_apply(struct book *b, const struct leaf *entry, const struct leaf *act,
    uint64_t seq, struct err *e)
{
	if (!act)
		return judge_apply_sealed(b, entry, seq, e);
	return judge_apply(b, &act->act, seq, entry->rx, e) &&
	    passkey_fold(b, act, seq, e);
}

bool
books_apply(const struct books *b, const struct leaf *entry,
    const struct leaf *act, uint64_t seq, struct err *e)
{
	return book_apply(b->open, entry, entry->sealed ? NULL : act, seq, e) &&
	    (!b->members || book_apply(b->members, entry, act, seq, e));
}
