/* os.c: see os.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/os.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int64_t clock_offset_ms;
static int64_t clock_frozen_ms = INT64_MIN;
static uint64_t random_state;

static int64_t
machine_ms(clockid_t id)
{
	struct timespec ts;

	clock_gettime(id, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

int64_t
os_now_ms(void)
{
	if (clock_frozen_ms != INT64_MIN)
		return clock_frozen_ms;
	return machine_ms(CLOCK_REALTIME) + clock_offset_ms;
}

struct instant
os_now(void)
{
	int64_t ms = os_now_ms();

	return (struct instant){ ms / 1000 - (ms % 1000 < 0) };
}

int64_t
os_ticks_us(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

void
os_clock_real(void)
{
	clock_offset_ms = 0;
	clock_frozen_ms = INT64_MIN;
}

void
os_clock_set(struct instant now)
{
	clock_frozen_ms = INT64_MIN;
	clock_offset_ms = now.s * 1000 - machine_ms(CLOCK_REALTIME);
}

void
os_clock_freeze(struct instant now)
{
	clock_frozen_ms = now.s * 1000;
}

void
os_random_seed(uint64_t seed)
{
	random_state = seed;
}

/* splitmix64: for tests only, chosen because it is four lines. */
static uint64_t
seeded(void)
{
	uint64_t z = random_state += 0x9E3779B97F4A7C15u;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

void
os_random(void *out, size_t n)
{
	unsigned char *p = out;

	if (random_state) {
		for (size_t i = 0; i < n; i++)
			p[i] = (unsigned char)seeded();
		return;
	}
	while (n) {
		ssize_t got = getrandom(p, n, 0);

		if (got < 0 && errno != EINTR)
			abort();
		if (got > 0) {
			p += got;
			n -= (size_t)got;
		}
	}
}

/* Who cannot look does not say that nothing is there: on that word a new key
 * or an empty latch would be made. */
bool
os_exists(const char *path)
{
	return access(path, F_OK) == 0 ||
	    (errno != ENOENT && errno != ENOTDIR);
}

bool
os_read_file(const char *path, struct buf *out, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	char piece[65536];
	ssize_t n;
	bool ok = false;

	if (fd < 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return err_absent(e, "There is no file %s.", path);
		return err_errno(e, "The file %s cannot be read.", path);
	}
	for (;;) {
		n = read(fd, piece, sizeof piece);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		buf_add(out, piece, (size_t)n);
	}
	if (n < 0)
		err_errno(e, "The file %s cannot be read.", path);
	else if (!buf_ok(out))
		err_malformed(e, "size",
		    "The file %s is larger than %zu bytes.", path, out->max);
	else
		ok = true;
	close(fd);
	return ok;
}

static bool
write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t put = write(fd, p, n);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

/* A rename is durable when the folder that holds the name is. */
static bool
sync_folder(const char *path)
{
	char folder[4096];
	size_t n = strlen(path);
	int fd;
	bool ok;

	while (n > 1 && path[n - 1] == '/')
		n--;
	while (n > 0 && path[n - 1] != '/')
		n--;
	snprintf(folder, sizeof folder, "%.*s", n ? (int)n : 1, n ? path : ".");
	fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ok = fsync(fd) == 0;
	close(fd);
	return ok;
}

/* Renaming over a file makes some file systems write the new one out at once
 * (ext4: 120 us where the exchange takes 40). So where there is an old one the
 * two change names, and the old one is there for the next time. */
static bool
put_in_place(const char *temp, const char *path)
{
	return renameat2(AT_FDCWD, temp, AT_FDCWD, path, RENAME_EXCHANGE) ==
	    0 || rename(temp, path) == 0;
}

/* The file that was published before the one that is, to be written anew:
 * making one is slow where many were removed (ext4 without a journal, after a
 * large removal by anybody: 1 ms). Somebody may still be reading it; the kernel
 * gives a write lease only on a file that nobody else has open, and who opens
 * it meanwhile waits until we close. The signal that tells us of him is one
 * that does nothing. -1: it is not to be had. */
static int
open_spare(const char *temp)
{
	int fd = open(temp, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
	struct stat st;

	if (fd >= 0 && (fstat(fd, &st) != 0 || st.st_nlink != 1 ||
	    fcntl(fd, F_SETSIG, SIGURG) != 0 ||
	    fcntl(fd, F_SETLEASE, F_WRLCK) != 0)) {
		close(fd);
		fd = -1;
	}
	return fd;
}

static int
open_fresh(const char *temp, unsigned mode)
{
	unlink(temp);	/* who reads it goes on */
	return open(temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
}

/* In a file beside it first. Only what is to last is synced. */
static bool
write_file(const char *path, const void *src, size_t n, unsigned mode,
    bool lasts, struct err *e)
{
	char temp[4096];
	int fd, len;
	bool ok, spare;

	len = snprintf(temp, sizeof temp, "%s.new", path);
	if (len < 0 || (size_t)len >= sizeof temp)
		return err_fault(e, path, "The path is too long.");
	fd = lasts ? -1 : open_spare(temp);
	spare = fd >= 0;
	if (!spare)
		fd = open_fresh(temp, mode);
	if (fd < 0)
		return err_errno(e, "The file %s cannot be written.", path);
	ok = write_all(fd, src, n) && (!spare || ftruncate(fd, (off_t)n) == 0) &&
	    (!lasts || fsync(fd) == 0);
	ok = close(fd) == 0 && ok;
	ok = ok && (lasts ? rename(temp, path) == 0 && sync_folder(path) :
	    put_in_place(temp, path));
	if (!ok) {
		err_errno(e, "The file %s cannot be written.", path);
		unlink(temp);
	}
	return ok;
}

bool
os_write_file(const char *path, const void *src, size_t n, unsigned mode,
    struct err *e)
{
	return write_file(path, src, n, mode, true, e);
}

bool
os_publish_file(const char *path, const void *src, size_t n, unsigned mode,
    struct err *e)
{
	return write_file(path, src, n, mode, false, e);
}

bool
os_make_folder(const char *path, unsigned mode, struct err *e)
{
	struct stat st;

	if (mkdir(path, mode) == 0)
		return sync_folder(path) ||
		    err_errno(e, "The folder %s cannot be made.", path);
	if (errno == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return true;
	if (errno == ENOENT)
		return err_absent(e, "The folder %s cannot be made: make the "
		    "one above it first.", path);
	if (errno == EEXIST || errno == ENOTDIR)
		return err_fault(e, path, "The folder %s cannot be made: a "
		    "file has its place. Choose another folder.", path);
	return err_errno(e, "The folder %s cannot be made.", path);
}

int
os_lock(const char *path, struct err *e)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);

	if (fd < 0) {
		err_errno(e, "The lock %s cannot be opened.", path);
		return -1;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		if (errno == EWOULDBLOCK)
			err_refuse(e, "one writer",
			    "Another process is writing in this folder; "
			    "stop it first, or use its address.");
		else
			err_errno(e, "The lock %s cannot be taken.", path);
		close(fd);
		return -1;
	}
	return fd;
}
