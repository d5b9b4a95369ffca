/* book.c: see book.h and write.h. SPDX-License-Identifier: Apache-2.0 */
#include "book/book.h"

#include "base/os.h"
#include "book/book_in.h"
#include "book/seat.h"
#include "book/word.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WAL_WORTH 500		/* pages of 4 KiB: copied back in a pause */
#define WAL_MOST 8000		/* inside the commit that got there */

/* What a fold enters breaks no constraint unless the rows before it are not
 * those that a fold made. */
void
book_note_fault(struct book *b)
{
	int why = sqlite3_errcode(b->db) & 0xff;

	b->torn |= why == SQLITE_CORRUPT || why == SQLITE_NOTADB ||
	    why == SQLITE_CONSTRAINT;
	if (!b->faulty) {
		snprintf(b->fault, sizeof b->fault, "%s",
		    sqlite3_errmsg(b->db));
		b->why = why == SQLITE_IOERR &&
		    sqlite3_system_errno(b->db) == ENOSPC ? SQLITE_FULL : why;
	}
	b->faulty = true;
}

/* One sentence for each way it can fail us; the record is never touched. */
static void
say_fault(const struct book *b, struct err *e)
{
	switch (b->why) {
	case SQLITE_FULL:
		err_fault(e, b->fault, "The disk is full: the book cannot be "
		    "written until there is room on it.");
		return;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_CANTOPEN:
		err_fault(e, b->fault, "The book cannot be opened or written: "
		    "give this user the right to the folder book and the "
		    "files in it.");
		return;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_CONSTRAINT:
		err_fault(e, b->fault, "The book is torn; the record itself is "
		    "not touched. Start the desk again: it makes the book new "
		    "from the log.");
		return;
	default:
		err_fault(e, b->fault, "The book cannot be read; the record "
		    "itself is not touched. Look after the disk and start "
		    "again.");
	}
}

bool
book_fine(struct book *b, struct err *e)
{
	if (!b->faulty)
		return true;
	say_fault(b, e);
	b->faulty = false;
	return false;
}

bool
book_faulty(const struct book *b)
{
	return b->faulty;
}

static bool
run(struct book *b, const char *sql)
{
	if (sqlite3_exec(b->db, sql, NULL, NULL, NULL) == SQLITE_OK)
		return true;
	book_note_fault(b);
	return false;
}

bool
book_unsettled(const struct book *b)
{
	return b->wal >= WAL_WORTH;
}

void
book_settle(struct book *b)
{
	b->wal = 0;
	sqlite3_wal_checkpoint_v2(b->db, NULL, SQLITE_CHECKPOINT_PASSIVE,
	    NULL, NULL);
}

static int
wal_grew(void *book, sqlite3 *db, const char *name, int pages)
{
	struct book *b = book;

	(void)db, (void)name;
	b->wal = pages;
	if (pages >= WAL_MOST)
		book_settle(b);
	return SQLITE_OK;
}

static struct book *
book_new(const char *path, int flags, struct err *e)
{
	struct book *b = calloc(1, sizeof *b);

	if (!b)
		abort();
	if (sqlite3_open_v2(path, &b->db, flags | SQLITE_OPEN_NOMUTEX, NULL) !=
	    SQLITE_OK || !word_register(b->db) ||
	    !seat_register(b->db)) {
		err_fault(e, sqlite3_errmsg(b->db),
		    "The book %s cannot be opened.", path);
		book_close(b);
		return NULL;
	}
	sqlite3_extended_result_codes(b->db, 1);
	sqlite3_busy_timeout(b->db, 5000);
	return b;
}

/* Every page read once, at each start: a rotten one would else be met by a
 * reader. 20,000 entries take about 7 ms. */
static bool
sound(struct book *b)
{
	sqlite3_stmt *s = NULL;
	const char *says = NULL;
	bool ok;

	if (sqlite3_prepare_v2(b->db, "PRAGMA quick_check(1)", -1, &s,
	    NULL) == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW)
		says = (const char *)sqlite3_column_text(s, 0);
	ok = says && strcmp(says, "ok") == 0;
	if (!ok)
		book_note_fault(b);
	if (!ok && says) {	/* it could be read, and that is what it found */
		b->torn = true;
		b->why = SQLITE_CORRUPT;
		snprintf(b->fault, sizeof b->fault, "%s", says);
	}
	sqlite3_finalize(s);
	return ok;
}

/* The version of schema and writes this file was folded with. */
static bool
version_is_ours(struct book *b)
{
	sqlite3_stmt *s = NULL;
	bool ours = false;

	if (sqlite3_prepare_v2(b->db, "SELECT version FROM meta", -1, &s,
	    NULL) == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW) {
		const char *v = (const char *)sqlite3_column_text(s, 0);

		ours = v && strcmp(v, book_schema_version) == 0;
	} else if (s || sqlite3_errcode(b->db) != SQLITE_ERROR)
		book_note_fault(b);	/* not merely "no such table" */
	sqlite3_finalize(s);
	return ours;
}

struct book *
book_open(const char *path, struct err *e)
{
	struct book *b;

	if (!os_exists(path)) {
		err_absent(e, "There is no book at %s; "
		    "the desk makes it from the log.", path);
		return NULL;
	}
	b = book_new(path, SQLITE_OPEN_READONLY, e);
	if (!b)
		return NULL;
	run(b, "PRAGMA temp_store = MEMORY");	/* a locked-in door has no /tmp */
	if (!version_is_ours(b) && !book_fine(b, e)) {
		book_close(b);
		return NULL;
	}
	if (!version_is_ours(b)) {
		err_refuse(e, "book version", "The book %s is of another "
		    "version; start the desk, which folds it again.", path);
		book_close(b);
		return NULL;
	}
	return b;
}

static bool
make_schema(struct book *b)
{
	sqlite3_stmt *s = NULL;
	bool ok = run(b, "BEGIN");

	for (size_t i = 0; ok && book_schema[i]; i++)
		ok = run(b, book_schema[i]);
	ok = ok && sqlite3_prepare_v2(b->db, "INSERT INTO meta (one, version, "
	    "size) VALUES (1, ?, 0)", -1, &s, NULL) == SQLITE_OK;
	ok = ok && sqlite3_bind_text(s, 1, book_schema_version, -1,
	    SQLITE_STATIC) == SQLITE_OK && sqlite3_step(s) == SQLITE_DONE;
	if (!ok)
		book_note_fault(b);
	sqlite3_finalize(s);
	return ok && run(b, "COMMIT");
}

/* A power cut may take the newest commits, for they can be folded again; but
 * it must not leave pages of different ages, which nobody would notice. So the
 * WAL and the file are synced when the one is copied into the other, and only
 * then (NORMAL): in a pause, or at WAL_MOST, so that few acts wait for it. The
 * -wal and -shm stay when we close, so that a door without write rights can
 * still read (web/sandbox.h). */
static bool
writable_ready(struct book *b)
{
	int on = 1;

	sqlite3_file_control(b->db, "main", SQLITE_FCNTL_PERSIST_WAL, &on);
	sqlite3_wal_hook(b->db, wal_grew, b);
	b->faulty = false;
	return run(b, "PRAGMA journal_mode = WAL") &&
	    run(b, "PRAGMA synchronous = NORMAL") &&
	    run(b, "PRAGMA cache_size = -16000") &&
	    (version_is_ours(b) ? sound(b) : make_schema(b));
}

static void
throw_away(const char *path)
{
	static const char *const tails[] = { "", "-wal", "-shm" };
	char name[4096];

	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		snprintf(name, sizeof name, "%s%s", path, tails[i]);
		unlink(name);
	}
}

struct book *
book_open_write(const char *path, struct err *e)
{
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

	for (int try = 0; try < 2; try++) {
		struct book *b = book_new(path ? path : ":memory:", flags, e);
		bool useless;

		if (!b)
			return NULL;
		b->write = true;
		if (writable_ready(b))
			return b;
		say_fault(b, e);
		/* Another version's tables are in the way of ours. */
		useless = b->torn || b->why == SQLITE_ERROR;
		book_close(b);
		if (!path || !useless)
			return NULL;
		throw_away(path);
	}
	return NULL;
}

bool
book_torn(const struct book *b)
{
	return b->torn;
}

void
book_discard(struct book *b)
{
	char path[4096];

	snprintf(path, sizeof path, "%s", sqlite3_db_filename(b->db, "main"));
	book_close(b);
	if (path[0])
		throw_away(path);
}

void
book_close(struct book *b)
{
	if (!b)
		return;
	for (int i = 0; i < SQL_COUNT; i++)
		sqlite3_finalize(b->stmts[i]);
	sqlite3_close(b->db);
	free(b);
}

bool
book_begin(struct book *b, struct err *e)
{
	return run(b, "BEGIN IMMEDIATE") || book_fine(b, e);
}

bool
book_commit(struct book *b, struct err *e)
{
	return run(b, "COMMIT") || book_fine(b, e);
}

void
book_rollback(struct book *b)
{
	if (!sqlite3_get_autocommit(b->db))
		run(b, "ROLLBACK");
}

bool
book_read_begin(struct book *b)
{
	return run(b, "BEGIN");
}

void
book_read_end(struct book *b)
{
	if (!sqlite3_get_autocommit(b->db))
		run(b, "COMMIT");
}
