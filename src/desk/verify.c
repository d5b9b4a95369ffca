/* verify.c: see verify.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/verify.h"

#include "act/act.h"
#include "act/judge.h"
#include "act/keyring.h"
#include "base/enc.h"
#include "book/write.h"
#include "log/checkpoint.h"
#include "seal/commit.h"

#include <stdlib.h>
#include <string.h>

struct run {
	const struct verify_source *src;
	struct keyring *ring;
	struct tree *tree;
	struct book *book;	/* NULL: rules are not judged */
	struct arena *a;
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
powers_right(struct run *r, struct leaf *l, struct err *e)
{
	return keyring_allows(r->ring, &l->act, e) &&
	    (!r->book || keyring_covers(r->ring, &l->act, e)) &&
	    keyring_verify(r->ring, l, e);
}

/* Every member of the notice must equal the act's; "by" may name less. */
static bool
notice_agrees(const struct json *notice, const struct act *act, struct err *e)
{
	const char *kind = json_str(notice, "kind");
	const struct json *by = json_get(notice, "by");
	size_t i = 0;

	if (kind && strcmp(kind, act->kind) != 0)
		return err_refuse(e, "format-act 6", "The notice says the act "
		    "is %.60s; opened, it is %.60s.", kind, act->kind);
	for (const struct json *b = by ? by->child : NULL; b; b = b->next) {
		const char *who = json_str(b, "for");

		if (i >= act->nby || (who &&
		    strcmp(who, act->by[i].who) != 0))
			return err_refuse(e, "format-act 6",
			    "The notice names another signer than the act.");
		i++;
	}
	return true;
}

static bool
open_seal(struct run *r, const struct leaf *sealed, const struct buf *opening,
    uint64_t seq, struct err *e)
{
	const struct json *o = json_read(r->a, opening->p, opening->n, e);
	const char *inner = json_str(o, "inner"), *salt = json_str(o, "salt");
	struct buf bytes = BUF_MAX(65536);
	uint8_t raw[32];
	struct hash h;
	struct leaf in = { 0 };
	bool ok = inner && salt &&
	    base64_read(&bytes, inner, strlen(inner)) &&
	    base64_read_n(salt, strlen(salt), raw, sizeof raw);

	if (!ok) {
		err_malformed(e, "format-act 6",
		    "The opening is not inner and salt in base64.");
		goto out;
	}
	h = commit_seal(raw, bytes.p, bytes.n);
	ok = hash_same(&h, &sealed->seal) || err_refuse(e, "format-act 6",
	    "The opening does not fit the seal.");
	ok = ok && act_read_signed(r->a, arena_copy(r->a, bytes.p, bytes.n),
	    bytes.n, &in, e) && notice_agrees(sealed->notice, &in.act, e) &&
	    after_right(r, &in.act, seq, e) && powers_right(r, &in, e);
	r->result->opened += ok;
out:
	buf_free(&bytes);
	return ok;
}

static bool
sealed_right(struct run *r, const struct leaf *l, uint64_t seq, struct err *e)
{
	struct buf opening = BUF_MAX(200000);
	bool ok = true;

	r->result->sealed++;
	if (r->src->opening && r->src->opening(r->src->ctx, seq, &opening)) {
		while (opening.n && opening.p[opening.n - 1] == '\n')
			opening.n--;
		ok = open_seal(r, l, &opening, seq, e);
	}
	buf_free(&opening);
	return ok && (!r->book || judge_apply_sealed(r->book, l, seq, e));
}

static bool
open_right(struct run *r, struct leaf *l, uint64_t seq, struct err *e)
{
	if (!powers_right(r, l, e) || !after_right(r, &l->act, seq, e) ||
	    !id_new(r, &l->act.id, e))
		return false;
	if (r->book && (!judge_check(r->book, &l->act, seq, l->rx, e) ||
	    !judge_apply(r->book, &l->act, seq, l->rx, e)))
		return false;
	keyring_fold(r->ring, &l->act, seq);
	return true;
}

static bool
entry_right(struct run *r, uint64_t seq, struct err *e)
{
	const void *p;
	size_t n;
	struct leaf leaf;
	struct hash h;
	char *copy;

	if (!r->src->read(r->src->ctx, seq, &p, &n, e))
		return false;
	h = tree_leaf(p, n);
	copy = arena_copy(r->a, p, n);
	if (!copy || !leaf_read(r->a, copy, n, &leaf, e))
		return false;
	if (leaf.rx.s < r->rx.s)
		return err_refuse(e, "record 1", "The receipt time is earlier "
		    "than that of the entry before.");
	r->rx = leaf.rx;
	if (!(leaf.sealed ? sealed_right(r, &leaf, seq, e) :
	    open_right(r, &leaf, seq, e)))
		return false;
	tree_add(r->tree, &h);
	r->result->checked++;
	return true;
}

static bool
read_head(const char *note, size_t n, const struct note_key *key,
    struct checkpoint *head, struct err *e)
{
	struct note_sig sig;
	size_t text_n;

	if (!note_open(note, n, key, 1, &sig, &text_n, e))
		return false;
	if (!sig.valid)
		return err_refuse(e, "checkpoint", "The checkpoint is not "
		    "signed by the key that was given.");
	if (!checkpoint_read(note, text_n, head, e))
		return false;
	return strcmp(head->origin, key->name) == 0 || err_refuse(e,
	    "checkpoint", "The checkpoint is of another record.");
}

static bool
entries_right(struct run *r, const struct checkpoint *head, struct err *e)
{
	for (uint64_t i = 0; i < head->size; i++) {
		if (!entry_right(r, i, e)) {
			r->result->failed_at_entry = true;
			r->result->entry = i;
			return false;
		}
		arena_reset(r->a);
		if (r->src->progress && (i + 1) % 64 == 0)
			r->src->progress(i + 1, head->size);
	}
	return true;
}

bool
verify_record(const struct verify_source *src, const char *note, size_t n,
    const struct note_key *key, bool rules, struct verify_result *result,
    struct err *e)
{
	struct run r = { .src = src, .result = result };
	struct checkpoint head;
	struct hash root;
	bool ok;

	*result = (struct verify_result){ .size = 0 };
	if (!read_head(note, n, key, &head, e))
		return false;
	result->size = head.size;
	r.ring = keyring_new();
	r.tree = tree_new();
	r.a = arena_new(4 << 20);
	r.rx.s = INT64_MIN;
	r.book = rules ? book_open_write(NULL, e) : NULL;
	ok = (!rules || (r.book && book_begin(r.book, e))) &&
	    entries_right(&r, &head, e);
	if (ok) {
		root = tree_root(r.tree, head.size);
		ok = hash_same(&root, &head.root) || err_refuse(e, "tree",
		    "The entries do not hash to the signed root.");
	}
	if (ok && strcmp(keyring_org(r.ring), head.origin) != 0 && head.size)
		ok = err_refuse(e, "record 1",
		    "The founding act names another record.");
	book_close(r.book);
	arena_release(r.a);
	tree_free(r.tree);
	keyring_free(r.ring);
	free(r.ids);
	return ok;
}
