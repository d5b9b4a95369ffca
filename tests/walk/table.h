/* table.h: the table of permissions, read for the walk through it.
 *
 * docs/permissions.md says what must be, tests/walk/acts.txt how each kind of
 * act is tried in the record that tests/walk/world.story makes. Neither asks
 * the program. Together they are cells: this caller, this kind of act, this
 * state of its subject, and the answer: "yes", or the rule that refuses.
 *
 * What is amiss in either file ends the test and names the line: a kind with
 * no table, a table with no way to try it, a caller that no row covers.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_WALK_TABLE_H
#define TESTS_WALK_TABLE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define YES "yes"

/* Who tries, as docs/permissions.md calls them, and whose key that is. */
struct caller {
	const char *name;
	const char *who, *office;
	const char *owner;	/* whose subjects it tries */
	const char *like;	/* the row that goes for it, if none is its own */
	const char *else_;	/* what is expected where no row goes for it */
};
extern const struct caller callers[];	/* .name NULL ends them */

struct try_field { const char *place, *value; };

struct cell {
	const char *kind, *stage;
	const struct caller *caller;
	const char *expect;		/* YES, or a rule */
	const struct try_field *fields;
	size_t n;
};

struct manner { const char *name, *expect; };	/* "However it is signed" */
struct limit { const char *kind, *expect; };	/* "Limited to members" */

struct table {
	struct cell *cells;
	size_t ncells;
	struct manner *manners;
	size_t nmanners;
	struct limit *limits;	/* kind NULL: every other */
	size_t nlimits;
};

/* What is answered to an act of that kind that is limited, on what is public. */
const char *table_limit(const struct table *, const char *kind);
/* root: of the source. */
struct table table_read(struct arena *, const char *root);

#endif
