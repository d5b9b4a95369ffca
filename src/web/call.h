/* call.h: one request on its way to a page, and what every way of answering
 * it needs: the surroundings of a page, and refusals.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_CALL_H
#define WEB_CALL_H

#include "press/pages.h"
#include "web/worker.h"

struct call {
	struct worker *w;
	const struct http_request *q;
	struct http_reply *r;
	struct model model;
	const struct lang *lang;
	const char *id;		/* the {} of the pattern */
	const char *format;	/* "json", "csv", "atom", "ics", or "" */
	const char *path;	/* without language and format */
	const struct visitor *visitor;	/* NULL: nobody is signed in */
	bool alone;		/* the page has no twin as data */
	bool passing;		/* not to be kept: the next may find it otherwise */
};

typedef struct json *model_fn(struct call *, struct err *);

void call_model(struct call *, struct instant now);
/* Between book_read_begin and the model: what stands in the record has happened,
 * also when it is later than the call's beginning of the minute. */
void call_catch_up(struct call *);
/* The err as a page, or as JSON where that was asked; nobody keeps it. */
void call_refuse(struct call *, const struct err *);
int call_status(const struct err *);
/* The tree as a page, which nobody keeps. */
void call_write(struct call *, page_fn *, const struct json *,
    const char *nav);

/* A page that says one message of ours, with that status. */
void call_error(struct call *, int status, const char *message);
/* "acts/{}" against "acts/key.enrol"; the segment goes to c->id. */
bool call_matches(struct call *, const char *pattern, const char *path);
/* "https://host:port" as asked; a host that could not stand in a command line
 * becomes ADDRESS. */
const char *call_origin(const struct call *);
/* The surroundings of the page at a path, decoded: "/sessions/csc-2010-2". */
void call_chrome(struct chrome *, struct arena *, const struct lang *,
    const char *path, const struct worker *);

#endif
