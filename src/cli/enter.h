/* enter.h: a record that a program fills, through the desk like everybody.
 *
 * For histories that others wrote down, whose rules are asked no quorum: the record is new, its registrar's key
 * is a demonstration key (made from names, no secret), and every act is signed,
 * checked and entered as any other. Acts are handed in by groups; the first
 * that is refused ends the work, with what it was about.
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
bool enter_flush(struct enter *, struct err *);

struct desk *enter_desk(struct enter *);

/* What every such record begins with: the organisation with these members
 * ({id, names, since} each), its registrar, one organ, and the rules that are
 * compiled in under that name (NULL: none yet). */
bool enter_found(struct enter *, const char *name, struct json *members,
    const char *organ, const char *organ_name, const char *profile,
    struct err *);

#endif
