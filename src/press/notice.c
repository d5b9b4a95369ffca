/* notice.c: see notice.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/notice.h"

#include "press/model_in.h"

#include <string.h>

/* How long before the end, in seconds. */
static const struct { const char *kind, *stage; int64_t before; } stages[] = {
	{ "silence", "day", 86400 },
	{ "silence", "hours", 7200 },
	{ "written", "day", 86400 },
	{ "written", "hours", 7200 },
	{ "confirm", "day", 86400 },
	{ "confirm", "hours", 7200 },
	{ "mandate", "week", 7 * 86400 },
	{ "mandate", "day", 86400 },
	{ "key", "week", 7 * 86400 },
	{ "key", "day", 86400 },
};
#define STAGES (sizeof stages / sizeof *stages)

struct due { const char *stage; int64_t at; bool all; };

struct list {
	struct arena *a;
	struct notice *p;
	size_t n, room;
};

static int64_t
seconds(const struct json *x, const char *name)
{
	const char *iso = S(x, name);
	struct instant t = { 0 };

	instant_read(iso, strlen(iso), &t);
	return t.s;
}

/* The latest stage of an open deadline that has come. */
static struct due
stage_of(const struct json *x, int64_t now)
{
	int64_t since = seconds(x, "since_at"), ends = seconds(x, "ends_at"),
	    moved = HAS(x, "moved_at") ? seconds(x, "moved_at") : since;
	struct due d = { NULL, since, false };

	if (deadline_asks(x))
		d.stage = "opened";
	for (size_t i = 0; i < STAGES; i++) {
		int64_t at = ends - stages[i].before;

		if (strcmp(stages[i].kind, S(x, "kind")) == 0 && at <= now &&
		    at > d.at)
			d = (struct due){ stages[i].stage, at, false };
	}
	if (moved > since && moved >= d.at)
		d = (struct due){ "moved", moved, true };
	return d;
}

static void
add(struct list *l, const struct json *x, const struct due *d,
    const char *who)
{
	struct notice *n;

	if (l->n == l->room) {
		size_t room = l->room ? 2 * l->room : 64;
		struct notice *more = arena_array(l->a, room, sizeof *more);

		if (!more)
			return;
		if (l->n)
			memcpy(more, l->p, l->n * sizeof *more);
		l->p = more;
		l->room = room;
	}
	n = &l->p[l->n++];
	*n = (struct notice){ .deadline = x, .stage = d->stage,
	    .who = arena_str(l->a, who), .about = deadline_id(l->a, x) };
	n->name = arena_printf(l->a, "%s/%s/%lld", n->about, d->stage,
	    strcmp(d->stage, "opened") == 0 ? 0LL :
	    (long long)seconds(x, "ends_at"));
}

static void
add_each(struct list *l, const struct json *x, const struct due *d)
{
	if (d->all) {
		for EACH(w, json_get(x, "entitled"))
			add(l, x, d, w->str);
	} else {
		for EACH(w, json_get(x, "awaits"))
			add(l, x, d, S(w, "who"));
	}
}

const struct notice *
notices_due(struct arena *a, const struct json *open,
    const struct json *ended, struct instant now, size_t *n)
{
	struct list l = { .a = a };

	for EACH(x, open) {
		struct due d = stage_of(x, now.s);

		if (d.stage && now.s < d.at + NOTICE_LATE &&
		    now.s < seconds(x, "ends_at"))
			add_each(&l, x, &d);
	}
	for EACH(x, ended) {
		struct due d = { "ended", seconds(x, "known_at"), true };

		if (d.at <= now.s && now.s < d.at + NOTICE_LATE)
			add_each(&l, x, &d);
	}
	*n = l.n;
	return l.p;
}
