/* texts.c: see texts.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/texts.h"

#include "act/texts.h"
#include "desk/client.h"
#include "press/draft.h"

#include <string.h>

static bool
ends(const char *s, const char *tail)
{
	size_t n = strlen(s), t = strlen(tail);

	return n >= t && strcmp(s + n - t, tail) == 0;
}

bool
texts_place(const struct act_type *t, const char *place)
{
	if (strcmp(place, "body.text") == 0)
		return strncmp(t->name, "document.", 9) == 0;
	return field_find(t->fields, "texts") &&
	    (strncmp(place, "body.texts.", 11) == 0 && ends(place, ".text"));
}

struct typed_text {
	const char *p; size_t n;
	struct typed_text *before;
};

static const char *
take(struct texts *all, struct call *c, const char *text, size_t n,
    struct err *e)
{
	struct typed_text *t;
	char hex[HASH_HEX];
	struct hash h;

	if (!c->visitor) {
		err_refuse(e, "text 6", "Sign in to have a text kept; or give "
		    "the SHA-256 of a text that is kept already.");
		return NULL;
	}
	t = arena_take(c->q->arena, sizeof *t);
	if (!t || !text)
		return NULL;
	*t = (struct typed_text){ text, n, all->newest };
	all->newest = t;
	h = hash_of(text, n);
	hash_hex(&h, hex);
	return arena_str(c->q->arena, hex);
}

bool
texts_keep(const struct texts *all, struct call *c, struct err *e)
{
	char hex[HASH_HEX];

	for (const struct typed_text *t = all->newest; t; t = t->before)
		if (!client_text(c->w->hall->folder, t->p, t->n, hex, e))
			return false;
	return true;
}

const char *
texts_take(struct texts *all, struct call *c, const char *typed,
    struct err *e)
{
	size_t n = strlen(typed);
	struct hash h;
	char *whole;

	if (hash_read_hex(typed, n, &h))
		return typed;
	if (!draft_text_good(typed, n, e))
		return NULL;
	whole = arena_printf(c->q->arena, "%s\n", typed);
	return whole ? take(all, c, whole, n + 1, e) : NULL;
}

bool
texts_cover(struct texts *all, struct call *c, const struct act_type *t,
    struct json *body, struct err *e)
{
	const struct json *texts = json_get(body, "texts");
	const char *hex = NULL;
	struct buf list = BUF_MAX(64 * 1024);

	if (!texts || json_get(body, "text") || !texts_place(t, "body.text"))
		return true;
	texts_list(&list, texts);
	if (list.n)
		hex = take(all, c, arena_copy(c->q->arena, list.p, list.n),
		    list.n, e);
	for (const struct json *x = texts->child; !list.n && x; x = x->next) {
		const char *status = json_str(x, "status");

		if (status && strcmp(status, "authentic") == 0)
			hex = json_str(x, "text");
	}
	if (hex)
		json_put_str(c->q->arena, body, "text", hex);
	buf_free(&list);
	return !e->kind;
}

size_t
texts_body_limit(void *arg, const char *path)
{
	static const char *const kinds[] = { "/acts/document.table",
	    "/acts/document.revise", "/acts/document.translate",
	    "/acts/document.issue" };

	(void)arg;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (ends(path, kinds[i]))
			return TEXTS_BODY;
	return LIMIT_BODY;
}
