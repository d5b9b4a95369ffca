/* form_submit.c: an act comes back signed and goes to the desk, by the form of its
 * review or as a program's paper; the receipt. See form.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/form_in.h"

#include "base/os.h"
#include "desk/client.h"
#include "web/sign.h"

#include <string.h>

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
		form_wrong(f, NULL, e);
	for (size_t i = 0; ok && i < l->act.nby; i++) {
		char place[PLACE_TEXT];
		const struct http_field *x = urlenc_find(&f->c->q->form,
		    place_row(place, "sig", i));
		const char *text = x ? form_plain(f, x) : NULL;

		ok = !text || act_add_signature(f->a, l, text, strlen(text),
		    e);
		if (!ok)
			form_wrong(f, place, e);
	}
	if (!ok || act_all_signed(l, e))
		return ok;
	form_wrong(f, NULL, e);
	return false;
}

/* receipt NULL: it was entered before, as that entry. */
static void
show_receipt(struct form *f, const struct act *act, uint64_t seq,
    const struct buf *receipt)
{
	struct call *c = f->c;
	struct arena *a = f->a;
	struct err e = { 0 };
	struct json *m;

	/* The members' book is there from the first limited act on: this one. */
	worker_reads_for(c->w, c->visitor ? c->visitor->who : NULL);
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
	form_put(f, m);
	sign_read_back(c, m, seq);
	c->path = "/acts";
	if (arena_full(a) && receipt) {
		/* It is entered, page or no page. */
		c->r->type = "application/json";
		buf_add(&c->r->body, receipt->p, receipt->n);
		return;
	}
	if (!form_too_large(c))
		call_write(c, page_receipt, m, "");
}

/* Handed in again, or entered while the answer was lost: the entry it has. */
static bool
entered_already(struct form *f, const struct act *act)
{
	uint64_t seq;

	if (!sign_entry(f->c, &act->id, &seq))
		return false;
	f->c->r->status = 200;
	show_receipt(f, act, seq, NULL);
	return true;
}

static uint64_t
index_of(struct arena *a, const struct buf *receipt)
{
	const struct json *r = json_read(a, receipt->p, receipt->n, NULL);

	return (uint64_t)json_int(r, "index", 0);
}

/* What the form holds comes back as a file. */
static void
save(struct call *c, const char *text, const char *name)
{
	c->r->type = "application/json";
	c->r->attachment = name;
	buf_str(&c->r->body, text);
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
	if (entered_already(f, &l.act))
		return;
	if (read_signatures(f, &l, &e)) {
		act_write_signed(&paper, &l);
		if (to_desk(f->c, &paper, &receipt, &e))
			show_receipt(f, &l.act, index_of(f->a, &receipt),
			    &receipt);
		else if (entered_already(f, &l.act))
			err_clear(&e);	/* by the same form, sent twice */
		else
			form_wrong(f, NULL, &e);
	}
	if (e.kind) {
		f->c->r->status = call_status(&e);
		form_review(f, text, n);
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
		save(c, act, "act.json");
	else if (to && strcmp(to, "keep") == 0)
		save(c, act, "receipt.json");
	else if (to && strcmp(to, "back") == 0)
		form_back(c, act);
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
