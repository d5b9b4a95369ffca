/* markup.h: the text of a draft, as it is typed and as it is cited.
 *
 *     # Statute of the Council
 *
 *     Chapter I. General provisions
 *
 *     Article 2. Purposes
 *     1. The Council shall
 *     (a) decide within 72 hours;
 *     (b) inform all members.
 *
 *     \1. is not a number here
 *
 * A text is a flat list of paragraphs, in the order of the page. An empty line
 * ends a paragraph; the lines of one are joined by a space, and spaces in a row
 * are one. What a paragraph begins with says what it is:
 *
 * - "# ", "## ", "### ": a heading without a number, one line.
 * - Annex, Part, Chapter, Section, Article (Приложение, Часть, Глава, Раздел,
 *   Статья) and a number, then the end of the line or a stop, a colon or a dash
 *   and the heading: a heading with a number, one line. It stands after an
 *   empty line, so that "in accordance with / Article 7" stays words.
 * - "1." "2-1." "1.2." "1)" "(1)" "a)" "(a)" "а)" "iv)" "(iv)" "IV." "-": a
 *   provision. Within a paragraph a line begins a new one only when its number
 *   is the first of its shape or the next one, so that a line that happens to
 *   begin with "2010." stays words. Roman capitals must always be the next.
 * - A backslash: what follows is words, whatever it looks like.
 *
 * The depth is learned as a reader does: a heading closes what stands under its
 * rank; a shape of number that is new stands one below the last, one that was
 * seen goes back to its place. Words without a number stand under the last
 * heading. "i)" after "h)" is a letter, else it is Roman.
 *
 * Always: paragraphs are numbered from 1 without gaps, headings too, and the
 * lines of print break at a stated number of characters of the paragraph's
 * words alone, so that line 7 of paragraph 3 is the same in the draft, beside
 * another version and on paper. text_write and text_read are inverse. Text that
 * is read is UTF-8 without controls, without marks that turn the direction of
 * writing and without characters that cannot be seen.
 *
 * It does not know HTML, tables, notes or marks inside words, does not
 * normalise Unicode, and corrects nothing.
 *
 * Refusals name the line of the source: text 1 to text 5 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_MARKUP_H
#define TEXT_MARKUP_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "seal/hash.h"

#include <stdbool.h>
#include <stddef.h>

#define TEXT_MOST (512 * 1024)		/* bytes of a text */
#define TEXT_PARAGRAPHS_MOST 10000
#define TEXT_PARAGRAPH_MOST 16384	/* bytes of a paragraph's words */
#define TEXT_DEPTH_MOST 12
#define TEXT_WIDTH 72			/* characters in a line of print */

enum text_kind {
	TEXT_WORDS,	/* without a number */
	TEXT_HEADING,	/* # */
	TEXT_ANNEX, TEXT_PART, TEXT_CHAPTER, TEXT_SECTION, TEXT_ARTICLE,
	TEXT_POINT,	/* 1. (a) iv) */
	TEXT_DASH,
};

struct words { const char *p; size_t n; };	/* UTF-8, no NUL after it */

struct paragraph {
	enum text_kind kind;
	int number;		/* its place, from 1: what people cite */
	int depth;		/* 0 outermost */
	int ordinal, minor;	/* what the label counts: "(c)" 3, "2-1." 2 and
				 * 1, "1.4." 4, "-" 0; a heading: its # */
	int line;		/* of the source, from 1 */
	struct words label;	/* as written: "Article 2", "3.", "(a)", or n 0 */
	struct words words;	/* single spaces; n 0 for a label alone */
};

struct text { const struct paragraph *p; size_t n; };	/* p[i].number is i+1 */

/* The result lies in the arena and copies what it needs. ERR_MALFORMED names
 * the line and the rule; an empty text is refused. TEXT_ARENA is always
 * enough. */
#define TEXT_ARENA (4 * 1024 * 1024)
bool text_read(struct arena *, const char *, size_t n, struct text *,
    struct err *);

/* As text_read reads it: an empty line between paragraphs, one line each. */
void text_write(struct buf *, const struct text *);
/* One paragraph so, without line end. */
void paragraph_write(struct buf *, const struct paragraph *);

/* Over what paragraph_write writes: what a proposal says it is about. The
 * paragraph is one that text_read made. */
struct hash paragraph_hash(const struct paragraph *);

/* The lines of print of some words: takes the next from *rest. False when none
 * is left; no words have one empty line. At most width characters, broken at a
 * space, which belongs to neither line, or inside a longer word. Begin with
 *     struct words rest = p->words, line; bool first = true;
 *     while (text_line(&rest, TEXT_WIDTH, &first, &line)) ...
 * Each line points into the words. */
bool text_line(struct words *rest, size_t width, bool *first,
    struct words *line);

/* The same text in two languages, paragraph by paragraph. */
enum align_kind {
	ALIGN_SAME,	/* same kind, depth and ordinal */
	ALIGN_NUMBER,	/* both there; the kind, depth or number differs */
	ALIGN_ONLY_A,
	ALIGN_ONLY_B,
};
struct align_pair {
	enum align_kind kind;
	const struct paragraph *a, *b;	/* NULL on the side where none is */
};
struct aligned {
	const struct align_pair *pairs;
	size_t n;
	size_t differ;		/* pairs that are not ALIGN_SAME */
};

/* Pairs by structure alone, each paragraph in one pair, both in their order.
 * Labels are compared by what they count: "(c)" is "в)", "Article 2" is
 * "Статья 2". False only when the arena is full (ERR_REFUSED). */
bool text_align(struct arena *, const struct text *a, const struct text *b,
    struct aligned *, struct err *);

#endif
