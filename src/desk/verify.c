/* verify.c: see verify.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/verify.h"

#include "act/act.h"
#include "act/books.h"
#include "act/keyring.h"
#include "base/enc.h"
#include "book/write.h"
#include "desk/opening.h"
#include "desk/pool.h"
#include "log/checkpoint.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 512		/* entries judged together */
#define CHUNK_BYTES (2 << 20)
#define ROOM (128 << 20)	/* of trees read from CHUNK_BYTES */

/* An entry on its way: bytes, then leaf, then signatures. */
struct item {
	const char *p;
	size_t n;
	struct hash hash;
	struct leaf leaf;
	struct err err;		/* kind ERR_NONE: fine so far */
};

struct run {
	const struct verify_source *src;
	const struct verify_options *opt;
	struct keyring *ring;
	struct tree *tree;
	struct books books;	/* open NULL: rules are not judged; members
				 * NULL: nor those of limited acts */
	struct arena *a;	/* bytes and openings of a chunk */
	struct pool *pool;
	struct arena **arenas;	/* of each worker: leaves */
	struct item *items;
	size_t n;
	struct err cut;		/* why the chunk ends early */
	struct instant rx;
	struct hash *ids;	/* open addressing, all zero: free */
	size_t slots, used;
	struct verify_result *result;
};

static size_t
slot_of(const struct run *r, const struct hash *id)
{
	static const struct hash none;
	uint64_t at;

	memcpy(&at, id->b, sizeof at);
	at &= r->slots - 1;
	while (!hash_same(&r->ids[at], &none) && !hash_same(&r->ids[at], id))
		at = (at + 1) & (r->slots - 1);
	return at;
}

static void
grow(struct run *r)
{
	static const struct hash none;
	struct hash *old = r->ids;
	size_t was = r->slots;

	r->slots = was ? was * 2 : 1024;
	r->ids = calloc(r->slots, sizeof *r->ids);
	if (!r->ids)
		abort();
	for (size_t i = 0; i < was; i++)
		if (!hash_same(&old[i], &none))
			r->ids[slot_of(r, &old[i])] = old[i];
	free(old);
}

static bool
id_new(struct run *r, const struct hash *id, struct err *e)
{
	size_t at;

	if (r->used * 2 >= r->slots)
		grow(r);
	at = slot_of(r, id);
	if (hash_same(&r->ids[at], id))
		return err_refuse(e, "record 1",
		    "The same act stands in the record twice.");
	r->ids[at] = *id;
	r->used++;
	return true;
}

static bool
after_right(struct run *r, const struct act *act, uint64_t seq, struct err *e)
{
	struct hash root;

	if (!act->has_after)
		return seq == 0 || err_refuse(e, "record 1",
		    "The act does not say which state its signer had seen.");
	if (act->after_size > seq)
		return err_refuse(e, "record 1", "The act names a state that "
		    "the record had not reached.");
	root = tree_root(r->tree, act->after_size);
	return hash_same(&root, &act->after_root) || err_refuse(e, "record 1",
	    "The signer saw another record: its root at that size differs.");
}

static bool
powers_right(struct run *r, const struct act *act, struct err *e)
{
	return keyring_allows(r->ring, act, e) &&
	    (!r->books.open || keyring_covers(r->ring, act, e));
}

/* The members' book up to the first sealed entry: everything before it is
 * public, and was judged. */
static bool
members_begin(struct run *r, uint64_t seq, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct leaf l;
	const void *p;
	size_t n;
	bool ok;

	r->books.members = book_open_write(NULL, e);
	ok = r->books.members && book_begin(r->books.members, e);
	for (uint64_t i = 0; ok && i < seq; i++) {
		ok = r->src->read(r->src->ctx, i, &p, &n, e) &&
		    leaf_read(a, p, n, &l, e) &&
		    book_apply(r->books.members, &l, &l, i, e);
		arena_reset(a);
	}
	arena_release(a);
	return ok;
}

/* act NULL: it is sealed, and nobody here can open it. Then no later limited
 * act can be judged by the rules, for it may be about that one. */
static bool
law_right(struct run *r, const struct leaf *l, const struct leaf *act,
    uint64_t seq, struct err *e)
{
	if (!r->books.open)
		return true;
	if (act && act->act.limited != l->sealed)
		return err_refuse(e, "format-act 6", "A limited act is "
		    "sealed, and a public one is not.");
	if (l->sealed && act && !r->result->closed && !r->books.members &&
	    !members_begin(r, seq, e))
		return false;
	if (!act) {
		book_close(r->books.members);
		r->books.members = NULL;
		if (!r->result->closed)
			r->result->closed_at = seq;
		r->result->closed = true;
	} else if ((!l->sealed || r->books.members) &&
	    !books_check(&r->books, &act->act, seq, l->rx, e))
		return false;
	return books_apply(&r->books, l, act, seq, e);
}

static bool
sealed_right(struct run *r, const struct leaf *l, uint64_t seq, struct err *e)
{
	struct buf text = BUF_MAX(OPENING_MOST);
	struct leaf in = { 0 };
	bool ok = true;

	r->result->sealed++;
	if (r->src->opening && r->src->opening(r->src->ctx, seq, &text)) {
		ok = opening_read(r->a, text.p, text.n, l, &in, e) &&
		    after_right(r, &in.act, seq, e) &&
		    powers_right(r, &in.act, e) &&
		    keyring_verify(r->ring, &in, e) &&
		    id_new(r, &in.act.id, e);
		r->result->opened += ok;
	}
	buf_free(&text);
	return ok && law_right(r, l, in.act.bytes ? &in : NULL, seq, e);
}

/* The founding act brings its own keys, so its signatures come before the
 * fold; those of all others can wait for the end of the chunk. */
static bool
open_right(struct run *r, const struct leaf *l, uint64_t seq, struct err *e)
{
	if (!powers_right(r, &l->act, e) ||
	    (seq == 0 && !keyring_verify(r->ring, l, e)) ||
	    !after_right(r, &l->act, seq, e) || !id_new(r, &l->act.id, e))
		return false;
	if (!law_right(r, l, l, seq, e))
		return false;
	keyring_fold(r->ring, &l->act, seq);
	return true;
}

static bool
hash_kept(struct run *r, unsigned level, uint64_t index,
    const struct hash *ours, struct err *e)
{
	struct hash theirs;

	if (!r->opt->hash)
		return true;
	if (!r->opt->hash(r->src->ctx, level, index, &theirs, e))
		return false;
	return hash_same(ours, &theirs) || err_refuse(e, "tree",
	    level ? "A tile of hashes is not what the entries hash to." :
	    "The entry does not hash to the leaf that the tree has for it.");
}

/* What has to be judged in order. */
static bool
entry_right(struct run *r, const struct item *it, uint64_t seq,
    struct err *e)
{
	if (it->err.kind) {
		*e = it->err;
		return false;
	}
	if (!hash_kept(r, 0, seq, &it->hash, e))
		return false;
	if (r->opt->tree) {
		tree_add(r->tree, &it->hash);
		return true;
	}
	if (it->leaf.rx.s < r->rx.s)
		return err_refuse(e, "record 1", "The receipt time is earlier "
		    "than that of the entry before.");
	r->rx = it->leaf.rx;
	if (!(it->leaf.sealed ? sealed_right(r, &it->leaf, seq, e) :
	    open_right(r, &it->leaf, seq, e)))
		return false;
	tree_add(r->tree, &it->hash);
	return true;
}

/* --- a chunk -------------------------------------------------------------- */

static void
read_leaf(void *ctx, size_t i, unsigned worker)
{
	struct run *r = ctx;
	struct item *it = &r->items[i];

	it->hash = tree_leaf(it->p, it->n);
	if (!r->opt->tree && !leaf_read(r->arenas[worker], it->p, it->n, &it->leaf, &it->err) &&
	    !it->err.kind)
		err_malformed(&it->err, "format-act 4", "Not a leaf.");
}

static void
check_signatures(void *ctx, size_t i, unsigned worker)
{
	struct run *r = ctx;
	struct item *it = &r->items[i];

	(void)worker;
	if (!it->leaf.sealed)
		keyring_verify(r->ring, &it->leaf, &it->err);
}

/* The bytes of the entries from `seq` on, as many as make a chunk. An entry
 * that cannot be read ends it, with the reason. */
static void
fetch(struct run *r, uint64_t seq, uint64_t size)
{
	size_t bytes = 0;

	for (r->n = 0; r->n < CHUNK && seq + r->n < size &&
	    bytes < CHUNK_BYTES; r->n++) {
		struct item *it = &r->items[r->n];
		const void *p;

		err_clear(&it->err);
		if (!r->src->read(r->src->ctx, seq + r->n, &p, &it->n,
		    &r->cut)) {
			if (!r->cut.kind)
				err_absent(&r->cut, "The entry is missing.");
			return;
		}
		it->p = arena_copy(r->a, p, it->n);
		if (!it->p)
			abort();	/* the arena has room for a chunk */
		bytes += it->n;
	}
}

/* The first that is wrong is named, whichever way it is found. */
static bool
chunk_right(struct run *r, uint64_t seq, uint64_t size, struct err *e)
{
	size_t good = 0;
	bool ok = true;

	fetch(r, seq, size);
	pool_each(r->pool, r->n, read_leaf, r);
	while (ok && good < r->n) {
		ok = entry_right(r, &r->items[good], seq + good, e);
		good += ok;
	}
	if (ok && r->cut.kind) {
		*e = r->cut;
		ok = false;
	}
	pool_each(r->pool, r->opt->tree ? 0 : good, check_signatures, r);
	for (size_t i = 0; i < good; i++)
		if (r->items[i].err.kind) {
			*e = r->items[i].err;
			good = i;
			ok = false;
		}
	r->result->checked += good;
	arena_reset(r->a);
	for (unsigned i = 0; i < pool_workers(r->pool); i++)
		arena_reset(r->arenas[i]);
	return ok;
}

/* --- the whole -------------------------------------------------------------- */

bool
verify_head(const char *note, size_t n, const struct policy *policy,
    struct checkpoint *head, unsigned *witnesses, struct err *e)
{
	struct note_sig sigs[POLICY_VOICES + 1];
	size_t text_n;

	if (!note_open(note, n, policy->keys, policy->nkeys, sigs, &text_n,
	    e) || !policy_holds(policy, sigs, e))
		return false;
	for (size_t i = 1; i < policy->nkeys; i++)
		*witnesses += sigs[i].valid;
	if (!checkpoint_read(note, text_n, head, e))
		return false;
	return strcmp(head->origin, policy->keys[0].name) == 0 ||
	    err_refuse(e, "checkpoint",
	    "The checkpoint is of another record.");
}

static bool
entries_right(struct run *r, const struct checkpoint *head, struct err *e)
{
	while (r->result->checked < head->size) {
		if (!chunk_right(r, r->result->checked, head->size, e)) {
			r->result->failed_at_entry = true;
			r->result->entry = r->result->checked;
			return false;
		}
		if (r->src->progress)
			r->src->progress(r->result->checked, head->size);
	}
	return true;
}

/* Above the leaves: nobody needs these to be right but a client that proves
 * with them. */
static bool
tiles_right(struct run *r, uint64_t size, struct err *e)
{
	for (unsigned level = 1; level < 8; level++)
		for (uint64_t i = 0; i < size >> 8 * level; i++) {
			struct hash h;

			if (!tree_at(r->tree, 8 * level, i, &h) ||
			    !hash_kept(r, level, i, &h, e))
				return false;
		}
	return true;
}

static bool
head_right(struct run *r, const struct checkpoint *head, struct err *e)
{
	struct hash root = tree_root(r->tree, head->size);

	if (!hash_same(&root, &head->root))
		return err_refuse(e, "tree",
		    "The entries do not hash to the signed root.");
	return !head->size || r->opt->tree ||
	    strcmp(keyring_org(r->ring), head->origin) == 0 ||
	    err_refuse(e, "record 1",
	    "The founding act names another record.");
}

static void
run_begin(struct run *r, struct err *e)
{
	r->ring = keyring_new();
	r->tree = tree_new();
	r->a = arena_new(ROOM);
	r->pool = pool_new(r->opt->workers);
	r->items = calloc(CHUNK, sizeof *r->items);
	r->arenas = calloc(pool_workers(r->pool), sizeof *r->arenas);
	if (!r->items || !r->arenas)
		abort();
	for (unsigned i = 0; i < pool_workers(r->pool); i++)
		r->arenas[i] = arena_new(ROOM);
	r->rx.s = INT64_MIN;
	if (r->opt->rules)
		r->books.open = book_open_write(NULL, e);
}

static void
run_end(struct run *r)
{
	for (unsigned i = 0; i < pool_workers(r->pool); i++)
		arena_release(r->arenas[i]);
	free(r->arenas);
	free(r->items);
	pool_free(r->pool);
	book_close(r->books.open);
	book_close(r->books.members);
	arena_release(r->a);
	tree_free(r->tree);
	keyring_free(r->ring);
	free(r->ids);
}

bool
verify_with(const struct verify_source *src, const char *note, size_t n,
    const struct verify_options *opt, struct verify_result *result,
    struct err *e)
{
	struct run r = { .src = src, .opt = opt, .result = result };
	struct checkpoint head;
	bool ok;

	assert(!opt->tree || !opt->rules);
	*result = (struct verify_result){ .size = 0 };
	if (!verify_head(note, n, opt->policy, &head, &result->witnesses, e))
		return false;
	result->size = head.size;
	run_begin(&r, e);
	ok = (!opt->rules || (r.books.open && book_begin(r.books.open, e))) &&
	    entries_right(&r, &head, e) && head_right(&r, &head, e) &&
	    tiles_right(&r, head.size, e);
	run_end(&r);
	return ok;
}

bool
verify_record(const struct verify_source *src, const char *note, size_t n,
    const struct note_key *key, bool rules, struct verify_result *result,
    struct err *e)
{
	struct policy policy;
	struct verify_options opt = { .policy = &policy, .rules = rules };

	policy_of_key(&policy, key);
	return verify_with(src, note, n, &opt, result, e);
}
