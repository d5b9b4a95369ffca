/* latch.c: see latch.h.
 *
 * A slot: "CHLATCH1", number, size (both 8 bytes, big-endian), root (32),
 * 40 zero bytes, SHA-256 of the 96 bytes before. The slot with the larger
 * number is the latch; the next state is written over the other one. Number 0
 * is the empty latch, which has never seen a log.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/latch.h"

#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLOT 128
#define SUMMED 96
#define SYNC_US 1000000

static const char magic[8] = "CHLATCH1";

struct latch {
	int fd;
	uint64_t number;
	struct log_head head;
	int64_t synced;		/* os_ticks_us of the last sync */
	bool dirty;
};

static void
put64(uint8_t *p, uint64_t v)
{
	for (int i = 7; i >= 0; i--, v >>= 8)
		p[i] = (uint8_t)v;
}

static uint64_t
get64(const uint8_t *p)
{
	uint64_t v = 0;

	for (int i = 0; i < 8; i++)
		v = v << 8 | p[i];
	return v;
}

static void
slot_write(uint8_t slot[SLOT], uint64_t number, const struct log_head *head)
{
	struct hash sum;

	memset(slot, 0, SLOT);
	memcpy(slot, magic, sizeof magic);
	put64(slot + 8, number);
	put64(slot + 16, head->size);
	memcpy(slot + 24, head->root.b, 32);
	sum = hash_of(slot, SUMMED);
	memcpy(slot + SUMMED, sum.b, 32);
}

static bool
slot_read(const uint8_t slot[SLOT], uint64_t *number, struct log_head *head)
{
	struct hash sum = hash_of(slot, SUMMED);

	if (memcmp(slot, magic, sizeof magic) != 0 ||
	    memcmp(slot + SUMMED, sum.b, 32) != 0)
		return false;
	*number = get64(slot + 8);
	head->size = get64(slot + 16);
	memcpy(head->root.b, slot + 24, 32);
	return true;
}

/* Whole and durable or not there at all, so that an empty or short file can
 * only mean damage. */
static bool
make(const char *path, struct err *e)
{
	uint8_t both[2 * SLOT] = { 0 };
	struct log_head none = { 0, hash_of("", 0) };

	slot_write(both, 0, &none);
	return os_write_file(path, both, sizeof both, 0644, e);
}

static bool
read_slots(struct latch *l, const uint8_t *both)
{
	bool any = false;

	for (int i = 0; i < 2; i++) {
		struct log_head head;
		uint64_t number;

		if (!slot_read(both + i * SLOT, &number, &head) ||
		    number % 2 != (uint64_t)i || (any && number < l->number))
			continue;
		l->number = number;
		l->head = head;
		any = true;
	}
	return any;
}

static bool
load(struct latch *l, const char *path, struct err *e)
{
	uint8_t both[2 * SLOT];
	ssize_t n;

	l->fd = open(path, O_RDWR | O_CLOEXEC);
	if (l->fd < 0)
		return err_errno(e, "The latch %s cannot be opened.", path);
	n = pread(l->fd, both, sizeof both, 0);
	if (n < 0)
		return err_errno(e, "The latch %s cannot be read.", path);
	if (n != (ssize_t)sizeof both || !read_slots(l, both))
		return err_malformed(e, "latch", "The latch %s is damaged: "
		    "compare the log with a mirror, then remove this file.",
		    path);
	return true;
}

static bool
leads_nowhere(const char *path)
{
	struct stat link;

	return lstat(path, &link) == 0 && S_ISLNK(link.st_mode) &&
	    !os_exists(path);
}

struct latch *
latch_open(const char *path, struct err *e)
{
	struct latch *l;

	if (leads_nowhere(path)) {
		err_fault(e, path, "The latch is on other storage, which is "
		    "not there. Attach it; without the latch an old copy of "
		    "the log goes unnoticed.");
		return NULL;
	}
	if (!os_exists(path) && !make(path, e))
		return NULL;
	l = calloc(1, sizeof *l);
	if (!l)
		abort();
	if (!load(l, path, e)) {
		if (l->fd >= 0)
			close(l->fd);
		free(l);
		return NULL;
	}
	return l;
}

bool
latch_agrees(const struct latch *l, const struct log *log, struct err *e)
{
	uint64_t size = log_head(log).size;
	struct hash root;

	if (l->number == 0)
		return true;
	if (size < l->head.size)
		return err_refuse(e, "latch", "The log ends after %" PRIu64
		    " entries, but %" PRIu64 " were signed: this is an older "
		    "copy. Fetch the missing entries from a mirror first.",
		    size, l->head.size);
	root = tree_root(log_tree(log), l->head.size);
	if (!hash_same(&root, &l->head.root))
		return err_refuse(e, "latch", "The first %" PRIu64 " entries "
		    "of the log are not those that were signed. Set this copy "
		    "aside and restore the log from a mirror.", l->head.size);
	return true;
}

static bool
settle(struct latch *l, struct err *e)
{
	if (l->dirty && fdatasync(l->fd) != 0)
		return err_errno(e, "The latch cannot be written.");
	l->dirty = false;
	l->synced = os_ticks_us();
	return true;
}

static bool
put_slot(int fd, const uint8_t slot[SLOT], off_t at)
{
	ssize_t n;

	do
		n = pwrite(fd, slot, SLOT, at);
	while (n < 0 && errno == EINTR);
	if (n >= 0 && n < SLOT)
		errno = ENOSPC;
	return n == SLOT;
}

bool
latch_set(struct latch *l, const struct log_head *head, struct err *e)
{
	uint8_t slot[SLOT];
	uint64_t number = l->number + 1;

	if (head->size < l->head.size || (head->size == l->head.size &&
	    l->number > 0 && !hash_same(&head->root, &l->head.root)))
		return err_refuse(e, "latch", "A state of %" PRIu64
		    " entries cannot follow the signed one of %" PRIu64 ".",
		    head->size, l->head.size);
	slot_write(slot, number, head);
	if (!put_slot(l->fd, slot, (off_t)(number % 2 * SLOT)))
		return err_errno(e, "The latch cannot be written.");
	l->number = number;
	l->head = *head;
	l->dirty = true;
	if (os_ticks_us() - l->synced >= SYNC_US)
		return settle(l, e);
	return true;
}

void
latch_close(struct latch *l)
{
	if (!l)
		return;
	settle(l, NULL);
	close(l->fd);
	free(l);
}
