/* proof.c: see proof.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/proof.h"

#include "act/keyring.h"
#include "base/os.h"
#include "log/checkpoint.h"
#include "press/refusal.h"

#include <stdio.h>
#include <string.h>

/* The published note, and what it says once its signature is checked. */
static bool
read_note(struct worker *w, struct buf *note, struct checkpoint *c,
    struct err *e)
{
	struct note_sig sig;
	char path[4096];
	size_t text_n;

	snprintf(path, sizeof path, "%s/log/checkpoint", w->hall->folder);
	if (!os_read_file(path, note, e) ||
	    !note_open(note->p, note->n, &w->hall->vkey, 1, &sig, &text_n, e))
		return false;
	if (!sig.valid)
		return err_refuse(e, "checkpoint",
		    "The checkpoint is not signed by the key of the record.");
	return checkpoint_read(note->p, text_n, c, e);
}

/* The way from the entry to the root of that state. */
static bool
make_proof(struct worker *w, uint64_t seq, const struct checkpoint *c,
    struct tree_proof *proof, struct err *e)
{
	struct hash leaf;

	if (!reader_inclusion(w->hall->log, seq, c->size, proof, e) ||
	    !reader_entry(w->hall->log, seq, &w->entry, e))
		return false;
	leaf = tree_leaf(w->entry.p, w->entry.n);
	return tree_check_inclusion(&leaf, seq, c->size, &c->root, proof) ||
	    err_refuse(e, "tree", "The entry does not lead to the root that "
	    "the key of the record signed.");
}

static bool
signatures_good(struct worker *w, uint64_t seq, struct err *e)
{
	struct arena *a = arena_new(1 << 20);
	struct leaf leaf;
	size_t good;
	bool ok = worker_entry(w, seq, e) &&
	    leaf_read(a, w->entry.p, w->entry.n, &leaf, e);

	ok = ok && (leaf.sealed || keyring_verify_bare(&leaf, &good, e));
	arena_release(a);
	return ok;
}

/* One check's result: good, bad, or open where it could not be made. */
static void
put_check(struct arena *a, const struct lang *l, struct json *list,
    const char *name, bool made, bool good, const struct err *e)
{
	struct json *x = json_object(a);

	json_put_str(a, x, "check", name);
	json_put_str(a, x, "result", !made ? "open" : good ? "good" : "bad");
	if (made && !good)
		json_put_str(a, x, "says", refusal_text(a, l, e, NULL, NULL));
	json_push(list, x);
}

static void
put_proof(struct arena *a, struct json *m, const struct tree_proof *proof)
{
	struct json *list = json_array(a);

	for (size_t i = 0; i < proof->n; i++) {
		char b64[HASH_B64];

		hash_b64(&proof->h[i], b64);
		json_push(list, json_new_str(a, b64));
	}
	json_put(a, m, "proof", list);
}

bool
proof_check(struct worker *w, const struct lang *l, struct arena *a,
    struct json *m, uint64_t seq)
{
	struct buf note = BUF_MAX(65536);
	struct json *checks = json_array(a);
	struct tree_proof proof = { .n = 0 };
	struct checkpoint c;
	struct err sig = { 0 }, tree = { 0 }, root = { 0 };
	bool sealed = json_int(m, "sealed", 0) == 1;
	bool words = sealed || signatures_good(w, seq, &sig);
	bool whole = read_note(w, &note, &c, &root);
	bool place = whole && make_proof(w, seq, &c, &proof, &tree);

	if (!sealed)
		put_check(a, l, checks, "words", true, words, &sig);
	put_check(a, l, checks, "place", whole, place, &tree);
	put_check(a, l, checks, "whole", true, whole, &root);
	json_put(a, m, "checks", checks);
	json_put_int(a, m, "sound", words && place && whole);
	if (!(words && place && whole))
		json_put_str(a, m, "failed", refusal_text(a, l, !words ? &sig :
		    !whole ? &root : &tree, NULL, NULL));
	put_proof(a, m, &proof);
	if (note.n)
		json_put(a, m, "checkpoint", json_new_strn(a, note.p, note.n));
	buf_free(&note);
	return words && place && whole;
}

bool
proof_head(struct worker *w, struct act_after *after, bool *any,
    struct err *e)
{
	struct buf note = BUF_MAX(65536);
	struct checkpoint c;
	bool ok;

	*any = book_size(w->book) > 0;
	if (!*any)
		return true;
	ok = read_note(w, &note, &c, e);
	*after = (struct act_after){ c.size, c.root };
	buf_free(&note);
	return ok;
}

bool
proof_file(struct worker *w, uint64_t seq, struct buf *out, struct err *e)
{
	struct buf note = BUF_MAX(65536);
	struct tree_proof proof;
	struct checkpoint c;
	bool ok = read_note(w, &note, &c, e) &&
	    make_proof(w, seq, &c, &proof, e);

	if (ok)
		checkpoint_proof_write(out, seq, &proof, note.p, note.n);
	buf_free(&note);
	return ok;
}
