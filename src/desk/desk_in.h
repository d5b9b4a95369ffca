/* desk_in.h: what opening a desk (desk.c) and taking papers (desk_enter.c)
 * share. SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_DESK_IN_H
#define DESK_DESK_IN_H

#include "act/books.h"
#include "base/buf.h"
#include "desk/desk.h"
#include "log/latch.h"

#define PATH_MOST 4096

struct desk {
	char folder[PATH_MOST - 64];
	char origin[256];
	int lock;
	struct log *log;
	struct books books;
	struct keyring *ring;
	struct latch *latch;
	struct signer *key;
	struct instant last_rx;
	bool halted;
	struct err why;
	struct buf note;	/* the newest checkpoint */
};

/* The members' book is there from the first limited act on. */
bool desk_members_book(struct desk *, const struct desk_options *,
    struct err *);
/* Signs the log's head, keeps it in the latch and publishes it. */
bool desk_sign_head(struct desk *, struct err *);

#endif
