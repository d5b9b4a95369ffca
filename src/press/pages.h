/* pages.h: the pages, one function a template (src/press/ *.html).
 *
 * Each takes the language, the page's tree (press/model.h) and what surrounds
 * it (struct chrome), and writes a whole HTML document. Reading needs no
 * script and no style attribute stands anywhere.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_PAGES_H
#define PRESS_PAGES_H

#include "press/model.h"
#include "press/tmpl.h"
#include "press/words.h"

#include <string.h>

struct chrome {
	const char *path;	/* of this page, without /en or /ru */
	const char *css, *js, *icon;	/* addresses of the assets */
	const char *nav;	/* which entry of the menu is this one */
	const char *vkey;	/* the log's verifier key */
};

void page_head(struct buf *, const struct lang *, const struct json *,
    const struct chrome *, const char *title);
void page_foot(struct buf *, const struct lang *, const struct json *,
    const struct chrome *);

typedef void page_fn(struct buf *out, const struct lang *l,
    const struct json *m, const struct chrome *c);
page_fn page_today, page_sessions, page_session, page_documents,
    page_document, page_members, page_member, page_organ, page_people,
    page_person, page_instruments, page_instrument, page_registers, page_log,
    page_entry, page_verify, page_error;

/* Pieces, in pieces.c: each writes escaped text. */
void put_day(struct buf *, const struct lang *, const char *iso_day);
void put_instant(struct buf *, const struct lang *, const struct json *m,
    const char *iso);		/* <time>10 December 2010, 16:15 MSK</time> */
void put_time(struct buf *, const struct lang *, const struct json *m,
    const char *iso);		/* <time>16:15 MSK</time> */
void put_clock(struct buf *, const struct json *m, const char *iso);
/* "3 documents": the plural of a count. */
void put_count(struct buf *, const struct lang *, int64_t n,
    const char *one, const char *many);
/* The mark of one member on one document, with its word. */
void put_mark(struct buf *, const struct lang *, const struct json *document,
    const char *member);
/* How many of a list; 0 for none. */
int64_t count_of(const struct json *list);
/* The entry's number as a link to its proof. */
void put_entry(struct buf *, const struct lang *, const struct json *row);
/* A symbol as a piece of an address: slashes become hyphens. */
void put_symbol_path(struct buf *, const char *symbol);
/* The glyph or icon by its name in the sheet. */
void put_icon(struct buf *, const char *name);
/* The body of an act as a table of names and values. */
void put_body(struct buf *, const struct json *);

void put_document_link(struct buf *, const struct lang *,
    const struct json *document);
/* " 1, 4, 7" */
void put_numbers(struct buf *, const struct json *list);
void put_legend(struct buf *, const struct lang *);
void put_mandates(struct buf *, const struct lang *, const struct json *m);
void put_log(struct buf *, const struct lang *, const struct json *m);
void put_history(struct buf *, const struct lang *, const struct json *m);
void put_strip(struct buf *, const struct lang *, const struct json *docs);
bool list_has(const struct json *list, const char *value);

#endif
