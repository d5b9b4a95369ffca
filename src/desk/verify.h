/* verify.h: judging a whole record again, as a stranger would.
 *
 * In order of the entries: one spelling; ids once; the origin; powers and
 * signatures of the keys; receipt times that never go back; each "after" a
 * root this record had; with rules, the whole law of each act against a book
 * folded from nothing. Then the root, against a checkpoint signed by the
 * verifier key that was given. The first entry where something is wrong is
 * named.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_VERIFY_H
#define DESK_VERIFY_H

#include "base/buf.h"
#include "base/err.h"
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

struct verify_result {
	uint64_t size, checked, sealed, opened;
	bool failed_at_entry;	/* then `entry` is the one */
	uint64_t entry;
};

bool verify_record(const struct verify_source *, const char *note,
    size_t note_n, const struct note_key *, bool rules,
    struct verify_result *, struct err *);

#endif
