/* log.c: a tree in memory over a backend that keeps the entries.
 *
 * The backend is moved first and the tree follows, or is cut back: the tree
 * never holds what is not durable. After a fault it is not known what the
 * store holds, so the log stands still until it is opened again and has read
 * the store afresh.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/log.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

#define LEAVES_AT_ONCE 4096

struct log {
	const struct log_backend *how;
	void *self;
	struct tree *tree;
	struct log_head head;
	struct hash *leaves;		/* of the batch under way */
	size_t leaves_cap;
	struct err halt;		/* kind ERR_NONE while all is well */
};

static bool
halted(const struct log *log, struct err *e)
{
	if (log->halt.kind == ERR_NONE)
		return false;
	if (e)
		*e = log->halt;
	return true;
}

/* Remembers a fault; every further step gets the same sentence. */
static bool
halt(struct log *log, const struct err *why, struct err *e)
{
	log->halt = *why;
	if (e)
		*e = *why;
	return false;
}

static struct hash *
room(struct log *log, size_t n)
{
	if (n > log->leaves_cap) {
		log->leaves = reallocarray(log->leaves, n,
		    sizeof *log->leaves);
		if (!log->leaves)
			abort();
		log->leaves_cap = n;
	}
	return log->leaves;
}

static bool
take_leaves(struct log *log, uint64_t to, struct err *e)
{
	uint64_t at = tree_size(log->tree);

	while (at < to) {
		size_t n = to - at < LEAVES_AT_ONCE ? (size_t)(to - at) :
		    LEAVES_AT_ONCE;
		struct hash *h = room(log, n);

		if (!log->how->leaves(log->self, at, n, h, e))
			return false;
		for (size_t i = 0; i < n; i++)
			tree_add(log->tree, &h[i]);
		at += n;
	}
	return true;
}

/* Grows the tree to a head the store names and holds the two together. */
static bool
take_head(struct log *log, const struct log_head *head, struct err *e)
{
	struct hash root;

	if (!take_leaves(log, head->size, e)) {
		tree_cut(log->tree, log->head.size);
		return false;
	}
	root = tree_root(log->tree, head->size);
	if (!hash_same(&root, &head->root)) {
		tree_cut(log->tree, log->head.size);
		return err_fault(e, log->how->name,
		    "The entries of the log do not give its root. The store "
		    "is damaged or was altered: set it aside and restore it "
		    "from a mirror or a backup.");
	}
	log->head = *head;
	return true;
}

struct log *
log_open(const struct log_backend *how, void *self, struct err *e)
{
	struct log *log = calloc(1, sizeof *log);
	struct log_head head;

	if (!log)
		abort();
	log->how = how;
	log->self = self;
	log->tree = tree_new();
	log->head.root = tree_root(log->tree, 0);
	if (!how->head(self, &head, e) || !take_head(log, &head, e)) {
		log_close(log);
		return NULL;
	}
	return log;
}

bool
log_unsettled(const struct log *log)
{
	return log->how->unsettled && log->how->unsettled(log->self);
}

void
log_settle(struct log *log)
{
	if (log->how->settle)
		log->how->settle(log->self);
}

void
log_close(struct log *log)
{
	if (!log)
		return;
	log->how->close(log->self);
	tree_free(log->tree);
	free(log->leaves);
	free(log);
}

static bool
lengths_fit(const struct log_entry *entries, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		if (entries[i].n == 0)
			return err_malformed(e, "entry size",
			    "An entry of the log cannot be empty.");
		if (entries[i].n > LOG_ENTRY_MOST)
			return err_malformed(e, "entry size",
			    "An entry of the log has at most %d bytes; this "
			    "one has %zu.", LOG_ENTRY_MOST, entries[i].n);
	}
	return true;
}

bool
log_append(struct log *log, const struct log_entry *entries, size_t n,
    struct err *e)
{
	struct hash *leaves = room(log, n);
	struct log_head now;
	struct err why = { 0 };

	if (halted(log, e) || !lengths_fit(entries, n, e))
		return false;
	if (n == 0)
		return true;
	for (size_t i = 0; i < n; i++) {
		leaves[i] = tree_leaf(entries[i].p, entries[i].n);
		tree_add(log->tree, &leaves[i]);
	}
	now.size = tree_size(log->tree);
	now.root = tree_root(log->tree, now.size);
	if (log->how->append(log->self, &log->head, entries, leaves, n, &now,
	    &why)) {
		log->head = now;
		return true;
	}
	tree_cut(log->tree, log->head.size);
	if (why.kind == ERR_FAULT)
		return halt(log, &why, e);
	if (e)
		*e = why;
	return false;
}

/* What was logged is what is read: a byte that rotted in the store is a
 * fault, not an answer. */
bool
log_read(struct log *log, uint64_t seq, struct log_entry *entry,
    struct err *e)
{
	struct hash want, got;
	bool there = tree_at(log->tree, 0, seq, &want);

	if (!there)
		return err_absent(e, "The log has no entry %" PRIu64 ".", seq);
	if (!log->how->read(log->self, seq, entry, e))
		return false;
	got = tree_leaf(entry->p, entry->n);
	if (!hash_same(&got, &want))
		return err_fault(e, log->how->name,
		    "Entry %" PRIu64 " of the log is damaged: its bytes do "
		    "not give its hash. Restore the store from a mirror or a "
		    "backup.", seq);
	return true;
}

struct log_head
log_head(const struct log *log)
{
	return log->head;
}

const struct tree *
log_tree(const struct log *log)
{
	return log->tree;
}

bool
log_follow(struct log *log, bool *grew, struct err *e)
{
	struct log_head head;
	struct err why = { 0 };

	if (grew)
		*grew = false;
	if (halted(log, e) || !log->how->head(log->self, &head, e))
		return false;
	if (head.size == log->head.size &&
	    hash_same(&head.root, &log->head.root))
		return true;
	if (head.size <= log->head.size) {
		err_fault(&why, log->how->name,
		    "The store no longer holds the log that was opened: it "
		    "had %" PRIu64 " entries and now names another state of "
		    "%" PRIu64 ". Was a backup put in its place?",
		    log->head.size, head.size);
		return halt(log, &why, e);
	}
	if (!take_head(log, &head, &why))
		return halt(log, &why, e);
	if (grew)
		*grew = true;
	return true;
}
