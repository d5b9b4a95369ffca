/* amend.h: amendments proposed to a draft, before they are decided.
 *
 * An amendment names a paragraph of one version of the draft and the wording it
 * was written against, and says what shall stand there. It may amend another
 * amendment of the list: then it is another wording of what that one proposes.
 *
 * What is found out about a list (amend_weigh):
 * - Distance: the words of the draft that it takes out and those that it puts
 *   in, counted one by one after comparing the wordings (text/diff.h); one that
 *   deletes a paragraph counts all its words and comes before every other of
 *   that paragraph.
 * - Collisions: which two cannot both be adopted as they are, and why.
 * - Choices: the paragraphs that are touched, in order, with everything that is
 *   proposed for each, side by side.
 * - Order of voting (GA rule 90): paragraph by paragraph; an amendment to an
 *   amendment before it; then deletion; then the greater distance; then the
 *   earlier in the list.
 *
 * Always: two that change other words of one paragraph do not collide, and
 * both can be applied. An insertion collides with nothing: several at one place
 * stand in their order in the list. Nothing is applied by guess: a wording that
 * is not the draft's is refused, and the refusal names the paragraph.
 *
 * It does not decide or count votes. Measures are by words, not by meaning: the
 * chair may put them otherwise.
 *
 * Rules amend 1 to amend 6 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_AMEND_H
#define TEXT_AMEND_H

#include "text/markup.h"

#define AMENDMENTS_MOST 500

enum amend_kind {
	AMEND_REPLACE,	/* other words for the paragraph; its label stays */
	AMEND_DELETE,	/* the paragraph goes */
	AMEND_INSERT,	/* paragraphs in markup after it; after 0: at the head */
};

#define AMEND_DRAFT ((size_t)-1)	/* it amends the draft itself */

struct amendment {
	enum amend_kind kind;
	int paragraph;		/* of the draft, also when it amends another */
	size_t amends;		/* AMEND_DRAFT, or an earlier place in the list,
				 * of the same kind and paragraph, which itself
				 * amends the draft; AMEND_DELETE never */
	struct hash old;	/* paragraph_hash it was written against; not
				 * looked at for AMEND_INSERT */
	struct words words;	/* REPLACE: words of one paragraph, no markup;
				 * INSERT: markup; DELETE: none */
};

enum collision_kind {
	COLLIDE_WORDS,		/* both change the same words */
	COLLIDE_DELETED,	/* one deletes what the other changes */
	COLLIDE_SAME,		/* both say the same: one of them is enough */
	COLLIDE_AMENDS,		/* b amends a: voted first, not a contradiction */
};
struct collision { enum collision_kind kind; size_t a, b; /* a < b */ };

struct amend_choice {
	int paragraph;		/* 0: before the first */
	const size_t *which;	/* places in the list, in its order */
	size_t n;
	bool conflict;		/* some of them collide by words or deletion */
};

struct amend_weighed {
	const size_t *distance;		/* of each in the list */
	const size_t *order;		/* of voting: places in the list */
	const struct collision *collisions;
	size_t ncollisions;
	const struct amend_choice *choices;
	size_t nchoices;
};

/* Is this one, taken alone, about a paragraph that the draft has, and is what it
 * proposes a wording? What it amends and what it was written against are asked of
 * the list. */
bool amend_good(const struct text *draft, const struct amendment *,
    struct err *);
/* The whole list is judged: ERR_REFUSED or ERR_MALFORMED names the amendment by
 * its place from 1, and the paragraph. Comparing takes REDLINE_WORK steps at
 * most; AMEND_ARENA is enough for what a meeting has before it. */
#define AMEND_ARENA (64 * 1024 * 1024)
bool amend_weigh(struct arena *, const struct text *draft,
    const struct amendment *, size_t n, struct amend_weighed *, struct err *);

/* What became of each. Those that an adopted one contradicts are not put: they
 * fall, with the amendments to them; so do amendments to one that is no longer
 * open. Two of the same wording: when one is adopted the other falls. Of several
 * to one amendment one can be adopted. An amendment to another contradicts the
 * rest when that other is adopted too, and then in its place. */
enum amend_fate { FATE_OPEN, FATE_ADOPTED, FATE_REJECTED, FATE_WITHDRAWN,
	FATE_FALLEN };
void amend_settle(const struct amend_weighed *, const struct amendment *,
    size_t n, enum amend_fate *);
/* The next to be put to the vote, or n when none is open. */
size_t amend_next(const struct amend_weighed *, size_t n,
    const enum amend_fate *);

/* The draft with the chosen ones, as markup of the next version (the buffer is
 * emptied first). An amendment to another takes effect when both are chosen.
 * Refused, naming the paragraph, when two of the chosen collide or one amends
 * what was not chosen; and when the result is no text (text_read). */
bool amend_apply(struct arena *, const struct text *draft,
    const struct amendment *, size_t n, const bool *chosen, struct buf *out,
    struct err *);

#endif
