/* story_in.h: a story as read; between story.c and story_play.c.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STORY_IN_H
#define DESK_STORY_IN_H

#include "desk/story.h"

#define STORY_COLUMNS 40
#define STORY_ACTORS 300

struct story_moment { struct instant at; int every, line; };

struct story_row;

struct story_field {
	const char *name, *value;
	int line;
	struct story_row *rows;
	struct story_field *next;
};

struct story_row {
	struct story_field *fields, **tail;
	struct story_row *next;
};

struct story_block {
	struct story_moment moment;
	int line;
	const char *actors[STORY_ACTORS];
	size_t nactors;
	const char *office, *kind;
	const char *label;		/* of the last act; NULL: none */
	bool claims;			/* the signers' clock says otherwise: */
	struct instant claim;
	bool limited;			/* to members */
	struct story_row common;
	struct story_row *table;
	const char *expect;
	int expect_line;
	struct story_block *next;
};

struct story { struct story_block *blocks; size_t n; };

#endif
