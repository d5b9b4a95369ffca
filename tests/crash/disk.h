/* disk.h: a disk in memory that loses power, fails and lies.
 *
 * It is a SQLite VFS named "disk". Every file is kept twice: as the program
 * sees it, and as it stands on the platter; between the two lies a list of
 * writes not yet synced. A sync moves them to the platter, and the file's name
 * with them. A name removed is gone from the platter when the folder was
 * synced, which SQLite asks for when it removes a journal for good.
 *
 * When the power is cut, every further call fails and changes nothing. When it
 * is switched on again, each write that was not synced is there, or is not, or
 * is there by some of its sectors of 512 bytes, by chance; so is each name. A
 * sector is never half written (what SQLite calls powersafe overwrite).
 *
 * A sync that fails leaves the program's view and the platter as they are and
 * forgets the list: so Linux does, and a second sync then "succeeds".
 *
 * Other files of the program can lie there too: those below DISK_ROOT, where
 * tests/crash/calls.c is linked in. A file's name is then on the platter when
 * its folder was synced, as POSIX has it, and what lies in a folder whose own
 * name is not there is gone with it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_DISK_H
#define TESTS_CRASH_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define DISK "disk"
#define DISK_ROOT "/disk"

/* An empty disk; chance from the seed. Registers the VFS when first called. */
void disk_format(uint64_t seed);
/* From now on a sync does nothing and says it did, or is honest again. */
void disk_lie(bool);
/* Cuts the power at the n-th write, sync, cut or removal from here; 0: never. */
void disk_cut_at(long n);
void disk_cut_now(void);
bool disk_dark(void);
/* The power comes back: every open handle must have been closed. All that was
 * not synced is lost when `everything`, else by chance. */
void disk_power_on(bool everything);

/* It was not the power, only the program that died: nothing is lost. */
void disk_restart(void);

enum disk_fault { DISK_IOERR, DISK_FULL, DISK_SHORT };
/* The n-th call of any sort fails, and with for_ever each one after it; 0:
 * none does. Counting starts here. */
void disk_fail_at(long n, bool for_ever, enum disk_fault);
long disk_calls(void);		/* since disk_fail_at */
/* Was the n-th of them one that takes room? A full disk fails only those. */
bool disk_takes_room(long n);

uint32_t disk_chance(uint32_t below);	/* from the same seed */
/* Gone, and the machine's own disk is SQLite's default again. */
void disk_free(void);

/* The calls of a program upon its other files; errno as the system sets it.
 * Descriptors are beyond any of the machine's own. */
bool disk_has(const char *path);	/* is it below DISK_ROOT? */
bool disk_owns(int fd);
int disk_open(const char *path, int flags);
int disk_close(int fd);
ssize_t disk_pread(int fd, void *, size_t n, off_t at);
ssize_t disk_pwrite(int fd, const void *, size_t n, off_t at);
ssize_t disk_read(int fd, void *, size_t n);
ssize_t disk_write(int fd, const void *, size_t n);
int disk_sync(int fd);
int disk_lock(int fd);
int disk_rename(const char *from, const char *to);
int disk_exchange(const char *from, const char *to);	/* their names */
int disk_unlink(const char *path);
int disk_mkdir(const char *path);
int disk_access(const char *path);
bool disk_is_folder(const char *path);

#endif
