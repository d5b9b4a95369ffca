/* refusal.c: see refusal.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/refusal.h"

#include "press/words.h"

#include <stdio.h>
#include <string.h>

struct telling {
	struct buf *out;
	const struct lang *l;
	const struct err *e;
	struct book *book;		/* NULL: values as they stand */
	const struct act_type *type;	/* NULL: not known */
};

/* The message in that language; NULL: the sentence must do. */
static const char *
message(const struct lang *l, const struct err *e)
{
	const char *said = tr(l, e->form);
	size_t n, holes = 0;

	for (const char *p = e->form; (p = err_hole(p, &n)); p += n)
		holes++;
	if (!e->form[0] || holes != e->nwith)
		return NULL;
	/* "%s" says what it is given, and that may be a message. */
	return said != e->form || strcmp(l->code, "en") == 0 ||
	    strcmp(said, "%s") == 0 ? said : NULL;
}

/* In a translation named holes stand in any order. */
static const char *
named_value(const struct err *e, const char *hole, size_t n)
{
	size_t len, i = 0;

	for (const char *p = e->form; (p = err_hole(p, &len)); p += len, i++)
		if (len == n && memcmp(p, hole, n) == 0)
			return err_value(e, i);
	return NULL;
}

/* "member|organ", if each of them is a message. */
static bool
translated(struct buf *out, const struct lang *l, const char *value)
{
	struct buf text = BUF_MAX(1000);
	bool all = strcmp(l->code, "en") != 0;

	for (const char *p = value; all && p; p = strchr(p, '|')) {
		char one[256];
		const char *said;

		p += *p == '|';
		snprintf(one, sizeof one, "%.*s", (int)strcspn(p, "|"), p);
		said = tr(l, one);
		all = said != one;
		buf_str(&text, text.n ? " / " : "");
		buf_str(&text, said);
	}
	if (all && text.n)
		buf_add(out, text.p, text.n);
	buf_free(&text);
	return all;
}

/* Does the text that stands before it say that it is a name? */
static bool
spoken_of(const struct buf *out)
{
	static const char *const before[] = { "\"", "«", "named " };

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		size_t n = strlen(before[i]);

		if (out->n >= n && memcmp(out->p + out->n - n, before[i],
		    n) == 0)
			return true;
	}
	return false;
}

static void
tell_plain(struct telling *t, const char *value)
{
	struct buf name = BUF_MAX(8192);

	if (spoken_of(t->out))
		buf_str(t->out, value);
	else if (t->book && describe_subject(&name, t->book, "member|organ",
	    value, t->l->code))
		buf_add(t->out, name.p, name.n);
	else if (!translated(t->out, t->l, value))
		buf_str(t->out, value);
	buf_free(&name);
}

/* A rule's answer is an id, a name in English, or something else. */
static void
tell_answer(struct telling *t, const char *value)
{
	struct ask q = ask(t->book, SQL_SUBJECT_KNOWN);
	int col = strcmp(t->l->code, "ru") == 0;
	bool row;

	ask_str(&q, ":text", value);
	row = ask_next(&q);
	if (row && ask_null(&q, col))
		col = 0;
	buf_str(t->out, row && !ask_null(&q, col) ? ask_text(&q, col) : value);
	ask_end(&q);
}

static void
tell_named(struct telling *t, const char *hole, size_t n, const char *value)
{
	struct describe_piece piece = { .value = value };
	char name[40];

	snprintf(name, sizeof name, "%.*s", (int)n - 2, hole + 1);
	piece.actor = strcmp(name, "for") == 0;
	if (t->type)
		piece.field = field_find(t->type->fields, name);
	if (!t->book)
		buf_str(t->out, value);
	else if (strcmp(name, "answer") == 0)
		tell_answer(t, value);
	else
		word_value(t->out, t->book, t->l, &piece);
}

/* "%%" of a message is one. */
static void
tell_literal(struct buf *out, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_byte(out, p[i]);
		i += p[i] == '%' && i + 1 < n && p[i + 1] == '%';
	}
}

void
refusal_worded(struct buf *out, const struct lang *l, const struct err *e,
    struct book *book, const struct act_type *type)
{
	struct telling t = { out, l, e, book, type };
	const char *p = message(l, e), *hole;
	size_t n, i = 0;

	if (!p) {
		buf_str(out, e->says);
		return;
	}
	for (; (hole = err_hole(p, &n)); p = hole + n) {
		const char *value = *hole == '{' ?
		    named_value(e, hole, n) : err_value(e, i++);

		tell_literal(out, p, (size_t)(hole - p));
		if (!value)
			value = "";
		if (*hole == '{')
			tell_named(&t, hole, n, value);
		else
			tell_plain(&t, value);
	}
	tell_literal(out, p, strlen(p));
}

void
lang_refusal(struct buf *out, const struct lang *l, const struct err *e)
{
	refusal_worded(out, l, e, NULL, NULL);
}

const char *
refusal_text(struct arena *a, const struct lang *l, const struct err *e,
    struct book *book, const struct act_type *type)
{
	struct buf says = BUF_MAX(8192);
	const char *text = NULL;

	refusal_worded(&says, l, e, book, type);
	if (says.n && buf_ok(&says))
		text = arena_copy(a, says.p, says.n);
	buf_free(&says);
	return text ? text : e->says;
}

void
refusal_put(struct arena *a, struct json *to, const struct lang *l,
    const struct err *e, struct book *book, const struct act_type *type)
{
	struct json *with = json_array(a);

	for (size_t i = 0; i < e->nwith; i++)
		json_push(with, json_new_str(a, err_value(e, i)));
	json_put_str(a, to, "says", refusal_text(a, l, e, book, type));
	json_put_str(a, to, "rule", e->rule);
	json_put_str(a, to, "form", e->form);
	json_put(a, to, "with", with);
}
