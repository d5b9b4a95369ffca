/* calls.h: see calls.c. SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_CALLS_H
#define TESTS_CRASH_CALLS_H

/* From now on "PRAGMA synchronous" of a database whose path holds this word
 * sets `how`, whatever the program wants; NULL, NULL: as it wants. */
void calls_sync(const char *database, const char *how);

#endif
