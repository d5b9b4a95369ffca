/* lang.c: see lang.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/lang.h"

#include "base/os.h"
#include "press/lang_in.h"

#include <stdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const struct lang english = { "en", "English" };
static const struct lang russian = { "ru", "Русский" };
const struct lang *const lang_all[] = { &english, &russian, NULL };

static const char *const months[2][12] = {
	{ "January", "February", "March", "April", "May", "June", "July",
	    "August", "September", "October", "November", "December" },
	{ "января", "февраля", "марта", "апреля", "мая", "июня", "июля",
	    "августа", "сентября", "октября", "ноября", "декабря" },
};
static const char *const short_months[2][12] = {
	{ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
	    "Oct", "Nov", "Dec" },
	{ "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.",
	    "сент.", "окт.", "нояб.", "дек." },
};
static const char *const weekdays[2][7] = {
	{ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
	    "Sunday" },
	{ "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
	    "воскресенье" },
};

static int
is_ru(const struct lang *l)
{
	return l == &russian;
}

const struct lang *
lang_find(const char *code)
{
	for (size_t i = 0; lang_all[i]; i++)
		if (strcmp(lang_all[i]->code, code) == 0)
			return lang_all[i];
	return NULL;
}

static int
against(const void *id, const void *m)
{
	return strcmp(id, ((const struct lang_message *)m)->id);
}

static const struct lang_message *
message(const struct lang *l, const char *id)
{
	if (!is_ru(l))
		return NULL;
	return bsearch(id, lang_ru_messages, lang_ru_count,
	    sizeof *lang_ru_messages, against);
}

const char *
tr(const struct lang *l, const char *id)
{
	const struct lang_message *m = message(l, id);

	return m ? m->str[0] : id;
}

/* Without its sign; the least number has no positive twin. */
static uint64_t
size_of(int64_t n)
{
	return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

const char *
trn(const struct lang *l, const char *one, const char *many, int64_t n)
{
	const struct lang_message *m = message(l, one);
	unsigned k = m ? lang_ru_plural(size_of(n)) : 0;

	if (m && k < 4 && m->str[k])
		return m->str[k];
	return n == 1 ? one : many;
}

char *
lang_day(const struct lang *l, struct day d, char *out)
{
	struct civil c = day_civil(d);

	snprintf(out, LANG_TEXT, is_ru(l) ? "%d %s %d года" : "%d %s %d",
	    c.day, months[is_ru(l)][c.month - 1], c.year);
	return out;
}

char *
lang_day_short(const struct lang *l, struct day d, char *out)
{
	struct civil c = day_civil(d);

	snprintf(out, LANG_TEXT, "%d %s", c.day,
	    short_months[is_ru(l)][c.month - 1]);
	return out;
}

char *
lang_weekday(const struct lang *l, struct day d, char *out)
{
	snprintf(out, LANG_TEXT, "%s", weekdays[is_ru(l)][day_weekday(d)]);
	return out;
}

static int
zone_at(const char *zone, struct instant t, char abbr[8])
{
	int offset = 0;

	snprintf(abbr, 8, "UTC");
	if (!os_zone(zone, t, &offset, abbr))
		offset = 0;
	return offset;
}

char *
lang_clock(struct instant t, const char *zone, char *out)
{
	char abbr[8];
	int c = instant_clock(t, zone_at(zone, t, abbr));

	snprintf(out, LANG_TEXT, "%02d:%02d", c / 3600, c / 60 % 60);
	return out;
}

char *
lang_time(const struct lang *l, struct instant t, const char *zone, char *out)
{
	char abbr[8], clock[LANG_TEXT];

	zone_at(zone, t, abbr);
	lang_clock(t, zone, clock);
	if (is_ru(l) && strcmp(abbr, "MSK") == 0)
		snprintf(out, LANG_TEXT, "%.5s МСК", clock);
	else
		snprintf(out, LANG_TEXT, "%.5s %s", clock, abbr);
	return out;
}

char *
lang_instant(const struct lang *l, struct instant t, const char *zone,
    char *out)
{
	char abbr[8], day[LANG_TEXT], time[LANG_TEXT];

	lang_day(l, instant_day(t, zone_at(zone, t, abbr)), day);
	lang_time(l, t, zone, time);
	snprintf(out, LANG_TEXT, "%.60s, %.40s", day, time);
	return out;
}

/* In groups of three: by a comma in English, by a no-break space in Russian
 * (and there only from five digits on). */
char *
lang_number(const struct lang *l, int64_t v, char *out)
{
	char digits[24];
	int n = snprintf(digits, sizeof digits, "%llu",
	    (unsigned long long)size_of(v));
	size_t at = 0;

	if (v < 0)
		out[at++] = '-';
	for (int i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0 && (!is_ru(l) || n > 4)) {
			const char *sep = is_ru(l) ? "\xC2\xA0" : ",";

			memcpy(out + at, sep, strlen(sep));
			at += strlen(sep);
		}
		out[at++] = digits[i];
	}
	out[at] = '\0';
	return out;
}

void
lang_fill(struct buf *out, const char *message, const char *a, const char *b,
    const char *c)
{
	const char *const value[] = { a, b, c };

	while (*message) {
		size_t n = strcspn(message, "{");

		buf_add(out, message, n);
		message += n;
		if (!*message)
			return;
		if (message[1] >= 'a' && message[1] <= 'c' &&
		    message[2] == '}') {
			const char *v = value[message[1] - 'a'];

			buf_str(out, v ? v : "");
			message += 3;
		} else
			buf_byte(out, *message++);
	}
}

void
lang_join(struct buf *out, const struct lang *l, size_t i, size_t n,
    const char *text)
{
	if (i && i + 1 == n) {
		buf_byte(out, ' ');
		buf_str(out, tr(l, N_("and")));
		buf_byte(out, ' ');
	} else if (i)
		buf_str(out, ", ");
	buf_str(out, text);
}

/* One character of UTF-8, as far as we fold: Latin and Cyrillic letters have
 * at most two bytes; of others the first byte stands for itself. */
static unsigned
letter(const char *s, size_t *n)
{
	unsigned char a = (unsigned char)s[0];

	*n = 1;
	if ((a & 0xE0) != 0xC0 || ((unsigned char)s[1] & 0xC0) != 0x80)
		return a;
	*n = 2;
	return (a & 0x1Fu) << 6 | ((unsigned char)s[1] & 0x3Fu);
}

static unsigned
small(unsigned c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0x410 && c <= 0x42F))
		return c + 0x20;
	return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

static unsigned
capital(unsigned c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 0x430 && c <= 0x44F))
		return c - 0x20;
	return c >= 0x450 && c <= 0x45F ? c - 0x50 : c;
}

void
lang_capital(struct buf *out, const char *text)
{
	size_t n;
	unsigned c;

	if (!*text)
		return;
	c = capital(letter(text, &n));
	if (n == 2)
		buf_byte(out, (int)(0xC0 | c >> 6));
	buf_byte(out, n == 2 ? (int)(0x80 | (c & 0x3F)) : (int)c);
	buf_str(out, text + n);
}

static bool
begins(const char *text, const char *part)
{
	while (*part) {
		size_t n, m;

		if (!*text || small(letter(text, &n)) !=
		    small(letter(part, &m)))
			return false;
		text += n;
		part += m;
	}
	return true;
}

bool
lang_holds(const char *text, const char *part)
{
	do {
		if (begins(text, part))
			return true;
	} while (*text++);
	return false;
}
