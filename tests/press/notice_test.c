/* notice_test.c: which notice of a deadline is due, and to whom.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/notice.h"

#include <stdio.h>

/* Begins on 17 December 2010, 12:00 UTC; ends on the 24th, 12:00. */
#define BEGINS 1292587200
#define DAY 86400
#define ENDS (BEGINS + 7 * DAY)

static const char running[] =
    "{\"awaits\":[{\"name\":\"Eastland\",\"who\":\"E\"}],"
    "\"ends_at\":\"2010-12-24T12:00:00Z\",\"entitled\":[\"E\",\"N\"],"
    "\"kind\":\"silence\",%s\"since_at\":\"2010-12-17T12:00:00Z\","
    "\"subject\":\"s1\"}";

static const struct json *
list_of(struct arena *a, const char *row)
{
	const char *text = arena_printf(a, "[%s]", row);
	struct err e = { 0 };
	const struct json *list = json_read(a, text, strlen(text), &e);

	FINE(list, e);
	return list;
}

/* "day:E hours:N": what is due then. */
static void
due(const char *open, const char *ended, int64_t now, const char *want)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(1000);
	const struct notice *list;
	size_t n;

	list = notices_due(a, open ? list_of(a, open) : NULL, ended ?
	    list_of(a, ended) : NULL, (struct instant){ now }, &n);
	for (size_t i = 0; i < n; i++)
		buf_printf(&out, "%s%s:%s", i ? " " : "", list[i].stage,
		    list[i].who);
	STR_IS(out.p ? out.p : "", want);
	buf_free(&out);
	arena_release(a);
}

static char row[1000];

static const char *
silence(const char *moved)
{
	char part[100] = "";

	if (moved)
		snprintf(part, sizeof part, "\"moved_at\":\"%s\",", moved);
	snprintf(row, sizeof row, running, part);
	return row;
}

TEST(notice, each_stage_comes_at_its_second_and_takes_the_place_of_the_last)
{
	const char *s = silence(NULL);

	due(s, NULL, BEGINS, "opened:E");
	due(s, NULL, ENDS - DAY - 1, "");
	due(s, NULL, ENDS - DAY, "day:E");
	due(s, NULL, ENDS - 7201, "day:E");
	due(s, NULL, ENDS - 7200, "hours:E");
	due(s, NULL, ENDS - 1, "hours:E");
	due(s, NULL, ENDS, "");
}

TEST(notice, an_opening_is_told_for_three_days)
{
	const char *s = silence(NULL);

	due(s, NULL, BEGINS + NOTICE_LATE - 1, "opened:E");
	due(s, NULL, BEGINS + NOTICE_LATE, "");
}

TEST(notice, a_later_end_is_told_to_all_and_begins_the_reminders_anew)
{
	/* moved two days before what is now the end */
	const char *s = silence("2010-12-22T12:00:00Z");

	due(s, NULL, ENDS - 2 * DAY - 1, "moved:E moved:N");
	due(s, NULL, ENDS - 2 * DAY, "moved:E moved:N");
	due(s, NULL, ENDS - DAY - 1, "moved:E moved:N");
	due(s, NULL, ENDS - DAY, "day:E");
	/* moved ten hours before: the day before is over */
	s = silence("2010-12-24T02:00:00Z");
	due(s, NULL, ENDS - 9 * 3600, "moved:E moved:N");
	due(s, NULL, ENDS - 7200, "hours:E");
}

TEST(notice, a_procedure_of_hours_has_its_opening_and_the_last_two)
{
	const char *s = "{\"awaits\":[{\"name\":\"E\",\"who\":\"E\"}],"
	    "\"ends_at\":\"2010-12-17T16:00:00Z\",\"entitled\":[\"E\"],"
	    "\"kind\":\"silence\",\"since_at\":\"2010-12-17T12:00:00Z\","
	    "\"subject\":\"s1\"}";

	due(s, NULL, BEGINS, "opened:E");
	due(s, NULL, BEGINS + 7199, "opened:E");
	due(s, NULL, BEGINS + 7200, "hours:E");
}

TEST(notice, a_confirmation_has_no_opening_and_a_mandate_a_week)
{
	static const char *const kinds[] = { "confirm", "mandate" };

	for (int i = 0; i < 2; i++) {
		snprintf(row, sizeof row, "{\"awaits\":[{\"name\":\"E\","
		    "\"who\":\"E\"}],\"ends_at\":\"2010-12-24T12:00:00Z\","
		    "\"entitled\":[\"E\"],\"kind\":\"%s\",\"since_at\":"
		    "\"2010-12-01T12:00:00Z\",\"subject\":\"7\"}", kinds[i]);
		due(row, NULL, ENDS - 8 * DAY, "");
		due(row, NULL, ENDS - 7 * DAY, i ? "week:E" : "");
		due(row, NULL, ENDS - DAY, "day:E");
		due(row, NULL, ENDS - 1, i ? "day:E" : "hours:E");
	}
}

TEST(notice, an_outcome_is_told_to_all_when_it_is_known)
{
	const char *s = "{\"ends_at\":\"2010-12-24T12:00:00Z\","
	    "\"entitled\":[\"E\",\"N\"],\"kind\":\"silence\","
	    "\"known_at\":\"2010-12-20T12:00:00Z\",\"state\":\"broken\","
	    "\"subject\":\"s1\"}";

	due(NULL, s, BEGINS + 3 * DAY - 1, "");
	due(NULL, s, BEGINS + 3 * DAY, "ended:E ended:N");
	due(NULL, s, BEGINS + 3 * DAY + NOTICE_LATE, "");
}

TEST(notice, its_name_changes_with_the_end_and_that_of_the_opening_does_not)
{
	struct arena *a = arena_new(1 << 20);
	const struct notice *n;
	size_t count;

	n = notices_due(a, list_of(a, silence(NULL)), NULL,
	    (struct instant){ ENDS - DAY }, &count);
	OK(count == 1);
	STR_IS(n->name, "silence-s1/day/1293192000");
	n = notices_due(a, list_of(a, silence(NULL)), NULL,
	    (struct instant){ BEGINS }, &count);
	STR_IS(n->name, "silence-s1/opened/0");
	STR_IS(n->about, "silence-s1");
	arena_release(a);
}
