/* route.h: which addresses there are, for who tests or lists them.
 *
 * An address of the door is a row of one of three tables, read here as one:
 * those without a language (plain.c), the pages (pages.c), and what people use
 * as somebody (visit.c). Beside them are only the files of web/assets.h, and
 * each page's other forms: .json, .csv, .atom, .ics.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include <stdbool.h>
#include <stddef.h>

enum {
	ROUTE_SESSION = 1,	/* who is not signed in is asked to */
	ROUTE_DEMO = 2,		/* absent unless the record is a demonstration */
	ROUTE_TWIN = 4,		/* asked for, the address has its data as JSON */
};

struct route_row {
	bool post;
	bool language;		/* it stands below /en and /ru */
	const char *pattern;	/* "{}" is one segment, "*" whatever follows */
	unsigned needs;
};

/* False: there are no more. */
bool route_row(size_t i, struct route_row *);

struct call;
/* The page, kept or made; rest: its address below a language. */
void route_page(struct call *, const char *rest);

#endif
