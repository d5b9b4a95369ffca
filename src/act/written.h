/* written.h: a written procedure as the record has it: who has answered, when it is
 * over, and what it comes to.
 *
 * Rules written 1 to 5 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_WRITTEN_H
#define ACT_WRITTEN_H

#include "act/act.h"
#include "act/verdict.h"
#include "book/book.h"

struct written {
	const char *id, *document, *organ, *text;
	struct instant started, expires;
	const char **asked;		/* members, by id */
	struct instant *answered;	/* of each; 0: not yet */
	size_t n, answers;
	bool over;
	struct instant ended;		/* when it is */
	bool withdrawn, closed;
	const char *outcome;		/* when it is closed */
	int64_t seq;
};

/* Everything is in the arena. */
bool written_get(struct book *, struct arena *, const char *id,
    struct instant now, struct written *, struct err *);
/* "adopted", "not_adopted"; NULL while it is not over, or waits for the chair to
 * decide a tie. */
bool written_outcome(struct book *, struct arena *, const char *id,
    struct instant now, const char **outcome, struct err *);

/* The checks of written.open, .withdraw and .close. */
bool written_may_open(struct book *, const struct act *, struct instant rx,
    struct err *);
bool written_may_withdraw(struct book *, const struct act *, struct instant rx,
    struct err *);
bool written_may_close(struct book *, const struct act *, struct instant rx,
    struct err *);
/* Who is asked; and when it was over, with the adoption. */
bool written_entitle(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);
bool written_enter(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);

#endif
