/* acts.c: see acts.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/acts.h"

#include "act/hush.h"
#include "act/keyring.h"
#include "act/schema.h"
#include "base/enc.h"
#include "press/draft.h"
#include "press/model_in.h"

#include <stdio.h>
#include <string.h>

#define CHOICES_MOST 300	/* names offered for one field */

struct json *
model_acts(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "acts"), *list = json_array(m->a);

	for (size_t i = 0; act_types[i]; i++) {
		struct json *x = json_object(m->a);

		if (m->filter.about && !field_find(act_types[i]->fields,
		    m->filter.of))
			continue;
		json_put_str(m->a, x, "kind", act_types[i]->name);
		json_put_str(m->a, x, "gist", act_types[i]->gist);
		json_push(list, x);
	}
	json_put(m->a, o, "acts", list);
	if (m->filter.about) {
		json_put_str(m->a, o, "about", m->filter.about);
		json_put_str(m->a, o, "of", m->filter.of);
	}
	return book_fine(m->book, e) ? o : NULL;
}

/* The newest names first; who wants an older one types it. */
static void
add_names(struct model *m, struct json *list, const char *kind, size_t n)
{
	struct ask q = ask(m->book, SQL_SUBJECTS_NEWEST);
	char word[40];
	int col = strcmp(m->lang->code, "ru") == 0 ? 2 : 1;

	snprintf(word, sizeof word, "%.*s", (int)n, kind);
	ask_str(&q, ":kind", word);
	ask_int(&q, ":most", CHOICES_MOST);
	while (ask_next(&q)) {
		struct json *x = json_object(m->a);

		json_put_str(m->a, x, "id", ask_text(&q, 0));
		json_put_str(m->a, x, "name", ask_text(&q,
		    ask_null(&q, col) ? 1 : col));
		json_push(list, x);
	}
	ask_end(&q);
}

static void
offer(struct model *m, struct json *all, const char *of)
{
	struct json *x, *list;

	for EACH(o, all)
		if (strcmp(S(o, "of"), of) == 0)
			return;
	x = json_object(m->a);
	list = json_array(m->a);
	for (const char *p = of; p; p = strchr(p, '|')) {
		p += *p == '|';
		add_names(m, list, p, strcspn(p, "|"));
	}
	json_put_str(m->a, x, "of", of);
	json_put(m->a, x, "names", list);
	json_push(all, x);
}

static void
offer_all(struct model *m, struct json *all, const struct field *f)
{
	for (; f->name; f++)
		if (f->form == FIELD_REF)
			offer(m, all, f->of);
		else if (f->form == FIELD_ROWS)
			offer_all(m, all, f->rows);
}

struct json *
model_act(struct model *m, const char *kind, struct err *e)
{
	const struct act_type *t = act_type_find(kind);
	struct json *o, *all;

	if (!t) {
		err_absent(e, "There is no kind of act named %.60s.", kind);
		return NULL;
	}
	o = model_page(m, "act");
	all = json_array(m->a);
	offer(m, all, "member|organ");
	offer(m, all, "office");
	offer_all(m, all, t->fields);
	json_put(m->a, o, "schema", schema_of(m->a, t));
	json_put(m->a, o, "offered", all);
	if (m->filter.about && field_find(t->fields, m->filter.of)) {
		struct json *x = json_object(m->a);

		json_put_str(m->a, x, "place", arena_printf(m->a, "body.%s",
		    m->filter.of));
		json_put_str(m->a, x, "text", m->filter.about);
		json_push(json_put(m->a, o, "typed", json_array(m->a)), x);
	}
	return book_fine(m->book, e) ? o : NULL;
}

/* What the act does to a silence that runs, when its signer has a voice in it:
 * "breaks" at once, or "breaks_at_end" unless it is lifted before. */
static const char *
does_to_silence(struct model *m, const struct json *silence,
    const struct act *act)
{
	static const char *const effects[] = {
		[SILENCE_OBJECTION] = "breaks",
		[SILENCE_AMENDMENT] = "breaks",
		[SILENCE_CONDITIONAL] = "breaks_at_end",
		[SILENCE_AD_REFERENDUM] = "breaks_at_end",
		[SILENCE_WITHDRAWN] = NULL,	/* the last kind */
	};
	const char *position = json_str(act->body, "position");
	const char *who = act->by[0].who, *does = NULL;
	struct ask q = ask(m->book, SQL_SILENCE_ENTITLED_OF);
	bool asked = false;

	if (strcmp(act->kind, "amendment.propose") == 0)
		does = effects[SILENCE_AMENDMENT];
	else if (position && strcmp(act->kind, "position.state") == 0)
		does = effects[hush_kind(position)];
	ask_str(&q, ":id", S(silence, "silence"));
	while (does && !asked && ask_next(&q))
		asked = strcmp(ask_text(&q, 0), who) == 0;
	ask_end(&q);
	return asked && hush_has_voice(m->book, S(silence, "organ"), who,
	    m->now, -1) ? does : NULL;
}

/* The document that it is about: where it stands, and its silence. */
static void
model_about(struct model *m, struct json *o, const struct act *act)
{
	const char *id = json_str(act->body, "document"), *does, *by;
	struct json *d = id ? model_document_called(m, id) : NULL, *s;

	if (!d)
		return;
	s = model_first(model_rows(m, SQL_PAGE_SESSIONS, S(d, "session")));
	json_put(m->a, o, "document", d);
	if (s)
		json_put(m->a, o, "session", s);
	if (HAS(d, "adopted_entry") || HAS(d, "withdrawn_entry"))
		return;
	model_silence(m, o, id);
	by = json_str(json_get(o, "silence"), "by");
	if (by)
		json_put(m->a, o, "members", model_rows(m, SQL_PAGE_MEMBER,
		    by));
	does = does_to_silence(m, json_get(o, "silence"), act);
	if (does)
		json_put_str(m->a, o, "does", does);
}

struct json *
model_review(struct model *m, const char *bytes, size_t n, struct err *e)
{
	struct json *o = model_page(m, "review"), *list = json_array(m->a);
	const struct act_type *t;
	struct buf says = BUF_MAX(1 << 16);
	char hex[HASH_HEX], groups[HASH_GROUPS];
	struct act act;

	if (!act_read(m->a, bytes, n, &act, e))
		return NULL;
	t = act_type_find(act.kind);
	describe_worded(&says, m->book, &act, t ? tr(m->lang, t->sentence) :
	    NULL, m->lang);
	json_put_str(m->a, o, "sentence", says.p);
	buf_free(&says);
	hash_hex(&act.id, hex);
	hash_groups(&act.id, groups);
	json_put_str(m->a, o, "id", hex);
	json_put_str(m->a, o, "number", groups);
	json_put_str(m->a, o, "kind", act.kind);
	json_put(m->a, o, "act", json_new_strn(m->a, bytes, n));
	json_put(m->a, o, "body", json_dup(m->a, act.body));
	json_put(m->a, o, "fields", model_fields(m, act.kind, act.body));
	for (size_t i = 0; i < act.nby; i++) {
		struct json *x = json_object(m->a);

		json_put_str(m->a, x, "for", act.by[i].who);
		json_put_str(m->a, x, "office", act.by[i].office);
		json_put_str(m->a, x, "key", act.by[i].key);
		json_push(list, x);
	}
	json_put(m->a, o, "signers", list);
	model_about(m, o, &act);
	return book_fine(m->book, e) ? o : NULL;
}

/* --- what templates ask -------------------------------------------------- */

static const struct json *
at_place(const struct json *list, const char *place)
{
	for EACH(x, list)
		if (strcmp(S(x, "place"), place) == 0)
			return x;
	return NULL;
}

const char *
typed_at(const struct json *m, const char *place)
{
	return S(at_place(json_get(m, "typed"), place), "text");
}

const char *
wrong_at(const struct json *m, const char *place)
{
	return json_str(at_place(json_get(m, "wrong"), place), "says");
}

size_t
rows_at(const struct json *m, const char *place)
{
	const struct json *x = at_place(json_get(m, "rows"), place);
	int64_t n = N(x, "n");

	return n > 1 ? (size_t)n : 1;
}

const char *
place_in(char out[PLACE_TEXT], const char *place, const char *name)
{
	snprintf(out, PLACE_TEXT, "%s.%s", place, name);
	return out;
}

const char *
place_row(char out[PLACE_TEXT], const char *place, size_t row)
{
	snprintf(out, PLACE_TEXT, "%s.%zu", place, row);
	return out;
}

static bool
blank_or(const struct json *m, const char *place, const char *value)
{
	const char *typed = typed_at(m, place);

	return !*typed || strcmp(typed, value) == 0;
}

bool
signs_self(const struct json *m, const struct chrome *c)
{
	const struct visitor *v = c->visitor;

	return v && blank_or(m, "by.0.for", v->who) &&
	    blank_or(m, "by.0.office", v->office) &&
	    blank_or(m, "by.0.key", v->key);
}

bool
visitor_covers(const struct visitor *v, const char *kind)
{
	const struct act_type *t = act_type_find(kind);
	struct err e;

	if (v->root)
		return t && t->who & WHO_ROOT;
	return keyring_kinds_cover(v->kinds, v->who, kind, &e);
}

bool
signer_of(const struct json *m, const struct visitor *v)
{
	for EACH(x, json_get(m, "signers"))
		if (strcmp(S(x, "key"), v->key) == 0 &&
		    strcmp(S(x, "for"), v->who) == 0)
			return true;
	return false;
}

bool
broke_it(const struct json *m)
{
	const struct json *s = json_get(m, "silence");

	return s && strcmp(S(s, "state"), "broken") == 0 &&
	    HAS(s, "by_entry") && N(s, "by_entry") == N(m, "entry");
}

const char *
form_hint(const struct lang *l, const struct json *field)
{
	static const struct { const char *form, *hint; } hints[] = {
		{ "new name", N_("a new short name: letters, digits, dots "
		    "and hyphens") },
		{ "name", N_("a short name that the record knows") },
		{ "word", N_("small letters, digits and hyphens") },
		{ "line", N_("one line") },
		{ "text", N_("text") },
		{ "names", N_("one line") },
		{ "day", N_("a day, YYYY-MM-DD") },
		{ "instant", N_("day and hour at the seat, 2010-12-31 18:00; "
		    "or in UTC, 2010-12-31T15:00:00Z") },
		{ "number", N_("a whole number") },
		{ "choice", N_("one of the list") },
		{ "hash", N_("a SHA-256, 64 hexadecimal digits") },
		{ "public key", N_("the line of the .pub file") },
		{ "base64", N_("base64") },
	};

	if (json_get(field, "many")->type == JSON_TRUE)
		return tr(l, N_("several, with commas between"));
	if (strcmp(S(field, "form"), "name") == 0 &&
	    strcmp(S(field, "of"), "document") == 0)
		return tr(l, N_("its symbol, or its short name"));
	if (help_flag(S(field, "help")))
		return tr(l, N_("yes or no"));
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (strcmp(hints[i].form, S(field, "form")) == 0)
			return tr(l, hints[i].hint);
	return S(field, "form");
}

const char *
heading(char out[200], const char *gist)
{
	size_t len;
	uint32_t c = utf8_next(gist, strlen(gist), &len);

	/* ASCII and Russian: what the gists are written in. */
	if (c >= 'a' && c <= 'z')
		snprintf(out, 200, "%c%s", (int)c - 32, gist + 1);
	else if (c >= 0x430 && c <= 0x44F)
		snprintf(out, 200, "%c%c%s", 0xD0,
		    (int)(0x80 | ((c - 0x20) & 0x3F)), gist + len);
	else
		snprintf(out, 200, "%s", gist);
	return out;
}

const char *
next_choice(const char *of, char out[65])
{
	size_t n = strcspn(of, "|");

	if (!*of)
		return NULL;
	snprintf(out, 65, "%.*s", (int)n, of);
	return of + n + (of[n] == '|');
}

void
put_holed(struct buf *out, const char *p)
{
	while (*p) {
		size_t n = strcspn(p, "{");
		struct buf part = BUF_MAX(1000);

		buf_add(&part, p, n);
		tmpl_text(out, part.p ? part.p : "");
		buf_free(&part);
		p += n;
		if (*p && strchr(p, '}')) {
			buf_str(out, "\xE2\x80\xA6");
			p = strchr(p, '}') + 1;
		} else if (*p) {
			tmpl_text(out, p);
			return;
		}
	}
}
