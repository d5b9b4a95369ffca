/* asked_test.c: two spellings of one question meet in one name; two questions
 * never do.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/asked.h"
#include "web/keep.h"
#include "web/limits.h"

#include <stdio.h>

static struct model_filter
filter(struct arena *a, const char *query, unsigned reads)
{
	struct http_fields fields = { 0 };
	struct err e = { 0 };

	FINE(urlenc_fields(a, query, strlen(query), &fields, &e), e);
	return asked_filter(&fields, reads);
}

static const char *
again(struct arena *a, const char *query, unsigned reads)
{
	struct model_filter f = filter(a, query, reads);

	return asked_query(a, &f);
}

static const char *
key(struct arena *a, const char *path, const char *query, unsigned reads)
{
	return asked_key(a, "en", path, "", again(a, query, reads), "");
}

TEST(asked, a_name_that_the_page_does_not_read_makes_no_other_page)
{
	struct arena *a = arena_new(1 << 16);
	const char *bare = key(a, "/documents/d7", "", 0);

	STR_IS(key(a, "/documents/d7", "x=81e0", 0), bare);
	STR_IS(key(a, "/documents/d7", "kind=decision&from=300", 0), bare);
	STR_IS(again(a, "n=1&kind=decision&from=300", ASKED_PART),
	    "?from=300");
	STR_IS(again(a, "n=1&kind=decision&from=300", ASKED_FILTER),
	    "?kind=decision");
	STR_IS(again(a, "waiting=KZ&show=blocked", ASKED_FILTER), "");
	STR_IS(again(a, "waiting=KZ&show=blocked", ASKED_LIVE | ASKED_HOST |
	    ASKED_OWN), "");
	STR_IS(again(a, "waiting=KZ&kind=x&show=blocked", ASKED_BOARD),
	    "?show=blocked&waiting=KZ");
	arena_release(a);
}

TEST(asked, both_spellings_of_a_question_meet)
{
	struct arena *a = arena_new(1 << 16);
	const unsigned all = ASKED_FILTER | ASKED_PART;

	STR_IS(again(a, "from=300&t=a%20b&kind=decision", all),
	    "?kind=decision&t=a%20b&from=300");
	STR_IS(again(a, "kind=%64ecision&effect=&t=a+b&from=599&t=c", all),
	    "?kind=decision&t=a%20b&from=300");
	STR_IS(again(a, "kind=&effect=&t=", all), "");
	STR_IS(again(a, "from=0", all), "");
	STR_IS(again(a, "from=299", all), "");
	STR_IS(again(a, "from=0300", all), "");
	STR_IS(again(a, "from=-300", all), "");
	arena_release(a);
}

TEST(asked, two_questions_never_meet)
{
	struct arena *a = arena_new(1 << 16);
	const char *keys[] = {
		asked_key(a, "en", "/log", "", "", ""),
		asked_key(a, "ru", "/log", "", "", ""),
		asked_key(a, "en", "/log", "json", "", ""),
		asked_key(a, "en", "/log", "", "?from=300", ""),
		asked_key(a, "en", "/log?from=300", "", "", ""),
		asked_key(a, "en", "?from=300 /log", "", "", ""),
		asked_key(a, "en", "/log", "", "", "https://one.example"),
		asked_key(a, "en", "https://one.example /log", "", "", ""),
		key(a, "/log", "kind=a%26effect%3Db", ASKED_FILTER),
		key(a, "/log", "kind=a&effect=b", ASKED_FILTER),
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		for (size_t k = 0; k < i; k++)
			OK(strcmp(keys[i], keys[k]) != 0);
	arena_release(a);
}

TEST(asked, a_long_title_is_spelled_whole_and_so_not_kept)
{
	struct arena *a = arena_new(1 << 20);
	char query[LIMIT_TARGET];
	const char *out;

	memset(query, '!', sizeof query);
	memcpy(query, "t=", 2);
	query[sizeof query - 1] = '\0';
	out = again(a, query, ASKED_FILTER);
	OK(strlen(out) == 3 + 3 * (sizeof query - 3));
	OK(strlen(out) >= KEEP_NAME);
	arena_release(a);
}

TEST(asked, a_number_is_decimal_and_short)
{
	uint64_t n;

	OK(asked_number("0", &n) && n == 0);
	OK(asked_number("999999999999999", &n) && n == 999999999999999u);
	OK(!asked_number("1000000000000000", &n));
	OK(!asked_number("", &n));
	OK(!asked_number("01", &n));
	OK(!asked_number("+1", &n));
	OK(!asked_number("1 ", &n));
}
