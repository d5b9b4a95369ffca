/* look.h: the record as whoever holds the folder sees it: log and book,
 * read-only, and no desk is asked; what is limited to members is read where the
 * folder has it. What is said of an entry is what its page says, in English.
 * Without a book (it is being folded again) names are ids.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_LOOK_H
#define CLI_LOOK_H

#include "act/act.h"
#include "book/book.h"
#include "cli/cli.h"
#include "log/log.h"

struct look {
	const char *folder;
	struct log *log;
	struct book *book;	/* may be NULL */
	struct arena *a;	/* of the entry read last */
};

bool look_open(struct look *, const char *folder, struct err *);
void look_close(struct look *);
/* Valid until the next look_entry. bytes may be NULL. */
bool look_entry(struct look *, uint64_t seq, struct leaf *,
    struct log_entry *bytes, struct err *);
void look_sentence(struct look *, const struct leaf *, struct buf *);
/* The body of its act as the page of an entry tells it, see model_fields; NULL
 * without a book. */
struct json *look_fields(struct look *, const struct act *);
/* An entry in one line; with `json` as an object. */
bool look_line(struct look *, uint64_t seq, bool json, struct buf *,
    struct err *);

#endif
