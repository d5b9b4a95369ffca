/* err_test.c: an err keeps its message and what filled it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"

#include <errno.h>
#include <stdint.h>

static struct err e;

TEST(err, keeps_the_message_and_its_values_in_order)
{
	OK(!err_refuse(&e, "record 1", "%s has %d of %zu, %lld and %u.", "arm",
	    -3, (size_t)7, (long long)INT64_MIN, 4u));
	STR_IS(e.says, "arm has -3 of 7, -9223372036854775808 and 4.");
	STR_IS(e.form, "%s has %d of %zu, %lld and %u.");
	OK(e.nwith == 5 && e.kind == ERR_REFUSED);
	STR_IS(err_value(&e, 0), "arm");
	STR_IS(err_value(&e, 1), "-3");
	STR_IS(err_value(&e, 2), "7");
	STR_IS(err_value(&e, 3), "-9223372036854775808");
	STR_IS(err_value(&e, 4), "4");
	OK(!err_value(&e, 5));
}

TEST(err, every_way_of_making_one_keeps_it)
{
	err_malformed(&e, "form", "%llu, %c.", 18446744073709551615ull, 'x');
	STR_IS(e.form, "%llu, %c.");
	STR_IS(err_value(&e, 0), "18446744073709551615");
	STR_IS(err_value(&e, 1), "x");
	err_absent(&e, "%lu or %ld", 5ul, -5l);
	STR_IS(err_value(&e, 0), "5");
	STR_IS(err_value(&e, 1), "-5");
	err_fault(&e, "why", "No %s.", "disk");
	STR_IS(e.form, "No %s.");
	STR_IS(err_value(&e, 0), "disk");
	errno = ENOENT;
	err_errno(&e, "No %s.", "file");
	STR_IS(e.form, "No %s.");
	STR_IS(err_value(&e, 0), "file");
	OK(e.nwith == 1);
	err_clear(&e);
	OK(!e.form[0] && e.nwith == 0);
}

TEST(err, what_errno_advises_is_part_of_the_message)
{
	errno = EROFS;
	err_errno(&e, "No %s.", "file");
	OK(strstr(e.says, "No file. The file system is read-only"));
	OK(strstr(e.form, "No %s. The file system is read-only"));
}

TEST(err, a_value_is_what_the_sentence_shows)
{
	err_absent(&e, "%.*s and %.3s of %%: %s", 2, "abcdef", "ghijk", "l");
	STR_IS(e.says, "ab and ghi of %: l");
	OK(e.nwith == 3);
	STR_IS(err_value(&e, 0), "ab");
	STR_IS(err_value(&e, 1), "ghi");
	STR_IS(err_value(&e, 2), "l");
	/* "Пр": two letters of two bytes, cut inside the second. */
	err_absent(&e, "%.3s", "Пр");
	STR_IS(e.says, "П");
	STR_IS(err_value(&e, 0), "П");
}

TEST(err, a_value_is_cut_between_characters)
{
	char text[401];

	for (size_t i = 0; i < 400; i += 2)
		memcpy(text + i, "я", 2);
	text[400] = '\0';
	err_absent(&e, "x%s%s", text, "more");
	OK(utf8_valid(e.says, strlen(e.says)) && strlen(e.says) == 239);
	OK(e.nwith >= 1 && strlen(err_value(&e, 0)) == 254);
	OK(utf8_valid(err_value(&e, 0), 254));
	/* No room is left for the other: an empty text, or none. */
	OK(!err_value(&e, 1) || !*err_value(&e, 1));
}

TEST(err, what_the_sentence_holds_whole_the_values_hold_whole)
{
	char text[236];

	memset(text, 'x', 235);
	text[235] = '\0';
	err_absent(&e, "%s%c%c%c%c", text, 'a', 'b', 'c', 'd');
	OK(strlen(e.says) == 239);
	STR_IS(err_value(&e, 0), text);
	STR_IS(err_value(&e, 4), "d");
}

TEST(err, a_message_too_long_or_of_another_sort_is_not_kept)
{
	char most[241];

	memset(most, 'x', 240);
	most[240] = '\0';
	err_said(&e, ERR_REFUSED, "r", "s", most + 1);
	STR_IS(e.form, most + 1);
	err_said(&e, ERR_REFUSED, "r", "s", most);
	STR_IS(e.form, "");
	STR_IS(e.says, "s");
	err_absent(&e, "%x of %s", 255u, "it");
	STR_IS(e.says, "ff of it");
	STR_IS(e.form, "");
}

TEST(err, named_holes_are_filled_in_order)
{
	err_said(&e, ERR_REFUSED, "meeting 2", "",
	    "{for} is not in {meeting}. {not a hole} {} {x.");
	err_with(&e, "arm", 3);
	err_with(&e, "csc-1", 5);
	err_fill(&e);
	STR_IS(e.says, "arm is not in csc-1. {not a hole} {} {x.");
	err_said(&e, ERR_REFUSED, "meeting 2", "", "{for} and {meeting}.");
	err_with(&e, "arm", 3);
	err_fill(&e);
	STR_IS(e.says, "arm and .");
}

TEST(err, a_filled_sentence_is_cut_between_characters)
{
	char text[400];

	memset(text, 'x', 238);
	memcpy(text + 238, "я", 3);
	err_said(&e, ERR_REFUSED, "r", "", "{a}!");
	err_with(&e, text, 240);
	err_fill(&e);
	OK(strlen(e.says) == 238 && utf8_valid(e.says, 238));
}

TEST(err, holes_are_found_and_nothing_else)
{
	const char *p = "%% {no} {No} %.*s {a, b} %zu%";
	size_t n;

	OK((p = err_hole(p, &n)) && n == 4 && strncmp(p, "{no}", n) == 0);
	OK((p = err_hole(p + n, &n)) && n == 4 && strncmp(p, "%.*s", n) == 0);
	OK((p = err_hole(p + n, &n)) && n == 3 && strncmp(p, "%zu", n) == 0);
	OK((p = err_hole(p + n, &n)) && n == 1);
	OK(!err_hole(p + n, &n));
	/* Not the first byte of a letter of two. */
	OK(err_hole("%я", &n) && n == 1);
}

TEST(err, nobody_needs_to_want_one)
{
	OK(!err_refuse(NULL, "r", "%s", "x"));
	OK(!err_said(NULL, ERR_FAULT, "r", "x", "x"));
	err_with(NULL, "x", 1);
	err_fill(NULL);
}
