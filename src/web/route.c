/* route.c: an address becomes what answers it. See route.h and worker.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/page.h"

#include "web/asked.h"
#include "web/assets.h"
#include "web/live.h"
#include "web/plain.h"
#include "web/visit.h"
#include "web/visitor.h"

#include <string.h>

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

bool
route_state(struct worker *w, const char *path, bool limited,
    struct live_state *s, struct err *e)
{
	struct http_request q = { .arena = arena_new(LIMIT_ARENA),
	    .path = path };
	struct http_reply r = { 0 };
	struct call c = { .w = w, .q = &q, .r = &r, .lang = lang_find("en") };
	const struct page *p = page_at(&c, path + 1);
	bool ok;

	c.path = path;
	worker_reads(w, limited);
	ok = p && p->reads & ASKED_LIVE && state_of(&c, p->model, s, e);

	arena_release(q.arena);
	return ok;
}

void
route_page(struct call *c, const char *rest)
{
	const struct page *p;
	char *path = cut_format(c, rest);
	struct err e = { 0 };

	c->path = path[0] ? arena_printf(c->q->arena, "/%s", path) :
	    "/today";
	/* The data are the same for all who may read as much; the pages say
	 * who reads. */
	if (c->format[0] && !worker_limited(c->w))
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

/* The tables, one behind the other. */
bool
route_row(size_t i, struct route_row *out)
{
	static bool (*const tables[])(size_t, struct route_row *) = {
		plain_row, page_row, visit_row };

	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
		for (size_t n = 0; tables[t](n, out); n++)
			if (!i--)
				return true;
	return false;
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
	worker_reads_for(c.w, NULL);
	if (assets_reply(q->path, r))
		return;
	if (plain_reply(&c))
		return;
	if (lang) {
		const char *rest = q->path + (q->path[3] == '/' ? 4 : 3);

		visitor_find(&c);
		worker_reads_for(c.w, c.visitor ? c.visitor->who : NULL);
		if (!visit_reply(&c, rest) && !look_up(&c, rest))
			route_page(&c, rest);
	} else if (q->method == HTTP_POST)
		visit_no_post(&c);
	else {
		err_absent(&e, "There is no such page.");
		call_refuse(&c, &e);
	}
}
