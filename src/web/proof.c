/* proof.c: see proof.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/proof.h"

#include "base/os.h"
#include "log/checkpoint.h"
#include "seal/sshsig.h"

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

static bool
make_proof(struct worker *w, uint64_t seq, struct buf *note,
    struct tree_proof *proof, struct err *e)
{
	struct checkpoint c;
	struct hash leaf;

	if (!read_note(w, note, &c, e) ||
	    !reader_inclusion(w->hall->log, seq, c.size, proof, e) ||
	    !reader_entry(w->hall->log, seq, &w->entry, e))
		return false;
	leaf = tree_leaf(w->entry.p, w->entry.n);
	return tree_check_inclusion(&leaf, seq, c.size, &c.root, proof) ||
	    err_refuse(e, "tree", "The entry does not lead to the root that "
	    "the key of the record signed.");
}

static bool
signatures_good(struct worker *w, uint64_t seq, struct err *e)
{
	struct arena *a = arena_new(1 << 20);
	struct leaf leaf;
	bool ok = reader_entry(w->hall->log, seq, &w->entry, e) &&
	    leaf_read(a, w->entry.p, w->entry.n, &leaf, e);

	for (size_t i = 0; ok && !leaf.sealed && i < leaf.act.nby; i++) {
		struct sshsig s;
		struct key *key = NULL;

		ok = sshsig_read(leaf.sigs[i].blob, leaf.sigs[i].n, &s, e) &&
		    (key = key_read_blob(s.key, s.key_n, e)) != NULL;
		if (ok && strcmp(key_fp(key), leaf.act.by[i].key) != 0)
			ok = err_refuse(e, "signature", "A signature is by "
			    "another key than the act names.");
		ok = ok && sshsig_verify(key, SSHSIG_NS_ACT, leaf.act.bytes,
		    leaf.act.n, leaf.sigs[i].blob, leaf.sigs[i].n, false,
		    NULL, e);
		key_free(key);
	}
	arena_release(a);
	return ok;
}

bool
proof_check(struct worker *w, struct arena *a, struct json *m, uint64_t seq)
{
	struct buf note = BUF_MAX(65536);
	struct json *list = json_array(a);
	struct tree_proof proof = { .n = 0 };
	struct err e = { 0 };
	bool sound = make_proof(w, seq, &note, &proof, &e) &&
	    signatures_good(w, seq, &e);

	for (size_t i = 0; i < proof.n; i++) {
		char b64[HASH_B64];

		hash_b64(&proof.h[i], b64);
		json_push(list, json_new_str(a, b64));
	}
	json_put_int(a, m, "sound", sound);
	if (!sound)
		json_put_str(a, m, "failed", e.says);
	json_put(a, m, "proof", list);
	if (note.n)
		json_put(a, m, "checkpoint", json_new_strn(a, note.p, note.n));
	buf_free(&note);
	return sound;
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
	bool ok = make_proof(w, seq, &note, &proof, e);

	if (ok)
		checkpoint_proof_write(out, seq, &proof, note.p, note.n);
	buf_free(&note);
	return ok;
}
