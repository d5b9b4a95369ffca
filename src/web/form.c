/* form.c: what was typed into the form of an act: what is wrong with it, and the
 * act's body and signers that it makes. See form_in.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/form_in.h"

#include "base/os.h"
#include "press/refusal.h"

#include <stdlib.h>
#include <string.h>

void
form_wrong(struct form *f, const char *place, const struct err *e)
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

const char *
form_plain(struct form *f, const struct http_field *x)
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

struct json *
form_rows(struct form *f, const char *place)
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
		x = form_rows(f, arena_copy(f->a, place,
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

		if (strcmp(place, "access") != 0 &&
		    !begins(place, "body.") && !begins(place, "by.") &&
		    !begins(place, "sig.") && !begins(place, "transcript."))
			continue;
		x = json_object(f->a);
		json_put_str(f->a, x, "place", place);
		json_put_str(f->a, x, "text", all->at[i].value);
		json_push(f->typed, x);
		count_rows(f, place);
	}
}

struct form
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

void
form_put(struct form *f, struct json *m)
{
	json_put(f->a, m, "typed", f->typed);
	json_put(f->a, m, "wrong", f->wrong);
	json_put(f->a, m, "rows", f->rows);
}

bool
form_too_large(struct call *c)
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

struct json *
form_body(struct form *f)
{
	const struct http_fields *all = &f->c->q->form;
	struct json *body = json_object(f->a);

	for (size_t i = 0; i < all->n; i++) {
		const char *place = all->at[i].name, *text;
		struct err e = { 0 };

		if (!begins(place, "body."))
			continue;
		text = form_plain(f, &all->at[i]);
		if (text)
			text = form_value(f, place, text);
		if (text && texts_place(f->type, place) &&
		    !(text = texts_take(&f->texts, f->c, text, &e)))
			form_wrong(f, place, &e);
		else if (text && !field_put(f->a, f->type->fields, body, place + 5,
		    text, &e))
			form_wrong(f, place, &e);
	}
	drop_blank_rows(body);
	form_text_of(f, body);
	if (!f->wrong->len) {
		struct err e = { 0 };

		if (!texts_cover(&f->texts, f->c, f->type, body, &e))
			form_wrong(f, "body.texts", &e);
	}
	return body;
}

void
form_missing(struct form *f, const struct json *body)
{
	for (const struct field *x = f->type->fields; x->name; x++) {
		struct err e;
		char place[PLACE_TEXT];

		if (x->flags & FIELD_OPTIONAL || json_get(body, x->name) ||
		    wrong_below(f, place_in(place, "body", x->name)))
			continue;
		err_malformed(&e, "format-act 5", "\"%s\" is missing: %s.",
		    x->name, x->help);
		form_wrong(f, place, &e);
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
	const char *text = x ? form_plain(f, x) : NULL;

	return text ? text : "";
}

size_t
form_signers(struct form *f, struct act_by by[ACT_SIGNERS])
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
			form_wrong(f, place_in(at, place, "key"), &e);
		else
			n++;
	}
	if (!n && !f->wrong->len && f->c->visitor) {
		const struct visitor *v = f->c->visitor;

		by[n++] = (struct act_by){ v->who, v->key, v->office };
	}
	return n;
}
