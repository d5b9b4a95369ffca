/* desk.h: the engine. Receives, checks, enters, folds, signs.
 *
 * One desk writes a data folder; a lock holds off a second. The folder:
 *
 *     log/log.db       the entries (the truth)
 *     log/checkpoint   the newest signed checkpoint, a note
 *     log/vkey         the log's verifier key, one line
 *     book/book.db     the open book (a cache; act/access.h)
 *     book/members.db  the members' book, from the first limited act on
 *     openings/        of sealed entries (desk/opening.h), for members alone
 *     blobs/           attachments by hash
 *     keys/log.key     the log's key, mode 0600, read by the desk alone
 *     keys/desk.key    the key of its own acts (desk/due.h), as the log's
 *     latch            the last signed state (log/latch.h)
 *     clock            for a demonstration: where simulated time stands
 *     desk.sock        where the desk listens (desk/serve.h)
 *
 * A submission is {"act":...,"sigs":[...]}, canonical. In order: length,
 * form, origin, powers of the keys, signatures; then, one after the other,
 * the rules against the book; then all of a batch in one durable step; then
 * the signed checkpoint; then the receipts. A submission that fails any check
 * leaves nothing behind. After a fault nothing more is taken until restart.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include "act/act.h"
#include "act/keyring.h"
#include "base/err.h"
#include "book/book.h"
#include "log/checkpoint.h"
#include "log/log.h"

#include <stdbool.h>

struct desk;
struct pool;

struct desk_options {
	const char *latch;	/* NULL: FOLDER/latch */
	/* Called with done 0 when the book is folded from nothing, and then as
	 * a long fold goes on; may be NULL. */
	void (*progress)(uint64_t done, uint64_t all, void *ctx);
	void *ctx;
};

/* Makes the folder, with a new log key, when it is absent and `origin` names
 * the log. origin NULL: it must be there. Folds what the book lacks. */
struct desk *desk_open(const char *folder, const char *origin,
    const struct desk_options *, struct err *);
void desk_close(struct desk *);

/* One submission in a batch; the caller fills text and n. */
struct desk_paper {
	const char *text; size_t n;
	bool taken;
	struct err err;		/* why not */
	uint64_t index;		/* when taken */
	struct hash id, leaf;
	/* inner: */
	struct leaf read;
	bool fit;
};

/* Reads and checks one paper without the book: form, origin, powers,
 * signatures. Threads may do this together while nobody else calls the desk.
 * What it reads lives in the arena. */
void desk_check_alone(const struct desk *, struct arena *,
    struct desk_paper *);
/* Judges the fit ones in order, enters them in one step, signs. False only by
 * fault; then no paper was taken. */
bool desk_enter(struct desk *, struct desk_paper *, size_t n, struct err *);
/* Both for a group: the pool checks, and what is checked is judged meanwhile,
 * in order, by the caller. arenas[i] is paper i's. */
bool desk_take(struct desk *, struct pool *, struct arena **arenas,
    struct desk_paper *, size_t n, struct err *);
/* Both for one paper. */
bool desk_submit(struct desk *, struct arena *, struct desk_paper *);
/* Is work put off, so that no paper waits for it, which is worth doing in a
 * pause? Does what there is of it: some milliseconds. */
bool desk_unsettled(const struct desk *);
void desk_settle(struct desk *);

/* {"checkpoint","entry","id","index","leaf","proof":[..]}: the receipt; of a
 * limited act with its "opening", so that its signer can always show what was
 * sealed. Threads may make them together, as above. */
bool desk_receipt(const struct desk *, const struct desk_paper *, struct buf *,
    struct err *);

struct log *desk_log(struct desk *);
/* Everything that was entered; for who may read it all. */
struct book *desk_book(struct desk *);
struct book *desk_open_book(struct desk *);
const char *desk_origin(const struct desk *);
const char *desk_folder(const struct desk *);
/* size and root as the next act's "after"; false while the log is empty. */
bool desk_after(const struct desk *, struct act_after *);

/* Folds a log into a book from where the book stands, and, where there is one,
 * into a keyring from the start. openings: the folder that keeps them, for the
 * members' book; NULL: the open one. */
bool desk_fold(struct log *, struct book *, struct keyring *,
    const char *openings, const struct desk_options *, struct err *);
/* A new book in memory, folded from the whole log: for who does not believe
 * the one that is there. */
struct book *desk_fold_anew(struct log *, const char *openings,
    const struct desk_options *, struct err *);

#endif
