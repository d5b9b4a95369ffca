/* board.c: see board.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/board.h"

#include "act/hush.h"
#include "press/feeds.h"
#include "press/marks.h"
#include "press/model_in.h"

#include <stdlib.h>
#include <string.h>

/* In the order of the page: what stands in the way before anything else. */
static const char *const states[] = { "blocked", "draft", "cleared",
    "adopted", "withdrawn_from_package", "withdrawn" };
#define STATES (sizeof states / sizeof *states)

/* --- cells ----------------------------------------------------------------- */

struct seat { const char *id; size_t column; };
struct seats { struct seat *by_id; const char **ids; size_t n; };

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct seat *)a)->id,
	    ((const struct seat *)b)->id);
}

static bool
seats_of(struct model *m, const struct json *members, struct seats *s)
{
	size_t i = 0;

	s->n = members ? members->len : 0;
	s->by_id = arena_array(m->a, s->n, sizeof *s->by_id);
	s->ids = arena_array(m->a, s->n, sizeof *s->ids);
	if (!s->by_id || !s->ids)
		return false;
	for EACH(x, members) {
		s->ids[i] = S(x, "member");
		s->by_id[i] = (struct seat){ s->ids[i], i };
		i++;
	}
	qsort(s->by_id, s->n, sizeof *s->by_id, by_id);
	return true;
}

/* Where that member stands in every row, or NULL: it is none today. */
static char *
cell_of(const struct seats *s, char *cells, const char *member)
{
	const struct seat *at = bsearch(&(struct seat){ member, 0 }, s->by_id,
	    s->n, sizeof *s->by_id, by_id);

	return at ? &cells[at->column] : NULL;
}

static bool
pending(const struct json *d)
{
	return !HAS(d, "adopted_entry") && !HAS(d, "withdrawn_entry") &&
	    !HAS(d, "removed");
}

/* As page_blocking asks. */
static bool
blocks(const char *position, bool unconfirmed)
{
	return word_among("object agree_provided object_to_format", position) ||
	    (unconfirmed && strcmp(position, "agree_ad_referendum") == 0);
}

static bool
heard(struct model *m, const char *document, const char *member)
{
	char why[UNHEARD_TEXT];

	return !hush_unheard(m->book, document, member, m->now, why);
}

struct row { char *cells; struct buf blocked; };

static void
put_stated(struct model *m, const struct seats *s, const struct json *d,
    struct row *r)
{
	struct ask q = ask(m->book, SQL_PAGE_BOARD_POSITIONS);

	ask_str(&q, ":id", S(d, "document"));
	while (ask_next(&q)) {
		char *cell = cell_of(s, r->cells, ask_text(&q, 0));

		if (!cell)
			continue;
		*cell = mark_code(ask_text(&q, 1));
		if (pending(d) && blocks(ask_text(&q, 1),
		    ask_num(&q, 2) != 0) && heard(m, S(d, "document"),
		    ask_text(&q, 0)))
			buf_printf(&r->blocked, "%s%s", r->blocked.n ? " " :
			    "", ask_text(&q, 0));
	}
	ask_end(&q);
}

/* Where some have signed, the others have not. */
static void
put_signers(struct model *m, const struct seats *s, const struct json *d,
    char *cells)
{
	struct ask q = ask(m->book, SQL_PAGE_BOARD_SIGNERS);
	bool any = false;

	ask_str(&q, ":id", S(d, "document"));
	while (ask_next(&q)) {
		char *cell = cell_of(s, cells, ask_text(&q, 0));

		if (!any)
			memset(cells, MARK_NOT_SIGNED, s->n);
		any = true;
		if (cell)
			*cell = MARK_SIGNED;
	}
	ask_end(&q);
}

static const char *
state_of(const struct json *d, const struct row *r)
{
	if (HAS(d, "withdrawn_entry"))
		return "withdrawn";
	if (HAS(d, "removed"))
		return "withdrawn_from_package";
	if (HAS(d, "adopted_entry"))
		return "adopted";
	return r->blocked.n ? "blocked" : N(d, "cleared") ? "cleared" :
	    "draft";
}

/* The member has not spoken, or has said that it waits for instructions. */
static bool
waits_for(const struct seats *s, const struct json *d, char *cells,
    const char *member)
{
	const char *cell = cell_of(s, cells, member);

	return cell && pending(d) && (*cell == MARK_SILENT ||
	    *cell == mark_code("awaiting_instructions"));
}

/* The cells of a draft, what stands in its way, and whether it is among those
 * that were asked for. */
static bool
put_row(struct model *m, const struct seats *s, struct json *d)
{
	struct row r = { arena_take(m->a, s->n + 1), BUF_MAX(1 << 16) };
	const struct model_filter *f = &m->filter;
	bool shown = true;

	if (!r.cells)
		return false;
	memset(r.cells, mark_unsaid(d), s->n);
	put_stated(m, s, d, &r);
	if (N(d, "signed") && HAS(d, "adopted_entry"))
		put_signers(m, s, d, r.cells);
	json_put_str(m->a, d, "cells", r.cells);
	json_put_str(m->a, d, "state", state_of(d, &r));
	if (N(d, "cleared"))
		json_put(m->a, d, "levels", model_rows(m,
		    SQL_PAGE_BOARD_LEVELS, S(d, "document")));
	if (r.blocked.n)
		json_put(m->a, d, "blocked_by",
		    json_new_strn(m->a, r.blocked.p, r.blocked.n));
	if (f->show && strcmp(f->show, "blocked") == 0)
		shown = r.blocked.n > 0;
	if (f->waiting)
		shown = shown && waits_for(s, d, r.cells, f->waiting);
	buf_free(&r.blocked);
	return shown;
}

/* --- the page ---------------------------------------------------------------- */

static void
put_stages(struct model *m, struct json *o, const struct json *docs)
{
	struct json *stages = json_array(m->a);

	for (size_t i = 0; i < STATES; i++) {
		struct json *stage;
		int64_t n = 0;

		for EACH(d, docs)
			n += strcmp(S(d, "state"), states[i]) == 0;
		if (!n)
			continue;
		stage = json_object(m->a);
		json_put_str(m->a, stage, "state", states[i]);
		json_put_int(m->a, stage, "count", n);
		json_push(stages, stage);
	}
	json_put(m->a, o, "stages", stages);
}

static void
put_documents_shown(struct model *m, struct json *o,
    const struct json *members)
{
	struct json *all = model_rows(m, SQL_PAGE_BOARD, S(json_get(o,
	    "session"), "session"));
	struct json *list = json_array(m->a), *next;
	struct seats s;

	json_put_int(m->a, o, "document_count", count_of(all));
	if (!seats_of(m, members, &s))
		return;
	for (struct json *d = first_row(all); d; d = next) {
		next = d->next;
		d->next = NULL;
		if (put_row(m, &s, d))
			json_push(list, d);
	}
	json_put(m->a, o, "documents", list);
	put_stages(m, o, list);
}

/* Those of members that have a vote on it. */
static struct json *
blocking(struct model *m, const char *session)
{
	struct json *all = model_rows(m, SQL_PAGE_BLOCKING, session),
	    *list = json_array(m->a), *next;

	for (struct json *x = first_row(all); x; x = next) {
		next = x->next;
		x->next = NULL;
		if (heard(m, S(x, "document"), S(x, "member")))
			json_push(list, x);
	}
	return list;
}

static void
put_filter_asked(struct model *m, struct json *o)
{
	struct json *f = json_object(m->a);

	if (m->filter.show)
		json_put_str(m->a, f, "show", m->filter.show);
	if (m->filter.waiting)
		json_put_str(m->a, f, "waiting", m->filter.waiting);
	json_put(m->a, o, "filter", f);
}

struct json *
model_board(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "board"), *members;
	struct json *s = model_first(model_rows(m, SQL_PAGE_SESSIONS, id));

	if (!s)
		return model_missing(m, e,
		    N_("The record knows no session {a}."), id);
	json_put(m->a, o, "session", s);
	members = json_put(m->a, o, "members", model_members_today(m));
	json_put(m->a, o, "blocking", blocking(m, id));
	put_filter_asked(m, o);
	put_documents_shown(m, o, members);
	json_put(m->a, o, "marks", marks_said(m->a, json_get(o, "documents")));
	return book_fine(m->book, e) ? o : NULL;
}

void
put_board_lead(struct buf *out, const struct lang *l, const struct json *m)
{
	int64_t n = count_of(json_get(m, "blocking"));

	if (!n)
		tmpl_text(out, tr(l, N_("Nothing stands in the way of a "
		    "draft.")));
	else
		put_count(out, l, n, "position stands in the way",
		    "positions stand in the way");
}

void
put_levels(struct buf *out, const struct lang *l, const struct json *levels)
{
	for EACH(x, levels) {
		tmpl_text(out, S(x, "name"));
		if (HAS(x, "silence"))
			buf_printf(out, " (%s)", tr(l, N_("by silence")));
		if (x->next)
			buf_str(out, ", ");
	}
}

/* --- as data ------------------------------------------------------------------ */

/* Who cleared it, as a list of names. */
static void
feed_levels(struct buf *out, const struct json *d)
{
	struct buf list = BUF_MAX(1 << 16);

	for EACH(x, json_get(d, "levels"))
		buf_printf(&list, "%s%s", list.n ? "; " : "", S(x, "name"));
	buf_byte(out, ',');
	feed_csv_cell(out, list.p, list.n);
	buf_free(&list);
}

void
feed_board(struct buf *out, const struct json *m)
{
	static const char *const about[] = { "number", "symbol", "short",
	    "state" };
	const size_t n = sizeof about / sizeof *about;

	for (size_t i = 0; i < n; i++)
		buf_printf(out, "%s%s", i ? "," : "", about[i]);
	for EACH(x, json_get(m, "members")) {
		buf_byte(out, ',');
		feed_csv_cell(out, S(x, "member"), strlen(S(x, "member")));
	}
	buf_str(out, ",cleared_by\r\n");
	for EACH(d, json_get(m, "documents")) {
		tmpl_int(out, N(d, "number"));
		for (size_t i = 1; i < n; i++) {
			buf_byte(out, ',');
			feed_csv_cell(out, S(d, about[i]), strlen(S(d,
			    about[i])));
		}
		for (const char *cell = S(d, "cells"); *cell; cell++)
			buf_printf(out, ",%s", mark_name(*cell));
		feed_levels(out, d);
		buf_str(out, "\r\n");
	}
}
