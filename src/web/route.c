/* route.c: every page, in one table: path, model, template, list.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/call.h"

#include "base/os.h"
#include "press/acts.h"
#include "press/board.h"
#include "press/deadline.h"
#include "press/election.h"
#include "press/feeds.h"
#include "press/meeting.h"
#include "press/minutes.h"
#include "press/rules.h"
#include "press/sign.h"
#include "seal/hash.h"
#include "web/asked.h"
#include "web/assets.h"
#include "web/demo.h"
#include "web/form.h"
#include "web/limits.h"
#include "web/live.h"
#include "web/plain.h"
#include "web/proof.h"
#include "web/sign.h"
#include "web/state.h"
#include "web/visit.h"
#include "web/visitor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REPLY_MOST (16 << 20)
#define CHROME_ROOM (64 << 10)	/* for the addresses around a page */

struct page {
	const char *pattern;	/* "sessions/{}": {} is one segment */
	const char *nav;
	model_fn *model;
	page_fn *html;
	const char *list;	/* the list that is the CSV; NULL: no CSV */
	unsigned reads;		/* of what it was asked by (asked.h) */
};

#define NO_ID(name)							\
	static struct json *						\
	m_##name(struct call *c, struct err *e)				\
	{								\
		return model_##name(&c->model, e);			\
	}
#define BY_ID(name)							\
	static struct json *						\
	m_##name(struct call *c, struct err *e)				\
	{								\
		return model_##name(&c->model, c->id, e);		\
	}

NO_ID(today)
NO_ID(sessions)
BY_ID(session)
NO_ID(documents)
BY_ID(document)
NO_ID(members)
BY_ID(member)
NO_ID(organs)
BY_ID(organ)
NO_ID(people)
BY_ID(person)
NO_ID(instruments)
BY_ID(instrument)
NO_ID(registers)
NO_ID(acts)
NO_ID(rules)
BY_ID(act)
BY_ID(board)
BY_ID(meeting)
NO_ID(elections)
BY_ID(election)

static struct json *
m_deadlines(struct call *c, struct err *e)
{
	return model_deadlines(&c->model, c->id, e);
}

static struct json *
m_log(struct call *c, struct err *e)
{
	return model_log(&c->model, NULL, e);
}

/* "log/512" is an entry, "log/2010-12-10" a day. */
static struct json *
m_log_at(struct call *c, struct err *e)
{
	uint64_t seq;
	struct json *m;

	if (!asked_number(c->id, &seq))
		return model_log(&c->model, c->id, e);
	m = model_entry(&c->model, seq, e);
	if (m)
		c->passing = !proof_check(c->w, c->lang, c->model.a, m,
		    seq);
	if (c->passing)
		c->r->cache = HTTP_NO_STORE;
	return m;
}

/* It repeats the host it was asked by, so it is nobody else's. */
static struct json *
m_verify(struct call *c, struct err *e)
{
	c->passing = true;
	c->r->cache = HTTP_NO_STORE;
	return model_verify(&c->model, e);
}

/* What is printed proves itself: the newest signed state stands at its foot. */
static struct json *
with_head(struct call *c, struct json *m)
{
	struct arena *a = c->model.a;
	struct json *o = json_object(a);
	struct act_after head;
	struct err e;
	char b64[HASH_B64];
	bool any = false;

	if (!m || !proof_head(c->w, &head, &any, &e) || !any)
		return m;
	hash_b64(&head.root, b64);
	json_put_str(a, o, "origin", json_str(json_get(m, "organisation"),
	    "origin"));
	json_put_int(a, o, "size", (int64_t)head.size);
	json_put_str(a, o, "root", b64);
	json_put(a, m, "checkpoint", o);
	return m;
}

static struct json *
m_minutes(struct call *c, struct err *e)
{
	return with_head(c, model_minutes(&c->model, c->id, e));
}

static struct json *
m_session_minutes(struct call *c, struct err *e)
{
	return with_head(c, model_session_minutes(&c->model, c->id, e));
}

static const struct page pages[] = {
	{ "", "today", m_today, page_today, "entries", ASKED_LIVE },
	{ "today", "today", m_today, page_today, "entries", ASKED_LIVE },
	{ "sessions", "sessions", m_sessions, page_sessions, "sessions", 0 },
	{ "sessions/{}", "sessions", m_session, page_session, "documents",
	    ASKED_FILTER | ASKED_LIVE },
	{ "sessions/{}/documents", "sessions", m_session, page_session,
	    "documents", ASKED_FILTER },
	{ "sessions/{}/board", "sessions", m_board, page_board, "documents",
	    ASKED_BOARD | ASKED_LIVE },
	{ "meetings/{}", "sessions", m_meeting, page_meeting, "attendance",
	    ASKED_LIVE },
	{ "meetings/{}/minutes", "sessions", m_minutes, page_minutes, NULL, 0 },
	{ "sessions/{}/minutes", "sessions", m_session_minutes,
	    page_session_minutes, NULL, 0 },
	{ "documents", "documents", m_documents, page_documents,
	    "documents", ASKED_FILTER | ASKED_PART },
	{ "documents/{}", "documents", m_document, page_document,
	    "history", ASKED_LIVE },
	{ "deadlines", "today", m_deadlines, page_deadlines, "deadlines",
	    ASKED_HOST },
	{ "members/{}/deadlines", "members", m_deadlines, page_deadlines,
	    "deadlines", ASKED_HOST },
	{ "members", "members", m_members, page_members, "members", 0 },
	{ "members/{}", "members", m_member, page_member, "history", 0 },
	{ "organs", "members", m_organs, page_organs, "organs", 0 },
	{ "organs/{}", "members", m_organ, page_organ, "history", 0 },
	{ "elections", "members", m_elections, page_elections, "elections", 0 },
	{ "elections/{}", "members", m_election, page_election, "votes",
	    ASKED_LIVE },
	{ "rules", "members", m_rules, page_rules, "matters", 0 },
	{ "people", "members", m_people, page_people, "people", 0 },
	{ "people/{}", "members", m_person, page_person, "history", 0 },
	{ "instruments", "instruments", m_instruments, page_instruments,
	    "instruments", 0 },
	{ "instruments/{}", "instruments", m_instrument, page_instrument,
	    "history", 0 },
	{ "registers", "registers", m_registers, page_registers,
	    "mandates", 0 },
	{ "acts", "", m_acts, page_acts, "acts", 0 },
	{ "acts/was-it-entered", "", sign_entered, page_entered, NULL,
	    ASKED_OWN },
	{ "acts/{}", "", m_act, page_act, NULL, ASKED_OWN },
	{ "demo", "", demo_roles, page_demo, NULL, 0 },
	{ "log", "log", m_log, page_log, "entries", ASKED_PART },
	{ "log/{}", "log", m_log_at, page_log, "entries",
	    ASKED_PART | ASKED_HOST },
	{ "verify", "verify", m_verify, page_verify, NULL, 0 },
};

#define NPAGES (sizeof pages / sizeof *pages)
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

/* Cuts a format we know from the end of the path. */
static char *
cut_format(struct call *c, const char *path)
{
	static const char *const formats[] = { "json", "csv", "atom", "ics",
	    "txt", "events" };
	char *copy = arena_str(c->q->arena, path);
	char *dot = copy ? strrchr(copy, '.') : NULL;

	c->format = "";
	for (size_t i = 0; dot && i < sizeof formats / sizeof *formats; i++)
		if (strcmp(dot + 1, formats[i]) == 0) {
			c->format = formats[i];
			*dot = '\0';
			break;
		}
	return copy;
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
static void
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
		lang = arena_printf(a, "%s@%s", lang, c->visitor->who);
	key = own || !lang ? NULL : asked_key(a, lang, c->path, c->format,
	    asked_query(a, &c->model.filter),
	    p->reads & ASKED_HOST ? call_origin(c) : "");
	if (!key || !keep_find(c->w->hall->keep, key, stamp, c->r))
		page_make(c, p, key, stamp);
	if (c->visitor && !own && c->r->status == 200)
		page_personal(c);
}

static const struct page *
page_at(struct call *c, const char *path)
{
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (call_matches(c, pages[i].pattern, path))
			return &pages[i];
	return NULL;
}

bool
route_state(struct worker *w, const char *path, struct live_state *s,
    struct err *e)
{
	struct http_request q = { .arena = arena_new(LIMIT_ARENA),
	    .path = path };
	struct http_reply r = { 0 };
	struct call c = { .w = w, .q = &q, .r = &r, .lang = lang_find("en") };
	const struct page *p = page_at(&c, path + 1);
	bool ok;

	c.path = path;
	ok = p && p->reads & ASKED_LIVE && state_of(&c, p->model, s, e);

	arena_release(q.arena);
	return ok;
}

static void
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

void
route_page(struct call *c, const char *rest)
{
	const struct page *p;
	char *path = cut_format(c, rest);
	struct err e = { 0 };

	c->path = path[0] ? arena_printf(c->q->arena, "/%s", path) :
	    "/today";
	/* The data are the same for everybody; the pages say who reads. */
	if (c->format[0])
		c->visitor = NULL;
	c->r->cache = c->visitor ? HTTP_PRIVATE : HTTP_PUBLIC;
	p = page_at(c, path);
	if (!p) {
		err_absent(&e, "There is no such page.");
		call_refuse(c, &e);
	} else if (strcmp(c->format, "events") == 0)
		page_events(c, p);
	else
		page_give(c, p);
}

/* /en/verify?n=...: an entry number, a day, or a document's symbol. */
static bool
look_up(struct call *c, const char *rest)
{
	const char *n = http_query(c->q, "n");
	struct buf to = BUF_MAX(1000);
	struct day day;
	uint64_t seq;

	if (strcmp(rest, "verify") != 0 || !n || !*n)
		return false;
	buf_printf(&to, "/%s/", c->lang->code);
	if (asked_number(n, &seq) || day_read(n, strlen(n), &day))
		buf_str(&to, "log/");
	else
		buf_str(&to, "documents/");
	put_symbol_path(&to, n);
	http_reply_see(c->r, arena_str(c->q->arena, to.p));
	buf_free(&to);
	return true;
}

bool
route_row(size_t i, struct route_row *out)
{
	size_t n = 0;

	while (plain_row(n, out))
		if (n++ == i)
			return true;
	i -= n;
	if (i < NPAGES) {
		*out = (struct route_row){ false, true, pages[i].pattern,
		    pages[i].model == demo_roles ? ROUTE_DEMO : 0 };
		return true;
	}
	out->language = true;
	return visit_row(i - NPAGES, out);
}

/* "/en", "/en/..." or "/en.json" */
static const struct lang *
language_of(const char *path)
{
	char code[3] = { 0 };

	if (strlen(path) < 3 || (path[3] && path[3] != '/' && path[3] != '.'))
		return NULL;
	memcpy(code, path + 1, 2);
	return lang_find(code);
}

void
route(void *worker, const struct http_request *q, struct http_reply *r)
{
	struct call c = { .w = worker, .q = q, .r = r, .format = "" };
	struct err e = { 0 };
	const struct lang *lang = language_of(q->path);

	c.lang = lang ? lang : lang_find("en");
	if (assets_reply(q->path, r))
		return;
	if (plain_reply(&c))
		return;
	if (lang) {
		const char *rest = q->path + (q->path[3] == '/' ? 4 : 3);

		visitor_find(&c);
		if (!visit_reply(&c, rest) && !look_up(&c, rest))
			route_page(&c, rest);
	} else if (q->method == HTTP_POST)
		visit_no_post(&c);
	else {
		err_absent(&e, "There is no such page.");
		call_refuse(&c, &e);
	}
}
