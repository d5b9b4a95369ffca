/* form.c: see form.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/form.h"

#include "act/judge.h"
#include "act/keyring.h"
#include "base/os.h"
#include "desk/client.h"
#include "press/acts.h"
#include "press/refusal.h"
#include "press/sign.h"
#include "web/proof.h"
#include "web/texts.h"
#include "web/sign.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct form {
	struct call *c;
	struct arena *a;
	const struct act_type *type;	/* NULL: it is yet to be read */
	struct json *typed, *wrong, *rows;	/* see press/acts.h */
	struct texts texts;
};

/* --- what was typed ------------------------------------------------------- */

static void
note_wrong(struct form *f, const char *place, const struct err *e)
{
	struct json *x = json_object(f->a);

	if (place)
		json_put_str(f->a, x, "place", place);
	refusal_put(f->a, x, f->c->lang, e, f->c->w->book, f->type);
	json_push(f->wrong, x);
}

/* Is something wrong already at the place, or at a part of it? */
static bool
wrong_below(const struct form *f, const char *place)
{
	size_t n = strlen(place);

	for EACH(x, f->wrong)
		if (strncmp(S(x, "place"), place, n) == 0)
			return true;
	return false;
}

/* A browser ends lines with CR LF; the record has LF, and no blanks around a
 * text. NULL: all blank. */
static const char *
plain(struct form *f, const struct http_field *x)
{
	char *out = arena_take(f->a, x->n + 1);
	size_t n = 0;

	if (!out)
		return NULL;
	for (size_t i = 0; i < x->n; i++)
		if (x->value[i] != '\r' && (n || (x->value[i] != ' ' &&
		    x->value[i] != '\n' && x->value[i] != '\t')))
			out[n++] = x->value[i];
	while (n && (out[n - 1] == '\n' || out[n - 1] == ' '))
		n--;
	out[n] = '\0';
	return n ? out : NULL;
}

static struct json *
row_count(struct form *f, const char *place)
{
	struct json *x;

	if (!place)
		return NULL;	/* the arena is full */
	for (x = f->rows->child; x; x = x->next)
		if (strcmp(S(x, "place"), place) == 0)
			return x;
	x = json_object(f->a);
	json_put_str(f->a, x, "place", place);
	json_put_int(f->a, x, "n", 1);
	return json_push(f->rows, x);
}

/* "body.items.2.names.en" shows that the list body.items has three rows. */
static void
count_rows(struct form *f, const char *place)
{
	for (const char *p = place; (p = strchr(p, '.')); p++) {
		size_t digits = strspn(p + 1, "0123456789");
		struct json *x;
		int64_t n;

		if (!digits || digits > 3 || p[1 + digits] != '.')
			continue;
		n = strtol(p + 1, NULL, 10) + 1;
		x = row_count(f, arena_copy(f->a, place,
		    (size_t)(p - place)));
		if (n > N(x, "n"))
			json_put_int(f->a, x, "n", n);
	}
}

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static void
take_typed(struct form *f)
{
	const struct http_fields *all = &f->c->q->form;

	for (size_t i = 0; i < all->n; i++) {
		const char *place = all->at[i].name;
		struct json *x;

		if (!begins(place, "body.") && !begins(place, "by.") &&
		    !begins(place, "sig."))
			continue;
		x = json_object(f->a);
		json_put_str(f->a, x, "place", place);
		json_put_str(f->a, x, "text", all->at[i].value);
		json_push(f->typed, x);
		count_rows(f, place);
	}
}

static struct form
form_of(struct call *c, const struct act_type *t)
{
	struct arena *a = c->q->arena;
	struct form f = { .c = c, .a = a, .type = t };

	f.typed = json_array(a);
	f.wrong = json_array(a);
	f.rows = json_array(a);
	take_typed(&f);
	call_model(c, os_now());
	return f;
}

static void
put_typed(struct form *f, struct json *m)
{
	json_put(f->a, m, "typed", f->typed);
	json_put(f->a, m, "wrong", f->wrong);
	json_put(f->a, m, "rows", f->rows);
}

/* What was sent took all the memory of a request: nothing that was made of it
 * is whole. True: that is the answer. */
static bool
too_large(struct call *c)
{
	struct err e;

	if (!arena_full(c->q->arena))
		return false;
	err_refuse(&e, "limits", "The form takes more memory than a request "
	    "may have.");
	call_refuse(c, &e);
	c->r->status = 413;
	return true;
}

/* --- from the form to an act ---------------------------------------------- */

/* Rows that were left blank are not meant. */
static void
drop_blank_rows(struct json *body)
{
	for (struct json *v = body->child; v; v = v->next) {
		struct json **at = &v->child;

		if (v->type != JSON_ARRAY)
			continue;
		v->last = NULL;
		while (*at) {
			if ((*at)->type == JSON_OBJECT && !(*at)->len) {
				*at = (*at)->next;
				v->len--;
			} else {
				v->last = *at;
				at = &(*at)->next;
			}
		}
	}
}

static struct json *
body_of(struct form *f)
{
	const struct http_fields *all = &f->c->q->form;
	struct json *body = json_object(f->a);

	for (size_t i = 0; i < all->n; i++) {
		const char *place = all->at[i].name, *text;
		struct err e = { 0 };

		if (!begins(place, "body."))
			continue;
		text = plain(f, &all->at[i]);
		if (text && texts_place(f->type, place) &&
		    !(text = texts_take(&f->texts, f->c, text, &e)))
			note_wrong(f, place, &e);
		else if (text && !field_put(f->a, f->type->fields, body, place + 5,
		    text, &e))
			note_wrong(f, place, &e);
	}
	drop_blank_rows(body);
	if (!f->wrong->len) {
		struct err e = { 0 };

		if (!texts_cover(&f->texts, f->c, f->type, body, &e))
			note_wrong(f, "body.texts", &e);
	}
	return body;
}

/* Each field that must be there, at its place: all of them at once. */
static void
note_missing(struct form *f, const struct json *body)
{
	for (const struct field *x = f->type->fields; x->name; x++) {
		struct err e;
		char place[PLACE_TEXT];

		if (x->flags & FIELD_OPTIONAL || json_get(body, x->name) ||
		    wrong_below(f, place_in(place, "body", x->name)))
			continue;
		err_malformed(&e, "format-act 5", "\"%s\" is missing: %s.",
		    x->name, x->help);
		note_wrong(f, place, &e);
	}
}

static const char *
fingerprint(struct form *f, const char *text, struct err *e)
{
	struct key *key;
	char *fp;

	if (begins(text, "SHA256:"))
		return text;
	key = key_read_line(text, strlen(text), e);
	fp = key ? arena_str(f->a, key_fp(key)) : NULL;
	key_free(key);
	return fp;
}

static const char *
field_at(struct form *f, const char *place, const char *name)
{
	char at[PLACE_TEXT];
	const struct http_field *x = urlenc_find(&f->c->q->form,
	    place_in(at, place, name));
	const char *text = x ? plain(f, x) : NULL;

	return text ? text : "";
}

static size_t
signers_of(struct form *f, struct act_by by[ACT_SIGNERS])
{
	size_t n = 0;

	for (size_t i = 0; i < ACT_SIGNERS; i++) {
		struct act_by *b = &by[n];
		struct err e = { 0 };
		const char *key;
		char place[PLACE_TEXT], at[PLACE_TEXT];

		place_row(place, "by", i);
		b->who = field_at(f, place, "for");
		b->office = field_at(f, place, "office");
		key = field_at(f, place, "key");
		if (!*b->who && !*b->office && !*key)
			continue;
		b->key = fingerprint(f, key, &e);
		if (!b->key)
			note_wrong(f, place_in(at, place, "key"), &e);
		else
			n++;
	}
	if (!n && !f->wrong->len && f->c->visitor) {
		const struct visitor *v = f->c->visitor;

		by[n++] = (struct act_by){ v->who, v->key, v->office };
	}
	return n;
}

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
	struct book *book = f->c->w->book;
	struct act act;
	bool ok;

	if (!act_read(f->a, bytes, n, &act, e))
		return false;
	book_read_begin(book);
	ok = covered(f, &act, e) &&
	    judge_check(book, &act, book_size(book), os_now(), e);
	book_read_end(book);
	return ok;
}

static bool
make_act(struct form *f, struct buf *out)
{
	struct act_by by[ACT_SIGNERS];
	struct json *body = body_of(f);
	size_t n = signers_of(f, by);
	struct act_after after;
	struct err e = { 0 };
	bool any = false;

	note_missing(f, body);
	if (!arena_full(f->a) && !f->wrong->len &&
	    fields_check(f->type->fields, body, &e) &&
	    proof_head(f->c->w, &after, &any, &e)) {
		const struct json *draft = act_draft(f->a,
		    f->c->w->hall->vkey.name, f->type->name, by, n, os_now(),
		    any ? &after : NULL, body);

		if (arena_full(f->a))
			return false;
		json_write(out, draft);
		if (buf_ok(out) && judged(f, out->p, out->n, &e) &&
		    texts_keep(&f->texts, f->c, &e))
			return true;
	}
	if (!buf_ok(out))
		err_malformed(&e, "format-act 3", "An act has at most %d "
		    "bytes.", ACT_MOST);
	if (e.kind)
		note_wrong(f, NULL, &e);
	f->c->r->status = e.kind ? call_status(&e) : 400;
	return false;
}

static void
show_form(struct form *f)
{
	struct err e = { 0 };
	struct json *m = model_act(&f->c->model, f->type->name, &e);

	if (!m && !arena_full(f->a)) {
		call_refuse(f->c, &e);
		return;
	}
	put_typed(f, m);
	f->c->path = arena_printf(f->a, "/acts/%s", f->type->name);
	if (too_large(f->c))
		return;
	call_write(f->c, page_act, m, "");
}

static void
show_review(struct form *f, const char *bytes, size_t n)
{
	struct err e = { 0 };
	struct json *m = model_review(&f->c->model, bytes, n, &e);

	if (!m && !arena_full(f->a)) {
		call_refuse(f->c, &e);
		return;
	}
	put_typed(f, m);
	sign_reviewed(f->c, m);
	f->c->path = "/acts";
	if (too_large(f->c))
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
		struct json *x = row_count(&f, more);

		json_put_int(f.a, x, "n", N(x, "n") + 1);
		show_form(&f);
	} else if (make_act(&f, &act))
		show_review(&f, act.p, act.n);
	else
		show_form(&f);
	buf_free(&act);
}

/* --- handing in ------------------------------------------------------------ */

/* The desk's answer: a receipt, or the err. */
static bool
to_desk(struct call *c, const struct buf *paper, struct buf *receipt,
    struct err *e)
{
	bool answered = false;

	if (client_submit(c->w->hall->folder, paper->p, paper->n, receipt,
	    &answered, e))
		return true;
	if (!answered)
		err_fault(e, NULL, "The desk is not running: nothing was "
		    "entered. Hand the act in again when it is.");
	return false;
}

static bool
read_signatures(struct form *f, struct leaf *l, struct err *e)
{
	bool ok = sign_here(f->c, l, e);

	if (!ok)
		note_wrong(f, NULL, e);
	for (size_t i = 0; ok && i < l->act.nby; i++) {
		char place[PLACE_TEXT];
		const struct http_field *x = urlenc_find(&f->c->q->form,
		    place_row(place, "sig", i));
		const char *text = x ? plain(f, x) : NULL;

		ok = !text || act_add_signature(f->a, l, text, strlen(text),
		    e);
		if (!ok)
			note_wrong(f, place, e);
	}
	if (!ok || act_all_signed(l, e))
		return ok;
	note_wrong(f, NULL, e);
	return false;
}

/* receipt NULL: it was entered before, as that entry. */
static void
show_receipt(struct call *c, const struct act *act, uint64_t seq,
    const struct buf *receipt)
{
	struct arena *a = c->q->arena;
	struct err e = { 0 };
	struct json *m;

	call_model(c, os_now());
	m = model_review(&c->model, act->bytes, act->n, &e);
	if (!m && !arena_full(a)) {
		call_refuse(c, &e);
		return;
	}
	if (receipt) {
		json_put_str(a, m, "receipt_text", receipt->p);
		c->r->status = 201;
	}
	json_put_int(a, m, "entry", (int64_t)seq);
	sign_read_back(c, m, seq);
	c->path = "/acts";
	if (arena_full(a) && receipt) {
		/* It is entered, page or no page. */
		c->r->type = "application/json";
		buf_add(&c->r->body, receipt->p, receipt->n);
		return;
	}
	if (!too_large(c))
		call_write(c, page_receipt, m, "");
}

/* Handed in again, or entered while the answer was lost: the entry it has. */
static bool
entered_already(struct call *c, const struct act *act)
{
	uint64_t seq;

	if (!sign_entry(c, &act->id, &seq))
		return false;
	c->r->status = 200;
	show_receipt(c, act, seq, NULL);
	return true;
}

static uint64_t
index_of(struct arena *a, const struct buf *receipt)
{
	const struct json *r = json_read(a, receipt->p, receipt->n, NULL);

	return (uint64_t)json_int(r, "index", 0);
}

static void
save_act(struct call *c, const char *act)
{
	c->r->type = "application/json";
	c->r->attachment = "act.json";
	buf_str(&c->r->body, act);
}

static void
submit(struct form *f, const char *text)
{
	struct buf paper = BUF_MAX(LIMIT_BODY), receipt = BUF_MAX(1 << 20);
	struct leaf l = { 0 };
	struct err e = { 0 };
	size_t n = strlen(text);

	if (!act_read(f->a, text, n, &l.act, &e)) {
		call_refuse(f->c, &e);
		return;
	}
	f->type = act_type_find(l.act.kind);
	if (entered_already(f->c, &l.act))
		return;
	if (read_signatures(f, &l, &e)) {
		act_write_signed(&paper, &l);
		if (to_desk(f->c, &paper, &receipt, &e))
			show_receipt(f->c, &l.act, index_of(f->a, &receipt),
			    &receipt);
		else if (entered_already(f->c, &l.act))
			err_clear(&e);	/* by the same form, sent twice */
		else
			note_wrong(f, NULL, &e);
	}
	if (e.kind) {
		f->c->r->status = call_status(&e);
		show_review(f, text, n);
	}
	buf_free(&paper);
	buf_free(&receipt);
}

void
form_hand_in(struct call *c)
{
	const char *act = http_form(c->q, "act"), *to = http_form(c->q, "do");
	struct err e = { 0 };
	struct form f;

	if (!act || !*act) {
		err_malformed(&e, "format-act 4", "The form holds no act.");
		call_refuse(c, &e);
	} else if (to && strcmp(to, "save") == 0)
		save_act(c, act);
	else {
		f = form_of(c, NULL);
		submit(&f, act);
	}
}

void
form_paper(struct call *c)
{
	struct buf receipt = BUF_MAX(1 << 20),
	    paper = { .p = (char *)(uintptr_t)c->q->body, .n = c->q->body_n };
	struct err e = { 0 };

	c->format = "json";
	if (strcmp(c->q->body_type, "application/json") != 0) {
		err_malformed(&e, "format-act 4", "A signed act is handed in "
		    "as application/json: {\"act\":...,\"sigs\":[...]}.");
		call_refuse(c, &e);
		c->r->status = 415;
		return;
	}
	if (to_desk(c, &paper, &receipt, &e)) {
		c->r->status = 201;
		c->r->type = "application/json";
		buf_add(&c->r->body, receipt.p, receipt.n);
	} else
		call_refuse(c, &e);
	buf_free(&receipt);
}
