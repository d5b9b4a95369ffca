/* challenge.c: see challenge.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/challenge.h"

#include "base/buf.h"
#include "base/enc.h"
#include "base/os.h"
#include "seal/hash.h"

#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What a name says, in this order. */
struct said {
	int64_t at, born;
	uint8_t chance[16];
	uint8_t mac[16];
};
_Static_assert(sizeof(struct said) == 48, "64 letters of base64url");

struct used {
	uint8_t chance[16];
	int64_t born;
	struct hash key;
	bool there;
};

struct challenges {
	struct hash secret;
	pthread_mutex_t lock;
	struct used used[CHALLENGES_USED];
};

struct challenges *
challenges_new(void)
{
	struct challenges *c = calloc(1, sizeof *c);

	if (!c)
		abort();
	os_random(c->secret.b, sizeof c->secret.b);
	pthread_mutex_init(&c->lock, NULL);
	return c;
}

void
challenges_free(struct challenges *c)
{
	if (!c)
		return;
	pthread_mutex_destroy(&c->lock);
	free(c);
}

static void
seal(const struct challenges *c, struct said *s)
{
	struct hash h = hash_mac(&c->secret, &(struct piece){ s,
	    offsetof(struct said, mac) }, 1);

	memcpy(s->mac, h.b, sizeof s->mac);
}

void
challenge_give(const struct challenges *c, struct instant at, int64_t now,
    char name[CHALLENGE_NAME])
{
	struct said s = { .at = at.s, .born = now };
	struct buf b = BUF_MAX(CHALLENGE_NAME);

	os_random(s.chance, sizeof s.chance);
	seal(c, &s);
	base64url_write(&b, (const uint8_t *)&s, sizeof s);
	memcpy(name, b.p, CHALLENGE_NAME);
	buf_free(&b);
}

static bool
over(int64_t born, int64_t now)
{
	return now < born || now - born >= CHALLENGE_LIFE_S;
}

/* Given here and not over? */
static bool
ours(const struct challenges *c, const char *name, int64_t now,
    struct said *s)
{
	struct buf b = BUF_MAX(CHALLENGE_NAME);
	struct said again;
	uint8_t differs = 0;
	bool ok = strlen(name) == CHALLENGE_NAME - 1 &&
	    base64url_read(&b, name, CHALLENGE_NAME - 1) && b.n == sizeof *s;

	if (ok) {
		memcpy(s, b.p, sizeof *s);
		again = *s;
		seal(c, &again);
		for (size_t i = 0; i < sizeof s->mac; i++)
			differs |= s->mac[i] ^ again.mac[i];
		ok = !differs && !over(s->born, now);
	}
	buf_free(&b);
	return ok;
}

static bool
is_used(const struct challenges *c, const struct said *s)
{
	for (size_t i = 0; i < CHALLENGES_USED; i++)
		if (c->used[i].there && memcmp(c->used[i].chance, s->chance,
		    sizeof s->chance) == 0)
			return true;
	return false;
}

bool
challenge_open(struct challenges *c, const char *name, int64_t now,
    struct instant *at)
{
	struct said s;
	bool open;

	if (!ours(c, name, now, &s))
		return false;
	pthread_mutex_lock(&c->lock);
	open = !is_used(c, &s);
	pthread_mutex_unlock(&c->lock);
	at->s = s.at;
	return open;
}

/* A place for one more of this key, or NULL. What is over goes on the way. */
static struct used *
place_for(struct challenges *c, const struct hash *key, int64_t now)
{
	struct used *place = NULL;
	int uses = 0;

	for (size_t i = 0; i < CHALLENGES_USED; i++) {
		struct used *u = &c->used[i];

		if (u->there && over(u->born, now))
			u->there = false;
		if (!u->there)
			place = place ? place : u;
		else
			uses += hash_same(&u->key, key);
	}
	return uses < CHALLENGE_USES ? place : NULL;
}

bool
challenge_use(struct challenges *c, const char *name, const char *key,
    int64_t now)
{
	struct hash who = hash_of(key, strlen(key));
	struct used *u = NULL;
	struct said s;

	if (!ours(c, name, now, &s))
		return false;
	pthread_mutex_lock(&c->lock);
	if (!is_used(c, &s))
		u = place_for(c, &who, now);
	if (u) {
		*u = (struct used){ .born = s.born, .key = who,
		    .there = true };
		memcpy(u->chance, s.chance, sizeof u->chance);
	}
	pthread_mutex_unlock(&c->lock);
	return u != NULL;
}
