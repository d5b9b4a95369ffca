/* schema.c: see schema.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/schema.h"

#include "act/access.h"

static const char *const forms[] = {
	[FIELD_ID] = "new name", [FIELD_REF] = "name", [FIELD_WORD] = "word",
	[FIELD_LINE] = "line", [FIELD_PROSE] = "text",
	[FIELD_NAMES] = "names", [FIELD_DAY] = "day",
	[FIELD_INSTANT] = "instant", [FIELD_INT] = "number",
	[FIELD_CHOICE] = "choice", [FIELD_HASH] = "hash",
	[FIELD_KEY] = "public key", [FIELD_BASE64] = "base64",
	[FIELD_ROWS] = "rows",
};

static const struct { unsigned bit; const char *word; } whos[] = {
	{ WHO_MEMBER, "member" }, { WHO_SECRETARIAT, "secretariat" },
	{ WHO_CHAIR, "chair" }, { WHO_ROOT, "root" },
	{ WHO_SUSPENDED, "suspended" },
};

const char *
field_form_word(enum field_form form)
{
	return forms[form];
}

const char *
who_word(unsigned bit)
{
	for (size_t i = 0; i < sizeof whos / sizeof *whos; i++)
		if (whos[i].bit == bit)
			return whos[i].word;
	return NULL;
}

const char *
access_word(const struct act_type *t)
{
	return access_chosen(t) ? "public|limited" :
	    t->may_be_limited ? "as its subject" : "public";
}

static struct json *
fields_tree(struct arena *a, const struct field *f)
{
	struct json *list = json_array(a);

	for (; f->name; f++) {
		struct json *o = json_object(a);

		json_put_str(a, o, "name", f->name);
		json_put_str(a, o, "form", forms[f->form]);
		json_put_str(a, o, "help", f->help);
		if (f->of)
			json_put_str(a, o, "of", f->of);
		json_put(a, o, "optional", json_new_bool(a,
		    f->flags & FIELD_OPTIONAL));
		json_put(a, o, "many", json_new_bool(a,
		    f->flags & FIELD_MANY));
		if (f->rows)
			json_put(a, o, "rows", fields_tree(a, f->rows));
		json_push(list, o);
	}
	return list;
}

static struct json *
refusals_tree(struct arena *a, const struct guard *g)
{
	struct json *list = json_array(a);

	for (; g && g->ask; g++) {
		struct json *o = json_object(a);

		json_put_str(a, o, "rule", g->rule);
		json_put_str(a, o, "says", g->says);
		json_push(list, o);
	}
	return list;
}

static struct json *
who_tree(struct arena *a, unsigned who)
{
	struct json *list = json_array(a);

	for (size_t i = 0; i < sizeof whos / sizeof *whos; i++)
		if (who & whos[i].bit)
			json_push(list, json_new_str(a, whos[i].word));
	return list;
}

struct json *
schema_of(struct arena *a, const struct act_type *t)
{
	struct json *o = json_object(a);

	json_put_str(a, o, "kind", t->name);
	json_put_int(a, o, "version", t->version);
	json_put_str(a, o, "gist", t->gist);
	json_put(a, o, "by", who_tree(a, t->who));
	json_put_str(a, o, "access", access_word(t));
	json_put(a, o, "fields", fields_tree(a, t->fields));
	json_put(a, o, "refusals", refusals_tree(a, t->guards));
	return o;
}
