/* write.h: the pen. Included by act/ and desk/ alone (tools/floors checks).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_WRITE_H
#define BOOK_WRITE_H

#include "book/book.h"

/* Opens for writing; makes the schema in a new file; a book of another
 * version, or a broken one, is thrown away and made new (it can be folded
 * again). `path` NULL: in memory. */
struct book *book_open_write(const char *path, struct err *);
/* Did reading or writing find that the file is not a sound book? */
bool book_torn(const struct book *);
/* Closes it and removes its files: it will be made new. */
void book_discard(struct book *);
bool book_begin(struct book *, struct err *);
bool book_commit(struct book *, struct err *);
void book_rollback(struct book *);
/* Commits go to the WAL. Has it grown enough to be worth copying back? Whoever
 * has a quiet moment then settles, so that no commit has to do it: one does
 * only at WAL_MOST. A disk that fails here is met by the next commit. */
bool book_unsettled(const struct book *);
void book_settle(struct book *);
/* Runs a :write statement that was asked and bound, to its end; ends it. */
bool pen_run(struct ask *, struct err *);
bool pen_set_size(struct book *, uint64_t size, struct err *);

#endif
