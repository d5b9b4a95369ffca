/* verify_entry.c: one entry and its proof. See verify.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "desk/verify.h"

#include "act/keyring.h"

#include <string.h>

static bool
leaf_right(const char *p, size_t n, const char *origin,
    struct verify_entry *r, struct err *e)
{
	struct arena *a = arena_new(8 << 20);
	struct leaf leaf;
	bool ok = leaf_read(a, p, n, &leaf, e);

	if (ok && !leaf.sealed) {
		ok = strcmp(leaf.act.org, origin) == 0 || err_refuse(e,
		    "record 1", "The act is for another record.");
		ok = ok && keyring_verify_bare(&leaf, &r->signatures, e);
	}
	r->sealed = ok && leaf.sealed;
	arena_release(a);
	return ok;
}

bool
verify_entry(const char *text, size_t n, const void *entry, size_t entry_n,
    const struct policy *policy, struct verify_entry *r, struct err *e)
{
	struct tree_proof proof;
	struct hash leaf = tree_leaf(entry, entry_n);
	const char *note;
	size_t note_n;

	*r = (struct verify_entry){ .index = 0 };
	if (!checkpoint_proof_read(text, n, &r->index, &proof, &note,
	    &note_n, e) ||
	    !verify_head(note, note_n, policy, &r->head, &r->witnesses, e))
		return false;
	if (!tree_check_inclusion(&leaf, r->index, r->head.size,
	    &r->head.root, &proof))
		return err_refuse(e, "tree", "The entry and its proof do not "
		    "lead to the signed root.");
	return leaf_right(entry, entry_n, r->head.origin, r, e);
}
