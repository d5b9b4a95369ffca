/* tree_test.c: the Merkle tree against the RFC's shape, other people's
 * vectors, and itself.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"
#include "base/os.h"
#include "log/tree.h"

#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>

#define SIZE_MOST 300

static struct hash
leaf_of(unsigned i)
{
	uint8_t b[2] = { (uint8_t)(i / 256), (uint8_t)(i % 256) };

	return tree_leaf(b, sizeof b);
}

static struct tree *
tree_of(unsigned n)
{
	struct tree *t = tree_new();

	for (unsigned i = 0; i < n; i++) {
		struct hash h = leaf_of(i);

		tree_add(t, &h);
	}
	return t;
}

/* RFC 6962, 2.1, word for word; slow and sure. */
static struct hash
mth(unsigned from, unsigned to)
{
	unsigned k = 1;
	struct hash l, r;

	if (from == to)
		return hash_of("", 0);
	if (to - from == 1)
		return leaf_of(from);
	while (k * 2 < to - from)
		k *= 2;
	l = mth(from, from + k);
	r = mth(from + k, to);
	return tree_node(&l, &r);
}

TEST(tree, the_root_at_every_size_is_the_one_of_the_rfc)
{
	struct tree *t = tree_of(SIZE_MOST);

	for (unsigned n = 0; n <= SIZE_MOST; n++) {
		struct hash want = mth(0, n), got = tree_root(t, n);

		OK(hash_same(&got, &want));
	}
	tree_free(t);
}

TEST(tree, perfect_subtrees_are_there_as_soon_as_they_are_complete)
{
	for (unsigned n = 0; n <= 70; n++) {
		struct tree *t = tree_of(n);
		struct hash got, want;

		for (unsigned l = 0; l < 8; l++) {
			unsigned many = n >> l;

			for (unsigned i = 0; i < many; i++) {
				OK(tree_at(t, l, i, &got));
				want = mth(i << l, (i + 1) << l);
				OK(hash_same(&got, &want));
			}
			OK(!tree_at(t, l, many, &got));
		}
		OK(!tree_at(t, 64, 0, &got));
		OK(!tree_at(t, 1000, 0, &got));
		tree_free(t);
	}
}

TEST(tree, a_tree_cut_back_and_grown_again_is_the_same_tree)
{
	for (unsigned cut = 0; cut <= 130; cut++) {
		struct tree *t = tree_of(130);
		struct hash want = mth(0, 130), got;

		tree_cut(t, cut);
		OK(tree_size(t) == cut);
		for (unsigned i = cut; i < 130; i++) {
			struct hash h = leaf_of(i);

			tree_add(t, &h);
		}
		got = tree_root(t, 130);
		OK(hash_same(&got, &want));
		tree_free(t);
	}
}

TEST(tree, every_inclusion_proof_of_every_size_verifies)
{
	struct tree *t = tree_of(SIZE_MOST);

	for (unsigned n = 1; n <= SIZE_MOST; n++) {
		struct hash root = tree_root(t, n);

		for (unsigned i = 0; i < n; i++) {
			struct hash leaf = leaf_of(i);
			struct tree_proof p;

			tree_inclusion(t, i, n, &p);
			OK(p.n <= 9);
			OK(tree_check_inclusion(&leaf, i, n, &root, &p));
			/* An index proves one place only. */
			OK(!tree_check_inclusion(&leaf, i + 1, n, &root, &p));
		}
	}
	tree_free(t);
}

TEST(tree, every_consistency_proof_between_sizes_verifies)
{
	struct tree *t = tree_of(SIZE_MOST);

	for (unsigned n = 0; n <= SIZE_MOST; n++) {
		struct hash root = tree_root(t, n);

		for (unsigned m = 0; m <= n; m++) {
			struct hash old = tree_root(t, m);
			struct tree_proof p;

			tree_consistency(t, m, n, &p);
			OK(p.n <= 10);
			OK(tree_check_consistency(m, &old, n, &root, &p));
			if (m > 0 && m < n)
				OK(!tree_check_consistency(m, &root, n, &old,
				    &p));
		}
	}
	tree_free(t);
}

/* Any one bit of what a checker is given. */
static void
flip(void *p, size_t bit)
{
	((uint8_t *)p)[bit / 8] ^= (uint8_t)(1u << bit % 8);
}

TEST(tree, an_inclusion_proof_with_any_bit_flipped_is_refused)
{
	struct tree *t = tree_of(137);

	for (unsigned n = 1; n <= 137; n += 17) {
		unsigned i = n * 5 / 7;
		struct hash leaf = leaf_of(i), root = tree_root(t, n);
		struct tree_proof p;

		tree_inclusion(t, i, n, &p);
		for (size_t bit = 0; bit < p.n * 256; bit++) {
			flip(p.h, bit);
			OK(!tree_check_inclusion(&leaf, i, n, &root, &p));
			flip(p.h, bit);
		}
		for (size_t bit = 0; bit < 256; bit++) {
			flip(&leaf, bit);
			OK(!tree_check_inclusion(&leaf, i, n, &root, &p));
			flip(&leaf, bit);
			flip(&root, bit);
			OK(!tree_check_inclusion(&leaf, i, n, &root, &p));
			flip(&root, bit);
		}
		OK(tree_check_inclusion(&leaf, i, n, &root, &p));
	}
	tree_free(t);
}

TEST(tree, a_consistency_proof_with_any_bit_flipped_is_refused)
{
	struct tree *t = tree_of(137);

	for (unsigned n = 2; n <= 137; n += 15) {
		unsigned m = n * 3 / 5 ? n * 3 / 5 : 1;
		struct hash old = tree_root(t, m), root = tree_root(t, n);
		struct tree_proof p;

		tree_consistency(t, m, n, &p);
		for (size_t bit = 0; bit < p.n * 256; bit++) {
			flip(p.h, bit);
			OK(!tree_check_consistency(m, &old, n, &root, &p));
			flip(p.h, bit);
		}
		for (size_t bit = 0; bit < 256; bit++) {
			flip(&old, bit);
			OK(!tree_check_consistency(m, &old, n, &root, &p));
			flip(&old, bit);
			flip(&root, bit);
			OK(!tree_check_consistency(m, &old, n, &root, &p));
			flip(&root, bit);
		}
		OK(tree_check_consistency(m, &old, n, &root, &p));
	}
	tree_free(t);
}

TEST(tree, a_proof_too_short_too_long_or_out_of_order_is_refused)
{
	struct tree *t = tree_of(100);
	struct hash root = tree_root(t, 100), old = tree_root(t, 37), h;
	struct hash leaf = leaf_of(37);
	struct tree_proof p;

	tree_inclusion(t, 37, 100, &p);
	p.n--;
	OK(!tree_check_inclusion(&leaf, 37, 100, &root, &p));
	p.n += 2;
	p.h[p.n - 1] = root;
	OK(!tree_check_inclusion(&leaf, 37, 100, &root, &p));
	p.n = TREE_PROOF_MOST + 1;
	OK(!tree_check_inclusion(&leaf, 37, 100, &root, &p));
	tree_inclusion(t, 37, 100, &p);
	h = p.h[1], p.h[1] = p.h[2], p.h[2] = h;
	OK(!tree_check_inclusion(&leaf, 37, 100, &root, &p));

	tree_consistency(t, 37, 100, &p);
	p.n--;
	OK(!tree_check_consistency(37, &old, 100, &root, &p));
	p.n += 2;
	p.h[p.n - 1] = root;
	OK(!tree_check_consistency(37, &old, 100, &root, &p));
	p.n = TREE_PROOF_MOST + 1;
	OK(!tree_check_consistency(37, &old, 100, &root, &p));
	p.n = 0;
	OK(!tree_check_consistency(37, &old, 100, &root, &p));
	OK(!tree_check_consistency(101, &old, 100, &root, &p));
	tree_free(t);
}

/* Vectors */

static json_t *
load(const char *shared, const char *name)
{
	struct buf b = test_file(shared, name);
	json_error_t je;
	json_t *j;

	/* 2^64 - 1 stands among the indices; jansson holds it as a real. */
	j = json_loadb(b.p, b.n, JSON_DECODE_INT_AS_REAL, &je);
	if (!j)
		test_fail(__FILE__, __LINE__, "%s: %s", name, je.text);
	buf_free(&b);
	return j;
}

static uint64_t
number(const json_t *v, const char *key)
{
	double d = json_real_value(json_object_get(v, key));

	return d >= 0x1p64 ? UINT64_MAX : (uint64_t)d;
}

/* Some vectors have a root that is no hash ("don't care"): zero padded. */
static struct hash
root_of(const json_t *v, const char *key)
{
	const char *s = json_string_value(json_object_get(v, key));
	struct buf b = BUF_MAX(64);
	struct hash h = { { 0 } };

	OK(s && base64_read(&b, s, strlen(s)) && b.n <= sizeof h.b);
	if (b.n)
		memcpy(h.b, b.p, b.n);
	buf_free(&b);
	return h;
}

static bool
is_hash(const json_t *v, const char *key)
{
	const char *s = json_string_value(json_object_get(v, key));
	struct hash h;

	return s && hash_read_b64(s, strlen(s), &h);
}

/* False when a line is no hash at all: then there is nothing to check. */
static bool
proof_of(const json_t *v, const char *key, struct tree_proof *p)
{
	const json_t *list = json_object_get(v, key), *line;
	size_t i;

	p->n = 0;
	json_array_foreach(list, i, line) {
		const char *s = json_string_value(line);

		if (i == TREE_PROOF_MOST ||
		    !hash_read_b64(s, strlen(s), &p->h[i]))
			return false;
		p->n++;
	}
	return true;
}

TEST(tree, inclusion_vectors_of_transparency_dev_get_their_verdicts)
{
	const char *shared = test_shared();
	json_t *all, *v;
	size_t i, good = 0;

	if (!shared)
		return;
	all = load(shared, "vectors/merkle/inclusion.json");
	json_array_foreach(json_object_get(all, "vectors"), i, v) {
		bool bad = json_is_true(json_object_get(v, "wantErr"));
		struct hash leaf = root_of(v, "leafHash");
		struct hash root = root_of(v, "root");
		struct tree_proof p;
		bool ok = is_hash(v, "leafHash") && is_hash(v, "root") &&
		    proof_of(v, "proof", &p) && tree_check_inclusion(&leaf,
		    number(v, "leafIdx"), number(v, "treeSize"), &root, &p);

		if (ok == bad)
			test_fail(__FILE__, __LINE__, "%s",
			    json_string_value(json_object_get(v, "file")));
		good += ok;
	}
	OK(i == 98 && good == 6);
	json_decref(all);
}

/* From size 0 there is nothing to be inconsistent with; c2sp.org/tlog-witness
 * asks for the empty proof, transparency-dev refuses the question. */
static bool
from_nothing(const char *file)
{
	static const char *const three[] = {
		"size1-is-zero-and-does-not-equal-size2.json",
		"size1-is-zero-and-size2-is-not-zero.json",
		"sizes-are-equal-zero-and-proof-is-empty.json",
	};

	for (size_t i = 0; i < 3; i++)
		if (strstr(file, three[i]))
			return true;
	return false;
}

TEST(tree, consistency_vectors_differ_only_where_the_log_was_empty)
{
	const char *shared = test_shared();
	json_t *all, *v;
	size_t i, good = 0, differ = 0;

	if (!shared)
		return;
	all = load(shared, "vectors/merkle/consistency.json");
	json_array_foreach(json_object_get(all, "vectors"), i, v) {
		const char *file = json_string_value(json_object_get(v,
		    "file"));
		bool bad = json_is_true(json_object_get(v, "wantErr"));
		struct hash old = root_of(v, "root1"), new = root_of(v,
		    "root2");
		struct tree_proof p;
		bool ok = proof_of(v, "proof", &p) && tree_check_consistency(
		    number(v, "size1"), &old, number(v, "size2"), &new, &p);

		if (from_nothing(file))
			differ += ok;
		else if (ok == bad)
			test_fail(__FILE__, __LINE__, "%s", file);
		good += ok;
	}
	OK(i == 98 && differ == 3 && good == 3 + 6);
	json_decref(all);
}

TEST(tree, the_eight_leaf_tree_of_transparency_dev_is_ours)
{
	const char *shared = test_shared();
	struct tree *t = tree_new();
	json_t *all, *v;
	size_t i;

	if (!shared) {
		tree_free(t);
		return;
	}
	all = load(shared, "vectors/merkle/trees.json");
	json_array_foreach(json_object_get(all, "leaf_inputs_hex"), i, v) {
		const char *s = json_string_value(v);
		uint8_t in[64];
		struct hash h;
		char hex[HASH_HEX];

		OK(hex_read(s, strlen(s), in, strlen(s) / 2));
		h = tree_leaf(in, strlen(s) / 2);
		hash_hex(&h, hex);
		STR_IS(hex, json_string_value(json_array_get(
		    json_object_get(all, "leaf_hashes_hex"), i)));
		tree_add(t, &h);
	}
	OK(tree_size(t) == 8);
	json_array_foreach(json_object_get(all, "roots_hex_by_size"), i, v) {
		struct hash h = tree_root(t, i);
		char hex[HASH_HEX];

		hash_hex(&h, hex);
		STR_IS(hex, json_string_value(v));
	}
	OK(i == 9);
	v = json_array_get(json_object_get(all, "extra"), 0);
	{
		struct hash h = tree_leaf("L123456", 7);
		char hex[HASH_HEX];

		hash_hex(&h, hex);
		STR_IS(hex, json_string_value(json_object_get(v, "hex")));
	}
	json_decref(all);
	tree_free(t);
}

static void
same_proof(const struct tree_proof *got, const struct tree_proof *want)
{
	OK(got->n == want->n);
	OK(memcmp(got->h, want->h, want->n * sizeof *want->h) == 0);
}

TEST(tree, proofs_up_to_size_600_equal_those_of_the_go_library)
{
	const char *shared = test_shared();
	struct tree *t;
	json_t *all, *v;
	size_t i;

	if (!shared)
		return;
	t = tree_of(600);
	all = load(shared, "vectors/merkle/proofs-600.json");
	json_array_foreach(json_object_get(all, "inclusion"), i, v) {
		struct hash root = root_of(v, "Root"), got;
		struct tree_proof want, p;

		OK(proof_of(v, "Proof", &want));
		tree_inclusion(t, number(v, "Index"), number(v, "Size"), &p);
		same_proof(&p, &want);
		got = tree_root(t, number(v, "Size"));
		OK(hash_same(&got, &root));
	}
	OK(i == 118);
	json_array_foreach(json_object_get(all, "consistency"), i, v) {
		struct hash root = root_of(v, "Root1"), got;
		struct tree_proof want, p;

		OK(proof_of(v, "Proof", &want));
		tree_consistency(t, number(v, "From"), number(v, "To"), &p);
		same_proof(&p, &want);
		got = tree_root(t, number(v, "From"));
		OK(hash_same(&got, &root));
	}
	OK(i == 115);
	json_decref(all);
	tree_free(t);
}

TEST(tree, the_longest_proof_a_checker_can_meet_is_63_hashes)
{
	struct hash h = leaf_of(0), root = h;
	struct tree_proof p = { .n = 63 };

	/* The last leaf but nothing known of the others: 2^63 leaves, index
	 * 0, siblings all the same. */
	for (int i = 0; i < 63; i++) {
		p.h[i] = h;
		root = tree_node(&root, &h);
	}
	OK(tree_check_inclusion(&h, 0, UINT64_C(1) << 63, &root, &p));
	OK(!tree_check_inclusion(&h, 0, (UINT64_C(1) << 63) + 1, &root, &p));
	OK(!tree_check_inclusion(&h, 0, UINT64_MAX, &root, &p));
	OK(!tree_check_inclusion(&h, UINT64_MAX, UINT64_MAX, &root, &p));
}
