/* invite.c: see invite.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/invite.h"

#include "seal/hash.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct place {
	bool there;
	struct hash name;
	int64_t born;
	uint64_t serial;
	struct invite is;
};

struct invites {
	pthread_mutex_t lock;
	uint64_t serial;
	struct place at[INVITES_MOST];
};

struct invites *
invites_new(void)
{
	struct invites *all = calloc(1, sizeof *all);

	if (!all)
		abort();
	pthread_mutex_init(&all->lock, NULL);
	return all;
}

void
invites_free(struct invites *all)
{
	if (!all)
		return;
	pthread_mutex_destroy(&all->lock);
	free(all);
}

static bool
open_at(struct place *p, int64_t now)
{
	if (p->there && now - p->born >= INVITE_LIFE_S)
		p->there = false;
	return p->there;
}

/* Under the lock: a free place, and how many `who` has. */
static struct place *
room_for(struct invites *all, const char *who, int64_t now, size_t *has)
{
	struct place *room = NULL;

	*has = 0;
	for (size_t i = 0; i < INVITES_MOST; i++) {
		struct place *p = &all->at[i];

		if (!open_at(p, now))
			room = room ? room : p;
		else if (strcmp(p->is.who, who) == 0)
			++*has;
	}
	return room;
}

bool
invites_add(struct invites *all, const struct invite *x, int64_t now,
    char name[TICKET_NAME], struct err *e)
{
	struct place *p;
	size_t has;
	bool ok;

	tickets_name(name);
	pthread_mutex_lock(&all->lock);
	p = room_for(all, x->who, now, &has);
	ok = p && has < INVITES_EACH;
	if (ok) {
		*p = (struct place){ .there = true, .born = now,
		    .serial = ++all->serial, .is = *x };
		p->name = hash_of(name, strlen(name));
		tickets_name(p->is.ref);
	}
	pthread_mutex_unlock(&all->lock);
	return ok || err_refuse(e, "limits", "There are too many open "
	    "invitations: withdraw one first.");
}

static struct place *
named(struct invites *all, const char *name, int64_t now)
{
	struct hash h = hash_of(name, strlen(name));

	for (size_t i = 0; i < INVITES_MOST; i++)
		if (open_at(&all->at[i], now) && !all->at[i].is.line[0] &&
		    hash_same(&all->at[i].name, &h))
			return &all->at[i];
	return NULL;
}

bool
invites_find(struct invites *all, const char *name, int64_t now,
    struct invite *out)
{
	struct place *p;

	pthread_mutex_lock(&all->lock);
	p = named(all, name, now);
	if (p)
		*out = p->is;
	pthread_mutex_unlock(&all->lock);
	return p != NULL;
}

bool
invites_answer(struct invites *all, const char *name, int64_t now,
    const struct invite *x)
{
	struct place *p;

	pthread_mutex_lock(&all->lock);
	p = named(all, name, now);
	if (p)
		p->is = *x;
	pthread_mutex_unlock(&all->lock);
	return p != NULL;
}

void
invites_withdraw(struct invites *all, const char *who, const char *ref)
{
	pthread_mutex_lock(&all->lock);
	for (size_t i = 0; i < INVITES_MOST; i++) {
		struct place *p = &all->at[i];

		if (p->there && strcmp(p->is.who, who) == 0 &&
		    tickets_same(p->is.ref, ref))
			p->there = false;
	}
	pthread_mutex_unlock(&all->lock);
}

size_t
invites_of(struct invites *all, const char *who, int64_t now,
    struct invite out[INVITES_EACH])
{
	size_t n = 0;

	pthread_mutex_lock(&all->lock);
	for (uint64_t after = 0; n < INVITES_EACH; n++) {
		const struct place *next = NULL;

		for (size_t i = 0; i < INVITES_MOST; i++) {
			struct place *p = &all->at[i];

			if (open_at(p, now) && strcmp(p->is.who, who) == 0 &&
			    p->serial > after &&
			    (!next || p->serial < next->serial))
				next = p;
		}
		if (!next)
			break;
		after = next->serial;
		out[n] = next->is;
	}
	pthread_mutex_unlock(&all->lock);
	return n;
}
