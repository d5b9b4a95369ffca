/* day_test.c: legal days and instants. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/day.h"
#include "base/os.h"

#include <stdint.h>

static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static int
length(int y, int m)
{
	bool leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);

	return m == 2 && leap ? 29 : lengths[m - 1];
}

/* Walks the calendar by hand: every day has the next number, comes back as
 * itself, and its weekday follows the one before. */
TEST(day, every_day_of_9999_years_comes_back_as_itself)
{
	struct day first = day_of(1, 1, 1);
	int32_t n = first.n;
	int weekday = day_weekday(first);

	for (int y = 1; y <= 9999; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= length(y, m); d++, n++) {
				struct civil c = day_civil((struct day){ n });

				OK(day_of(y, m, d).n == n);
				OK(c.year == y && c.month == m && c.day == d);
				OK(day_weekday((struct day){ n }) == weekday);
				weekday = (weekday + 1) % 7;
			}
	OK(n - first.n == 3652059);
}

TEST(day, the_epoch_and_known_weekdays)
{
	OK(day_of(1970, 1, 1).n == 0);
	OK(day_of(2000, 3, 1).n == 11017);
	OK(day_weekday(day_of(1970, 1, 1)) == 3);	/* Thursday */
	OK(day_weekday(day_of(2010, 12, 10)) == 4);	/* Friday, the summit */
	OK(day_weekday(day_of(1945, 6, 26)) == 1);	/* UN Charter signed */
	OK(day_weekday(day_of(1992, 5, 15)) == 4);	/* treaty of 1992 */
	OK(day_weekday(day_of(2000, 2, 29)) == 1);
	OK(day_weekday(day_of(1582, 10, 15)) == 4);	/* Gregorian day one */
	OK(day_weekday(day_of(1, 1, 1)) == 0);
	OK(day_weekday(day_of(9999, 12, 31)) == 4);
}

TEST(day, only_real_dates_are_real)
{
	for (int y = -1; y <= 10001; y += y > 3 && y < 9990 ? 97 : 1)
		for (int m = -1; m <= 14; m++)
			for (int d = -1; d <= 33; d++)
				OK(day_real(y, m, d) == (y >= 1 && y <= 9999 &&
				    m >= 1 && m <= 12 && d >= 1 &&
				    d <= length(y, m)));
	OK(day_real(2000, 2, 29) && !day_real(1900, 2, 29));
	OK(!day_real(INT32_MAX, 2, 29) && !day_real(2000, 2, INT32_MIN));
}

TEST(day, written_and_read_it_is_the_same_day)
{
	struct day end = day_of(9999, 12, 31);

	for (struct day d = day_of(1, 1, 1); d.n <= end.n; d.n += 331) {
		char text[DAY_TEXT];
		struct day back;

		day_write(d, text);
		OK(strlen(text) == 10);
		OK(day_read(text, 10, &back) && back.n == d.n);
	}
}

TEST(day, one_spelling_is_read_and_no_other)
{
	static const char *const bad[] = { "", "2010-12-1", "2010-12-100",
	    "2010-13-01", "2010-00-01", "2010-02-29", "2010-12-32",
	    "0000-01-01", "2010/12/10", "2010-12-1O", " 010-12-10",
	    "+010-12-10", "-010-12-10", "2010-1210 ", "2010-12-10Z",
	    "20101210", "2010-12--1", "２010-12-10" };
	struct day d = { 42 };

	OK(day_read("2010-12-10", 10, &d) && d.n == day_of(2010, 12, 10).n);
	d.n = 42;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (day_read(bad[i], strlen(bad[i]), &d) || d.n != 42)
			test_fail(__FILE__, __LINE__, "read \"%s\"", bad[i]);
	OK(!day_read("2010-12-10\0", 11, &d));
}

TEST(instant, written_and_read_it_is_the_same_second)
{
	int64_t from = instant_at(day_of(1, 1, 1), 0).s;
	int64_t to = instant_at(day_of(9999, 12, 31), 86399).s;

	for (int64_t s = from; s <= to; s += 86400LL * 113 + 7919) {
		char text[INSTANT_TEXT];
		struct instant back;

		instant_write((struct instant){ s }, text);
		OK(instant_read(text, 20, &back) && back.s == s);
	}
}

TEST(instant, the_day_and_the_clock_before_1970_count_down_right)
{
	struct instant t = { -1 };
	char text[INSTANT_TEXT];

	OK(instant_day(t, 0).n == -1 && instant_clock(t, 0) == 86399);
	OK(instant_day(t, 3600).n == 0 && instant_clock(t, 3600) == 3599);
	instant_write(t, text);
	STR_IS(text, "1969-12-31T23:59:59Z");
}

TEST(instant, the_local_day_is_the_day_at_the_seat)
{
	/* 22:30 UTC on the 9th is already the 10th in Moscow. */
	struct instant t = instant_at(day_of(2010, 12, 9), 22 * 3600 + 1800);

	OK(instant_day(t, 0).n == day_of(2010, 12, 9).n);
	OK(instant_day(t, 10800).n == day_of(2010, 12, 10).n);
	OK(instant_clock(t, 10800) == 5400);
	OK(instant_day(t, -23 * 3600).n == day_of(2010, 12, 8).n);
}

TEST(instant, only_a_real_second_of_utc_is_read)
{
	static const char *const bad[] = { "2010-12-10T24:00:00Z",
	    "2010-12-10T23:60:00Z", "2010-12-10T23:59:60Z",
	    "2010-12-10t23:59:00Z", "2010-12-10T23:59:00z",
	    "2010-12-10 23:59:00Z", "2010-12-10T23:59:00", "2010-12-10T23:59Z",
	    "2010-12-10T23:59:00.0Z", "2010-12-10T23-59:00Z",
	    "2010-02-30T00:00:00Z", "2010-12-10T-1:00:00Z" };
	struct instant t = { 42 };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (instant_read(bad[i], strlen(bad[i]), &t) ||
		    instant_read_offset(bad[i], strlen(bad[i]), &t) ||
		    t.s != 42)
			test_fail(__FILE__, __LINE__, "read \"%s\"", bad[i]);
}

TEST(instant, an_offset_is_taken_away)
{
	static const char *const same[] = { "2010-12-10T13:15:00Z",
	    "2010-12-10T16:15:00+03:00", "2010-12-10T08:45:00-04:30",
	    "2010-12-11T03:15:00+14:00" };
	static const char *const bad[] = { "2010-12-10T16:15:00+0300",
	    "2010-12-10T16:15:00+03:60", "2010-12-10T16:15:00 03:00",
	    "2010-12-10T16:15:00+15:00", "2010-12-10T16:15:00+03-00",
	    "2010-12-10T16:15:00+03:00Z", "2010-12-10T16:15:00+ 3:00" };
	struct instant want = instant_at(day_of(2010, 12, 10), 47700), t;

	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		OK(instant_read_offset(same[i], strlen(same[i]), &t));
		OK(t.s == want.s);
	}
	OK(!instant_read(same[1], 25, &t));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (instant_read_offset(bad[i], strlen(bad[i]), &t))
			test_fail(__FILE__, __LINE__, "read \"%s\"", bad[i]);
}

TEST(instant, a_local_day_is_one_that_can_be_written)
{
	char out[DAY_TEXT];
	struct instant t;

	OK(instant_read("9999-12-31T23:59:59Z", 20, &t));
	day_write(instant_day(t, 3 * 3600), out);
	STR_IS(out, "9999-12-31");
	OK(instant_read("0001-01-01T00:00:00Z", 20, &t));
	day_write(instant_day(t, -3 * 3600), out);
	STR_IS(out, "0001-01-01");
	day_write(instant_day((struct instant){ INT64_MAX / 2 }, 0), out);
	STR_IS(out, "9999-12-31");
	OK(instant_day((struct instant){ 86400 }, -1).n == 0);
}
