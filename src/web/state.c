/* state.c: see state.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/state.h"

#include "base/os.h"
#include "web/asked.h"
#include "web/reply.h"

#include <string.h>

#define ROOM (16 << 20)

static struct hash
what_it_says(const struct json *m)
{
	struct buf b = BUF_MAX(ROOM);
	struct hash h;

	for (const struct json *x = m->child; x; x = x->next)
		if (strcmp(x->name, "now") != 0 &&
		    strcmp(x->name, "record") != 0) {
			buf_printf(&b, "%s ", x->name);
			json_write(&b, x);
		}
	h = hash_of(b.p ? b.p : "", b.n);
	buf_free(&b);
	return h;
}

static bool
state_make(struct call *c, model_fn *model, struct keep_stamp *stamp,
    struct live_state *s, struct err *e)
{
	struct json *m;

	c->lang = lang_find("en");
	call_model(c, (struct instant){ stamp->minute * 60 });
	book_read_begin(c->w->book);
	stamp->record = book_version(c->w->book);
	s->size = book_size(c->w->book);
	call_catch_up(c);
	m = model(c, e);
	book_read_end(c->w->book);
	if (!m || !book_fine(c->w->book, e))
		return false;
	s->is = what_it_says(m);
	return !arena_full(c->q->arena) || err_fault(e, NULL, "This page has "
	    "become larger than the server may make it. Ask for a part of it.");
}

bool
state_of(struct call *c, model_fn *model, struct live_state *s, struct err *e)
{
	const struct lang *lang = c->lang;
	struct keep_stamp stamp = { book_version(c->w->book),
	    os_now().s / 60 };
	const char *key = asked_key(c->q->arena, worker_limited(c->w) ? "+" :
	    "", c->path, "state", "", "");
	struct http_reply r = reply_born();
	bool ok = true;

	if (key && keep_find(c->w->hall->keep, key, stamp, &r))
		memcpy(s, r.fixed, sizeof *s);
	else if ((ok = state_make(c, model, &stamp, s, e)) && key) {
		buf_add(&r.body, s, sizeof *s);
		keep_put(c->w->hall->keep, key, stamp, &r);
	}
	if (r.fixed_done)
		r.fixed_done(r.fixed_arg);
	buf_free(&r.body);
	c->lang = lang;
	return ok;
}
