/* form_again.c: a form is shown again with the words that were typed: what is
 * wrong with it stands at its field. See form_in.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/form_in.h"

#include "press/refusal.h"

#include <string.h>

/* How the form of an answer says it, whose fields have no names. */
static const struct { const char *place, *says; } plainly[] = {
	{ "body.position", N_("Choose a position.") },
	{ "body.confirm_by", N_("Write the day as year, month and day: "
	    "2010-12-31.") },
};

static void
say_plainly(struct form *f)
{
	for (struct json *x = f->wrong->child; x; x = x->next)
		for (size_t i = 0; i < sizeof plainly / sizeof *plainly; i++)
			if (strcmp(S(x, "place"), plainly[i].place) == 0 &&
			    strcmp(S(x, "rule"), "format-act 5") == 0)
				json_put_str(f->a, x, "says",
				    tr(f->c->lang, plainly[i].says));
}

static const char *
typed(const struct form *f, const char *place)
{
	for EACH(x, f->typed)
		if (strcmp(S(x, "place"), place) == 0)
			return S(x, "text");
	return "";
}

/* A position that was answered on the page of its draft is written there. */
static bool
show_answer(struct form *f)
{
	struct buf path = BUF_MAX(1000);
	struct err e = { 0 };
	struct json *m;

	if (!http_form(f->c->q, "answer"))
		return false;
	m = model_document(&f->c->model, typed(f, "body.document"), &e);
	if (!m)
		return false;
	say_plainly(f);
	form_put(f, m);
	buf_str(&path, "/documents/");
	put_symbol_path(&path, S(json_get(m, "document"), "symbol"));
	f->c->path = arena_str(f->a, path.p ? path.p : "");
	buf_free(&path);
	if (!form_too_large(f->c))
		call_write(f->c, page_document, m, "sessions");
	return true;
}

void
form_show(struct form *f)
{
	struct err e = { 0 };
	struct json *m;

	if (show_answer(f))
		return;
	m = model_act(&f->c->model, f->type->name, &e);
	if (!m && !arena_full(f->a)) {
		call_refuse(f->c, &e);
		return;
	}
	form_put(f, m);
	f->c->path = arena_printf(f->a, "/acts/%s", f->type->name);
	if (form_too_large(f->c))
		return;
	call_write(f->c, page_act, m, "");
}

/* --- after a sign-in in another window -------------------------------------- */

bool
form_stale(struct call *c)
{
	const struct act_type *t = act_type_find(c->id);
	struct json *all;
	struct err e;
	struct form f;

	if (!t)
		return false;
	f = form_of(c, t);
	all = f.typed;
	f.typed = json_array(f.a);
	/* Who signs is who is signed in now. */
	for (struct json *x = all->child, *next; x; x = next) {
		next = x->next;
		x->next = NULL;
		if (strncmp(S(x, "place"), "by.", 3) != 0)
			json_push(f.typed, x);
	}
	err_refuse(&e, "", "This form is of another session. Nothing was done; "
	    "your words are kept: read them and go on.");
	form_wrong(&f, NULL, &e);
	c->r->status = 403;
	form_show(&f);
	return true;
}
