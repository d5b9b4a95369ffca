/* form_review.c: the act of a form as it stands for review: judged as the desk
 * would judge it, then shown in its bytes. See form.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/form_in.h"

#include "act/books.h"
#include "act/keyring.h"
#include "base/os.h"
#include "press/sign.h"
#include "web/proof.h"
#include "web/sign.h"

#include <string.h>

/* The door has no keyring; what a key was enrolled for is in the book too. */
static bool
covered(struct form *f, const struct act *act, struct err *e)
{
	for (size_t i = 0; i < act->nby; i++) {
		const struct json *key = model_key(&f->c->model,
		    act->by[i].key, act->by[i].who);
		const struct json *kinds = key ? json_get(key, "kinds") : NULL;

		if (kinds && kinds->type == JSON_ARRAY && !N(key, "root") &&
		    !keyring_kinds_cover(kinds, act->by[i].who, act->kind, e))
			return false;
	}
	return true;
}

/* The act against the record as it stands: the refusal that the desk would
 * give, before anybody has signed. */
static bool
judged(struct form *f, const char *bytes, size_t n, struct err *e)
{
	struct worker *w = f->c->w;
	const struct books books = worker_books(w);
	struct book *book = w->book;
	struct act act;
	bool ok;

	if (!act_read(f->a, bytes, n, &act, e))
		return false;
	book_read_begin(book);
	ok = covered(f, &act, e) &&
	    books_check(&books, &act, book_size(book), os_now(), e);
	book_read_end(book);
	return ok;
}

/* As was chosen; or as what it is about, which only who may read it can name. */
static bool
is_limited(struct form *f, const struct json *body)
{
	struct worker *w = f->c->w;
	const char *chosen = http_form(f->c->q, "access");

	return (access_chosen(f->type) && chosen &&
	    strcmp(chosen, "limited") == 0) ||
	    access_follows(w->open, w->book, f->type, body);
}

bool
form_act(struct form *f, const struct act_by *by, size_t n, struct json *body,
    struct buf *out, struct err *e)
{
	struct act_after after;
	bool any = false;
	struct json *draft;

	if (!proof_head(f->c->w, &after, &any, e))
		return false;
	draft = act_draft(f->a, f->c->w->hall->vkey.name, f->type->name, by, n,
	    os_now(), any ? &after : NULL, body);
	if (is_limited(f, body))
		act_draft_limit(f->a, draft);
	if (arena_full(f->a))
		return false;
	json_write(out, draft);
	if (!buf_ok(out))
		return err_malformed(e, "format-act 3", "An act has at most "
		    "%d bytes.", ACT_MOST);
	return judged(f, out->p, out->n, e);
}

/* At which field a rule is broken that is about one alone. */
static const struct { const char *kind, *rule, *place; } about[] = {
	{ "position.state", "position 4", "body.confirm_by" },
	{ "position.state", "position 5", "body.statement" },
};

static const char *
place_of(struct form *f, const struct err *e)
{
	char at[PLACE_TEXT];

	/* It begins with the name of the field. */
	if (strcmp(e->rule, "format-act 5") == 0 && e->nwith &&
	    strncmp(e->form, "\"%s\"", 4) == 0 &&
	    field_find(f->type->fields, err_value(e, 0)))
		return arena_str(f->a, place_in(at, "body", err_value(e, 0)));
	for (size_t i = 0; i < sizeof about / sizeof *about; i++)
		if (strcmp(about[i].kind, f->type->name) == 0 &&
		    strcmp(about[i].rule, e->rule) == 0)
			return about[i].place;
	return NULL;
}

/* Nobody signs it: who wrote it was signed in, or means to be. */
static bool
unsigned_yet(struct form *f, size_t n)
{
	struct err e;

	if (n || f->c->visitor)
		return false;
	for EACH(x, f->wrong)
		if (strncmp(S(x, "place"), "by.", 3) == 0)
			return false;
	err_refuse(&e, "", "You are not signed in, or no longer. Sign in, in a "
	    "window of its own: your words are kept here.");
	form_wrong(f, NULL, &e);
	if (f->wrong && f->wrong->last)
		json_put_int(f->a, f->wrong->last, "sign_in", 1);
	f->c->r->status = f->wrong && f->wrong->len > 1 ? 400 : 401;
	return true;
}

static bool
make_act(struct form *f, struct buf *out)
{
	struct act_by by[ACT_SIGNERS];
	struct json *body = form_body(f);
	size_t n = form_signers(f, by);
	struct err e = { 0 };

	form_missing(f, body);
	if (unsigned_yet(f, n))
		return false;
	if (!arena_full(f->a) && !f->wrong->len &&
	    fields_check(f->type->fields, body, &e) &&
	    form_act(f, by, n, body, out, &e) &&
	    texts_keep(&f->texts, f->c, &e))
		return true;
	if (e.kind)
		form_wrong(f, place_of(f, &e), &e);
	f->c->r->status = e.kind ? call_status(&e) : 400;
	return false;
}

void
form_review(struct form *f, const char *bytes, size_t n)
{
	struct err e = { 0 };
	struct json *m = model_review(&f->c->model, bytes, n, &e);

	if (!m && !arena_full(f->a)) {
		call_refuse(f->c, &e);
		return;
	}
	form_put(f, m);
	if (http_form(f->c->q, "answer"))
		json_put_int(f->a, m, "answer", 1);
	sign_reviewed(f->c, m);
	f->c->path = "/acts";
	if (form_too_large(f->c))
		return;
	call_write(f->c, page_review, m, "");
}

void
form_write(struct call *c, const char *kind)
{
	const struct act_type *t = act_type_find(kind);
	const char *more = http_form(c->q, "more");
	struct buf act = BUF_MAX(ACT_MOST);
	struct err e = { 0 };
	struct form f;

	if (!t) {
		err_absent(&e, "There is no kind of act named %.60s.", kind);
		call_refuse(c, &e);
		return;
	}
	f = form_of(c, t);
	if (more) {
		struct json *x = form_rows(&f, more);

		json_put_int(f.a, x, "n", N(x, "n") + 1);
		form_show(&f);
	} else if (make_act(&f, &act))
		form_review(&f, act.p, act.n);
	else
		form_show(&f);
	buf_free(&act);
}
