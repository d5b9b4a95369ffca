/* seat.c: see seat.h. SPDX-License-Identifier: Apache-2.0 */
#include "book/seat.h"

#include "base/os.h"

#include <sqlite3.h>
#include <string.h>

static int
east_of(const char *zone, struct instant t)
{
	int offset = 0;

	return os_zone(zone, t, &offset, NULL) ? offset : 0;
}

static void
sql_day(sqlite3_context *ctx, int n, sqlite3_value **args)
{
	const char *zone = (const char *)sqlite3_value_text(args[0]);
	struct instant t = { sqlite3_value_int64(args[1]) };
	char day[DAY_TEXT];

	(void)n;
	if (!zone || sqlite3_value_type(args[1]) == SQLITE_NULL)
		return;
	day_write(instant_day(t, east_of(zone, t)), day);
	sqlite3_result_text(ctx, day, -1, SQLITE_TRANSIENT);
}

/* By the clock of the seat then, which may be another than at that hour in
 * UTC. */
static void
sql_end(sqlite3_context *ctx, int n, sqlite3_value **args)
{
	const char *zone = (const char *)sqlite3_value_text(args[0]);
	const char *text = (const char *)sqlite3_value_text(args[1]);
	struct instant t;
	struct day day;

	(void)n;
	if (!zone || !text || !day_read(text, strlen(text), &day))
		return;
	t.s = instant_at(day, 0).s + 86400;
	t.s -= east_of(zone, (struct instant){ t.s - east_of(zone, t) });
	sqlite3_result_int64(ctx, t.s);
}

bool
seat_register(sqlite3 *db)
{
	const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC |
	    SQLITE_INNOCUOUS;

	return sqlite3_create_function_v2(db, "seat_day", 2, flags, NULL,
	    sql_day, NULL, NULL, NULL) == SQLITE_OK &&
	    sqlite3_create_function_v2(db, "seat_end", 2, flags, NULL,
	    sql_end, NULL, NULL, NULL) == SQLITE_OK;
}

bool
seat_zone_known(const char *zone, struct instant t, int *offset,
    struct err *e)
{
	return os_zone(zone, t, offset, NULL) || err_fault(e, "", "This "
	    "machine's data of time zones does not have %.60s.", zone);
}

bool
seat_offset(struct book *b, struct instant t, int *offset, struct err *e)
{
	struct ask q = ask(b, SQL_ORG_ZONE);
	bool known = true;

	*offset = 0;
	if (ask_next(&q))
		known = seat_zone_known(ask_text(&q, 0), t, offset, e);
	ask_end(&q);
	return known;
}

struct day
seat_day(struct book *b, struct instant t)
{
	int offset;

	return instant_day(t, seat_offset(b, t, &offset, NULL) ? offset : 0);
}
