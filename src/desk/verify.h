/* verify.h: judging a whole record again, as a stranger would.
 *
 * In order of the entries: one spelling; ids once; the origin; powers and
 * signatures of the keys; receipt times that never go back; each "after" a
 * root this record had; with rules, the whole law of each act against a book
 * folded from nothing. Then the root, against a checkpoint signed by the
 * verifier key, or by whom the policy wants. The first entry where something
 * is wrong is named. Forms and signatures are checked on all processors.
 *
 * With `tree` the entries are bytes: only that they hash to the signed head.
 * Who has verified once and keeps the root needs no more of the same entries.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_VERIFY_H
#define DESK_VERIFY_H

#include "base/buf.h"
#include "base/err.h"
#include "desk/policy.h"
#include "log/checkpoint.h"
#include "seal/hash.h"
#include "seal/note.h"

#include <stdint.h>

struct verify_source {
	/* The bytes of entry seq; ERR_ABSENT beyond the end. Valid until the
	 * next call. */
	bool (*read)(void *ctx, uint64_t seq, const void **, size_t *n,
	    struct err *);
	/* The opening of a sealed entry, {"inner","salt"}; false: there is
	 * none. May be NULL. */
	bool (*opening)(void *ctx, uint64_t seq, struct buf *);
	void (*progress)(uint64_t done, uint64_t all);	/* may be NULL */
	void *ctx;
};

struct verify_options {
	const struct policy *policy;
	bool rules;		/* judge every act by the law of its kind too */
	bool tree;		/* nothing but the tree; then not the rules */
	/* The hash the source itself keeps at a level of tiles (0: the leaves;
	 * one at level l stands for 256^l entries); false: it has none, or it
	 * cannot be read. May be NULL. Called with the source's ctx for every
	 * one that the size gives, and must be what the entries hash to. */
	bool (*hash)(void *ctx, unsigned level, uint64_t index, struct hash *,
	    struct err *);
	unsigned workers;	/* 0: one a processor */
};

struct verify_result {
	uint64_t size, checked, sealed, opened;
	unsigned witnesses;	/* whose cosignatures are on the checkpoint */
	/* The opening of an entry was missing: from there on no limited act was
	 * judged by the rules. */
	bool closed;
	uint64_t closed_at;
	bool failed_at_entry;	/* then `entry` is the one */
	uint64_t entry;
};

bool verify_with(const struct verify_source *, const char *note, size_t note_n,
    const struct verify_options *, struct verify_result *, struct err *);
/* The log's own signature is enough. */
bool verify_record(const struct verify_source *, const char *note,
    size_t note_n, const struct note_key *, bool rules,
    struct verify_result *, struct err *);
/* The head alone: signed as the policy wants, and of the log it names. */
bool verify_head(const char *note, size_t n, const struct policy *,
    struct checkpoint *, unsigned *witnesses, struct err *);

/* One entry by its proof (docs/format-log.md, section 7): signed head, place
 * in the tree, form, and each signature under the key that the act names.
 * Whether that key was entitled only the whole record shows. */
struct verify_entry {
	uint64_t index;
	struct checkpoint head;
	unsigned witnesses;
	bool sealed;
	size_t signatures;
};
bool verify_entry(const char *proof, size_t proof_n, const void *entry,
    size_t n, const struct policy *, struct verify_entry *, struct err *);

#endif
