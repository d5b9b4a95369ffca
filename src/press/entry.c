/* entry.c: the log by day, and one entry in words.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "act/describe.h"
#include "base/enc.h"
#include "book/seat.h"
#include "press/refusal.h"
#include "press/words.h"

#include <stdio.h>
#include <string.h>

/* --- the log ----------------------------------------------------------------- */

/* The days before an entry, the newest first. */
static struct json *
log_days(struct model *m, int64_t until)
{
	struct ask q = ask(m->book, SQL_PAGE_LOG_DAYS);

	ask_int(&q, ":until", until);
	return model_rows_of(m, &q);
}

static struct json *
find_day(struct json *days, const char *day)
{
	struct json *x = first_row(days);

	while (day && x && strcmp(S(x, "day"), day) != 0)
		x = x->next;
	return x;
}

/* The list that has the day after the one asked for, which is older than all
 * of the first list, as its newest. */
static struct json *
older_days(struct model *m, const char *day)
{
	struct ask q = ask(m->book, SQL_PAGE_LOG_UNTIL);
	int64_t until;

	ask_str(&q, ":day", day);
	until = ask_next(&q) ? ask_num(&q, 0) : 0;
	ask_end(&q);
	return log_days(m, until);
}

/* The days beside the chosen one: the list has the newest first. */
static void
put_neighbours(struct model *m, struct json *o, const struct json *days,
    const struct json *chosen)
{
	for EACH(x, days)
		if (x->next == chosen)
			json_put_str(m->a, o, "newer", S(x, "day"));
	if (chosen->next)
		json_put_str(m->a, o, "older", S(chosen->next, "day"));
}

/* The newest entries of a day first; a long day in parts. */
static void
put_part(struct model *m, struct json *o, int64_t first, int64_t end)
{
	int64_t total = end - first;
	int64_t from = m->filter.from < total ? m->filter.from : 0;
	int64_t until = end - from;

	if (until - MODEL_PART > first)
		first = until - MODEL_PART;
	json_put_int(m->a, o, "from", from);
	json_put_int(m->a, o, "total", total);
	json_put(m->a, o, "entries", model_entries(m, first, until));
}

struct json *
model_log(struct model *m, const char *day, struct err *e)
{
	struct json *o = model_page(m, "log");
	struct json *days = log_days(m, N(json_get(o, "record"), "size"));
	const struct json *chosen = find_day(days, day);

	if (!chosen && day)
		chosen = find_day(days = older_days(m, day), day);
	if (day && !chosen)
		return model_missing(m, e,
		    N_("The record has no entries of {a}."), day);
	if (chosen) {
		json_put_str(m->a, o, "day", S(chosen, "day"));
		put_part(m, o, N(chosen, "first"), N(chosen, "last") + 1);
		put_neighbours(m, o, days, chosen);
	}
	json_put(m->a, o, "days", days);
	return book_fine(m->book, e) ? o : NULL;
}

/* --- one member of a body, in words ------------------------------------------ */

static struct json *fields_of(struct model *, const char *kind,
    const struct field *, const struct json *body);

/* Where a subject has a page; NULL where it has none. */
static const char *
page_of(struct model *m, const char *kind, const char *id)
{
	static const struct { const char *kind, *place; } places[] = {
		{ "document", "documents" }, { "session", "sessions" },
		{ "member", "members" }, { "organ", "organs" },
		{ "person", "people" }, { "instrument", "instruments" },
		{ "election", "elections" },
	};
	const char *out = NULL;

	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (strcmp(places[i].kind, kind) == 0)
			return arena_printf(m->a, "/%s/%s/%s", m->lang->code,
			    places[i].place, id);
	if (strcmp(kind, "meeting") == 0) {
		struct ask q = ask(m->book, SQL_PAGE_MEETING_SESSION);

		ask_str(&q, ":id", id);
		if (ask_next(&q) && !ask_null(&q, 0))
			out = arena_printf(m->a, "/%s/sessions/%s#meet",
			    m->lang->code, ask_text(&q, 0));
		ask_end(&q);
	}
	return out;
}

static void
subject_value(struct model *m, struct json *v, const char *of,
    const char *id)
{
	struct buf name = BUF_MAX(4096);
	bool found = false;

	for (const char *p = of; p && !found; p = strchr(p, '|')) {
		char kind[40];
		const char *to;

		p += *p == '|';
		snprintf(kind, sizeof kind, "%.*s", (int)strcspn(p, "|"), p);
		buf_clear(&name);
		found = describe_subject(&name, m->book, kind, id,
		    m->lang->code);
		to = found ? page_of(m, kind, id) : NULL;
		if (to)
			json_put_str(m->a, v, "href", to);
	}
	json_put(m->a, v, "text", json_new_strn(m->a, name.p, name.n));
	buf_free(&name);
}

/* What the act itself names is told by the short name it gives. */
static void
new_subject_value(struct model *m, struct json *v, const char *of,
    const char *id)
{
	const char *to = page_of(m, of, id);

	json_put_str(m->a, v, "text", id);
	if (to)
		json_put_str(m->a, v, "href", to);
}

static bool
text_is_here(struct model *m, const char *hex)
{
	struct buf text = BUF_MAX(1 << 20);
	bool here = m->text && m->text(m->ctx, hex, &text);

	buf_free(&text);
	return here;
}

/* A hash is the id of an act that is here, or names a text. */
static void
hash_value(struct model *m, struct json *v, const struct field *f,
    const char *hex)
{
	struct ask q = ask(m->book, SQL_ENTRY_OF_ACT);
	struct hash h;

	json_put_str(m->a, v, "text", hex);
	json_put_int(m->a, v, "mono", 1);
	if (hash_read_hex(hex, strlen(hex), &h)) {
		ask_blob(&q, ":act", h.b, sizeof h.b);
		if (ask_next(&q))
			json_put_int(m->a, v, "entry", ask_num(&q, 0));
	}
	ask_end(&q);
	if (strcmp(f->name, "text") == 0 && text_is_here(m, hex))
		json_put_str(m->a, v, "href",
		    arena_printf(m->a, "/blob/sha256/%s", hex));
}

static const char *
in_language(struct model *m, const struct json *names)
{
	const char *s = json_str(names, m->lang->code);

	return s ? s : names->child && names->child->str ?
	    names->child->str : "";
}

static const char *
instant_words(struct model *m, const char *iso)
{
	char text[LANG_TEXT];
	struct instant t;

	return instant_read(iso, strlen(iso), &t) ? arena_str(m->a,
	    lang_instant(m->lang, t, model_zone(m), text)) : iso;
}

static const char *
string_words(struct model *m, const struct field *f, const char *s)
{
	switch (f->form) {
	case FIELD_CHOICE: return word_label(m->lang, s);
	case FIELD_DAY: return model_day_words(m, s);
	case FIELD_INSTANT: return instant_words(m, s);
	default: return s;
	}
}

static bool
yes_or_no(const struct field *f)
{
	return help_flag(f->help);
}

static struct json *
value_of(struct model *m, const struct field *f, const struct json *x)
{
	struct json *v = json_object(m->a);

	if (x->type == JSON_STRING && f->form == FIELD_REF)
		subject_value(m, v, f->of, x->str);
	else if (x->type == JSON_STRING && f->form == FIELD_ID)
		new_subject_value(m, v, f->of, x->str);
	else if (x->type == JSON_STRING && f->form == FIELD_WORD)
		subject_value(m, v, "office", x->str);
	else if (x->type == JSON_STRING && f->form == FIELD_HASH)
		hash_value(m, v, f, x->str);
	else if (x->type == JSON_STRING)
		json_put_str(m->a, v, "text", string_words(m, f, x->str));
	else if (x->type == JSON_INT && yes_or_no(f))
		json_put_str(m->a, v, "text", tr(m->lang, x->num ?
		    N_("yes") : N_("no")));
	else if (x->type == JSON_INT)
		json_put(m->a, v, "text", json_new_str(m->a,
		    arena_printf(m->a, "%lld", (long long)x->num)));
	else if (x->type == JSON_OBJECT && f->form == FIELD_ROWS)
		json_put(m->a, v, "fields", fields_of(m, "", f->rows, x));
	else if (x->type == JSON_OBJECT)
		json_put_str(m->a, v, "text", in_language(m, x));
	if (f->form == FIELD_KEY || f->form == FIELD_BASE64)
		json_put_int(m->a, v, "mono", 1);
	return v;
}

static const char *
label_of(struct model *m, const struct field *f)
{
	struct buf b = BUF_MAX(1000);
	const char *out;
	char label[HELP_LABEL];

	lang_capital(&b, help_label(tr(m->lang, f->help), label));
	out = arena_copy(m->a, b.p ? b.p : "", b.n);
	buf_free(&b);
	return out;
}

/* A choice as the book has it read. */
static const struct json *
choice_read(struct model *m, const char *kind, const struct json *body,
    const struct field *f, const struct json *x)
{
	const struct json *other = x;
	const char *word;

	if (x->type != JSON_STRING || f->form != FIELD_CHOICE)
		return x;
	word = describe_choice(m->book, kind, body, f, x->str);
	if (word != x->str)
		other = json_new_str(m->a, word);
	return other ? other : x;
}

/* The members of a body in the order of the kind's table; kind "": of a row. */
static struct json *
fields_of(struct model *m, const char *kind, const struct field *f,
    const struct json *body)
{
	struct json *list = json_array(m->a);

	for (; f && f->name; f++) {
		const struct json *x = json_get(body, f->name);
		struct json *row, *values;

		if (!x)
			continue;
		row = json_object(m->a);
		values = json_array(m->a);
		json_put_str(m->a, row, "name", f->name);
		json_put_str(m->a, row, "label", label_of(m, f));
		if (x->type == JSON_ARRAY)
			for EACH(y, x)
				json_push(values, value_of(m, f, y));
		else
			json_push(values, value_of(m, f, choice_read(m, kind,
			    body, f, x)));
		json_put(m->a, row, "values", values);
		json_push(list, row);
	}
	return list;
}

struct json *
model_fields(struct model *m, const char *kind, const struct json *body)
{
	const struct act_type *t = act_type_find(kind);

	return fields_of(m, kind, t ? t->fields : NULL, body);
}

/* --- one entry ------------------------------------------------------------------ */

static const char *
subject_name(struct model *m, const char *of, const char *id)
{
	struct buf name = BUF_MAX(1000);
	const char *out;

	describe_subject(&name, m->book, of, id, m->lang->code);
	out = arena_copy(m->a, name.p ? name.p : "", name.n);
	buf_free(&name);
	return out;
}

static void
signers(struct model *m, struct json *o, const struct act *act)
{
	struct json *list = json_array(m->a);

	for (size_t i = 0; i < act->nby; i++) {
		const struct act_by *by = &act->by[i];
		struct json *s = json_object(m->a);
		struct json *key = model_first(model_rows(m,
		    SQL_PAGE_KEY_HOLDER, by->key));

		json_put_str(m->a, s, "for", by->who);
		json_put_str(m->a, s, "name",
		    subject_name(m, "member|organ", by->who));
		json_put_str(m->a, s, "office", by->office);
		json_put_str(m->a, s, "office_name",
		    strcmp(by->office, "root") == 0 ? tr(m->lang,
		    N_("root key")) : subject_name(m, "office", by->office));
		json_put_str(m->a, s, "key", by->key);
		if (key && HAS(key, "entry"))
			json_put_int(m->a, s, "enrolled_entry",
			    N(key, "entry"));
		if (key && HAS(key, "revoked_entry"))
			json_put_int(m->a, s, "revoked_entry",
			    N(key, "revoked_entry"));
		json_push(list, s);
	}
	json_put(m->a, o, "signers", list);
}

static void
put_act(struct model *m, struct json *o, const struct act *act)
{
	const struct act_type *t = act_type_find(act->kind);
	char hex[HASH_HEX], groups[HASH_GROUPS], at[INSTANT_TEXT];
	struct buf gist = BUF_MAX(1000);

	hash_hex(&act->id, hex);
	hash_groups(&act->id, groups);
	instant_write(act->at, at);
	json_put_str(m->a, o, "id", hex);
	json_put_str(m->a, o, "number", groups);
	json_put_str(m->a, o, "kind", act->kind);
	lang_capital(&gist, t ? tr(m->lang, t->gist) : act->kind);
	json_put(m->a, o, "gist", json_new_strn(m->a, gist.p, gist.n));
	buf_free(&gist);
	json_put_str(m->a, o, "signed_at", at);
	json_put(m->a, o, "body", json_dup(m->a, act->body));
	json_put(m->a, o, "fields", model_fields(m, act->kind, act->body));
	if (act->has_after)
		json_put_int(m->a, o, "after", (int64_t)act->after_size);
	signers(m, o, act);
}

/* Signed by a key after it was lost: the member says whether it stands. */
static void
put_contested(struct model *m, struct json *o, uint64_t seq)
{
	struct json *x = model_first(model_rows(m, SQL_PAGE_CONTESTED,
	    arena_printf(m->a, "%llu", (unsigned long long)seq)));

	if (x)
		json_put(m->a, o, "contested", x);
}

/* An entry that cannot be read is shown all the same: its page says so. */
struct json *
model_entry(struct model *m, uint64_t seq, struct err *e)
{
	struct json *o = model_page(m, "entry");
	struct leaf leaf;
	struct err why = { 0 };
	const void *p;
	size_t n;
	char rx[INSTANT_TEXT], day[DAY_TEXT];

	if ((int64_t)seq >= N(json_get(o, "record"), "size"))
		return model_missing(m, e,
		    N_("The record has no entry {a} yet."),
		    model_number(m, (int64_t)seq));
	json_put_int(m->a, o, "entry", (int64_t)seq);
	if (!m->entry(m->ctx, seq, &p, &n, &why)) {
		json_put_str(m->a, o, "unreadable",
		    refusal_text(m->a, m->lang, &why, m->book, NULL));
		return o;
	}
	if (!leaf_read(m->a, arena_copy(m->a, p, n), n, &leaf, &why)) {
		json_put_str(m->a, o, "unreadable",
		    refusal_text(m->a, m->lang, &why, m->book, NULL));
		return o;
	}
	instant_write(leaf.rx, rx);
	day_write(seat_day(m->book, leaf.rx), day);
	json_put_str(m->a, o, "received_at", rx);
	json_put_str(m->a, o, "day", day);
	json_put_str(m->a, o, "sentence", model_sentence(m, seq));
	json_put_int(m->a, o, "sealed", leaf.sealed);
	if (leaf.act.limited)
		model_limited(m, o);
	put_contested(m, o, seq);
	if (!leaf.sealed)
		put_act(m, o, &leaf.act);
	return o;
}

struct json *
model_verify(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "verify");

	return book_fine(m->book, e) ? o : NULL;
}
