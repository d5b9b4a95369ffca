/* written.c: see written.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/written.h"

#include "act/floor.h"
#include "act/hush.h"
#include "act/symbols.h"
#include "act/verdict_in.h"
#include "book/write.h"

#include <string.h>

#define ROOM (8 << 20)
#define HOUR 3600
#define ASKED_MOST 500

/* --- reading --------------------------------------------------------------- */

static bool
head(struct book *b, struct arena *a, const char *id, struct written *w)
{
	struct ask q = ask(b, SQL_WRITTEN_GET);
	bool there;

	ask_str(&q, ":id", id);
	there = ask_next(&q);
	if (there) {
		w->id = arena_str(a, id);
		w->document = arena_str(a, ask_text(&q, 0));
		w->organ = arena_str(a, ask_text(&q, 2));
		w->text = arena_str(a, ask_text(&q, 3));
		w->started.s = ask_num(&q, 4);
		w->expires.s = ask_num(&q, 5);
		w->closed = !ask_null(&q, 6);
		w->outcome = ask_null(&q, 7) ? NULL :
		    arena_str(a, ask_text(&q, 7));
		w->withdrawn = !ask_null(&q, 8);
		w->seq = ask_num(&q, 9);
	}
	ask_end(&q);
	return there;
}

static void
answers(struct book *b, struct arena *a, struct written *w)
{
	struct ask q = ask(b, SQL_WRITTEN_ANSWERS);

	w->asked = arena_take(a, ASKED_MOST * sizeof *w->asked);
	w->answered = arena_take(a, ASKED_MOST * sizeof *w->answered);
	ask_str(&q, ":id", w->id);
	while (w->asked && w->answered && w->n < ASKED_MOST && ask_next(&q)) {
		w->asked[w->n] = arena_str(a, ask_text(&q, 0));
		if (!ask_null(&q, 1)) {
			w->answered[w->n].s = ask_num(&q, 1);
			w->answers++;
		}
		w->n++;
	}
	ask_end(&q);
}

/* At the last answer, when all have answered; at its end, when they have not. */
static void
when_over(struct written *w, struct instant now)
{
	w->ended = w->expires;
	w->over = now.s >= w->expires.s;
	if (w->answers < w->n)
		return;
	w->over = true;
	w->ended = w->started;
	for (size_t i = 0; i < w->n; i++)
		if (w->answered[i].s > w->ended.s)
			w->ended = w->answered[i];
}

bool
written_get(struct book *b, struct arena *a, const char *id,
    struct instant now, struct written *w, struct err *e)
{
	*w = (struct written){ .n = 0 };
	if (!head(b, a, id, w))
		return book_fine(b, e) && err_absent(e,
		    "The record knows no written procedure %s.", id);
	answers(b, a, w);
	when_over(w, now);
	return book_fine(b, e);
}

bool
written_outcome(struct book *b, struct arena *a, const char *id,
    struct instant now, const char **outcome, struct err *e)
{
	struct written w;
	struct verdict v;

	*outcome = NULL;
	if (!written_get(b, a, id, now, &w, e))
		return false;
	if (!w.over)
		return true;
	if (!verdict_written(b, a, id, &v, e))
		return false;
	if (verdict_to_cast(&v))
		return true;
	*outcome = verdict_adopts(&v) ? "adopted" : "not_adopted";
	return true;
}

/* --- the checks -------------------------------------------------------------- */

static bool
long_enough(const struct verdict *v, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *s = json_str(act->body, "expires");
	int64_t least = v->profile->written.least;
	struct instant end = { 0 };

	instant_read(s, strlen(s), &end);
	return end.s - rx.s >= least || err_refuse(e, "written 1", "A written "
	    "procedure lasts at least %lld hours.", (long long)(least / HOUR));
}

/* The rule is one that can be asked by correspondence. */
bool
written_may_open(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	bool ok;

	ok = verdict_document(b, a, json_str(act->body, "document"), NULL, rx, -1,
	    &v, e) && long_enough(&v, act, rx, e) &&
	    (v.out.entitled || v.rule->limited || err_refuse(e, "written 1",
	    "A written procedure asks at least one member.")) &&
	    floor_may_put(b, act, e);
	arena_release(a);
	return ok;
}

bool
written_may_withdraw(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct written w;
	bool ok;

	ok = written_get(b, a, json_str(act->body, "written"), rx, &w, e) &&
	    (!w.over || err_refuse(e, "written 3", "The written procedure "
	    "%s is over.", w.id));
	arena_release(a);
	return ok;
}

/* The votes are equal. Where nobody holds the chair it is not adopted. */
static bool
may_cast(struct book *b, const struct act *act, struct instant rx, bool adopted,
    struct err *e)
{
	struct ask q = ask(b, SQL_WRITTEN_CASTS);
	bool may;

	ask_str(&q, ":written", json_str(act->body, "written"));
	ask_str(&q, ":for", act->by[0].who);
	ask_int(&q, ":rx", rx.s);
	may = ask_next(&q) && (!adopted || ask_num(&q, 0));
	ask_end(&q);
	return may || err_refuse(e, "written 6", "The votes are equal: the "
	    "chair of the organ decides.");
}

static bool
says_right(struct book *b, struct arena *a, const struct act *act,
    const struct written *w, struct instant rx, struct err *e)
{
	bool says = strcmp(json_str(act->body, "outcome"), "adopted") == 0;
	const char *symbol = json_str(act->body, "symbol");
	struct verdict v;
	bool adopted;

	if (!verdict_written(b, a, w->id, &v, e))
		return false;
	if (verdict_to_cast(&v) && !may_cast(b, act, rx, says, e))
		return false;
	adopted = verdict_to_cast(&v) ? says : verdict_adopts(&v);
	if (adopted != says)
		return err_refuse(e, "written 5", "The act says otherwise "
		    "than the rule: %s.", adopted ? "the text is adopted" :
		    "the text is not adopted");
	if (symbol && !adopted)
		return err_refuse(e, "written 5", "What is not adopted has no "
		    "final symbol.");
	return !symbol || symbols_final(b, w->document, symbol, e);
}

bool
written_may_close(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct written w;
	bool ok;

	ok = written_get(b, a, json_str(act->body, "written"), rx, &w, e) &&
	    (w.over || err_refuse(e, "written 4", "The written procedure is "
	    "not over: %lld of %lld members have answered.",
	    (long long)w.answers, (long long)w.n)) &&
	    says_right(b, a, act, &w, rx, e);
	arena_release(a);
	return ok;
}

/* --- entering ----------------------------------------------------------------- */

bool
written_entitle(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	size_t n;
	const char *const *list = hush_voices(b, a, json_str(act->body,
	    "organ"), json_str(act->body, "document"), rx, &n);
	bool ok = book_fine(b, e);

	(void)seq;
	for (size_t i = 0; ok && i < n; i++) {
		struct ask q = ask(b, SQL_WRITTEN_ENTITLE);

		ask_str(&q, ":written", json_str(act->body, "written"));
		ask_str(&q, ":member", list[i]);
		ok = pen_run(&q, e);
	}
	arena_release(a);
	return ok;
}

bool
written_enter(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	const char *id = json_str(act->body, "written");
	struct err why = { 0 };
	struct written w;
	struct verdict v;
	struct ask q;
	bool ok = written_get(b, a, id, rx, &w, &why) &&
	    verdict_written(b, a, id, &v, &why);

	if (!ok) {	/* the rule says no only in a log that was not judged */
		arena_release(a);
		if (why.kind == ERR_FAULT && e)
			*e = why;
		return why.kind != ERR_FAULT;
	}
	q = ask(b, SQL_WRITTEN_ENDED);
	ask_str(&q, ":id", id);
	ask_int(&q, ":ended", w.ended.s);
	ok = pen_run(&q, e);
	if (ok) {
		q = ask(b, SQL_WRITTEN_ADOPTS);
		ask_str(&q, ":id", id);
		ask_int(&q, ":at", w.ended.s);
		ask_int(&q, ":seq", (int64_t)seq);
		ask_int(&q, ":present", v.out.present);
		ask_int(&q, ":entitled", v.out.entitled);
		ask_int(&q, ":counted", verdict_counts(&v));
		ok = pen_run(&q, e) && (!verdict_adopts(&v) ||
		    verdict_enter_waits(b, w.document, &v, e));
	}
	arena_release(a);
	return ok;
}
