/* draft.c: a draft on its way: its revisions, what each member states about
 * the present one, the silence procedure, and what changed in the text.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "act/hush.h"
#include "act/written.h"
#include "base/os.h"
#include "press/answer.h"
#include "press/deadline.h"
#include "press/draft.h"
#include "press/minutes.h"
#include "press/rules.h"
#include "press/words.h"
#include "text/diff.h"

#include <stdio.h>
#include <string.h>

#define ROOM (4 << 20)

/* --- positions ----------------------------------------------------------- */

/* What stands beside the position itself (domain rule 3.1.1). */
static const char *
qualifier_of(const char *position)
{
	static const char *const pairs[][2] = {
		{ "agree_ad_referendum", "ad_referendum" },
		{ "agree_provided", "conditional" },
		{ "reservation", "reservation" },
		{ "interpretative_statement", "interpretative_statement" },
		{ "dissociate", "dissociates" },
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (strcmp(pairs[i][0], position) == 0)
			return pairs[i][1];
	return NULL;
}

static struct json *
positions_now(struct model *m, const char *id)
{
	struct json *list = model_rows(m, SQL_PAGE_DOCUMENT_POSITIONS, id);
	char why[UNHEARD_TEXT];

	for (struct json *x = first_row(list); x; x = x->next) {
		const char *q = qualifier_of(S(x, "position"));
		struct json *all = json_array(m->a);

		if (q)
			json_push(all, json_new_str(m->a, q));
		if (HAS(x, "confirmed_at"))
			json_push(all, json_new_str(m->a, "confirmed"));
		json_put(m->a, x, "qualifiers", all);
		if (hush_unheard(m->book, id, S(x, "member"), m->now, why))
			json_put_str(m->a, x, "unheard", why);
	}
	return list;
}

/* --- the silence ----------------------------------------------------------- */

static const char *
status_word(enum silence_status s)
{
	static const char *const words[] = {
		[SILENCE_IS_RUNNING] = "running",
		[SILENCE_IS_ADOPTED] = "adopted",
		[SILENCE_IS_BROKEN] = "broken",
		[SILENCE_IS_WITHDRAWN] = "withdrawn",
	};

	return words[s];
}

static void
put_at(struct model *m, struct json *o, const char *name, struct instant t)
{
	char iso[INSTANT_TEXT];

	instant_write(t, iso);
	json_put_str(m->a, o, name, iso);
}

/* The end as the clocks of the capitals show it, those that show the same
 * together, from west to east. */
static struct json *
capitals_at(struct model *m, struct instant t)
{
	struct json *rows = model_rows(m, SQL_PAGE_CAPITALS, NULL);
	struct json *list = json_array(m->a);

	for (int east = -14 * 3600; east <= 14 * 3600; east += 900) {
		struct buf names = BUF_MAX(4096);
		char clock[LANG_TEXT] = "";

		for EACH(x, rows) {
			int offset;

			if (!os_zone(S(x, "zone"), t, &offset, NULL) ||
			    offset != east)
				continue;
			buf_printf(&names, "%s%s", names.n ? ", " : "",
			    S(x, "capital"));
			lang_clock(t, S(x, "zone"), clock);
		}
		if (names.n) {
			struct json *o = json_object(m->a);

			json_put(m->a, o, "capitals",
			    json_new_strn(m->a, names.p, names.n));
			json_put_str(m->a, o, "clock", clock);
			json_push(list, o);
		}
		buf_free(&names);
	}
	return list;
}

/* Is the reader's member one that was not asked, or has lost its vote? */
static bool
is_mute(struct model *m, const struct hush *h, struct instant now)
{
	const struct json *x = m->who ? model_first(model_rows(m,
	    SQL_PAGE_MEMBER, m->who)) : NULL;

	return strcmp(S(x, "kind"), "member") == 0 &&
	    !(silence_asks(&h->round, m->who) &&
	    hush_has_voice(m->book, h->organ, m->who, now, -1));
}

static void
put_silence(struct model *m, struct json *o, const char *id)
{
	struct arena *a = arena_new(ROOM);
	struct json *s = json_object(m->a);
	struct instant now = m->now, last = { 0 };
	struct hush h;

	/* The page's clock has minutes; what is entered has happened. */
	if (instant_read(S(json_get(o, "record"), "received_at"), 20,
	    &last) && last.s > now.s)
		now = last;
	if (hush_get(m->book, a, id, now, &h, NULL)) {
		json_put_str(m->a, s, "silence", id);
		json_put_str(m->a, s, "state", status_word(h.now.status));
		put_at(m, s, "started", h.round.start);
		put_at(m, s, "ends", h.now.expiry);
		if (h.now.status == SILENCE_IS_RUNNING)
			put_at(m, o, "now", m->now);
		json_put_int(m->a, s, "round", h.number);
		json_put_int(m->a, s, "extensions", h.now.extensions);
		json_put_str(m->a, s, "purpose", h.purpose);
		json_put_str(m->a, s, "organ", h.organ);
		json_put_int(m->a, s, "entry", h.seq);
		if (h.now.status == SILENCE_IS_RUNNING && is_mute(m, &h, now))
			json_put(m->a, s, "mute", json_new_bool(m->a, true));
		json_put(m->a, s, "closed", json_new_bool(m->a, h.closed));
		if (h.now.status != SILENCE_IS_RUNNING)
			put_at(m, s, "ended", h.now.at);
		if (h.now.by) {
			json_put_str(m->a, s, "by", h.now.by);
			json_put_int(m->a, s, "by_entry",
			    h.seqs[h.now.event]);
		}
		if (h.announced)
			json_put_str(m->a, s, "announced", h.announced);
		json_put(m->a, s, "zones", capitals_at(m, h.now.expiry));
		json_put(m->a, o, "silence", s);
	}
	arena_release(a);
}

void
model_silence(struct model *m, struct json *o, const char *document)
{
	struct ask q = ask(m->book, SQL_SILENCE_NEWEST);
	const char *silence = NULL;

	ask_str(&q, ":id", document);
	if (ask_next(&q))
		silence = arena_str(m->a, ask_text(&q, 0));
	ask_end(&q);
	if (silence)
		put_silence(m, o, silence);
}

bool
draft_text_good(const char *p, size_t n, struct err *e)
{
	struct arena *a = arena_new(TEXT_ARENA);
	struct text t;
	bool good = text_read(a, p, n, &t, e);

	arena_release(a);
	return good;
}

/* --- what changed ----------------------------------------------------------- */

static bool
read_text(struct model *m, struct arena *a, const char *hex, struct text *t)
{
	struct buf b = BUF_MAX(1 << 20);
	bool ok = m->text && m->text(m->ctx, hex, &b) &&
	    text_read(a, b.p, b.n, t, NULL);

	buf_free(&b);
	return ok;
}

static struct json *
runs_of(struct model *m, const struct redline_paragraph *p)
{
	static const char *const kinds[] = { [RUN_KEEP] = "keep",
	    [RUN_INSERT] = "insert", [RUN_DELETE] = "delete" };
	struct json *list = json_array(m->a);

	for (size_t i = 0; i < p->n; i++) {
		struct json *o = json_object(m->a);

		json_put_str(m->a, o, "kind", kinds[p->runs[i].kind]);
		json_put(m->a, o, "text", json_new_strn(m->a,
		    p->runs[i].words.p, p->runs[i].words.n));
		json_push(list, o);
	}
	return list;
}

static struct json *
paragraph_of(struct model *m, const struct redline_paragraph *p)
{
	static const char *const kinds[] = { [REDLINE_SAME] = "same",
	    [REDLINE_CHANGED] = "changed", [REDLINE_NEW] = "new",
	    [REDLINE_GONE] = "gone" };
	const struct paragraph *is = p->is ? p->is : p->was;
	struct json *o = json_object(m->a);

	json_put_str(m->a, o, "kind", kinds[p->kind]);
	json_put_int(m->a, o, "number", is->number);
	json_put_int(m->a, o, "depth", is->depth);
	json_put_int(m->a, o, "heading", is->kind >= TEXT_HEADING &&
	    is->kind <= TEXT_ARTICLE);
	json_put(m->a, o, "label", json_new_strn(m->a, is->label.p ?
	    is->label.p : "", is->label.n));
	json_put(m->a, o, "runs", runs_of(m, p));
	return o;
}

/* Of the newest revision against the one before; of a first one, nothing. */
static void
put_redline(struct model *m, struct json *o, const struct json *revisions)
{
	const struct json *was = NULL, *is = NULL;
	struct arena *a;
	struct text old, new;
	struct redline r;

	for EACH(x, revisions) {
		was = is;
		is = x;
	}
	if (!is)
		return;
	a = arena_new(REDLINE_ARENA);
	if (read_text(m, a, S(is, "text"), &new)) {
		struct json *list = json_array(m->a);

		if (!was || !read_text(m, a, S(was, "text"), &old))
			old = new;
		if (redline(a, &old, &new, &r, NULL)) {
			for (size_t i = 0; i < r.n; i++)
				json_push(list, paragraph_of(m, &r.p[i]));
			json_put(m->a, o, "redline", list);
			json_put_int(m->a, o, "changes", (int64_t)r.changed);
		}
	}
	arena_release(a);
}

static void
put_missing(struct model *m, struct json *o, const struct written *w)
{
	struct json *l = json_array(m->a);

	for (size_t i = 0; i < w->n; i++) {
		const struct json *x = w->answered[i].s ? NULL :
		    model_first(model_rows(m, SQL_PAGE_MEMBER, w->asked[i]));

		if (x)
			json_push(l, json_new_str(m->a, S(x, "name")));
	}
	json_put(m->a, o, "missing", l);
}

/* The newest written procedure on it, if there is one. */
static void
put_written(struct model *m, struct json *o, const char *document)
{
	struct ask q = ask(m->book, SQL_WRITTEN_NEWEST);
	struct arena *a = arena_new(ROOM);
	struct json *x = json_object(m->a);
	const char *id = NULL;
	struct written w;

	ask_str(&q, ":id", document);
	if (ask_next(&q))
		id = arena_str(m->a, ask_text(&q, 0));
	ask_end(&q);
	if (id && written_get(m->book, a, id, m->now, &w, NULL)) {
		json_put_str(m->a, x, "written", id);
		json_put_str(m->a, x, "state", w.withdrawn ? "withdrawn" :
		    w.closed ? w.outcome : w.over ? "over" : "running");
		put_at(m, x, "started", w.started);
		put_at(m, x, "ends", w.expires);
		if (w.over)
			put_at(m, x, "ended", w.ended);
		else
			put_at(m, o, "now", m->now);
		json_put_int(m->a, x, "asked", (int64_t)w.n);
		json_put_int(m->a, x, "answers", (int64_t)w.answers);
		put_missing(m, x, &w);
		json_put_int(m->a, x, "entry", w.seq);
		json_put(m->a, x, "zones", capitals_at(m, w.expires));
		json_put(m->a, o, "written", x);
	}
	arena_release(a);
}

/* What runs in writing, or was adopted so, is judged by its answers. */
static bool
put_verdict_written(struct model *m, struct json *o, const char *id,
    bool adopted)
{
	const struct json *w = json_get(o, "written");
	const char *state = w ? S(w, "state") : "";
	struct json *v, *l = json_array(m->a);

	if (strcmp(state, adopted ? "adopted" : "running") != 0 &&
	    (adopted || strcmp(state, "over") != 0))
		return false;
	v = model_verdict_written(m, S(w, "written"), id);
	if (!v)
		return false;
	json_put(m->a, o, "verdict", v);
	json_push(l, json_dup(m->a, v));
	json_put(m->a, o, "verdicts", l);
	return true;
}

/* An adopted document was judged at that meeting; a draft is judged as if it
 * were put now. What silence adopted was put to nobody. */
static void
put_verdict(struct model *m, struct json *o, const char *id)
{
	const struct json *d = json_get(o, "document");
	struct instant at = m->now;

	if (put_verdict_written(m, o, id, HAS(d, "adopted_at")))
		return;
	if (HAS(d, "adopted_at") && (!HAS(d, "meeting") ||
	    !instant_read(S(d, "adopted_at"), strlen(S(d, "adopted_at")),
	    &at)))
		return;
	put_verdicts(m, o, id, HAS(d, "adopted_at") ? S(d, "meeting") : NULL,
	    at);
}

/* --- all of it ----------------------------------------------------------------- */

void
model_draft(struct model *m, struct json *o, const char *id)
{
	struct json *revisions = model_rows(m, SQL_PAGE_REVISIONS, id);

	for (struct json *x = first_row(revisions); x; x = x->next)
		json_put(m->a, x, "texts", model_rows(m,
		    SQL_PAGE_REVISION_TEXTS,
		    arena_printf(m->a, "%lld", (long long)N(x, "entry"))));
	json_put(m->a, o, "revisions", revisions);
	json_put(m->a, o, "papers", model_rows(m, SQL_PAGE_PAPERS, id));
	json_put(m->a, o, "positions", positions_now(m, id));
	json_put(m->a, o, "statements",
	    model_rows(m, SQL_PAGE_DOCUMENT_STATEMENTS, id));
	json_put(m->a, o, "positions_before",
	    model_rows(m, SQL_PAGE_POSITIONS_BEFORE, id));
	json_put(m->a, o, "amendments", model_amendments(m, id,
	    S(json_get(o, "document"), "text")));
	json_put(m->a, o, "divisions",
	    model_rows(m, SQL_PAGE_DOCUMENT_DIVISIONS, id));
	json_put(m->a, o, "votes", votes_on(m, id));
	model_silence(m, o, id);
	put_written(m, o, id);
	json_put(m->a, o, "deadlines", deadlines_open(m,
	    &(struct deadline_ask){ .document = id, .most = DEADLINES_SHOWN },
	    NULL));
	put_redline(m, o, revisions);
	put_verdict(m, o, id);
	if (!HAS(json_get(o, "document"), "adopted_entry") &&
	    !HAS(json_get(o, "document"), "withdrawn_entry"))
		json_put(m->a, o, "answers", model_answers(m, o));
}
