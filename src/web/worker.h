/* worker.h: what one thread of the door owns, and the pages made with it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_WORKER_H
#define WEB_WORKER_H

#include "book/book.h"
#include "log/log.h"
#include "seal/note.h"
#include "web/http.h"

struct worker {
	const char *folder;
	struct book *book;
	struct log *log;
	struct note_key vkey;
	char vkey_line[600];
};

void *worker_new(void *folder, struct err *);
void worker_free(void *);
/* Takes in what the desk appended since. */
bool worker_follow(struct worker *, struct err *);

/* The route table's one entry for the server. */
void route(void *worker, const struct http_request *, struct http_reply *);
void route_refusal(void *worker, const struct http_request *,
    const char *sentence, struct http_reply *);

#endif
