/* urlenc_test.c: addresses, forms and cookies, read exactly.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"
#include "web/limits.h"
#include "web/urlenc.h"

#include <stdio.h>

static const char *
path(struct arena *a, const char *s)
{
	const char *out = NULL;
	struct err e = { 0 };

	return urlenc_path(a, s, strlen(s), &out, &e) ? out : NULL;
}

TEST(urlenc, a_path_is_decoded_once)
{
	struct arena *a = arena_new(LIMIT_ARENA);

	STR_IS(path(a, "/"), "/");
	STR_IS(path(a, "/en/acts/12"), "/en/acts/12");
	STR_IS(path(a, "/en/"), "/en/");
	STR_IS(path(a, "/%D1%81%D1%83"), "/\xd1\x81\xd1\x83");
	STR_IS(path(a, "/a%20b%41"), "/a bA");
	STR_IS(path(a, "/a+b"), "/a+b");
	STR_IS(path(a, "/..a/b.."), "/..a/b..");
	arena_release(a);
}

TEST(urlenc, a_path_with_two_readings_is_refused)
{
	static const char *const bad[] = {
		"", "a", "http://a/", "//", "//a", "/a//b", "/.", "/..",
		"/a/./b", "/a/../b", "/a/..", "/%2e", "/%2E%2e/a", "/a%2fb",
		"/a%2Fb", "/a%5cb", "/a\\b", "/a%00b", "/a%0ab", "/a%7f",
		"/a%252f", "/a%25", "/%", "/%4", "/%4g", "/%g4", "/a b",
		"/a\x01", "/\xd1\x81", "/%c0%af", "/%ff", "/%ed%a0%80", "/a#b",
	};
	struct arena *a = arena_new(LIMIT_ARENA);

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (path(a, bad[i]))
			test_fail(__FILE__, __LINE__, "taken: %s", bad[i]);
	arena_release(a);
}

static bool
fields(struct arena *a, const char *s, struct http_fields *f, struct err *e)
{
	return urlenc_fields(a, s, strlen(s), f, e);
}

TEST(urlenc, a_form_is_read_as_a_browser_writes_it)
{
	struct arena *a = arena_new(LIMIT_ARENA);
	struct http_fields f;
	struct err e = { 0 };

	FINE(fields(a, "title=A+b%2Bc&q=%d0%94%26%3D&empty=&bare&two=1&two=2"
	    "&text=a%0D%0Ab%09", &f, &e), e);
	OK(f.n == 7);
	STR_IS(urlenc_find(&f, "title")->value, "A b+c");
	STR_IS(urlenc_find(&f, "q")->value, "\xd0\x94&=");
	OK(urlenc_find(&f, "q")->n == 4);
	STR_IS(urlenc_find(&f, "empty")->value, "");
	STR_IS(urlenc_find(&f, "bare")->value, "");
	STR_IS(urlenc_find(&f, "two")->value, "1");
	STR_IS(f.at[5].value, "2");
	STR_IS(urlenc_find(&f, "text")->value, "a\r\nb\t");
	OK(!urlenc_find(&f, "none"));
	FINE(fields(a, "", &f, &e), e);
	OK(f.n == 0);
	FINE(fields(a, "a=b=c", &f, &e), e);
	STR_IS(f.at[0].value, "b=c");
	arena_release(a);
}

TEST(urlenc, an_unclear_form_is_refused)
{
	static const char *const bad[] = {
		"=a", "&", "a=1&", "&a=1", "a=1&&b=2", "a=%", "a=%1", "a=%zz",
		"a=%00", "%00=a", "a%0a=b", "a=%08", "a=%ff", "a=%c0%80",
		"a=b c", "a=\xd1\x81", "a=b\n", "%=a",
	};
	struct arena *a = arena_new(LIMIT_ARENA);
	struct http_fields f;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };

		if (fields(a, bad[i], &f, &e))
			test_fail(__FILE__, __LINE__, "taken: %s", bad[i]);
		OK(e.kind == ERR_MALFORMED);
	}
	arena_release(a);
}

TEST(urlenc, what_was_pasted_may_hold_what_is_not_shown_but_no_nul)
{
	static const char *const bad[] = { "a=%00", "a%0c=b", "a=%ff", "=%0c" };
	struct arena *a = arena_new(LIMIT_ARENA);
	struct http_fields f;
	struct err e = { 0 };

	FINE(urlenc_pasted(a, "a=1%0c2%02%7f", 13, &f, &e), e);
	STR_IS(urlenc_find(&f, "a")->value, "1\f2\2\177");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(!urlenc_pasted(a, bad[i], strlen(bad[i]), &f, &e));
	arena_release(a);
}

TEST(urlenc, as_many_fields_as_allowed_are_taken_and_one_more_is_too_many)
{
	struct arena *a = arena_new(LIMIT_ARENA);
	struct buf b = BUF_MAX(10000);
	struct http_fields f;
	struct err e = { 0 };

	for (int i = 0; i < LIMIT_FIELDS; i++)
		buf_printf(&b, "%sa%d=%d", i ? "&" : "", i, i);
	FINE(urlenc_fields(a, b.p, b.n, &f, &e), e);
	OK(f.n == LIMIT_FIELDS);
	buf_str(&b, "&b=1");
	OK(!urlenc_fields(a, b.p, b.n, &f, &e));
	OK(e.kind == ERR_REFUSED);
	buf_free(&b);
	arena_release(a);
}

TEST(urlenc, a_form_larger_than_the_memory_of_a_request_is_too_much)
{
	struct arena *a = arena_new(1000);
	struct http_fields f;
	struct err e = { 0 };
	char text[2000];

	memset(text, 'a', sizeof text);
	OK(!urlenc_fields(a, text, sizeof text, &f, &e));
	OK(e.kind == ERR_REFUSED);
	arena_release(a);
}

TEST(urlenc, cookies_are_taken_as_they_stand)
{
	struct arena *a = arena_new(LIMIT_ARENA);
	struct http_fields f;
	struct err e = { 0 };

	FINE(urlenc_cookies(a, "a=1; b=x=y;c=", 13, &f, &e), e);
	OK(f.n == 3);
	STR_IS(urlenc_find(&f, "a")->value, "1");
	STR_IS(urlenc_find(&f, "b")->value, "x=y");
	STR_IS(urlenc_find(&f, "c")->value, "");
	arena_release(a);
}

TEST(urlenc, a_cookie_that_is_not_ours_is_left_out)
{
	static const char text[] = "a; =b; c=\"d\"; e=f g;  h=i; \xd1=j; k=l;";
	struct arena *a = arena_new(LIMIT_ARENA);
	struct http_fields f;
	struct err e = { 0 };

	FINE(urlenc_cookies(a, text, sizeof text - 1, &f, &e), e);
	OK(f.n == 1);
	STR_IS(f.at[0].name, "k");
	STR_IS(f.at[0].value, "l");
	arena_release(a);
}

TEST(urlenc, thirty_two_cookies_are_taken_and_thirty_three_are_too_many)
{
	struct arena *a = arena_new(LIMIT_ARENA);
	struct buf b = BUF_MAX(10000);
	struct http_fields f;
	struct err e = { 0 };

	for (int i = 0; i < LIMIT_COOKIES; i++)
		buf_printf(&b, "%sa%d=%d", i ? "; " : "", i, i);
	FINE(urlenc_cookies(a, b.p, b.n, &f, &e), e);
	OK(f.n == LIMIT_COOKIES);
	buf_str(&b, "; b=1");
	OK(!urlenc_cookies(a, b.p, b.n, &f, &e));
	buf_free(&b);
	arena_release(a);
}

TEST(urlenc, what_is_written_is_read_back)
{
	static const char text[] = "A b/\xd0\x94&=+%\"<~.";
	struct arena *a = arena_new(LIMIT_ARENA);
	struct buf b = BUF_MAX(1000);
	struct http_fields f;
	struct err e = { 0 };

	buf_str(&b, "x=");
	urlenc_write(&b, text, sizeof text - 1);
	FINE(urlenc_fields(a, b.p, b.n, &f, &e), e);
	STR_IS(f.at[0].value, text);
	buf_free(&b);
	arena_release(a);
}

TEST(urlenc, a_host_is_a_name_or_an_address_and_perhaps_a_port)
{
	OK(urlenc_host("localhost"));
	OK(urlenc_host("localhost:8080"));
	OK(urlenc_host("127.0.0.1:80"));
	OK(urlenc_host("[::1]"));
	OK(urlenc_host("[::1]:8080"));
	OK(urlenc_host("record.example.org"));
	OK(!urlenc_host(""));
	OK(!urlenc_host(":80"));
	OK(!urlenc_host("a:"));
	OK(!urlenc_host("a:b"));
	OK(!urlenc_host("a:123456"));
	OK(!urlenc_host("a/b"));
	OK(!urlenc_host("a@b"));
	OK(!urlenc_host("a,b"));
	OK(!urlenc_host("[::1"));
	OK(!urlenc_host("[]"));
	OK(!urlenc_host("a b"));
}

TEST(urlenc, a_form_counts_when_it_comes_from_our_own_page)
{
	OK(urlenc_same_origin("same-origin", "https://a", "a", true));
	OK(urlenc_same_origin("same-origin", NULL, "a", true));
	OK(urlenc_same_origin("none", NULL, "a", true));
	OK(urlenc_same_origin(NULL, "http://a:80", "A:80", true));
	/* A tool at the command line, which holds no cookie. */
	OK(urlenc_same_origin(NULL, NULL, "a", false));
	OK(urlenc_same_origin(NULL, NULL, NULL, false));
}

TEST(urlenc, a_form_from_elsewhere_does_not_count)
{
	OK(!urlenc_same_origin("cross-site", "https://a", "a", false));
	OK(!urlenc_same_origin("same-site", "https://a", "a", false));
	OK(!urlenc_same_origin("same-origin", "https://b", "a", false));
	OK(!urlenc_same_origin(NULL, "https://b", "a", false));
	OK(!urlenc_same_origin(NULL, "https://a.b", "a", false));
	OK(!urlenc_same_origin(NULL, "https://a:81", "a:80", false));
	OK(!urlenc_same_origin(NULL, "null", "a", false));
	OK(!urlenc_same_origin(NULL, "null", "null", false));
	OK(!urlenc_same_origin(NULL, "ftp://a", "a", false));
	OK(!urlenc_same_origin(NULL, "https://", NULL, false));
	OK(!urlenc_same_origin(NULL, NULL, "a", true));
	OK(!urlenc_same_origin("", NULL, "a", false));
}

TEST(urlenc, an_etag_is_found_in_a_list)
{
	OK(urlenc_etag_listed("\"abc\"", "abc"));
	OK(urlenc_etag_listed("W/\"abc\"", "abc"));
	OK(urlenc_etag_listed("\"x\", W/\"y\", \"abc\"", "abc"));
	OK(urlenc_etag_listed("*", "abc"));
	OK(!urlenc_etag_listed("abc", "abc"));
	OK(!urlenc_etag_listed("\"abcd\"", "abc"));
	OK(!urlenc_etag_listed("\"ab\", \"", "abc"));
	OK(!urlenc_etag_listed("\"x\"abc\"y\"", "abc"));
	OK(!urlenc_etag_listed("", "abc"));
}
