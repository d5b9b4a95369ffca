/* passkey.h: what the authenticators of an act's signers said, kept in the book.
 *
 * A signature by an authenticator carries a counter, and whether the key may be
 * copied between devices and has been. Each key's row has the highest counter and
 * the newest word about copying. A counter that does not rise, and another word
 * than before, is a warning to the member (record.md 1.5): passkeys that are
 * synchronised count 0 for ever, and acts need not be entered in the order in which
 * they were signed, so nothing is ever refused for it.
 *
 * What it says is taken as it stands in the leaf; whoever judges the record checks
 * the signatures (act/keyring.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_PASSKEY_H
#define ACT_PASSKEY_H

#include "act/act.h"
#include "book/book.h"

/* After judge_apply of the act in an open leaf. Fails by ERR_FAULT alone. */
bool passkey_fold(struct book *, const struct leaf *, uint64_t seq,
    struct err *);

#endif
