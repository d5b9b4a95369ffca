/* calls.c: what the program asks of the system goes to the disk of disk.h where
 * the path lies on it.
 *
 * Linked in with -Wl,--wrap=NAME for each call below (tests/desk/meson.build):
 * in the libraries of ours the name then means __wrap_NAME. SQLite is not
 * ours and comes to the disk by its VFS. The 64 in some names is how the C
 * library spells them for Meson's large files.
 *
 * calls_sync makes a database careless on purpose, to see that a test can see.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/calls.h"
#include "tests/crash/disk.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define WRAP(result, name, ...)						\
	result __real_##name(__VA_ARGS__);				\
	result __wrap_##name(__VA_ARGS__);				\
	result __wrap_##name(__VA_ARGS__)

WRAP(int, open64, const char *path, int flags, ...)
{
	unsigned mode = 0;
	va_list ap;

	va_start(ap, flags);
	if (flags & O_CREAT)
		mode = va_arg(ap, unsigned);
	va_end(ap);
	return disk_has(path) ? disk_open(path, flags) :
	    __real_open64(path, flags, mode);
}

WRAP(int, close, int fd)
{
	return disk_owns(fd) ? disk_close(fd) : __real_close(fd);
}

WRAP(ssize_t, read, int fd, void *p, size_t n)
{
	return disk_owns(fd) ? disk_read(fd, p, n) : __real_read(fd, p, n);
}

WRAP(ssize_t, write, int fd, const void *p, size_t n)
{
	return disk_owns(fd) ? disk_write(fd, p, n) : __real_write(fd, p, n);
}

WRAP(ssize_t, pread64, int fd, void *p, size_t n, off_t at)
{
	return disk_owns(fd) ? disk_pread(fd, p, n, at) :
	    __real_pread64(fd, p, n, at);
}

WRAP(ssize_t, pwrite64, int fd, const void *p, size_t n, off_t at)
{
	return disk_owns(fd) ? disk_pwrite(fd, p, n, at) :
	    __real_pwrite64(fd, p, n, at);
}

WRAP(int, fsync, int fd)
{
	return disk_owns(fd) ? disk_sync(fd) : __real_fsync(fd);
}

WRAP(int, fdatasync, int fd)
{
	return disk_owns(fd) ? disk_sync(fd) : __real_fdatasync(fd);
}

WRAP(int, flock, int fd, int how)
{
	return disk_owns(fd) ? disk_lock(fd) : __real_flock(fd, how);
}

WRAP(int, rename, const char *from, const char *to)
{
	return disk_has(from) ? disk_rename(from, to) :
	    __real_rename(from, to);
}

/* The one use of it is to exchange two names. */
WRAP(int, renameat2, int at, const char *from, int to_at, const char *to,
    unsigned flags)
{
	return disk_has(from) ? disk_exchange(from, to) :
	    __real_renameat2(at, from, to_at, to, flags);
}

WRAP(int, unlink, const char *path)
{
	return disk_has(path) ? disk_unlink(path) : __real_unlink(path);
}

WRAP(int, mkdir, const char *path, mode_t mode)
{
	return disk_has(path) ? disk_mkdir(path) : __real_mkdir(path, mode);
}

WRAP(int, access, const char *path, int how)
{
	return disk_has(path) ? disk_access(path) : __real_access(path, how);
}

WRAP(int, stat64, const char *path, struct stat *st)
{
	if (!disk_has(path))
		return __real_stat64(path, st);
	memset(st, 0, sizeof *st);
	st->st_mode = disk_is_folder(path) ? S_IFDIR : S_IFREG;
	return disk_access(path);
}

static const char *whose, *word;

void
calls_sync(const char *database, const char *how)
{
	whose = database;
	word = how;
}

WRAP(int, sqlite3_exec, sqlite3 *db, const char *sql,
    int (*row)(void *, int, char **, char **), void *ctx, char **says)
{
	const char *file = sqlite3_db_filename(db, "main");
	char pragma[64];

	if (whose && file && strstr(file, whose) &&
	    strstr(sql, "synchronous")) {
		snprintf(pragma, sizeof pragma, "PRAGMA synchronous = %s",
		    word);
		sql = pragma;
	}
	return __real_sqlite3_exec(db, sql, row, ctx, says);
}
