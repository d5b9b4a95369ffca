/* lang.h: a language of the pages: messages, plurals, days, times, numbers.
 *
 * Messages are English sentences; other languages are compiled from po/ by
 * tools/pocomp, and a message without translation fails the build. No locale
 * of the machine is used.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_LANG_H
#define PRESS_LANG_H

#include "base/buf.h"
#include "base/day.h"
#include "base/err.h"	/* N_, which marks a message */

#include <stddef.h>
#include <stdint.h>

struct lang {
	const char *code;	/* "en" */
	const char *name;	/* "English" */
};

#define LANG_TEXT 120	/* room for one of the texts below */
#define P_(one, many) one, many	/* marks a pair for trn */

const struct lang *lang_find(const char *code);	/* NULL: not one of ours */
extern const struct lang *const lang_all[];		/* NULL ends it */

const char *tr(const struct lang *, const char *message);
/* one and many are English; n decides. "%s" in them is the caller's. */
const char *trn(const struct lang *, const char *one, const char *many,
    int64_t n);

/* Each writes into out (LANG_TEXT) and returns it. */
char *lang_day(const struct lang *, struct day, char *out);	/* 10 December 2010 */
char *lang_day_short(const struct lang *, struct day, char *out); /* 10 Dec */
char *lang_weekday(const struct lang *, struct day, char *out);
char *lang_time(const struct lang *, struct instant, const char *zone,
    char *out);							/* 16:15 MSK */
char *lang_clock(struct instant, const char *zone, char *out);	/* 16:15 */
char *lang_instant(const struct lang *, struct instant, const char *zone,
    char *out);				/* 10 December 2010, 16:15 MSK */
char *lang_number(const struct lang *, int64_t, char *out);	/* 5,142 */


/* The message with {a}, {b} and {c} filled in; raw text. */
void lang_fill(struct buf *, const char *message, const char *a,
    const char *b, const char *c);
/* "5", "5 and 6", "5, 6 and 7": one more of n, the i-th. */
void lang_join(struct buf *, const struct lang *, size_t i, size_t n,
    const char *text);
/* The first letter made a capital, Latin or Cyrillic. */
void lang_capital(struct buf *, const char *text);
/* Does text hold part, whatever the case of either's letters? */
bool lang_holds(const char *text, const char *part);

#endif
