/* tickets.c: see tickets.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/tickets.h"

#include "base/buf.h"
#include "base/enc.h"
#include "base/os.h"
#include "seal/hash.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define NONE (-1)

/* Apart from what is kept, so that a search touches little memory. */
struct ticket {
	struct hash name;
	uint64_t serial;		/* 0: the place is free */
	int64_t born, shown;
	int32_t next;			/* of those whose hashes begin alike */
};

struct tickets {
	pthread_mutex_t lock;
	size_t most, each;
	int64_t life, idle;
	uint64_t serial;
	struct ticket *at;
	int32_t *heads;			/* as many as places */
	char *kept;
};

struct tickets *
tickets_new(size_t most, size_t each, int64_t life_s, int64_t idle_s)
{
	struct tickets *t = calloc(1, sizeof *t);

	if (!t)
		abort();
	*t = (struct tickets){ .most = most, .each = each, .life = life_s,
	    .idle = idle_s };
	t->at = calloc(most, sizeof *t->at);
	t->heads = malloc(most * sizeof *t->heads);
	t->kept = calloc(most, each);
	if (!t->at || !t->heads || !t->kept)
		abort();
	for (size_t i = 0; i < most; i++)
		t->heads[i] = NONE;
	pthread_mutex_init(&t->lock, NULL);
	return t;
}

void
tickets_free(struct tickets *t)
{
	if (!t)
		return;
	pthread_mutex_destroy(&t->lock);
	free(t->at);
	free(t->heads);
	free(t->kept);
	free(t);
}

int64_t
tickets_clock(void)
{
	return os_ticks_us() / 1000000;
}

void
tickets_name(char name[TICKET_NAME])
{
	struct buf b = BUF_MAX(TICKET_NAME);
	uint8_t random[24];

	os_random(random, sizeof random);
	base64url_write(&b, random, sizeof random);
	memcpy(name, b.p, TICKET_NAME);
	buf_free(&b);
}

bool
tickets_same(const char *a, const char *b)
{
	struct hash x = hash_of(a, strlen(a)), y = hash_of(b, strlen(b));

	return hash_same(&x, &y);
}

static int32_t *
head_of(struct tickets *t, const struct hash *name)
{
	uint32_t n;

	memcpy(&n, name->b, sizeof n);
	return &t->heads[n % t->most];
}

static void
take_out(struct tickets *t, int32_t i)
{
	int32_t *link = head_of(t, &t->at[i].name);

	while (*link != i)
		link = &t->at[*link].next;
	*link = t->at[i].next;
	t->at[i].serial = 0;
	memset(t->kept + (size_t)i * t->each, 0, t->each);
}

static bool
over(const struct tickets *t, const struct ticket *x, int64_t now)
{
	return now - x->born >= t->life ||
	    (t->idle && now - x->shown >= t->idle);
}

/* Under the lock. What is over is taken out on the way. */
static int32_t
find(struct tickets *t, const char *name, int64_t now)
{
	struct hash h = hash_of(name, strlen(name));
	int32_t i = *head_of(t, &h);

	while (i != NONE && !hash_same(&t->at[i].name, &h))
		i = t->at[i].next;
	if (i != NONE && over(t, &t->at[i], now)) {
		take_out(t, i);
		return NONE;
	}
	return i;
}

/* A place that is free, else one that is over, else the one given first. */
static int32_t
make_room(struct tickets *t, int64_t now)
{
	int32_t first = 0;

	for (int32_t i = 0; (size_t)i < t->most; i++) {
		const struct ticket *x = &t->at[i];

		if (!x->serial)
			return i;
		if (over(t, x, now)) {
			first = i;
			break;
		}
		if (x->serial < t->at[first].serial)
			first = i;
	}
	take_out(t, first);
	return first;
}

void
tickets_give(struct tickets *t, const void *what, int64_t now,
    char name[TICKET_NAME])
{
	struct ticket x = { .born = now, .shown = now };
	int32_t *head, i;

	tickets_name(name);
	x.name = hash_of(name, strlen(name));
	pthread_mutex_lock(&t->lock);
	i = make_room(t, now);
	head = head_of(t, &x.name);
	x.next = *head;
	x.serial = ++t->serial;
	t->at[i] = x;
	*head = i;
	memcpy(t->kept + (size_t)i * t->each, what, t->each);
	pthread_mutex_unlock(&t->lock);
}

enum look { PEEK, SHOW, TAKE };

static bool
look(struct tickets *t, const char *name, int64_t now, void *what,
    enum look how)
{
	int32_t i;

	pthread_mutex_lock(&t->lock);
	i = find(t, name, now);
	if (i != NONE) {
		memcpy(what, t->kept + (size_t)i * t->each, t->each);
		if (how != PEEK)
			t->at[i].shown = now;
		if (how == TAKE)
			take_out(t, i);
	}
	pthread_mutex_unlock(&t->lock);
	return i != NONE;
}

bool
tickets_show(struct tickets *t, const char *name, int64_t now, void *what)
{
	return look(t, name, now, what, SHOW);
}

bool
tickets_peek(struct tickets *t, const char *name, int64_t now, void *what)
{
	return look(t, name, now, what, PEEK);
}

bool
tickets_take(struct tickets *t, const char *name, int64_t now, void *what)
{
	return look(t, name, now, what, TAKE);
}

void
tickets_drop(struct tickets *t, const char *name)
{
	int32_t i;

	pthread_mutex_lock(&t->lock);
	i = find(t, name, INT64_MIN / 2);
	if (i != NONE)
		take_out(t, i);
	pthread_mutex_unlock(&t->lock);
}
