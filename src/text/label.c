/* label.c: see label.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/label.h"

#include "base/enc.h"

#include <string.h>

#define NUMBER_MOST 9999

/* How a number is written, and what stands round it; together its shape. */
enum digits { DIGITS_ARABIC, DIGITS_SMALL, DIGITS_BIG, DIGITS_ROMAN_SMALL,
	DIGITS_ROMAN_BIG, DIGITS_DASH, DIGITS_PARTS /* and how many */ };
enum round { ROUND_STOP, ROUND_BRACKET, ROUND_BRACKETS };

static const struct { const char *word; enum text_kind kind; } keywords[] = {
	{ "Annex", TEXT_ANNEX }, { "ANNEX", TEXT_ANNEX },
	{ "Part", TEXT_PART }, { "PART", TEXT_PART },
	{ "Chapter", TEXT_CHAPTER }, { "CHAPTER", TEXT_CHAPTER },
	{ "Section", TEXT_SECTION }, { "SECTION", TEXT_SECTION },
	{ "Article", TEXT_ARTICLE }, { "ARTICLE", TEXT_ARTICLE },
	{ "Приложение", TEXT_ANNEX }, { "ПРИЛОЖЕНИЕ", TEXT_ANNEX },
	{ "Часть", TEXT_PART }, { "ЧАСТЬ", TEXT_PART },
	{ "Глава", TEXT_CHAPTER }, { "ГЛАВА", TEXT_CHAPTER },
	{ "Раздел", TEXT_SECTION }, { "РАЗДЕЛ", TEXT_SECTION },
	{ "Статья", TEXT_ARTICLE }, { "СТАТЬЯ", TEXT_ARTICLE },
};

static const char *const afters[] = { "bis", "ter", "quater", NULL };

/* Provisions are counted without the letters that look like others. */
static const uint16_t cyrillic[] = { 0x430, 0x431, 0x432, 0x433, 0x434, 0x435,
    0x436, 0x437, 0x438, 0x43A, 0x43B, 0x43C, 0x43D, 0x43E, 0x43F, 0x440, 0x441,
    0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44D, 0x44E,
    0x44F };

static bool
begins(struct words w, const char *s)
{
	size_t n = strlen(s);

	return w.n >= n && memcmp(w.p, s, n) == 0;
}

static struct words
after(struct words w, size_t n)
{
	return (struct words){ w.p + n, w.n - n };
}

static struct words
no_space(struct words w)
{
	while (w.n && *w.p == ' ')
		w = after(w, 1);
	return w;
}

/* 1 to NUMBER_MOST without leading zero; how many bytes, or 0. */
static size_t
arabic(struct words w, int *out)
{
	size_t n = 0;

	*out = 0;
	while (n < w.n && w.p[n] >= '0' && w.p[n] <= '9' && n < 5)
		*out = *out * 10 + (w.p[n++] - '0');
	return n && w.p[0] != '0' && *out <= NUMBER_MOST ? n : 0;
}

static int
roman_digit(char c, bool big)
{
	static const char digits[] = "ivxlcdm";
	static const int worth[] = { 1, 5, 10, 50, 100, 500, 1000 };
	const char *at;

	if (big)
		c = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : ' ';
	at = c ? strchr(digits, c) : NULL;
	return at ? worth[at - digits] : 0;
}

/* Written back, to be sure that it is the one spelling. */
static bool
roman_is(const char *p, size_t n, bool big, int value)
{
	static const struct { int worth; const char *small; } steps[] = {
		{ 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" },
		{ 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" },
		{ 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
	};
	size_t at = 0;

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		for (; value >= steps[i].worth; value -= steps[i].worth)
			for (const char *c = steps[i].small; *c; c++, at++)
				if (at >= n || p[at] !=
				    (big ? *c - ('a' - 'A') : *c))
					return false;
	return at == n;
}

static size_t
roman(struct words w, bool big, int *out)
{
	int value = 0, digit;
	size_t n = 0;

	while (n < w.n && n < 16 && (digit = roman_digit(w.p[n], big)) != 0) {
		int more = n + 1 < w.n ? roman_digit(w.p[n + 1], big) : 0;

		value += digit < more ? -digit : digit;
		n++;
	}
	*out = value;
	return n && value > 0 && value <= NUMBER_MOST &&
	    roman_is(w.p, n, big, value) ? n : 0;
}

/* One letter, Latin or Cyrillic. */
static size_t
letter(struct words w, bool big, int *out)
{
	size_t len;
	uint32_t c = w.n ? utf8_next(w.p, w.n, &len) : 0;

	*out = 0;
	if (c >= (big ? 'A' : 'a') && c <= (uint32_t)(big ? 'Z' : 'z'))
		*out = (int)(c - (big ? 'A' : 'a')) + 1;
	for (size_t i = 0; i < sizeof cyrillic / sizeof *cyrillic; i++)
		if (c == cyrillic[i] - (big ? 0x20u : 0u))
			*out = (int)i + 1;
	return *out ? len : 0;
}

/* "-1" or " bis" after an Arabic number. */
static size_t
minor_of(struct words w, int *minor)
{
	size_t n;

	if (w.n && *w.p == '-' && (n = arabic(after(w, 1), minor)))
		return n + 1;
	for (int i = 0; w.n && *w.p == ' ' && afters[i]; i++)
		if (begins(after(w, 1), afters[i])) {
			*minor = i + 2;
			return strlen(afters[i]) + 1;
		}
	*minor = 0;
	return 0;
}

/* The bytes of the number at w written in that way, or 0. */
static size_t
number(struct words w, enum digits how, struct label *l)
{
	size_t n;

	l->minor = 0;
	switch (how) {
	case DIGITS_ARABIC:
		n = arabic(w, &l->ordinal);
		return n ? n + minor_of(after(w, n), &l->minor) : 0;
	case DIGITS_SMALL:
	case DIGITS_BIG:
		return letter(w, how == DIGITS_BIG, &l->ordinal);
	case DIGITS_ROMAN_SMALL:
	case DIGITS_ROMAN_BIG:
		return roman(w, how == DIGITS_ROMAN_BIG, &l->ordinal);
	default:
		return 0;
	}
}

/* "1.2.": the last number counts, how many there are is the shape. */
static bool
parts(struct words w, struct label *l)
{
	struct words at = w;
	int n = 0;
	size_t len;

	while ((len = arabic(at, &l->ordinal)) && len < at.n &&
	    at.p[len] == '.') {
		at = after(at, len + 1);
		n++;
		if (!at.n || *at.p == ' ')
			break;
	}
	if (n < 2 || n > 6 || (at.n && *at.p != ' '))
		return false;
	l->kind = TEXT_POINT;
	l->shape = (DIGITS_PARTS + n) * 4;
	l->minor = 0;
	l->next_only = false;
	l->label = (struct words){ w.p, w.n - at.n };
	l->words = no_space(at);
	return true;
}

static bool
point(struct words w, enum digits how, struct label *l)
{
	bool open = w.n && *w.p == '(';
	struct words at = after(w, open ? 1 : 0);
	size_t n = number(at, how, l);
	enum round round;

	if (!n || n >= at.n)
		return false;
	at = after(at, n);
	if (*at.p == ')')
		round = open ? ROUND_BRACKETS : ROUND_BRACKET;
	else if (*at.p == '.' && !open &&
	    (how == DIGITS_ARABIC || how == DIGITS_ROMAN_BIG))
		round = ROUND_STOP;
	else
		return false;
	at = after(at, 1);
	if (at.n && *at.p != ' ')
		return false;
	l->kind = TEXT_POINT;
	l->shape = (int)how * 4 + (int)round;
	l->next_only = how == DIGITS_ROMAN_BIG && round == ROUND_STOP;
	l->label = (struct words){ w.p, w.n - at.n };
	l->words = no_space(at);
	return true;
}

static size_t
dash(struct words w)
{
	size_t len;
	uint32_t c = w.n ? utf8_next(w.p, w.n, &len) : 0;

	return c == '-' || (c >= 0x2012 && c <= 0x2015) ? len : 0;
}

/* After a heading's number: nothing, or a stop, colon or dash and words. */
static bool
heading_words(struct words w, struct words *out)
{
	struct words at = no_space(w);
	size_t n = dash(at);

	*out = at;
	if (!at.n)
		return true;
	if (!n && (*at.p == '.' || *at.p == ':') && at.p == w.p)
		n = 1;
	if (!n || (at.n > n && at.p[n] != ' '))
		return false;
	*out = no_space(after(at, n));
	return true;
}

/* "Annex C" is a letter, "Annex I" and "Part II" are Roman. */
static size_t
heading_number(struct words w, struct label *l)
{
	size_t n = number(w, DIGITS_ARABIC, l);

	if (!n)
		n = number(w, DIGITS_ROMAN_BIG, l);
	if (n == 1 && *w.p >= 'A' && !strchr("IVX", *w.p))
		n = 0;
	return n ? n : number(w, DIGITS_BIG, l);
}

static bool
heading(struct words w, struct label *l)
{
	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
		struct words at;
		size_t n = strlen(keywords[i].word), len = 0;

		if (!begins(w, keywords[i].word))
			continue;
		l->kind = keywords[i].kind;
		l->shape = l->ordinal = l->minor = 0;
		at = after(w, n);
		if (at.n > 1 && *at.p == ' ')
			len = heading_number(after(at, 1), l);
		if (len)
			at = after(at, len + 1);
		else if (l->kind != TEXT_ANNEX)
			return false;
		l->next_only = false;
		l->label = (struct words){ w.p, w.n - at.n };
		return heading_words(at, &l->words);
	}
	return false;
}

static bool
plain_heading(struct words w, struct label *l)
{
	int n = 0;

	while ((size_t)n < w.n && w.p[n] == '#')
		n++;
	if (n < 1 || n > 3 || w.n < (size_t)n + 2 || w.p[n] != ' ')
		return false;
	*l = (struct label){ .kind = TEXT_HEADING, .ordinal = n,
	    .label = { w.p, 0 }, .words = no_space(after(w, (size_t)n)) };
	return l->words.n > 0;
}

size_t
label_read(struct words w, struct label out[2])
{
	size_t n = dash(w), count = 0;

	if (n && (n == w.n || w.p[n] == ' ')) {
		out[0] = (struct label){ .kind = TEXT_DASH,
		    .shape = DIGITS_DASH * 4, .label = { w.p, n },
		    .words = no_space(after(w, n)) };
		return 1;
	}
	if (plain_heading(w, out) || heading(w, out) || parts(w, out))
		return 1;
	for (int how = DIGITS_ARABIC; how <= DIGITS_ROMAN_BIG && count < 2;
	    how++)
		if (point(w, (enum digits)how, &out[count]))
			count++;
	return count;
}

int
label_rank(const struct label *l)
{
	switch (l->kind) {
	case TEXT_HEADING:
		return l->ordinal == 1 ? 0 : l->ordinal == 2 ? 2 : 5;
	case TEXT_ANNEX: return 1;
	case TEXT_PART: return 2;
	case TEXT_CHAPTER: return 3;
	case TEXT_SECTION: return 4;
	case TEXT_ARTICLE: return 6;
	default: return -1;
	}
}
