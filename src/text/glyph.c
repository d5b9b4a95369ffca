/* glyph.c: see glyph.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/glyph.h"

#include "base/enc.h"

#include <stdbool.h>

/* Sorted, without overlap. */
static const struct { uint32_t from, to; enum glyph is; } ranges[] = {
	{ 0x0000, 0x001F, GLYPH_CONTROL }, { 0x0020, 0x0020, GLYPH_SPACE },
	{ 0x0021, 0x002F, GLYPH_SIGN }, { 0x003A, 0x0040, GLYPH_SIGN },
	{ 0x005B, 0x0060, GLYPH_SIGN }, { 0x007B, 0x007E, GLYPH_SIGN },
	{ 0x007F, 0x009F, GLYPH_CONTROL }, { 0x00A0, 0x00A0, GLYPH_SPACE },
	{ 0x00A1, 0x00A9, GLYPH_SIGN }, { 0x00AB, 0x00AC, GLYPH_SIGN },
	{ 0x00AD, 0x00AD, GLYPH_UNSEEN }, { 0x00AE, 0x00B1, GLYPH_SIGN },
	{ 0x00B4, 0x00B4, GLYPH_SIGN }, { 0x00B6, 0x00B8, GLYPH_SIGN },
	{ 0x00BB, 0x00BB, GLYPH_SIGN }, { 0x00BF, 0x00BF, GLYPH_SIGN },
	{ 0x00D7, 0x00D7, GLYPH_SIGN }, { 0x00F7, 0x00F7, GLYPH_SIGN },
	{ 0x034F, 0x034F, GLYPH_UNSEEN }, { 0x037E, 0x037E, GLYPH_SIGN },
	{ 0x0387, 0x0387, GLYPH_SIGN },
	{ 0x055A, 0x055F, GLYPH_SIGN }, { 0x0589, 0x058F, GLYPH_SIGN },
	{ 0x05BE, 0x05BE, GLYPH_SIGN }, { 0x060C, 0x060D, GLYPH_SIGN },
	{ 0x061B, 0x061B, GLYPH_SIGN }, { 0x061C, 0x061C, GLYPH_TURN },
	{ 0x061D, 0x061F, GLYPH_SIGN },
	{ 0x066A, 0x066D, GLYPH_SIGN }, { 0x06D4, 0x06D4, GLYPH_SIGN },
	{ 0x0964, 0x0965, GLYPH_SIGN }, { 0x115F, 0x1160, GLYPH_UNSEEN },
	{ 0x1680, 0x1680, GLYPH_SPACE }, { 0x17B4, 0x17B5, GLYPH_UNSEEN },
	{ 0x180B, 0x180F, GLYPH_UNSEEN },
	{ 0x2000, 0x200A, GLYPH_SPACE }, { 0x200B, 0x200D, GLYPH_UNSEEN },
	{ 0x200E, 0x200F, GLYPH_TURN },
	{ 0x2010, 0x2027, GLYPH_SIGN }, { 0x2028, 0x2029, GLYPH_CONTROL },
	{ 0x202A, 0x202E, GLYPH_TURN }, { 0x202F, 0x202F, GLYPH_SPACE },
	{ 0x2030, 0x205E, GLYPH_SIGN }, { 0x205F, 0x205F, GLYPH_SPACE },
	{ 0x2060, 0x2065, GLYPH_UNSEEN }, { 0x2066, 0x2069, GLYPH_TURN },
	{ 0x206A, 0x206F, GLYPH_UNSEEN },
	{ 0x20A0, 0x20CF, GLYPH_SIGN }, { 0x2100, 0x214F, GLYPH_SIGN },
	{ 0x2190, 0x245F, GLYPH_SIGN }, { 0x2500, 0x27FF, GLYPH_SIGN },
	{ 0x2800, 0x2800, GLYPH_UNSEEN }, { 0x2801, 0x2BFF, GLYPH_SIGN },
	{ 0x2E00, 0x2E7F, GLYPH_SIGN }, { 0x3000, 0x3000, GLYPH_SPACE },
	{ 0x3001, 0x3004, GLYPH_SIGN }, { 0x3008, 0x3020, GLYPH_SIGN },
	{ 0x3040, 0x30FF, GLYPH_WHOLE }, { 0x3164, 0x3164, GLYPH_UNSEEN },
	{ 0x3400, 0x9FFF, GLYPH_WHOLE }, { 0xF900, 0xFAFF, GLYPH_WHOLE },
	{ 0xFE00, 0xFE0F, GLYPH_UNSEEN }, { 0xFE30, 0xFE6F, GLYPH_SIGN },
	{ 0xFEFF, 0xFEFF, GLYPH_UNSEEN }, { 0xFF01, 0xFF0F, GLYPH_SIGN },
	{ 0xFF1A, 0xFF20, GLYPH_SIGN }, { 0xFF3B, 0xFF40, GLYPH_SIGN },
	{ 0xFF5B, 0xFF65, GLYPH_SIGN }, { 0xFFA0, 0xFFA0, GLYPH_UNSEEN },
	{ 0xFFF0, 0xFFFB, GLYPH_UNSEEN }, { 0xFFFD, 0xFFFD, GLYPH_SIGN },
	{ 0x1BCA0, 0x1BCA3, GLYPH_UNSEEN },
	{ 0x1D173, 0x1D17A, GLYPH_UNSEEN },
	{ 0x1F000, 0x1FAFF, GLYPH_SIGN }, { 0x20000, 0x3FFFF, GLYPH_WHOLE },
	{ 0xE0000, 0xE0FFF, GLYPH_UNSEEN },
};

enum glyph
glyph_of(uint32_t c)
{
	size_t from = 0, to = sizeof ranges / sizeof *ranges;

	/* most of what is written, without a search */
	if (c - 'a' < 26 || c - 0x400 < 0x15A)
		return GLYPH_LETTER;
	while (from < to) {
		size_t mid = (from + to) / 2;

		if (c > ranges[mid].to)
			from = mid + 1;
		else if (c < ranges[mid].from)
			to = mid;
		else
			return ranges[mid].is;
	}
	return GLYPH_LETTER;
}

size_t
glyph_word(const char *p, size_t n, enum glyph *is)
{
	size_t len, at;

	*is = glyph_of(utf8_next(p, n, &at));
	if (*is != GLYPH_LETTER)
		return at;
	while (at < n && glyph_of(utf8_next(p + at, n - at, &len)) ==
	    GLYPH_LETTER)
		at += len;
	return at;
}

/* --- what is hidden ---------------------------------------------------------- */

/* Scripts in which a joiner, or its opposite, between letters changes their
 * form. Those of one script have one number. */
static const struct { uint32_t from, to; int script; } joined[] = {
	{ 0x0620, 0x06FF, 1 },		/* Arabic */
	{ 0x0700, 0x074F, 2 },		/* Syriac */
	{ 0x0750, 0x077F, 1 }, { 0x07C0, 0x07FF, 3 },	/* N'Ko */
	{ 0x0870, 0x08FF, 1 },
	{ 0x0900, 0x0DFF, 4 },		/* Devanagari to Sinhala */
	{ 0x1000, 0x109F, 5 },		/* Myanmar */
	{ 0x1780, 0x17D3, 6 },		/* Khmer */
	{ 0x1820, 0x18AA, 7 },		/* Mongolian */
	{ 0xFB50, 0xFDFF, 1 }, { 0xFE70, 0xFEFC, 1 },
};
#define MONGOLIAN 7

/* 0: none of them, or no letter. */
static int
script_of(uint32_t c)
{
	if (glyph_of(c) != GLYPH_LETTER)
		return 0;
	for (size_t i = 0; i < sizeof joined / sizeof *joined; i++)
		if (c >= joined[i].from && c <= joined[i].to)
			return joined[i].script;
	return 0;
}

/* Does it give what stands before it another form? */
static bool
selects(uint32_t c, uint32_t before)
{
	enum glyph g = glyph_of(before);

	if (c >= 0x180B && c <= 0x180F)
		return c != 0x180E && script_of(before) == MONGOLIAN;
	if (c >= 0xE0100 && c <= 0xE01EF)
		return g == GLYPH_WHOLE;
	return c >= 0xFE00 && c <= 0xFE0F && (g == GLYPH_WHOLE ||
	    (g == GLYPH_SIGN && before >= 0xA0));
}

uint32_t
glyph_hidden(const char *p, size_t n)
{
	uint32_t before = ' ', c;

	for (size_t i = 0, len; i < n; i += len, before = c) {
		enum glyph g;
		uint32_t after = ' ';
		size_t next;

		c = utf8_next(p + i, n - i, &len);
		g = glyph_of(c);
		if (g != GLYPH_TURN && g != GLYPH_UNSEEN)
			continue;
		if (i + len < n)
			after = utf8_next(p + i + len, n - i - len, &next);
		if ((c == 0x200C || c == 0x200D) && script_of(before) &&
		    script_of(before) == script_of(after))
			continue;
		if (!selects(c, before))
			return c;
	}
	return 0;
}
