/* folder.h: paths in the data folder, and setting its clock.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_FOLDER_H
#define CLI_FOLDER_H

#include "base/day.h"
#include "base/err.h"
#include "book/book.h"

#define PATH_MOST 4096

void folder_path(const char *folder, const char *name, char out[PATH_MOST]);
/* The book of who holds the folder and may read all of it: the members', where
 * the record has limited acts. */
struct book *folder_book(const char *folder, struct err *);
/* Makes the folder a demonstration whose clock runs on from there; this
 * process's clock too. */
bool folder_clock_write(const char *folder, struct instant simulated,
    struct err *);

#endif
