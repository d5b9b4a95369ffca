/* tree.c: see tree.h.
 *
 * levels[l] holds the hashes of the perfect subtrees of height l, left to
 * right; of a tree of size n there are n >> l. A range of leaves that RFC 6962
 * makes a subtree begins at a multiple of its own width rounded up to a power
 * of two, so its root folds from the bits of its width, each a lookup.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/tree.h"

#include <assert.h>
#include <stdlib.h>

#define LEVELS 64

struct level {
	struct hash *h;
	size_t n, cap;
};

struct tree {
	struct level levels[LEVELS];
};

struct hash
tree_leaf(const void *entry, size_t n)
{
	const struct piece p[] = { { "\0", 1 }, { entry, n } };

	return hash_pieces(p, 2);
}

struct hash
tree_node(const struct hash *l, const struct hash *r)
{
	uint8_t b[65] = { 1 };

	for (size_t i = 0; i < 32; i++) {
		b[1 + i] = l->b[i];
		b[33 + i] = r->b[i];
	}
	return hash_of(b, sizeof b);
}

struct tree *
tree_new(void)
{
	struct tree *t = calloc(1, sizeof *t);

	if (!t)
		abort();
	return t;
}

void
tree_free(struct tree *t)
{
	if (!t)
		return;
	for (int l = 0; l < LEVELS; l++)
		free(t->levels[l].h);
	free(t);
}

static void
push(struct level *v, const struct hash *h)
{
	if (v->n == v->cap) {
		v->cap = v->cap ? v->cap * 2 : 4;
		v->h = reallocarray(v->h, v->cap, sizeof *v->h);
		if (!v->h)
			abort();
	}
	v->h[v->n++] = *h;
}

void
tree_add(struct tree *t, const struct hash *leaf)
{
	struct hash h = *leaf;
	struct level *v = t->levels;

	push(v, &h);
	while (v->n % 2 == 0) {
		h = tree_node(&v->h[v->n - 2], &v->h[v->n - 1]);
		push(++v, &h);
	}
}

void
tree_cut(struct tree *t, uint64_t size)
{
	assert(size <= tree_size(t));
	for (int l = 0; l < LEVELS; l++)
		t->levels[l].n = (size_t)(size >> l);
}

uint64_t
tree_size(const struct tree *t)
{
	return t->levels[0].n;
}

/* MTH(D[from:to]) for a range RFC 6962 makes a subtree; from < to. */
static struct hash
span(const struct tree *t, uint64_t from, uint64_t to)
{
	uint64_t n = to - from;
	struct hash h = { { 0 } };
	bool any = false;

	for (unsigned l = 0; n >> l; l++) {
		const struct hash *at;

		if (!(n >> l & 1))
			continue;
		at = &t->levels[l].h[(from >> l) + (n >> l) - 1];
		h = any ? tree_node(at, &h) : *at;
		any = true;
	}
	return h;
}

struct hash
tree_root(const struct tree *t, uint64_t size)
{
	assert(size <= tree_size(t));
	if (size == 0)
		return hash_of("", 0);
	return span(t, 0, size);
}

bool
tree_at(const struct tree *t, unsigned level, uint64_t index, struct hash *h)
{
	if (level >= LEVELS || index >= t->levels[level].n)
		return false;
	*h = t->levels[level].h[index];
	return true;
}

/* The largest power of two below n; n > 1. */
static uint64_t
split(uint64_t n)
{
	return UINT64_C(1) << (63 - __builtin_clzll(n - 1));
}

static void
put(struct tree_proof *p, const struct tree *t, uint64_t from, uint64_t to)
{
	assert(p->n < TREE_PROOF_MOST);
	p->h[p->n++] = span(t, from, to);
}

/* Both proofs are found from the root down and written from the leaf up. */
static void
turn(struct tree_proof *p)
{
	for (size_t i = 0; i < p->n / 2; i++) {
		struct hash h = p->h[i];

		p->h[i] = p->h[p->n - 1 - i];
		p->h[p->n - 1 - i] = h;
	}
}

void
tree_inclusion(const struct tree *t, uint64_t index, uint64_t size,
    struct tree_proof *p)
{
	uint64_t from = 0, to = size;

	assert(index < size && size <= tree_size(t));
	p->n = 0;
	while (to - from > 1) {
		uint64_t mid = from + split(to - from);

		if (index < mid) {
			put(p, t, mid, to);
			to = mid;
		} else {
			put(p, t, from, mid);
			from = mid;
		}
	}
	turn(p);
}

/* SUBPROOF of RFC 6962, 2.1.2: the range [from, to) narrows to the one that
 * ends at `old`; its own hash is left out when it is the whole old tree. */
void
tree_consistency(const struct tree *t, uint64_t old, uint64_t size,
    struct tree_proof *p)
{
	uint64_t from = 0, to = size;

	assert(old <= size && size <= tree_size(t));
	p->n = 0;
	if (old == 0)
		return;
	while (to != old) {
		uint64_t mid = from + split(to - from);

		if (old <= mid) {
			put(p, t, mid, to);
			to = mid;
		} else {
			put(p, t, from, mid);
			from = mid;
		}
	}
	if (from > 0)
		put(p, t, from, to);
	turn(p);
}

/* RFC 9162, 2.1.3.2. fn is the node's place in its level, sn the last one. */
bool
tree_check_inclusion(const struct hash *leaf, uint64_t index, uint64_t size,
    const struct hash *root, const struct tree_proof *p)
{
	uint64_t fn = index, sn = size - 1;
	struct hash r = *leaf;

	if (index >= size || p->n > TREE_PROOF_MOST)
		return false;
	for (size_t i = 0; i < p->n; i++) {
		if (sn == 0)
			return false;
		if (fn & 1 || fn == sn) {
			r = tree_node(&p->h[i], &r);
			for (; !(fn & 1) && fn != 0; fn >>= 1)
				sn >>= 1;
		} else {
			r = tree_node(&r, &p->h[i]);
		}
		fn >>= 1;
		sn >>= 1;
	}
	return sn == 0 && hash_same(&r, root);
}

/* RFC 9162, 2.1.4.2, steps 4 to 7: fr grows to the old root, sr to the new. */
static bool
check_paths(uint64_t old, const struct hash *old_root, uint64_t size,
    const struct hash *root, const struct hash *first,
    const struct hash *rest, size_t n)
{
	uint64_t fn = old - 1, sn = size - 1;
	struct hash fr = *first, sr = *first;

	for (; fn & 1; fn >>= 1)
		sn >>= 1;
	for (size_t i = 0; i < n; i++) {
		if (sn == 0)
			return false;
		if (fn & 1 || fn == sn) {
			fr = tree_node(&rest[i], &fr);
			sr = tree_node(&rest[i], &sr);
			for (; !(fn & 1) && fn != 0; fn >>= 1)
				sn >>= 1;
		} else {
			sr = tree_node(&sr, &rest[i]);
		}
		fn >>= 1;
		sn >>= 1;
	}
	return sn == 0 && hash_same(&fr, old_root) && hash_same(&sr, root);
}

bool
tree_check_consistency(uint64_t old, const struct hash *old_root,
    uint64_t size, const struct hash *root, const struct tree_proof *p)
{
	if (old > size || p->n > TREE_PROOF_MOST)
		return false;
	if (old == size)
		return p->n == 0 && hash_same(old_root, root);
	if (old == 0)
		return p->n == 0;
	if (p->n == 0)
		return false;
	if ((old & (old - 1)) == 0)	/* the old root is a node of the new */
		return check_paths(old, old_root, size, root, old_root, p->h,
		    p->n);
	return check_paths(old, old_root, size, root, p->h, p->h + 1,
	    p->n - 1);
}
