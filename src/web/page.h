/* page.h: the pages, and how one is given.
 *
 * A page is a row of one table: a model that makes its tree, a template that
 * makes HTML of it, a list that is its CSV (pages.c). It is given as it was
 * kept, or made anew, in the form that was asked for (page.c).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_PAGE_H
#define WEB_PAGE_H

#include "web/call.h"
#include "web/route.h"

struct page {
	const char *pattern;	/* "sessions/{}": {} is one segment */
	const char *nav;
	model_fn *model;
	page_fn *html;
	const char *list;	/* the list that is the CSV; NULL: no CSV */
	unsigned reads;		/* of what it was asked by (asked.h) */
};

/* The one whose pattern the path fits; the segment goes to c->id. NULL: there
 * is no such page. */
const struct page *page_at(struct call *, const char *path);
/* The i-th of them (route.h); false: there are no more. */
bool page_row(size_t i, struct route_row *);

/* As the call's reader may have it. */
void page_give(struct call *, const struct page *);
/* Its events (live.h). */
void page_events(struct call *, const struct page *);

#endif
