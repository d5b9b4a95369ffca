/* seat.h: the days of the depositary's seat.
 *
 * A day of law is a calendar day there, in the zone that the founding act
 * names. So whoever judges an instant by a day asks here, and not UTC: in C,
 * or in SQL with the zone of the table org,
 *
 * seat_day(zone, t)    the day of that instant, "2010-12-10"
 * seat_end(zone, day)  the instant at which that day is over
 *
 * which are NULL where an argument is. What a zone is like is known from the
 * machine's data; where those do not have it nothing is judged or entered
 * (seat_offset says why), and what is only shown is shown in UTC.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_SEAT_H
#define BOOK_SEAT_H

#include "base/day.h"
#include "book/book.h"

struct sqlite3;

/* Every connection that runs our statements needs it. */
bool seat_register(struct sqlite3 *);

/* Seconds east of UTC at that instant; ERR_FAULT when the zone is not known
 * here. Before the founding act the seat is in UTC. */
bool seat_offset(struct book *, struct instant, int *offset, struct err *);
struct day seat_day(struct book *, struct instant);
/* The same of a zone by its name, for the founding act itself. */
bool seat_zone_known(const char *zone, struct instant, int *offset,
    struct err *);

#endif
