/* glyph.h: what sort of character a code point is, for reading and comparing.
 *
 * Small tables, not the Unicode database: what is in none of them is a letter.
 * That errs to the side of long words, which a comparison survives.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_GLYPH_H
#define TEXT_GLYPH_H

#include <stddef.h>
#include <stdint.h>

enum glyph {
	GLYPH_LETTER,		/* or digit, or a mark above one */
	GLYPH_WHOLE,		/* a word of its own: ideographs, kana */
	GLYPH_SPACE,
	GLYPH_SIGN,		/* punctuation, symbols */
	GLYPH_CONTROL,		/* U+0000 to 001F, 007F to 009F, 2028, 2029 */
	GLYPH_TURN,		/* turns the direction of writing */
	GLYPH_UNSEEN,		/* soft hyphen, zero-width space, joiners, BOM,
				 * fillers, selectors of a form, tags: what
				 * Unicode lets a font show as nothing */
};
enum glyph glyph_of(uint32_t);

/* The first character that cannot be seen and changes nothing that is read; 0
 * when there is none. A joiner without width changes something between two
 * letters of a script that joins them (Arabic, Indic and others), a selector
 * after what has several forms (a symbol, an ideograph, a Mongolian letter). */
uint32_t glyph_hidden(const char *, size_t n);

/* The piece that a text is compared by: a run of letters, or one character
 * that is none. Its length in bytes; n is at least 1. */
size_t glyph_word(const char *, size_t n, enum glyph *);

#endif
