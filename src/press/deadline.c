/* deadline.c: see deadline.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/deadline.h"

#include "press/model_in.h"

#include "act/hush.h"
#include "act/written.h"
#include "book/known.h"
#include "book/seat.h"

#include <string.h>

#define ROOM (8 << 20)
#define ENDED_SHOWN (30 * 86400)	/* seconds in a calendar after its end */

/* A page's clock has minutes; what is entered has happened. */
static struct instant
moment(struct model *m)
{
	struct json *r = model_first(model_rows(m, SQL_PAGE_RECORD, NULL));
	const char *iso = S(r, "received_at");
	struct instant last;

	return instant_read(iso, strlen(iso), &last) && last.s > m->now.s ?
	    last : m->now;
}

/* A member taken away from where it stands. */
static void
keep_if(struct json *list, bool keep(const struct json *, const void *),
    const void *arg)
{
	struct json *x = first_row(list), *next;

	if (!list)
		return;
	list->child = list->last = NULL;
	list->len = 0;
	for (; x; x = next) {
		next = x->next;
		x->next = NULL;
		if (keep(x, arg))
			json_push(list, x);
	}
}

/* --- who is waited for --------------------------------------------------- */

struct voices { const char *const *who; size_t n; };

static bool
has_voice(const struct json *x, const void *arg)
{
	const struct voices *v = arg;

	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->who[i], S(x, "who")) == 0)
			return true;
	return false;
}

/* The voices of an organ are asked once for a run of its deadlines. */
struct view {
	struct model *m;
	struct arena *a;		/* of one hush_get, or of the voices */
	struct instant now;
	const char *organ;
	struct voices voices;
};

static bool
awaits(const struct json *x, const void *who)
{
	return deadline_awaits(x, who);
}

static bool
may_act(const struct json *x, const void *arg)
{
	const struct view *v = arg;

	return known_member(v->m->book, S(x, "who"), v->now);
}

/* Of whom an answer would count. In writing it is asked of all that had a vote
 * at the opening, and a confirmation of what is adopted of who has to give it:
 * there, who may act at all. */
static void
leave_out_the_mute(struct view *v, struct json *x)
{
	struct json *awaits = (struct json *)(uintptr_t)json_get(x, "awaits");
	const char *organ = S(x, "organ"), *kind = S(x, "kind");

	if (word_among("mandate key", kind))
		return;
	if (!*organ || strcmp(kind, "written") == 0) {
		keep_if(awaits, may_act, v);
		return;
	}
	if (!v->organ || strcmp(v->organ, organ) != 0) {
		arena_reset(v->a);
		v->organ = arena_str(v->a, organ);
		v->voices.who = hush_voices(v->m->book, v->a, organ, NULL,
		    v->now, &v->voices.n);
	}
	keep_if(awaits, has_voice, &v->voices);
}

int64_t
deadlines_most(struct model *m, int64_t wanted)
{
	struct ask q = ask(m->book, SQL_DEADLINE_MEMBERS);
	int64_t members = ask_next(&q) ? ask_num(&q, 0) : 0, most;

	ask_end(&q);
	most = 40 * wanted / (members + 1);
	return most > wanted ? wanted : most < 1 ? 1 : most;
}

static struct ask
ask_for(struct view *v, enum book_sql id, const struct deadline_ask *which)
{
	struct ask q = ask(v->m->book, id);

	ask_str(&q, ":lang", v->m->lang->code);
	ask_int(&q, ":now", v->now.s);
	ask_str(&q, ":who", which->who);
	ask_int(&q, ":told", which->told);
	ask_int(&q, ":from", which->from);
	ask_int(&q, ":most", which->most);
	return q;
}

struct json *
deadlines_open(struct model *m, const struct deadline_ask *which,
    int64_t *asked)
{
	struct view v = { .m = m, .a = arena_new(ROOM), .now = moment(m) };
	struct ask q = ask_for(&v, SQL_DEADLINES, which);
	char day[DAY_TEXT];
	struct json *list;

	day_write(seat_day(m->book, v.now), day);
	ask_str(&q, ":day", day);
	ask_str(&q, ":document", which->document);
	ask_int(&q, ":owes", which->owes);
	ask_int(&q, ":timed", which->timed);
	list = model_rows_of(m, &q);
	if (asked)
		*asked = count_of(list);
	for (struct json *x = first_row(list); x; x = x->next)
		leave_out_the_mute(&v, x);
	if (which->owes)
		keep_if(list, awaits, which->who);
	arena_release(v.a);
	return list;
}

/* --- what became of them ------------------------------------------------- */

static void
put_ended(struct view *v, struct json *x, const char *state, struct instant at)
{
	char iso[INSTANT_TEXT];

	json_put_str(v->m->a, x, "state", state);
	instant_write(at, iso);
	json_put_str(v->m->a, x, "ended_at", iso);
	if (!HAS(x, "known_at"))
		json_put_str(v->m->a, x, "known_at", iso);
}

static bool
put_end_written(struct view *v, struct json *x, struct instant since)
{
	const char *state = NULL, *known = S(x, "known_at");
	struct written w;

	arena_reset(v->a);
	if (!written_get(v->m->book, v->a, S(x, "subject"), v->now, &w, NULL))
		return false;
	if (w.withdrawn) {
		state = "withdrawn";
		instant_read(known, strlen(known), &w.ended);
	} else if (!written_outcome(v->m->book, v->a, w.id, v->now, &state,
	    NULL))
		return false;
	if (!state || (!*known && w.ended.s < since.s))
		return false;
	put_ended(v, x, state, w.ended);
	return true;
}

/* The chair informs of what the rule found; false: it has not ended so late. */
static bool
put_end(struct view *v, struct json *x, struct instant since)
{
	static const char *const words[] = { [SILENCE_IS_ADOPTED] = "adopted",
	    [SILENCE_IS_BROKEN] = "broken",
	    [SILENCE_IS_WITHDRAWN] = "withdrawn" };
	struct hush h;

	if (strcmp(S(x, "kind"), "written") == 0)
		return put_end_written(v, x, since);
	arena_reset(v->a);
	if (!hush_get(v->m->book, v->a, S(x, "subject"), v->now, &h, NULL) ||
	    h.now.status == SILENCE_IS_RUNNING ||
	    (!HAS(x, "known_at") && h.now.at.s < since.s))
		return false;
	put_ended(v, x, h.now.status == SILENCE_IS_ADOPTED &&
	    strcmp(h.purpose, "clear") == 0 ? "cleared" :
	    words[h.now.status], h.now.at);
	if (h.now.by) {
		struct json *by = model_first(model_rows(v->m,
		    SQL_PAGE_MEMBER, h.now.by));

		json_put_str(v->m->a, x, "by", S(by, "name"));
	}
	return true;
}

struct json *
deadlines_ended(struct model *m, const struct deadline_ask *which,
    struct instant since, int64_t *asked)
{
	struct view v = { .m = m, .a = arena_new(ROOM), .now = moment(m) };
	struct ask q = ask_for(&v, SQL_DEADLINES_ENDED, which);
	struct json *list = json_array(m->a), *all, *next;

	ask_int(&q, ":since", since.s);
	all = model_rows_of(m, &q);
	if (asked)
		*asked = count_of(all);
	for (struct json *x = first_row(all); x; x = next) {
		next = x->next;
		x->next = NULL;
		if (put_end(&v, x, since))
			json_push(list, x);
	}
	arena_release(v.a);
	return list;
}

/* --- of one of them ------------------------------------------------------ */

bool
deadline_awaits(const struct json *x, const char *who)
{
	return row_of(json_get(x, "awaits"), "who", who) != NULL;
}

bool
deadline_asks(const struct json *x)
{
	return word_among("silence written", S(x, "kind"));
}

bool
deadline_waits(const struct json *m, const struct json *x)
{
	for EACH(w, json_get(json_get(m, "waits"), "deadlines"))
		if (strcmp(S(w, "subject"), S(x, "subject")) == 0 &&
		    strcmp(S(w, "kind"), S(x, "kind")) == 0)
			return true;
	return false;
}

bool
deadlines_else(const struct json *m)
{
	for EACH(x, json_get(m, "deadlines"))
		if (!deadline_waits(m, x))
			return true;
	return false;
}

const char *
deadline_awaited(const struct lang *l, const struct json *x)
{
	return deadline_asks(x) ? tr(l, N_("No answer yet:")) : tr(l, N_("To be done by:"));
}

const char *
deadline_id(struct arena *a, const struct json *x)
{
	return arena_printf(a, "%s-%s", S(x, "kind"), S(x, "subject"));
}

struct json *
model_deadlines(struct model *m, const char *who, struct err *e)
{
	const struct deadline_ask which = { .who = who, .most = who ?
	    DEADLINES_SHOWN : deadlines_most(m, DEADLINES_SHOWN) };
	struct json *o = model_page(m, "deadlines"), *member;
	struct instant since = { m->now.s - ENDED_SHOWN };
	int64_t asked;
	char now[INSTANT_TEXT];

	member = who ? model_first(model_rows(m, SQL_PAGE_MEMBER, who)) : NULL;
	if (who && !member)
		return model_missing(m, e,
		    N_("The record knows no member {a}."), who);
	if (who)
		json_put(m->a, o, "member", member);
	instant_write(m->now, now);
	json_put_str(m->a, o, "now", now);
	json_put(m->a, o, "deadlines", deadlines_open(m, &which, &asked));
	json_put(m->a, o, "more", json_new_bool(m->a, asked == which.most));
	json_put(m->a, o, "ended", deadlines_ended(m, &which, since, NULL));
	json_put(m->a, o, "capitals",
	    model_rows(m, SQL_PAGE_CAPITALS, NULL));
	return book_fine(m->book, e) ? o : NULL;
}

void
model_waits(struct model *m, struct json *o, const char *who)
{
	const struct json *silent = row_of(json_get(o, "silent"), "member",
	    who);
	const struct json *is = model_first(model_rows(m, SQL_PAGE_MEMBER,
	    who));
	struct json *w = json_object(m->a);

	json_put_str(m->a, w, "who", who);
	json_put(m->a, w, "deadlines", deadlines_open(m,
	    &(struct deadline_ask){ .who = who, .owes = true,
	    .most = DEADLINES_SHOWN }, NULL));
	json_put_int(m->a, w, "drafts", N(silent, "drafts"));
	if (strcmp(S(is, "kind"), "member") == 0)
		json_put(m->a, w, "unsigned",
		    model_rows(m, SQL_PAGE_MEMBER_DOCUMENTS, who));
	json_put(m->a, o, "waits", w);
}
