/* addresses_test.c: the file of addresses, line by line.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "cli/addresses.h"

static struct addresses
of(struct arena *a, const char *text)
{
	struct addresses all;
	struct err e = { 0 };

	FINE(addresses_read(a, text, strlen(text), &all, &e), e);
	return all;
}

TEST(addresses, a_line_is_a_member_an_address_and_perhaps_a_language)
{
	struct arena *a = arena_new(1 << 20);
	struct addresses all = of(a, "# remark\n\nKZ a@b ru\n  KZ\tc@d  \r\n"
	    "secretariat e@f en");

	OK(all.n == 3 && all.wrong == 0);
	STR_IS(all.p[0].who, "KZ");
	STR_IS(all.p[0].to, "a@b");
	STR_IS(all.p[0].lang->code, "ru");
	STR_IS(all.p[1].to, "c@d");
	STR_IS(all.p[1].lang->code, "en");
	STR_IS(all.p[2].who, "secretariat");
	arena_release(a);
}

TEST(addresses, the_first_wrong_line_is_named_and_the_others_are_read)
{
	static const char *const wrong[] = { "KZ", "KZ a", "KZ a@b de",
	    "KZ a@b english", "KZ a@b en en", "K\x01Z a@b", "KZ <a@b>",
	    "KZ a@b,c@d", "\xD0\x9A a@b" };

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct arena *a = arena_new(1 << 20);
		struct addresses all = of(a, arena_printf(a,
		    "RU x@y\n%s\nwrong\nAM z@y\n", wrong[i]));

		if (all.n != 2 || all.wrong != 2)
			test_fail(__FILE__, __LINE__, "%s: %zu, line %d",
			    wrong[i], all.n, all.wrong);
		STR_IS(all.p[1].who, "AM");
		arena_release(a);
	}
}

TEST(addresses, ten_thousand_are_taken_and_one_more_is_not)
{
	struct arena *a = arena_new(8 << 20);
	struct buf text = BUF_MAX(1 << 20);
	struct addresses all;

	for (int i = 0; i < ADDRESSES_MOST; i++)
		buf_str(&text, "KZ a@b\n");
	OK(addresses_read(a, text.p, text.n, &all, NULL));
	OK(all.n == ADDRESSES_MOST);
	buf_str(&text, "KZ a@b\n");
	OK(!addresses_read(a, text.p, text.n, &all, NULL));
	buf_free(&text);
	arena_release(a);
}
