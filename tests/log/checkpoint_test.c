/* checkpoint_test.c: the head and the proof as text, read strictly.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "log/checkpoint.h"

#include <stdio.h>

#define ROOT "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

static const char *const good[] = {
	"a\n0\n" ROOT "\n",
	"acts.example/log\n600\n" ROOT "\n",
	"acts.example/\xd0\xb6\xd1\x83\xd1\x80\xd0\xbd\xd0\xb0\xd0\xbb\n1\n"
	    ROOT "\n",
	"a\n9223372036854775807\n" ROOT "\n",
};

static const char *const bad[] = {
	"", "a", "a\n", "a\n0", "a\n0\n", "a\n0\n" ROOT, "\n0\n" ROOT "\n",
	"a\n\n" ROOT "\n", "a\n00\n" ROOT "\n", "a\n01\n" ROOT "\n",
	"a\n-1\n" ROOT "\n", "a\n+1\n" ROOT "\n", "a\n 1\n" ROOT "\n",
	"a\n1 \n" ROOT "\n", "a\n0x1\n" ROOT "\n",
	"a\n9223372036854775808\n" ROOT "\n",
	"a\n18446744073709551616\n" ROOT "\n",
	"a\n99999999999999999999\n" ROOT "\n",
	"a\n1\n" ROOT "\n\n", "a\n1\n" ROOT "\nextension\n",
	"a\r\n1\r\n" ROOT "\r\n", "a\n1\n" ROOT "\r\n",
	"a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
	"a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
	"a\n1\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
	"a\n1\n\n", "a\n1\nAAAA\n", "\xff\n1\n" ROOT "\n",
	"a\tb\n1\n" ROOT "\n", "a\x7f\n1\n" ROOT "\n",
};

TEST(checkpoint, what_is_read_is_written_back_byte_for_byte)
{
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct checkpoint c;
		struct buf b = BUF_MAX(1000);
		struct err e = { 0 };

		FINE(checkpoint_read(good[i], strlen(good[i]), &c, &e), e);
		checkpoint_write(&c, &b);
		STR_IS(b.p, good[i]);
		buf_free(&b);
	}
}

TEST(checkpoint, any_other_text_is_malformed)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct checkpoint c;
		struct err e = { 0 };

		if (checkpoint_read(bad[i], strlen(bad[i]), &c, &e))
			test_fail(__FILE__, __LINE__, "taken: %s", bad[i]);
		OK(e.kind == ERR_MALFORMED && e.says[0]);
	}
}

TEST(checkpoint, an_origin_of_255_bytes_fits_and_one_more_does_not)
{
	char text[400];
	struct checkpoint c;
	int n;

	for (int len = 255; len <= 256; len++) {
		n = snprintf(text, sizeof text, "%.*s\n1\n" ROOT "\n", len,
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
		OK(checkpoint_read(text, (size_t)n, &c, NULL) == (len == 255));
	}
}

TEST(checkpoint, a_nul_in_the_origin_is_malformed)
{
	struct checkpoint c;

	OK(!checkpoint_read("a\0b\n1\n" ROOT "\n", 51, &c, NULL));
}

/* Proofs */

#define NOTE "a\n2\n" ROOT "\n\n\xe2\x80\x94 a AAAA\n"

static bool
read_proof(const char *text, struct err *e)
{
	struct tree_proof p;
	const char *note;
	uint64_t index;
	size_t n;

	return checkpoint_proof_read(text, strlen(text), &index, &p, &note, &n,
	    e);
}

TEST(checkpoint, a_proof_of_any_length_survives_its_text)
{
	for (size_t n = 0; n <= TREE_PROOF_MOST; n++) {
		struct tree_proof p = { .n = n }, back;
		struct buf b = BUF_MAX(10000);
		struct err e = { 0 };
		const char *note;
		uint64_t index;
		size_t note_n;

		for (size_t i = 0; i < n; i++)
			p.h[i] = tree_leaf(&i, sizeof i);
		checkpoint_proof_write(&b, n * 1000, &p, NOTE, strlen(NOTE));
		FINE(checkpoint_proof_read(b.p, b.n, &index, &back, &note,
		    &note_n, &e), e);
		OK(index == n * 1000 && back.n == n);
		OK(memcmp(p.h, back.h, n * 32) == 0);
		OK(note_n == strlen(NOTE) && memcmp(note, NOTE, note_n) == 0);
		OK(note >= b.p && note + note_n == b.p + b.n);
		buf_free(&b);
	}
}

TEST(checkpoint, a_proof_that_is_not_spelled_so_is_malformed)
{
	static const char *const wrong[] = {
		"", "c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v1\n",
		"c2sp.org/tlog-proof@v2\nindex 0\n\n" NOTE,
		"c2sp.org/tlog-proof@v1 \nindex 0\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex \n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex 00\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex -1\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nIndex 0\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex 0\n" ROOT "x\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex 0\n " ROOT "\n\n" NOTE,
		"c2sp.org/tlog-proof@v1\nindex 0\n" ROOT "\n",
		"c2sp.org/tlog-proof@v1\nindex 0\n" ROOT "\n\n",
		"c2sp.org/tlog-proof@v1\nindex 0\n\n",
		"c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\n" NOTE,
	};
	struct err e = { 0 };

	FINE(read_proof("c2sp.org/tlog-proof@v1\nindex 0\n" ROOT "\n\n" NOTE,
	    &e), e);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		if (read_proof(wrong[i], &e))
			test_fail(__FILE__, __LINE__, "taken: %s", wrong[i]);
		OK(e.kind == ERR_MALFORMED);
	}
}

TEST(checkpoint, a_proof_of_65_hashes_is_malformed)
{
	struct buf b = BUF_MAX(10000);
	struct err e = { 0 };

	buf_str(&b, "c2sp.org/tlog-proof@v1\nindex 0\n");
	for (int i = 0; i < TREE_PROOF_MOST + 1; i++)
		buf_str(&b, ROOT "\n");
	buf_str(&b, "\n" NOTE);
	OK(!read_proof(b.p, &e) && e.kind == ERR_MALFORMED);
	buf_free(&b);
}
