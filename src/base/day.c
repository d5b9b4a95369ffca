/* day.c: see day.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/day.h"

#include <assert.h>
#include <stdio.h>

#define DAY_FIRST (-719162)	/* 0001-01-01 */
#define DAY_LAST 2932896	/* 9999-12-31 */

static const unsigned char month_days[] = { 31, 28, 31, 30, 31, 30, 31, 31,
    30, 31, 30, 31 };

static bool
leap(int y)
{
	return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

bool
day_real(int y, int m, int d)
{
	if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1)
		return false;
	return d <= month_days[m - 1] + (m == 2 && leap(y) ? 1 : 0);
}

/* Counting years from March puts the leap day last, so that the days before a
 * month are one linear formula. */
struct day
day_of(int y, int m, int d)
{
	int era, yoe, doy;

	assert(day_real(y, m, d));
	y -= m <= 2;
	era = y / 400;
	yoe = y - era * 400;
	doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return (struct day){ era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 +
	    doy - 719468 };
}

struct civil
day_civil(struct day day)
{
	int z = day.n + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;
	struct civil c;

	c.day = doy - (153 * mp + 2) / 5 + 1;
	c.month = mp < 10 ? mp + 3 : mp - 9;
	c.year = yoe + era * 400 + (c.month <= 2);
	return c;
}

int
day_weekday(struct day day)
{
	int w = (day.n + 3) % 7;	/* 1970-01-01 was a Thursday */

	return w < 0 ? w + 7 : w;
}

void
day_write(struct day day, char out[DAY_TEXT])
{
	struct civil c = day_civil(day);

	assert(day_real(c.year, c.month, c.day));
	snprintf(out, DAY_TEXT, "%04u-%02u-%02u", (unsigned)c.year % 10000,
	    (unsigned)c.month % 100, (unsigned)c.day % 100);
}

/* n digits at s as a number, -1 when one is not a digit. */
static int
digits(const char *s, int n)
{
	int v = 0;

	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		v = v * 10 + (s[i] - '0');
	}
	return v;
}

bool
day_read(const char *s, size_t n, struct day *out)
{
	int y, m, d;

	if (n != 10 || s[4] != '-' || s[7] != '-')
		return false;
	y = digits(s, 4);
	m = digits(s + 5, 2);
	d = digits(s + 8, 2);
	if (!day_real(y, m, d))
		return false;
	*out = day_of(y, m, d);
	return true;
}

struct instant
instant_at(struct day day, int seconds)
{
	return (struct instant){ (int64_t)day.n * 86400 + seconds };
}

struct day
instant_day(struct instant t, int offset)
{
	int64_t s = t.s + offset;
	int64_t d = s / 86400;

	if (s % 86400 < 0)
		d--;
	/* An hour east of the last second there is no year to write. */
	if (d < DAY_FIRST)
		d = DAY_FIRST;
	if (d > DAY_LAST)
		d = DAY_LAST;
	return (struct day){ (int32_t)d };
}

int
instant_clock(struct instant t, int offset)
{
	int64_t s = (t.s + offset) % 86400;

	return (int)(s < 0 ? s + 86400 : s);
}

void
instant_write(struct instant t, char out[INSTANT_TEXT])
{
	char day[DAY_TEXT];
	unsigned c = (unsigned)instant_clock(t, 0);

	day_write(instant_day(t, 0), day);
	snprintf(out, INSTANT_TEXT, "%.10sT%02u:%02u:%02uZ", day,
	    c / 3600 % 100, c / 60 % 60, c % 60);
}

static bool
local_read(const char *s, struct instant *out)
{
	struct day day;
	int h, m, sec;

	if (!day_read(s, 10, &day) || s[10] != 'T' || s[13] != ':' ||
	    s[16] != ':')
		return false;
	h = digits(s + 11, 2);
	m = digits(s + 14, 2);
	sec = digits(s + 17, 2);
	if (h < 0 || h > 23 || m < 0 || m > 59 || sec < 0 || sec > 59)
		return false;
	*out = instant_at(day, h * 3600 + m * 60 + sec);
	return true;
}

bool
instant_read(const char *s, size_t n, struct instant *out)
{
	return n == 20 && s[19] == 'Z' && local_read(s, out);
}

bool
instant_read_offset(const char *s, size_t n, struct instant *out)
{
	int h, m;

	if (n == 20)
		return instant_read(s, n, out);
	if (n != 25 || (s[19] != '+' && s[19] != '-') || s[22] != ':')
		return false;
	h = digits(s + 20, 2);
	m = digits(s + 23, 2);
	if (h < 0 || h > 14 || m < 0 || m > 59 || !local_read(s, out))
		return false;
	out->s += (s[19] == '+' ? -1 : 1) * (h * 3600 + m * 60);
	return true;
}
