/* dump.c: see dump.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/desk/dump.h"

#include "tests/test.h"

#include "book/write.h"
#include "desk/desk.h"

#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static void
dump_table(sqlite3 *db, const char *table, struct buf *out)
{
	sqlite3_stmt *s;
	char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", table);
	int rc;

	OK(sqlite3_prepare_v2(db, sql, -1, &s, NULL) == SQLITE_OK);
	while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
		buf_printf(out, "%s", table);
		for (int i = 0; i < sqlite3_column_count(s); i++) {
			int n = sqlite3_column_bytes(s, i);

			buf_printf(out, "|%d:", sqlite3_column_type(s, i));
			buf_add(out, sqlite3_column_blob(s, i), (size_t)n);
		}
		buf_byte(out, '\n');
	}
	if (rc != SQLITE_DONE)
		test_fail(__FILE__, __LINE__, "%s: %s", table,
		    sqlite3_errmsg(db));
	sqlite3_finalize(s);
	sqlite3_free(sql);
}

struct buf
dump_database(const char *path)
{
	struct buf out = BUF_MAX(256 << 20);
	sqlite3_stmt *s;
	sqlite3 *db;

	OK(sqlite3_open(path, &db) == SQLITE_OK);
	OK(sqlite3_prepare_v2(db, "SELECT name, sql FROM sqlite_schema WHERE "
	    "type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", -1,
	    &s, NULL) == SQLITE_OK);
	while (sqlite3_step(s) == SQLITE_ROW) {
		buf_printf(&out, "%s\n", sqlite3_column_text(s, 1));
		dump_table(db, (const char *)sqlite3_column_text(s, 0), &out);
	}
	sqlite3_finalize(s);
	sqlite3_close(db);
	OK(buf_ok(&out));
	return out;
}

void
dump_forget(const char *path)
{
	static const char *const tails[] = { "", "-wal", "-shm" };
	char name[4096];

	for (size_t i = 0; i < 3; i++) {
		snprintf(name, sizeof name, "%s%s", path, tails[i]);
		OK(unlink(name) == 0 || i);
	}
}

struct buf
dump_of_fold(struct log *log, const char *folder, const char *openings)
{
	struct keyring *ring = keyring_new();
	struct err e = { 0 };
	struct book *book;
	struct buf out;
	char path[4096];

	snprintf(path, sizeof path, "%s/folded.db", folder);
	book = book_open_write(path, &e);
	FINE(book, e);
	FINE(desk_fold(log, book, ring, openings, NULL, &e), e);
	book_close(book);
	out = dump_database(path);
	dump_forget(path);
	keyring_free(ring);
	return out;
}
