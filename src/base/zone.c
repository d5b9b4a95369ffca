/* zone.c: offsets of time zones, from the system's compiled zone files.
 *
 * Reads the TZif format (RFC 8536), version 2 and later: the 64-bit block, and
 * after its last transition the last known rule stands. That is enough for a
 * record of the past and of the near future; a footer rule (daylight saving
 * for ever) is not evaluated, the seats we serve have none.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/os.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ZONES_MOST 64
#define FILE_MOST  (64 * 1024)

struct zone {
	char name[40];
	unsigned char *file;
	const unsigned char *times, *types, *infos, *names;
	uint32_t ntimes, ntypes, nchars;
};

static struct zone zones[ZONES_MOST];
static size_t nzones;
static pthread_mutex_t zones_lock = PTHREAD_MUTEX_INITIALIZER;

static uint32_t
be32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

static int64_t
be64(const unsigned char *p)
{
	return (int64_t)((uint64_t)be32(p) << 32 | be32(p + 4));
}

/* Bytes of a data block with the counts of the header at h and times of the
 * given width. */
static size_t
block_size(const unsigned char *h, size_t width)
{
	size_t isut = be32(h + 20), isstd = be32(h + 24), leap = be32(h + 28),
	    times = be32(h + 32), types = be32(h + 36), chars = be32(h + 40);

	return times * width + times + types * 6 + chars +
	    leap * (width + 4) + isstd + isut;
}

static bool
zone_parse(struct zone *z, size_t n)
{
	const unsigned char *h = z->file;
	size_t skip;

	if (n < 88 || memcmp(h, "TZif", 4) != 0 || h[4] < '2')
		return false;
	skip = 44 + block_size(h, 4);
	if (skip + 44 > n)
		return false;
	h += skip;
	if (memcmp(h, "TZif", 4) != 0 || block_size(h, 8) > n - skip - 44)
		return false;
	z->ntimes = be32(h + 32);
	z->ntypes = be32(h + 36);
	z->nchars = be32(h + 40);
	z->times = h + 44;
	z->types = z->times + (size_t)z->ntimes * 8;
	z->infos = z->types + z->ntimes;
	z->names = z->infos + (size_t)z->ntypes * 6;
	return z->ntypes > 0 && z->nchars > 0;
}

/* Zone names are ours or an act's: letters, digits, and _ + - / only, so that
 * no path can be walked. */
static bool
zone_named(const char *name)
{
	size_t n = strlen(name);

	return n && n < sizeof zones[0].name &&
	    strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789_+-/") == n && name[0] != '/';
}

static const struct zone *
zone_find(const char *name)
{
	struct buf b = BUF_MAX(FILE_MOST);
	struct zone *z = NULL;
	char path[96];

	for (size_t i = 0; i < nzones; i++)
		if (strcmp(zones[i].name, name) == 0)
			return &zones[i];
	if (nzones == ZONES_MOST || !zone_named(name))
		return NULL;
	snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", name);
	if (!os_read_file(path, &b, NULL))
		goto out;
	z = &zones[nzones];
	z->file = (unsigned char *)b.p;
	if (!zone_parse(z, b.n)) {
		z = NULL;
		goto out;
	}
	snprintf(z->name, sizeof z->name, "%s", name);
	nzones++;
	return z;	/* the file's bytes are now the zone's */
out:
	buf_free(&b);
	return z;
}

bool
os_zone(const char *name, struct instant t, int *offset, char abbr[8])
{
	const struct zone *z;
	const unsigned char *info;
	uint32_t lo = 0, hi, type = 0;

	if (strcmp(name, "UTC") == 0) {	/* and no file is needed */
		*offset = 0;
		if (abbr)
			snprintf(abbr, 8, "UTC");
		return true;
	}
	pthread_mutex_lock(&zones_lock);
	z = zone_find(name);
	pthread_mutex_unlock(&zones_lock);
	if (!z)
		return false;
	hi = z->ntimes;
	while (lo < hi) {	/* first transition after t */
		uint32_t mid = lo + (hi - lo) / 2;

		if (be64(z->times + (size_t)mid * 8) <= t.s)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo > 0)
		type = z->types[lo - 1];
	if (type >= z->ntypes)
		return false;
	info = z->infos + (size_t)type * 6;
	*offset = (int)be32(info);
	if (abbr) {
		uint32_t at = info[5];

		snprintf(abbr, 8, "%.7s",
		    at < z->nchars ? (const char *)z->names + at : "");
	}
	return true;
}
