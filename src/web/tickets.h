/* tickets.h: what the door remembers for a while, under names nobody guesses.
 *
 * A name is 192 random bits. The table keeps its SHA-256 and not the name: who
 * reads the door's memory, or measures how long a search takes, learns no name.
 * What is kept under it is copied in and out.
 *
 * A ticket ends when its life is over, when it was not shown for as long as it
 * may lie idle, when it is taken, or dropped; and when the table is full the
 * one given first makes room. A table lives in memory: a restart of the door
 * ends them all.
 *
 * Times are seconds of a clock that never goes back (tickets_clock); each call
 * is told what time it is. Threads may share a table.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_TICKETS_H
#define WEB_TICKETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TICKET_NAME 33		/* 32 letters of base64url and NUL */

struct tickets;

/* most: how many at once; each: bytes of one; idle_s 0: it may lie idle. */
struct tickets *tickets_new(size_t most, size_t each, int64_t life_s,
    int64_t idle_s);
void tickets_free(struct tickets *);		/* NULL is fine */

void tickets_give(struct tickets *, const void *what, int64_t now,
    char name[TICKET_NAME]);
/* False: there is none of that name any more. Shown, it is not idle. */
bool tickets_show(struct tickets *, const char *name, int64_t now, void *what);
/* The same, but it stays as idle as it was. */
bool tickets_peek(struct tickets *, const char *name, int64_t now, void *what);
/* The same, and it is gone: of many who ask at once one gets it. */
bool tickets_take(struct tickets *, const char *name, int64_t now, void *what);
void tickets_drop(struct tickets *, const char *name);

int64_t tickets_clock(void);	/* the machine's, also in a demonstration */
/* A name of that sort, for other uses. */
void tickets_name(char name[TICKET_NAME]);
/* Are the texts alike? The time it takes tells nothing about b. */
bool tickets_same(const char *a, const char *b);

#endif
