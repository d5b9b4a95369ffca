/* desk_enter.c: taking papers, see desk.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/desk_in.h"

#include "act/type.h"
#include "base/enc.h"
#include "base/os.h"
#include "book/write.h"
#include "desk/blob.h"
#include "desk/opening.h"
#include "desk/pool.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define BATCH_MOST 2000

void
desk_check_alone(const struct desk *d, struct arena *a, struct desk_paper *p)
{
	p->fit = p->taken = false;
	err_clear(&p->err);
	if (d->halted) {
		p->err = d->why;
		return;
	}
	if (!act_read_signed(a, p->text, p->n, &p->read, &p->err))
		return;
	p->id = p->read.act.id;
	if (strcmp(p->read.act.org, d->origin) != 0) {
		err_refuse(&p->err, "record 1", "This act is for %.80s; this "
		    "record is that of %.80s.", p->read.act.org, d->origin);
		return;
	}
	p->fit = keyring_allows(d->ring, &p->read.act, &p->err) &&
	    keyring_covers(d->ring, &p->read.act, &p->err) &&
	    keyring_verify(d->ring, &p->read, &p->err);
}

/* What the signer says he saw must be what we have (record.md, decision 6). */
static bool
after_right(struct desk *d, const struct act *act, uint64_t seq,
    struct err *e)
{
	struct hash root;

	if (seq == 0)
		return !act->has_after || err_refuse(e, "record 1",
		    "The founding act comes after nothing.");
	if (!act->has_after)
		return err_refuse(e, "record 1", "The act must say which "
		    "state of the record its signer had seen (\"after\").");
	if (act->after_size > seq || act->after_size > tree_size(
	    log_tree(d->log)))
		return err_refuse(e, "record 1", "The act names a state of "
		    "%llu entries, which the record has not reached.",
		    (unsigned long long)act->after_size);
	root = tree_root(log_tree(d->log), act->after_size);
	if (!hash_same(&root, &act->after_root))
		return err_refuse(e, "record 1", "The signer saw another "
		    "record: at %llu entries its root differs from ours.",
		    (unsigned long long)act->after_size);
	return true;
}

struct batch {
	struct log_entry entries[BATCH_MOST];
	struct desk_paper *papers[BATCH_MOST];
	struct buf leaves[BATCH_MOST];
	struct buf openings[BATCH_MOST];	/* empty: it is public */
	size_t n;
};

/* A fault with nothing inside is this paper's alone: something that its judging
 * needs is not on this machine. The record and the book are whole. */
static bool
is_ours(const struct err *e)
{
	return e->kind == ERR_FAULT && e->inside[0];
}

/* For the first limited act of a record: everything before it is public. */
static bool
members_begin(struct desk *d, const struct batch *b, struct err *fault)
{
	if (!desk_members_book(d, NULL, fault) ||
	    !book_begin(d->books.members, fault))
		return false;
	for (size_t i = 0; i < b->n; i++) {
		const struct leaf *l = &b->papers[i]->read;

		if (!book_apply(d->books.members, l, l, b->papers[i]->index,
		    fault))
			return false;
	}
	return true;
}

static bool
good_by_rules(struct desk *d, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct book *b;

	if (!after_right(d, act, seq, e) ||
	    !books_check(&d->books, act, seq, rx, e))
		return false;
	b = books_of(&d->books, act);
	return (!act_type_find(act->kind)->on_text ||
	    blob_kept(desk_folder(d), b, act->body, e)) &&
	    blob_reads(desk_folder(d), b, act, e);
}

/* What the log keeps of it; sealed where it is limited. */
static bool
leaf_of(struct batch *b, const struct leaf *act, struct leaf *entry,
    struct err *e)
{
	struct buf *leaf = &b->leaves[b->n], *opening = &b->openings[b->n];

	*leaf = (struct buf)BUF_MAX(LOG_ENTRY_MOST);
	*opening = (struct buf)BUF_MAX(OPENING_MOST);
	*entry = *act;
	leaf_write(leaf, act);
	if (!buf_ok(leaf)) {
		buf_free(leaf);
		return err_malformed(e, "format-act 4", "The act and its "
		    "signatures have more than %d bytes.", LOG_ENTRY_MOST);
	}
	if (act->act.limited) {
		opening_seal(act, entry, opening);
		buf_clear(leaf);
		leaf_write(leaf, entry);
	}
	return true;
}

static bool
judge_one(struct desk *d, struct batch *b, struct desk_paper *p,
    struct instant rx, struct err *fault)
{
	uint64_t seq = log_head(d->log).size + b->n;
	struct act *act = &p->read.act;
	struct leaf entry;

	/* An earlier paper of this batch may have changed the powers. */
	p->fit = keyring_allows(d->ring, act, &p->err) &&
	    keyring_covers(d->ring, act, &p->err);
	if (p->fit && act->limited && !d->books.members) {
		p->fit = access_right(d->books.open, act, rx, &p->err);
		if (p->fit && !members_begin(d, b, fault))
			return false;
	}
	p->fit = p->fit && good_by_rules(d, act, seq, rx, &p->err);
	if (!p->fit)
		return !is_ours(&p->err) || (*fault = p->err, false);
	p->read.rx = rx;
	p->fit = leaf_of(b, &p->read, &entry, &p->err);
	if (!p->fit)
		return true;
	if (!books_apply(&d->books, &entry, &p->read, seq, fault)) {
		buf_free(&b->leaves[b->n]);
		buf_free(&b->openings[b->n]);
		return false;
	}
	keyring_fold(d->ring, act, seq);
	p->index = seq;
	b->entries[b->n] = (struct log_entry){ b->leaves[b->n].p,
	    b->leaves[b->n].n };
	b->papers[b->n++] = p;
	return true;
}

static bool
halt(struct desk *d, const struct err *why)
{
	d->halted = true;
	d->why = *why;
	return false;
}

static bool
keep_openings(struct desk *d, struct batch *b, uint64_t from, struct err *e)
{
	for (size_t i = 0; i < b->n; i++)
		if (b->openings[i].n &&
		    !opening_keep(d->folder, from + i, &b->openings[i], e))
			return false;
	return true;
}

static bool
commit(struct desk *d, struct batch *b, struct err *e)
{
	struct book *members = d->books.members;
	uint64_t from = log_head(d->log).size, size = from + b->n;

	/* The books last: a page that shows an entry can show its proof. A
	 * book that stays behind is folded at the next start. */
	return pen_set_size(d->books.open, size, e) &&
	    (!members || pen_set_size(members, size, e)) &&
	    keep_openings(d, b, from, e) &&
	    log_append(d->log, b->entries, b->n, e) && desk_sign_head(d, e) &&
	    (!members || book_commit(members, e)) &&
	    book_commit(d->books.open, e);
}

static bool
begin(struct desk *d, struct err *e)
{
	return book_begin(d->books.open, e) &&
	    (!d->books.members || book_begin(d->books.members, e));
}

static void
rollback(struct desk *d)
{
	book_rollback(d->books.open);
	if (d->books.members)
		book_rollback(d->books.members);
}

/* pool: it is still checking them. A paper that changes the keyring waits for
 * all checks, which look into it. */
static bool
judge_all(struct desk *d, struct batch *b, struct desk_paper *papers,
    size_t n, struct pool *pool, struct instant rx, struct err *fault)
{
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++) {
		if (pool)
			pool_wait(pool, i);
		if (!papers[i].fit)
			continue;
		if (pool && keyring_cares(&papers[i].read.act))
			pool_end(pool);
		ok = judge_one(d, b, &papers[i], rx, fault);
	}
	if (pool)
		pool_end(pool);
	return ok;
}

static bool
enter(struct desk *d, struct desk_paper *papers, size_t n, struct pool *pool,
    struct err *e)
{
	struct batch *b = calloc(1, sizeof *b);
	struct instant rx = os_now();
	struct err fault = { 0 };
	bool ok;

	assert(n <= BATCH_MOST);
	if (!b)
		abort();
	if (rx.s < d->last_rx.s)
		rx = d->last_rx;
	ok = begin(d, &fault);
	ok = judge_all(d, b, papers, ok ? n : 0, pool, rx, &fault) && ok;
	if (ok && b->n)
		ok = commit(d, b, &fault);
	if (ok && b->n)
		d->last_rx = rx;
	for (size_t i = 0; i < b->n; i++) {
		struct desk_paper *p = b->papers[i];

		p->taken = ok && tree_at(log_tree(d->log), 0, p->index,
		    &p->leaf);
		buf_free(&b->leaves[i]);
		buf_free(&b->openings[i]);
	}
	if (!ok || !b->n)
		rollback(d);
	free(b);
	if (!ok) {
		/* The keyring may hold what was not entered: start again. */
		*e = fault;
		return halt(d, &fault);
	}
	return true;
}

bool
desk_enter(struct desk *d, struct desk_paper *papers, size_t n,
    struct err *e)
{
	if (d->halted) {
		*e = d->why;
		return false;
	}
	return enter(d, papers, n, NULL, e);
}

struct checking { struct desk *d; struct arena **arenas;
    struct desk_paper *papers; };

static void
check_one(void *ctx, size_t i, unsigned worker)
{
	struct checking *c = ctx;

	(void)worker;
	desk_check_alone(c->d, c->arenas[i], &c->papers[i]);
}

bool
desk_take(struct desk *d, struct pool *pool, struct arena **arenas,
    struct desk_paper *papers, size_t n, struct err *e)
{
	struct checking c = { d, arenas, papers };

	if (d->halted) {
		pool_each(pool, n, check_one, &c);
		*e = d->why;
		return false;
	}
	pool_begin(pool, n, check_one, &c);
	return enter(d, papers, n, pool, e);
}

bool
desk_submit(struct desk *d, struct arena *a, struct desk_paper *p)
{
	desk_check_alone(d, a, p);
	if (!p->fit)
		return false;
	if (!desk_enter(d, p, 1, &p->err))
		p->taken = false;
	return p->taken;
}

bool
desk_unsettled(const struct desk *d)
{
	return !d->halted && (log_unsettled(d->log) ||
	    book_unsettled(d->books.open) ||
	    (d->books.members && book_unsettled(d->books.members)));
}

void
desk_settle(struct desk *d)
{
	log_settle(d->log);
	book_settle(d->books.open);
	if (d->books.members)
		book_settle(d->books.members);
}

static void
put_opening(const struct desk *d, struct arena *a, struct json *o,
    uint64_t seq)
{
	struct buf text = BUF_MAX(OPENING_MOST);

	/* Without the line feed at its end. */
	if (opening_load(d->folder, seq, &text, NULL) && text.n)
		json_put(a, o, "opening", json_dup(a, json_read(a, arena_copy(a,
		    text.p, text.n - 1), text.n - 1, NULL)));
	buf_free(&text);
}

bool
desk_receipt(const struct desk *d, const struct desk_paper *p, struct buf *out,
    struct err *e)
{
	uint64_t size = log_head(d->log).size;
	struct arena *a = arena_new(1 << 20);
	struct json *o = json_object(a), *list = json_array(a);
	struct tree_proof proof;
	char hex[HASH_HEX], b64[HASH_B64];

	tree_inclusion(log_tree(d->log), p->index, size, &proof);
	for (size_t i = 0; i < proof.n; i++) {
		hash_b64(&proof.h[i], b64);
		json_push(list, json_new_str(a, b64));
	}
	hash_hex(&p->id, hex);
	json_put_str(a, o, "id", hex);
	hash_b64(&p->leaf, b64);
	json_put_str(a, o, "leaf", b64);
	json_put_int(a, o, "index", (int64_t)p->index);
	if (p->read.act.limited)
		put_opening(d, a, o, p->index);
	json_put(a, o, "proof", list);
	json_put(a, o, "checkpoint", json_new_strn(a, d->note.p, d->note.n));
	json_write(out, o);
	arena_release(a);
	return buf_ok(out) || err_fault(e, NULL, "The receipt is too long.");
}
