/* power_test.c: the log on a disk that loses power.
 *
 * A run is several lives of one log: open, append batches until the power
 * goes, and again. After each cut the log must open; every acknowledged entry
 * must be there byte for byte; besides them at most the one batch that was
 * under way, whole; and its root must be the one of exactly those entries.
 *
 * The same runs on a disk that lies about its syncs, and with
 * synchronous=NORMAL, must show losses: otherwise the test could not see them.
 *
 * CHANCERY_CUTS sets how many cuts there are, CHANCERY_SEED where they begin.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"
#include "log/store.h"
#include "tests/crash/disk.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define CUTS 20000
#define LIVES 4
#define BATCH_MOST 6
#define BYTES_MOST 3000

/* What went wrong after a cut. */
struct tally {
	long cuts;
	long lost;		/* acknowledged entries are missing */
	long broken;		/* it does not open, or not with its root */
	long invented;		/* there is more than was tried */
};

struct world {
	uint64_t seed;
	struct log_disk disk;
	struct tree *tree;	/* of all that was tried */
	uint64_t acked, tried;
};

/* Entry `seq` of a world is always the same bytes. */
static struct log_entry
entry_of(const struct world *w, uint64_t seq, uint8_t room[BYTES_MOST])
{
	uint64_t x = (w->seed + 1) * 0x9e3779b97f4a7c15u ^ (seq + 1) << 20;
	size_t n;

	x ^= x >> 29, x *= 0xbf58476d1ce4e5b9u, x ^= x >> 32;
	n = 1 + x % (x % 5 == 0 ? BYTES_MOST : 300);
	for (size_t i = 0; i < n; i++) {
		x = x * 6364136223846793005u + 1442695040888963407u;
		room[i] = (uint8_t)(x >> 56);
	}
	return (struct log_entry){ room, n };
}

/* One batch; true when the log acknowledged it. */
static bool
append(struct world *w, struct log *log)
{
	static uint8_t room[BATCH_MOST][BYTES_MOST];
	struct log_entry entries[BATCH_MOST];
	size_t n = 1 + disk_chance(BATCH_MOST);

	tree_cut(w->tree, w->acked);
	for (size_t i = 0; i < n; i++) {
		struct hash leaf;

		entries[i] = entry_of(w, w->acked + i, room[i]);
		leaf = tree_leaf(entries[i].p, entries[i].n);
		tree_add(w->tree, &leaf);
	}
	w->tried = w->acked + n;
	if (!log_append(log, entries, n, NULL))
		return false;
	w->acked = w->tried;
	return true;
}

static bool
reads_back(const struct world *w, struct log *log)
{
	uint8_t room[BYTES_MOST];

	for (uint64_t i = 0; i < log_head(log).size; i++) {
		struct log_entry want = entry_of(w, i, room), got;

		if (!log_read(log, i, &got, NULL) || got.n != want.n ||
		    memcmp(got.p, want.p, got.n) != 0)
			return false;
	}
	return true;
}

/* Holds a log opened after a cut against what was promised. */
static void
judge(struct world *w, struct log *log, struct tally *t)
{
	struct log_head head = log_head(log);
	struct hash root;

	if (head.size < w->acked)
		t->lost++;
	else if (head.size != w->acked && head.size != w->tried)
		t->invented++;
	if (head.size > w->tried)
		return;
	root = tree_root(w->tree, head.size);
	if (!hash_same(&root, &head.root) ||
	    (!reads_back(w, log) && !disk_dark()))
		t->broken++;
	w->acked = head.size;
	w->tried = head.size;
}

/* Opens the log and writes until the power goes. False when it is no use to
 * go on with this disk. */
static bool
live(struct world *w, struct tally *t)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite_with("log.db", true, &w->disk, &e);

	if (!log) {
		if (disk_dark())
			return true;	/* cut while opening */
		t->broken++;
		return false;
	}
	judge(w, log, t);
	if (disk_chance(8) == 0 && !disk_dark()) {	/* a quiet evening */
		log_close(log);
		return true;
	}
	while (append(w, log))
		continue;
	log_close(log);
	return true;
}

static void
run(uint64_t seed, const struct log_disk *disk, bool lying, struct tally *t)
{
	struct world w = { .seed = seed, .disk = *disk };
	long was = t->lost + t->broken + t->invented;

	w.tree = tree_new();
	disk_format(seed);
	w.disk.vfs = DISK;
	for (int i = 0; i <= LIVES; i++) {
		/* The last life is only looked at. */
		bool last = i == LIVES;

		disk_lie(lying && !last);
		disk_cut_at(last ? 0 : 1 + disk_chance(i == 0 ? 120 : 60));
		if (last) {
			struct err e = { 0 };
			struct log *log = log_open_sqlite_with("log.db",
			    true, &w.disk, &e);

			if (log)
				judge(&w, log, t);
			else
				t->broken++;
			log_close(log);
			break;
		}
		if (!live(&w, t))
			break;
		disk_power_on(false);
		t->cuts++;
	}
	if (was == 0 && t->lost + t->broken + t->invented > 0)
		fprintf(stderr, "seed %" PRIu64 " shows the first loss\n", seed);
	tree_free(w.tree);
	disk_free();
}

static struct tally
cuts(const char *what, long n, const struct log_disk *disk, bool lying)
{
	const char *s = getenv("CHANCERY_SEED");
	uint64_t seed = s ? strtoull(s, NULL, 10) : 1;
	int64_t from = os_ticks_us();
	struct tally t = { 0 };
	double took;

	while (t.cuts < n)
		run(seed++, disk, lying, &t);
	took = (double)(os_ticks_us() - from) / 1e6;
	fprintf(stderr, "%s: %ld cuts, acknowledged entries lost after %ld, "
	    "broken after %ld, invented after %ld; %.1f s\n", what, t.cuts,
	    t.lost, t.broken, t.invented, took);
	return t;
}

static long
wanted(void)
{
	const char *s = getenv("CHANCERY_CUTS");

	return s ? strtol(s, NULL, 10) : CUTS;
}

TEST(power, no_cut_loses_an_acknowledged_entry_or_leaves_half_a_batch)
{
	struct log_disk disk = { 0 };
	struct tally t = cuts("as shipped", wanted() / 2, &disk, false);

	OK(t.lost == 0 && t.broken == 0 && t.invented == 0);
}

TEST(power, no_cut_does_where_the_wal_is_copied_all_the_time)
{
	struct log_disk disk = { .checkpoint = 6 };
	struct tally t = cuts("checkpoint of 6 pages", wanted() / 2, &disk,
	    false);

	OK(t.lost == 0 && t.broken == 0 && t.invented == 0);
}

TEST(power, a_disk_that_lies_about_its_syncs_shows_losses)
{
	struct log_disk disk = { 0 };
	struct tally t = cuts("lying disk", 400, &disk, true);

	OK(t.lost > 0);
}

TEST(power, synchronous_normal_shows_losses)
{
	struct log_disk disk = { .sync = "NORMAL" };
	struct tally t = cuts("synchronous=NORMAL", 400, &disk, false);

	OK(t.lost > 0);
}
