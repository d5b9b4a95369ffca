/* dump.h: a database as bytes, to be compared.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_DESK_DUMP_H
#define TESTS_DESK_DUMP_H

#include "base/buf.h"
#include "log/log.h"

/* Every row of every table of the SQLite file, in the order they lie, and the
 * text of the schema. Caller frees with buf_free. */
struct buf dump_database(const char *path);
/* The book that a fold from nothing makes of a log; made and removed again in
 * the folder. */
struct buf dump_of_fold(struct log *, const char *folder,
    const char *openings);
/* The file, its WAL and its index, as far as they are there. */
void dump_forget(const char *path);

#endif
