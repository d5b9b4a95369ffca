/* profile_silence.c: see profile_silence.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/profile_silence.h"

#include <string.h>

#define HOUR 3600
#define HOURS_MOST 8784		/* a year */

static bool
hours(struct profile_reader *r, int64_t *out)
{
	int64_t n;

	if (!line_number(r, line_word(r), HOURS_MOST, &n))
		return false;
	if (!line_take(r, "hours"))
		return line_bad(r, "it is written: at least N hours");
	*out = n * HOUR;
	return line_ended(r);
}

/* "09:00" */
static bool
clock_time(struct profile_reader *r, int *out)
{
	const char *s = line_word(r);
	bool good = s && strlen(s) == 5 && s[2] == ':' &&
	    strspn(s, "0123456789:") == 5;
	int h = good ? (s[0] - '0') * 10 + s[1] - '0' : 24,
	    m = good ? (s[3] - '0') * 10 + s[4] - '0' : 60;

	*out = h * HOUR + m * 60;
	return (h < 24 && m < 60) || line_bad(r, "a time of the day is "
	    "written 09:00");
}

static bool
between(struct profile_reader *r, struct silence_rules *s)
{
	if (!clock_time(r, &s->opens))
		return false;
	if (!line_take(r, "and"))
		return line_bad(r, "it is written: between 09:00 and 18:00");
	if (!clock_time(r, &s->closes))
		return false;
	s->any_hour = false;
	return s->opens < s->closes ? line_ended(r) :
	    line_bad(r, "the working hours end after they begin");
}

static bool
extended(struct profile_reader *r, struct silence_rules *s)
{
	int64_t n;

	if (!line_number(r, line_word(r), 100, &n) || !line_take(r, "times"))
		return line_bad(r, "it is written: extended at most N times");
	s->extensions = (int)n;
	return line_ended(r);
}

static bool
holidays(struct profile_reader *r, struct silence_rules *s)
{
	const struct day *had = s->holidays;
	struct day *list = arena_take(r->a, SILENCE_HOLIDAYS * sizeof *list);

	if (!list || s->nholidays + r->n - r->at > SILENCE_HOLIDAYS)
		return line_bad(r, "there are too many holidays");
	if (s->nholidays)
		memcpy(list, had, s->nholidays * sizeof *list);
	s->holidays = list;
	while (r->at < r->n) {
		const char *w = line_word(r);

		if (!day_read(w, strlen(w), &list[s->nholidays++]))
			return line_bad(r, "a day is written 1965-12-31");
	}
	return true;
}

bool
profile_silence_line(struct profile_reader *r)
{
	struct silence_rules *s = &r->p->silence;

	if (line_take(r, "article"))
		return line_text(r, &r->p->silence_article);
	if (line_take(r, "at least"))
		return hours(r, &s->least);
	if (line_take(r, "urgent at least"))
		return hours(r, &s->least_urgent);
	if (line_take(r, "extended at most"))
		return extended(r, s);
	if (line_take(r, "between"))
		return between(r, s);
	if (line_take(r, "at any hour"))
		return (s->any_hour = true) && line_ended(r);
	if (line_take(r, "holiday"))
		return holidays(r, s);
	return line_bad(r, "a line of the silence procedure is: article, at "
	    "least, urgent at least, extended at most, between, at any hour "
	    "or holiday");
}

static bool
missing(struct profile_reader *r, enum missing *out)
{
	static const char *const words[] = { [MISSING_ABSENT] = "absent",
	    [MISSING_ABSTAINS] = "abstains", [MISSING_AGREES] = "agrees" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (line_take(r, words[i])) {
			*out = (enum missing)i;
			return line_ended(r);
		}
	return line_bad(r, "who is missing: agrees, abstains or absent");
}

bool
profile_written_line(struct profile_reader *r)
{
	if (line_take(r, "article"))
		return line_text(r, &r->p->written_article);
	if (line_take(r, "at least"))
		return hours(r, &r->p->written.least);
	if (line_take(r, "missing"))
		return missing(r, &r->p->written.missing);
	return line_bad(r, "a line of the written procedure is: article, at "
	    "least or missing");
}
