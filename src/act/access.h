/* access.h: who may read an act, and which acts may be for members alone.
 *
 * An act is public, or it is limited to members: "access" in its envelope says
 * so, and is signed with the rest. A limited act stands in the log as a sealed
 * leaf (docs/format-act.md, 6), and its opening is kept beside the log.
 *
 * So there are two books. The open one is folded from what everybody may read;
 * to it a sealed leaf is a place in the order. The members' is folded from
 * everything. Who may read limited acts is given the members' book and
 * everybody else the open one: no page, feed, count or search of the open book
 * can let out what is not in it.
 *
 * A public act is good by the rules in both books, a limited one in the
 * members'. What a limited act is about was made by a limited act; so whoever
 * reads the open book alone finds it complete and right.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_ACCESS_H
#define ACT_ACCESS_H

#include "act/act.h"
#include "act/type.h"

/* May who speaks for `who` read what is limited to members? A member in good
 * standing on that day, or an organ. Asked of either book: acts on members are
 * always public. No, where the book cannot tell. */
bool access_reads(struct book *, const char *who, struct instant);

/* The rules "access 1" to "access 3" for one act, asked of the open book. */
bool access_right(struct book *open, const struct act *, struct instant rx,
    struct err *);

/* Is an act of that kind and body about something limited, so that it must be
 * limited too? Asked for somebody who may read both books. */
bool access_follows(struct book *open, struct book *members,
    const struct act_type *, const struct json *body);
/* Does the act's own "access" decide, as it is about nothing older? */
bool access_chosen(const struct act_type *);

/* Is there a sealed leaf among the book's entries? */
bool access_sealed_any(struct book *);

#endif
