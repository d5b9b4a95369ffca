/* due.c: see due.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/due.h"

#include "act/access.h"
#include "act/hush.h"
#include "act/written.h"
#include "base/os.h"
#include "desk/paper.h"
#include "desk/story.h"

#include <stdio.h>
#include <string.h>

#define ROOM (64 << 20)

/* The key in the desk's folder. *s NULL: there is none, or it is no such key,
 * which is said; but a disk that does not give it is a fault. */
static bool
own_key(struct desk *d, struct signer **s, struct err *e)
{
	struct err why = { 0 };
	char path[4096];

	*s = NULL;
	snprintf(path, sizeof path, "%s/keys/desk.key", desk_folder(d));
	if (!os_exists(path))
		return true;
	*s = signer_read_file(path, &why);
	if (!*s && why.kind == ERR_FAULT) {
		*e = why;
		return false;
	}
	if (!*s)
		fprintf(stderr, "desk: %s: %s\n", path, why.says);
	return true;
}

static bool
is_key(const struct signer *s, const char *fp)
{
	return s && strcmp(key_fp(signer_key(s)), fp) == 0;
}

/* The key the record knows the desk by. *s NULL: none is enrolled, or it is
 * not here. */
static bool
desk_key(struct desk *d, struct instant now, char who[65], struct signer **s,
    struct err *e)
{
	struct ask q = ask(desk_book(d), SQL_DESK_KEYS);
	struct signer *own = NULL;
	bool ok = own_key(d, &own, e);

	*s = NULL;
	ask_int(&q, ":now", now.s);
	while (ok && !*s && ask_next(&q)) {
		const char *fp = ask_text(&q, 1);
		struct signer *demo;

		snprintf(who, 65, "%s", ask_text(&q, 0));
		demo = story_key(who, DUE_OFFICE);
		*s = is_key(own, fp) ? own : is_key(demo, fp) ? demo : NULL;
		if (*s != demo)
			signer_free(demo);
	}
	ask_end(&q);
	if (*s != own)
		signer_free(own);
	return ok;
}

/* What falls due: how it is found, judged and closed. */
struct procedure {
	const char *kind, *field;
	enum book_sql due, next;
	/* *outcome NULL: it is not over, or the chair decides. */
	bool (*outcome)(struct book *, struct arena *, const char *id,
	    struct instant now, const char **outcome, struct err *);
};
static const struct procedure procedures[] = {
	{ "silence.close", "silence", SQL_SILENCE_DUE, SQL_SILENCE_NEXT,
	    hush_outcome },
	{ "written.close", "written", SQL_WRITTEN_DUE, SQL_WRITTEN_NEXT,
	    written_outcome },
};
#define PROCEDURES (sizeof procedures / sizeof *procedures)

/* False by fault only; what is refused is said. */
static bool
close_it(struct desk *d, const struct procedure *p, const struct signer *s,
    const char *who, const char *id, const char *outcome, struct instant now,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct json *body = json_object(a);
	struct buf text = BUF_MAX(1 << 20);
	struct desk_paper paper = { 0 };
	bool ok;

	json_put_str(a, body, p->field, id);
	json_put_str(a, body, "outcome", outcome);
	ok = paper_write(&text, d, a, s, who, DUE_OFFICE, p->kind,
	    access_follows(desk_open_book(d), desk_book(d),
	    act_type_find(p->kind), body),
	    now, body, e);
	if (ok) {
		paper.text = text.p;
		paper.n = text.n;
		ok = desk_submit(d, a, &paper);
		if (!ok)
			fprintf(stderr, "desk: %s could not be closed: %s\n",
			    id, paper.err.says);
		if (!ok && paper.err.kind == ERR_FAULT)
			*e = paper.err;
		else
			ok = true;
	}
	buf_free(&text);
	arena_release(a);
	return ok;
}

/* One that may have ended; where it stands among them. */
struct due { char id[65]; int64_t expires, seq; };

/* The next after *at, the earliest end first. False: there is no more. */
static bool
due_after(struct book *b, const struct procedure *p, struct instant now,
    struct due *at)
{
	struct ask q = ask(b, p->due);
	bool there;

	ask_int(&q, ":now", now.s);
	ask_int(&q, ":expires", at->expires);
	ask_int(&q, ":seq", at->seq);
	there = ask_next(&q);
	if (there) {
		snprintf(at->id, sizeof at->id, "%s", ask_text(&q, 0));
		at->expires = ask_num(&q, 1);
		at->seq = ask_num(&q, 2);
	}
	ask_end(&q);
	return there;
}

/* False by fault only: one that cannot be judged, or closed, is said and left,
 * and holds up no other. */
static bool
close_one(struct desk *d, const struct procedure *p, struct arena *a,
    const struct signer *s, const char *who, const char *id,
    struct instant now, struct err *e)
{
	const char *outcome = NULL;

	if (p->outcome(desk_book(d), a, id, now, &outcome, e))
		return !outcome || close_it(d, p, s, who, id, outcome, now, e);
	if (arena_full(a))
		fprintf(stderr, "desk: %s\n", e->says);
	return arena_full(a);
}

static bool
close_due(struct desk *d, const struct procedure *p, struct instant now,
    struct err *e)
{
	struct due at = { .expires = INT64_MIN };
	struct arena *a = arena_new(ROOM);
	struct signer *s = NULL;
	char who[65];
	bool ok = true;

	while (ok && due_after(desk_book(d), p, now, &at)) {
		ok = s || desk_key(d, now, who, &s, e);
		if (!s)
			break;
		ok = close_one(d, p, a, s, who, at.id, now, e);
		arena_reset(a);
	}
	signer_free(s);
	arena_release(a);
	return ok;
}

static int64_t
next_of(struct book *b, const struct procedure *p, struct instant now)
{
	struct ask q = ask(b, p->next);
	int64_t next = DUE_NEVER;

	ask_int(&q, ":now", now.s);
	if (ask_next(&q) && !ask_null(&q, 0))
		next = ask_num(&q, 0);
	ask_end(&q);
	return next;
}

bool
due_do(struct desk *d, struct instant now, struct instant *next,
    struct err *e)
{
	bool ok = true;

	next->s = DUE_NEVER;
	for (size_t i = 0; ok && i < PROCEDURES; i++) {
		int64_t t;

		ok = close_due(d, &procedures[i], now, e);
		t = next_of(desk_book(d), &procedures[i], now);
		next->s = t < next->s ? t : next->s;
	}
	return ok && book_fine(desk_book(d), e);
}
