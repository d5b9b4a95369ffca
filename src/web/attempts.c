/* attempts.c: see attempts.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/attempts.h"

#include <pthread.h>
#include <stdlib.h>

struct attempts {
	pthread_mutex_t lock;
	int64_t spent, since;		/* failures, and when they were counted */
};

struct attempts *
attempts_new(void)
{
	struct attempts *a = calloc(1, sizeof *a);

	if (!a)
		abort();
	pthread_mutex_init(&a->lock, NULL);
	return a;
}

void
attempts_free(struct attempts *a)
{
	if (!a)
		return;
	pthread_mutex_destroy(&a->lock);
	free(a);
}

/* Under the lock. */
static void
forgive(struct attempts *a, int64_t now)
{
	int64_t forgiven = (now - a->since) * ATTEMPTS_FORGIVEN;

	a->spent = forgiven >= a->spent ? 0 : a->spent - forgiven;
	a->since = now;
}

bool
attempts_left(struct attempts *a, int64_t now)
{
	bool left;

	pthread_mutex_lock(&a->lock);
	forgive(a, now);
	left = a->spent < ATTEMPTS_MOST;
	pthread_mutex_unlock(&a->lock);
	return left;
}

void
attempts_failed(struct attempts *a, int64_t now)
{
	pthread_mutex_lock(&a->lock);
	forgive(a, now);
	if (a->spent < ATTEMPTS_MOST)
		a->spent++;
	pthread_mutex_unlock(&a->lock);
}
