/* replay.c: a record from its entries again: into an empty book with the
 * signatures taken as checked, and judged whole as a stranger would.
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/os.h"
#include "bench/limit.h"
#include "bench/org.h"
#include "book/write.h"
#include "desk/verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct log_entry entry;

	if (!log_read(ctx, seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

static void
fold(struct log *log, const char *path, const char *label, double nodes)
{
	struct err e = { 0 };
	struct book *book = book_open_write(path, &e);
	struct keyring *ring = keyring_new();
	double start = limit_cpu(), wall = limit_now();

	if (!book || !desk_fold(log, book, ring, NULL, NULL, &e))
		limit_stop(e.says);
	limit_line(label, (double)log_head(log).size / (limit_cpu() - start),
	    "acts/cpu-s", "node hashes", nodes);
	printf("    by the wall clock %.0f acts/s\n",
	    (double)log_head(log).size / (limit_now() - wall));
	book_close(book);
	keyring_free(ring);
}

enum depth { TREE, SIGNATURES, RULES };

static void
judge(struct org *o, const char *folder, enum depth depth, const char *label,
    const char *limit_name, double limit)
{
	struct verify_source src = { .read = read_entry,
	    .ctx = desk_log(org_desk(o)) };
	struct policy policy;
	struct verify_options opt = { .policy = &policy,
	    .rules = depth == RULES, .tree = depth == TREE };
	struct verify_result result;
	struct buf note = BUF_MAX(NOTE_MOST), line = BUF_MAX(1024);
	struct note_key key;
	struct err e = { 0 };
	char path[4096];
	double start;

	snprintf(path, sizeof path, "%s/log/checkpoint", folder);
	if (!os_read_file(path, &note, &e))
		limit_stop(e.says);
	snprintf(path, sizeof path, "%s/log/vkey", folder);
	if (!os_read_file(path, &line, &e) ||
	    !note_key_read(line.p, line.n, &key, &e))
		limit_stop(e.says);
	policy_of_key(&policy, &key);
	start = limit_cpu();
	if (!verify_with(&src, note.p, note.n, &opt, &result, &e))
		limit_stop(e.says);
	limit_line(label, (double)result.checked / (limit_cpu() - start),
	    "acts/cpu-s", limit_name, limit);
	buf_free(&note);
	buf_free(&line);
}

int
main(int argc, char **argv)
{
	unsigned long n = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;
	double ed = limit_ed25519(0.5), nodes = limit_nodes(0.5);
	char path[4096];
	struct org *o;

	if (!n)
		limit_stop("usage: bench-replay NEW-FOLDER ENTRIES");
	o = org_new(argv[1]);
	org_fill(o, n);
	snprintf(path, sizeof path, "%s/again.db", argv[1]);
	fold(desk_log(org_desk(o)), path, "fold into an empty book, in a file",
	    nodes);
	fold(desk_log(org_desk(o)), NULL, "fold into an empty book, in memory",
	    nodes);
	judge(o, argv[1], TREE, "verify, hashes, tree and head alone",
	    "node hashes", nodes);
	judge(o, argv[1], SIGNATURES, "verify, signatures, without rules",
	    "bare Ed25519 verifies, one core", ed);
	judge(o, argv[1], RULES, "verify, signatures and the whole law",
	    "bare Ed25519 verifies, one core", ed);
	org_close(o);
	return 0;
}
