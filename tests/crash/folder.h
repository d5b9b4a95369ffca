/* folder.h: the folder of a desk, copied file by file, so that each accident
 * begins with the same bytes.
 *
 * The target may lie on the machine's own disk or, where tests/crash/calls.c is
 * linked in, on the disk of disk.h. There nothing of it is lost in a power cut:
 * every file is synced, and its name.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_FOLDER_H
#define TESTS_CRASH_FOLDER_H

enum folder_part {
	FOLDER_WHOLE,
	FOLDER_NO_BOOK,		/* nothing of the book */
	FOLDER_NONE,		/* empty: the desk makes everything */
};

/* `to` then holds that part of `from` and nothing of what a desk left there. */
void folder_copy(const char *from, const char *to, enum folder_part);
/* A killed program loses nothing that it wrote, so memory serves as the disk
 * and is several times quicker. */
void folder_quick(char out[100]);
void folder_remove(const char *);

#endif
