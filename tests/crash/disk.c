/* disk.c: see disk.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/disk.h"

#include <sqlite3.h>

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILES 64
#define OPEN_MOST 16
#define CALLS_MOST 8192		/* that are remembered */
#define OPEN_FROM 1000000	/* the first of our descriptors */
#define SECTOR 512
#define SHM_MOST 8
#define SPARE_MOST 32

struct bytes { unsigned char *p; int64_t n, cap; };

/* A write, or a cut to `at` when p is NULL. */
struct op { int64_t at; int n; unsigned char *p; };

/* What a name can point to. */
struct inode {
	struct bytes live, platter;
	struct op *ops;
	int nops, cap;
	int uses;		/* by names and handles */
	bool folder;
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

/* A file open by the program itself. */
struct opened { struct inode *inode; struct name *name; off_t at; };

static struct name names[FILES];
static struct opened opened[OPEN_MOST];
static uint64_t state;
static bool lies, dark, for_ever;
static long cut_in, fail_at, calls;
static enum disk_fault fault;
static bool takes_room[CALLS_MOST];

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

/* Room of files that are gone, for those that come: some thousand disks are
 * formatted in a run, and a file that grew to a megabyte each time cost a quarter of
 * it. */
static struct bytes spare[SPARE_MOST];
static int nspare;

static void
leave(struct bytes *b)
{
	if (b->cap && nspare < SPARE_MOST)
		spare[nspare++] = *b;
	else
		free(b->p);
	*b = (struct bytes){ NULL, 0, 0 };
}

static void
reach(struct bytes *b, int64_t n)
{
	if (!b->cap && nspare) {
		*b = spare[--nspare];
		b->n = 0;
	}
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
	leave(&f->live);
	leave(&f->platter);
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

/* True when this call must fail; `room`: it may need some. */
static bool
fails_with(bool room)
{
	calls++;
	if (calls < CALLS_MOST)
		takes_room[calls] = room;
	return dark || (fail_at > 0 &&
	    (calls == fail_at || (for_ever && calls > fail_at)));
}

static bool
fails(void)
{
	return fails_with(false);
}

/* Is the file `name` in the folder of which path is the first n bytes? */
static bool
lies_in(const char *name, const char *path, size_t n)
{
	return strncmp(name, path, n) == 0 && (n == 0 || name[n] == '/') &&
	    !strchr(name + n + (n > 0), '/');
}

static void
sync_folder(const char *path, size_t n)
{
	for (int i = 0; i < FILES && !lies; i++)
		if (lies_in(names[i].name, path, n))
			point(&names[i].platter, names[i].live);
}

/* How much of a path is its folder. */
static size_t
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) : 0;
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

	if (fails_with(true)) {
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
	size_t n = strlen(path);

	n -= n > 0 && path[n - 1] == '/';	/* a folder's */
	for (int i = 0; i < FILES; i++)
		if (strlen(names[i].name) == n &&
		    memcmp(names[i].name, path, n) == 0)
			return &names[i];
	if (!make)
		return NULL;
	assert(n < sizeof names[0].name);
	for (int i = 0; i < FILES; i++)
		if (!names[i].name[0]) {
			memcpy(names[i].name, path, n);
			return &names[i];
		}
	abort();
}

/* Is the folder there in which the file is or would be? */
static bool
folder_there(const char *path)
{
	char folder[64];
	size_t n = folder_of(path);
	const struct name *name;

	if (n == 0)
		return true;
	snprintf(folder, sizeof folder, "%.*s", (int)n, path);
	name = find(folder, false);
	return name && name->live && name->live->folder;
}

static struct inode *
inode_new(bool folder)
{
	struct inode *f = calloc(1, sizeof *f);

	if (!f)
		abort();
	f->folder = folder;
	return f;
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
	if (!folder_there(path ? path : "unnamed"))
		return SQLITE_CANTOPEN;
	h->name = find(path ? path : "unnamed", create);
	if (!h->name || (!h->name->live && !create))
		return SQLITE_CANTOPEN;
	if (!h->name->live)
		point(&h->name->live, inode_new(false));
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
		sync_folder(path, folder_of(path));
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

/* The program's other files */

bool
disk_has(const char *path)
{
	return strncmp(path, DISK_ROOT "/", sizeof DISK_ROOT) == 0;
}

bool
disk_owns(int fd)
{
	return fd >= OPEN_FROM && fd < OPEN_FROM + OPEN_MOST;
}

static struct opened *
file_of(int fd)
{
	assert(disk_owns(fd) && opened[fd - OPEN_FROM].inode);
	return &opened[fd - OPEN_FROM];
}

static int
wrong(int number)
{
	errno = number;
	return -1;
}

int
disk_open(const char *path, int flags)
{
	struct name *name = find(path, flags & O_CREAT);
	int i = 0;

	if (fails_with(flags & O_CREAT))
		return wrong(flags & O_CREAT && fault != DISK_IOERR ? ENOSPC :
		    EIO);
	if (!folder_there(path) ||
	    !name || (!name->live && !(flags & O_CREAT)))
		return wrong(ENOENT);
	if (!name->live)
		point(&name->live, inode_new(false));
	while (opened[i].inode)
		assert(++i < OPEN_MOST);
	opened[i] = (struct opened){ hold(name->live), name, 0 };
	if (flags & O_TRUNC && name->live->live.n) {
		name->live->live.n = 0;
		pend(name->live, 0, NULL, 0);
	}
	return OPEN_FROM + i;
}

/* It is closed whatever it says. */
int
disk_close(int fd)
{
	struct opened *o = file_of(fd);

	release(o->inode);
	o->inode = NULL;
	return fails() ? wrong(EIO) : 0;
}

ssize_t
disk_pread(int fd, void *p, size_t n, off_t at)
{
	const struct bytes *b = &file_of(fd)->inode->live;
	size_t have = at < b->n ? (size_t)(b->n - at) : 0;

	if (fails())
		return wrong(EIO);
	n = n < have ? n : have;
	if (n)
		memcpy(p, b->p + at, n);
	return (ssize_t)n;
}

ssize_t
disk_pwrite(int fd, const void *p, size_t n, off_t at)
{
	struct inode *f = file_of(fd)->inode;
	bool bad = fails_with(true);

	if (bad && !dark && fault == DISK_SHORT && n > 1)
		n /= 2;
	else if (bad)
		return wrong(dark || fault == DISK_IOERR ? EIO : ENOSPC);
	put(&f->live, p, (int64_t)n, at);
	pend(f, at, p, (int)n);
	return cut_here() ? wrong(EIO) : (ssize_t)n;
}

ssize_t
disk_read(int fd, void *p, size_t n)
{
	struct opened *o = file_of(fd);
	ssize_t got = disk_pread(fd, p, n, o->at);

	o->at += got > 0 ? got : 0;
	return got;
}

ssize_t
disk_write(int fd, const void *p, size_t n)
{
	struct opened *o = file_of(fd);
	ssize_t put_n = disk_pwrite(fd, p, n, o->at);

	o->at += put_n > 0 ? put_n : 0;
	return put_n;
}

int
disk_sync(int fd)
{
	struct opened *o = file_of(fd);
	struct inode *f = o->inode;

	if (fails()) {
		if (!dark)
			forget(f);
		return wrong(EIO);
	}
	if (cut_here())
		return wrong(EIO);
	for (int i = 0; i < f->nops && !lies; i++)
		settle(f, &f->ops[i]);
	if (!lies)
		forget(f);
	if (f->folder)
		sync_folder(o->name->name, strlen(o->name->name));
	cut_here();
	return 0;
}

int
disk_lock(int fd)
{
	file_of(fd);
	return fails() ? wrong(EIO) : 0;
}

int
disk_rename(const char *from, const char *to)
{
	struct name *a = find(from, false), *b = find(to, true);

	if (fails())
		return wrong(EIO);
	if (!a || !a->live || !folder_there(to))
		return wrong(ENOENT);
	point(&b->live, a->live);
	point(&a->live, NULL);
	return cut_here() ? wrong(EIO) : 0;
}

int
disk_exchange(const char *from, const char *to)
{
	struct name *a = find(from, false), *b = find(to, false);
	struct inode *was;

	if (fails())
		return wrong(EIO);
	if (!a || !a->live || !b || !b->live)
		return wrong(ENOENT);
	was = a->live;
	a->live = b->live;
	b->live = was;
	return cut_here() ? wrong(EIO) : 0;
}

/* A database whose file or index is taken away begins a new index. */
static void
drop_index(const char *path)
{
	size_t n = strlen(path);
	char base[64];
	struct name *name;

	snprintf(base, sizeof base, "%s", path);
	if (n > 4 && strcmp(path + n - 4, "-shm") == 0)
		base[n - 4] = '\0';
	name = find(base, false);
	if (name)
		drop_shm(name);
}

int
disk_unlink(const char *path)
{
	struct name *name = find(path, false);

	if (fails())
		return wrong(EIO);
	drop_index(path);
	if (!name || !name->live)
		return wrong(ENOENT);
	point(&name->live, NULL);
	return cut_here() ? wrong(EIO) : 0;
}

int
disk_mkdir(const char *path)
{
	struct name *name = find(path, true);

	if (fails_with(true))
		return wrong(fault == DISK_IOERR ? EIO : ENOSPC);
	if (name->live)
		return wrong(EEXIST);
	if (!folder_there(name->name))
		return wrong(ENOENT);
	point(&name->live, inode_new(true));
	return cut_here() ? wrong(EIO) : 0;
}

int
disk_access(const char *path)
{
	const struct name *name = find(path, false);

	if (fails())
		return wrong(EIO);
	return name && name->live ? 0 : wrong(ENOENT);
}

bool
disk_is_folder(const char *path)
{
	const struct name *name = find(path, false);

	return name && name->live && name->live->folder;
}

/* The tester's side */

void
disk_free(void)
{
	sqlite3_vfs_unregister(&disk_vfs);
	for (int i = 0; i < FILES; i++) {
		point(&names[i].live, NULL);
		point(&names[i].platter, NULL);
		drop_shm(&names[i]);
		memset(names[i].name, 0, sizeof names[i].name);
	}
}

void
disk_format(uint64_t seed)
{
	struct name *root;

	disk_free();
	root = find(DISK_ROOT, true);
	point(&root->live, inode_new(true));
	point(&root->platter, root->live);
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

bool
disk_takes_room(long n)
{
	return n < CALLS_MOST && takes_room[n];
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

/* What lies in a folder whose name did not reach the platter is gone. */
static void
drop_orphans(void)
{
	for (int i = 0; i < FILES; i++) {
		if (names[i].name[0] && !folder_there(names[i].name)) {
			point(&names[i].live, NULL);
			point(&names[i].platter, NULL);
		}
	}
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
	for (int depth = 0; depth < 3; depth++)
		drop_orphans();
	dark = false;
	cut_in = 0;
}
