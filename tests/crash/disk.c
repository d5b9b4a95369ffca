/* disk.c: see disk.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/disk.h"

#include <sqlite3.h>

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILES 8
#define SECTOR 512
#define SHM_MOST 8

struct bytes { unsigned char *p; int64_t n, cap; };

/* A write, or a cut to `at` when p is NULL. */
struct op { int64_t at; int n; unsigned char *p; };

/* What a name can point to. */
struct inode {
	struct bytes live, platter;
	struct op *ops;
	int nops, cap;
	int uses;		/* by names and handles */
};

struct name {
	char name[64];
	struct inode *live, *platter;
	void *shm[SHM_MOST];
};

struct handle {
	sqlite3_file base;
	struct inode *inode;
	struct name *name;
	bool last;		/* DELETEONCLOSE */
	int persist;
};

static struct name names[FILES];
static uint64_t state;
static bool lies, dark, for_ever;
static long cut_in, fail_at, calls;
static enum disk_fault fault;

static uint32_t
chance(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 16);
}

uint32_t
disk_chance(uint32_t below)
{
	return chance() % below;
}

/* Bytes */

static void
reach(struct bytes *b, int64_t n)
{
	if (n > b->cap) {
		b->cap = n * 2 + 4096;
		b->p = realloc(b->p, (size_t)b->cap);
		if (!b->p)
			abort();
	}
	if (n > b->n) {
		memset(b->p + b->n, 0, (size_t)(n - b->n));
		b->n = n;
	}
}

static void
put(struct bytes *b, const void *p, int64_t n, int64_t at)
{
	reach(b, at + n);
	memcpy(b->p + at, p, (size_t)n);
}

static void
settle(struct inode *f, const struct op *op)
{
	if (op->p)
		put(&f->platter, op->p, op->n, op->at);
	else if (op->at < f->platter.n)
		f->platter.n = op->at;
}

static void
forget(struct inode *f)
{
	for (int i = 0; i < f->nops; i++)
		free(f->ops[i].p);
	f->nops = 0;
}

static void
pend(struct inode *f, int64_t at, const void *p, int n)
{
	struct op op = { at, n, NULL };

	if (p) {
		op.p = malloc((size_t)n);
		if (!op.p)
			abort();
		memcpy(op.p, p, (size_t)n);
	}
	if (f->nops == f->cap) {
		f->cap = f->cap * 2 + 16;
		f->ops = realloc(f->ops, (size_t)f->cap * sizeof *f->ops);
		if (!f->ops)
			abort();
	}
	f->ops[f->nops++] = op;
}

static void
release(struct inode *f)
{
	if (!f || --f->uses > 0)
		return;
	forget(f);
	free(f->ops);
	free(f->live.p);
	free(f->platter.p);
	free(f);
}

static struct inode *
hold(struct inode *f)
{
	if (f)
		f->uses++;
	return f;
}

static void
point(struct inode **slot, struct inode *f)
{
	struct inode *was = *slot;

	*slot = hold(f);
	release(was);
}

/* The program's side of the power */

/* Counts down to the cut; true when the call is the one at which the power
 * goes. */
static bool
cut_here(void)
{
	if (cut_in > 0 && --cut_in == 0)
		dark = true;
	return dark;
}

/* True when this call must fail. */
static bool
fails(void)
{
	calls++;
	return dark || (fail_at > 0 &&
	    (calls == fail_at || (for_ever && calls > fail_at)));
}

static void
sync_folder(void)
{
	for (int i = 0; i < FILES && !lies; i++)
		point(&names[i].platter, names[i].live);
}

/* SQLite's file methods */

static struct handle *
of(sqlite3_file *file)
{
	return (struct handle *)file;
}

static int
x_close(sqlite3_file *file)
{
	struct handle *h = of(file);

	if (h->last && h->name) {
		point(&h->name->live, NULL);
		point(&h->name->platter, NULL);
	}
	release(h->inode);
	h->inode = NULL;
	return SQLITE_OK;
}

static int
x_read(sqlite3_file *file, void *p, int n, sqlite3_int64 at)
{
	struct bytes *b = &of(file)->inode->live;
	int64_t have = b->n - at;

	if (fails())
		return SQLITE_IOERR_READ;
	if (have >= n) {
		memcpy(p, b->p + at, (size_t)n);
		return SQLITE_OK;
	}
	memset(p, 0, (size_t)n);
	if (have > 0)
		memcpy(p, b->p + at, (size_t)have);
	return SQLITE_IOERR_SHORT_READ;
}

static int
x_write(sqlite3_file *file, const void *p, int n, sqlite3_int64 at)
{
	struct inode *f = of(file)->inode;

	if (fails()) {
		if (!dark && fault == DISK_SHORT && n > 1) {
			put(&f->live, p, n / 2, at);
			pend(f, at, p, n / 2);
		}
		return fault == DISK_IOERR ? SQLITE_IOERR_WRITE : SQLITE_FULL;
	}
	put(&f->live, p, n, at);
	pend(f, at, p, n);
	return cut_here() ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

static int
x_truncate(sqlite3_file *file, sqlite3_int64 n)
{
	struct inode *f = of(file)->inode;

	if (fails())
		return SQLITE_IOERR_TRUNCATE;
	if (n < f->live.n)
		f->live.n = n;
	pend(f, n, NULL, 0);
	return cut_here() ? SQLITE_IOERR_TRUNCATE : SQLITE_OK;
}

static int
x_sync(sqlite3_file *file, int flags)
{
	struct handle *h = of(file);
	struct inode *f = h->inode;

	(void)flags;
	if (fails()) {
		if (!dark)
			forget(f);
		return SQLITE_IOERR_FSYNC;
	}
	if (cut_here())
		return SQLITE_IOERR_FSYNC;
	if (!lies) {
		for (int i = 0; i < f->nops; i++)
			settle(f, &f->ops[i]);
		forget(f);
		if (h->name->live == f)
			point(&h->name->platter, f);
	}
	cut_here();		/* the sync was done and nobody heard of it */
	return SQLITE_OK;
}

static int
x_size(sqlite3_file *file, sqlite3_int64 *n)
{
	if (fails())
		return SQLITE_IOERR_FSTAT;
	*n = of(file)->inode->live.n;
	return SQLITE_OK;
}

static int
x_lock(sqlite3_file *file, int level)
{
	(void)file, (void)level;
	return fails() ? SQLITE_IOERR_LOCK : SQLITE_OK;
}

static int
x_unlock(sqlite3_file *file, int level)
{
	(void)file, (void)level;
	return SQLITE_OK;
}

static int
x_reserved(sqlite3_file *file, int *out)
{
	(void)file;
	*out = 0;
	return SQLITE_OK;
}

static int
x_control(sqlite3_file *file, int what, void *arg)
{
	int *on = arg;

	if (what != SQLITE_FCNTL_PERSIST_WAL)
		return SQLITE_NOTFOUND;
	if (*on >= 0)
		of(file)->persist = *on;
	else
		*on = of(file)->persist;
	return SQLITE_OK;
}

static int
x_sector(sqlite3_file *file)
{
	(void)file;
	return SECTOR;
}

static int
x_device(sqlite3_file *file)
{
	(void)file;
	return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

/* The index of the WAL is memory, shared by the handles of one life. */
static int
x_shm_map(sqlite3_file *file, int page, int size, int extend,
    void volatile **out)
{
	struct name *name = of(file)->name;

	*out = NULL;
	if (fails())
		return SQLITE_IOERR_SHMMAP;
	if (page >= SHM_MOST)
		return SQLITE_NOMEM;
	if (!name->shm[page] && extend) {
		name->shm[page] = calloc(1, (size_t)size);
		if (!name->shm[page])
			abort();
	}
	*out = name->shm[page];
	return SQLITE_OK;
}

static int
x_shm_lock(sqlite3_file *file, int at, int n, int flags)
{
	(void)file, (void)at, (void)n;
	return !(flags & SQLITE_SHM_UNLOCK) && fails() ? SQLITE_IOERR_SHMLOCK :
	    SQLITE_OK;
}

static void
x_shm_barrier(sqlite3_file *file)
{
	(void)file;
}

static void
drop_shm(struct name *name)
{
	for (int i = 0; i < SHM_MOST; i++) {
		free(name->shm[i]);
		name->shm[i] = NULL;
	}
}

static int
x_shm_unmap(sqlite3_file *file, int remove)
{
	if (remove)
		drop_shm(of(file)->name);
	return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
	2, x_close, x_read, x_write, x_truncate, x_sync, x_size, x_lock,
	x_unlock, x_reserved, x_control, x_sector, x_device, x_shm_map,
	x_shm_lock, x_shm_barrier, x_shm_unmap, NULL, NULL,
};

/* SQLite's methods of a file system */

static struct name *
find(const char *path, bool make)
{
	const char *base = strrchr(path, '/');

	base = base ? base + 1 : path;
	for (int i = 0; i < FILES; i++)
		if (strcmp(names[i].name, base) == 0)
			return &names[i];
	if (!make)
		return NULL;
	for (int i = 0; i < FILES; i++)
		if (!names[i].name[0]) {
			snprintf(names[i].name, sizeof names[i].name, "%s",
			    base);
			return &names[i];
		}
	abort();
}

static int
x_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags,
    int *out)
{
	struct handle *h = of(file);
	bool create = flags & SQLITE_OPEN_CREATE;

	(void)vfs;
	memset(h, 0, sizeof *h);
	if (fails())
		return SQLITE_CANTOPEN;
	h->name = find(path ? path : "unnamed", create);
	if (!h->name || (!h->name->live && !create))
		return SQLITE_CANTOPEN;
	if (!h->name->live) {
		struct inode *f = calloc(1, sizeof *f);

		if (!f)
			abort();
		point(&h->name->live, f);
	}
	h->inode = hold(h->name->live);
	h->last = flags & SQLITE_OPEN_DELETEONCLOSE;
	h->base.pMethods = &methods;
	if (out)
		*out = flags;
	return SQLITE_OK;
}

static int
x_delete(sqlite3_vfs *vfs, const char *path, int folder)
{
	struct name *name = find(path, false);

	(void)vfs;
	if (fails())
		return SQLITE_IOERR_DELETE;
	if (!name || !name->live)
		return SQLITE_IOERR_DELETE_NOENT;
	point(&name->live, NULL);
	if (cut_here())
		return SQLITE_IOERR_DELETE;
	if (folder)
		sync_folder();
	cut_here();
	return SQLITE_OK;
}

static int
x_access(sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
	struct name *name = find(path, false);

	(void)vfs;
	if (fails())
		return SQLITE_IOERR_ACCESS;
	*out = name && name->live &&
	    (flags != SQLITE_ACCESS_EXISTS || name->live->live.n > 0);
	return SQLITE_OK;
}

static int
x_full(sqlite3_vfs *vfs, const char *path, int n, char *out)
{
	(void)vfs;
	sqlite3_snprintf(n, out, "%s", path);
	return SQLITE_OK;
}

static int
x_random(sqlite3_vfs *vfs, int n, char *out)
{
	(void)vfs;
	for (int i = 0; i < n; i++)
		out[i] = (char)chance();
	return n;
}

static int
x_sleep(sqlite3_vfs *vfs, int us)
{
	(void)vfs;
	return us;
}

static int
x_time(sqlite3_vfs *vfs, double *day)
{
	(void)vfs;
	*day = 2455541;		/* 10 December 2010 */
	return SQLITE_OK;
}

static int
x_error(sqlite3_vfs *vfs, int n, char *out)
{
	(void)vfs, (void)n, (void)out;
	return 0;
}

static sqlite3_vfs disk_vfs = {
	.iVersion = 1, .szOsFile = sizeof(struct handle), .mxPathname = 64,
	.zName = DISK, .xOpen = x_open, .xDelete = x_delete,
	.xAccess = x_access, .xFullPathname = x_full, .xRandomness = x_random,
	.xSleep = x_sleep, .xCurrentTime = x_time, .xGetLastError = x_error,
};

/* The tester's side */

void
disk_free(void)
{
	sqlite3_vfs_unregister(&disk_vfs);
	for (int i = 0; i < FILES; i++) {
		point(&names[i].live, NULL);
		point(&names[i].platter, NULL);
		drop_shm(&names[i]);
		names[i].name[0] = '\0';
	}
}

void
disk_format(uint64_t seed)
{
	disk_free();
	state = seed * 2654435761u + 88172645463325252u;
	for (int i = 0; i < 8; i++)
		chance();
	lies = dark = for_ever = false;
	cut_in = fail_at = calls = 0;
	/* The default, so that SQLite too draws its chance from here. */
	if (sqlite3_vfs_register(&disk_vfs, 1) != SQLITE_OK)
		abort();
	sqlite3_test_control(SQLITE_TESTCTRL_PRNG_RESET);
}

void
disk_lie(bool on)
{
	lies = on;
}

void
disk_cut_at(long n)
{
	cut_in = n;
}

void
disk_cut_now(void)
{
	dark = true;
}

bool
disk_dark(void)
{
	return dark;
}

void
disk_fail_at(long n, bool ever, enum disk_fault which)
{
	fail_at = n;
	for_ever = ever;
	fault = which;
	calls = 0;
}

long
disk_calls(void)
{
	return calls;
}

/* What of one write reached the platter. */
static void
survive(struct inode *f, const struct op *op)
{
	switch (chance() % 3) {
	case 0:
		return;
	case 1:
		settle(f, op);
		return;
	}
	if (!op->p) {
		settle(f, op);
		return;
	}
	for (int64_t at = op->at, end = op->at + op->n; at < end; ) {
		int64_t next = (at / SECTOR + 1) * SECTOR;

		if (next > end)
			next = end;
		if (chance() & 1)
			put(&f->platter, op->p + (at - op->at), next - at, at);
		at = next;
	}
}

static void
wake(struct inode *f, bool everything)
{
	if (!f)
		return;
	for (int i = 0; i < f->nops && !everything; i++)
		survive(f, &f->ops[i]);
	forget(f);
	f->live.n = 0;
	if (f->platter.n > 0)
		put(&f->live, f->platter.p, f->platter.n, 0);
}

void
disk_restart(void)
{
	for (int i = 0; i < FILES; i++)
		drop_shm(&names[i]);
	dark = false;
	cut_in = 0;
}

void
disk_power_on(bool everything)
{
	for (int i = 0; i < FILES; i++) {
		struct name *name = &names[i];
		bool keep = name->live == name->platter ||
		    (!everything && (chance() & 1));

		if (keep)
			point(&name->platter, name->live);
		else
			point(&name->live, name->platter);
		wake(name->live, everything);
		drop_shm(name);
	}
	dark = false;
	cut_in = 0;
}
