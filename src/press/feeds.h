/* feeds.h: a page's tree as CSV, Atom and iCalendar.
 *
 * CSV is RFC 4180 with one head line; a list inside a cell is joined by blanks.
 * A text that a spreadsheet would take for a formula (it begins with = + - @, a
 * tab or a carriage return, and is no number) has an apostrophe before it.
 * Atom is RFC 4287, iCalendar RFC 5545 with times in UTC and lines folded at 75
 * bytes between characters.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_FEEDS_H
#define PRESS_FEEDS_H

#include "press/model.h"

/* A list of objects; columns are all members met, in order of first meeting. */
void feed_csv(struct buf *, const struct json *list);
void feed_csv_cell(struct buf *, const char *, size_t n);
/* The newest entries; origin names the feed for ever. */
void feed_atom(struct buf *, const struct lang *, const struct json *m);
/* The meetings of a session. */
void feed_ics(struct buf *, const struct json *m);

#endif
