/* day.h: legal days and instants, which are two types.
 *
 * A day is a calendar day at the depositary's seat (proleptic Gregorian),
 * counted from 1970-01-01. An instant is a second of UTC, counted from
 * 1970-01-01T00:00:00Z, without leap seconds. Turning one into the other needs
 * a zone, and says so.
 *
 * Nothing here reads a clock; that is base/os.h.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct day { int32_t n; };
struct instant { int64_t s; };

struct civil { int year, month, day; };	/* month 1-12, day 1-31 */

struct day day_of(int year, int month, int day);	/* must be a real date */
bool day_real(int year, int month, int day);
struct civil day_civil(struct day);
int day_weekday(struct day);	/* 0 Monday to 6 Sunday */

#define DAY_TEXT 11		/* "2010-12-10" and NUL */
#define INSTANT_TEXT 21		/* "2010-12-10T13:15:00Z" and NUL */

/* Years 0001 to 9999. */
void day_write(struct day, char out[DAY_TEXT]);
bool day_read(const char *s, size_t n, struct day *);
void instant_write(struct instant, char out[INSTANT_TEXT]);
/* Exactly YYYY-MM-DDTHH:MM:SSZ. */
bool instant_read(const char *s, size_t n, struct instant *);
/* The above, or with +HH:MM / -HH:MM in the place of Z. */
bool instant_read_offset(const char *s, size_t n, struct instant *);

struct instant instant_at(struct day, int seconds_of_day);	/* UTC */
/* offset: seconds east of UTC. Never outside the years 0001 to 9999: the first
 * and the last day stand for what a zone would put beyond them. */
struct day instant_day(struct instant, int offset);
int instant_clock(struct instant, int offset);		/* seconds of that local day */

#endif
