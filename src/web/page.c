/* page.c: a page as it goes out: kept or made, in the form that was asked for,
 * with what is its reader's own. See page.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/page.h"

#include "base/os.h"
#include "press/board.h"
#include "press/deadline.h"
#include "press/feeds.h"
#include "press/minutes.h"
#include "seal/hash.h"
#include "web/asked.h"
#include "web/limits.h"
#include "web/live.h"
#include "web/visitor.h"

#include <string.h>

#define CHROME_ROOM (64 << 10)	/* for the addresses around a page */

static bool
is_minutes(const struct page *p)
{
	return p->html == page_minutes || p->html == page_session_minutes;
}

/* The addresses of the same page as data, and in the other language, keep
 * what the reader asked for. */
static void
chrome_page(struct chrome *c, const struct call *k, const struct page *p,
    const struct json *m)
{
	struct arena *a = k->q->arena;
	const char *query = asked_query(a, &k->model.filter), *here;

	call_chrome(c, a, k->lang, k->path, k->w);
	here = c->here[lang_index(k->lang)];
	c->nav = p->nav;
	c->json = arena_printf(a, "%s.json%s", here, query);
	if (p->reads & ASKED_LIVE)
		c->live = arena_printf(a, "%s.events", here);
	if (p->list && json_get(m, p->list))
		c->csv = arena_printf(a, "%s.csv%s", here, query);
	if (is_minutes(p))
		c->txt = arena_printf(a, "%s.txt", here);
	if (p->html == page_session || p->html == page_deadlines)
		c->ics = arena_printf(a, "%s.ics", here);
	for (size_t i = 0; lang_all[i] && i < CHROME_LANGS; i++)
		c->there[i] = arena_printf(a, "%s%s", c->here[i], query);
}

static void
write_page(struct call *c, const struct page *p, const struct json *m)
{
	struct http_reply *r = c->r;
	struct chrome chrome;

	r->etag_body = true;
	if (strcmp(c->format, "json") == 0) {
		r->type = "application/json";
		json_write(&r->body, m);
	} else if (strcmp(c->format, "csv") == 0 && p->html == page_board) {
		r->type = "text/csv; charset=utf-8";
		feed_board(&r->body, m);
	} else if (strcmp(c->format, "csv") == 0 && p->list) {
		r->type = "text/csv; charset=utf-8";
		feed_csv(&r->body, json_get(m, p->list));
	} else if (strcmp(c->format, "txt") == 0 && is_minutes(p)) {
		r->type = "text/plain; charset=utf-8";
		minutes_text(&r->body, c->lang, m);
	} else if (strcmp(c->format, "atom") == 0 && p->html == page_log) {
		r->type = "application/atom+xml; charset=utf-8";
		feed_atom(&r->body, c->lang, m);
	} else if (strcmp(c->format, "ics") == 0 && p->html == page_session) {
		r->type = "text/calendar; charset=utf-8";
		feed_ics(&r->body, m);
	} else if (strcmp(c->format, "ics") == 0 &&
	    p->html == page_deadlines) {
		r->type = "text/calendar; charset=utf-8";
		feed_deadlines(&r->body, c->lang, m, call_origin(c));
	} else if (!c->format[0]) {
		page_fn *html = strcmp(S(m, "page"), "entry") == 0 ?
		    page_entry : p->html;

		chrome_page(&chrome, c, p, m);
		if (arena_full(c->q->arena))
			return;	/* addresses may be missing; page_make says so */
		chrome.origin = call_origin(c);
		chrome.visitor = c->visitor;
		chrome.shared = c->visitor && !(p->reads & ASKED_OWN);
		if (!arena_full(c->q->arena))
			html(&r->body, c->lang, m, &chrome);
	} else {
		struct err e;

		err_absent(&e, "This page has no such form.");
		call_refuse(c, &e);
	}
}

/* Rows are missing from a tree that was larger than its arena. */
static bool
fits(struct call *c, size_t room)
{
	struct err e;

	if (!arena_full(c->q->arena) &&
	    arena_used(c->q->arena) + room <= LIMIT_ARENA)
		return true;
	err_fault(&e, NULL, "This page has become larger than the server may "
	    "make it. Ask for a part of it.");
	call_refuse(c, &e);
	return false;
}

/* The state that is read is the one after book_read_begin, not the one when
 * we looked on the shelf. */
static void
page_make(struct call *c, const struct page *p, const char *key,
    struct keep_stamp stamp)
{
	struct err e = { 0 };
	struct json *m;

	book_read_begin(c->w->book);
	stamp.record = book_version(c->w->book);
	call_catch_up(c);
	m = p->model(c, &e);
	book_read_end(c->w->book);
	if (!fits(c, CHROME_ROOM))	/* what surrounds a page is no guess */
		return;
	if (!m || !book_fine(c->w->book, &e)) {
		call_refuse(c, &e);
		return;
	}
	write_page(c, p, m);
	if (!fits(c, 0))
		return;
	if (c->r->status == 200 && !c->passing && key)
		keep_put(c->w->hall->keep, key, stamp, c->r);
}

/* What is the reader's own stands in no kept page and is filled in here. */
static void
page_personal(struct call *c)
{
	struct http_reply *r = c->r;
	struct buf whole = BUF_MAX(LIMIT_REPLY);
	struct chrome chrome;
	struct hash h;
	char hex[HASH_HEX];

	call_chrome(&chrome, c->q->arena, c->lang, c->path, c->w);
	chrome.visitor = c->visitor;
	if (r->fixed)
		page_fill(&whole, r->fixed, r->fixed_n, c->lang, &chrome);
	else
		page_fill(&whole, r->body.p, r->body.n, c->lang, &chrome);
	if (r->etag) {
		h = hash_of(c->visitor->token, strlen(c->visitor->token));
		hash_hex(&h, hex);
		r->etag = arena_printf(c->q->arena, "%.24s-%.8s", r->etag,
		    hex);
	}
	if (r->fixed_done)
		r->fixed_done(r->fixed_arg);
	buf_free(&r->body);
	r->fixed = NULL;
	r->fixed_done = NULL;
	r->body = whole;
}

/* Kept, or made. A kept page is what it was asked by, made from a state of the
 * record; the minute is part of that, for pages that tell the time. Those who
 * are signed in for the same share one, or have their own, which nobody
 * keeps. */
void
page_give(struct call *c, const struct page *p)
{
	struct keep_stamp stamp = { book_version(c->w->book),
	    os_now().s / 60 };
	struct arena *a = c->q->arena;
	bool own = c->visitor && p->reads & ASKED_OWN;
	const char *lang = c->lang->code, *key;

	call_model(c, (struct instant){ stamp.minute * 60 });
	c->model.filter = asked_filter(&c->q->query, p->reads);
	c->model.who = c->visitor ? c->visitor->who : NULL;
	if (c->visitor)
		lang = arena_printf(a, "%s@%s%s", lang, c->visitor->who,
		    worker_limited(c->w) ? "+" : "");
	key = own || !lang ? NULL : asked_key(a, lang, c->path, c->format,
	    asked_query(a, &c->model.filter),
	    p->reads & ASKED_HOST ? call_origin(c) : "");
	if (!key || !keep_find(c->w->hall->keep, key, stamp, c->r))
		page_make(c, p, key, stamp);
	if (c->visitor && !own && c->r->status == 200)
		page_personal(c);
}

void
page_events(struct call *c, const struct page *p)
{
	struct live_state s;
	struct err e = { 0 };

	if (!(p->reads & ASKED_LIVE))
		err_absent(&e, "This page has no such form.");
	else if (state_of(c, p->model, &s, &e)) {
		live_reply(c, &s);
		return;
	}
	call_refuse(c, &e);
}
