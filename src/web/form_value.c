/* form_value.c: what people write in a form, as an act has it: a draft's symbol
 * for its short name, an hour at the seat for one in UTC, and no hash where the
 * draft tells its text. The review shows what became of it. See form_in.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/form_in.h"

#include "base/os.h"
#include "press/model_in.h"

#include <string.h>

/* The field of the whole body, not of a row. */
static const struct field *
field_at_place(const struct form *f, const char *place)
{
	return strncmp(place, "body.", 5) == 0 ?
	    field_find(f->type->fields, place + 5) : NULL;
}

/* "2010-12-14 12:00" by the clock of the seat; NULL: not so written. */
static const char *
instant_at_seat(struct form *f, const char *text)
{
	const char *zone = model_zone(&f->c->model);
	char iso[INSTANT_TEXT], *out;
	struct instant t, utc;
	int offset;

	if (strlen(text) != 16 || (text[10] != ' ' && text[10] != 'T'))
		return NULL;
	text = arena_printf(f->a, "%.10sT%.5s:00Z", text, text + 11);
	if (!instant_read(text, strlen(text), &t) ||
	    !os_zone(zone, t, &offset, NULL))
		return NULL;
	utc.s = t.s - offset;
	/* Its offset then; an hour that the clock skips or has twice is none. */
	if (!os_zone(zone, utc, &offset, NULL) || utc.s + offset != t.s)
		return NULL;
	instant_write(utc, iso);
	out = arena_str(f->a, iso);
	return out;
}

static const char *
named(struct form *f, enum book_sql sql, const char *name)
{
	struct ask q = ask(f->c->w->book, sql);
	const char *out = NULL;

	ask_str(&q, ":document", name);
	if (ask_next(&q))
		out = arena_str(f->a, ask_text(&q, 0));
	ask_end(&q);
	return out;
}

const char *
form_value(struct form *f, const char *place, const char *text)
{
	const struct field *x = field_at_place(f, place);
	const char *other = NULL;

	if (x && x->form == FIELD_INSTANT)
		other = instant_at_seat(f, text);
	else if (x && x->form == FIELD_REF && !(x->flags & FIELD_MANY) &&
	    strcmp(x->of, "document") == 0 && strchr(text, '/'))
		other = named(f, SQL_DOCUMENT_OF_SYMBOL, text);
	return other ? other : text;
}

void
form_text_of(struct form *f, struct json *body)
{
	const struct field *x = field_find(f->type->fields, "text");
	const char *document = json_str(body, "document"), *text;

	if (!document || !x || x->form != FIELD_HASH ||
	    json_get(body, "text") || texts_place(f->type, "body.text"))
		return;
	text = named(f, SQL_DOCUMENT_TEXT, document);
	if (text)
		json_put_str(f->a, body, "text", text);
}
