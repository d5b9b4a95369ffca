/* proof.h: the proof of one entry, checked and written out.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_PROOF_H
#define WEB_PROOF_H

#include "act/act.h"
#include "press/lang.h"
#include "seal/json.h"
#include "web/worker.h"

/* Checks entry seq as a stranger would: its signatures by the keys it names
 * ("words"; a sealed entry shows none), its "place" under the root, and the
 * root under the log key's signature ("whole"). Adds to m "checks", each
 * "good", "bad" or "open" where it could not be made; "sound", 1 only when all
 * are good; "failed", "proof" and "checkpoint". Is it sound? */
bool proof_check(struct worker *, const struct lang *, struct arena *,
    struct json *m, uint64_t seq);
/* The newest signed state, as an act's "after"; *any false: the record is
 * empty. */
bool proof_head(struct worker *, struct act_after *, bool *any,
    struct err *);
/* A C2SP tlog-proof. */
bool proof_file(struct worker *, uint64_t seq, struct buf *, struct err *);

#endif
