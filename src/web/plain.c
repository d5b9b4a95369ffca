/* plain.c: see plain.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/plain.h"

#include "base/os.h"
#include "desk/opening.h"
#include "log/tile.h"
#include "seal/hash.h"
#include "web/asked.h"
#include "web/form.h"
#include "web/proof.h"
#include "web/visitor.h"

#include <stdio.h>
#include <string.h>

static void
whole_file(struct call *c, const char *name, struct err *e)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", c->w->hall->folder, name);
	if (!os_read_file(path, &c->r->body, e))
		call_refuse(c, e);
}

static void
note_reply(struct call *c, const char *name)
{
	struct err e = { 0 };

	c->r->cache = HTTP_PUBLIC;
	c->r->type = "text/plain; charset=utf-8";
	whole_file(c, name, &e);
}

static void
checkpoint_reply(struct call *c)
{
	note_reply(c, "log/checkpoint");
}

static void
vkey_reply(struct call *c)
{
	note_reply(c, "log/vkey");
}

static void
tile_reply(struct call *c)
{
	const char *path = c->q->path + sizeof "/log/" - 1;
	struct err e = { 0 };
	struct tile t;

	if (!tile_read_path(path, strlen(path), &t, &e) ||
	    !reader_tile(c->w->hall->log, &t, &c->r->body, &e)) {
		call_refuse(c, &e);
		return;
	}
	c->r->type = "application/octet-stream";
	c->r->cache = HTTP_FOREVER;
}

static void
proof_reply(struct call *c)
{
	struct err e = { 0 };
	uint64_t seq;

	c->r->cache = HTTP_PUBLIC;
	c->r->type = "text/plain; charset=utf-8";
	if (!asked_number(c->id, &seq))
		err_absent(&e, "An entry is named by its number.");
	else if (proof_file(c->w, seq, &c->r->body, &e)) {
		c->r->attachment = arena_printf(c->q->arena,
		    "entry-%llu.tlog-proof", (unsigned long long)seq);
		return;
	}
	c->r->type = "text/html; charset=utf-8";
	call_refuse(c, &e);
}

/* By its number alone the page in English; with a format its data. */
static void
entry_reply(struct call *c)
{
	struct err e = { 0 };
	uint64_t seq;

	if (strchr(c->id, '.'))
		route_page(c, arena_printf(c->q->arena, "log/%s", c->id));
	else if (asked_number(c->id, &seq)) {
		c->r->cache = HTTP_PUBLIC;
		http_reply_see(c->r, arena_printf(c->q->arena, "/en/log/%s",
		    c->id));
	} else {
		err_absent(&e, "There is no such page.");
		call_refuse(c, &e);
	}
}

static bool
is_public(struct call *c, const char *sha256)
{
	struct ask q = ask(c->w->open, SQL_BROUGHT_ANY);

	ask_str(&q, ":sha256", sha256);
	return ask_any(&q);
}

/* What no public act has brought is for those who may read what is limited: it
 * is that, or is yet to be brought. */
static bool
may_read(struct call *c)
{
	visitor_find(c);
	return worker_may_read(c->w, c->visitor ? c->visitor->who : NULL);
}

static void
blob_reply(struct call *c)
{
	struct err e = { 0 };
	struct hash h;
	char name[80];
	bool open;

	if (!hash_read_hex(c->id, strlen(c->id), &h)) {
		err_absent(&e, "A text is named by its SHA-256.");
		call_refuse(c, &e);
		return;
	}
	open = is_public(c, c->id);
	if (!open && !may_read(c)) {
		err_absent(&e, "There is no such text that you may read.");
		call_refuse(c, &e);
		return;
	}
	snprintf(name, sizeof name, "blobs/%s", c->id);
	c->r->type = "text/plain; charset=utf-8";
	c->r->cache = open ? HTTP_FOREVER : HTTP_PRIVATE;
	whole_file(c, name, &e);
	if (e.kind)
		c->r->cache = HTTP_NO_STORE;
}

/* For who may read it: with this he proves to anybody what was sealed. */
static void
opening_reply(struct call *c)
{
	struct err e = { 0 };
	uint64_t seq;

	c->r->cache = HTTP_NO_STORE;
	if (!asked_number(c->id, &seq))
		err_absent(&e, "An entry is named by its number.");
	else if (!may_read(c))
		err_absent(&e, "There is no opening that you may have.");
	else if (opening_load(c->w->hall->folder, seq, &c->r->body, &e)) {
		c->r->type = "application/json";
		c->r->attachment = arena_printf(c->q->arena,
		    "%llu.json", (unsigned long long)seq);
		return;
	}
	call_refuse(c, &e);
}

static const char *
language_asked(const struct http_request *q)
{
	const char *accept = http_header(q, "Accept-Language");

	return accept && strncmp(accept, "ru", 2) == 0 ? "/ru" : "/en";
}

static void
root_reply(struct call *c)
{
	http_reply_see(c->r, language_asked(c->q));
	c->r->vary = "Accept-Language";
}

static const struct plain {
	bool post;
	const char *pattern;
	void (*give)(struct call *);
} plain[] = {
	{ false, "/", root_reply },
	{ true, "/acts", form_paper },
	{ false, "/log/checkpoint", checkpoint_reply },
	{ false, "/log/vkey", vkey_reply },
	{ false, "/log/tile/*", tile_reply },
	{ false, "/log/proof/{}", proof_reply },
	{ false, "/log/entry/{}", entry_reply },
	{ false, "/log/opening/{}", opening_reply },
	{ false, "/blob/sha256/{}", blob_reply },
};

#define NPLAIN (sizeof plain / sizeof *plain)

static bool
plain_matches(struct call *c, const struct plain *p)
{
	size_t n = strcspn(p->pattern, "*");

	return (c->q->method == HTTP_POST) == p->post && (p->pattern[n] ?
	    strncmp(c->q->path, p->pattern, n) == 0 :
	    call_matches(c, p->pattern, c->q->path));
}

bool
plain_reply(struct call *c)
{
	for (size_t i = 0; i < NPLAIN; i++)
		if (plain_matches(c, &plain[i])) {
			plain[i].give(c);
			return true;
		}
	return false;
}

bool
plain_row(size_t i, struct route_row *out)
{
	if (i >= NPLAIN)
		return false;
	*out = (struct route_row){ plain[i].post, false, plain[i].pattern, 0 };
	return true;
}
