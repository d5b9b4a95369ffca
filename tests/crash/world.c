/* world.c: see world.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/world.h"

#include "tests/desk/dump.h"
#include "tests/test.h"

#include "base/os.h"
#include "seal/note.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SEED 20101210

static struct arena *arena;
static struct desk_paper papers[WORLD_ACTS];
static struct hash leaves[WORLD_ACTS];
static struct tree *tree;
static struct buf books[WORLD_ACTS + 1];
static struct instant now;

void
world_still(void)
{
	os_clock_freeze(now);
	os_random_seed(SEED);
}

/* The leaf that a log holds, as it was handed in; it goes on to `next`. */
static void
keep(struct log *log, uint64_t i, struct log *next)
{
	struct buf text = BUF_MAX(LOG_ENTRY_MOST + 100);
	struct log_entry entry;
	struct leaf leaf;
	struct err e = { 0 };

	FINE(log_read(log, i, &entry, &e), e);
	leaves[i] = tree_leaf(entry.p, entry.n);
	tree_add(tree, &leaves[i]);
	FINE(log_append(next, &entry, 1, &e), e);
	FINE(leaf_read(arena, arena_copy(arena, entry.p, entry.n), entry.n,
	    &leaf, &e), e);
	act_write_signed(&text, &leaf);
	OK(buf_ok(&text));
	papers[i] = (struct desk_paper){
		.text = arena_copy(arena, text.p, text.n), .n = text.n };
	buf_free(&text);
}

/* All say they were signed after the founding, so that they can be entered in
 * batches of any size. */
static void
sign_all(struct desk *d)
{
	for (uint64_t i = log_head(desk_log(d)).size; i < WORLD_ACTS; i++) {
		char id[20];

		snprintf(id, sizeof id, "p%02d", (int)i);
		person_paper(d, arena, id, NULL, &papers[i]);
	}
}

void
world_make(void)
{
	const char *folder = test_folder();
	struct log *next;
	struct desk *d;

	if (tree)
		return;
	tree = tree_new();
	arena = arena_new(16 << 20);
	next = log_open_mem(NULL);
	os_random_seed(SEED);
	d = small_desk(folder);
	now = os_now();
	sign_all(d);
	books[0] = dump_of_fold(next, folder, NULL);
	for (uint64_t i = 0; i < WORLD_ACTS; i++) {
		if (i >= log_head(desk_log(d)).size)
			FINE(desk_submit(d, arena, &papers[i]),
			    papers[i].err);
		keep(desk_log(d), i, next);
		books[i + 1] = dump_of_fold(next, folder, NULL);
	}
	log_close(next);
	desk_close(d);
}

struct desk_paper
world_paper(uint64_t i)
{
	OK(i < WORLD_ACTS);
	return (struct desk_paper){ .text = papers[i].text, .n = papers[i].n };
}

struct hash
world_leaf(uint64_t i)
{
	return leaves[i];
}

struct hash
world_root(uint64_t size)
{
	return tree_root(tree, size);
}

bool
world_book_same(const char *path, uint64_t size)
{
	struct buf got = dump_database(path), *want = &books[size];
	bool same = size <= WORLD_ACTS && want->n == got.n && got.n > 0 &&
	    memcmp(want->p, got.p, got.n) == 0;

	buf_free(&got);
	return same;
}

void
world_book_is(const char *path, uint64_t size, const char *when)
{
	if (!world_book_same(path, size))
		test_fail(__FILE__, __LINE__, "%s: the book of %d acts is not "
		    "what a fold from nothing makes", when, (int)size);
}

/* The receipt names the entry and proves it. */
static void
check_receipt(struct desk *d, const struct desk_paper *p, uint64_t i)
{
	struct buf text = BUF_MAX(1 << 16);
	struct arena *a = arena_new(1 << 20);
	struct hash want = world_leaf(i);
	const struct json *r;
	struct err e = { 0 };

	FINE(desk_receipt(d, p, &text, &e), e);
	r = json_read(a, text.p, text.n, &e);
	FINE(r, e);
	OK(json_int(r, "index", -1) == (int64_t)i);
	OK(hash_same(&p->leaf, &want));
	buf_free(&text);
	arena_release(a);
}

bool
world_enter(struct desk *d, uint64_t from, size_t n, bool refused,
    struct err *e)
{
	struct desk_paper p[WORLD_ACTS + 1];
	struct arena *a = arena_new(4 << 20);
	bool ok;

	OK(n <= WORLD_ACTS && (!refused || from > 0));
	for (size_t i = 0; i < n + refused; i++) {
		p[i] = world_paper(i < n ? from + i : from - 1);
		desk_check_alone(d, a, &p[i]);
		FINE(p[i].fit || p[i].err.kind == ERR_FAULT, p[i].err);
	}
	ok = desk_enter(d, p, n + refused, e);
	for (size_t i = 0; i < n + refused; i++) {
		if (!ok)
			OK(!p[i].taken);
		else if (i < n)
			FINE(p[i].taken, p[i].err);
		else
			OK(!p[i].taken && p[i].err.kind == ERR_REFUSED);
	}
	for (size_t i = 0; ok && i < n; i++)
		check_receipt(d, &p[i], from + i);
	arena_release(a);
	return ok;
}

const char *
world_log_differs(struct desk *d, uint64_t size)
{
	struct log_head head = log_head(desk_log(d));
	struct hash root = world_root(size);

	if (head.size != size)
		return "it has another size";
	if (!hash_same(&head.root, &root))
		return "it has another root";
	for (uint64_t i = 0; i < size; i++) {
		struct hash want = world_leaf(i), got;
		struct log_entry entry;

		if (!log_read(desk_log(d), i, &entry, NULL))
			return "an entry cannot be read";
		got = tree_leaf(entry.p, entry.n);
		if (!hash_same(&got, &want))
			return "an entry has other bytes";
	}
	return "";
}

static bool
read_head(const char *folder, struct checkpoint *c)
{
	struct buf line = BUF_MAX(1024), note = BUF_MAX(NOTE_MOST);
	struct note_key key;
	struct note_sig sig;
	char path[4096];
	size_t n;
	bool ok;

	snprintf(path, sizeof path, "%s/log/vkey", folder);
	ok = os_read_file(path, &line, NULL) &&
	    note_key_read(line.p ? line.p : "", line.n, &key, NULL);
	snprintf(path, sizeof path, "%s/log/checkpoint", folder);
	ok = ok && os_read_file(path, &note, NULL) &&
	    note_open(note.p ? note.p : "", note.n, &key, 1, &sig, &n, NULL) &&
	    sig.valid && checkpoint_read(note.p, n, c, NULL);
	buf_free(&line);
	buf_free(&note);
	return ok;
}

int64_t
world_checkpoint(const char *folder)
{
	struct checkpoint c;
	struct hash root;

	if (!read_head(folder, &c))
		return -1;
	OK(c.size <= WORLD_ACTS);
	root = world_root(c.size);
	OK(hash_same(&root, &c.root));
	return (int64_t)c.size;
}
