/* folder.c: see folder.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/folder.h"

#include "tests/test.h"

#include "base/os.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const folders[] = { "log", "keys", "book", "blobs",
    "openings" };
static const char *const files[] = { "log/vkey", "log/checkpoint",
    "log/log.db", "log/log.db-wal", "log/log.db-shm", "log/log.db-journal",
    "keys/log.key", "keys/desk.key", "latch", "book/book.db",
    "book/book.db-wal", "book/book.db-shm", "book/book.db-journal",
    "book/members.db", "book/members.db-wal", "book/members.db-shm",
    "book/members.db-journal" };
static const char *const halves[] = { "log/vkey.new", "log/checkpoint.new",
    "keys/log.key.new", "latch.new", "lock" };

#define COUNT(list) (sizeof list / sizeof *list)

#define OPENINGS 30	/* entries that may have one */

static const char *
path_of(const char *folder, const char *name)
{
	static char path[4096];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void
sync_folder(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	OK(fd >= 0 && fsync(fd) == 0 && close(fd) == 0);
}

static void
copy(const char *from, const char *to, const char *name)
{
	struct buf bytes = BUF_MAX(64 << 20);
	int fd;

	if (os_read_file(path_of(from, name), &bytes, NULL)) {
		fd = open(path_of(to, name), O_WRONLY | O_CREAT | O_TRUNC |
		    O_CLOEXEC, 0600);
		OK(fd >= 0);
		OK(!bytes.n || write(fd, bytes.p, bytes.n) ==
		    (ssize_t)bytes.n);
		OK(fsync(fd) == 0 && close(fd) == 0);
	}
	buf_free(&bytes);
}

/* from NULL: none is left. */
static void
copy_openings(const char *from, const char *to)
{
	char name[40];

	for (int i = 0; i < OPENINGS; i++) {
		snprintf(name, sizeof name, "openings/%d.json.new", i);
		unlink(path_of(to, name));
		snprintf(name, sizeof name, "openings/%d.json", i);
		unlink(path_of(to, name));
		if (from)
			copy(from, to, name);
	}
}

void
folder_copy(const char *from, const char *to, enum folder_part part)
{
	OK(os_make_folder(to, 0755, NULL));
	for (size_t i = 0; i < COUNT(folders); i++)
		OK(os_make_folder(path_of(to, folders[i]), 0755, NULL));
	for (size_t i = 0; i < COUNT(halves); i++)
		unlink(path_of(to, halves[i]));
	for (size_t i = 0; i < COUNT(files); i++) {
		unlink(path_of(to, files[i]));
		if (part == FOLDER_WHOLE ||
		    (part == FOLDER_NO_BOOK && files[i][0] != 'b'))
			copy(from, to, files[i]);
	}
	copy_openings(part == FOLDER_NONE ? NULL : from, to);
	for (size_t i = 0; i < COUNT(folders); i++)
		if (part == FOLDER_NONE)
			rmdir(path_of(to, folders[i]));
		else
			sync_folder(path_of(to, folders[i]));
	sync_folder(to);
}

void
folder_quick(char out[100])
{
	snprintf(out, 100, "/dev/shm/chancery-test-XXXXXX");
	if (!mkdtemp(out))
		snprintf(out, 100, "%s", test_folder());
}

void
folder_remove(const char *folder)
{
	char line[200];

	snprintf(line, sizeof line, "rm -rf '%s'", folder);
	OK(system(line) == 0);
}
