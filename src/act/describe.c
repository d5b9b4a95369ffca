/* describe.c: see describe.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/describe.h"

#include <stdio.h>
#include <string.h>

static void
literal(describe_fn *fn, void *ctx, const char *p, size_t n)
{
	struct describe_piece piece = { .text = p, .n = n };

	if (n)
		fn(ctx, &piece);
}

static void
placeholder(const struct act *act, const struct act_type *t, const char *p,
    size_t n, describe_fn *fn, void *ctx)
{
	struct describe_piece piece = { 0 };
	struct arena *a = arena_new(ACT_MOST * 2);
	char name[40];
	const struct json *v;

	snprintf(name, sizeof name, "%.*s", (int)n, p);
	v = json_get(act->body, name);
	if (strcmp(name, "for") == 0) {
		piece.actor = true;
		piece.value = act->by[0].who;
	} else if (v && v->type == JSON_STRING)
		piece.value = v->str;
	else if (v && v->type == JSON_INT)
		piece.value = arena_printf(a, "%lld", (long long)v->num);
	else if (strcmp(name, "office") == 0)
		piece.value = act->by[0].office;
	else
		piece.value = "...";
	if (v)
		piece.field = field_find(t->fields, name);
	fn(ctx, &piece);
	arena_release(a);
}

void
describe_each(const struct act *act, const char *template, describe_fn *fn,
    void *ctx)
{
	const struct act_type *t = act_type_find(act->kind);
	const char *p = template ? template : t ? t->sentence : NULL;

	if (!t) {
		literal(fn, ctx, act->kind, strlen(act->kind));
		literal(fn, ctx, ".", 1);
		return;
	}
	while (*p) {
		size_t n = strcspn(p, "{");
		const char *end;

		literal(fn, ctx, p, n);
		p += n;
		end = strchr(p, '}');
		if (!end)
			break;
		placeholder(act, t, p + 1, (size_t)(end - p - 1), fn, ctx);
		p = end + 1;
	}
}

static void
plain(void *ctx, const struct describe_piece *piece)
{
	struct buf *b = ctx;

	if (piece->value)
		buf_str(b, piece->value);
	else
		buf_add(b, piece->text, piece->n);
}

void
describe_plain(struct buf *b, const struct act *act)
{
	describe_each(act, NULL, plain, b);
}

enum described
describe_subject(struct buf *b, struct book *book, const char *of,
    const char *id, const char *lang)
{
	bool found = false, good = true;

	for (const char *p = of; p && !found; p = strchr(p, '|')) {
		char kind[40];
		struct ask q;

		p += *p == '|';
		snprintf(kind, sizeof kind, "%.*s", (int)strcspn(p, "|"), p);
		q = ask(book, SQL_SUBJECT_GET);
		ask_str(&q, ":kind", kind);
		ask_str(&q, ":id", id);
		if (ask_next(&q)) {
			int col = strcmp(lang, "ru") == 0 && !ask_null(&q, 1);

			found = !ask_null(&q, col);
			if (found)
				buf_str(b, ask_text(&q, col));
		}
		ask_end(&q);
		good = good && (found || strcmp(kind, "member") == 0);
	}
	if (!found)
		buf_str(b, id);
	return !found ? DESCRIBED_ID : good ? DESCRIBED_FOR_GOOD :
	    DESCRIBED_NAME;
}

const char *
describe_choice(struct book *book, const char *kind, const struct json *body,
    const struct field *f, const char *word)
{
	const struct act_type *t = act_type_find(kind);
	const char *other = t && t->comes_to && f->form == FIELD_CHOICE ?
	    t->comes_to(book, body, f->name) : NULL;

	return other ? other : word;
}

struct named {
	struct buf *out;
	struct book *book;
	const struct act *act;
	const char *lang;
};

static void
named(void *ctx, const struct describe_piece *p)
{
	struct named *n = ctx;

	if (!p->value)
		buf_add(n->out, p->text, p->n);
	else if (p->actor)
		describe_subject(n->out, n->book, "member|organ", p->value,
		    n->lang);
	else if (p->field && (p->field->form == FIELD_REF ||
	    p->field->form == FIELD_ID))
		describe_subject(n->out, n->book, p->field->of, p->value,
		    n->lang);
	else if (p->field)
		buf_str(n->out, describe_choice(n->book, n->act->kind,
		    n->act->body, p->field, p->value));
	else
		buf_str(n->out, p->value);
}

void
describe_named(struct buf *out, struct book *book, const struct act *act,
    const char *template, const char *lang)
{
	struct named n = { out, book, act, lang };

	describe_each(act, template, named, &n);
}
