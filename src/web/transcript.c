/* transcript.c: see transcript.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/transcript.h"

#include "act/transcript.h"
#include "base/os.h"
#include "press/transcript.h"
#include "web/form_in.h"
#include "web/proof.h"

#include <stdlib.h>
#include <string.h>

#define ROOM (64 << 20)		/* for what is read */
#define ACT_ROOM (1 << 20)
#define WRONG_MOST 20		/* things said to be wrong at once */
/* Bytes. Thrice as many, which a form may need for them, leave room for an act
 * beside them (TEXTS_ON). */
#define PASTED_MOST (200 * 1024)

struct reading {
	struct form f;
	struct arena *a;
	struct transcript_job job;
	const char *text;
	struct json *read;	/* NULL: it was not */
};

/* --- what is wrong ------------------------------------------------------ */

/* line 0: e says it, or it is of none. */
static void
wrong_on(struct reading *r, const char *place, int64_t line,
    const struct err *e)
{
	form_wrong(&r->f, place, e);
	if (line && r->f.wrong->last)
		json_put_int(r->f.a, r->f.wrong->last, "line", line);
	if (r->f.c->r->status == 200)
		r->f.c->r->status = call_status(e);
}

/* --- what was sent ------------------------------------------------------ */

static struct json *
typed(struct reading *r, const char *place)
{
	struct json *x = r->f.typed->child;

	while (x && strcmp(S(x, "place"), place) != 0)
		x = x->next;
	return x;
}

/* What goes on to the review; text NULL: nothing. */
static void
carry(struct reading *r, const char *place, const char *text)
{
	struct json *x = typed(r, place);

	if (!x) {
		x = json_object(r->a);
		json_put_str(r->a, x, "place", place);
		json_push(r->f.typed, x);
	}
	json_put_str(r->a, x, "text", text ? text : "");
}

static void
carry_number(struct reading *r, const char *place, int64_t n)
{
	carry(r, place, arena_printf(r->a, "%lld", (long long)n));
}

/* As the fields of an act. */
static const struct field options[] = {
	{ "language", FIELD_WORD, 0, NULL,
	    "the language of this text", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "verbatim|summary",
	    "word for word, or in short", NULL, 0, 0 },
	{ "spoken", FIELD_WORD, FIELD_OPTIONAL, NULL,
	    "the language spoken", NULL, 0, 0 },
	{ "source", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "where it is printed", NULL, 0, 0 },
};

static const char *
option(struct reading *r, const struct field *as)
{
	const struct field alone[] = { *as, { .name = NULL } };
	struct json *body = json_object(r->a);
	const struct http_field *x;
	const char *text = NULL;
	char place[PLACE_TEXT];
	struct err e = { 0 };

	place_in(place, "transcript", as->name);
	x = urlenc_find(&r->f.c->q->form, place);
	if (x)
		text = form_plain(&r->f, x);
	if (text)
		json_put_str(r->a, body, as->name, text);
	if (fields_check(alone, body, &e))
		return text;
	wrong_on(r, place, 0, &e);
	return NULL;
}

/* The labels that a person has put right, in the text. */
static void
put_right(struct reading *r)
{
	const struct http_fields *all = &r->f.c->q->form;
	struct transcript_label right[TRANSCRIPT_RIGHT];
	struct buf out = BUF_MAX(2 * TEXTS_ON);
	size_t n = 0;

	for (size_t i = 0; i < all->n && n < TRANSCRIPT_RIGHT; i++) {
		const struct http_field *x = &all->at[i], *who;

		if (strncmp(x->name, "label.", 6) != 0)
			continue;
		who = urlenc_find(all, arena_printf(r->a, "who.%s",
		    x->name + 6));
		if (who && who->n)
			right[n++] = (struct transcript_label){ x->value,
			    strcmp(who->value, "-") == 0 ? NULL : who->value };
	}
	if (n)
		transcript_right(&out, r->text, right, n);
	if (out.n && buf_ok(&out)) {
		r->text = arena_copy(r->a, out.p, out.n);
		carry(r, "transcript.text", r->text);
	}
	buf_free(&out);
}

static void
take(struct reading *r, const char *meeting)
{
	const char *text = http_form(r->f.c->q, "transcript.text");
	struct err e;

	r->text = text ? text : "";
	r->job = (struct transcript_job){ .meeting = meeting,
	    .language = option(r, &options[0]), .type = option(r, &options[1]),
	    .spoken = option(r, &options[2]), .source = option(r, &options[3]),
	    .reader = r->f.c->lang->code, .there = true };
	put_right(r);
	if (strlen(r->text) <= PASTED_MOST)
		return;
	err_malformed(&e, "limits", "A transcript has at most %d bytes here. "
	    "Paste it part by part.", PASTED_MOST);
	wrong_on(r, "transcript.text", 0, &e);
}

/* --- what was read ------------------------------------------------------ */

/* Each label once, with the line it stands on first. */
static void
note_unclear(struct reading *r, const struct json *page)
{
	size_t i = 0;

	for EACH(x, json_get(json_get(page, "read"), "unclear")) {
		char place[PLACE_TEXT];
		struct err e;

		if (i == WRONG_MOST)
			return;
		err_malformed(&e, "", N(x, "several") ?
		    "%s may be any of several who were there." :
		    "Nobody at the meeting is called %s.", S(x, "label"));
		wrong_on(r, place_row(place, "who", i++), N(x, "line"), &e);
	}
}

static int64_t
line_of(const struct reading *r, const struct json *act)
{
	const struct json *s = first_of(json_get(r->read, "speeches"));

	for (int64_t n = N(act, "of"); s && n; n--)
		s = s->next;
	return N(s, "line");
}

static bool
judge(struct reading *r, struct arena *a, const struct act_after *after,
    const struct json *body, struct err *e)
{
	const struct visitor *v = r->f.c->visitor;
	const struct act_by by = { v->who, v->key, v->office };
	const struct books books = worker_books(r->f.c->w);
	struct book *book = r->f.c->w->book;
	struct buf text = BUF_MAX(ACT_MOST);
	const struct json *draft;
	struct act act;
	bool ok;

	draft = act_draft(a, r->f.c->w->hall->vkey.name, r->f.type->name, &by,
	    1, os_now(), after, json_dup(a, body));
	if (!arena_full(a))
		json_write(&text, draft);
	ok = act_read(a, text.p ? text.p : "", text.n, &act, e) &&
	    books_check(&books, &act, book_size(book), os_now(), e);
	buf_free(&text);
	return ok;
}

/* What the rules have against the acts that are to come, before the first of them
 * is signed. What is said of one is not said of the next again. */
static void
judge_all(struct reading *r)
{
	const struct json *act = first_of(json_get(r->read, "acts"));
	struct arena *a = arena_new(ACT_ROOM);
	struct act_after after;
	struct err e = { 0 }, last = { 0 };
	bool any = false;

	for (int64_t n = N(r->read, "entered"); n; n--)
		act = act->next;
	if (!proof_head(r->f.c->w, &after, &any, &e))
		wrong_on(r, NULL, 0, &e);
	for (; any && act && r->f.wrong->len < WRONG_MOST; act = act->next) {
		arena_reset(a);
		err_clear(&e);
		if (!judge(r, a, &after, json_get(act, "body"), &e) &&
		    strcmp(e.says, last.says) != 0)
			wrong_on(r, "transcript.text", line_of(r, act), &e);
		last = e;
	}
	arena_release(a);
}

/* --- the answer --------------------------------------------------------- */

static void
read_it(struct reading *r)
{
	struct book *book = r->f.c->w->book;
	struct err e = { 0 };

	book_read_begin(book);
	r->read = transcript_acts(book, r->a, &r->job, r->text,
	    strlen(r->text), &e);
	if (!r->read)
		wrong_on(r, "transcript.text", 0, &e);
	else if (N(r->read, "resolved") ==
	    count_of(json_get(r->read, "speeches")))
		judge_all(r);
	book_read_end(book);
}

static bool
too_large(struct reading *r)
{
	struct err e;

	if (!arena_full(r->a))
		return false;
	err_malformed(&e, "transcript", "The transcript is too large.");
	call_refuse(r->f.c, &e);
	r->f.c->r->status = 413;
	return true;
}

static void
show(struct reading *r)
{
	struct call *c = r->f.c;
	struct err e = { 0 };
	struct json *m = model_transcript(&c->model, r->job.meeting, &e);

	if (!m) {
		call_refuse(c, &e);
		return;
	}
	if (r->read) {
		transcript_put(&c->model, m, r->read);
		note_unclear(r, m);
	}
	form_put(&r->f, m);
	if (!too_large(r) && !form_too_large(c))
		call_write(c, page_transcript, m, "sessions");
}

/* Which of the acts is asked for; -1: none, or there is no such one. */
static int64_t
asked_for(const struct reading *r)
{
	const struct http_request *q = r->f.c->q;
	const char *from = http_form(q, "from"), *to = http_form(q, "do");

	if (!from && to && strcmp(to, "next") == 0)
		from = http_form(q, "transcript.next");
	if (!from || !r->read || r->f.wrong->len)
		return -1;
	return strtoll(from, NULL, 10);
}

/* The act as it is to be signed, with the transcript to go on with. */
static bool
review(struct reading *r, const struct json *act, int64_t i)
{
	const struct visitor *v = r->f.c->visitor;
	const struct act_by by = { v->who, v->key, v->office };
	struct buf bytes = BUF_MAX(ACT_MOST);
	struct err e = { 0 };
	bool ok = form_act(&r->f, &by, 1, json_dup(r->a, json_get(act,
	    "body")), &bytes, &e);

	if (ok) {
		carry_number(r, "transcript.next", i + 1);
		carry_number(r, "transcript.all",
		    count_of(json_get(r->read, "acts")));
		carry_number(r, "transcript.line", line_of(r, act));
		carry(r, "transcript.same", HAS(act, "entry") ?
		    arena_printf(r->a, "%lld", (long long)N(act, "entry")) :
		    NULL);
		r->f.c->model.a = r->f.a;	/* form_review asks whether it is full */
		form_review(&r->f, bytes.p, bytes.n);
	} else if (e.kind)
		wrong_on(r, "transcript.text", line_of(r, act), &e);
	buf_free(&bytes);
	return ok;
}

static bool
go_on(struct reading *r)
{
	const struct json *act = first_of(json_get(r->read, "acts"));
	int64_t i = asked_for(r), n = i;

	if (n < 0)
		return false;
	for (; act && n; n--)
		act = act->next;
	return act && HAS(json_get(act, "body"), "speech") &&
	    review(r, act, i);
}

static struct reading
reading_of(struct call *c)
{
	struct reading r = { .f = form_of(c, act_type_find("speech.record")),
	    .a = arena_new(ROOM) };

	c->model.a = r.a;
	r.job.meeting = c->id;
	return r;
}

void
transcript_page(struct call *c)
{
	struct reading r = reading_of(c);

	carry(&r, "transcript.language", c->lang->code);
	show(&r);
	arena_release(r.a);
}

void
transcript_take(struct call *c)
{
	struct reading r = reading_of(c);
	struct err e;

	take(&r, c->id);
	if (!c->visitor) {
		err_refuse(&e, "", "You are not signed in any more: "
		    "nothing was read. Sign in on another page and send this "
		    "one again.");
		c->r->status = 401;
		wrong_on(&r, NULL, 0, &e);
	} else if (!r.f.wrong->len)
		read_it(&r);
	if (!go_on(&r))
		show(&r);
	arena_release(r.a);
}
