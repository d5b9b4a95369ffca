/* enc_test.c: one byte string, one spelling; and what counts as UTF-8.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"
#include "base/os.h"

TEST(hex, written_and_read_it_is_the_same)
{
	unsigned char all[256], back[256];
	struct buf b = BUF_MAX(600);

	for (int i = 0; i < 256; i++)
		all[i] = (unsigned char)i;
	hex_write(&b, all, sizeof all);
	OK(b.n == 512 && strncmp(b.p, "000102", 6) == 0);
	OK(hex_read(b.p, b.n, back, sizeof back));
	OK(memcmp(all, back, sizeof all) == 0);
	buf_free(&b);
}

TEST(hex, only_small_digits_of_the_exact_length_are_read)
{
	unsigned char out[2];

	OK(hex_read("0aff", 4, out, 2) && out[0] == 10 && out[1] == 255);
	OK(!hex_read("0AFF", 4, out, 2));
	OK(!hex_read("0aff0", 5, out, 2));
	OK(!hex_read("0af", 3, out, 2));
	OK(!hex_read("0afg", 4, out, 2));
	OK(!hex_read("0a f", 4, out, 2));
	OK(!hex_read("0x0a", 4, out, 2));
	OK(hex_read("", 0, out, 0));
}

/* RFC 4648, section 10. */
static const struct { const char *plain, *base64, *base64url; } rfc[] = {
	{ "", "", "" },
	{ "f", "Zg==", "Zg" },
	{ "fo", "Zm8=", "Zm8" },
	{ "foo", "Zm9v", "Zm9v" },
	{ "foob", "Zm9vYg==", "Zm9vYg" },
	{ "fooba", "Zm9vYmE=", "Zm9vYmE" },
	{ "foobar", "Zm9vYmFy", "Zm9vYmFy" },
	{ "\xfb\xff\xbf", "+/+/", "-_-_" },
};

TEST(base64, the_examples_of_the_rfc)
{
	for (size_t i = 0; i < sizeof rfc / sizeof *rfc; i++) {
		struct buf b = BUF_MAX(100);
		size_t n = strlen(rfc[i].plain);

		base64_write(&b, rfc[i].plain, n);
		buf_add(&b, "", 0);
		STR_IS(b.p, rfc[i].base64);
		buf_clear(&b);
		base64url_write(&b, rfc[i].plain, n);
		buf_add(&b, "", 0);
		STR_IS(b.p, rfc[i].base64url);
		buf_clear(&b);
		OK(base64_read(&b, rfc[i].base64, strlen(rfc[i].base64)));
		OK(b.n == n && memcmp(b.p ? b.p : "", rfc[i].plain, n) == 0);
		buf_clear(&b);
		OK(base64url_read(&b, rfc[i].base64url,
		    strlen(rfc[i].base64url)));
		OK(b.n == n && memcmp(b.p ? b.p : "", rfc[i].plain, n) == 0);
		buf_free(&b);
	}
}

TEST(base64, any_other_spelling_is_refused_and_adds_nothing)
{
	static const char *const bad[] = { "Zg", "Zg=", "Z", "Zg===", "Zh==",
	    "Zm9=", "Zm9vYh==", "=", "==", "===", "====", "Zg==Zg==",
	    "Zm9v\n", "Zm 9", "-_-_", "Zm9v====", "Zm=v", "Zm9v=", "Z=g=",
	    "Zg=g", "Zm8==", "\0\0\0\0", "Zm9\xff" };
	struct buf b = BUF_MAX(100);

	buf_str(&b, "kept");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (base64_read(&b, bad[i], strlen(bad[i]) ?
		    strlen(bad[i]) : 4) || strcmp(b.p, "kept") != 0)
			test_fail(__FILE__, __LINE__, "read \"%s\"", bad[i]);
	buf_free(&b);
}

TEST(base64url, padding_and_the_other_alphabet_are_refused)
{
	static const char *const bad[] = { "Zg==", "Zm8=", "+/+/", "Zh", "Zm9",
	    "Z", "Zm9vY", "Zm9v ", "Zg=" };
	struct buf b = BUF_MAX(100);

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (base64url_read(&b, bad[i], strlen(bad[i])) || b.n != 0)
			test_fail(__FILE__, __LINE__, "read \"%s\"", bad[i]);
	buf_free(&b);
}

/* Every four digits that are read are written back as they were. */
TEST(base64, no_bytes_have_two_spellings)
{
	static const char abc[] = "ABgw/+9_-=\n";
	size_t n = sizeof abc - 1, read = 0;

	for (size_t i = 0; i < n * n * n * n; i++) {
		char s[4] = { abc[i % n], abc[i / n % n], abc[i / n / n % n],
		    abc[i / n / n / n] };
		struct buf b = BUF_MAX(8), again = BUF_MAX(8);

		if (base64_read(&b, s, 4)) {
			base64_write(&again, b.p, b.n);
			OK(again.n == 4 && memcmp(again.p, s, 4) == 0);
			read++;
		}
		buf_free(&b);
		buf_free(&again);
	}
	OK(read > 100);
}

TEST(base64, random_bytes_come_back)
{
	os_random_seed(11);
	for (size_t n = 0; n < 200; n++) {
		unsigned char raw[200], back[200];
		struct buf b = BUF_MAX(300), url = BUF_MAX(300);

		os_random(raw, n);
		base64_write(&b, raw, n);
		OK(base64_read_n(b.p, b.n, back, n));
		OK(memcmp(raw, back, n) == 0);
		OK(!base64_read_n(b.p, b.n, back, n + 1));
		OK(n == 0 || !base64_read_n(b.p, b.n, back, n - 1));
		base64url_write(&url, raw, n);
		buf_clear(&b);
		OK(base64url_read(&b, url.p, url.n));
		OK(b.n == n && (!n || memcmp(b.p, raw, n) == 0));
		buf_free(&b);
		buf_free(&url);
	}
}

TEST(base64, a_buffer_that_is_too_small_is_refused)
{
	struct buf b = BUF_MAX(4);

	OK(!base64_read(&b, "Zm9vYmFy", 8) && b.n == 0);
	buf_free(&b);
}

static const struct { const char *bytes; size_t n; bool valid; } utf8[] = {
	{ "", 0, true },
	{ "\0", 1, true },
	{ "\x7f", 1, true },
	{ "\xc2\x80", 2, true },		/* U+0080 */
	{ "\xdf\xbf", 2, true },		/* U+07FF */
	{ "\xe0\xa0\x80", 3, true },		/* U+0800 */
	{ "\xed\x9f\xbf", 3, true },		/* U+D7FF */
	{ "\xee\x80\x80", 3, true },		/* U+E000 */
	{ "\xef\xbf\xbf", 3, true },		/* U+FFFF */
	{ "\xf0\x90\x80\x80", 4, true },	/* U+10000 */
	{ "\xf4\x8f\xbf\xbf", 4, true },	/* U+10FFFF */
	{ "\x80", 1, false },			/* alone in the middle */
	{ "\xbf", 1, false },
	{ "\xc0\x80", 2, false },		/* overlong NUL */
	{ "\xc1\xbf", 2, false },		/* overlong DEL */
	{ "\xe0\x80\xaf", 3, false },		/* overlong slash */
	{ "\xe0\x9f\xbf", 3, false },		/* overlong U+07FF */
	{ "\xf0\x80\x80\xaf", 4, false },
	{ "\xf0\x8f\xbf\xbf", 4, false },	/* overlong U+FFFF */
	{ "\xed\xa0\x80", 3, false },		/* surrogate D800 */
	{ "\xed\xbf\xbf", 3, false },		/* surrogate DFFF */
	{ "\xed\xa0\xbd\xed\xb8\x80", 6, false },	/* a pair of them */
	{ "\xf4\x90\x80\x80", 4, false },	/* U+110000 */
	{ "\xf5\x80\x80\x80", 4, false },
	{ "\xf8\x88\x80\x80\x80", 5, false },	/* five bytes */
	{ "\xfe", 1, false },
	{ "\xff", 1, false },
	{ "\xc3", 1, false },			/* cut off */
	{ "\xe2\x82", 2, false },
	{ "\xf0\x9f\x98", 3, false },
	{ "\xc3(", 2, false },			/* second byte is not one */
	{ "\xe2\x28\xa1", 3, false },
	{ "\xf0\x9f\x98(", 4, false },
};

TEST(utf8, the_edges_of_what_is_well_formed)
{
	for (size_t i = 0; i < sizeof utf8 / sizeof *utf8; i++)
		if (utf8_valid(utf8[i].bytes, utf8[i].n) != utf8[i].valid)
			test_fail(__FILE__, __LINE__, "line %zu of the table",
			    i + 1);
}

/* Each code point, encoded by hand, is the one code point read back, and the
 * surrogates are none. */
TEST(utf8, every_code_point_is_read_as_itself)
{
	for (uint32_t c = 0; c <= 0x110010; c++) {
		char s[4];
		size_t n = 0, len;
		bool real = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);

		if (c < 0x80) {
			s[n++] = (char)c;
		} else if (c < 0x800) {
			s[n++] = (char)(0xC0 | c >> 6);
		} else if (c < 0x10000) {
			s[n++] = (char)(0xE0 | c >> 12);
			s[n++] = (char)(0x80 | (c >> 6 & 63));
		} else {
			s[n++] = (char)(0xF0 | c >> 18);
			s[n++] = (char)(0x80 | (c >> 12 & 63));
			s[n++] = (char)(0x80 | (c >> 6 & 63));
		}
		if (c >= 0x80)
			s[n++] = (char)(0x80 | (c & 63));
		OK(utf8_valid(s, n) == real);
		OK(utf8_next(s, n, &len) == (real ? c : 0xFFFD));
		OK(len == (real ? n : 1));
	}
}

TEST(utf8, code_points_are_counted_and_broken_bytes_one_by_one)
{
	const char *s = "ОДКБ: 7 государств";

	OK(utf8_count(s, strlen(s)) == 18);
	OK(utf8_count("", 0) == 0);
	OK(utf8_count("a\xff\xfe" "b", 4) == 4);
	OK(utf8_count("\xe2\x82", 2) == 2);
}
