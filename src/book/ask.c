/* ask.c: the questions of a book, and the statements that change it (book.h,
 * write.h). SPDX-License-Identifier: Apache-2.0 */
#include "book/book_in.h"

#include <assert.h>

static sqlite3_stmt *
statement(struct book *b, enum book_sql id)
{
	if (!b->stmts[id] && sqlite3_prepare_v3(b->db,
	    book_sql_texts[id].text, -1, SQLITE_PREPARE_PERSISTENT,
	    &b->stmts[id], NULL) != SQLITE_OK)
		book_note_fault(b);
	return b->stmts[id];
}

struct ask
ask(struct book *b, enum book_sql id)
{
	struct ask q = { .book = b, .id = id };

	assert(id > SQL_NONE && id < SQL_COUNT);
	assert(!b->busy[id]);
	q.stmt = statement(b, id);
	b->busy[id] = true;
	return q;
}

static int
param(struct ask *q, const char *name)
{
	int i = q->stmt ? sqlite3_bind_parameter_index(q->stmt, name) : 0;

	assert(i > 0 || !q->stmt);
	return i;
}

void
ask_str(struct ask *q, const char *name, const char *value)
{
	if (q->stmt)
		sqlite3_bind_text(q->stmt, param(q, name), value, -1,
		    SQLITE_STATIC);
}

void
ask_int(struct ask *q, const char *name, int64_t value)
{
	if (q->stmt)
		sqlite3_bind_int64(q->stmt, param(q, name), value);
}

void
ask_blob(struct ask *q, const char *name, const void *p, size_t n)
{
	if (q->stmt)
		sqlite3_bind_blob64(q->stmt, param(q, name), p, n,
		    SQLITE_STATIC);
}

const char *
ask_param(struct ask *q, int i)
{
	const char *name = NULL;

	if (q->stmt && i < sqlite3_bind_parameter_count(q->stmt))
		name = sqlite3_bind_parameter_name(q->stmt, i + 1);
	return name ? name + 1 : NULL;
}

void
ask_bind_str(struct ask *q, int i, const char *p, size_t n)
{
	if (q->stmt)
		sqlite3_bind_text64(q->stmt, i + 1, p, n, SQLITE_STATIC,
		    SQLITE_UTF8);
}

void
ask_bind_int(struct ask *q, int i, int64_t v)
{
	if (q->stmt)
		sqlite3_bind_int64(q->stmt, i + 1, v);
}

void
ask_bind_blob(struct ask *q, int i, const void *p, size_t n)
{
	if (q->stmt)
		sqlite3_bind_blob64(q->stmt, i + 1, p, n, SQLITE_STATIC);
}

bool
ask_next(struct ask *q)
{
	int rc;

	if (!q->stmt)
		return false;
	rc = sqlite3_step(q->stmt);
	if (rc == SQLITE_ROW)
		return true;
	if (rc != SQLITE_DONE)
		book_note_fault(q->book);
	return false;
}

const char *
ask_text(struct ask *q, int col)
{
	const char *s = (const char *)sqlite3_column_text(q->stmt, col);

	return s ? s : "";
}

int64_t
ask_num(struct ask *q, int col)
{
	return sqlite3_column_int64(q->stmt, col);
}

const void *
ask_bytes(struct ask *q, int col, size_t *n)
{
	const void *p = sqlite3_column_blob(q->stmt, col);

	*n = (size_t)sqlite3_column_bytes(q->stmt, col);
	return p;
}

bool
ask_null(struct ask *q, int col)
{
	return sqlite3_column_type(q->stmt, col) == SQLITE_NULL;
}

bool
ask_is_int(struct ask *q, int col)
{
	return sqlite3_column_type(q->stmt, col) == SQLITE_INTEGER;
}

const char *
ask_column(struct ask *q, int col)
{
	return q->stmt && col < sqlite3_column_count(q->stmt) ?
	    sqlite3_column_name(q->stmt, col) : NULL;
}

void
ask_end(struct ask *q)
{
	if (q->stmt) {
		sqlite3_reset(q->stmt);
		sqlite3_clear_bindings(q->stmt);
	}
	q->book->busy[q->id] = false;
	q->stmt = NULL;
}

bool
ask_any(struct ask *q)
{
	bool any = ask_next(q);

	ask_end(q);
	return any;
}

bool
pen_run(struct ask *q, struct err *e)
{
	struct book *b = q->book;

	assert(b->write && book_sql_texts[q->id].write);
	while (ask_next(q))
		continue;
	ask_end(q);
	return book_fine(b, e);
}

static int64_t
one_number(struct book *b, enum book_sql id)
{
	struct ask q = ask(b, id);
	int64_t n = ask_next(&q) ? ask_num(&q, 0) : 0;

	ask_end(&q);
	return n;
}

uint64_t
book_size(struct book *b)
{
	return (uint64_t)one_number(b, SQL_BOOK_SIZE);
}

int64_t
book_version(struct book *b)
{
	return one_number(b, SQL_BOOK_SIZE);
}

bool
pen_set_size(struct book *b, uint64_t size, struct err *e)
{
	struct ask q = ask(b, SQL_BOOK_SET_SIZE);

	ask_int(&q, ":size", (int64_t)size);
	return pen_run(&q, e);
}
