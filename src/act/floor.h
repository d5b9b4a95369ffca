/* floor.h: who has the floor of a meeting, and what is moved there.
 *
 * Gathers what the record has of a meeting's motions and asks law/motion.h:
 * may this be moved now, is this the one to be put first, does it carry. And it
 * holds what is put against the motions: those that wait, and what those that
 * were carried have done.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_FLOOR_H
#define ACT_FLOOR_H

#include "act/act.h"
#include "book/book.h"

/* The checks of motion.move and motion.decide. */
bool floor_may_move(struct book *, const struct act *, struct err *);
bool floor_may_decide(struct book *, const struct act *, struct instant rx,
    struct err *);
/* Does nothing on the procedure stand in the way of deciding on a document: no
 * motion that waits in the act's meeting, no adjournment of the debate there,
 * no denial of competence? Without a meeting only the last. */
bool floor_is_clear(struct book *, const struct act *, const char *document,
    struct err *);
/* The same as the check of amendment.decide and voting.begin: of the document
 * that they name, or whose amendment. */
bool floor_is_open(struct book *, const struct act *, struct instant rx,
    struct err *);
/* Was this very text not rejected, or is that reconsidered? */
bool floor_put_again(struct book *, const char *document, struct err *);
/* {yes, no} are no more than have a vote and are present in the act's meeting. */
bool floor_votes_fit(struct book *, const struct act *,
    const struct json *votes, struct instant rx, struct err *);
/* The check of division.record. */
bool floor_parts_fit(struct book *, const struct act *, struct instant rx,
    struct err *);
/* What the votes on its parts made of the text that is before the organ, or was
 * before that entry (-1: is). */
enum floor_parts {
	PARTS_PUT,		/* it has none, or all were adopted */
	PARTS_LEFT_OUT,		/* some are, by a revision, before it is put */
	PARTS_REJECTED,		/* no operative one is left: so is the whole */
};
enum floor_parts floor_parts(struct book *, const char *document,
    int64_t before);
/* The check of speech.request: may one more speak to the motion? */
bool floor_may_speak(struct book *, const struct act *, struct err *);
/* A check of document.adopt, vote.record, silence.open and written.open: the floor
 * is clear, the text was not rejected, and where it is voted in parts, they were
 * put and all adopted. */
bool floor_may_put(struct book *, const struct act *, struct err *);

#endif
