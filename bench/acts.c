/* acts.c: how many acts a second are accepted, signature checked, judged,
 * durable: in groups of 1000 with the signatures checked on two threads, as
 * the desk's socket does it, and one at a time with a receipt.
 *
 * What the desk puts off for a pause is done between two groups, and between
 * two acts; nobody waits for it, and its time is said beside.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"
#include "bench/org.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#define GROUP 1000
#define THREADS 2

struct check {
	const struct desk *desk;
	struct desk_paper *papers;
	struct arena **arenas;
	atomic_size_t next;
};

static void *
check_some(void *arg)
{
	struct check *c = arg;
	size_t i;

	while ((i = atomic_fetch_add(&c->next, 1)) < GROUP) {
		arena_reset(c->arenas[i]);
		desk_check_alone(c->desk, c->arenas[i], &c->papers[i]);
	}
	return NULL;
}

static void
check_group(struct org *o, struct desk_paper *p, struct arena **arenas)
{
	struct check c = { .desk = org_desk(o), .papers = p,
	    .arenas = arenas };
	pthread_t t[THREADS];

	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&t[i], NULL, check_some, &c))
			limit_stop("no thread");
	for (int i = 0; i < THREADS; i++)
		pthread_join(t[i], NULL);
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
	struct arena *arenas[GROUP];
	double *took = calloc(n, sizeof *took), checking = 0, entering = 0,
	    cpu_c = 0, cpu_e = 0;
	struct buf receipt = BUF_MAX(1 << 20);
	struct pauses pauses = { 0 };
	struct err e = { 0 };
	char name[80];

	for (size_t i = 0; i < GROUP; i++)
		arenas[i] = arena_new(1 << 20);
	for (size_t g = 0; took && g < n; g++) {
		struct desk_paper *p = org_papers(o, sort, GROUP);
		double t0 = limit_now(), t1, t2, c0 = limit_cpu(), c1;

		check_group(o, p, arenas);
		t1 = limit_now();
		c1 = limit_cpu();
		if (!desk_enter(org_desk(o), p, GROUP, &e))
			limit_stop(e.says);
		for (size_t i = 0; i < GROUP; i++) {
			buf_clear(&receipt);
			if (!p[i].taken)
				limit_stop(p[i].err.says);
			if (!desk_receipt(org_desk(o), &p[i], &receipt, &e))
				limit_stop(e.says);
		}
		t2 = limit_now();
		cpu_c += c1 - c0;
		cpu_e += limit_cpu() - c1;
		checking += t1 - t0;
		entering += t2 - t1;
		took[g] = (t2 - t0) * 1e3;
		org_forget(o);
		pause_now(org_desk(o), &pauses);
	}
	snprintf(name, sizeof name, "%s acts in groups of %d", label, GROUP);
	limit_line(name, (double)(n * GROUP) / (checking + entering), "acts/s",
	    "bare verifies on two cores", verify * THREADS);
	printf("    by the wall clock: checking %.1f us, entering and receipt "
	    "%.1f us an act; a group p50 %.1f ms, longest %.1f ms\n",
	    checking * 1e6 / (double)(n * GROUP),
	    entering * 1e6 / (double)(n * GROUP), limit_part(took, n, 0.5),
	    limit_part(took, n, 1));
	snprintf(name, sizeof name, "    were both cores ours alone");
	limit_line(name, (double)(n * GROUP) / (cpu_c / THREADS + cpu_e),
	    "acts/s", "bare verifies on two cores", verify * THREADS);
	printf("    processor time: checking %.1f us, entering and receipt "
	    "%.1f us an act\n", cpu_c * 1e6 / (double)(n * GROUP),
	    cpu_e * 1e6 / (double)(n * GROUP));
	say_pauses(&pauses, n * GROUP);
	for (size_t i = 0; i < GROUP; i++)
		arena_release(arenas[i]);
	buf_free(&receipt);
	free(took);
}

static void
single(struct org *o, enum org_key sort, const char *label,
    const struct limit_sync *sync, size_t n)
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
	snprintf(name, sizeof name, "%s acts one at a time", label);
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
	groups(o, ORG_ED25519, "Ed25519", ed, 12);
	groups(o, ORG_PASSKEY, "passkey", p256, 12);
	single(o, ORG_ED25519, "Ed25519", &sync, 800);
	single(o, ORG_PASSKEY, "passkey", &sync, 800);
	org_close(o);
	return 0;
}
