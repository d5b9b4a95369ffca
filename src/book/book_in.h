/* book_in.h: an open book; between book.c, which opens and closes it, and
 * ask.c, which asks it. SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_BOOK_IN_H
#define BOOK_BOOK_IN_H

#include "book/write.h"

#include <sqlite3.h>

struct book {
	sqlite3 *db;
	int wal;		/* its pages, at the last commit */
	bool write;
	bool faulty;
	bool torn;
	int why;		/* SQLite's code of the fault */
	char fault[200];
	sqlite3_stmt *stmts[SQL_COUNT];
	bool busy[SQL_COUNT];
};

/* The database has just said no: the first reason is kept. */
void book_note_fault(struct book *);

#endif
