/* walk.h: the world of the walk, and asking its desk.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_WALK_WALK_H
#define TESTS_WALK_WALK_H

#include "tests/walk/make.h"

struct walk {
	struct arena *a;	/* of the table */
	struct table table;
	char folder[64];	/* of the world */
	struct desk *d;
	struct desk *none;	/* of a record that has no entry yet */
	size_t told;		/* differences */
	bool limited;		/* its drafts are, to members */
};

/* The world as world.story and desk.story leave it, on the day of the walk; or,
 * limited, one in which all that may be limited to members is, and nobody moved
 * anything. */
struct walk walk_begin(bool limited);
/* The test fails when anything was told. */
void walk_end(struct walk *);
/* The desk to which this is handed: that of the world, or the other. */
struct desk *walk_desk(const struct walk *, const struct cell *);
/* A difference: at most some are printed, all are counted. */
void walk_differs(struct walk *, const struct cell *, const char *manner,
    const char *expect, const char *got, const char *says);

/* What the desk would say, and nothing is entered. */
bool walk_would(struct desk *, struct arena *, struct desk_paper *);
/* YES, or the rule by which it was refused. */
const char *walk_answer(const struct desk_paper *);

#endif
