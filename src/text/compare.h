/* compare.h: comparing wordings, for the comparing of texts and amendments.
 *
 * What text/diff.h promises of runs is made here. Nothing of this is for floors
 * above.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_COMPARE_H
#define TEXT_COMPARE_H

#include "text/diff.h"

/* Bytes for comparing two wordings of TEXT_PARAGRAPH_MOST. */
#define WORDS_SCRATCH (8 * 1024 * 1024)

/* How many words, without spaces and signs. */
size_t words_count(struct words);
bool words_same(struct words, struct words);

/* The runs lie in the arena; what was needed meanwhile in scratch. False only
 * when one of them is full. */
bool words_runs(struct arena *, struct arena *scratch, struct words was,
    struct words is, size_t *work, struct runs *);
/* Everything out and everything in; equal words are kept. */
bool words_replaced(struct arena *, struct words was, struct words is,
    struct runs *);

/* Which paragraphs of two texts belong together, in order; each in one pair at
 * most. Equal words have one id, over both texts. */
struct paired {
	uint32_t *to;		/* of was[i]: the place in `is` and one, or 0 */
	int *likeness;		/* of was[i] to it: 0 to 1000, by the words */
	uint32_t *id;		/* of was, then of is; below was.n + is.n */
	bool cut_short;		/* the work for finding equal ones ran out */
};
bool text_pair(struct arena *scratch, const struct text *was,
    const struct text *is, size_t *work, struct paired *);

#endif
