/* mail_test.c: addresses, headers that stay headers, lines that stay short.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"
#include "press/mail.h"

TEST(mail_address, only_plain_addresses_are_good)
{
	static const char *const good[] = { "a@b", "first.last@mission.example",
	    "o'brien+acts@example.org", "a@xn--80ak6aa92e.example",
	    "a@1.example", NULL };
	static const char *const bad[] = { "", "a", "@b", "a@", "a@b@c",
	    "a b@c", "a@b c", "a@b\n", "a@b\r\nBcc: c@d", "a@b,c@d", "<a@b>",
	    "\"a\"@b", "a@[127.0.0.1]", ".a@b", "a.@b", "a..b@c", "a@.b",
	    "a@b.", "a@b..c", "a@-b", "a@b-", "a@b-.c", "a@b.-c",
	    "\xC3\xA4@b", "a@b\xC3\xA4", "a(c)@b", "a;@b", "a:b@c", NULL };

	for (size_t i = 0; good[i]; i++)
		OK(mail_address_good(good[i], strlen(good[i])));
	for (size_t i = 0; bad[i]; i++)
		if (mail_address_good(bad[i], strlen(bad[i])))
			test_fail(__FILE__, __LINE__, "good: %s", bad[i]);
	OK(!mail_address_good("a\0b@c", 5));
}

TEST(mail_address, one_of_254_bytes_is_good_and_one_of_255_is_not)
{
	char long_one[300];

	for (size_t i = 0; i < sizeof long_one; i++)
		long_one[i] = i % 10 == 9 ? '.' : 'a';
	long_one[9] = '@';
	OK(mail_address_good(long_one, 254));
	OK(!mail_address_good(long_one, 255));
	memset(long_one, 'a', 65);
	memcpy(long_one + 65, "@b", 2);
	OK(!mail_address_good(long_one, 67));
	OK(mail_address_good(long_one + 1, 66));
}

static void
plain(const char *text, const char *want)
{
	struct buf out = BUF_MAX(1000);

	mail_plain(&out, text);
	STR_IS(out.p ? out.p : "", want);
	buf_free(&out);
}

TEST(mail_header, is_one_line_whatever_it_is_made_of)
{
	plain("a\r\nBcc: x@y", "a Bcc: x@y");
	plain(" a \t b\n", "a b");
	plain("a\xE2\x80\xA8" "b\xC2\x85" "c", "a b c");
	plain("abc\xE2\x80\xAE" "def\xE2\x80\x8F", "abcdef");
	plain("\xE2\x81\xA6" "a\xE2\x80\x8B" "b\xEF\xBB\xBF", "ab");
	plain("bad \xFF bytes", "bad bytes");
	plain("", "");
	plain("\n", "");
}

static struct buf
letter(const char *subject, const char *name, const char *body)
{
	struct buf out = BUF_MAX(1 << 20);
	struct mail m = { .from = "from@example.org", .from_name = name,
	    .to = "to@example.org", .subject = subject, .body = body,
	    .id = "0123@example.org", .lang = "en",
	    .date = { 1291986900 } };

	mail_write(&out, &m);
	OK(buf_ok(&out));
	return out;
}

TEST(mail, a_letter_in_ascii_is_readable_as_it_is)
{
	struct buf b = letter("Hello", "Org", "One.\n\nTwo.\n");

	STR_IS(b.p, "Date: Fri, 10 Dec 2010 13:15:00 +0000\r\n"
	    "From: \"Org\"\r\n <from@example.org>\r\nTo: <to@example.org>\r\n"
	    "Subject: Hello\r\nMessage-ID: <0123@example.org>\r\n"
	    "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
	    "Content-Type: text/plain; charset=utf-8\r\n"
	    "Content-Language: en\r\nContent-Transfer-Encoding: 7bit\r\n\r\n"
	    "One.\r\n\r\nTwo.\r\n");
	buf_free(&b);
}

TEST(mail, another_goes_in_base64)
{
	struct buf b = letter("Hello", "", "Привет.\n"), back = BUF_MAX(1000);
	const char *body = strstr(b.p, "\r\n\r\n") + 4;

	OK(strstr(b.p, "Content-Transfer-Encoding: base64\r\n"));
	OK(base64_read(&back, body, strlen(body) - 2));
	STR_IS(back.p, "Привет.\r\n");
	buf_free(&b);
	buf_free(&back);
}

TEST(mail, what_looks_like_an_encoded_word_is_encoded)
{
	struct buf b = letter("=?utf-8?q?x?=", "a \"b\" <c@d>", "x\n");

	OK(strstr(b.p, "Subject: =?UTF-8?B?PT91dGYtOD9xP3g/PQ==?=\r\n"));
	OK(!strstr(b.p, "c@d"));
	OK(strstr(b.p, "From: =?UTF-8?B?"));
	buf_free(&b);
}

/* The subject put together again from its encoded words. */
static void
decoded(const char *letter, struct buf *out)
{
	const char *p = strstr(letter, "Subject: ") + 9;
	const char *end = strstr(p, "\r\nMessage-ID");

	while (p < end && (p = strstr(p, "=?UTF-8?B?")) && p < end) {
		size_t n = strcspn(p + 10, "?");
		struct buf word = BUF_MAX(1000);

		OK(n + 12 <= 75);
		OK(base64_read(&word, p + 10, n));
		OK(utf8_valid(word.p, word.n));
		buf_add(out, word.p, word.n);
		buf_free(&word);
		p += 10 + n + 2;
	}
}

TEST(mail, a_subject_of_any_length_is_cut_between_letters)
{
	static const char *const letters[] = { "a", "я", "€", "😀" };

	for (size_t n = 1; n < 200; n++) {
		struct buf text = BUF_MAX(1000), back = BUF_MAX(2000), b;

		buf_str(&text, "ё");
		for (size_t i = 0; i < n; i++)
			buf_str(&text, letters[(i * 7 + n) % 4]);
		b = letter(text.p, "", "x\n");
		decoded(b.p, &back);
		STR_IS(back.p, text.p);
		for (const char *p = b.p; *p; p += strcspn(p, "\n") + 1)
			OK(strcspn(p, "\r") <= 78);
		buf_free(&text);
		buf_free(&back);
		buf_free(&b);
	}
}

TEST(mail, a_paragraph_is_broken_at_blanks)
{
	struct buf b = BUF_MAX(10000);

	mail_paragraph(&b, "Слово слово слово слово слово слово слово слово "
	    "слово слово слово слово слово.\nhttps://example.org/"
	    "a-very-long-address-that-has-no-blank-in-it-and-is-longer-than-a-line");
	STR_IS(b.p, "Слово слово слово слово слово слово слово слово слово "
	    "слово слово слово\nслово.\nhttps://example.org/"
	    "a-very-long-address-that-has-no-blank-in-it-and-is-longer-than-a-line\n\n");
	buf_free(&b);
}
