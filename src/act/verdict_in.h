/* verdict_in.h: what the files of verdict share among themselves.
 *
 * `before` is the entry that decided: what the record had before it counts; -1:
 * nothing decided yet, and what it has now counts.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_VERDICT_IN_H
#define ACT_VERDICT_IN_H

#include "act/verdict.h"

/* v's rule, by its organ, matter and day; for an election, or for none. */
bool verdict_rule(struct book *, struct arena *, int64_t before, bool election,
    struct verdict *, struct err *);
bool verdict_room(struct arena *, struct verdict *);
/* v's matter, by the document; NULL: it stays. */
void verdict_matter(struct book *, struct arena *, const char *document,
    struct verdict *);
/* v's matter and organ too, which is that at this place among those that decide
 * on the document. False: there is none. */
bool verdict_put_to(struct book *, struct arena *, const char *document,
    size_t place, struct verdict *);
/* The members of its organ on its day, barred ones marked. */
void verdict_voters(struct book *, struct arena *, int64_t before,
    struct verdict *);
/* Whom the rule leaves out as concerned or as a party has no vote: one member on that
 * ground, where the rule asks for it; and those that the document names. */
void verdict_leave_out(struct verdict *, const char *member,
    const char *ground);
void verdict_exclude(struct book *, const char *document, struct verdict *);
/* One more, with a name or so many without; NULL when there is no room. */
struct voter *verdict_add(struct verdict *, const char *id, int64_t count);
struct voter *verdict_voter(const struct verdict *, const char *id);
/* How many of them with a vote are in a meeting now, or were before it closed. */
int64_t verdict_in_room(struct book *, const char *meeting,
    const struct verdict *);
bool verdict_adopts(const struct verdict *);
/* Do the votes leave it to the chair? */
bool verdict_to_cast(const struct verdict *);
/* The chair has spoken, where the votes were equal. */
void verdict_cast(struct verdict *, bool adopted);

#endif
