/* transcript.h: a transcript as it is printed, in the speeches it is made of.
 *
 * A speech begins with a line "LABEL: words". What comes before the colon is a
 * label when it names somebody who was there, or looks like a label whoever it
 * names (speaker.h): so a stranger is found and not taken for words of the one
 * before. A line that begins with a backslash is words. Paragraphs are parted by
 * blank lines; a line alone, "Item 3" or "Пункт 3" with a title or without, says
 * to which item of the agenda belongs what follows. Where a page ends a line ends,
 * too, and lines are counted as an editor counts them.
 *
 * Pure. UTF-8 is checked, and no character may deceive (rules text 1 and text 2).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_TRANSCRIPT_H
#define TEXT_TRANSCRIPT_H

#include "base/buf.h"
#include "text/speaker.h"

struct said {
	struct words label;
	size_t line;		/* of the file, from 1 */
	int item;		/* 0: not said */
	const size_t *which;	/* of the speakers given */
	size_t n;		/* one: resolved */
	struct words text;	/* paragraphs parted by one blank line */
};

struct transcript {
	const struct said *said;
	size_t n;
	size_t before;		/* lines of words before the first label */
};

#define TRANSCRIPT_MOST (4 << 20)
#define TRANSCRIPT_SAID 5000
#define TRANSCRIPT_LABELS 4000	/* different ones; words before a colon count */
/* Everything is in the arena. ERR_MALFORMED names the line. */
bool transcript_read(struct arena *, struct words text, const struct speaker *,
    size_t n, struct transcript *, struct err *);

/* What a person says of a label that names several, or nobody. */
struct named {
	struct words label;	/* as it was read */
	const char *id;		/* "[id]" takes its place; NULL: it is words */
};
/* The text with all lines that begin with one of those labels put right. */
void transcript_name(struct buf *out, struct words text,
    const struct named *, size_t n);

#endif
