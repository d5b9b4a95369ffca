/* markup_test.c: the text of a draft as it is typed.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "text/markup.h"

#include <stdio.h>
#include <stdlib.h>

static struct text
read_n(struct arena *a, const char *s, size_t n)
{
	struct text t;
	struct err e = { 0 };

	FINE(text_read(a, s, n, &t, &e), e);
	return t;
}

static struct text
read(struct arena *a, const char *s)
{
	return read_n(a, s, strlen(s));
}

/* Every paragraph as "depth label|words", a slash between two. */
static const char *
shape(const char *s)
{
	static char out[2000];
	struct arena *a = arena_new(TEXT_ARENA);
	struct text t = read(a, s);
	size_t at = 0;

	for (size_t i = 0; i < t.n; i++) {
		const struct paragraph *p = &t.p[i];

		OK(p->number == (int)i + 1);
		at += (size_t)snprintf(out + at, sizeof out - at,
		    "%s%d %.*s|%.*s", i ? "/" : "", p->depth,
		    (int)p->label.n, p->label.p, (int)p->words.n, p->words.p);
	}
	arena_release(a);
	return out;
}

/* Refused with that rule, and a sentence that holds `says`. */
static void
refused(const char *s, size_t n, const char *rule, const char *says)
{
	struct arena *a = arena_new(TEXT_ARENA);
	struct err e = { 0 };
	struct text t;

	OK(!text_read(a, s, n, &t, &e));
	OK(e.kind == ERR_MALFORMED);
	STR_IS(e.rule, rule);
	if (!strstr(e.says, says))
		test_fail(__FILE__, __LINE__, "%s lacks %s", e.says, says);
	arena_release(a);
}

#define REFUSED(s, rule, says) refused(s, sizeof s - 1, rule, says)

TEST(markup, an_empty_line_ends_a_paragraph_and_lines_are_joined)
{
	STR_IS(shape("One  two\n three\t four \n\n \nFive\r\nsix\r\n"),
	    "0 |One two three four/0 |Five six");
}

TEST(markup, articles_paragraphs_and_points_stand_at_their_depth)
{
	STR_IS(shape("# Statute\n\nChapter I. General\n\n"
	    "Article 2: Purposes\n1. The Council shall\n(a) decide;\n"
	    "(i) at once;\n(ii) in writing;\n(b) inform.\n2. It ends.\n\n"
	    "Article 3\nWords.\n"),
	    "0 |Statute/1 Chapter I|General/2 Article 2|Purposes/"
	    "3 1.|The Council shall/4 (a)|decide;/5 (i)|at once;/"
	    "5 (ii)|in writing;/4 (b)|inform./3 2.|It ends./2 Article 3|/"
	    "3 |Words.");
}

TEST(markup, russian_articles_and_letters_are_read)
{
	STR_IS(shape("Статья 2. Цели\n1. Совет\nа) решает;\nб) сообщает.\n\n"
	    "СТАТЬЯ 3\n\nПриложение\n\nПриложение А — Смета"),
	    "0 Статья 2|Цели/1 1.|Совет/2 а)|решает;/2 б)|сообщает./"
	    "0 СТАТЬЯ 3|/0 Приложение|/0 Приложение А|Смета");
}

TEST(markup, a_line_that_happens_to_begin_with_a_number_stays_words)
{
	STR_IS(shape("1. Adopted on 10 December\n2010. It holds\n7. years.\n"
	    "2. Next"), "0 1.|Adopted on 10 December 2010. It holds 7. years."
	    "/0 2.|Next");
}

TEST(markup, a_reference_to_an_article_stays_words)
{
	STR_IS(shape("1. In accordance with\nArticle 7\nof the Charter"),
	    "0 1.|In accordance with Article 7 of the Charter");
	STR_IS(shape("Article 7 of the Charter is replaced.\n\n"
	    "Parties agree.\n\nAnnex to the decision\n\nSectional"),
	    "0 |Article 7 of the Charter is replaced./0 |Parties agree./"
	    "0 |Annex to the decision/0 |Sectional");
}

TEST(markup, after_an_empty_line_a_number_need_not_be_the_next)
{
	STR_IS(shape("1. One\n\n7. Seven\n\n7-1. More\n\n8 bis. Eight"),
	    "0 1.|One/0 7.|Seven/0 7-1.|More/0 8 bis.|Eight");
}

TEST(markup, a_number_put_in_between_is_the_next)
{
	STR_IS(shape("2. Two\n2-1. In between\n2-2. Again\n3. Three"),
	    "0 2.|Two/0 2-1.|In between/0 2-2.|Again/0 3.|Three");
}

TEST(markup, a_letter_goes_on_with_letters_and_else_i_is_roman)
{
	STR_IS(shape("g) x\n\nh) x\n\ni) x\n\nj) x"),
	    "0 g)|x/0 h)|x/0 i)|x/0 j)|x");
	STR_IS(shape("a) x\ni) y\nii) z\nb) x"),
	    "0 a)|x/1 i)|y/1 ii)|z/0 b)|x");
	STR_IS(shape("c) x\n\nd) y"), "0 c)|x/0 d)|y");
}

TEST(markup, roman_capitals_with_a_stop_must_be_the_next)
{
	STR_IS(shape("I. Aims\n\nII. Means\n\nV. Somebody spoke."),
	    "0 I.|Aims/0 II.|Means/0 |V. Somebody spoke.");
}

TEST(markup, a_dash_begins_a_provision_after_an_empty_line_or_a_dash)
{
	STR_IS(shape("The Council\n- stays words\n\n- one\n- two\n"),
	    "0 |The Council - stays words/0 -|one/0 -|two");
	STR_IS(shape("— один\n— два"), "0 —|один/0 —|два");
}

TEST(markup, decimal_numbers_have_a_level_of_their_own)
{
	STR_IS(shape("1. A\n1.1. B\n1.2. C\n2. D\n2.1. E"),
	    "0 1.|A/1 1.1.|B/1 1.2.|C/0 2.|D/1 2.1.|E");
	STR_IS(shape("3.5 million"), "0 |3.5 million");
}

TEST(markup, a_backslash_makes_words_of_anything)
{
	STR_IS(shape("\\1. no\n\n\\# no\n\n\\\\ one\n\n1. x\n\\2. y\n\\\nz"),
	    "0 |1. no/0 |# no/0 |\\ one/0 1.|x 2. y z");
}

TEST(markup, a_number_alone_takes_the_next_line)
{
	STR_IS(shape("1.\nThe Council\ndecides"), "0 1.|The Council decides");
}

TEST(markup, writing_and_reading_are_inverse)
{
	static const char *const texts[] = {
		"# A\n\n## B\n\n### C\n\nArticle 7\n\nArticle 8. — x\n\nw",
		"\\1. a\n\n1. (a) b\n\n(a)\n\n\\\n\n- c\n\n\\- d\n\nAnnex",
		"I. a\n\n\\I. b\n\n1. \\c\n\n\\#\n\nАрт\n\nStatute\n\n#x",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct arena *a = arena_new(2 * TEXT_ARENA);
		struct buf once = BUF_MAX(10000), twice = BUF_MAX(10000);
		struct text t = read(a, texts[i]), u;

		text_write(&once, &t);
		u = read_n(a, once.p, once.n);
		OK(u.n == t.n);
		for (size_t j = 0; j < t.n; j++) {
			struct hash x = paragraph_hash(&t.p[j]);
			struct hash y = paragraph_hash(&u.p[j]);

			OK(hash_same(&x, &y));
			OK(t.p[j].kind == u.p[j].kind);
			OK(t.p[j].depth == u.p[j].depth);
		}
		text_write(&twice, &u);
		STR_IS(twice.p, once.p);
		buf_free(&once);
		buf_free(&twice);
		arena_release(a);
	}
}

TEST(markup, a_paragraph_hash_is_that_of_its_line)
{
	struct arena *a = arena_new(TEXT_ARENA);
	struct text t = read(a, "Article 2 \xE2\x80\x94 Aims\n\n1.\na  b");
	struct hash is = paragraph_hash(&t.p[0]);
	struct hash want = hash_of("Article 2. Aims", 15);

	OK(hash_same(&is, &want));
	is = paragraph_hash(&t.p[1]);
	want = hash_of("1. a b", 6);
	OK(hash_same(&is, &want));
	arena_release(a);
}

TEST(markup, a_paragraph_hash_tells_numbers_headings_and_words_apart)
{
	struct arena *a = arena_new(TEXT_ARENA);
	struct text t = read(a, "1. x\n\n2. x\n\n\\1. x\n\n1. x\n\n# x\n\nx");
	struct hash h[6];

	for (int i = 0; i < 6; i++)
		h[i] = paragraph_hash(&t.p[i]);
	OK(!hash_same(&h[0], &h[1]));
	OK(!hash_same(&h[0], &h[2]));
	OK(hash_same(&h[0], &h[3]));
	OK(!hash_same(&h[4], &h[5]));
	arena_release(a);
}

TEST(markup, bytes_that_are_not_utf8_are_refused_with_their_line)
{
	REFUSED("one\ntwo \xC3(", "text 1", "Line 2");
	REFUSED("\xED\xA0\x80", "text 1", "Line 1");
	STR_IS(shape("\xEF\xBF\xBD"), "0 |\xEF\xBF\xBD");
}

TEST(markup, characters_that_deceive_are_refused_with_their_line)
{
	REFUSED("a\n\nb\x01", "text 2", "Line 3");
	REFUSED("a\0b", "text 2", "control");
	REFUSED("a\rb", "text 2", "U+000D");
	REFUSED("a\x7F", "text 2", "U+007F");
	REFUSED("a\xC2\x85", "text 2", "U+0085");
	REFUSED("a\xE2\x80\xA8" "b", "text 2", "U+2028");
	REFUSED("a\xE2\x80\xAE", "text 2", "U+202E");
	REFUSED("a\xE2\x81\xA6", "text 2", "direction");
	REFUSED("a\xE2\x80\x8F", "text 2", "direction");
	REFUSED("a\xD8\x9C", "text 2", "direction");
	REFUSED("a\xE2\x80\x8B", "text 2", "cannot be seen");
	REFUSED("a\xE2\x80\x8D" "b", "text 2", "cannot be seen");
	REFUSED("a\xEF\xBB\xBF", "text 2", "U+FEFF");
	STR_IS(shape("a\tb\r\nc\xC2\xA0" "d\xE2\x80\xA7\xE2\x80\xAF"),
	    "0 |a b c\xC2\xA0" "d\xE2\x80\xA7\xE2\x80\xAF");
}

TEST(markup, a_mark_at_the_head_of_a_pasted_file_is_passed_over)
{
	STR_IS(shape("\xEF\xBB\xBF# A"), "0 |A");
}

/* n times the piece, to be freed. */
static char *
times(const char *piece, size_t n)
{
	size_t each = strlen(piece);
	char *s = malloc(n * each + 1);

	OK(s);
	for (size_t i = 0; i < n; i++)
		memcpy(s + i * each, piece, each);
	s[n * each] = '\0';
	return s;
}

TEST(markup, a_paragraph_has_a_longest_size)
{
	char *s = times("x", TEXT_PARAGRAPH_MOST + 1);
	struct arena *a = arena_new(TEXT_ARENA);

	refused(s, TEXT_PARAGRAPH_MOST + 1, "text 3", "line 1");
	OK(read_n(a, s, TEXT_PARAGRAPH_MOST).n == 1);
	arena_release(a);
	free(s);
}

TEST(markup, a_text_has_a_longest_size)
{
	char *s = times("0123456789abcde\n", TEXT_MOST / 16 + 1);
	struct arena *a = arena_new(TEXT_ARENA);

	for (size_t i = 160; i < TEXT_MOST; i += 160)
		s[i - 2] = '\n';
	refused(s, TEXT_MOST + 1, "text 3", "longer");
	OK(read_n(a, s, TEXT_MOST).n > 3000);
	arena_release(a);
	free(s);
}

TEST(markup, a_text_has_a_greatest_number_of_paragraphs)
{
	char *s = times("x\n\n", TEXT_PARAGRAPHS_MOST + 1);
	struct arena *a = arena_new(TEXT_ARENA);

	refused(s, strlen(s), "text 3", "Line 20001");
	OK(read_n(a, s, strlen(s) - 3).n == TEXT_PARAGRAPHS_MOST);
	arena_release(a);
	free(s);
}

TEST(markup, levels_have_a_greatest_depth)
{
	static const char deep[] = "# A\n\nAnnex\n\nPart 1\n\nChapter 1\n\n"
	    "Section 1\n\nArticle 1\n\n1. a\n\n1) b\n\n(1) c\n\na) d\n\n"
	    "(a) e\n\ni) f\n\n(i) g";

	REFUSED(deep, "text 4", "Line 25");
	OK(strstr(shape("# A\n\nAnnex\n\nPart 1\n\nChapter 1\n\nSection 1\n\n"
	    "Article 1\n\n1. a\n\n1) b\n\n(1) c\n\na) d\n\n(a) e\n\ni) f"),
	    "/11 i)|f"));
}

TEST(markup, an_empty_text_is_refused)
{
	REFUSED("", "text 5", "empty");
	REFUSED(" \n\t\n\r\n", "text 5", "empty");
	STR_IS(shape("x"), "0 |x");
}

TEST(markup, what_the_arena_cannot_hold_is_refused)
{
	struct arena *a = arena_new(100);
	struct err e = { 0 };
	struct text t;

	OK(!text_read(a, "1. a\n2. b", 9, &t, &e));
	STR_IS(e.rule, "text 3");
	arena_release(a);
}

/* The lines, a bar after each. */
static const char *
printed(const char *s, size_t width)
{
	static char out[500];
	struct words rest = { s, strlen(s) }, line;
	bool first = true;
	size_t at = 0;

	out[0] = '\0';
	while (text_line(&rest, width, &first, &line))
		at += (size_t)snprintf(out + at, sizeof out - at, "%.*s|",
		    (int)line.n, line.p);
	return out;
}

TEST(lines, break_at_a_space_within_the_width)
{
	STR_IS(printed("one two three", 7), "one two|three|");
	STR_IS(printed("one two three", 6), "one|two|three|");
	STR_IS(printed("one two three", 13), "one two three|");
	STR_IS(printed("one two three", 12), "one two|three|");
}

TEST(lines, count_characters_and_not_bytes)
{
	STR_IS(printed("раз два три", 7), "раз два|три|");
}

TEST(lines, a_word_that_is_too_long_is_broken)
{
	STR_IS(printed("abcdefgh ij", 3), "abc|def|gh|ij|");
}

TEST(lines, no_words_are_one_line)
{
	STR_IS(printed("", 5), "|");
}

/* One letter a pair: same, number, a, b. */
static const char *
alignment(const char *s, const char *u, size_t *differ)
{
	static char out[100];
	struct arena *a = arena_new(3 * TEXT_ARENA);
	struct text x = read(a, s), y = read(a, u);
	struct aligned al;
	struct err e = { 0 };

	FINE(text_align(a, &x, &y, &al, &e), e);
	for (size_t i = 0; i < al.n; i++) {
		out[i] = "snab"[al.pairs[i].kind];
		OK(!al.pairs[i].a == (al.pairs[i].kind == ALIGN_ONLY_B));
		OK(!al.pairs[i].b == (al.pairs[i].kind == ALIGN_ONLY_A));
	}
	out[al.n] = '\0';
	*differ = al.differ;
	arena_release(a);
	return out;
}

TEST(align, labels_of_two_languages_agree_by_what_they_count)
{
	size_t differ;

	STR_IS(alignment("Article 2. Aims\n1. x\n(a) y\n(b) z\n(c) w",
	    "Статья 2. Цели\n1. x\nа) y\nб) z\nв) w", &differ), "sssss");
	OK(differ == 0);
}

TEST(align, a_paragraph_that_one_side_lacks_is_shown_where_it_lacks)
{
	size_t differ;

	STR_IS(alignment("1. x\n2. y\n3. z", "1. x\n\n3. z", &differ), "sas");
	STR_IS(alignment("1. x\n\n3. z", "1. x\n2. y\n3. z", &differ), "sbs");
	OK(differ == 1);
}

TEST(align, another_number_is_shown_as_such)
{
	size_t differ;

	STR_IS(alignment("1. x\n\n2. y\n\n# z", "1. x\n\n2-1. y\n\n# z",
	    &differ), "sns");
	OK(differ == 1);
}
