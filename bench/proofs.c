/* proofs.c: inclusion proofs a second, bare from the tree and as whole
 * receipts. SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"
#include "bench/org.h"

#include <stdio.h>
#include <stdlib.h>

static void
bare(const struct tree *t, double nodes)
{
	uint64_t size = tree_size(t), at = 0, n = 0, hashes = 0;
	double start = limit_cpu(), now;
	struct tree_proof proof;
	char label[80];

	do {
		for (int i = 0; i < 100; i++) {
			at = (at + 7919) % size;
			tree_inclusion(t, at, size, &proof);
			hashes += proof.n;
		}
		n += 100;
	} while ((now = limit_cpu()) - start < 1);
	snprintf(label, sizeof label, "inclusion proofs of %llu, from the tree",
	    (unsigned long long)size);
	limit_line(label, (double)n / (now - start), "/cpu-s",
	    "proofs hashed node by node",
	    nodes / ((double)hashes / (double)n));
}

static void
receipts(struct org *o, double nodes)
{
	struct desk_paper *p = org_papers(o, ORG_ED25519, 1000);
	struct buf out = BUF_MAX(1 << 20);
	struct arena *a = arena_new(16 << 20);
	struct err e = { 0 };
	double start, now;
	uint64_t n = 0;

	for (size_t i = 0; i < 1000; i++)
		desk_check_alone(org_desk(o), a, &p[i]);
	if (!desk_enter(org_desk(o), p, 1000, &e))
		limit_stop(e.says);
	start = limit_cpu();
	do {
		for (size_t i = 0; i < 100; i++) {
			buf_clear(&out);
			if (!desk_receipt(org_desk(o), &p[(n + i) % 1000],
			    &out, &e))
				limit_stop(e.says);
		}
		n += 100;
	} while ((now = limit_cpu()) - start < 1);
	limit_line("receipts with proof and checkpoint",
	    (double)n / (now - start), "/cpu-s",
	    "proofs hashed node by node", nodes / 17);
	arena_release(a);
	buf_free(&out);
}

int
main(int argc, char **argv)
{
	unsigned long n = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;
	double nodes = limit_nodes(0.5);
	struct org *o;

	if (!n)
		limit_stop("usage: bench-proofs NEW-FOLDER ENTRIES");
	o = org_new(argv[1]);
	org_fill(o, n);
	bare(log_tree(desk_log(org_desk(o))), nodes);
	receipts(o, nodes);
	org_close(o);
	return 0;
}
