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
	for (struct json *x = f->wrong ? f->wrong->child : NULL; x; x = x->next)
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

/* --- back from the review ----------------------------------------------------- */

static void
type_in(struct form *f, const char *place, const char *text)
{
	struct json *x = json_object(f->a);

	json_put_str(f->a, x, "place", place);
	json_put_str(f->a, x, "text", text);
	json_push(f->typed, x);
}

/* A list of plain values stands in one field, with commas. */
static const char *
with_commas(struct form *f, const struct json *list)
{
	struct buf b = BUF_MAX(ACT_MOST);
	const char *out;

	for EACH(x, list) {
		buf_str(&b, b.n ? ", " : "");
		if (x->type == JSON_INT)
			buf_printf(&b, "%lld", (long long)x->num);
		else
			buf_str(&b, x->str);
	}
	out = arena_copy(f->a, b.p ? b.p : "", b.n);
	buf_free(&b);
	return out;
}

static void type_all(struct form *, const char *place, const struct json *);

static void
type_rows(struct form *f, const char *place, const struct json *list)
{
	struct json *rows = form_rows(f, arena_str(f->a, place));
	char at[PLACE_TEXT];
	size_t i = 0;

	if (rows)
		json_put_int(f->a, rows, "n", (int64_t)list->len);
	for EACH(x, list)
		type_all(f, place_row(at, place, i++), x);
}

static void
type_all(struct form *f, const char *place, const struct json *x)
{
	char at[PLACE_TEXT];

	if (x->type == JSON_STRING)
		type_in(f, place, x->str);
	else if (x->type == JSON_INT)
		type_in(f, place, arena_printf(f->a, "%lld",
		    (long long)x->num));
	else if (x->type == JSON_OBJECT)
		for EACH(y, x)
			type_all(f, place_in(at, place, y->name), y);
	else if (x->type == JSON_ARRAY && x->child &&
	    x->child->type == JSON_OBJECT)
		type_rows(f, place, x);
	else if (x->type == JSON_ARRAY)
		type_in(f, place, with_commas(f, x));
}

void
form_back(struct call *c, const char *text)
{
	struct form f = form_of(c, NULL);
	struct err e = { 0 };
	struct json *by;
	struct act act;

	if (!act_read(f.a, text, strlen(text), &act, &e)) {
		call_refuse(c, &e);
		return;
	}
	f.type = act_type_find(act.kind);
	if (!f.type) {
		err_absent(&e, "There is no kind of act named %.60s.",
		    act.kind);
		call_refuse(c, &e);
		return;
	}
	f.typed = json_array(f.a);
	type_all(&f, "body", act.body);
	if (act.limited)
		type_in(&f, "access", "limited");
	by = form_rows(&f, "by");
	for (size_t i = 0; i < act.nby; i++) {
		char row[PLACE_TEXT], at[PLACE_TEXT];

		place_row(row, "by", i);
		type_in(&f, place_in(at, row, "for"), act.by[i].who);
		type_in(&f, place_in(at, row, "office"), act.by[i].office);
		type_in(&f, place_in(at, row, "key"), act.by[i].key);
	}
	if (by)
		json_put_int(f.a, by, "n", (int64_t)act.nby);
	form_show(&f);
}

/* --- after a sign-in in another window -------------------------------------- */

bool
form_stale(struct call *c)
{
	const struct act_type *t = c->id ? act_type_find(c->id) : NULL;
	const char *to = http_form(c->q, "do"), *act = http_form(c->q, "act");
	struct json *all;
	struct err e;
	struct form f;

	if (!c->id && act && to && strcmp(to, "back") == 0) {
		form_back(c, act);
		return true;
	}
	if (!t)
		return false;
	f = form_of(c, t);
	all = f.typed;
	f.typed = json_array(f.a);
	/* Who signs is who is signed in now. */
	for (struct json *x = all ? all->child : NULL, *next; x; x = next) {
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
