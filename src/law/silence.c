/* silence.c: see silence.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/silence.h"

#include <assert.h>
#include <string.h>

#define HOUR 3600

struct silence_rules
silence_default(int zone)
{
	return (struct silence_rules){ .least = 24 * HOUR,
	    .least_urgent = 4 * HOUR, .extensions = 2, .zone = zone,
	    .zone_end = zone, .opens = 9 * HOUR, .closes = 18 * HOUR };
}

static bool
same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

bool
silence_asks(const struct silence_round *r, const char *member)
{
	for (size_t i = 0; i < r->n; i++)
		if (same(r->entitled[i], member))
			return true;
	return false;
}

static bool
conditional(const struct silence_event *v)
{
	return v->kind == SILENCE_CONDITIONAL ||
	    v->kind == SILENCE_AD_REFERENDUM;
}

static bool
lifts(const struct silence_event *v)
{
	return v->kind == SILENCE_LIFTS || v->kind == SILENCE_AGREES ||
	    v->kind == SILENCE_RESERVATION;
}

/* The member's first condition before place end that it did not lift; end when
 * there is none. Of what was disowned by then nothing is left. */
static size_t
unlifted(const struct silence_round *r, const struct silence_event *v,
    size_t end, const char *member)
{
	size_t open = end;

	for (size_t i = 0; i < end; i++) {
		if (v[i].at.s < r->start.s || !same(v[i].member, member) ||
		    (v[i].disowned && v[i].disowned < end))
			continue;
		if (conditional(&v[i]) && open == end)
			open = i;
		else if (lifts(&v[i]))
			open = end;
	}
	return open;
}

/* How many members have one; *first is the earliest, or end. */
static int
conditions(const struct silence_round *r, const struct silence_event *v,
    size_t end, size_t *first)
{
	int n = 0;

	*first = end;
	for (size_t i = 0; i < r->n; i++) {
		size_t open = unlifted(r, v, end, r->entitled[i]);

		n += open < end;
		if (open < *first)
			*first = open;
	}
	return n;
}

static void
broken(struct silence *s, const struct silence_event *v, size_t i,
    struct instant at)
{
	s->status = SILENCE_IS_BROKEN;
	s->at = at;
	s->by = v[i].member;
	s->why = v[i].kind;
	s->event = i;
}

/* It expires with what was received before place end. */
static void
expire(struct silence *s, const struct silence_round *r,
    const struct silence_event *v, size_t end)
{
	size_t i;

	if (conditions(r, v, end, &i)) {
		broken(s, v, i, s->expiry);
		return;
	}
	s->status = SILENCE_IS_ADOPTED;
	s->at = s->expiry;
}

static enum silence_effect
disown(const struct silence_round *r, const struct silence_event *v, size_t i)
{
	bool before = unlifted(r, v, i, v[i].member) < i,
	    after = unlifted(r, v, i + 1, v[i].member) < i + 1;

	return before == after ? SILENCE_NOTED :
	    after ? SILENCE_CONDITION : SILENCE_FREES;
}

static enum silence_effect
reply(struct silence *s, const struct silence_round *r,
    const struct silence_event *v, size_t i)
{
	if (!silence_asks(r, v[i].member) || v[i].at.s < r->start.s)
		return SILENCE_NOTED;
	switch (v[i].kind) {
	case SILENCE_OBJECTION:
	case SILENCE_AMENDMENT:
		broken(s, v, i, v[i].at);
		return SILENCE_BREAKS;
	case SILENCE_CONDITIONAL:
	case SILENCE_AD_REFERENDUM:
		return SILENCE_CONDITION;
	case SILENCE_LIFTS:
	case SILENCE_AGREES:
		return unlifted(r, v, i, v[i].member) < i ?
		    SILENCE_FREES : SILENCE_NOTED;
	case SILENCE_RESERVATION:
		return SILENCE_ANNEXED;
	case SILENCE_DISOWNED:
		return disown(r, v, i);
	default:
		return SILENCE_NOTED;
	}
}

/* One event while it runs, before expiry. */
static enum silence_effect
take(struct silence *s, const struct silence_rules *rules,
    const struct silence_round *r, const struct silence_event *v, size_t i)
{
	if (v[i].kind == SILENCE_EXTENDED) {
		if (v[i].until.s <= s->expiry.s ||
		    s->extensions >= rules->extensions)
			return SILENCE_NOTED;
		s->expiry = v[i].until;
		s->extensions++;
		return SILENCE_MOVES;
	}
	if (v[i].kind == SILENCE_WITHDRAWN) {
		s->status = SILENCE_IS_WITHDRAWN;
		s->at = v[i].at;
		s->event = i;
		return SILENCE_MOVES;
	}
	return reply(s, r, v, i);
}

struct silence
silence_at(const struct silence_rules *rules, const struct silence_round *r,
    const struct silence_event *v, size_t n, struct instant now,
    enum silence_effect *effects)
{
	struct silence s = { .at = r->start, .expiry = r->expiry };
	size_t i, first;

	for (i = 0; effects && i < n; i++)
		effects[i] = SILENCE_NOTED;
	for (i = 0; i < n && v[i].at.s <= now.s &&
	    s.status == SILENCE_IS_RUNNING && v[i].at.s < s.expiry.s; i++) {
		enum silence_effect did = take(&s, rules, r, v, i);

		if (effects)
			effects[i] = did;
	}
	if (s.status == SILENCE_IS_RUNNING && now.s >= s.expiry.s)
		expire(&s, r, v, i);
	else if (s.status == SILENCE_IS_RUNNING)
		s.conditions = conditions(r, v, i, &first);
	return s;
}

static bool
worked(const struct silence_rules *rules, struct instant at, int zone)
{
	struct day day = instant_day(at, zone);
	int clock = instant_clock(at, zone);

	for (size_t i = 0; i < rules->nholidays; i++)
		if (rules->holidays[i].n == day.n)
			return false;
	return day_weekday(day) < 5 && clock >= rules->opens &&
	    clock <= rules->closes;
}

static bool
hours_good(const struct silence_rules *rules, const struct silence_round *r,
    struct instant at, int zone, const char *what, struct err *e)
{
	if (r->urgent || rules->any_hour || worked(rules, at, zone))
		return true;
	return err_refuse(e, "silence 2", "A silence procedure %s within the "
	    "working hours of headquarters, unless it is urgent.", what);
}

bool
silence_may_start(const struct silence_rules *rules,
    const struct silence_round *r, struct err *e)
{
	int64_t least = r->urgent ? rules->least_urgent : rules->least;

	if (r->expiry.s - r->start.s < least)
		return err_refuse(e, "silence 1", "%s silence procedure lasts "
		    "at least %lld hours.", r->urgent ? "An urgent" : "A",
		    (long long)(least / HOUR));
	if (!hours_good(rules, r, r->start, rules->zone, "starts", e) ||
	    !hours_good(rules, r, r->expiry, rules->zone_end, "ends", e))
		return false;
	if (!r->n)
		return err_refuse(e, "silence 3", "A silence procedure asks at "
		    "least one member.");
	for (size_t i = 0; i < r->n; i++)
		for (size_t j = 0; j < i; j++)
			if (same(r->entitled[i], r->entitled[j]))
				return err_refuse(e, "silence 3", "%s is asked "
				    "twice.", r->entitled[i]);
	return true;
}

/* Only what runs is moved. */
static bool
running(const struct silence *s, struct err *e)
{
	static const char *const ends[] = { "", "ended in adoption at",
	    "was broken at", "was withdrawn at" };
	char at[INSTANT_TEXT];

	if (s->status == SILENCE_IS_RUNNING)
		return true;
	instant_write(s->at, at);
	return err_refuse(e, "silence 4", "The silence procedure %s %s.",
	    ends[s->status], at);
}

bool
silence_may_extend(const struct silence_rules *rules,
    const struct silence_round *r, const struct silence *s,
    struct instant until, struct err *e)
{
	char at[INSTANT_TEXT];

	if (!running(s, e))
		return false;
	instant_write(s->expiry, at);
	if (until.s <= s->expiry.s)
		return err_refuse(e, "silence 5", "The new expiry is not later "
		    "than the present one, %s.", at);
	if (s->extensions >= rules->extensions)
		return err_refuse(e, "silence 6", "The rules allow so many "
		    "extensions of a silence procedure: %d.", rules->extensions);
	return hours_good(rules, r, until, rules->zone_end, "ends", e);
}

bool
silence_may_withdraw(const struct silence *s, struct err *e)
{
	return running(s, e);
}

bool
silence_may_reply(const struct silence_round *r, const char *member,
    struct err *e)
{
	return silence_asks(r, member) || err_refuse(e, "silence 7", "%s is "
	    "not among the members that were asked when the silence procedure "
	    "started.", member ? member : "Nobody");
}

bool
silence_may_close(const struct silence *s, struct err *e)
{
	char at[INSTANT_TEXT];

	if (s->status != SILENCE_IS_RUNNING)
		return true;
	instant_write(s->expiry, at);
	return err_refuse(e, "silence 8", "The silence procedure runs until "
	    "%s.", at);
}

bool
silence_may_announce(const struct silence *s, bool closed, bool announced,
    struct err *e)
{
	if (s->status != SILENCE_IS_ADOPTED || !closed)
		return err_refuse(e, "silence 9", "Only a text that was adopted "
		    "in silence, in a procedure that is closed, is announced.");
	return !announced || err_refuse(e, "silence 9", "The adoption was "
	    "announced already.");
}

bool
silence_may_renew(const struct silence *s, struct err *e)
{
	if (s->status == SILENCE_IS_BROKEN ||
	    s->status == SILENCE_IS_WITHDRAWN)
		return true;
	return err_refuse(e, "silence 10", "A new round follows one that was "
	    "broken or withdrawn; this one %s.", s->status ==
	    SILENCE_IS_RUNNING ? "still runs" : "ended in adoption");
}
