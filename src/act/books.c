/* books.c: see books.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/books.h"

#include "act/judge.h"
#include "act/passkey.h"

struct book *
books_of(const struct books *b, const struct act *act)
{
	return act->limited && b->members ? b->members : b->open;
}

/* Who owes something though he may not read (access 1) is not told by the
 * refusal what he may not read. False. */
static bool
told_no_more(struct book *open, const struct act *act, struct instant rx,
    struct err *e)
{
	for (size_t i = 0; e && e->kind == ERR_REFUSED && i < act->nby; i++)
		if (!access_reads(open, act->by[i].who, rx))
			return err_refuse(e, "access 1", "%s may not read "
			    "what is limited to members: the act is refused, "
			    "and why is for those who may.", act->by[i].who);
	return false;
}

bool
books_check(const struct books *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	if (!act->limited)
		return judge_check(b->open, act, seq, rx, e) && (!b->members ||
		    judge_check(b->members, act, seq, rx, e));
	return access_right(b->open, act, rx, e) &&
	    (judge_check(books_of(b, act), act, seq, rx, e) ||
	    told_no_more(b->open, act, rx, e));
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
