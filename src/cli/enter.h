/* enter.h: a record that a program fills, through the desk like everybody.
 *
 * For histories that others wrote down, whose rules are asked no quorum: the record is new, its registrar's key
 * is a demonstration key (made from names, no secret), and every act is signed,
 * checked and entered as any other. Acts are handed in by groups; the first
 * that is refused ends the work, with what it was about, but for those that stand
 * for a row of what is read: of them it is told, and the rest goes on.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_ENTER_H
#define CLI_ENTER_H

#include "desk/desk.h"
#include "seal/json.h"

#define ENTER_GROUP 256

struct enter;

/* A new record in the folder, which must not hold one. */
struct enter *enter_open(const char *folder, const char *origin,
    struct err *);
void enter_close(struct enter *);

struct arena *enter_arena(struct enter *);	/* for one group's bodies */
/* Signs it for the secretariat: as root, or as registrar. `about` is for the
 * refusal. Entered at the latest by enter_flush. */
bool enter_root(struct enter *, const char *kind, struct json *body,
    const char *about, struct err *);
bool enter_act(struct enter *, const char *kind, struct json *body,
    const char *about, struct err *);
/* For a row, from 1: `told` is called when it is refused, at the latest by
 * enter_flush. */
typedef void enter_told(void *ctx, size_t row, const char *about,
    const struct err *why);
void enter_spare(struct enter *, enter_told *, void *ctx);
bool enter_row(struct enter *, const char *kind, struct json *body,
    const char *about, size_t row, struct err *);
bool enter_flush(struct enter *, struct err *);

struct desk *enter_desk(struct enter *);

/* What every such record begins with: the organisation with these members
 * ({id, names, since} each), its registrar, one organ, and the rules that are
 * compiled in under that name (NULL: none yet). */
bool enter_found(struct enter *, const char *name, struct json *members,
    const char *organ, const char *organ_name, const char *profile,
    struct err *);

#endif
