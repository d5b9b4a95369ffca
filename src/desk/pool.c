/* pool.c: see pool.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/pool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#define WORKERS_MOST 16

struct pool {
	pthread_t threads[WORKERS_MOST];
	unsigned nthreads;		/* the caller is one worker more */
	pthread_mutex_t lock;
	pthread_cond_t work, done;
	unsigned long round;		/* of work given out */
	unsigned busy, born;
	bool quit;
	pool_fn *fn;
	void *ctx;
	size_t n, room;
	atomic_size_t next;
	atomic_bool *ready;		/* of each piece */
};

/* False: all were given out. */
static bool
one_piece(struct pool *p, unsigned worker)
{
	size_t i = atomic_fetch_add(&p->next, 1);

	if (i >= p->n)
		return false;
	p->fn(p->ctx, i, worker);
	atomic_store(&p->ready[i], true);
	return true;
}

static void
work_off(struct pool *p, unsigned worker)
{
	while (one_piece(p, worker))
		continue;
}

static void *
thread(void *arg)
{
	struct pool *p = arg;
	unsigned long seen = 0;
	unsigned worker;

	pthread_mutex_lock(&p->lock);
	worker = ++p->born;
	for (;;) {
		while (!p->quit && p->round == seen)
			pthread_cond_wait(&p->work, &p->lock);
		if (p->quit)
			break;
		seen = p->round;
		pthread_mutex_unlock(&p->lock);
		work_off(p, worker);
		pthread_mutex_lock(&p->lock);
		if (--p->busy == 0)
			pthread_cond_signal(&p->done);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

struct pool *
pool_new(unsigned workers)
{
	struct pool *p = calloc(1, sizeof *p);
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	if (!p)
		abort();
	if (!workers)
		workers = cpus < 1 ? 1 : (unsigned)cpus;
	if (workers > WORKERS_MOST)
		workers = WORKERS_MOST;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_cond_init(&p->done, NULL);
	while (p->nthreads + 1 < workers) {
		if (pthread_create(&p->threads[p->nthreads], NULL, thread, p))
			break;	/* fewer hands, the same work */
		p->nthreads++;
	}
	return p;
}

void
pool_free(struct pool *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->quit = true;
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	for (unsigned i = 0; i < p->nthreads; i++)
		pthread_join(p->threads[i], NULL);
	pthread_cond_destroy(&p->work);
	pthread_cond_destroy(&p->done);
	pthread_mutex_destroy(&p->lock);
	free(p->ready);
	free(p);
}

unsigned
pool_workers(const struct pool *p)
{
	return p->nthreads + 1;
}

static void
unready(struct pool *p, size_t n)
{
	if (n > p->room) {
		free(p->ready);
		p->room = n;
		p->ready = malloc(n * sizeof *p->ready);
		if (!p->ready)
			abort();
	}
	for (size_t i = 0; i < n; i++)
		atomic_init(&p->ready[i], false);
}

/* One piece alone is done by the caller: waking a thread would cost more. */
void
pool_begin(struct pool *p, size_t n, pool_fn *fn, void *ctx)
{
	pthread_mutex_lock(&p->lock);
	unready(p, n);
	p->fn = fn;
	p->ctx = ctx;
	p->n = n;
	atomic_store(&p->next, 0);
	if (n > 1) {
		p->busy = p->nthreads;
		p->round++;
		pthread_cond_broadcast(&p->work);
	}
	pthread_mutex_unlock(&p->lock);
}

/* When all are given out, each thread is at its last. */
void
pool_wait(struct pool *p, size_t i)
{
	while (!atomic_load(&p->ready[i]))
		if (!one_piece(p, 0))
			pool_end(p);
}

void
pool_end(struct pool *p)
{
	work_off(p, 0);
	pthread_mutex_lock(&p->lock);
	while (p->busy)
		pthread_cond_wait(&p->done, &p->lock);
	pthread_mutex_unlock(&p->lock);
}

void
pool_each(struct pool *p, size_t n, pool_fn *fn, void *ctx)
{
	pool_begin(p, n, fn, ctx);
	pool_end(p);
}
