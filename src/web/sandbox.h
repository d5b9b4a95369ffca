/* sandbox.h: the door locks itself in.
 *
 * The door parses what strangers send, so it is the process that will be
 * broken into one day. It holds no secret and needs little: to read the book,
 * the log and its assets, to serve connections that arrive, and to speak to
 * the desk. After sandbox_door it can do nothing else, and cannot undo it.
 *
 * Two locks of the kernel, each useful without the other:
 *
 *   Landlock	files: only the folders and files named can be opened, and for
 *		reading; nothing can be run. From ABI 4 no TCP connection can be
 *		made or port bound (so an accepted socket cannot be turned
 *		round), from ABI 6 no abstract socket and no signal reaches
 *		outside. The ABI is asked at run time.
 *   seccomp	calls: those that a server with SQLite and OpenSSL makes pass,
 *		others fail with EPERM. A call that no honest library makes
 *		(run a program, trace, mount, load code into the kernel) ends
 *		the process. No file can be opened for writing, no memory made
 *		executable, no socket made but AF_UNIX, no process started.
 *
 * What it does not do: with a desk socket given, connect() passes, and the
 * kernel (up to ABI 7) does not look at which socket file it is; the door's
 * user should reach no other service's socket. Descriptors that are open
 * before stay open. Processor time and memory are the unit file's matter.
 *
 * Call it after http_listen and before http_start: a thread that runs already
 * would stay outside, so more than one thread is refused.
 *
 * Reading a book that the desk is writing (SQLite in WAL mode) works with read
 * rights alone; what it takes was measured (tests/web/sandbox_test.c):
 *
 *  - Read rights on the database, its -wal and its -shm. The desk must have the
 *    database open, or have left both files behind.
 *  - Rules hold on files, not on names. Name the folder; or name the three
 *    files, and then the desk must keep them: it sets SQLITE_FCNTL_PERSIST_WAL,
 *    else -wal and -shm are deleted at its last close and the next ones are
 *    others, which the door cannot open. A folder that the door may read holds
 *    no key.
 *  - Open with SQLITE_OPEN_READONLY. SQLite tries to open the -shm for writing,
 *    is refused, and maps it read-only by itself.
 *  - A reader of that sort cannot mend the -shm. At the moment the desk opens
 *    its book again it may get SQLITE_READONLY_RECOVERY or SQLITE_BUSY (seen
 *    once in some thousand reads beside a desk that restarts all the time) and
 *    asks again. Otherwise it read the newest state each time: beside a desk
 *    that writes, checkpoints, is killed, has closed, or lost its -shm.
 *  - PRAGMA temp_store = MEMORY on each handle: a large sort must not look for
 *    a folder to write in.
 *  - Naming the -shm in `write` instead ends all of that, at a price: a broken
 *    door can then spoil the desk's view of the -wal. Right for a book, which
 *    can be rebuilt; never for the log.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_SANDBOX_H
#define WEB_SANDBOX_H

#include "base/err.h"

#include <stdbool.h>

struct sandbox {
	/* Lists ended by NULL; a folder stands for all below it. A path that
	 * does not exist is an error. NULL is an empty list. */
	const char *const *read;
	const char *const *write;	/* read and write; a folder: make and delete too */
	const char *desk;		/* its socket; NULL: no socket can be made */
	bool must;			/* refuse when the kernel has no Landlock */
};

struct sandbox_stands {
	int landlock;			/* ABI in force; 0: this kernel has none */
	char says[160];			/* one sentence for the log */
};

/* For good, for this process. False: nothing may be trusted to be locked, and
 * the caller should end. */
bool sandbox_door(const struct sandbox *, struct sandbox_stands *,
    struct err *);

#endif
