/* call.c: see call.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/call.h"

#include "base/os.h"
#include "press/refusal.h"
#include "web/assets.h"

#include <stdio.h>
#include <string.h>

int
call_status(const struct err *e)
{
	switch (e->kind) {
	case ERR_MALFORMED: return 400;
	case ERR_REFUSED: return 409;
	case ERR_ABSENT: return 404;
	case ERR_FAULT: return 503;
	case ERR_NONE: break;
	}
	return 500;
}

static const char *
title_of(int status)
{
	switch (status) {
	case 401: return N_("Sign in first");
	case 403: return N_("This is not open to you");
	case 404: return N_("The record has no such thing");
	case 409: return N_("This is refused");
	case 429: return N_("Too many attempts");
	case 503: return N_("The record cannot be read now");
	default: return N_("The request is not understood");
	}
}

/* path: of the page, decoded, as "/sessions/csc-2010-2". */
void
call_chrome(struct chrome *c, struct arena *a, const struct lang *l,
    const char *path, const struct worker *w)
{
	struct buf safe = BUF_MAX(8192);

	tmpl_path(&safe, path);
	*c = (struct chrome){ .path = path, .nav = "",
	    .css = assets_path("chancery.css"),
	    .js = assets_path("chancery.js"),
	    .icon = assets_path("seal.svg"),
	    .json = arena_printf(a, "/%s%s.json", l->code, safe.p),
	    .vkey = w ? w->hall->vkey_line : "",
	    .demo = w && w->hall->demo };
	for (size_t i = 0; lang_all[i] && i < CHROME_LANGS; i++)
		c->here[i] = arena_printf(a, "/%s%s", lang_all[i]->code,
		    safe.p);
	buf_free(&safe);
}

/* In memory of its own: the request's may be what ran out. */
static void
error_page(struct worker *w, const struct lang *l, const struct visitor *v,
    const char *says, const char *rule, struct http_reply *r)
{
	struct arena *a = arena_new(1 << 18);
	struct json *m = json_object(a);
	struct chrome c;

	if (w) {
		struct model model = { .a = a, .book = w->book, .lang = l };
		struct json *org = model_rows(&model, SQL_PAGE_ORG, NULL);
		struct json *rec = model_rows(&model, SQL_PAGE_RECORD, NULL);

		if (first_row(org))
			json_put(a, m, "organisation", org->child);
		if (first_row(rec))
			json_put(a, m, "record", rec->child);
	}
	call_chrome(&c, a, l, "/today", w);
	c.visitor = v;
	json_put_int(a, m, "status", r->status);
	json_put_str(a, m, "title", tr(l, title_of(r->status)));
	json_put_str(a, m, "says", says);
	json_put_str(a, m, "rule", rule);
	buf_clear(&r->body);
	page_error(&r->body, l, m, &c);
	arena_release(a);
}

static void
error_json(struct worker *w, const struct lang *l, const struct err *e,
    struct http_reply *r)
{
	struct arena *a = arena_new(1 << 14);
	struct json *o = json_object(a);

	json_put_int(a, o, "status", r->status);
	refusal_put(a, o, l, e, w->book, NULL);
	r->type = "application/json";
	buf_clear(&r->body);
	json_write(&r->body, o);
	arena_release(a);
}

void
route_refusal(void *worker, const struct http_request *q,
    const char *sentence, struct http_reply *r)
{
	const struct lang *l = lang_find(q->path && strncmp(q->path, "/ru", 3)
	    == 0 ? "ru" : "en");

	worker_reads(worker, false);
	error_page(worker, l, NULL, tr(l, sentence), "", r);
}

void
call_refuse(struct call *c, const struct err *e)
{
	c->r->status = call_status(e);
	c->r->cache = HTTP_NO_STORE;
	c->r->etag_body = false;
	if (e->inside[0])
		fprintf(stderr, "door: %s (%s)\n", e->says, e->inside);
	if (strcmp(c->format, "json") == 0)
		error_json(c->w, c->lang, e, c->r);
	else {
		struct buf says = BUF_MAX(8192);

		refusal_worded(&says, c->lang, e, c->w->book, NULL);
		c->r->type = "text/html; charset=utf-8";
		error_page(c->w, c->lang, c->visitor, says.p && buf_ok(&says) ?
		    says.p : e->says, e->rule, c->r);
		buf_free(&says);
	}
}

static bool
entry_bytes(void *ctx, uint64_t seq, const void **p, size_t *n,
    struct err *e)
{
	struct worker *w = ctx;

	if (!worker_entry(w, seq, e))
		return false;
	*p = w->entry.p;
	*n = w->entry.n;
	return true;
}

static bool
text_bytes(void *ctx, const char *hex, struct buf *out)
{
	struct worker *w = ctx;
	char path[4096];

	snprintf(path, sizeof path, "%s/blobs/%.64s", w->hall->folder, hex);
	return os_read_file(path, out, NULL);
}

void
call_model(struct call *c, struct instant now)
{
	c->model = (struct model){ .a = c->q->arena, .book = c->w->book,
	    .lang = c->lang, .now = now, .entry = entry_bytes,
	    .text = text_bytes, .ctx = c->w, .limited = worker_limited(c->w),
	    .memo = worker_limited(c->w) ? c->w->hall->memo_limited :
	    c->w->hall->memo };
}

void
call_catch_up(struct call *c)
{
	struct ask q = ask(c->w->book, SQL_ENTRY_LAST);

	if (ask_next(&q) && ask_num(&q, 1) > c->model.now.s)
		c->model.now.s = ask_num(&q, 1);
	ask_end(&q);
}

void
call_write(struct call *c, page_fn *html, const struct json *m,
    const char *nav)
{
	struct chrome chrome;

	call_chrome(&chrome, c->q->arena, c->lang, c->path, c->w);
	chrome.nav = nav;
	chrome.visitor = c->visitor;
	if (c->alone)
		chrome.json = NULL;
	html(&c->r->body, c->lang, m, &chrome);
}

void
call_error(struct call *c, int status, const char *message)
{
	c->r->status = status;
	c->r->cache = HTTP_NO_STORE;
	error_page(c->w, c->lang, c->visitor, tr(c->lang, message), "", c->r);
}

bool
call_matches(struct call *c, const char *pattern, const char *path)
{
	const char *hole = strstr(pattern, "{}");
	size_t before = hole ? (size_t)(hole - pattern) : 0, n;

	if (!hole)
		return strcmp(pattern, path) == 0;
	if (strncmp(pattern, path, before) != 0)
		return false;
	n = strcspn(path + before, "/");
	if (!n || strcmp(path + before + n, hole + 2) != 0)
		return false;
	c->id = arena_copy(c->q->arena, path + before, n);
	return c->id != NULL;
}

const char *
call_origin(const struct call *c)
{
	const char *host = http_header(c->q, "Host");
	const char *scheme = http_header(c->q, "X-Forwarded-Proto");

	if (!host || !*host || strspn(host, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") != strlen(host))
		return "https://ADDRESS";
	return arena_printf(c->q->arena, "%s://%s", scheme &&
	    strcmp(scheme, "https") == 0 ? "https" : "http", host);
}
