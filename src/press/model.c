/* model.c: see model.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "act/describe.h"
#include "base/enc.h"
#include "book/seat.h"
#include "press/words.h"

#include <stdio.h>
#include <string.h>

static bool
ends(const char *name, const char *tail)
{
	size_t n = strlen(name), t = strlen(tail);

	return n > t && strcmp(name + n - t, tail) == 0;
}

static struct json *
column(struct model *m, struct ask *q, int col, const char *name)
{
	const char *text;

	if (ends(name, "_at") || word_among("opened closed", name)) {
		char iso[INSTANT_TEXT];

		instant_write((struct instant){ ask_num(q, col) }, iso);
		return json_new_str(m->a, iso);
	}
	if (ask_is_int(q, col))
		return json_new_int(m->a, ask_num(q, col));
	text = ask_text(q, col);
	if (text[0] == '[') {
		const struct json *list = json_read(m->a, text, strlen(text),
		    NULL);

		if (list)
			return json_dup(m->a, list);
	}
	return json_new_str(m->a, text);
}

static void
bind(struct model *m, struct ask *q, const char *id, const char *kind)
{
	char today[DAY_TEXT];
	const char *name;

	for (int i = 0; (name = ask_param(q, i)); i++) {
		if (strcmp(name, "lang") == 0)
			ask_bind_str(q, i, m->lang->code, 2);
		else if (strcmp(name, "id") == 0 && id)
			ask_bind_str(q, i, id, strlen(id));
		else if (strcmp(name, "day") == 0 && id)
			ask_bind_str(q, i, id, strlen(id));
		else if (strcmp(name, "today") == 0) {
			model_today_is(m, today);
			ask_bind_str(q, i, arena_str(m->a, today),
			    DAY_TEXT - 1);
		}
		else if (strcmp(name, "kind") == 0 && kind)
			ask_bind_str(q, i, kind, strlen(kind));
		else if (strcmp(name, "from") == 0)
			ask_bind_int(q, i, m->filter.from);
		else if (strcmp(name, "most") == 0)
			ask_bind_int(q, i, MODEL_PART);
		else if (strcmp(name, "marks") == 0)
			ask_bind_int(q, i, !m->markless);
		else if (strcmp(name, "newest") == 0)
			ask_bind_int(q, i, MODEL_NEWEST);
	}
}

struct json *
model_rows_of(struct model *m, struct ask *q)
{
	struct json *list = json_array(m->a);

	while (ask_next(q)) {
		struct json *row = json_object(m->a);
		const char *name;

		for (int c = 0; (name = ask_column(q, c)); c++)
			if (!ask_null(q, c))
				json_put(m->a, row, name,
				    column(m, q, c, name));
		json_push(list, row);
	}
	ask_end(q);
	return list;
}

struct json *
model_rows(struct model *m, enum book_sql id, const char *key)
{
	struct ask q = ask(m->book, id);

	bind(m, &q, key, NULL);
	return model_rows_of(m, &q);
}

void
model_part(struct model *m, struct json *o, enum book_sql total)
{
	json_put_int(m->a, o, "from", m->filter.from);
	json_put_int(m->a, o, "total",
	    N(model_first(model_rows(m, total, NULL)), "total"));
}

struct json *
model_first(struct json *list)
{
	struct json *row = first_row(list);

	if (row)
		row->next = NULL;
	return row;
}

struct json *
model_missing(struct model *m, struct err *e, const char *what,
    const char *id)
{
	if (book_fine(m->book, e)) {
		err_said(e, ERR_ABSENT, NULL, "", what);
		err_with(e, id, strlen(id));
		err_fill(e);
	}
	return NULL;
}

const char *
model_zone(struct model *m)
{
	return S(model_first(model_rows(m, SQL_PAGE_ORG, NULL)), "zone");
}

void
model_today_is(struct model *m, char out[DAY_TEXT])
{
	day_write(seat_day(m->book, m->now), out);
}

/* What the arena has no room for is nothing: the page as a whole is refused. */
static const char *
or_nothing(const char *s)
{
	return s ? s : "";
}

const char *
model_say(struct model *m, const char *message, const char *a, const char *b,
    const char *c)
{
	struct buf text = BUF_MAX(8192);
	const char *out;

	lang_fill(&text, message, a, b, c);
	out = arena_copy(m->a, text.p ? text.p : "", text.n);
	buf_free(&text);
	return or_nothing(out);
}

const char *
model_number(struct model *m, int64_t n)
{
	char text[LANG_TEXT];

	return or_nothing(arena_str(m->a, lang_number(m->lang, n, text)));
}

const char *
model_day_words(struct model *m, const char *iso)
{
	char text[LANG_TEXT];
	struct day d;

	return day_read(iso, strlen(iso), &d) ?
	    or_nothing(arena_str(m->a, lang_day(m->lang, d, text))) : iso;
}

const char *
model_clock(struct model *m, const char *iso)
{
	char text[LANG_TEXT];
	struct instant t;

	return instant_read(iso, strlen(iso), &t) ? or_nothing(arena_str(m->a,
	    lang_clock(t, model_zone(m), text))) : iso;
}

/* --- sentences -------------------------------------------------------- */

/* *good: it cannot become another. */
static const char *
say_entry(struct model *m, uint64_t seq, bool *good)
{
	struct buf b = BUF_MAX(4096);
	struct arena *a = arena_new(1 << 20);
	const void *p;
	size_t n;
	struct leaf leaf;
	const char *out = "";

	if (m->entry && m->entry(m->ctx, seq, &p, &n, NULL) &&
	    leaf_read(a, p, n, &leaf, NULL)) {
		*good = true;
		if (leaf.sealed)
			buf_str(&b, tr(m->lang, N_("A sealed act.")));
		else {
			const struct act_type *t =
			    act_type_find(leaf.act.kind);

			if (leaf.act.limited)
				buf_printf(&b, "%s: ",
				    word_label(m->lang, "limited"));
			*good = describe_worded(&b, m->book, &leaf.act,
			    t ? tr(m->lang, t->sentence) : NULL, m->lang);
		}
		out = arena_copy(m->a, b.p ? b.p : "", b.n);
	}
	arena_release(a);
	buf_free(&b);
	return out;
}

const char *
model_sentence(struct model *m, uint64_t seq)
{
	bool good;

	return say_entry(m, seq, &good);
}

static const char *
sentence_again(struct model *m, uint64_t seq)
{
	const char *s = m->memo ? memo_find(m->memo, m->a, seq, m->lang) :
	    NULL;
	bool good = false;

	if (s)
		return s;
	s = say_entry(m, seq, &good);
	if (s && good && m->memo && !book_faulty(m->book))
		memo_put(m->memo, seq, m->lang, s);
	return s;
}

void
model_sentences(struct model *m, struct json *list)
{
	for (struct json *row = first_row(list); row; row = row->next)
		json_put_str(m->a, row, "sentence",
		    sentence_again(m, (uint64_t)N(row, "entry")));
}

struct json *
model_history(struct model *m, const char *kind, const char *id)
{
	struct ask q = ask(m->book, SQL_PAGE_HISTORY);
	struct json *list;

	bind(m, &q, id, kind);
	list = model_rows_of(m, &q);
	model_sentences(m, list);
	return list;
}

struct json *
model_entries(struct model *m, int64_t from, int64_t until)
{
	struct ask q = ask(m->book, SQL_PAGE_LOG);
	struct json *list;

	ask_int(&q, ":from", from);
	ask_int(&q, ":until", until);
	list = model_rows_of(m, &q);
	model_sentences(m, list);
	return list;
}

/* --- pages -------------------------------------------------------------- */

/* What a reader of the paper compares: digits of the newest act's id. */
static void
put_number(struct model *m, struct json *record)
{
	const char *hex = S(record, "id");
	char groups[HASH_GROUPS];
	struct hash id;

	if (!hash_read_hex(hex, strlen(hex), &id))
		return;
	hash_groups(&id, groups);
	json_put_str(m->a, record, "number", groups);
}

struct json *
model_page(struct model *m, const char *kind)
{
	struct json *o = json_object(m->a);
	struct json *org = model_first(model_rows(m, SQL_PAGE_ORG, NULL));
	struct json *record = model_first(model_rows(m, SQL_PAGE_RECORD, NULL));
	char now[INSTANT_TEXT];

	instant_write(m->now, now);
	json_put_str(m->a, o, "page", kind);
	json_put_str(m->a, o, "lang", m->lang->code);
	if (m->limited)
		json_put_str(m->a, o, "distribution", "mixed");
	/* A page that tells the time is another page each minute. */
	if (strcmp(kind, "today") == 0)
		json_put_str(m->a, o, "now", now);
	json_put(m->a, o, "organisation", org);
	put_number(m, record);
	json_put(m->a, o, "record", record);
	return o;
}

void
model_limited(struct model *m, struct json *page)
{
	model_take_out(page, "distribution");
	json_put_str(m->a, page, "distribution", "limited");
}

struct json *
model_members_today(struct model *m)
{
	char day[DAY_TEXT];

	model_today_is(m, day);
	return model_rows(m, SQL_PAGE_MEMBERS, day);
}
