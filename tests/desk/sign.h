/* sign.h: a small record and signed submissions to it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_DESK_SIGN_H
#define TESTS_DESK_SIGN_H

#include "desk/desk.h"
#include "seal/signer.h"

#define ORIGIN "acts.csto.example/log"

/* A desk in a fresh folder with the founding act, and a registrar's key of
 * the secretariat that may do everything. The clock stands. */
struct desk *small_desk(const char *folder);
/* A submission by the secretariat's registrar: person.register of `id`.
 * origin NULL: the desk's. */
void person_paper(const struct desk *, struct arena *, const char *id,
    const char *origin, struct desk_paper *);
/* A draft's tree as a signed submission. */
void sign_paper(struct arena *, const struct json *act,
    const struct signer *, struct desk_paper *);
/* A story, played; `name` stands before what is wrong. */
void play_text(struct desk *, const char *text, size_t n, const char *name);
/* The file folder/name as a story, played. */
void play_file(struct desk *, const char *folder, const char *name);
/* CHANCERY_SOURCE or "." */
const char *source_root(void);

#endif
