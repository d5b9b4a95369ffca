/* word.c: see word.h. SPDX-License-Identifier: Apache-2.0 */
#include "book/word.h"

#include <sqlite3.h>
#include <string.h>

/* The first that is not NULL of every other argument. */
static sqlite3_value *
first_of(int n, sqlite3_value **args, int from)
{
	for (int i = from; i < n; i += 2)
		if (sqlite3_value_type(args[i]) != SQLITE_NULL)
			return args[i];
	return NULL;
}

static void
word(sqlite3_context *ctx, int n, sqlite3_value **args)
{
	const char *lang = (const char *)sqlite3_value_text(args[0]);
	int ours = lang && strcmp(lang, "ru") == 0 ? 2 : 1;
	sqlite3_value *v = first_of(n, args, ours);

	if (!v)
		v = first_of(n, args, 3 - ours);
	if (v)
		sqlite3_result_value(ctx, v);
}

bool
word_register(sqlite3 *db)
{
	return sqlite3_create_function_v2(db, "word", -1, SQLITE_UTF8 |
	    SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, word, NULL, NULL,
	    NULL) == SQLITE_OK;
}
