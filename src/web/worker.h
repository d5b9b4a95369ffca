/* worker.h: what the threads of the door share, what each owns, and the pages
 * made with it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_WORKER_H
#define WEB_WORKER_H

#include "book/book.h"
#include "press/memo.h"
#include "seal/note.h"
#include "web/http.h"
#include "web/keep.h"
#include "web/reader.h"

/* Set once before the first thread. */
struct hall {
	const char *folder;
	struct note_key vkey;
	char vkey_line[600];
	struct reader *log;
	struct keep *keep;
	struct memo *memo;
	bool demo;		/* the record is a demonstration */
	struct tickets *sessions;	/* session.h */
	struct challenges *challenges;	/* challenge.h */
	struct tickets *reviews;	/* sign.c */
	struct attempts *attempts;
	struct invites *invites;
	struct live *live;	/* NULL: no page is told of changes */
};

/* The folder's name must outlive it. Close it also after a failure. */
bool hall_open(struct hall *, const char *folder, bool demo, struct err *);
void hall_close(struct hall *);

struct worker {
	struct hall *hall;
	struct book *book;
	struct buf entry;	/* the bytes last read from the log */
};

void *worker_new(void *hall, struct err *);
void worker_free(void *);

/* The route table's one entry for the server. */
void route(void *worker, const struct http_request *, struct http_reply *);
void route_refusal(void *worker, const struct http_request *,
    const char *sentence, struct http_reply *);

#endif
