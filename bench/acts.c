/* acts.c: how many acts a second are accepted, signature checked, judged,
 * durable: in groups of 1000 with the signatures checked on two threads, as
 * the desk's socket does it, and one at a time with a receipt.
 *
 * What the desk puts off for a pause is done between two groups, and between
 * two acts; nobody waits for it, and its time is said beside.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"
#include "bench/org.h"
#include "desk/pool.h"

#include <stdio.h>
#include <stdlib.h>

#define GROUP 1000
#define THREADS 2

struct group {
	struct desk *desk;
	struct desk_paper *papers;
	struct arena *arenas[GROUP];
	struct buf receipts[GROUP];
	struct pool *pool;
};

static void
receipt_of(void *ctx, size_t i, unsigned worker)
{
	struct group *g = ctx;
	struct err e = { 0 };

	(void)worker;
	buf_clear(&g->receipts[i]);
	if (!g->papers[i].taken)
		limit_stop(g->papers[i].err.says);
	if (!desk_receipt(g->desk, &g->papers[i], &g->receipts[i], &e))
		limit_stop(e.says);
}

struct pauses { double all, longest; unsigned n; };

/* As desk/serve.c does when nobody comes. */
static double
pause_now(struct desk *d, struct pauses *p)
{
	double t = limit_now();

	if (!desk_unsettled(d))
		return 0;
	desk_settle(d);
	t = limit_now() - t;
	p->all += t;
	p->longest = t > p->longest ? t : p->longest;
	p->n++;
	return t;
}

static void
say_pauses(const struct pauses *p, size_t acts)
{
	printf("    in %u pauses: %.1f us an act, longest %.1f ms\n", p->n,
	    p->all * 1e6 / (double)acts, p->longest * 1e3);
}

static void
groups(struct org *o, enum org_key sort, const char *label, double verify,
    size_t n)
{
	static struct group g;
	double *took = calloc(n, sizeof *took), wall = 0, cpu = 0;
	struct pauses pauses = { 0 };
	struct err e = { 0 };
	char name[80];

	g = (struct group){ .desk = org_desk(o), .pool = pool_new(THREADS) };
	for (size_t i = 0; i < GROUP; i++) {
		g.arenas[i] = arena_new(1 << 20);
		g.receipts[i] = (struct buf)BUF_MAX(1 << 20);
	}
	for (size_t k = 0; took && k < n; k++) {
		double t0, c0;

		g.papers = org_papers(o, sort, GROUP);
		t0 = limit_now();
		c0 = limit_cpu();
		for (size_t i = 0; i < GROUP; i++)
			arena_reset(g.arenas[i]);
		if (!desk_take(g.desk, g.pool, g.arenas, g.papers, GROUP, &e))
			limit_stop(e.says);
		pool_each(g.pool, GROUP, receipt_of, &g);
		cpu += limit_cpu() - c0;
		took[k] = (limit_now() - t0) * 1e3;
		wall += took[k] / 1e3;
		org_forget(o);
		pause_now(g.desk, &pauses);
	}
	snprintf(name, sizeof name, "%s acts in groups of %d", label, GROUP);
	limit_line(name, (double)(n * GROUP) / wall, "acts/s",
	    "bare verifies on two cores", verify * THREADS);
	printf("    a group p50 %.1f ms, p99 %.1f ms, longest %.1f ms; an act "
	    "%.1f us by the clock, %.1f us of processor time\n",
	    limit_part(took, n, 0.5), limit_part(took, n, 0.99),
	    limit_part(took, n, 1), wall * 1e6 / (double)(n * GROUP),
	    cpu * 1e6 / (double)(n * GROUP));
	say_pauses(&pauses, n * GROUP);
	for (size_t i = 0; i < GROUP; i++) {
		arena_release(g.arenas[i]);
		buf_free(&g.receipts[i]);
	}
	pool_free(g.pool);
	free(took);
}

static void
single(struct org *o, enum org_key sort, const char *label,
    const char *when, const struct limit_sync *sync, size_t n)
{
	struct arena *a = arena_new(1 << 20);
	struct desk_paper *p = org_papers(o, sort, n);
	double *took = calloc(n, sizeof *took), start = limit_now(), all, p50;
	struct buf receipt = BUF_MAX(1 << 20);
	struct pauses pauses = { 0 };
	struct err e = { 0 };
	char name[80];

	for (size_t i = 0; took && i < n; i++) {
		double before = limit_now();

		arena_reset(a);
		buf_clear(&receipt);
		if (!desk_submit(org_desk(o), a, &p[i]))
			limit_stop(p[i].err.says);
		if (!desk_receipt(org_desk(o), &p[i], &receipt, &e))
			limit_stop(e.says);
		took[i] = (limit_now() - before) * 1e3;
		start += pause_now(org_desk(o), &pauses);
	}
	all = limit_now() - start;
	snprintf(name, sizeof name, "%s acts one at a time%s", label,
	    when);
	limit_line(name, (double)n / (all + pauses.all), "acts/s",
	    "fdatasyncs", sync->per_second);
	p50 = limit_part(took, n, 0.5);
	printf("    p50 %.3f ms (fdatasync %.3f), p99 %.3f ms (fdatasync "
	    "%.3f), longest %.1f ms\n", p50, sync->p50_ms,
	    limit_part(took, n, 0.99), sync->p99_ms, limit_part(took, n, 1));
	say_pauses(&pauses, n);
	printf("    when the pauses are not counted %.0f acts/s\n",
	    (double)n / all);
	org_forget(o);
	arena_release(a);
	buf_free(&receipt);
	free(took);
}

int
main(int argc, char **argv)
{
	double ed = limit_ed25519(0.5), p256 = limit_p256(0.5);
	struct limit_sync sync;
	struct org *o;

	if (argc != 2)
		limit_stop("usage: bench-acts NEW-FOLDER");
	o = org_new(argv[1]);
	sync = limit_fdatasync(argv[1], 1);
	single(o, ORG_ED25519, "Ed25519", "", &sync, 1500);
	single(o, ORG_PASSKEY, "passkey", "", &sync, 1500);
	groups(o, ORG_ED25519, "Ed25519", ed, 50);
	groups(o, ORG_PASSKEY, "passkey", p256, 50);
	single(o, ORG_ED25519, "Ed25519", ", the record long", &sync, 1500);
	org_close(o);
	return 0;
}
