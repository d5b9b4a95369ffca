/* texts.c: see texts.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/texts.h"

#include "seal/hash.h"
#include "text/amend.h"

#include <string.h>

const struct field texts_fields[] = {
	{ "language", FIELD_WORD, 0, NULL,
	    "the language; as en or ru", NULL, 0, 0 },
	{ "text", FIELD_HASH, 0, NULL,
	    "SHA-256 of the text in it", NULL, 0, 0 },
	{ "status", FIELD_CHOICE, 0, "authentic|official|working|unofficial",
	    "which standing it has", NULL, 0, 0 },
	{ .name = NULL },
};

static size_t
authentic(const struct json *texts, const struct json **first)
{
	size_t n = 0;

	for (const struct json *t = texts->child; t; t = t->next)
		if (strcmp(json_str(t, "status"), "authentic") == 0 && !n++)
			*first = t;
	return n;
}

void
texts_list(struct buf *b, const struct json *texts)
{
	const struct json *first = NULL;

	if (authentic(texts, &first) < 2)
		return;
	for (const struct json *t = texts->child; t; t = t->next)
		if (strcmp(json_str(t, "status"), "authentic") == 0)
			buf_printf(b, "%s %s\n", json_str(t, "language"),
			    json_str(t, "text"));
}

bool
texts_check(const struct json *body, struct err *e)
{
	const struct json *texts = json_get(body, "texts"), *first = NULL;
	struct buf list = BUF_MAX(64 * 1024);
	char hex[HASH_HEX];
	const char *want;
	size_t n;

	if (!texts)
		return true;
	n = authentic(texts, &first);
	if (!n)
		return err_refuse(e, "document 4",
		    "None of the texts is authentic.");
	want = json_str(first, "text");
	if (n > 1) {
		struct hash h;

		texts_list(&list, texts);
		h = hash_of(list.p, list.n);
		hash_hex(&h, hex);
		want = hex;
	}
	buf_free(&list);
	return strcmp(json_str(body, "text"), want) == 0 ||
	    err_refuse(e, "document 4", "The hash does not cover the "
	    "authentic texts: it would be %.12s... .", want);
}

bool
texts_amended(const char *text, size_t n, const struct json *body,
    struct err *e)
{
	const char *words = json_str(body, "wording"),
	    *action = json_str(body, "action");
	struct amendment m = { .kind = strcmp(action, "delete") == 0 ?
	    AMEND_DELETE : strcmp(action, "replace") == 0 ? AMEND_REPLACE :
	    AMEND_INSERT, .amends = AMEND_DRAFT,
	    .paragraph = (int)json_int(body, "paragraph", 0) };
	struct arena *a = arena_new(TEXT_ARENA);
	struct text draft;
	bool ok;

	m.words = (struct words){ words ? words : "", words ? strlen(words) : 0 };
	ok = !text_read(a, text, n, &draft, NULL) || amend_good(&draft, &m, e);
	arena_release(a);
	return ok;
}
