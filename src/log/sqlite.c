/* sqlite.c: entries in one SQLite file.
 *
 * Two tables: the entries, and one row that names the head. The head is
 * compared and moved inside the transaction that inserts, so the file's write
 * lock is the fence between two writers.
 *
 * A new file is made with synchronous=EXTRA, so that the switch to WAL, which
 * runs under a rollback journal, is durable with the journal's removal; from
 * then on FULL syncs the WAL at each commit. NORMAL would lose acknowledged
 * entries at a power cut; tests/crash/ shows it.
 *
 * A writer that opens the file first copies the WAL into it and empties the
 * WAL. After a failed sync the kernel may hold pages it takes for written that
 * never reached the disk; the copy writes them anew before anything is built
 * on them.
 *
 * The writer leaves the WAL and its index behind when it closes: a process
 * that may only read the folder cannot make them, and SQLite cannot read a WAL
 * database without them. Where they are missing (a copy on a medium that
 * cannot be written) the file is read as one that nobody changes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/store.h"

#include "base/buf.h"
#include "base/os.h"

#include <sqlite3.h>

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUSY_MS 5000
#define AHEAD 64		/* entries read at once by who reads in order */
#define AHEAD_BYTES (4 * LOG_ENTRY_MOST)
#define APPLICATION 0x43484c47	/* "CHLG" in the file's header */
#define VERSION 1
#define STR_(x) #x
#define STR(x) STR_(x)

static const char sql_make[] =
	"CREATE TABLE entry (\n"
	"	seq   INTEGER PRIMARY KEY,	-- from 0, without a gap\n"
	"	leaf  BLOB NOT NULL,	-- SHA-256 of a zero byte and bytes\n"
	"	bytes BLOB NOT NULL	-- the entry\n"
	") STRICT;\n"
	"CREATE TABLE head (\n"
	"	one   INTEGER PRIMARY KEY CHECK (one = 1),\n"
	"	size  INTEGER NOT NULL,	-- how many entries\n"
	"	root  BLOB NOT NULL	-- of the Merkle tree at that size\n"
	") STRICT;\n"
	"PRAGMA application_id = " STR(APPLICATION) ";\n"
	"PRAGMA user_version = " STR(VERSION) ";\n";
static const char sql_first_head[] =
	"INSERT INTO head (one, size, root) VALUES (1, 0, :root)";

/* Nothing here trusts the file: a damaged page is noticed, and no function a
 * stranger wrote into a schema is run. */
static const char sql_settings[] =
	"PRAGMA trusted_schema = OFF;"
	"PRAGMA cell_size_check = ON;"
	"PRAGMA temp_store = MEMORY;";
/* The WAL is copied into the file in a pause once it has 2 MB, and at about
 * 16 MB by the append that got there; it is cut to 64 MB when a slow reader let
 * it grow. */
#define WAL_WORTH 500
#define WAL_MOST 4000
static const char sql_settings_write[] =
	"PRAGMA journal_size_limit = 67108864;";

static const char sql_head[] =
	"SELECT size, root, (SELECT max(seq) FROM entry) FROM head";
static const char sql_move[] =
	"UPDATE head SET size = :size, root = :root WHERE one = 1";
static const char sql_put[] =
	"INSERT INTO entry (seq, leaf, bytes) VALUES (:seq, :leaf, :bytes)";
static const char sql_get[] =
	"SELECT seq, bytes FROM entry WHERE seq >= :seq ORDER BY seq LIMIT :n";
static const char sql_leaves[] =
	"SELECT seq, leaf FROM entry WHERE seq >= :from ORDER BY seq LIMIT :n";

struct store {
	sqlite3 *db;
	sqlite3_stmt *begin, *commit, *head, *move, *put, *get, *leaves;
	char *path;
	bool still;		/* read as a file that nobody changes */
	int wal, wal_most;	/* its pages at the last append, and at most */
	/* Entries from..from+count-1, copied out one behind the other; entry i
	 * of them ends at end[i]. */
	uint8_t *bytes;
	uint64_t from;
	size_t count, end[AHEAD];
};

/* One sentence for each way a disk can fail us. */
static bool
fail(struct store *s, int rc, struct err *e)
{
	char inside[240];

	snprintf(inside, sizeof inside, "sqlite %d: %s (%s)", rc,
	    s->db ? sqlite3_errmsg(s->db) : sqlite3_errstr(rc), s->path);
	/* The WAL's index is made by other calls than writes. */
	if ((rc & 0xff) == SQLITE_IOERR && s->db &&
	    sqlite3_system_errno(s->db) == ENOSPC)
		rc = SQLITE_FULL;
	switch (rc & 0xff) {
	case SQLITE_FULL:
		return err_fault(e, inside, "The disk is full: nothing more "
		    "can be entered in the log until there is room on it.");
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return err_fault(e, inside, "The log cannot be written: its "
		    "file or folder is read-only for this process.");
	case SQLITE_CANTOPEN:
		return err_fault(e, inside, "The log cannot be opened: its "
		    "folder does not exist or does not allow it.");
	case SQLITE_NOTADB:
		return err_fault(e, inside, "The file of the log is not a "
		    "database. Set it aside and restore the log from a "
		    "mirror or a backup.");
	case SQLITE_CORRUPT:
		return err_fault(e, inside, "The file of the log is damaged. "
		    "Set it aside and restore the log from a mirror or a "
		    "backup.");
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_fault(e, inside, "The log is held by another "
		    "process and did not become free: stop that one first.");
	default:
		return err_fault(e, inside, "The disk of the log failed: it "
		    "is not known whether the last step was kept. Look after "
		    "the disk and open the log again.");
	}
}

static bool
damaged(struct store *s, struct err *e)
{
	return err_fault(e, s->path, "The file of the log contradicts itself. "
	    "Set it aside and restore the log from a mirror or a backup.");
}

static bool
run(struct store *s, const char *sql, struct err *e)
{
	int rc = sqlite3_exec(s->db, sql, NULL, NULL, NULL);

	return rc == SQLITE_OK || fail(s, rc, e);
}

/* Runs a statement that gives no rows. */
static bool
done(struct store *s, sqlite3_stmt *q, struct err *e)
{
	int rc = sqlite3_step(q);

	sqlite3_reset(q);
	return rc == SQLITE_DONE || fail(s, rc, e);
}

static bool
prepare(struct store *s, const char *sql, sqlite3_stmt **q, struct err *e)
{
	int rc = sqlite3_prepare_v3(s->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
	    q, NULL);

	return rc == SQLITE_OK || fail(s, rc, e);
}

/* One integer from one row. */
static bool
ask(struct store *s, const char *sql, int64_t *out, struct err *e)
{
	sqlite3_stmt *q = NULL;
	int rc;

	if (!prepare(s, sql, &q, e))
		return false;
	rc = sqlite3_step(q);
	if (rc == SQLITE_ROW)
		*out = sqlite3_column_int64(q, 0);
	sqlite3_finalize(q);
	return rc == SQLITE_ROW || fail(s, rc, e);
}

static bool
read_hash(sqlite3_stmt *q, int column, struct hash *h)
{
	if (sqlite3_column_bytes(q, column) != sizeof h->b)
		return false;
	memcpy(h->b, sqlite3_column_blob(q, column), sizeof h->b);
	return true;
}

/* The head's size must be one more than the last entry's number. */
static bool
read_head(sqlite3_stmt *q, struct log_head *head)
{
	int64_t size = sqlite3_column_int64(q, 0);
	int64_t last = sqlite3_column_type(q, 2) == SQLITE_NULL ? -1 :
	    sqlite3_column_int64(q, 2);

	head->size = (uint64_t)size;
	return size >= 0 && last == size - 1 &&
	    read_hash(q, 1, &head->root);
}

static bool
sq_head(void *self, struct log_head *head, struct err *e)
{
	struct store *s = self;
	char wal[4096];
	bool ok;
	int rc;

	snprintf(wal, sizeof wal, "%s-wal", s->path);
	if (s->still && os_exists(wal))
		return err_fault(e, wal, "The log was opened while nobody "
		    "wrote to it, and now somebody does. Open it again.");
	rc = sqlite3_step(s->head);
	ok = rc == SQLITE_ROW && read_head(s->head, head);
	sqlite3_reset(s->head);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		return fail(s, rc, e);
	return ok || damaged(s, e);
}

static bool
insert(struct store *s, uint64_t from, const struct log_entry *entries,
    const struct hash *leaves, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		sqlite3_bind_int64(s->put, 1, (int64_t)(from + i));
		sqlite3_bind_blob(s->put, 2, leaves[i].b, sizeof leaves[i].b,
		    SQLITE_STATIC);
		sqlite3_bind_blob64(s->put, 3, entries[i].p, entries[i].n,
		    SQLITE_STATIC);
		if (!done(s, s->put, e))
			return false;
	}
	return true;
}

static bool
move(struct store *s, const struct log_head *now, struct err *e)
{
	sqlite3_bind_int64(s->move, 1, (int64_t)now->size);
	sqlite3_bind_blob(s->move, 2, now->root.b, sizeof now->root.b,
	    SQLITE_STATIC);
	return done(s, s->move, e);
}

/* Takes the write lock. Somebody who holds it longer than we wait is ahead of
 * us, and nothing was changed: a refusal, not a fault. */
static bool
begin(struct store *s, struct err *e)
{
	int rc = sqlite3_step(s->begin);

	sqlite3_reset(s->begin);
	if ((rc & 0xff) == SQLITE_BUSY)
		return err_refuse(e, "one writer",
		    "Another process is writing to the log.");
	return rc == SQLITE_DONE || fail(s, rc, e);
}

static bool
is_head(struct store *s, const struct log_head *was, struct err *e)
{
	struct log_head head;

	if (!sq_head(s, &head, e))
		return false;
	if (head.size != was->size || !hash_same(&head.root, &was->root))
		return err_refuse(e, "one writer",
		    "Somebody else appended to the log first.");
	return true;
}

static bool
sq_append(void *self, const struct log_head *was,
    const struct log_entry *entries, const struct hash *leaves, size_t n,
    const struct log_head *now, struct err *e)
{
	struct store *s = self;

	if (!s->begin)
		return err_fault(e, s->path,
		    "The log was opened for reading only.");
	if (begin(s, e) && is_head(s, was, e) &&
	    insert(s, was->size, entries, leaves, n, e) &&
	    move(s, now, e) && done(s, s->commit, e))
		return true;
	/* Most failures have rolled back already. If this fails too, closing
	 * drops what was not committed. */
	if (!sqlite3_get_autocommit(s->db))
		sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

/* Copies one row behind the others; false when there is no room for it. */
static bool
take_row(struct store *s, bool *bad)
{
	size_t at = s->count ? s->end[s->count - 1] : 0;
	size_t n = (size_t)sqlite3_column_bytes(s->get, 1);

	*bad = n == 0 || n > LOG_ENTRY_MOST ||
	    (uint64_t)sqlite3_column_int64(s->get, 0) != s->from + s->count;
	if (*bad || at + n > AHEAD_BYTES)
		return false;
	memcpy(s->bytes + at, sqlite3_column_blob(s->get, 1), n);
	s->end[s->count++] = at + n;
	return true;
}

/* Entries are copied out, so that no read transaction stays open: one would
 * keep the WAL from being emptied. Damage behind the entry that was asked for
 * is left to who asks for that one. */
static bool
fetch(struct store *s, uint64_t seq, size_t n, struct err *e)
{
	bool bad = false;
	int rc;

	s->from = seq;
	s->count = 0;
	sqlite3_bind_int64(s->get, 1, (int64_t)seq);
	sqlite3_bind_int64(s->get, 2, (int64_t)n);
	do
		rc = sqlite3_step(s->get);
	while (rc == SQLITE_ROW && take_row(s, &bad));
	sqlite3_reset(s->get);
	if (s->count)
		return true;
	if (bad)
		return damaged(s, e);
	return rc == SQLITE_DONE ?
	    err_absent(e, "The log has no entry %" PRIu64 ".", seq) :
	    fail(s, rc, e);
}

/* An entry never changes, so what was read ahead stays right. */
static bool
sq_read(void *self, uint64_t seq, struct log_entry *entry, struct err *e)
{
	struct store *s = self;
	size_t i, start;

	if (seq > INT64_MAX)
		return err_absent(e, "The log has no entry %" PRIu64 ".", seq);
	if ((seq < s->from || seq - s->from >= s->count) &&
	    !fetch(s, seq, s->count && seq == s->from + s->count ? AHEAD : 1,
	    e)) {
		s->count = 0;
		return false;
	}
	i = seq - s->from;
	start = i ? s->end[i - 1] : 0;
	*entry = (struct log_entry){ s->bytes + start, s->end[i] - start };
	return true;
}

static bool
sq_leaves(void *self, uint64_t from, size_t n, struct hash *out,
    struct err *e)
{
	struct store *s = self;
	size_t i = 0;
	int rc;

	sqlite3_bind_int64(s->leaves, 1, (int64_t)from);
	sqlite3_bind_int64(s->leaves, 2, (int64_t)n);
	while ((rc = sqlite3_step(s->leaves)) == SQLITE_ROW) {
		if ((uint64_t)sqlite3_column_int64(s->leaves, 0) != from + i ||
		    !read_hash(s->leaves, 1, &out[i]))
			break;
		i++;
	}
	sqlite3_reset(s->leaves);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		return fail(s, rc, e);
	return i == n || damaged(s, e);
}

static bool
sq_unsettled(void *self)
{
	const struct store *s = self;

	return s->wal >= WAL_WORTH;
}

/* What fails here was synced before, and is copied again later. */
static void
sq_settle(void *self)
{
	struct store *s = self;

	s->wal = 0;
	sqlite3_wal_checkpoint_v2(s->db, NULL, SQLITE_CHECKPOINT_PASSIVE,
	    NULL, NULL);
}

static int
wal_grew(void *self, sqlite3 *db, const char *name, int pages)
{
	struct store *s = self;

	(void)db, (void)name;
	s->wal = pages;
	if (pages >= s->wal_most)
		sq_settle(s);
	return SQLITE_OK;
}

static void
sq_close(void *self)
{
	struct store *s = self;
	sqlite3_stmt *all[] = { s->begin, s->commit, s->head, s->move, s->put,
	    s->get, s->leaves };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		sqlite3_finalize(all[i]);
	sqlite3_close(s->db);
	free(s->path);
	free(s->bytes);
	free(s);
}

static const struct log_backend sqlite_backend = {
	.name = "sqlite",
	.append = sq_append,
	.read = sq_read,
	.head = sq_head,
	.leaves = sq_leaves,
	.unsettled = sq_unsettled,
	.settle = sq_settle,
	.close = sq_close,
};

static bool
first_head(struct store *s, struct err *e)
{
	struct hash root = hash_of("", 0);
	sqlite3_stmt *q = NULL;
	bool ok;

	if (!prepare(s, sql_first_head, &q, e))
		return false;
	sqlite3_bind_blob(q, 1, root.b, sizeof root.b, SQLITE_STATIC);
	ok = done(s, q, e);
	sqlite3_finalize(q);
	return ok;
}

/* Whose file is it? *new when it is nobody's yet. */
static bool
recognise(struct store *s, bool *new, struct err *e)
{
	int64_t app, version, tables;

	if (!ask(s, "PRAGMA application_id", &app, e) ||
	    !ask(s, "PRAGMA user_version", &version, e) ||
	    !ask(s, "SELECT count(*) FROM sqlite_schema", &tables, e))
		return false;
	*new = app == 0 && version == 0 && tables == 0;
	if (*new || (app == APPLICATION && version == VERSION))
		return true;
	if (app == APPLICATION)
		return err_fault(e, s->path, "The file of the log is of "
		    "format %" PRId64 "; this program knows format %d. Use "
		    "the program that made it.", version, VERSION);
	return err_fault(e, s->path, "The file is a database, but not of a "
	    "log. Set it aside and restore the log from a mirror or a "
	    "backup.");
}

static bool
make_tables(struct store *s, struct err *e)
{
	bool new;

	if (!run(s, "BEGIN IMMEDIATE", e))
		return false;
	if (recognise(s, &new, e) &&
	    (!new || (run(s, sql_make, e) && first_head(s, e))) &&
	    run(s, "COMMIT", e))
		return true;
	if (!sqlite3_get_autocommit(s->db))
		sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

static bool
synchronous(struct store *s, const char *word, struct err *e)
{
	char sql[64];

	snprintf(sql, sizeof sql, "PRAGMA synchronous = %s", word);
	return run(s, sql, e);
}

/* The pragma answers with the mode it got, which need not be the one asked
 * for. */
static bool
into_wal(struct store *s, struct err *e)
{
	sqlite3_stmt *q = NULL;
	bool wal;
	int rc;

	if (!prepare(s, "PRAGMA journal_mode = WAL", &q, e))
		return false;
	rc = sqlite3_step(q);
	wal = rc == SQLITE_ROW &&
	    strcmp((const char *)sqlite3_column_text(q, 0), "wal") == 0;
	sqlite3_finalize(q);
	if (rc != SQLITE_ROW)
		return fail(s, rc, e);
	return wal || err_fault(e, s->path, "The log cannot be kept here: "
	    "this file system does not support a write-ahead log.");
}

/* See the top: what a failed sync may have left is written anew. A reader in
 * the way only keeps the WAL from being emptied, not from being copied. */
static bool
empty_wal(struct store *s, struct err *e)
{
	int rc = sqlite3_wal_checkpoint_v2(s->db, NULL,
	    SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

	return rc == SQLITE_OK || (rc & 0xff) == SQLITE_BUSY || fail(s, rc, e);
}

static bool
ready_to_write(struct store *s, const struct log_disk *disk, struct err *e)
{
	const char *sync = disk->sync;
	bool new;
	int on = 1;

	s->wal_most = disk->checkpoint ? disk->checkpoint : WAL_MOST;
	sqlite3_wal_hook(s->db, wal_grew, s);
	sqlite3_file_control(s->db, NULL, SQLITE_FCNTL_PERSIST_WAL, &on);
	return recognise(s, &new, e) &&
	    synchronous(s, sync ? sync : "EXTRA", e) && into_wal(s, e) &&
	    synchronous(s, sync ? sync : "FULL", e) &&
	    run(s, sql_settings_write, e) &&
	    (!new || make_tables(s, e)) && empty_wal(s, e) &&
	    prepare(s, "BEGIN IMMEDIATE", &s->begin, e) &&
	    prepare(s, "COMMIT", &s->commit, e) &&
	    prepare(s, sql_put, &s->put, e) &&
	    prepare(s, sql_move, &s->move, e);
}

static bool
ready_to_read(struct store *s, struct err *e)
{
	bool new;

	if (!recognise(s, &new, e))
		return false;
	if (new)
		return err_absent(e, "There is no log in the file yet.");
	return prepare(s, sql_head, &s->head, e) &&
	    prepare(s, sql_get, &s->get, e) &&
	    prepare(s, sql_leaves, &s->leaves, e);
}

static bool
connect(struct store *s, const char *name, int flags, const char *vfs,
    struct err *e)
{
	int rc = sqlite3_open_v2(name, &s->db,
	    flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs);

	if (rc != SQLITE_OK)
		return fail(s, rc, e);
	sqlite3_busy_timeout(s->db, BUSY_MS);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
	return run(s, sql_settings, e);
}

/* The URI of a file that nobody changes. */
static void
still_uri(const char *path, struct buf *b)
{
	buf_str(b, "file:");
	for (; *path; path++) {
		if (*path == '?' || *path == '#' || *path == '%')
			buf_printf(b, "%%%02X", (unsigned)*path);
		else
			buf_byte(b, *path);
	}
	buf_str(b, "?immutable=1");
}

static bool
connect_still(struct store *s, const char *vfs, struct err *e)
{
	struct buf uri = BUF_MAX(3 * 4096);
	bool ok;

	sqlite3_close(s->db);
	s->db = NULL;
	s->still = true;
	still_uri(s->path, &uri);
	ok = buf_ok(&uri) && connect(s, uri.p,
	    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, vfs, e);
	buf_free(&uri);
	return ok;
}

static bool
connect_reader(struct store *s, const char *vfs, struct err *e)
{
	char wal[4096];
	int64_t tables;
	int why;

	snprintf(wal, sizeof wal, "%s-wal", s->path);
	if (!vfs && !os_exists(s->path))
		return err_absent(e, "There is no log at %s.", s->path);
	if (!connect(s, s->path, SQLITE_OPEN_READONLY, vfs, e))
		return false;
	if (ask(s, "SELECT count(*) FROM sqlite_schema", &tables, e))
		return true;
	why = sqlite3_errcode(s->db) & 0xff;
	if ((why != SQLITE_CANTOPEN && why != SQLITE_READONLY) ||
	    os_exists(wal))
		return false;
	return connect_still(s, vfs, e);
}

bool
log_store_sqlite(struct log_store *out, const char *path, bool write,
    const struct log_disk *disk, struct err *e)
{
	static const struct log_disk usual = { 0 };
	struct store *s = calloc(1, sizeof *s);
	bool ok;

	if (!disk)
		disk = &usual;
	if (!s || !(s->path = strdup(path)) ||
	    !(s->bytes = malloc(AHEAD_BYTES)))
		abort();
	if (write)
		ok = connect(s, path, SQLITE_OPEN_READWRITE |
		    SQLITE_OPEN_CREATE, disk->vfs, e) &&
		    ready_to_write(s, disk, e);
	else
		ok = connect_reader(s, disk->vfs, e);
	if (!ok || !ready_to_read(s, e)) {
		sq_close(s);
		return false;
	}
	*out = (struct log_store){ &sqlite_backend, s };
	return true;
}

struct log *
log_open_sqlite_with(const char *path, bool write,
    const struct log_disk *disk, struct err *e)
{
	struct log_store s;

	if (!log_store_sqlite(&s, path, write, disk, e))
		return NULL;
	return log_open(s.how, s.self, e);
}

struct log *
log_open_sqlite(const char *path, bool write, struct err *e)
{
	return log_open_sqlite_with(path, write, NULL, e);
}
