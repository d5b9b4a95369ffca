/* org.h: a small organisation to measure with, and its papers.
 *
 * Three members, one session, fifty drafts; the acts are positions on the
 * drafts, which is what arrives in numbers when a session nears. The founding
 * is a story, so the acts before the measured ones are judged like any.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_ORG_H
#define BENCH_ORG_H

#include "desk/desk.h"
#include "seal/signer.h"

struct org;

/* Founds the record in a new folder; the clock stands still from here on. */
struct org *org_new(const char *folder);
void org_close(struct org *);
struct desk *org_desk(struct org *);

enum org_key { ORG_ED25519, ORG_PASSKEY };

/* n signed papers, different from each other; text is owned by the org until
 * org_forget. Signing is not part of what is measured. */
struct desk_paper *org_papers(struct org *, enum org_key, size_t n);
void org_forget(struct org *);
/* Enters n more positions, in groups of 1000, to make a record long. */
void org_fill(struct org *, size_t n);

#endif
