/* reader.c: see reader.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/reader.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>

struct reader {
	pthread_mutex_t lock;
	struct log *log;
};

struct reader *
reader_open(const char *path, struct err *e)
{
	struct log *log = log_open_sqlite(path, false, e);
	struct reader *r;

	if (!log)
		return NULL;
	r = malloc(sizeof *r);
	if (!r)
		abort();
	r->log = log;
	pthread_mutex_init(&r->lock, NULL);
	return r;
}

void
reader_close(struct reader *r)
{
	if (!r)
		return;
	log_close(r->log);
	pthread_mutex_destroy(&r->lock);
	free(r);
}

/* Under the lock: has the log that many entries, perhaps since just now? */
static bool
reaches(struct reader *r, uint64_t size, struct err *e)
{
	return log_head(r->log).size >= size || log_follow(r->log, NULL, e);
}

bool
reader_entry(struct reader *r, uint64_t seq, struct buf *out, struct err *e)
{
	struct log_entry entry;
	bool ok;

	pthread_mutex_lock(&r->lock);
	ok = reaches(r, seq + 1, e) && log_read(r->log, seq, &entry, e);
	if (ok) {
		buf_clear(out);
		buf_add(out, entry.p, entry.n);
	}
	pthread_mutex_unlock(&r->lock);
	return ok;
}

bool
reader_tile(struct reader *r, const struct tile *t, struct buf *out,
    struct err *e)
{
	bool ok;

	pthread_mutex_lock(&r->lock);
	ok = tile_make(r->log, t, out, e) || (e->kind == ERR_ABSENT &&
	    (err_clear(e), log_follow(r->log, NULL, e)) &&
	    tile_make(r->log, t, out, e));
	pthread_mutex_unlock(&r->lock);
	return ok;
}

bool
reader_inclusion(struct reader *r, uint64_t seq, uint64_t size,
    struct tree_proof *proof, struct err *e)
{
	bool ok;

	pthread_mutex_lock(&r->lock);
	ok = reaches(r, size, e);
	if (ok && (seq >= size || size > log_head(r->log).size))
		ok = err_absent(e, "The record has no entry %llu.",
		    (unsigned long long)seq);
	if (ok)
		tree_inclusion(log_tree(r->log), seq, size, proof);
	pthread_mutex_unlock(&r->lock);
	return ok;
}
