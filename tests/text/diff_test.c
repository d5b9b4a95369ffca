/* diff_test.c: what changed between two texts, word by word.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "text/diff.h"

#include <stdio.h>
#include <stdlib.h>

static struct words
w(const char *s)
{
	return (struct words){ s, strlen(s) };
}

static void
add_runs(struct buf *b, const struct run *r, size_t n)
{
	static const char *const marks[] = { "", "+", "-" };

	for (size_t i = 0; i < n; i++) {
		if (r[i].kind != RUN_KEEP)
			buf_printf(b, "[%s", marks[r[i].kind]);
		buf_add(b, r[i].words.p, r[i].words.n);
		if (r[i].kind != RUN_KEEP)
			buf_str(b, "]");
	}
}

/* "[-72][+24] hours" */
static const char *
marked(const char *was, const char *is)
{
	static struct buf b = BUF_MAX(4000);
	struct arena *a = arena_new(REDLINE_ARENA);
	struct runs r;
	struct err e = { 0 };

	FINE(redline_words(a, w(was), w(is), &r, &e), e);
	buf_clear(&b);
	buf_str(&b, "");
	add_runs(&b, r.p, r.n);
	arena_release(a);
	return b.p ? b.p : "";
}

TEST(words, only_the_number_that_changed_is_marked)
{
	STR_IS(marked("within 72 hours.", "within 24 hours."),
	    "within [-72][+24] hours.");
}

TEST(words, cyrillic_is_compared_by_words)
{
	STR_IS(marked("в течение 72 часов;", "в течение 24 суток;"),
	    "в течение [-72 часов][+24 суток];");
	STR_IS(marked("Совет решает", "Совет не решает"),
	    "Совет [+не ]решает");
}

TEST(words, signs_stand_alone)
{
	STR_IS(marked("land, sea", "land; sea"), "land[-,][+;] sea");
	STR_IS(marked("co-operation", "cooperation"),
	    "[-co-operation][+cooperation]");
}

TEST(words, a_space_between_two_changes_goes_with_them)
{
	STR_IS(marked("a b c d", "a x y d"), "a [-b c][+x y] d");
}

TEST(words, equal_ones_are_one_run_and_none_are_no_run)
{
	STR_IS(marked("a b", "a b"), "a b");
	STR_IS(marked("", ""), "");
	STR_IS(marked("", "a b"), "[+a b]");
	STR_IS(marked("a b", ""), "[-a b]");
}

/* The paragraphs of a redline: kind and number, and the marked words. */
static const char *
redlined(const char *was, const char *is)
{
	static struct buf b = BUF_MAX(8000);
	struct arena *a = arena_new(REDLINE_ARENA);
	struct text x, y;
	struct redline r;
	struct err e = { 0 };

	FINE(text_read(a, was, strlen(was), &x, &e), e);
	FINE(text_read(a, is, strlen(is), &y, &e), e);
	FINE(redline(a, &x, &y, &r, &e), e);
	buf_clear(&b);
	for (size_t i = 0; i < r.n; i++) {
		const struct redline_paragraph *p = &r.p[i];

		buf_printf(&b, "%s%d>%d", i ? " / " : "",
		    p->was ? p->was->number : 0, p->is ? p->is->number : 0);
		if (p->moved)
			buf_printf(&b, " moved %d", p->moved);
		buf_str(&b, " ");
		add_runs(&b, p->runs, p->n);
	}
	arena_release(a);
	return b.p;
}

TEST(redline, a_paragraph_with_another_number_is_unchanged)
{
	STR_IS(redlined("Article 1\n\nThe Council meets.\n\nArticle 2\n\n"
	    "It decides.", "Article 1\n\nThe Council meets.\n\nArticle 2\n\n"
	    "New words stand here.\n\nArticle 3\n\nIt decides."),
	    "1>1  / 2>2 The Council meets. / 3>3  / "
	    "0>4 [+New words stand here.] / 0>5  / 4>6 It decides.");
}

TEST(redline, a_changed_paragraph_is_paired_by_its_words)
{
	STR_IS(redlined("One stays as it is.\n\nThe term is 72 hours.",
	    "Another sentence came first.\n\nOne stays as it is.\n\n"
	    "The term is 24 hours."),
	    "0>1 [+Another sentence came first.] / 1>2 One stays as it is. / "
	    "2>3 The term is [-72][+24] hours.");
}

TEST(redline, a_paragraph_of_the_same_label_is_replaced_as_a_whole)
{
	STR_IS(redlined("1. a b c\n\n2. d e f", "1. a b c\n\n2. x y z"),
	    "1>1 a b c / 2>2 [-d e f][+x y z]");
}

TEST(redline, what_went_elsewhere_word_for_word_is_a_move)
{
	STR_IS(redlined("alpha beta gamma\n\none two\n\nthree four",
	    "one two\n\nthree four\n\nalpha beta gamma"),
	    "1>0 moved 3 [-alpha beta gamma] / 2>1 one two / "
	    "3>2 three four / 0>3 moved 1 [+alpha beta gamma]");
}

TEST(redline, deletions_stand_before_insertions)
{
	STR_IS(redlined("same\n\nold words here", "same\n\nnever seen things"),
	    "1>1 same / 2>0 [-old words here] / 0>2 [+never seen things]");
}

static uint32_t seed;

static unsigned
any(unsigned below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

static void
any_text(struct buf *b)
{
	static const char *const bits[] = { "a", "bb", "Совет", " ", " ", "\n",
	    "\n\n", "72", ",", "1. ", "(a) ", "- ", "\n\nArticle 2\n\n", "—",
	    "\\", "#", "и", ". " };

	buf_clear(b);
	for (unsigned i = 0, n = 1 + any(80); i < n; i++)
		buf_str(b, bits[any(sizeof bits / sizeof *bits)]);
	buf_str(b, "x");
}

static void
joined(struct buf *b, const struct redline_paragraph *p, enum run_kind with)
{
	buf_clear(b);
	buf_str(b, "x");
	for (size_t i = 0; i < p->n; i++)
		if (p->runs[i].kind == RUN_KEEP || p->runs[i].kind == with)
			buf_add(b, p->runs[i].words.p, p->runs[i].words.n);
}

static void
gives(struct buf *b, const struct redline_paragraph *p, enum run_kind with,
    const struct paragraph *want)
{
	joined(b, p, with);
	OK(b->n - 1 == (want ? want->words.n : 0));
	OK(b->n == 1 || memcmp(b->p + 1, want->words.p, b->n - 1) == 0);
	for (size_t i = 1; i < p->n; i++)
		OK(p->runs[i].kind != p->runs[i - 1].kind);
}

TEST(redline, keep_and_delete_are_the_old_text_keep_and_insert_the_new)
{
	struct buf one = BUF_MAX(20000), two = BUF_MAX(20000),
	    b = BUF_MAX(20000);

	for (uint32_t round = 1; round < 2000; round++) {
		struct arena *a = arena_new(REDLINE_ARENA);
		struct text x, y;
		struct redline r;
		size_t i = 0, j = 0;
		struct err e = { 0 };

		seed = round;
		any_text(&one);
		any_text(&two);
		FINE(text_read(a, one.p, one.n, &x, &e), e);
		FINE(text_read(a, two.p, two.n, &y, &e), e);
		FINE(redline(a, &x, &y, &r, &e), e);
		for (size_t k = 0; k < r.n; k++) {
			const struct redline_paragraph *p = &r.p[k];

			OK(!p->was || p->was == &x.p[i++]);
			OK(!p->is || p->is == &y.p[j++]);
			gives(&b, p, RUN_DELETE, p->was);
			gives(&b, p, RUN_INSERT, p->is);
		}
		OK(i == x.n && j == y.n);
		arena_release(a);
	}
	buf_free(&one);
	buf_free(&two);
	buf_free(&b);
}

/* Words that are all in both, in an order that has little in common. */
static void
shuffled(struct buf *b, size_t paragraphs, size_t words)
{
	buf_clear(b);
	for (size_t i = 0; i < paragraphs; i++) {
		for (size_t j = 0; j < words; j++)
			buf_printf(b, "%c%c ", 'a' + any(26), 'a' + any(4));
		buf_str(b, "\n\n");
	}
}

TEST(redline, hostile_texts_end_soon_and_say_that_they_were_cut_short)
{
	struct buf one = BUF_MAX(TEXT_MOST), two = BUF_MAX(TEXT_MOST);
	struct arena *a = arena_new(REDLINE_ARENA);
	struct text x, y;
	struct redline r;
	struct err e = { 0 };

	seed = 7;
	shuffled(&one, 32, 5000);
	shuffled(&two, 32, 5000);
	FINE(text_read(a, one.p, one.n, &x, &e), e);
	FINE(text_read(a, two.p, two.n, &y, &e), e);
	FINE(redline(a, &x, &y, &r, &e), e);
	OK(r.cut_short);
	arena_release(a);
	buf_free(&one);
	buf_free(&two);
}

TEST(redline, an_arena_that_is_too_small_is_refused)
{
	struct arena *a = arena_new(TEXT_ARENA), *small = arena_new(50);
	struct text x;
	struct redline r;
	struct err e = { 0 };

	FINE(text_read(a, "a b", 3, &x, &e), e);
	OK(!redline(small, &x, &x, &r, &e));
	OK(e.kind == ERR_REFUSED);
	arena_release(small);
	arena_release(a);
}

/* Two editions of a real treaty, between which articles 23 to 29 moved on. */
TEST(redline, two_editions_of_a_treaty_are_both_given_back)
{
	const char *shared = test_shared();
	struct arena *a;
	struct buf was, is, b = BUF_MAX(20000);
	struct text x, y;
	struct redline r;
	struct err e = { 0 };
	char folder[4200];

	if (!shared)
		return;
	snprintf(folder, sizeof folder, "%s/corpora/treaties-ch/0.101-echr",
	    shared);
	was = test_file(folder, "2009-06-01.md");
	is = test_file(folder, "2010-06-01.md");
	a = arena_new(REDLINE_ARENA);
	FINE(text_read(a, was.p, was.n, &x, &e), e);
	FINE(text_read(a, is.p, is.n, &y, &e), e);
	FINE(redline(a, &x, &y, &r, &e), e);
	OK(!r.cut_short && r.changed > 10 && r.changed < r.n / 2);
	for (size_t k = 0; k < r.n; k++) {
		gives(&b, &r.p[k], RUN_DELETE, r.p[k].was);
		gives(&b, &r.p[k], RUN_INSERT, r.p[k].is);
	}
	arena_release(a);
	buf_free(&was);
	buf_free(&is);
	buf_free(&b);
}
