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
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_DISK_H
#define TESTS_CRASH_DISK_H

#include <stdbool.h>
#include <stdint.h>

#define DISK "disk"

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

uint32_t disk_chance(uint32_t below);	/* from the same seed */
/* Gone, and the machine's own disk is SQLite's default again. */
void disk_free(void);

#endif
