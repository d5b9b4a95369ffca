/* arena_test.c: memory with one owner and one end, and buffers with a maximum.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/arena.h"
#include "base/enc.h"
#include "base/os.h"

#include <stdalign.h>
#include <stdint.h>

TEST(arena, what_is_taken_is_zeroed_and_aligned)
{
	struct arena *a = arena_new(1 << 20);

	for (size_t n = 1; n < 3000; n += 7) {
		unsigned char *p = arena_take(a, n);

		OK(p && (uintptr_t)p % alignof(max_align_t) == 0);
		for (size_t i = 0; i < n; i++)
			OK(p[i] == 0);
		memset(p, 0xA5, n);
		if (arena_used(a) > 900000)
			arena_reset(a);
	}
	arena_release(a);
}

TEST(arena, the_limit_is_a_refusal_and_what_stands_stays)
{
	struct arena *a = arena_new(64);
	char *first = arena_copy(a, "0123456789abcdef0123456789abcde", 31);

	OK(first && arena_used(a) == 32);
	OK(arena_take(a, 32) != NULL);
	OK(!arena_full(a));
	OK(arena_take(a, 1) == NULL);
	OK(arena_full(a));
	OK(arena_used(a) == 64);
	STR_IS(first, "0123456789abcdef0123456789abcde");
	arena_release(a);
}

TEST(arena, sizes_that_overflow_are_refused)
{
	struct arena *a = arena_new(SIZE_MAX);

	OK(arena_take(a, SIZE_MAX) == NULL);
	OK(arena_full(a));
	arena_reset(a);
	OK(!arena_full(a));
	OK(arena_take(a, SIZE_MAX - 7) == NULL);
	OK(arena_array(a, SIZE_MAX / 2, 3) == NULL);
	OK(arena_copy(a, "x", SIZE_MAX) == NULL);
	OK(arena_used(a) == 0);
	arena_release(a);
}

TEST(arena, nothing_taken_is_a_valid_pointer)
{
	struct arena *a = arena_new(0);

	OK(arena_take(a, 0) != NULL);
	OK(arena_array(a, 0, 8) != NULL);
	OK(arena_take(a, 1) == NULL);
	arena_release(a);
	arena_release(NULL);
}

TEST(arena, reset_gives_the_limit_back)
{
	struct arena *a = arena_new(1 << 20);

	for (int round = 0; round < 3; round++) {
		OK(arena_take(a, 1 << 19) != NULL);
		OK(arena_take(a, 1 << 19) != NULL);
		OK(arena_take(a, 1) == NULL);
		arena_reset(a);
		OK(arena_used(a) == 0);
	}
	arena_release(a);
}

/* Pieces of every size, filled with their own mark, do not overlap. */
TEST(arena, pieces_do_not_overlap)
{
	enum { PIECES = 500 };
	struct arena *a = arena_new(8 << 20);
	unsigned char *at[PIECES];
	size_t n[PIECES];

	os_random_seed(7);
	for (int i = 0; i < PIECES; i++) {
		uint32_t r;

		os_random(&r, sizeof r);
		n[i] = r % (r & 1 ? 20000 : 40);
		at[i] = arena_take(a, n[i]);
		OK(at[i]);
		memset(at[i], i & 255, n[i]);
	}
	for (int i = 0; i < PIECES; i++)
		for (size_t j = 0; j < n[i]; j++)
			OK(at[i][j] == (i & 255));
	arena_release(a);
}

TEST(arena, text_is_copied_and_printed_with_its_nul)
{
	struct arena *a = arena_new(4096);

	STR_IS(arena_str(a, ""), "");
	STR_IS(arena_copy(a, "abcdef", 3), "abc");
	STR_IS(arena_printf(a, "%d of %s", 6, "seven"), "6 of seven");
	OK(arena_printf(a, "%5000d", 1) == NULL);
	arena_release(a);
}

TEST(buf, bytes_are_followed_by_a_nul_that_is_not_counted)
{
	struct buf b = BUF_MAX(1000);

	buf_str(&b, "one ");
	buf_printf(&b, "%d", 2);
	buf_byte(&b, '!');
	buf_add(&b, NULL, 0);
	OK(b.n == 6 && buf_ok(&b));
	STR_IS(b.p, "one 2!");
	buf_free(&b);
	OK(b.p == NULL && b.n == 0 && b.max == 1000);
}

TEST(buf, the_maximum_may_be_reached_and_not_passed)
{
	struct buf b = BUF_MAX(4);

	buf_str(&b, "abcd");
	OK(buf_ok(&b) && b.n == 4);
	buf_byte(&b, 'e');
	OK(!buf_ok(&b) && b.n == 4);
	STR_IS(b.p, "abcd");
	buf_clear(&b);
	OK(buf_ok(&b) && b.n == 0);
	buf_free(&b);
}

/* Otherwise a page would lack its middle and look whole. */
TEST(buf, nothing_is_added_after_a_piece_that_did_not_fit)
{
	struct buf b = BUF_MAX(4);

	buf_str(&b, "ab");
	buf_str(&b, "cde");
	buf_byte(&b, 'f');
	buf_printf(&b, "%d", 7);
	OK(!buf_ok(&b));
	STR_IS(b.p, "ab");
	buf_free(&b);
}

TEST(buf, a_length_that_overflows_is_over)
{
	struct buf b = BUF_MAX(SIZE_MAX);

	buf_byte(&b, 'a');
	buf_add(&b, "x", SIZE_MAX);
	OK(!buf_ok(&b) && b.n == 1);
	buf_free(&b);
}

TEST(buf, ssh_strings_carry_a_big_endian_length)
{
	struct buf b = BUF_MAX(100);

	buf_sshstr(&b, "abc", 3);
	buf_u16be(&b, 0x1234);
	buf_u32be(&b, 0xDEADBEEF);
	OK(b.n == 13);
	OK(memcmp(b.p, "\0\0\0\3abc\x12\x34\xDE\xAD\xBE\xEF", 13) == 0);
	buf_free(&b);
}

TEST(err, a_refusal_names_its_rule_and_returns_false)
{
	struct err e = { 0 };

	OK(!err_refuse(&e, "RoP 14(3)", "It has %s.", "ended"));
	OK(e.kind == ERR_REFUSED);
	STR_IS(e.says, "It has ended.");
	STR_IS(e.rule, "RoP 14(3)");
	OK(!err_fault(&e, "disk 3", "Not now."));
	OK(e.kind == ERR_FAULT && e.rule[0] == '\0');
	STR_IS(e.inside, "disk 3");
	err_clear(&e);
	OK(e.kind == ERR_NONE && e.says[0] == '\0' && e.inside[0] == '\0');
}

TEST(err, a_caller_may_want_no_words)
{
	OK(!err_refuse(NULL, "r", "x"));
	OK(!err_malformed(NULL, "r", "x"));
	OK(!err_absent(NULL, "x"));
	OK(!err_fault(NULL, NULL, "x"));
	OK(!err_errno(NULL, "x"));
	err_clear(NULL);
}

TEST(err, a_long_sentence_is_cut_and_ended)
{
	struct err e;
	char words[600];

	memset(words, 'w', sizeof words - 1);
	words[sizeof words - 1] = '\0';
	err_malformed(&e, words, "%s", words);
	OK(strlen(e.says) == sizeof e.says - 1);
	OK(strlen(e.rule) == sizeof e.rule - 1);
}

TEST(err, a_sentence_is_never_cut_inside_a_character)
{
	struct err e;
	char words[400] = "x";

	for (int i = 0; i < 150; i++)
		memcpy(words + 1 + 2 * i, "\xD0\x94", 3);
	err_refuse(&e, "r", "%s", words);
	OK(utf8_valid(e.says, strlen(e.says)));
	/* nor a name inside it */
	err_refuse(&e, "r", "%.4s twice", words);
	STR_IS(e.says, "x\xD0\x94 twice");
}
