/* make.h: a cell of the table as an act, signed in one manner or another, as
 * it is handed to a desk. SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_WALK_MAKE_H
#define TESTS_WALK_MAKE_H

#include "desk/desk.h"
#include "tests/walk/table.h"

/* How it is signed: in good order, or by one of the manners of
 * docs/permissions.md, in words. */
#define IN_GOOD_ORDER "in good order"
#define OTHER_KINDS "by a key that was enrolled for other kinds of act"
#define LIMITED "limited to members"
#define BY_HALF_ONE "half-one"	/* for this are two keys, one for one half */
#define BY_HALF_TWO "half-two"	/* of the kinds and one for the other */

/* What stands in the act's field, with nothing left to look up; NULL: the
 * field is left out. */
const char *make_value(struct desk *, struct arena *,
    const struct cell *, const struct try_field *);
/* Appends the text with the symbols that a limited document has. */
void make_symbols(struct buf *, const char *text, size_t n);
/* False: nobody knows this manner. */
bool make_paper(struct desk *, struct arena *, const struct cell *,
    const char *manner, struct desk_paper *);

#endif
