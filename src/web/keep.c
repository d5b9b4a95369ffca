/* keep.c: see keep.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/keep.h"

#include "seal/hash.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* Freed when nobody holds it: the shelf is one holder, each reply another. */
struct kept {
	atomic_uint holders;
	char name[KEEP_NAME];
	struct keep_stamp stamp;
	const char *type;
	char etag[HASH_HEX];
	char *p; size_t n;
};

struct keep {
	pthread_mutex_t lock;
	struct kept *at[KEEP_PAGES];	/* a name has one place */
	size_t bytes;
	size_t hand;			/* the next to go when bytes are short */
};

static void
let_go(void *p)
{
	struct kept *k = p;

	if (atomic_fetch_sub(&k->holders, 1) != 1)
		return;
	free(k->p);
	free(k);
}

struct keep *
keep_new(void)
{
	struct keep *s = calloc(1, sizeof *s);

	if (!s)
		abort();
	pthread_mutex_init(&s->lock, NULL);
	return s;
}

void
keep_free(struct keep *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < KEEP_PAGES; i++)
		if (s->at[i])
			let_go(s->at[i]);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

/* FNV-1a. Who crafts names that share a place only has his pages made anew. */
static size_t
place(const char *name)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (; *name; name++)
		h = (h ^ (unsigned char)*name) * 0x100000001b3u;
	return (h ^ h >> 32) % KEEP_PAGES;
}

static void
hand_out(struct kept *k, struct http_reply *r)
{
	atomic_fetch_add(&k->holders, 1);
	r->type = k->type;
	r->etag = k->etag;
	r->fixed = k->p;
	r->fixed_n = k->n;
	r->fixed_done = let_go;
	r->fixed_arg = k;
}

bool
keep_find(struct keep *s, const char *name, struct keep_stamp stamp,
    struct http_reply *r)
{
	struct kept *k;
	bool found;

	pthread_mutex_lock(&s->lock);
	k = s->at[place(name)];
	found = k && k->stamp.record == stamp.record &&
	    k->stamp.minute == stamp.minute && strcmp(k->name, name) == 0;
	if (found)
		hand_out(k, r);
	pthread_mutex_unlock(&s->lock);
	return found;
}

static void
drop(struct keep *s, size_t i)
{
	if (!s->at[i])
		return;
	s->bytes -= s->at[i]->n;
	let_go(s->at[i]);
	s->at[i] = NULL;
}

void
keep_put(struct keep *s, const char *name, struct keep_stamp stamp,
    struct http_reply *r)
{
	size_t i = place(name), n = strlen(name);
	struct kept *k;
	struct hash h;

	if (n >= KEEP_NAME || !buf_ok(&r->body) || !r->body.n ||
	    r->body.n > KEEP_BYTES / 8)
		return;
	k = calloc(1, sizeof *k);
	if (!k)
		abort();
	memcpy(k->name, name, n);
	k->stamp = stamp;
	k->type = r->type;
	h = hash_of(r->body.p, r->body.n);
	hash_hex(&h, k->etag);
	k->etag[32] = '\0';		/* 128 bits tell pages apart */
	k->n = r->body.n;
	/* A growing buffer has up to twice the room it needs. */
	k->p = realloc(r->body.p, k->n + 1);
	if (!k->p)
		abort();
	r->body.p = NULL;
	buf_free(&r->body);
	atomic_init(&k->holders, 1);
	pthread_mutex_lock(&s->lock);
	hand_out(k, r);
	drop(s, i);
	for (; s->bytes + k->n > KEEP_BYTES; s->hand = (s->hand + 1) % KEEP_PAGES)
		drop(s, s->hand);
	s->at[i] = k;
	s->bytes += k->n;
	pthread_mutex_unlock(&s->lock);
}
