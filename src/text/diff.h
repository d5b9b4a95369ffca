/* diff.h: what changed between two texts, word by word.
 *
 * Paragraphs are paired first: equal words wherever the order allows it, then,
 * between those, the most similar. The number in front does not count, so that
 * an article that became the next one is unchanged but for its label. Then the
 * words of the pairs are compared: a word is a run of letters and digits in any
 * script, everything else stands alone, so that "72 hours" to "24 hours" marks
 * 72 and 24.
 *
 * Always: the KEEP and DELETE runs of a paragraph are, one after the other, the
 * bytes of its old words, KEEP and INSERT those of the new ones; between two
 * KEEP runs DELETE comes first. Each paragraph of both texts stands in exactly
 * one place, in order: those that are gone before those that came in their
 * place. KEEP and INSERT point into the new text, DELETE into the old, so that
 * the lines of print of the new text (text_line) are found in the redline.
 *
 * The time is bounded whatever the texts are: REDLINE_WORK steps of comparing
 * for the whole, of which no paragraph takes more than REDLINE_WORK_ONE. What is
 * left over then is shown as replaced. The marking is computed: who proposed a
 * change is the record's to say, not this.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_DIFF_H
#define TEXT_DIFF_H

#include "text/markup.h"

#define REDLINE_WORK (32 * 1000 * 1000)
#define REDLINE_WORK_ONE (2 * 1000 * 1000)

enum run_kind { RUN_KEEP, RUN_INSERT, RUN_DELETE };
struct run { enum run_kind kind; struct words words; };

enum redline_kind {
	REDLINE_SAME,		/* the words; the labels may differ */
	REDLINE_CHANGED,
	REDLINE_NEW,		/* was is NULL */
	REDLINE_GONE,		/* is is NULL */
};
struct redline_paragraph {
	enum redline_kind kind;
	const struct paragraph *was, *is;
	/* A NEW or GONE one that stands word for word elsewhere in the other
	 * text: its number there. 0: it does not. */
	int moved;
	const struct run *runs;		/* no words, no runs */
	size_t n;
};
struct redline {
	const struct redline_paragraph *p;
	size_t n;
	size_t changed;		/* paragraphs that are not SAME */
	bool cut_short;		/* the work ran out; some is shown replaced */
};

/* The texts must outlive the result, which lies in the arena. False only when
 * the arena is full; REDLINE_ARENA is enough for any two. */
#define REDLINE_ARENA (64 * 1024 * 1024)
bool redline(struct arena *, const struct text *was, const struct text *is,
    struct redline *, struct err *);

/* The runs between two wordings of one paragraph, as above. */
struct runs { const struct run *p; size_t n; bool cut_short; };
bool redline_words(struct arena *, struct words was, struct words is,
    struct runs *, struct err *);

#endif
