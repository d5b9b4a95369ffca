/* os.h: the only clock, the only source of chance, and files.
 *
 * Everything above takes time and randomness from here, so that a test, a
 * story and the demo can hold them still. The simulated clock is a fixed
 * offset to the machine's (os_clock_set) or a value that stands
 * (os_clock_freeze); a story moves the frozen one.
 *
 * Files: whole reads with a limit, and os_write_file, which is atomic and
 * durable (temporary file, fsync, rename, fsync of the folder).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_OS_H
#define BASE_OS_H

#include "base/buf.h"
#include "base/day.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct instant os_now(void);
int64_t os_now_ms(void);	/* the same clock, milliseconds since 1970 */
int64_t os_ticks_us(void);	/* monotonic microseconds, for durations */
void os_clock_real(void);
void os_clock_set(struct instant now);		/* runs on from there */
void os_clock_freeze(struct instant now);	/* stands still */

/* From the kernel; in tests a seeded stream after os_random_seed. Aborts when
 * the kernel has none. */
void os_random(void *, size_t n);
void os_random_seed(uint64_t seed);	/* tests, stories; 0: the kernel again */

/* Appends the whole file; refused beyond out->max. ERR_ABSENT when there is
 * no such file. */
bool os_read_file(const char *path, struct buf *out, struct err *);
bool os_write_file(const char *path, const void *, size_t n, unsigned mode,
    struct err *);
/* The same without the syncs, for what can be made again: who reads the file
 * gets the old bytes or the new ones, also while it changes. PATH.new stays
 * beside it, for the next time. */
bool os_publish_file(const char *path, const void *, size_t n, unsigned mode,
    struct err *);
/* Fine if it is there; durable when new. */
bool os_make_folder(const char *path, unsigned mode, struct err *);
/* False only when it is known not to be there. */
bool os_exists(const char *path);
/* An advisory lock held until the process ends; returns a descriptor, or -1
 * with ERR_REFUSED when another process holds it. */
int os_lock(const char *path, struct err *);

/* A monotonic id of the zone's rules: offset in seconds east of UTC at t, and
 * the abbreviation ("MSK") into abbr. Reads the system's zone files once and
 * keeps them; false when the zone is unknown. Thread-safe after the first
 * call for that zone. */
bool os_zone(const char *zone, struct instant t, int *offset, char abbr[8]);

#endif
