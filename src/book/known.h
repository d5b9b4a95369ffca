/* known.h: what many ask of the book in one question: is something there, and
 * who is somebody.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_KNOWN_H
#define BOOK_KNOWN_H

#include "base/day.h"
#include "book/book.h"

bool known_subject(struct book *, const char *kind, const char *id);

/* The state's standing on the day of that instant, by the days of the seat:
 * "member", "suspended", "observer"...; "" when it has none. Returns out. */
#define STANDING_TEXT 40
const char *known_standing(struct book *, const char *who, struct instant,
    char out[STANDING_TEXT]);
/* Is it a member in good standing? */
bool known_member(struct book *, const char *who, struct instant);

#endif
