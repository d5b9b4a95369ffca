/* tile_test.c: paths with one spelling, and tiles equal to those other
 * programs wrote for the same entries.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "log/checkpoint.h"
#include "log/tile.h"
#include "seal/note.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define BUNDLE_MOST (TILE_WIDTH * (2 + LOG_ENTRY_MOST))

/* Paths */

static const struct {
	const char *path;
	struct tile tile;
} good_paths[] = {
	{ "tile/0/000", { 0, 0, 256 } },
	{ "tile/0/000.p/1", { 0, 0, 1 } },
	{ "tile/0/000.p/255", { 0, 0, 255 } },
	{ "tile/7/000.p/1", { 7, 0, 1 } },
	{ "tile/1/999", { 1, 999, 256 } },
	{ "tile/1/x001/000", { 1, 1000, 256 } },
	{ "tile/2/x001/x234/067", { 2, 1234067, 256 } },
	{ "tile/2/x001/x234/067.p/8", { 2, 1234067, 8 } },
	{ "tile/2/x001/x000/000", { 2, 1000000, 256 } },
	{ "tile/entries/000", { TILE_ENTRIES, 0, 256 } },
	{ "tile/entries/x273/004.p/9", { TILE_ENTRIES, 273004, 9 } },
	{ "tile/0/x018/x446/x744/x073/x709/x551/615",
	    { 0, UINT64_MAX, 256 } },
};

static const char *const bad_paths[] = {
	"", "tile", "tile/", "tile/0", "tile/0/", "tile//000", "/tile/0/000",
	"tile/0/000/", "tile/0/000 ", " tile/0/000", "tile/0/000?x",
	"tile/0/000%20", "Tile/0/000", "tile/0/../0/000", "tile/./0/000",
	/* levels */
	"tile/8/000", "tile/00/000", "tile/01/000", "tile/-1/000",
	"tile/+0/000", "tile/63/000", "tile/4294967296/000", "tile/x/000",
	"tile/entry/000", "tile/entriesx/000", "tile/data/000",
	/* indices */
	"tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/1234", "tile/0/x000",
	"tile/0/x000/000", "tile/0/x000/001", "tile/0/001/000",
	"tile/0/x01/000", "tile/0/x0001/000", "tile/0/xx01/000",
	"tile/0/X001/000", "tile/0/x001/x000", "tile/0/x001//000",
	"tile/0/x001000", "tile/0/12a", "tile/0/-01", "tile/0/+01",
	"tile/0/ 01", "tile/0/x001/",
	"tile/0/x018/x446/x744/x073/x709/x551/616",
	"tile/0/x999/x999/x999/x999/x999/x999/999",
	"tile/0/x001/x000/x000/x000/x000/x000/x000/x000/x000/x000/000",
	/* widths */
	"tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/00",
	"tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/257",
	"tile/0/000.p/1000", "tile/0/000.p/4294967297", "tile/0/000.p/-1",
	"tile/0/000.p/+1", "tile/0/000.p/1/", "tile/0/000.p/1.p/1",
	"tile/0/000.p/1 ", "tile/0/000.P/1", "tile/0/000p/1",
	"tile/0/x001.p/1/000", "tile/0/000.p/0x1",
	"tile/0/000.p/18446744073709551617",
};

TEST(tile, a_path_is_read_and_written_with_the_same_spelling)
{
	for (size_t i = 0; i < sizeof good_paths / sizeof *good_paths; i++) {
		const char *path = good_paths[i].path;
		const struct tile *want = &good_paths[i].tile;
		struct buf b = BUF_MAX(100);
		struct err e = { 0 };
		struct tile got;

		FINE(tile_read_path(path, strlen(path), &got, &e), e);
		OK(got.level == want->level && got.index == want->index &&
		    got.width == want->width);
		tile_write_path(&got, &b);
		STR_IS(b.p, path);
		buf_free(&b);
	}
}

TEST(tile, every_other_spelling_is_absent)
{
	for (size_t i = 0; i < sizeof bad_paths / sizeof *bad_paths; i++) {
		struct err e = { 0 };
		struct tile t;

		if (tile_read_path(bad_paths[i], strlen(bad_paths[i]), &t, &e))
			test_fail(__FILE__, __LINE__, "taken: %s",
			    bad_paths[i]);
		OK(e.kind == ERR_ABSENT);
	}
}

TEST(tile, a_path_with_a_nul_or_cut_anywhere_is_absent)
{
	const char *whole = "tile/2/x001/x234/067.p/8";
	struct tile t;

	for (size_t n = 0; n < strlen(whole); n++)
		/* "tile/2/x001/x234/067" alone is a tile too. */
		OK(tile_read_path(whole, n, &t, NULL) == (n == 20));
	OK(!tile_read_path("tile/0/000\0", 11, &t, NULL));
	OK(!tile_read_path("tile/0/\000000", 10, &t, NULL));
}

TEST(tile, any_index_survives_its_path)
{
	uint64_t index = 1;

	for (int i = 0; i < 4000; i++) {
		struct tile t = { i % 9 - 1, index, (unsigned)(i % 256) + 1 };
		struct tile back;
		struct buf b = BUF_MAX(100);

		tile_write_path(&t, &b);
		OK(tile_read_path(b.p, b.n, &back, NULL));
		OK(back.level == t.level && back.index == t.index &&
		    back.width == t.width);
		buf_free(&b);
		index = index * 6364136223846793005u + (uint64_t)i;
		if (i % 3 == 0)
			index >>= i % 64;
	}
}

/* What a log answers */

static void
append(struct log *log, const void *p, size_t n)
{
	struct log_entry entry = { p, n };
	struct err e = { 0 };

	FINE(log_append(log, &entry, 1, &e), e);
}

static bool
has(struct log *log, int level, uint64_t index, unsigned width)
{
	struct tile t = { level, index, width };
	struct buf b = BUF_MAX(BUNDLE_MOST);
	struct err e = { 0 };
	bool ok = tile_make(log, &t, &b, &e);

	OK(ok || e.kind == ERR_ABSENT);
	OK(ok == (b.n > 0));
	if (ok && level != TILE_ENTRIES)
		OK(b.n == 32 * width);
	buf_free(&b);
	return ok;
}

TEST(tile, a_log_has_the_tiles_it_has_reached_and_no_empty_one)
{
	struct log *log = log_open_mem(NULL);

	OK(!has(log, 0, 0, 1) && !has(log, TILE_ENTRIES, 0, 1));
	for (unsigned n = 1; n <= 600; n++) {
		append(log, &n, sizeof n);
		OK(has(log, 0, (n - 1) / 256, (n - 1) % 256 + 1));
		OK(has(log, TILE_ENTRIES, (n - 1) / 256, (n - 1) % 256 + 1));
		OK(!has(log, 0, n / 256, n % 256 + 1));
		OK(!has(log, TILE_ENTRIES, n / 256, n % 256 + 1));
	}
	OK(has(log, 1, 0, 2) && !has(log, 1, 0, 3) && has(log, 1, 0, 1));
	OK(!has(log, 2, 0, 1) && !has(log, 7, 0, 1));
	OK(!has(log, 0, UINT64_MAX, 256) && !has(log, 0, UINT64_MAX / 256, 1));
	OK(!has(log, TILE_ENTRIES, UINT64_MAX, 1));
	OK(!has(log, 0, 0, 0) && !has(log, 0, 0, 257));
	log_close(log);
}

TEST(tile, a_tile_one_level_up_hashes_the_tiles_below)
{
	struct log *log = log_open_mem(NULL);
	struct tree *t = tree_new();
	struct tile low = { 0, 1, 256 }, high = { 1, 0, 2 };
	struct buf b = BUF_MAX(BUNDLE_MOST), up = BUF_MAX(BUNDLE_MOST);
	struct hash h;

	for (unsigned n = 0; n < 512; n++)
		append(log, &n, sizeof n);
	OK(tile_make(log, &low, &b, NULL) && tile_make(log, &high, &up, NULL));
	for (int i = 0; i < 256; i++) {
		memcpy(h.b, b.p + 32 * i, 32);
		tree_add(t, &h);
	}
	h = tree_root(t, 256);
	OK(memcmp(up.p + 32, h.b, 32) == 0);
	buf_free(&b);
	buf_free(&up);
	tree_free(t);
	log_close(log);
}

TEST(tile, a_tile_that_does_not_fit_its_buffer_is_a_fault)
{
	struct log *log = log_open_mem(NULL);
	struct tile t = { TILE_ENTRIES, 0, 2 };
	struct buf b = BUF_MAX(9);
	struct err e = { 0 };

	append(log, "abc", 3);
	append(log, "def", 3);
	OK(!tile_make(log, &t, &b, &e) && e.kind == ERR_FAULT);
	buf_free(&b);
	b.max = 10;
	FINE(tile_make(log, &t, &b, &e), e);
	buf_free(&b);
	log_close(log);
}

/* Bundles */

TEST(tile, a_bundle_walks_back_into_its_entries)
{
	static const char bundle[] = "\0\3one\0\0\0\3two";
	struct log_entry entry;
	struct err e = { .kind = ERR_FAULT };
	size_t at = 0;

	OK(tile_next_entry(bundle, 12, &at, &entry, &e));
	OK(entry.n == 3 && memcmp(entry.p, "one", 3) == 0);
	OK(tile_next_entry(bundle, 12, &at, &entry, &e) && entry.n == 0);
	OK(tile_next_entry(bundle, 12, &at, &entry, &e));
	OK(entry.n == 3 && memcmp(entry.p, "two", 3) == 0 && at == 12);
	OK(!tile_next_entry(bundle, 12, &at, &entry, &e));
	OK(e.kind == ERR_NONE);
}

TEST(tile, a_bundle_cut_inside_an_entry_is_malformed)
{
	static const char bundle[] = "\0\3one\0\3two";

	for (size_t n = 0; n <= 10; n++) {
		struct log_entry entry;
		struct err e = { 0 };
		size_t at = 0;

		while (tile_next_entry(bundle, n, &at, &entry, &e))
			continue;
		OK(e.kind == (n % 5 ? ERR_MALFORMED : ERR_NONE));
	}
}

/* Logs other programs wrote */

/* The entries of one bundle file, appended. */
static void
append_bundle(struct log *log, const char *folder, const char *path)
{
	struct buf b = test_file(folder, path);
	struct log_entry entry;
	struct err e = { 0 };
	size_t at = 0;

	while (tile_next_entry(b.p, b.n, &at, &entry, &e))
		append(log, entry.p, entry.n);
	OK(e.kind == ERR_NONE);
	buf_free(&b);
}

/* The checkpoint of a log whose key is known; its signature must be good. */
static struct checkpoint
signed_checkpoint(const char *folder, const char *name, const char *vkey)
{
	struct buf b = test_file(folder, name);
	struct note_key key;
	struct note_sig sig;
	struct checkpoint c;
	struct err e = { 0 };
	size_t n;

	FINE(note_key_read(vkey, strlen(vkey), &key, &e), e);
	FINE(note_open(b.p, b.n, &key, 1, &sig, &n, &e), e);
	OK(sig.valid);
	FINE(checkpoint_read(b.p, n, &c, &e), e);
	buf_free(&b);
	return c;
}

/* Every file below folder/tile is a tile of the log, byte for byte. */
static size_t
compare_tiles(struct log *log, const char *folder, const char *below)
{
	char path[4096];
	struct dirent *d;
	size_t n = 0;
	DIR *dir;

	snprintf(path, sizeof path, "%s/%s", folder, below);
	dir = opendir(path);
	OK(dir);
	while ((d = readdir(dir))) {
		char name[512];
		struct stat st;
		struct tile t;
		struct err e = { 0 };

		if (d->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%.200s/%.200s", below, d->d_name);
		snprintf(path, sizeof path, "%s/%s", folder, name);
		OK(stat(path, &st) == 0);
		if (S_ISDIR(st.st_mode)) {
			n += compare_tiles(log, folder, name);
			continue;
		}
		struct buf want = test_file(folder, name);
		struct buf got = BUF_MAX(BUNDLE_MOST);

		FINE(tile_read_path(name, strlen(name), &t, &e), e);
		FINE(tile_make(log, &t, &got, &e), e);
		if (got.n != want.n || memcmp(got.p, want.p, got.n) != 0)
			test_fail(__FILE__, __LINE__, "%s differs", name);
		buf_free(&want);
		buf_free(&got);
		n++;
	}
	closedir(dir);
	return n;
}

#define TESSERA_KEY							\
	"example.com/log/testdata+33d7b496+"				\
	"AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
#define LOG600_KEY							\
	"acts.example/log+d6b6aaf9+"					\
	"AfZNaL8sHm4Qy6QAfgO98Imx0qrP2sZmBp1hPy3zUc0s"

TEST(tile, the_entries_of_tesseras_log_give_its_tiles_and_checkpoints)
{
	const char *shared = test_shared();
	struct log *log;
	char folder[4200];

	if (!shared)
		return;
	snprintf(folder, sizeof folder, "%s/vectors/tlog/tessera-15", shared);
	log = log_open_mem(NULL);
	append_bundle(log, folder, "tile/entries/000.p/15");
	OK(log_head(log).size == 15);
	for (unsigned n = 0; n <= 15; n++) {
		struct hash root = tree_root(log_tree(log), n);
		struct checkpoint c;
		char name[40];

		snprintf(name, sizeof name, "checkpoint.%u", n);
		c = signed_checkpoint(folder, name, TESSERA_KEY);
		STR_IS(c.origin, "example.com/log/testdata");
		OK(c.size == n && hash_same(&c.root, &root));
	}
	OK(compare_tiles(log, folder, "tile") == 30);
	log_close(log);
}

static struct log *
log600(char folder[4200])
{
	const char *shared = test_shared();
	struct log *log;

	if (!shared)
		return NULL;
	snprintf(folder, 4200, "%s/vectors/tlog/log-600", shared);
	log = log_open_mem(NULL);
	append_bundle(log, folder, "tile/entries/000");
	append_bundle(log, folder, "tile/entries/001");
	append_bundle(log, folder, "tile/entries/002.p/88");
	OK(log_head(log).size == 600);
	return log;
}

TEST(tile, the_600_entries_give_every_tile_and_checkpoint)
{
	static const unsigned sizes[] = { 0, 1, 2, 3, 7, 8, 255, 256, 257,
	    511, 512, 513, 600 };
	char folder[4200];
	struct log *log = log600(folder);

	if (!log)
		return;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct hash root = tree_root(log_tree(log), sizes[i]);
		struct checkpoint c;
		char name[40];

		snprintf(name, sizeof name, "checkpoint.%u", sizes[i]);
		c = signed_checkpoint(folder, name, LOG600_KEY);
		OK(c.size == sizes[i] && hash_same(&c.root, &root));
	}
	OK(compare_tiles(log, folder, "tile") >= 20);
	log_close(log);
}

TEST(tile, a_twin_that_forked_is_found_by_its_signed_checkpoint)
{
	static const unsigned sizes[] = { 511, 600 };
	char folder[4200];
	struct log *log = log600(folder);

	if (!log)
		return;
	for (size_t i = 0; i < 2; i++) {
		struct hash root = tree_root(log_tree(log), sizes[i]), old;
		struct tree_proof p;
		struct checkpoint c;
		char name[40];

		snprintf(name, sizeof name, "fork/checkpoint.%u", sizes[i]);
		c = signed_checkpoint(folder, name, LOG600_KEY);
		OK(c.size == sizes[i] && !hash_same(&c.root, &root));
		/* Nor does our own proof lead from the shared past to it. */
		old = tree_root(log_tree(log), 257);
		tree_consistency(log_tree(log), 257, sizes[i], &p);
		OK(tree_check_consistency(257, &old, sizes[i], &root, &p));
		OK(!tree_check_consistency(257, &old, sizes[i], &c.root, &p));
	}
	log_close(log);
}

TEST(tile, the_sample_proof_is_the_one_we_write)
{
	char folder[4200];
	struct log *log = log600(folder);
	struct buf text, entry, out = BUF_MAX(100000);
	struct tree_proof p, ours;
	struct checkpoint c;
	struct err e = { 0 };
	struct hash leaf;
	const char *note;
	uint64_t index;
	size_t n, text_n;

	if (!log)
		return;
	text = test_file(folder, "sample.tlog-proof");
	entry = test_file(folder, "sample.entry");
	FINE(checkpoint_proof_read(text.p, text.n, &index, &p, &note, &n, &e),
	    e);
	OK(index == 300);
	tree_inclusion(log_tree(log), 300, 600, &ours);
	OK(p.n == ours.n && memcmp(p.h, ours.h, 32 * p.n) == 0);
	OK(note_open(note, n, NULL, 0, NULL, &text_n, &e));
	FINE(checkpoint_read(note, text_n, &c, &e), e);
	leaf = tree_leaf(entry.p, entry.n);
	OK(tree_check_inclusion(&leaf, index, c.size, &c.root, &p));
	checkpoint_proof_write(&out, 300, &ours, note, n);
	OK(out.n == text.n && memcmp(out.p, text.p, out.n) == 0);
	buf_free(&text);
	buf_free(&entry);
	buf_free(&out);
	log_close(log);
}
