/* due_power_test.c: the power is cut while the desk closes procedures, by silence
 * and in writing.
 *
 * The prepared folder (silent.h) lies on the disk of disk.h. The desk opens it
 * and closes what falls due, moment by moment, settling in between by chance;
 * the power is cut by chance, several times on the same disk, and the desk goes
 * on where it stood. At the end it starts long after. No closing that was
 * certain is lost, none is there twice, and the outcomes are as they must be.
 *
 * Control: a disk that lies about its syncs loses some, and the desk sees it.
 * CHANCERY_CUTS sets how many cuts there are, CHANCERY_SEED where they begin.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/disk.h"
#include "tests/crash/folder.h"
#include "tests/crash/silent.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define FOLDER DISK_ROOT "/f"
#define CUTS 120
#define LIVES 3

/* How far the record has come for certain. */
struct certain { int moment; uint64_t acked; };

static void
live(struct certain *c)
{
	struct err e = { 0 };
	struct desk *d;

	silent_clock(c->moment);
	d = silent_open(FOLDER, &e);
	while (d && c->moment < silent_moments() &&
	    silent_due(d, c->moment, &e)) {
		c->acked = log_head(desk_log(d)).size;
		c->moment++;
		if (disk_chance(3) == 0)
			desk_settle(d);
	}
	if (d)
		desk_close(d);
}

/* What was wrong; it is said, too. */
static const char *
one(uint64_t seed, bool lying, long *cuts)
{
	struct certain c = { 0 };
	const char *wrong, *from;

	silent_choose(seed % 2 ? SILENT_SILENCES : SILENT_WRITTEN);
	from = silent_folder(&c.acked);
	disk_format(seed);
	folder_copy(from, FOLDER, FOLDER_WHOLE);
	for (int i = 0; i < LIVES; i++) {
		disk_lie(lying);
		disk_cut_at(1 + disk_chance(120));
		live(&c);
		if (!disk_dark())
			disk_cut_now();
		disk_power_on(false);
		disk_lie(false);
		++*cuts;
	}
	wrong = silent_wrong(FOLDER, c.acked);
	if (*wrong)
		fprintf(stderr, "seed %" PRIu64 ": %s\n", seed, wrong);
	silent_choose(SILENT_SILENCES);
	return wrong;
}

static long
number(const char *name, long unless)
{
	const char *s = getenv(name);

	return s ? strtol(s, NULL, 10) : unless;
}

/* Made on the machine's own disk, before there is another. */
static void
prepare(void)
{
	uint64_t size;

	for (int scene = SILENT_SCENES; scene-- > 0;) {
		silent_choose((enum silent_scene)scene);
		silent_folder(&size);
	}
}

TEST(due_power, no_cut_loses_a_closing_or_changes_an_outcome)
{
	uint64_t seed = (uint64_t)number("CHANCERY_SEED", 1);
	long cuts = 0, most = number("CHANCERY_CUTS", CUTS);

	prepare();
	while (cuts < most)
		STR_IS(one(seed++, false, &cuts), "");
	disk_free();
	fprintf(stderr, "closing procedures: %ld cuts\n", cuts);
}

TEST(due_power, a_disk_that_lies_about_its_syncs_loses_closings)
{
	long cuts = 0, lost = 0;

	prepare();
	for (uint64_t seed = 1; seed <= 20; seed++)
		lost += strstr(one(seed, true, &cuts), "no start") != NULL;
	disk_free();
	OK(lost > 0);
}
