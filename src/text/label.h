/* label.h: what a line begins with: a heading, a number, a dash, or words.
 *
 * It reads one line and knows nothing of those before it. Where a letter may
 * also be a Roman number ("c)", "(i)") there are two readings; text/markup.c
 * chooses by what is open.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_LABEL_H
#define TEXT_LABEL_H

#include "text/markup.h"

struct label {
	enum text_kind kind;
	int shape;		/* equal for labels of one level */
	int ordinal, minor;
	bool next_only;		/* a label only when it is the next */
	struct words label, words;
};

/* The readings of a line that begins with no space: 0 (words), 1 or 2 (a letter,
 * then Roman). */
size_t label_read(struct words line, struct label out[2]);

/* Headings of equal or greater rank are closed by one; points have none: -1. */
int label_rank(const struct label *);

#endif
