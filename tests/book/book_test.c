/* book_test.c: the statements, and books that are not ours any more.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"
#include "book/seat.h"
#include "book/word.h"
#include "book/write.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static sqlite3 *
empty_schema(void)
{
	sqlite3 *db;

	OK(sqlite3_open(":memory:", &db) == SQLITE_OK && word_register(db) &&
	    seat_register(db));
	for (size_t i = 0; book_schema[i]; i++)
		if (sqlite3_exec(db, book_schema[i], NULL, NULL, NULL))
			test_fail(__FILE__, __LINE__, "%s: %s",
			    sqlite3_errmsg(db), book_schema[i]);
	return db;
}

TEST(book, every_statement_prepares_and_is_what_its_mark_says)
{
	sqlite3 *db = empty_schema();
	int reads = 0, writes = 0;

	for (int i = SQL_NONE + 1; i < SQL_COUNT; i++) {
		const char *text = book_sql_texts[i].text, *tail;
		sqlite3_stmt *s = NULL;

		if (sqlite3_prepare_v2(db, text, -1, &s, &tail) != SQLITE_OK)
			test_fail(__FILE__, __LINE__, "%s: %s",
			    sqlite3_errmsg(db), text);
		if (!sqlite3_stmt_readonly(s) != book_sql_texts[i].write)
			test_fail(__FILE__, __LINE__, "marked %s: %s",
			    book_sql_texts[i].write ? ":write" : ":read",
			    text);
		OK(tail[strspn(tail, " \n;")] == '\0');
		reads += !book_sql_texts[i].write;
		writes += book_sql_texts[i].write;
		sqlite3_finalize(s);
	}
	OK(reads > 50 && writes > 20);
	sqlite3_close(db);
}

TEST(book, every_parameter_has_a_name)
{
	sqlite3 *db = empty_schema();

	for (int i = SQL_NONE + 1; i < SQL_COUNT; i++) {
		sqlite3_stmt *s = NULL;

		OK(sqlite3_prepare_v2(db, book_sql_texts[i].text, -1, &s,
		    NULL) == SQLITE_OK);
		for (int p = 1; p <= sqlite3_bind_parameter_count(s); p++) {
			const char *name = sqlite3_bind_parameter_name(s, p);

			OK(name && name[0] == ':');
		}
		sqlite3_finalize(s);
	}
	sqlite3_close(db);
}

/* Asked of a bare connection: what a function gives is what a page shows. */
static void
says(const char *sql, const char *want)
{
	sqlite3_stmt *s = NULL;
	sqlite3 *db;
	const char *have;

	OK(sqlite3_open(":memory:", &db) == SQLITE_OK && word_register(db) &&
	    seat_register(db));
	OK(sqlite3_prepare_v2(db, sql, -1, &s, NULL) == SQLITE_OK);
	OK(sqlite3_step(s) == SQLITE_ROW);
	have = (const char *)sqlite3_column_text(s, 0);
	OK(want ? have && strcmp(have, want) == 0 : !have);
	sqlite3_finalize(s);
	sqlite3_close(db);
}

TEST(book, a_name_comes_in_the_language_else_as_it_is)
{
	says("SELECT word('en', 'Belarus', 'Беларусь')", "Belarus");
	says("SELECT word('ru', 'Belarus', 'Беларусь')", "Беларусь");
	says("SELECT word('ru', 'Belarus', NULL)", "Belarus");
	says("SELECT word('en', NULL, 'Беларусь')", "Беларусь");
	says("SELECT word('xx', 'Belarus', 'Беларусь')", "Belarus");
	says("SELECT word('ru', NULL, NULL)", NULL);
	/* a title of the person's own, then that of the office */
	says("SELECT word('en', 'President', 'Президент', 'Head', 'Глава')",
	    "President");
	says("SELECT word('ru', NULL, NULL, 'Head', 'Глава')", "Глава");
	says("SELECT word('ru', 'President', NULL, 'Head', 'Глава')",
	    "Глава");
}

TEST(book, a_day_is_one_of_the_seat)
{
	/* 5 March 2020, 20:59:59 and 21:00:00 in UTC */
	says("SELECT seat_day('Europe/Moscow', 1583441999)", "2020-03-05");
	says("SELECT seat_day('Europe/Moscow', 1583442000)", "2020-03-06");
	says("SELECT seat_day('UTC', 1583442000)", "2020-03-05");
	says("SELECT seat_day('America/New_York', 1583442000)",
	    "2020-03-05");
	says("SELECT seat_day('Europe/Moscow', NULL)", NULL);
	says("SELECT seat_day(NULL, 1583442000)", NULL);
}

TEST(book, a_day_is_over_at_midnight_by_the_clock_of_the_seat)
{
	says("SELECT seat_end('Europe/Moscow', '2020-03-05')", "1583442000");
	says("SELECT seat_end('UTC', '2020-03-05')", "1583452800");
	/* the days on which the clock is moved: 23 and 25 hours */
	says("SELECT seat_end('Europe/Berlin', '2020-03-29') -"
	    " seat_end('Europe/Berlin', '2020-03-28')", "82800");
	says("SELECT seat_end('Europe/Berlin', '2020-10-25') -"
	    " seat_end('Europe/Berlin', '2020-10-24')", "90000");
	says("SELECT seat_end('Europe/Moscow', 'some day')", NULL);
	says("SELECT seat_end('Europe/Moscow', NULL)", NULL);
}

static const char *
book_path(void)
{
	static char path[4096];

	snprintf(path, sizeof path, "%s/book.db", test_folder());
	return path;
}

/* A book that has been folded to entry n. */
static void
make_book(const char *path, uint64_t n)
{
	struct err e = { 0 };
	struct book *b = book_open_write(path, &e);

	FINE(b, e);
	FINE(book_begin(b, &e) && pen_set_size(b, n, &e) &&
	    book_commit(b, &e), e);
	book_close(b);
}

static void
change_version(const char *path)
{
	sqlite3 *db;

	OK(sqlite3_open(path, &db) == SQLITE_OK);
	OK(sqlite3_exec(db, "UPDATE meta SET version = '0123456789abcdef'",
	    NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

TEST(book, what_was_written_is_read_by_another)
{
	const char *path = book_path();
	struct err e = { 0 };
	struct book *b;

	make_book(path, 7);
	b = book_open(path, &e);
	FINE(b, e);
	OK(book_size(b) == 7);
	FINE(book_fine(b, &e), e);
	book_close(b);
}

TEST(book, one_that_is_not_there_is_absent_for_reading)
{
	struct err e = { 0 };

	OK(!book_open(book_path(), &e));
	OK(e.kind == ERR_ABSENT);
}

TEST(book, one_of_another_version_is_refused_for_reading)
{
	const char *path = book_path();
	struct err e = { 0 };

	make_book(path, 7);
	change_version(path);
	OK(!book_open(path, &e));
	OK(e.kind == ERR_REFUSED);
	STR_IS(e.rule, "book version");
}

TEST(book, one_of_another_version_is_made_new_for_writing)
{
	const char *path = book_path();
	struct err e = { 0 };
	struct book *b;

	make_book(path, 7);
	change_version(path);
	b = book_open_write(path, &e);
	FINE(b, e);
	OK(book_size(b) == 0);
	book_close(b);
	b = book_open(path, &e);
	FINE(b, e);
	book_close(b);
}

/* The write-ahead log stays at closing and holds every page of a small book;
 * without it the file stands alone. */
static void
drop_wal(const char *path)
{
	char name[4200];

	snprintf(name, sizeof name, "%s-wal", path);
	OK(unlink(name) == 0);
	snprintf(name, sizeof name, "%s-shm", path);
	unlink(name);
}

static void
spoil(const char *path, size_t from, size_t n)
{
	FILE *f = fopen(path, "r+b");

	OK(f && fseek(f, (long)from, SEEK_SET) == 0);
	for (size_t i = 0; i < n; i++)
		OK(fputc(0xA5, f) != EOF);
	OK(fclose(f) == 0);
}

TEST(book, one_whose_head_is_spoilt_is_a_fault_to_read_and_new_to_write)
{
	const char *path = book_path();
	struct err e = { 0 };
	struct book *b;

	make_book(path, 7);
	drop_wal(path);
	spoil(path, 0, 100);
	OK(!book_open(path, &e));
	OK(e.kind == ERR_FAULT);
	b = book_open_write(path, &e);
	FINE(b, e);
	OK(book_size(b) == 0);
	book_close(b);
}

TEST(book, one_that_was_torn_off_is_made_new_for_writing)
{
	const char *path = book_path();
	struct err e = { 0 };
	struct book *b;

	make_book(path, 7);
	drop_wal(path);
	OK(truncate(path, 5000) == 0);
	b = book_open_write(path, &e);
	FINE(b, e);
	OK(book_size(b) == 0);
	FINE(book_begin(b, &e) && pen_set_size(b, 1, &e) &&
	    book_commit(b, &e), e);
	book_close(b);
}

/* A page in the middle, which the head of the file says nothing about. */
TEST(book, one_with_a_rotten_page_is_made_new_for_writing)
{
	const char *path = book_path();
	struct err e = { 0 };
	struct book *b;
	char page[4096], wal[4200];
	FILE *f;

	make_book(path, 7);
	snprintf(wal, sizeof wal, "%s-wal", path);
	OK(unlink(wal) == 0);	/* all of it is in the file */
	memset(page, 0xa5, sizeof page);
	f = fopen(path, "r+e");
	OK(f && fseek(f, 20 * 4096, SEEK_SET) == 0);
	OK(fwrite(page, 1, sizeof page, f) == sizeof page);
	OK(fclose(f) == 0);
	b = book_open_write(path, &e);
	FINE(b, e);
	OK(book_size(b) == 0);
	book_close(b);
}

TEST(book, what_is_rolled_back_was_never_there)
{
	struct err e = { 0 };
	struct book *b = book_open_write(NULL, &e);

	FINE(b, e);
	FINE(book_begin(b, &e) && pen_set_size(b, 9, &e), e);
	book_rollback(b);
	OK(book_size(b) == 0);
	book_close(b);
}

/* A draft that was taken out of one package and put into another. */
TEST(book, a_document_stands_in_a_list_once_by_its_newest_package)
{
	sqlite3 *db = empty_schema();
	sqlite3_stmt *s = NULL;
	int rows = 0;

	OK(!sqlite3_exec(db, "INSERT INTO subject VALUES "
	    "('document', 'd', 'D', 'D', 1);"
	    "INSERT INTO document (id, session, number, kind, effect, "
	    "draft_symbol, text, statutory, signed, ratify, matter, act, seq) "
	    "VALUES ('d', 's', 1, 'decision', 'approves', 'L/1', '', 0, 0, 0, "
	    "'substance', x'00', 1);"
	    "INSERT INTO package_document (package, document, place, part, "
	    "removed) VALUES ('z', 'd', 0, 'first', 3), "
	    "('a', 'd', 0, 'second', NULL)", NULL, NULL, NULL));
	OK(!sqlite3_prepare_v2(db,
	    book_sql_texts[SQL_DOCUMENTS_OF_SESSION].text, -1, &s, NULL));
	while (sqlite3_step(s) == SQLITE_ROW) {
		rows++;
		STR_IS((const char *)sqlite3_column_text(s, 28), "second");
	}
	OK(rows == 1);
	sqlite3_finalize(s);
	sqlite3_close(db);
}

/* Commits until the answer to "is there something to copy back?" is this one;
 * how many it took, and `most` when it never was. */
static int
commits_until(struct book *b, bool unsettled, int most)
{
	struct err e = { 0 };
	int n = 0;

	while (n < most && book_unsettled(b) != unsettled) {
		FINE(book_begin(b, &e), e);
		FINE(pen_set_size(b, (uint64_t)++n, &e), e);
		FINE(book_commit(b, &e), e);
	}
	return n;
}

TEST(book, a_pause_copies_the_wal_back_and_the_next_commit_begins_it_anew)
{
	char path[200];
	struct err e = { 0 };
	struct book *b;
	int n;

	snprintf(path, sizeof path, "%s/book.db", test_folder());
	b = book_open_write(path, &e);
	FINE(b, e);
	n = commits_until(b, true, 2000);
	OK(n > 100 && n < 2000);
	book_settle(b);
	OK(!book_unsettled(b));
	OK(book_size(b) == (uint64_t)n);
	OK(commits_until(b, true, 100) == 100);
	book_close(b);
}

TEST(book, without_a_pause_a_commit_copies_the_wal_back_in_the_end)
{
	char path[200];
	struct err e = { 0 };
	struct book *b;
	int n;

	snprintf(path, sizeof path, "%s/book.db", test_folder());
	b = book_open_write(path, &e);
	FINE(b, e);
	OK(commits_until(b, true, 2000) < 2000);
	n = commits_until(b, false, 20000);
	OK(n > 2000 && n < 20000);
	book_close(b);
}

TEST(book, a_book_in_memory_has_nothing_to_copy_back)
{
	struct err e = { 0 };
	struct book *b = book_open_write(NULL, &e);

	FINE(b, e);
	OK(commits_until(b, true, 2000) == 2000);
	book_settle(b);
	OK(book_size(b) == 2000);
	book_close(b);
}
