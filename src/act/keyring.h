/* keyring.h: whose key is it, and what may it sign.
 *
 * Folded from three kinds alone (org.constitute, key.enrol, key.revoke), so
 * that a verifier needs no book. Validity is decided by log index, never by a
 * clock: a key is good at index i when it was enrolled below i and not revoked
 * below i (docs/format-act.md, 7). Public keys are parsed once and kept.
 *
 * Threads may call keyring_verify together as long as nobody folds.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_KEYRING_H
#define ACT_KEYRING_H

#include "act/act.h"

struct keyring;

struct keyring *keyring_new(void);
void keyring_free(struct keyring *);

/* Who an act claims to be by: each by[i].key is a root of by[i].who (for
 * kinds that are done by roots) or enrolled for it in that office, and not
 * revoked. The threshold is judged for root acts. No cryptography. */
bool keyring_allows(const struct keyring *, const struct act *, struct err *);
/* Do the enrolled kinds of every signer's key cover this kind of act? A root
 * acts in the office "root" alone, with as many others as the threshold wants,
 * and no other key of a member revokes its roots. Rules of the organisation,
 * judged with the others: a record whose signatures are sound may still hold
 * an act beyond a key's powers. */
bool keyring_covers(const struct keyring *, const struct act *, struct err *);
/* The same of one key, by the kinds it was enrolled for: a list of names,
 * "prefix.*" or "*". For who has no keyring and reads them in the book. */
bool keyring_kinds_cover(const struct json *kinds, const char *who,
    const char *kind, struct err *);
/* The signatures: sigs[i] by by[i].key over the act's bytes. Entry 0 (no
 * keyring yet) is checked against the roots in its own body. */
bool keyring_verify(const struct keyring *, const struct leaf *,
    struct err *);
/* The same by the keys that the signatures bring, whoever enrolled them: what
 * one entry alone can show. *good counts those that hold. */
bool keyring_verify_bare(const struct leaf *, size_t *good, struct err *);
/* Would keyring_fold take in anything of this act? */
bool keyring_cares(const struct act *);
/* Takes in an act that was entered at seq; other kinds are ignored. */
void keyring_fold(struct keyring *, const struct act *, uint64_t seq);

const char *keyring_org(const struct keyring *);	/* "" before entry 0 */

#endif
