/* asked.h: what a page was asked by, in one spelling.
 *
 * A page reads few names of a query, or none; the others are ignored. What it
 * reads becomes a filter, and the filter a query again: names in one order,
 * empty values left out, the beginning of a part rounded down to one. So two
 * addresses that ask the same meet in one key, and a name that nobody reads
 * makes no new page.
 *
 * Pure. What comes out lives in the arena; the filter's texts are borrowed
 * from the fields.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ASKED_H
#define WEB_ASKED_H

#include "base/arena.h"
#include "press/model.h"
#include "web/urlenc.h"

enum {
	ASKED_FILTER = 1,	/* kind, effect, t */
	ASKED_PART = 2,		/* from */
	ASKED_BOARD = 4,	/* show, waiting */
	ASKED_HOST = 8,		/* no name: the page repeats who it was asked by */
	ASKED_OWN = 16,		/* no name: the page is its reader's alone */
	ASKED_ABOUT = 64,	/* document, session or meeting */
	ASKED_LIVE = 32,	/* no name: an open page is told when it changes */
};

/* The decimal number a whole text is; false: it is none, or too large. */
bool asked_number(const char *, uint64_t *);
/* reads: which of them this page reads. */
struct model_filter asked_filter(const struct http_fields *, unsigned reads);
/* "?kind=decision&from=300", or "" when nothing was asked for. */
const char *asked_query(struct arena *, const struct model_filter *);
/* What a kept page is named by. path: decoded, without language and format;
 * host: what the page repeats, or "". NULL: the arena is full. */
const char *asked_key(struct arena *, const char *lang, const char *path,
    const char *format, const char *query, const char *host);

#endif
