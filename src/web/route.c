/* route.c: every page, in one table: path, model, template, list.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/call.h"

#include "base/enc.h"
#include "base/os.h"
#include "log/checkpoint.h"
#include "log/tile.h"
#include "press/acts.h"
#include "press/board.h"
#include "press/deadline.h"
#include "press/feeds.h"
#include "press/meeting.h"
#include "press/rules.h"
#include "press/sign.h"
#include "seal/hash.h"
#include "web/asked.h"
#include "web/assets.h"
#include "web/demo.h"
#include "web/form.h"
#include "web/proof.h"
#include "web/sign.h"
#include "web/visit.h"
#include "web/visitor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REPLY_MOST (16 << 20)

typedef struct json *model_fn(struct call *, struct err *);

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

static const struct page pages[] = {
	{ "", "today", m_today, page_today, "entries", 0 },
	{ "today", "today", m_today, page_today, "entries", 0 },
	{ "sessions", "sessions", m_sessions, page_sessions, "sessions", 0 },
	{ "sessions/{}", "sessions", m_session, page_session, "documents",
	    ASKED_FILTER },
	{ "sessions/{}/documents", "sessions", m_session, page_session,
	    "documents", ASKED_FILTER },
	{ "sessions/{}/board", "sessions", m_board, page_board, "blocking", 0 },
	{ "meetings/{}", "sessions", m_meeting, page_meeting, "attendance", 0 },
	{ "documents", "documents", m_documents, page_documents,
	    "documents", ASKED_FILTER | ASKED_PART },
	{ "documents/{}", "documents", m_document, page_document,
	    "history", 0 },
	{ "deadlines", "today", m_deadlines, page_deadlines, "deadlines",
	    ASKED_HOST },
	{ "members/{}/deadlines", "members", m_deadlines, page_deadlines,
	    "deadlines", ASKED_HOST },
	{ "members", "members", m_members, page_members, "members", 0 },
	{ "members/{}", "members", m_member, page_member, "history", 0 },
	{ "organs", "members", m_organs, page_organs, "organs", 0 },
	{ "organs/{}", "members", m_organ, page_organ, "history", 0 },
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
	if (p->list && json_get(m, p->list))
		c->csv = arena_printf(a, "%s.csv%s", here, query);
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
	} else if (strcmp(c->format, "csv") == 0 && p->list) {
		r->type = "text/csv; charset=utf-8";
		feed_csv(&r->body, json_get(m, p->list));
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
	static const char *const formats[] = { "json", "csv", "atom", "ics" };
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
	m = p->model(c, &e);
	book_read_end(c->w->book);
	if (!m || !book_fine(c->w->book, &e)) {
		call_refuse(c, &e);
		return;
	}
	write_page(c, p, m);
	if (arena_full(c->q->arena)) {
		/* Rows are missing from it. */
		err_fault(&e, NULL, "This page has become larger than the "
		    "server may make it. Ask for a part of it.");
		call_refuse(c, &e);
		return;
	}
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

static void
page_reply(struct call *c, const char *rest)
{
	char *path = cut_format(c, rest);
	struct err e = { 0 };

	c->path = path[0] ? arena_printf(c->q->arena, "/%s", path) :
	    "/today";
	/* The data are the same for everybody; the pages say who reads. */
	if (c->format[0])
		c->visitor = NULL;
	c->r->cache = c->visitor ? HTTP_PRIVATE : HTTP_PUBLIC;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (call_matches(c, pages[i].pattern, path)) {
			page_give(c, &pages[i]);
			return;
		}
	err_absent(&e, "There is no such page.");
	call_refuse(c, &e);
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

/* --- the log's public face ---------------------------------------------- */

static void
whole_file(struct call *c, const char *name, struct err *e)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", c->w->hall->folder, name);
	if (!os_read_file(path, &c->r->body, e))
		call_refuse(c, e);
}

static void
tile_reply(struct call *c, const char *rest)
{
	struct err e = { 0 };
	struct tile t;

	if (!tile_read_path(rest, strlen(rest), &t, &e) ||
	    !reader_tile(c->w->hall->log, &t, &c->r->body, &e)) {
		call_refuse(c, &e);
		return;
	}
	c->r->type = "application/octet-stream";
	c->r->cache = HTTP_FOREVER;
}

static void
proof_reply(struct call *c, const char *rest)
{
	struct err e = { 0 };
	uint64_t seq;

	c->r->type = "text/plain; charset=utf-8";
	if (!asked_number(rest, &seq))
		err_absent(&e, "An entry is named by its number.");
	else if (proof_file(c->w, seq, &c->r->body, &e)) {
		c->r->attachment = arena_printf(c->q->arena,
		    "entry-%llu.tlog-proof", (unsigned long long)seq);
		return;
	}
	c->r->type = "text/html; charset=utf-8";
	call_refuse(c, &e);
}

static void
log_reply(struct call *c, const char *rest)
{
	struct err e = { 0 };
	uint64_t seq;

	c->r->cache = HTTP_PUBLIC;
	if (strcmp(rest, "checkpoint") == 0 || strcmp(rest, "vkey") == 0) {
		c->r->type = "text/plain; charset=utf-8";
		whole_file(c, rest[0] == 'c' ? "log/checkpoint" : "log/vkey",
		    &e);
	} else if (strncmp(rest, "tile/", 5) == 0)
		tile_reply(c, rest);
	else if (strncmp(rest, "proof/", 6) == 0)
		proof_reply(c, rest + 6);
	else if (strncmp(rest, "entry/", 6) == 0 &&
	    strchr(rest + 6, '.'))
		page_reply(c, arena_printf(c->q->arena, "log/%s", rest + 6));
	else if (strncmp(rest, "entry/", 6) == 0 && asked_number(rest + 6, &seq))
		http_reply_see(c->r, arena_printf(c->q->arena, "/en/log/%s",
		    rest + 6));
	else {
		err_absent(&e, "There is no such page.");
		call_refuse(c, &e);
	}
}

static void
blob_reply(struct call *c, const char *hex)
{
	struct err e = { 0 };
	struct hash h;
	char name[80];

	if (!hash_read_hex(hex, strlen(hex), &h)) {
		err_absent(&e, "A text is named by its SHA-256.");
		call_refuse(c, &e);
		return;
	}
	snprintf(name, sizeof name, "blobs/%s", hex);
	c->r->type = "text/plain; charset=utf-8";
	c->r->cache = HTTP_FOREVER;
	whole_file(c, name, &e);
	if (e.kind)
		c->r->cache = HTTP_NO_STORE;
}

static const char *
language_asked(const struct http_request *q)
{
	const char *accept = http_header(q, "Accept-Language");

	return accept && strncmp(accept, "ru", 2) == 0 ? "/ru" : "/en";
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
	const char *path = q->path;

	c.lang = lang_find("en");
	if (assets_reply(path, r))
		return;
	if (q->method == HTTP_POST && strcmp(path, "/acts") == 0)
		form_paper(&c);
	else if (q->method == HTTP_POST && !language_of(path))
		visit_no_post(&c);
	else if (strcmp(path, "/") == 0) {
		http_reply_see(r, language_asked(q));
		r->vary = "Accept-Language";
	} else if (strncmp(path, "/log/", 5) == 0)
		log_reply(&c, path + 5);
	else if (strncmp(path, "/blob/sha256/", 13) == 0)
		blob_reply(&c, path + 13);
	else if ((c.lang = language_of(path)) != NULL) {
		const char *rest = path[3] == '/' ? path + 4 : path + 3;

		visitor_find(&c);
		if (!visit_reply(&c, rest) && !look_up(&c, rest))
			page_reply(&c, rest);
	} else {
		c.lang = lang_find("en");
		err_absent(&e, "There is no such page.");
		call_refuse(&c, &e);
	}
}
