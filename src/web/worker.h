/* worker.h: what the threads of the door share, what each owns, and the pages
 * made with it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_WORKER_H
#define WEB_WORKER_H

#include "act/books.h"
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
	struct memo *memo, *memo_limited;
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

/* book: the one that the request may read, of the two (act/access.h). What
 * answers is made of that one; of the others is asked what is public, and what an
 * act is judged by. */
struct worker {
	struct hall *hall;
	struct book *book;
	struct book *open, *members;	/* members NULL: not needed yet */
	struct buf entry;	/* the bytes last read from the log */
};

void *worker_new(void *hall, struct err *);
void worker_free(void *);
/* May who is signed in for that member or organ (NULL: nobody is) read what is
 * limited to members? */
bool worker_may_read(const struct worker *, const char *who);
/* Every way to a page goes through here: who is NULL for a request of nobody
 * who is signed in. */
void worker_reads_for(struct worker *, const char *who);
/* For who was let in before: the members' book, or the open one. */
void worker_reads(struct worker *, bool limited);
bool worker_limited(const struct worker *);	/* which is it? */
/* What an act is judged by here; the desk may know more. */
struct books worker_books(const struct worker *);
/* The entry's leaf into w->entry; where the request may read what is limited,
 * a sealed one in the form that it would have open. */
bool worker_entry(struct worker *, uint64_t seq, struct err *);

/* The route table's one entry for the server. */
void route(void *worker, const struct http_request *, struct http_reply *);
void route_refusal(void *worker, const struct http_request *,
    const char *sentence, struct http_reply *);

#endif
