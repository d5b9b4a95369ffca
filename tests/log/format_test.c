/* format_test.c: the worked example of docs/format-log.md is computed again,
 * and every figure in it must stand there as this program gets it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"
#include "base/os.h"
#include "log/checkpoint.h"
#include "log/latch.h"
#include "log/tile.h"
#include "seal/note.h"
#include "seal/signer.h"

#include <stdio.h>
#include <stdlib.h>

#define ORIGIN "example.org/log"

static struct buf doc;

/* The text stands in the page, each line of it after four blanks. */
static void
stands(const char *text)
{
	struct buf want = BUF_MAX(10000);

	buf_str(&want, "\n    ");
	for (; *text; text++) {
		buf_byte(&want, *text);
		if (*text == '\n' && text[1] && text[1] != '\n')
			buf_str(&want, "    ");
	}
	if (want.p[want.n - 1] != '\n')
		buf_byte(&want, '\n');
	if (!strstr(doc.p, want.p))
		test_fail(__FILE__, __LINE__, "not in docs/format-log.md:%s",
		    want.p);
	buf_free(&want);
}

/* "name  hex" as a line. */
static void
stands_hex(const char *name, const void *p, size_t n)
{
	struct buf b = BUF_MAX(10000);

	buf_printf(&b, "%-10s", name);
	hex_write(&b, p, n);
	stands(b.p);
	buf_free(&b);
}

/* Long hex, 64 digits a line. */
static void
stands_dump(const void *p, size_t n)
{
	struct buf b = BUF_MAX(10000);

	for (size_t at = 0; at < n; at += 32) {
		hex_write(&b, (const uint8_t *)p + at,
		    n - at < 32 ? n - at : 32);
		buf_byte(&b, '\n');
	}
	stands(b.p);
	buf_free(&b);
}

static struct log *
three(void)
{
	static const struct log_entry entries[] = {
		{ "one", 3 }, { "two", 3 }, { "three", 5 },
	};
	struct log *log = log_open_mem(NULL);
	struct err e = { 0 };

	FINE(log_append(log, entries, 3, &e), e);
	return log;
}

static void
tree_part(const struct log *log)
{
	static const char *const leaves[] = { "leaf 0", "leaf 1", "leaf 2" };
	struct log_head head = log_head(log);
	struct hash h;

	for (unsigned i = 0; i < 3; i++) {
		OK(tree_at(log_tree(log), 0, i, &h));
		stands_hex(leaves[i], h.b, 32);
	}
	OK(tree_at(log_tree(log), 1, 0, &h));
	stands_hex("node 0-1", h.b, 32);
	stands_hex("root 3", head.root.b, 32);
	h = tree_root(log_tree(log), 0);
	stands_hex("root 0", h.b, 32);
}

static void
tile_part(struct log *log)
{
	struct tile bundle = { TILE_ENTRIES, 0, 3 }, hashes = { 0, 0, 3 };
	struct buf b = BUF_MAX(10000);
	struct err e = { 0 };

	FINE(tile_make(log, &bundle, &b, &e), e);
	stands_dump(b.p, b.n);
	buf_clear(&b);
	FINE(tile_make(log, &hashes, &b, &e), e);
	stands_dump(b.p, b.n);
	buf_free(&b);
}

/* The key of the example is the seed 00 01 02 ... 1f. */
static void
note_part(const struct log *log, struct buf *note)
{
	struct log_head head = log_head(log);
	struct checkpoint c = { ORIGIN, head.size, head.root };
	struct buf vkey = BUF_MAX(1000);
	struct signer *signer;
	struct note_key key;
	struct err e = { 0 };
	uint8_t seed[32];

	for (unsigned i = 0; i < 32; i++)
		seed[i] = (uint8_t)i;
	signer = signer_from_seed(KEY_ED25519, seed);
	FINE(note_key_of(signer, ORIGIN, NOTE_ED25519, &key, &e), e);
	note_key_write(&key, &vkey);
	stands(vkey.p);
	checkpoint_write(&c, note);
	FINE(note_sign(note, signer, ORIGIN, &e), e);
	stands(note->p);
	signer_free(signer);
	buf_free(&vkey);
}

static void
proof_part(const struct log *log, const struct buf *note)
{
	struct buf b = BUF_MAX(10000);
	struct tree_proof p;
	char line[HASH_B64];

	tree_inclusion(log_tree(log), 1, 3, &p);
	checkpoint_proof_write(&b, 1, &p, note->p, note->n);
	stands(b.p);
	buf_clear(&b);
	tree_consistency(log_tree(log), 2, 3, &p);
	OK(p.n == 1);
	hash_b64(&p.h[0], line);
	stands(line);
	buf_free(&b);
}

static void
latch_part(const struct log *log)
{
	struct log_head head = log_head(log);
	struct err e = { 0 };
	struct latch *l;
	struct buf b;
	char path[200];

	snprintf(path, sizeof path, "%s/latch", test_folder());
	l = latch_open(path, &e);
	FINE(l, e);
	FINE(latch_set(l, &head, &e), e);
	latch_close(l);
	b = test_file("/", path);
	OK(b.n == 256);
	stands_dump(b.p + 128, 128);
	buf_free(&b);
}

TEST(format, the_example_in_the_docs_is_what_this_program_computes)
{
	const char *root = getenv("CHANCERY_SOURCE");
	struct buf note = BUF_MAX(10000);
	struct log *log = three();

	doc = test_file(root ? root : ".", "docs/format-log.md");
	tree_part(log);
	tile_part(log);
	note_part(log, &note);
	proof_part(log, &note);
	latch_part(log);
	buf_free(&note);
	buf_free(&doc);
	log_close(log);
}
