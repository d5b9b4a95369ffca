/* warden.c: see warden.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/warden.h"

#include "base/os.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

struct ward {
	struct ward *next, *prev;
	int fd;
	_Atomic int64_t until;		/* os_ticks_us */
};

struct warden {
	pthread_mutex_t lock;		/* the ring, and every fd in it */
	pthread_cond_t wake;
	pthread_t thread;
	struct ward ring;
	bool ends;
};

static void
look(struct warden *w)
{
	int64_t now = os_ticks_us();

	for (struct ward *x = w->ring.next; x != &w->ring; x = x->next) {
		if (now < atomic_load_explicit(&x->until, memory_order_relaxed))
			continue;
		/* The library sees the end of the stream and closes. */
		shutdown(x->fd, SHUT_RDWR);
		ward_allow(x, 0);
	}
}

static void *
walk(void *arg)
{
	struct warden *w = arg;

	pthread_mutex_lock(&w->lock);
	while (!w->ends) {
		struct timespec t;

		clock_gettime(CLOCK_MONOTONIC, &t);
		t.tv_nsec += 500000000;
		t.tv_sec += t.tv_nsec / 1000000000;
		t.tv_nsec %= 1000000000;
		pthread_cond_timedwait(&w->wake, &w->lock, &t);
		look(w);
	}
	pthread_mutex_unlock(&w->lock);
	return NULL;
}

struct warden *
warden_new(struct err *e)
{
	struct warden *w = calloc(1, sizeof *w);
	pthread_condattr_t attr;

	if (!w)
		abort();
	w->ring.next = w->ring.prev = &w->ring;
	pthread_mutex_init(&w->lock, NULL);
	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&w->wake, &attr);
	pthread_condattr_destroy(&attr);
	if (pthread_create(&w->thread, NULL, walk, w) != 0) {
		pthread_cond_destroy(&w->wake);
		pthread_mutex_destroy(&w->lock);
		free(w);
		err_errno(e, "The server cannot start a thread.");
		return NULL;
	}
	return w;
}

void
warden_free(struct warden *w)
{
	if (!w)
		return;
	pthread_mutex_lock(&w->lock);
	w->ends = true;
	pthread_cond_signal(&w->wake);
	pthread_mutex_unlock(&w->lock);
	pthread_join(w->thread, NULL);
	pthread_cond_destroy(&w->wake);
	pthread_mutex_destroy(&w->lock);
	free(w);
}

struct ward *
warden_watch(struct warden *w, int fd, unsigned seconds)
{
	struct ward *x = calloc(1, sizeof *x);

	if (!x)
		abort();
	x->fd = fd;
	ward_allow(x, seconds);
	pthread_mutex_lock(&w->lock);
	x->next = w->ring.next;
	x->prev = &w->ring;
	x->next->prev = x;
	w->ring.next = x;
	pthread_mutex_unlock(&w->lock);
	return x;
}

void
warden_drop(struct warden *w, struct ward *x)
{
	if (!x)
		return;
	pthread_mutex_lock(&w->lock);
	x->next->prev = x->prev;
	x->prev->next = x->next;
	pthread_mutex_unlock(&w->lock);
	free(x);
}

void
ward_allow(struct ward *x, unsigned seconds)
{
	int64_t until = INT64_MAX;

	if (seconds)
		until = os_ticks_us() + (int64_t)seconds * 1000000;
	atomic_store_explicit(&x->until, until, memory_order_relaxed);
}
