/* verdict.h: what the organ's rule makes of the positions in the record.
 *
 * Gathers who has a vote on the day, who is present, and what each stated, and
 * asks law/decide.h. The rule is that of the organ for the matter, in the
 * profile in force on the day (rules.adopt) that the record had then; where no
 * rules were entered it is consensus with two thirds of the entitled present.
 *
 * A document is judged by the vote that was recorded on its present text; where
 * there is none, by the newest positions on it and by the set present at the
 * meeting before the entry that decided. A vote is judged by its ballots, and by
 * those in the meeting when it was recorded. A tie that the rule leaves to the chair
 * is what the chair stated.
 * Any mirror computes the same, in any decade: no clock is read.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_VERDICT_H
#define ACT_VERDICT_H

#include "act/act.h"
#include "book/book.h"
#include "base/buf.h"
#include "law/decide.h"
#include "law/profile.h"

struct verdict {
	const char *organ, *matter;
	struct day day;
	const struct profile *profile;
	const struct rule *rule;
	struct voter *voters; size_t n;	/* by id; those without a name last */
	const char **positions;		/* of each, as stated; NULL: none */
	int64_t *seqs;			/* the entry of it, or -1 */
	const char *vote;		/* recorded, which it is of; NULL: none */
	struct instant again;		/* until then a second one is due; or 0 */
	struct outcome out;
};

/* The profile in force on a day, as the record had it before that entry (-1: as
 * it has it now); where there is none, consensus. */
const struct profile *verdict_profile(struct book *, struct arena *,
    struct day, int64_t before, struct err *);
/* Everything is in the arena. meeting NULL: as if it were put now, with all
 * members there. ERR_REFUSED when the rules know no such matter. Where several
 * organs decide together each does by its own rule, and nothing is adopted
 * that one of them does not adopt: this is the verdict of the first that does
 * not, or else of the leading one. rejected: the entry that rejected it, by the
 * positions of then; -1: by those of now. */
bool verdict_document(struct book *, struct arena *, const char *document,
    const char *meeting, struct instant at, int64_t rejected,
    struct verdict *, struct err *);
/* That of the organ at this place among those that decide, of how many. */
bool verdict_of_organ(struct book *, struct arena *, const char *document,
    size_t place, const char *meeting, struct instant at, int64_t rejected,
    struct verdict *, struct err *);
size_t verdict_organs(struct book *, const char *document);
/* Who of an organ is present at a meeting, with its quorum on matters of substance
 * on the day of that instant: before that entry, or now (-1). */
bool verdict_presence(struct book *, struct arena *, const char *organ,
    const char *meeting, struct instant at, int64_t before, struct verdict *,
    struct err *);
bool verdict_vote(struct book *, struct arena *, const char *vote,
    struct verdict *, struct err *);
/* What the answers in a written procedure come to, as they stand or stood when it
 * was closed; who has not answered counts as the rules say (law/written.h). */
bool verdict_written(struct book *, struct arena *, const char *written,
    struct verdict *, struct err *);
/* For an election (act/election.h): the rule of v's organ for its matter on its
 * day, as the record had it before that entry (-1: as it has it now), and who
 * has a vote. Then the voters again, where the day is another one. */
bool verdict_electors(struct book *, struct arena *, int64_t before,
    struct verdict *, struct err *);
void verdict_seat(struct book *, struct arena *, int64_t before,
    struct verdict *);
/* {outcome, rule, tests, positions, entitled, present, bound}: what `chancery
 * recount --json` prints (docs/format-profile.md). */
struct json *verdict_json(struct arena *, const struct verdict *);
const char *verdict_word(const struct verdict *);	/* "adopted" */
/* Does its rule count who says so, or takes part? Else silence is consent. */
bool verdict_counts(const struct verdict *);
/* The tests that fail, or else all, in one line: "88 of 143, needs 96". */
void verdict_why(struct buf *, const struct verdict *);
void verdict_test_why(struct buf *, const struct outcome_test *);

/* Enters for whose confirmation a document that was just adopted waits, if for
 * any. */
bool verdict_enter_waits(struct book *, const char *document,
    const struct verdict *, struct err *);
/* How many were present and entitled when the document was adopted, for its
 * row, and whom it waits for; the adoption is entered already. */
bool verdict_enter_counts(struct book *, const struct act *,
    struct instant rx, struct err *);
/* The checks of document.adopt and document.reject: does the rule say the
 * same? */
bool verdict_agrees(struct book *, const struct act *, struct instant rx,
    struct err *);
bool verdict_disagrees(struct book *, const struct act *, struct instant rx,
    struct err *);
/* position.state: staying out, and objecting to it, is for a limited format. */
bool verdict_may_stay_out(struct book *, const struct act *, struct instant rx,
    struct err *);
/* amendment.decide, division.record: do the votes that were counted in a meeting on
 * an amendment, or on a part of the text, come to what is stated? */
struct part_votes {
	int64_t yes, no, paragraph;	/* that it begins with; 0: an amendment */
	bool adopted;
};
bool verdict_part(struct book *, const char *document, const char *meeting,
    struct instant rx, const struct part_votes *, struct err *);
/* vote.record: may each of them vote; and what it came to, entered. */
bool verdict_may_vote(struct book *, const struct act *, struct err *);
bool verdict_enter_vote(struct book *, const char *vote, uint64_t seq,
    struct err *);

#endif
