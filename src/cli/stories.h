/* stories.h: reading stories and playing them one after the other.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_STORIES_H
#define CLI_STORIES_H

#include "base/arena.h"

#include "desk/story.h"

#define STORIES_MOST 100

struct stories {
	struct arena *a;
	const char *names[STORIES_MOST];
	const struct story *read[STORIES_MOST];
	size_t n;
};

bool stories_read(struct stories *, const char *const *paths, size_t n,
    struct err *);
/* The demonstration's, which are compiled in. */
bool stories_of_demo(struct stories *, struct err *);
/* Every *.story of a folder, in the order of their names. */
bool stories_of_folder(struct stories *, const char *folder, struct err *);
void stories_free(struct stories *);
/* The origin that their founding act names; NULL when there is none. */
const char *stories_origin(const struct stories *);
/* Plays them one after the other, up to a moment (NULL: all). */
bool stories_play(const struct stories *, const char *folder, struct desk *,
    const struct instant *until, struct story_result *, struct err *);

#endif
