/* tree.h: the Merkle tree of RFC 6962, section 2, kept in memory.
 *
 * Leaves are hashes; the tree knows nothing of what they hash. All perfect
 * subtree hashes are kept, level by level (64 bytes a leaf), so the root and
 * the proofs of any size up to the present one are lookups: at most 63 nodes
 * are combined for each.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LOG_TREE_H
#define LOG_TREE_H

#include "base/err.h"
#include "seal/hash.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TREE_PROOF_MOST 64

struct tree;
struct tree_proof { size_t n; struct hash h[TREE_PROOF_MOST]; };

struct hash tree_leaf(const void *entry, size_t n);	/* SHA-256(0 || entry) */
struct hash tree_node(const struct hash *l, const struct hash *r);

struct tree *tree_new(void);
void tree_free(struct tree *);
void tree_add(struct tree *, const struct hash *leaf);
/* Back to a smaller size: a batch that was not committed. */
void tree_cut(struct tree *, uint64_t size);
uint64_t tree_size(const struct tree *);
/* The root at any size <= tree_size; of size 0 it is SHA-256 of nothing. */
struct hash tree_root(const struct tree *, uint64_t size);
/* The hash of the perfect subtree `index` of height `level` (leaves are 0).
 * False when it is not complete yet. Tiles are made of these. */
bool tree_at(const struct tree *, unsigned level, uint64_t index,
    struct hash *);
/* index < size <= tree_size. */
void tree_inclusion(const struct tree *, uint64_t index, uint64_t size,
    struct tree_proof *);
/* old <= size <= tree_size; from 0, and from size to itself, it is empty. */
void tree_consistency(const struct tree *, uint64_t old, uint64_t size,
    struct tree_proof *);

/* Checkers, for whoever does not hold the tree (RFC 9162, 2.1.3.2 and
 * 2.1.4.2). A consistency proof from size 0 must be empty and is then good
 * (C2SP tlog-witness). */
bool tree_check_inclusion(const struct hash *leaf, uint64_t index,
    uint64_t size, const struct hash *root, const struct tree_proof *);
bool tree_check_consistency(uint64_t old, const struct hash *old_root,
    uint64_t size, const struct hash *root, const struct tree_proof *);

#endif
