/* csv.h: reading tables with commas (RFC 4180), one record after the other.
 *
 * Records end with a line feed, with or without a carriage return before it;
 * a field in quotes may hold commas, line feeds and doubled quotes. A byte
 * order mark at the beginning is passed over. Bytes are not looked at
 * otherwise: whether they are UTF-8 is for who uses them.
 *
 * Limits: a record has at most CSV_FIELDS fields and CSV_RECORD bytes; beyond,
 * and for a quote in the wrong place, the line is named. Records may have
 * different numbers of fields; who wants as many as the first has asks for
 * csv_row.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

#define CSV_FIELDS 64
#define CSV_RECORD (64 * 1024)

struct csv {
	const char *name;		/* in a refusal: "the table", or its
					 * file, by who opened it */
	size_t columns;			/* of the first record */
	const char *p, *end;		/* what is still to be read */
	int line;			/* of the present record, from 1 */
	int next_line;
	const char *field[CSV_FIELDS];	/* NUL after each */
	size_t n;
	char room[CSV_RECORD + CSV_FIELDS];
};

/* The text is borrowed while the table is read. */
void csv_open(struct csv *, const char *text, size_t n);
/* The next record's fields, valid until the next call. False at the end, or
 * with an err. */
bool csv_next(struct csv *, struct err *);
/* The same; a record that has not as many fields as the first is refused. */
bool csv_row(struct csv *, struct err *);
/* The place of a column by its head, after the first csv_next; -1: none. */
int csv_column(const struct csv *, const char *name);

#endif
