/* desk_power_test.c: the whole desk on a disk that loses power.
 *
 * A run is several lives of one folder: open the desk, enter batches, now and
 * then close it or throw the book away, until the power goes. After each cut
 * the desk must start, from the first start on: the latch, which was not
 * synced, and the checkpoint, which may be torn, are no reason not to. Its
 * root is that of the acts which were acknowledged, or of those and the one
 * batch under way; each act that had a receipt is there; the checkpoint that
 * was published is not ahead; and the book, which may be behind or broken, is
 * again what a fold from nothing makes.
 *
 * Each control must show that the test can see: a disk that lies about its
 * syncs, a log with synchronous=NORMAL, a book with another row.
 *
 * CHANCERY_CUTS sets how many cuts there are, CHANCERY_SEED where they begin.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/calls.h"
#include "tests/crash/disk.h"
#include "tests/crash/world.h"

#include "base/os.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FOLDER DISK_ROOT "/f"
#define BOOK FOLDER "/book/book.db"
#define CUTS 1500
#define LIVES 4
#define BATCH_MOST 5

/* What went wrong after a cut. */
struct tally {
	long cuts;
	long lost;		/* acknowledged acts are missing */
	long shut;		/* the desk does not start */
	long other;		/* more than was tried, or other bytes or root */
	long ahead;		/* the checkpoint is beyond the log */
	long book;		/* is not what a fold makes */
};

struct world { uint64_t acked, tried; };

static void
judge(struct world *w, struct desk *d, int64_t published, struct tally *t)
{
	uint64_t size = log_head(desk_log(d)).size;
	const char *differs;

	if (size < w->acked)
		t->lost++;
	else if (size != w->acked && size != w->tried)
		t->other++;
	if (published > (int64_t)size)
		t->ahead++;
	differs = world_log_differs(d, size);
	if (differs[0])
		t->other++;
	w->acked = w->tried = size;
}

/* The founding acts stand alone: the others need them to be judged. */
static void
append(struct world *w, struct desk *d)
{
	bool founded = w->acked >= 2;
	size_t n = founded ? 1 + disk_chance(BATCH_MOST) : 1;
	struct err e;

	w->tried = w->acked + n;
	if (world_enter(d, w->acked, n, w->acked > 2 && disk_chance(4) == 0,
	    &e))
		w->acked = w->tried;
}

static void
forget_book(void)
{
	unlink(BOOK);
	unlink(BOOK "-wal");
	unlink(BOOK "-shm");
}

static struct desk *
start(struct world *w, struct tally *t)
{
	int64_t published = disk_dark() ? -1 : world_checkpoint(FOLDER);
	struct err e = { 0 };
	struct desk *d;

	world_still();
	d = desk_open(FOLDER, ORIGIN, NULL, &e);
	if (d && !disk_dark())
		judge(w, d, published, t);
	else if (!d && !disk_dark()) {
		if (!t->shut++)
			fprintf(stderr, "shut: %s (%s)\n", e.says, e.inside);
	}
	return d;
}

/* False when it is no use to go on with this disk, or there are no more
 * acts. */
static bool
live(struct world *w, struct tally *t)
{
	while (!disk_dark()) {
		struct desk *d = start(w, t);

		if (!d)
			return disk_dark();
		for (int i = (int)disk_chance(4); i > 0 && !disk_dark() &&
		    w->acked + BATCH_MOST <= WORLD_ACTS; i--) {
			append(w, d);
			/* The power goes while WALs are copied, too. */
			if (disk_chance(3) == 0)
				desk_settle(d);
		}
		desk_close(d);
		if (!disk_dark() && disk_chance(6) == 0)
			forget_book();
		if (w->acked + BATCH_MOST > WORLD_ACTS)
			return false;
	}
	return true;
}

static bool spoilt;

static void
spoil(void)
{
	sqlite3 *db;

	OK(sqlite3_open(BOOK, &db) == SQLITE_OK);
	OK(sqlite3_exec(db, "UPDATE entry SET office = 'another' "
	    "WHERE seq = 0", NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

/* The last look: nothing is cut any more, and the books are compared. */
static void
last(struct world *w, struct tally *t)
{
	struct desk *d = start(w, t);

	if (!d)
		return;
	desk_close(d);
	if (spoilt)
		spoil();
	if (!world_book_same(BOOK, w->acked))
		t->book++;
}

static long
faults(const struct tally *t)
{
	return t->lost + t->shut + t->other + t->ahead + t->book;
}

static void
run(uint64_t seed, bool lying, struct tally *t)
{
	struct world w = { 0, 0 };
	long was = faults(t);

	disk_format(seed);
	for (int i = 0; i < LIVES; i++) {
		bool more;

		disk_lie(lying);
		disk_cut_at(1 + disk_chance(i == 0 ? 350 : 120));
		more = live(&w, t);
		if (!disk_dark())
			disk_cut_now();
		disk_power_on(false);
		disk_lie(false);
		t->cuts++;
		last(&w, t);
		if (!more)
			break;
	}
	if (was == 0 && faults(t) > 0)
		fprintf(stderr, "seed %" PRIu64 " shows the first\n", seed);
	disk_free();
}

static struct tally
cuts(const char *what, long n, bool lying)
{
	const char *s = getenv("CHANCERY_SEED");
	uint64_t seed = s ? strtoull(s, NULL, 10) : 1;
	int64_t from = os_ticks_us();
	struct tally t = { 0 };

	world_make();
	while (t.cuts < n)
		run(seed++, lying, &t);
	fprintf(stderr, "%s: %ld cuts; acknowledged acts lost after %ld, no "
	    "start after %ld, other acts after %ld, checkpoint ahead after "
	    "%ld, another book after %ld; %.1f s\n", what, t.cuts, t.lost,
	    t.shut, t.other, t.ahead, t.book,
	    (double)(os_ticks_us() - from) / 1e6);
	return t;
}

static long
wanted(void)
{
	const char *s = getenv("CHANCERY_CUTS");

	return s ? strtol(s, NULL, 10) : CUTS;
}

TEST(desk_power, no_cut_loses_a_receipt_or_keeps_the_desk_from_starting)
{
	struct tally t = cuts("as shipped", wanted(), false);

	OK(faults(&t) == 0);
}

TEST(desk_power, a_disk_that_lies_about_its_syncs_shows_losses)
{
	struct tally t = cuts("lying disk", 60, true);

	OK(t.lost + t.shut > 0);	/* the latch may notice first */
}

TEST(desk_power, a_log_with_synchronous_normal_shows_losses)
{
	struct tally t;

	calls_sync("log.db", "NORMAL");
	t = cuts("log with synchronous=NORMAL", 60, false);
	calls_sync(NULL, NULL);
	OK(t.lost + t.shut > 0);	/* the latch may notice first */
}

/* With synchronous=OFF pages of different ages lie in the book, and what is
 * noticed of it is made new. So this control spoils one row itself. */
TEST(desk_power, a_book_with_one_other_row_is_another_book)
{
	struct tally t;

	spoilt = true;
	t = cuts("a row of the book changed", 20, false);
	spoilt = false;
	OK(t.book > 10);
	OK(t.lost == 0 && t.shut == 0 && t.other == 0 && t.ahead == 0);
}
