/* sqlite_test.c: what the SQLite store says when the disk, the folder or the
 * file is not what it should be, and who may read and write at once.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"
#include "log/store.h"

#include <sqlite3.h>

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct place { char folder[100], path[200]; };

static struct place
place(void)
{
	struct place at;

	snprintf(at.folder, sizeof at.folder, "%s", test_folder());
	snprintf(at.path, sizeof at.path, "%s/log.db", at.folder);
	OK(chmod(at.folder, 0755) == 0);
	return at;
}

static struct log *
open_log(const char *path, bool write)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(path, write, &e);

	FINE(log, e);
	return log;
}

static bool
append(struct log *log, unsigned n, size_t bytes, struct err *e)
{
	struct log_entry *entries = calloc(n, sizeof *entries);
	char *room = calloc(1, bytes);
	bool ok;

	memset(room, 'x', bytes);
	for (unsigned i = 0; i < n; i++)
		entries[i] = (struct log_entry){ room, bytes };
	ok = log_append(log, entries, n, e);
	free(entries);
	free(room);
	return ok;
}

static struct place
filled(unsigned n)
{
	struct place at = place();
	struct log *log = open_log(at.path, true);
	struct err e = { 0 };

	FINE(append(log, n, 500, &e), e);
	log_close(log);
	return at;
}

static void
not_opened(const char *path, bool write, enum err_kind kind,
    const char *part)
{
	struct err e = { 0 };

	OK(!log_open_sqlite(path, write, &e));
	if (e.kind != kind || !strstr(e.says, part))
		test_fail(__FILE__, __LINE__, "kind %d, says %s (%s)\n  want "
		    "%s", (int)e.kind, e.says, e.inside, part);
}

static void
sql(const char *path, const char *text)
{
	sqlite3 *db;
	char *why = NULL;

	OK(sqlite3_open(path, &db) == SQLITE_OK);
	if (sqlite3_exec(db, text, NULL, NULL, &why) != SQLITE_OK)
		test_fail(__FILE__, __LINE__, "%s", why);
	OK(sqlite3_close(db) == SQLITE_OK);
}

/* Runs the body in a child that is nobody, so that permissions count even
 * when the tests run as root; true when it returned true. */
static bool
as_nobody(bool (*body)(const struct place *), const struct place *at)
{
	int status;
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid == 0) {
		if (getuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(9);
		_exit(body(at) ? 0 : 1);
	}
	OK(waitpid(pid, &status, 0) == pid);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* The settings */

TEST(sqlite, the_file_is_strict_says_whose_it_is_and_is_in_wal)
{
	struct place at = filled(1);
	sqlite3 *db;
	sqlite3_stmt *q;

	OK(sqlite3_open(at.path, &db) == SQLITE_OK);
	OK(sqlite3_prepare_v2(db, "SELECT (SELECT count(*) FROM "
	    "pragma_table_list WHERE strict AND name IN ('entry','head')), "
	    "(SELECT application_id FROM pragma_application_id), "
	    "(SELECT user_version FROM pragma_user_version), "
	    "(SELECT journal_mode FROM pragma_journal_mode)", -1, &q, NULL) ==
	    SQLITE_OK);
	OK(sqlite3_step(q) == SQLITE_ROW);
	OK(sqlite3_column_int(q, 0) == 2);
	OK(sqlite3_column_int(q, 1) == 0x43484c47);
	OK(sqlite3_column_int(q, 2) == 1);
	STR_IS((const char *)sqlite3_column_text(q, 3), "wal");
	sqlite3_finalize(q);
	sqlite3_close(db);
}

/* Who reads and who writes */

TEST(sqlite, a_reader_follows_a_writer_and_cannot_append)
{
	struct place at = filled(3);
	struct log *w = open_log(at.path, true), *r = open_log(at.path, false);
	struct err e = { 0 };
	bool grew;

	for (unsigned i = 0; i < 20; i++) {
		FINE(append(w, 100, 500, &e), e);
		FINE(log_follow(r, &grew, &e), e);
		OK(grew && log_head(r).size == 103 + 100 * i);
	}
	OK(!append(r, 1, 5, &e) && e.kind == ERR_FAULT);
	STR_IS(e.says, "The log was opened for reading only.");
	log_close(w);
	log_close(r);
}

static bool
can_read(const struct place *at)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(at->path, false, &e);
	struct log_entry entry;
	bool ok;

	if (!log) {
		fprintf(stderr, "%s (%s)\n", e.says, e.inside);
		return false;
	}
	ok = log_head(log).size == 200 && log_read(log, 199, &entry, &e) &&
	    entry.n == 500 && log_follow(log, NULL, &e);
	log_close(log);
	return ok;
}

TEST(sqlite, a_process_that_may_only_read_the_folder_reads_the_log)
{
	struct place at = filled(100);
	struct log *w = open_log(at.path, true);
	struct err e = { 0 };

	OK(chmod(at.folder, 0555) == 0);
	FINE(append(w, 100, 500, &e), e);	/* these stand in the WAL */
	OK(as_nobody(can_read, &at));
	log_close(w);
	OK(as_nobody(can_read, &at));	/* nobody has it open */
	OK(chmod(at.folder, 0755) == 0);
}

TEST(sqlite, a_copy_without_its_wal_is_read_from_a_folder_nobody_writes)
{
	struct place at = filled(200);
	char path[300];

	snprintf(path, sizeof path, "%s-wal", at.path);
	OK(unlink(path) == 0);
	snprintf(path, sizeof path, "%s-shm", at.path);
	OK(unlink(path) == 0);
	OK(chmod(at.folder, 0555) == 0);
	OK(as_nobody(can_read, &at));
	OK(chmod(at.folder, 0755) == 0);
}

static int opened[2], wrote[2];		/* pipes: child to parent, and back */

static bool
still_notices(const struct place *at)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(at->path, false, &e);
	char go;
	bool ok;

	if (!log) {
		fprintf(stderr, "%s (%s)\n", e.says, e.inside);
		return false;
	}
	if (write(opened[1], "o", 1) != 1 || read(wrote[0], &go, 1) != 1)
		return false;
	ok = !log_follow(log, NULL, &e) && strstr(e.says, "Open it again");
	log_close(log);
	return ok;
}

TEST(sqlite, a_reader_of_a_still_copy_notices_that_a_writer_came)
{
	struct place at = filled(200);
	struct err e = { 0 };
	struct log *w;
	char path[300], c;
	int status;
	pid_t pid;

	snprintf(path, sizeof path, "%s-wal", at.path);
	OK(unlink(path) == 0);
	snprintf(path, sizeof path, "%s-shm", at.path);
	OK(unlink(path) == 0);
	OK(chmod(at.folder, 0555) == 0);
	OK(pipe(opened) == 0 && pipe(wrote) == 0);
	pid = fork();
	OK(pid >= 0);
	if (pid == 0) {
		if (getuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(9);
		_exit(still_notices(&at) ? 0 : 1);
	}
	close(opened[1]);
	OK(read(opened[0], &c, 1) == 1);
	OK(chmod(at.folder, 0755) == 0);
	w = open_log(at.path, true);
	FINE(append(w, 1, 10, &e), e);
	OK(write(wrote[1], "g", 1) == 1);
	OK(waitpid(pid, &status, 0) == pid);
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	log_close(w);
	close(opened[0]);
	close(wrote[0]);
	close(wrote[1]);
}

/* One of two writers: as many appends as it is asked for, following the
 * other's whenever it is refused. Answers how often that was. It starts when
 * `start` has a byte for it. */
static int
race(const char *path, int start, unsigned id, unsigned appends)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(path, true, &e);
	int refused = 0;
	char go;

	if (!log || read(start, &go, 1) != 1)
		return -1;
	for (unsigned i = 0; i < appends; ) {
		unsigned mark[2] = { id, i };
		struct log_entry entry = { mark, sizeof mark };

		if (log_append(log, &entry, 1, &e)) {
			i++;
		} else if (e.kind != ERR_REFUSED) {
			return -1;
		} else {
			refused++;
			if (!log_follow(log, NULL, &e))
				return -1;
		}
	}
	log_close(log);
	return refused;
}

TEST(sqlite, of_two_processes_that_race_each_entry_stands_once)
{
	struct place at = filled(1);
	unsigned seen[3] = { 0 };
	struct err e = { 0 };
	struct log *log;
	int refused = 0, start[2];
	pid_t pid[2];

	OK(pipe(start) == 0);
	for (unsigned k = 0; k < 2; k++) {
		pid[k] = fork();
		OK(pid[k] >= 0);
		if (pid[k] == 0) {
			int n = race(at.path, start[0], k + 1, 300);

			_exit(n < 0 ? 255 : n > 200 ? 200 : n);
		}
	}
	OK(usleep(100000) == 0 && write(start[1], "go", 2) == 2);
	for (int k = 0; k < 2; k++) {
		int status;

		OK(waitpid(pid[k], &status, 0) == pid[k]);
		OK(WIFEXITED(status) && WEXITSTATUS(status) != 255);
		refused += WEXITSTATUS(status);
	}
	OK(refused > 0);
	close(start[0]);
	close(start[1]);
	log = open_log(at.path, false);
	OK(log_head(log).size == 601);
	for (unsigned i = 1; i < 601; i++) {
		struct log_entry entry;
		unsigned mark[2];

		FINE(log_read(log, i, &entry, &e), e);
		memcpy(mark, entry.p, sizeof mark);
		OK(mark[0] == 1 || mark[0] == 2);
		OK(mark[1] == seen[mark[0]]++);	/* each in its own order */
	}
	OK(seen[1] == 300 && seen[2] == 300);
	log_close(log);
}

TEST(sqlite, a_writer_kept_out_too_long_is_refused_and_not_halted)
{
	struct place at = filled(1);
	struct log *log = open_log(at.path, true);
	struct err e = { 0 };
	sqlite3 *db;

	OK(sqlite3_open(at.path, &db) == SQLITE_OK);
	OK(sqlite3_exec(db, "BEGIN IMMEDIATE", 0, 0, 0) == SQLITE_OK);
	OK(!append(log, 1, 5, &e) && e.kind == ERR_REFUSED);
	STR_IS(e.says, "Another process is writing to the log.");
	OK(sqlite3_exec(db, "ROLLBACK", 0, 0, 0) == SQLITE_OK);
	FINE(append(log, 1, 5, &e), e);
	sqlite3_close(db);
	log_close(log);
}

/* Sentences */

TEST(sqlite, a_log_that_is_not_there_is_absent_for_a_reader)
{
	struct place at = place();

	not_opened(at.path, false, ERR_ABSENT, "There is no log");
	OK(!os_exists(at.path));
	struct err e = { 0 };
	OK(os_write_file(at.path, "", 0, 0644, &e));
	not_opened(at.path, false, ERR_ABSENT, "no log in the file yet");
	log_close(open_log(at.path, true));	/* an empty file is nobody's */
	log_close(open_log(at.path, false));
}

static bool
cannot_make(const struct place *at)
{
	struct err e = { 0 };

	return !log_open_sqlite(at->path, true, &e) && e.kind == ERR_FAULT &&
	    strcmp(e.says, "The log cannot be opened: its folder does not "
	    "exist or does not allow it.") == 0;
}

static bool
cannot_write(const struct place *at)
{
	struct err e = { 0 };

	return !log_open_sqlite(at->path, true, &e) && e.kind == ERR_FAULT &&
	    strcmp(e.says, "The log cannot be written: its file or folder is "
	    "read-only for this process.") == 0;
}

TEST(sqlite, a_folder_that_is_read_only_is_named_as_the_cause)
{
	struct place at = place(), full = filled(3);

	OK(chmod(at.folder, 0555) == 0 && chmod(full.folder, 0555) == 0);
	OK(as_nobody(cannot_make, &at));
	OK(as_nobody(cannot_write, &full));
	OK(chmod(at.folder, 0755) == 0 && chmod(full.folder, 0755) == 0);
	not_opened("/nonexistent/folder/log.db", true, ERR_FAULT,
	    "its folder does not exist");
}

TEST(sqlite, a_file_that_is_no_database_is_named_and_left_alone)
{
	struct place at = place();
	char text[5000];
	struct buf b;
	struct err e = { 0 };

	memset(text, 'a', sizeof text);
	OK(os_write_file(at.path, text, sizeof text, 0644, &e));
	not_opened(at.path, true, ERR_FAULT, "not a database");
	not_opened(at.path, false, ERR_FAULT, "not a database");
	b = test_file("/", at.path);
	OK(b.n == sizeof text && memcmp(b.p, text, b.n) == 0);
	buf_free(&b);
}

TEST(sqlite, somebody_elses_database_is_named_and_left_alone)
{
	struct place at = place();
	struct buf before, after;

	sql(at.path, "CREATE TABLE cats (name TEXT)");
	before = test_file("/", at.path);
	not_opened(at.path, true, ERR_FAULT, "but not of a log");
	not_opened(at.path, false, ERR_FAULT, "but not of a log");
	after = test_file("/", at.path);
	OK(before.n == after.n && memcmp(before.p, after.p, before.n) == 0);
	buf_free(&before);
	buf_free(&after);
}

TEST(sqlite, a_file_of_a_later_format_is_not_touched)
{
	struct place at = filled(1);

	sql(at.path, "PRAGMA user_version = 2");
	not_opened(at.path, true, ERR_FAULT, "is of format 2");
}

TEST(sqlite, a_torn_database_is_refused_with_the_way_back)
{
	struct place at = filled(400);
	struct stat st;

	OK(stat(at.path, &st) == 0);
	OK(truncate(at.path, st.st_size / 2) == 0);
	not_opened(at.path, false, ERR_FAULT, "mirror");
	not_opened(at.path, true, ERR_FAULT, "mirror");
}

TEST(sqlite, what_was_altered_in_the_file_is_found_on_opening)
{
	static const char *const crimes[] = {
		"UPDATE entry SET leaf = zeroblob(32) WHERE seq = 7",
		"UPDATE entry SET leaf = zeroblob(31) WHERE seq = 7",
		"DELETE FROM entry WHERE seq = 7",
		"DELETE FROM entry WHERE seq = 19",
		"DELETE FROM entry",
		"UPDATE entry SET seq = 100 WHERE seq = 19",
		"INSERT INTO entry VALUES (20, zeroblob(32), zeroblob(5))",
		"INSERT INTO entry VALUES (-1, zeroblob(32), zeroblob(5))",
		"UPDATE head SET root = zeroblob(32)",
		"UPDATE head SET root = zeroblob(33)",
		"UPDATE head SET size = 19",
		"UPDATE head SET size = -1",
		"DELETE FROM head",
		"DELETE FROM entry WHERE seq = 19; UPDATE head SET size = 19",
		"UPDATE entry SET leaf = zeroblob(32) WHERE seq = 0",
	};

	for (size_t i = 0; i < sizeof crimes / sizeof *crimes; i++) {
		struct place at = place();
		struct log *log = open_log(at.path, true);
		struct err e = { 0 };

		for (unsigned n = 1; n <= 20; n++)
			FINE(append(log, 1, n, &e), e);
		log_close(log);
		sql(at.path, crimes[i]);
		if (strstr(crimes[i], "(-1,"))
			log_close(open_log(at.path, true)); /* never read */
		else
			not_opened(at.path, true, ERR_FAULT, "mirror");
	}
}

TEST(sqlite, bytes_altered_in_the_file_are_found_on_reading)
{
	struct place at = filled(20);
	struct log_entry entry;
	struct err e = { 0 };
	struct log *log;

	sql(at.path, "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS "
	    "TEXT), 'xx', 'xy') AS BLOB) WHERE seq = 5");
	log = open_log(at.path, false);
	FINE(log_read(log, 4, &entry, &e), e);
	OK(!log_read(log, 5, &entry, &e) && e.kind == ERR_FAULT);
	OK(strstr(e.says, "Entry 5 ") && strstr(e.says, "mirror"));
	FINE(log_read(log, 6, &entry, &e), e);
	log_close(log);
}

TEST(sqlite, a_path_with_letters_a_uri_would_read_is_only_a_path)
{
	struct place at = place();
	struct log *log;
	char path[300], away[330];

	snprintf(path, sizeof path, "%s/a?b#c%%20d.db", at.folder);
	log = open_log(path, true);
	log_close(log);
	OK(os_exists(path));
	snprintf(away, sizeof away, "%s-wal", path);
	OK(unlink(away) == 0);
	log = open_log(path, false);
	log_close(log);
}

/* A real file system with a megabyte of room, in a name space of our own. */
static int
fill_small_disk(const char *folder)
{
	struct err e = { 0 };
	struct log *log;
	char path[200];
	uint64_t size;

	if (unshare(CLONE_NEWNS) != 0 ||
	    mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
	    mount("tmpfs", folder, "tmpfs", 0, "size=1m") != 0)
		return 77;
	snprintf(path, sizeof path, "%s/log.db", folder);
	log = log_open_sqlite(path, true, &e);
	if (!log)
		return 1;
	while (append(log, 20, 500, &e))
		if (log_head(log).size > 10000)
			return 2;
	size = log_head(log).size;
	if (e.kind != ERR_FAULT || !strstr(e.says, "The disk is full"))
		return 3;
	if (append(log, 1, 1, &e) || !strstr(e.says, "The disk is full"))
		return 4;		/* it stands still until reopened */
	log_close(log);
	log = log_open_sqlite(path, false, &e);
	if (!log || log_head(log).size != size)
		return 5;
	log_close(log);
	if (mount("tmpfs", folder, "tmpfs", MS_REMOUNT, "size=8m") != 0)
		return 6;
	log = log_open_sqlite(path, true, &e);
	if (!log || log_head(log).size != size || !append(log, 20, 500, &e))
		return 7;
	log_close(log);
	return 0;
}

TEST(sqlite, a_full_disk_halts_with_its_name_and_room_lets_it_go_on)
{
	struct place at = place();
	int status;
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid == 0)
		_exit(fill_small_disk(at.folder));
	OK(waitpid(pid, &status, 0) == pid && WIFEXITED(status));
	if (WEXITSTATUS(status) == 77) {
		fprintf(stderr, "skipped: no file system may be mounted\n");
		return;
	}
	if (WEXITSTATUS(status) != 0)
		test_fail(__FILE__, __LINE__, "step %d failed",
		    WEXITSTATUS(status));
}
