/* room.c: see room.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/law/room.h"

#include "law/builtin.h"
#include "tests/test.h"

#include <stdio.h>

#define KEPT (256 << 20)

static struct arena *kept;	/* reachable to the end, never released */

void
room_clear(struct room *r)
{
	r->n = 0;
}

struct voter *
room_seat(struct room *r, const char *id, enum stance s)
{
	struct voter *v = &r->v[r->n];

	OK(r->n < ROOM_MOST);
	snprintf(r->ids[r->n], sizeof r->ids[0], "%s", id);
	*v = (struct voter){ .id = r->ids[r->n], .count = 1, .stance = s,
	    .present = s != STANCE_ABSENT && s != STANCE_OUT };
	r->n++;
	return v;
}

void
room_fill(struct room *r, int n, enum stance s)
{
	char id[12];

	for (int i = 0; i < n; i++) {
		snprintf(id, sizeof id, "m%03zu", r->n);
		room_seat(r, id, s);
	}
}

void
room_count(struct room *r, int64_t n, enum stance s)
{
	if (n)
		room_seat(r, "", s)->count = n;
}

void
room_roll(struct room *r, int yes, int no, int abstain, int members)
{
	room_fill(r, yes, STANCE_YES);
	room_fill(r, no, STANCE_NO);
	room_fill(r, abstain, STANCE_ABSTAIN);
	room_fill(r, members - yes - no - abstain, STANCE_ABSENT);
}

const struct profile *
profile_text(const char *text)
{
	struct err e = { 0 };
	const struct profile *p;

	if (!kept)
		kept = arena_new(KEPT);
	p = profile_read(kept, text, strlen(text), &e);
	FINE(p, e);
	return p;
}

const struct profile *
profile_named(const char *builtin)
{
	const char *text = profile_builtin(builtin);

	OK(text);
	return profile_text(text);
}

const struct rule *
rule_for(const struct profile *p, const char *matter, const char *day)
{
	const struct rule *r;
	struct day on;

	OK(day_read(day, strlen(day), &on));
	r = profile_rule(p, "organ", matter, on);
	OK(r);
	return r;
}

const struct rule *
rule_text(const char *lines)
{
	struct buf b = BUF_MAX(PROFILE_MOST);
	const struct profile *p;

	buf_printf(&b, "profile small\nrule only\n%sorgan *\n matter * only\n",
	    lines);
	OK(buf_ok(&b));
	p = profile_text(b.p);
	buf_free(&b);
	return &p->rules[0];
}

struct outcome
room_decide(const struct room *room, const struct rule *r)
{
	struct outcome o;

	decide(r, room->v, room->n, &o);
	return o;
}

const char *
room_word(const struct room *room, const struct rule *r)
{
	return verdict_name(room_decide(room, r).word);
}
