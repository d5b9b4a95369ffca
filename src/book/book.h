/* book.h: the projection. Everything you see is read from here.
 *
 * The book is one SQLite file folded from the log. It is a cache: delete it
 * and it comes back, byte for byte in meaning; another schema version means
 * fold again, so there are no migrations. It knows up to which entry it has
 * been folded (book_size).
 *
 * All SQL is written as SQL in src/book/<subject>.sql and named; tools/sqltab
 * turns the names into enum book_sql. Nobody formats a statement. Doors open
 * the book read-only; who may write includes book/write.h (act and desk).
 *
 * A book is used by one thread. A fault of the database is sticky:
 * after reading, book_fine tells whether the rows were all of them.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_BOOK_H
#define BOOK_BOOK_H

#include "base/err.h"
#include "book/sql.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct book;

/* Read-only. ERR_ABSENT when there is none, ERR_REFUSED when its schema is of
 * another version (the desk folds it again at its next start). */
struct book *book_open(const char *path, struct err *);
void book_close(struct book *);
uint64_t book_size(struct book *);	/* entries folded into it */
/* Changes whenever the desk committed something: cheap, for caches. */
int64_t book_version(struct book *);
/* One consistent state for several questions. */
bool book_read_begin(struct book *);
void book_read_end(struct book *);
bool book_fine(struct book *, struct err *);
bool book_faulty(const struct book *);	/* will book_fine say no? */

/* One question in progress. At most one use of the same name at a time. */
struct ask { struct book *book; enum book_sql id; void *stmt; };

struct ask ask(struct book *, enum book_sql);
/* Parameters are named with their colon; NULL text binds NULL. Text is
 * borrowed until ask_end. */
void ask_str(struct ask *, const char *name, const char *value);
void ask_int(struct ask *, const char *name, int64_t value);
void ask_blob(struct ask *, const char *name, const void *, size_t n);
/* The i-th parameter's name (from 0) without colon, or NULL. */
const char *ask_param(struct ask *, int i);
void ask_bind_str(struct ask *, int i, const char *, size_t n);
void ask_bind_int(struct ask *, int i, int64_t);
void ask_bind_blob(struct ask *, int i, const void *, size_t n);

bool ask_next(struct ask *);	/* true: a row is there */
const char *ask_text(struct ask *, int col);	/* "" for NULL; until next */
int64_t ask_num(struct ask *, int col);
const void *ask_bytes(struct ask *, int col, size_t *n);
bool ask_null(struct ask *, int col);
bool ask_is_int(struct ask *, int col);
const char *ask_column(struct ask *, int col);	/* its name, or NULL */
void ask_end(struct ask *);
bool ask_any(struct ask *);	/* is there a row? It ends the question. */

#endif
