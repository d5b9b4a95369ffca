/* model.c: see model.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/model.h"

#include "act/describe.h"
#include "base/enc.h"
#include "base/os.h"
#include "press/words.h"

#include <stdio.h>
#include <string.h>

#define DAY_SECONDS 86400

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
	const char *name;

	for (int i = 0; (name = ask_param(q, i)); i++) {
		if (strcmp(name, "lang") == 0)
			ask_bind_str(q, i, m->lang->code, 2);
		else if (strcmp(name, "id") == 0 && id)
			ask_bind_str(q, i, id, strlen(id));
		else if (strcmp(name, "day") == 0 && id)
			ask_bind_str(q, i, id, strlen(id));
		else if (strcmp(name, "kind") == 0 && kind)
			ask_bind_str(q, i, kind, strlen(kind));
	}
}

static struct json *
rows_of(struct model *m, struct ask *q)
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
	return rows_of(m, &q);
}

static struct json *
first(struct json *list)
{
	struct json *row = list ? list->child : NULL;

	if (row)
		row->next = NULL;
	return row;
}

static struct json *
missing(struct model *m, struct err *e, const char *what, const char *id)
{
	if (book_fine(m->book, e))
		err_absent(e, "%s %.80s", what, id);
	return NULL;
}

static const char *
zone_of(struct model *m)
{
	return S(first(model_rows(m, SQL_PAGE_ORG, NULL)), "zone");
}

/* --- sentences -------------------------------------------------------- */

const char *
model_sentence(struct model *m, uint64_t seq)
{
	struct buf b = BUF_MAX(4096);
	struct arena *a = arena_new(1 << 20);
	const void *p;
	size_t n;
	struct leaf leaf;
	const char *out = "";

	if (m->entry && m->entry(m->ctx, seq, &p, &n, NULL) &&
	    leaf_read(a, p, n, &leaf, NULL)) {
		if (leaf.sealed)
			buf_str(&b, tr(m->lang, N_("A sealed act.")));
		else {
			const struct act_type *t =
			    act_type_find(leaf.act.kind);

			describe_worded(&b, m->book, &leaf.act,
			    t ? tr(m->lang, t->sentence) : NULL, m->lang);
		}
		out = arena_copy(m->a, b.p ? b.p : "", b.n);
	}
	arena_release(a);
	buf_free(&b);
	return out;
}

static void
add_sentences(struct model *m, struct json *list)
{
	for (struct json *row = list->child; row; row = row->next)
		json_put_str(m->a, row, "sentence",
		    model_sentence(m, (uint64_t)N(row, "entry")));
}

static struct json *
history(struct model *m, const char *kind, const char *id)
{
	struct ask q = ask(m->book, SQL_PAGE_HISTORY);
	struct json *list;

	bind(m, &q, id, kind);
	list = rows_of(m, &q);
	add_sentences(m, list);
	return list;
}

/* --- pages -------------------------------------------------------------- */

static struct json *
page(struct model *m, const char *kind)
{
	struct json *o = json_object(m->a);
	struct json *org = first(model_rows(m, SQL_PAGE_ORG, NULL));
	struct json *record = first(model_rows(m, SQL_PAGE_RECORD, NULL));
	char now[INSTANT_TEXT];

	instant_write(m->now, now);
	json_put_str(m->a, o, "page", kind);
	json_put_str(m->a, o, "lang", m->lang->code);
	/* A page that tells the time is another page each minute. */
	if (strcmp(kind, "today") == 0)
		json_put_str(m->a, o, "now", now);
	json_put(m->a, o, "organisation", org);
	json_put(m->a, o, "record", record);
	return o;
}

struct json *
model_page(struct model *m, const char *kind)
{
	return page(m, kind);
}

static struct json *
list_page(struct model *m, const char *kind, enum book_sql id,
    const char *name, const char *key, struct err *e)
{
	struct json *o = page(m, kind);

	json_put(m->a, o, name, model_rows(m, id, key));
	return book_fine(m->book, e) ? o : NULL;
}

/* "AM:agree" in a list becomes {"AM":"agree"}: lower case, as names are. */
static void
spread_positions(struct model *m, struct json *doc)
{
	const struct json *list = json_get(doc, "positions");
	struct json *o = json_object(m->a);

	if (!list || list->type != JSON_ARRAY)
		return;
	for EACH(x, list) {
		char name[65];
		size_t n = strcspn(x->str, ":");

		if (n >= sizeof name || !x->str[n])
			continue;
		for (size_t i = 0; i < n; i++)
			name[i] = (char)(x->str[i] >= 'A' && x->str[i] <= 'Z' ?
			    x->str[i] + 32 : x->str[i] == '-' ? '_' :
			    x->str[i]);
		name[n] = '\0';
		json_put_str(m->a, o, name, x->str + n + 1);
	}
	json_put(m->a, doc, "positions", o);
}

static void
take_out(struct json *o, const char *name)
{
	for (struct json **at = &o->child; *at; at = &(*at)->next)
		if (strcmp((*at)->name, name) == 0) {
			*at = (*at)->next;
			o->len--;
			return;
		}
}

/* Four columns about the target become one member. */
static void
gather_target(struct model *m, struct json *doc)
{
	struct json *t;

	if (!HAS(doc, "target_id"))
		return;
	t = json_object(m->a);
	json_put_str(m->a, t, "id", S(doc, "target_id"));
	json_put_str(m->a, t, "instrument", S(doc, "target_name"));
	json_put_str(m->a, t, "instrument_kind", S(doc, "target_kind"));
	if (HAS(doc, "target_date"))
		json_put_str(m->a, t, "date", S(doc, "target_date"));
	json_put(m->a, t, "statutory",
	    json_new_bool(m->a, N(doc, "target_statutory")));
	json_put(m->a, doc, "target", t);
	take_out(doc, "target_id");
	take_out(doc, "target_name");
	take_out(doc, "target_kind");
	take_out(doc, "target_date");
	take_out(doc, "target_statutory");
}

/* Where it stands: one word for the register. */
static const char *
state_of(const struct json *doc)
{
	if (HAS(doc, "removed"))
		return "withdrawn_from_package";
	if (!HAS(doc, "adopted_entry"))
		return N(doc, "cleared") ? "cleared" : "draft";
	if (N(doc, "ratify"))
		return "awaiting_ratification";
	if (strcmp(S(doc, "effect"), "political") == 0 ||
	    strcmp(S(doc, "kind"), "report") == 0)
		return "published";
	return "adopted";
}

static struct json *
documents(struct model *m, const char *id)
{
	struct json *list = model_rows(m, SQL_PAGE_DOCUMENTS, id);

	for (struct json *d = list->child; d; d = d->next) {
		gather_target(m, d);
		spread_positions(m, d);
		json_put_str(m->a, d, "state", state_of(d));
	}
	return list;
}

static struct json *
members_today(struct model *m)
{
	char day[DAY_TEXT];

	day_write(instant_day(m->now, 0), day);
	return model_rows(m, SQL_PAGE_MEMBERS, day);
}

struct json *
model_sessions(struct model *m, struct err *e)
{
	return list_page(m, "sessions", SQL_PAGE_SESSIONS, "sessions", NULL,
	    e);
}

/* By kind: adopted, in force, awaiting ratification, published. */
static void
count_outcome(struct model *m, struct json *o, const struct json *docs)
{
	static const char *const groups[][3] = {
		{ "decisions", "decision protocol_decision resolution", "" },
		{ "protocols", "protocol", "" },
		{ "agreements", "agreement treaty convention", "" },
		{ "political", "declaration statement report", "" },
	};
	struct json *list = json_array(m->a);

	for (size_t g = 0; g < 4; g++) {
		struct json *row = json_object(m->a);
		int64_t all = 0, ratify = 0, published = 0, force = 0;

		for EACH(d, docs) {
			if (!HAS(d, "adopted_entry") || !word_among(
			    groups[g][1], S(d, "kind")))
				continue;
			all++;
			if (strcmp(S(d, "state"), "published") == 0)
				published++;
			else if (N(d, "ratify"))
				ratify++;
			else
				force++;
		}
		json_put_str(m->a, row, "group", groups[g][0]);
		json_put_int(m->a, row, "adopted", all);
		json_put_int(m->a, row, "in_force", force);
		json_put_int(m->a, row, "ratification", ratify);
		json_put_int(m->a, row, "published", published);
		json_push(list, row);
	}
	json_put(m->a, o, "outcome", list);
}

struct json *
model_session(struct model *m, const char *id, struct err *e)
{
	struct json *o = page(m, "session"), *s, *docs, *list;

	s = first(model_rows(m, SQL_PAGE_SESSIONS, id));
	if (!s)
		return missing(m, e, "The record knows no session", id);
	for (struct json *c = s->child, *next; c; c = next) {
		const char *name = c->name;

		next = c->next;
		c->next = NULL;
		c->name = NULL;
		json_put(m->a, o, strcmp(name, "documents") == 0 ?
		    "document_count" : name, c);
	}
	docs = documents(m, id);
	list = json_array(m->a);
	for EACH(x, model_rows(m, SQL_PAGE_SESSION_ORGANS, id))
		json_push(list, json_new_str(m->a, S(x, "organ")));
	json_put(m->a, o, "organs", list);
	json_put(m->a, o, "documents", docs);
	json_put(m->a, o, "meetings", model_rows(m, SQL_PAGE_MEETINGS, id));
	json_put(m->a, o, "attendance",
	    model_rows(m, SQL_PAGE_ATTENDANCE, id));
	json_put(m->a, o, "agenda", model_rows(m, SQL_PAGE_AGENDA, id));
	json_put(m->a, o, "mandates", model_rows(m, SQL_PAGE_MANDATES, id));
	json_put(m->a, o, "plans", model_rows(m, SQL_PAGE_PLANS, id));
	json_put(m->a, o, "media", model_rows(m, SQL_PAGE_MEDIA, id));
	json_put(m->a, o, "packages", model_rows(m, SQL_PAGE_PACKAGE, id));
	json_put(m->a, o, "members", members_today(m));
	count_outcome(m, o, docs);
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_documents(struct model *m, struct err *e)
{
	struct json *o = page(m, "documents");

	json_put(m->a, o, "documents", documents(m, NULL));
	json_put(m->a, o, "members", members_today(m));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_document(struct model *m, const char *symbol, struct err *e)
{
	struct json *o = page(m, "document"), *d;
	const char *id;

	d = documents(m, symbol)->child;
	while (d && strcmp(S(d, "session"), symbol) == 0)
		d = NULL;	/* a session's name is no document's */
	if (!d)
		return missing(m, e, "The record knows no document", symbol);
	d->next = NULL;
	id = S(d, "document");
	json_put(m->a, o, "document", d);
	json_put(m->a, o, "positions",
	    model_rows(m, SQL_PAGE_DOCUMENT_POSITIONS, id));
	json_put(m->a, o, "signatures",
	    model_rows(m, SQL_PAGE_DOCUMENT_SIGNATURES, id));
	json_put(m->a, o, "depends",
	    model_rows(m, SQL_PAGE_DOCUMENT_DEPENDS, id));
	json_put(m->a, o, "mandates", model_rows(m, SQL_PAGE_MANDATES, id));
	json_put(m->a, o, "members", members_today(m));
	json_put(m->a, o, "history", history(m, "document", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_members(struct model *m, struct err *e)
{
	struct json *o = page(m, "members");

	json_put(m->a, o, "members", members_today(m));
	json_put(m->a, o, "organs", model_rows(m, SQL_PAGE_ORGANS, NULL));
	json_put(m->a, o, "partners", model_rows(m, SQL_PAGE_PARTNERS, NULL));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_member(struct model *m, const char *id, struct err *e)
{
	struct json *o = page(m, "member");
	struct json *x = first(model_rows(m, SQL_PAGE_MEMBER, id));

	if (!x)
		return missing(m, e, "The record knows no member", id);
	json_put(m->a, o, "member", x);
	json_put(m->a, o, "status",
	    model_rows(m, SQL_PAGE_MEMBER_STATUS, id));
	json_put(m->a, o, "keys", model_rows(m, SQL_PAGE_MEMBER_KEYS, id));
	json_put(m->a, o, "people",
	    model_rows(m, SQL_PAGE_MEMBER_PEOPLE, id));
	json_put(m->a, o, "history", history(m, S(x, "kind"), id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_organs(struct model *m, struct err *e)
{
	return list_page(m, "organs", SQL_PAGE_ORGANS, "organs", NULL, e);
}

struct json *
model_organ(struct model *m, const char *id, struct err *e)
{
	struct json *o = page(m, "organ");
	struct json *x = first(model_rows(m, SQL_PAGE_ORGANS, id));

	if (!x)
		return missing(m, e, "The record knows no organ", id);
	json_put(m->a, o, "organ", x);
	json_put(m->a, o, "chairs", model_rows(m, SQL_PAGE_ORGAN_CHAIRS, id));
	json_put(m->a, o, "rotation",
	    model_rows(m, SQL_PAGE_ORGAN_ROTATION, id));
	json_put(m->a, o, "meetings",
	    model_rows(m, SQL_PAGE_ORGAN_MEETINGS, id));
	json_put(m->a, o, "history", history(m, "organ", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_people(struct model *m, struct err *e)
{
	return list_page(m, "people", SQL_PAGE_PEOPLE, "people", NULL, e);
}

struct json *
model_person(struct model *m, const char *id, struct err *e)
{
	struct json *o = page(m, "person");
	struct json *list = model_rows(m, SQL_PAGE_PEOPLE, id);

	if (!list->child)
		return missing(m, e, "The record knows no person", id);
	json_put_str(m->a, o, "name", S(list->child, "name"));
	json_put_str(m->a, o, "person", id);
	json_put(m->a, o, "offices", list);
	json_put(m->a, o, "meetings",
	    model_rows(m, SQL_PAGE_PERSON_MEETINGS, id));
	json_put(m->a, o, "history", history(m, "person", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_instruments(struct model *m, struct err *e)
{
	return list_page(m, "instruments", SQL_PAGE_INSTRUMENTS,
	    "instruments", NULL, e);
}

struct json *
model_instrument(struct model *m, const char *id, struct err *e)
{
	struct json *o = page(m, "instrument");
	struct json *x = first(model_rows(m, SQL_PAGE_INSTRUMENTS, id));

	if (!x)
		return missing(m, e, "The record knows no instrument", id);
	json_put(m->a, o, "instrument", x);
	json_put(m->a, o, "documents",
	    model_rows(m, SQL_PAGE_INSTRUMENT_DOCUMENTS, id));
	json_put(m->a, o, "history", history(m, "instrument", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_registers(struct model *m, struct err *e)
{
	struct json *o = page(m, "registers");

	json_put(m->a, o, "forces", model_rows(m, SQL_PAGE_FORCES, NULL));
	json_put(m->a, o, "activities",
	    model_rows(m, SQL_PAGE_ACTIVITIES, NULL));
	json_put(m->a, o, "plans", model_rows(m, SQL_PAGE_PLANS, NULL));
	json_put(m->a, o, "mandates",
	    model_rows(m, SQL_PAGE_MANDATES, NULL));
	json_put(m->a, o, "media", model_rows(m, SQL_PAGE_MEDIA, NULL));
	return book_fine(m->book, e) ? o : NULL;
}

/* --- the log -------------------------------------------------------------- */

static struct json *
log_days(struct model *m)
{
	struct ask q = ask(m->book, SQL_PAGE_LOG_DAYS);
	int offset = 0;

	if (!os_zone(zone_of(m), m->now, &offset, NULL))
		offset = 0;
	ask_int(&q, ":offset", offset);
	return rows_of(m, &q);
}

static struct json *
log_entries(struct model *m, int64_t from, int64_t until)
{
	struct ask q = ask(m->book, SQL_PAGE_LOG);
	struct json *list;

	ask_int(&q, ":from", from);
	ask_int(&q, ":until", until);
	list = rows_of(m, &q);
	add_sentences(m, list);
	return list;
}

struct json *
model_log(struct model *m, const char *day, struct err *e)
{
	struct json *o = page(m, "log"), *days = log_days(m);
	const struct json *chosen = days->child;

	while (day && chosen && strcmp(S(chosen, "day"), day) != 0)
		chosen = chosen->next;
	if (day && !chosen)
		return missing(m, e, "The record has no entries of", day);
	if (chosen) {
		json_put_str(m->a, o, "day", S(chosen, "day"));
		json_put(m->a, o, "entries", log_entries(m,
		    N(chosen, "first"), N(chosen, "last") + 1));
	}
	json_put(m->a, o, "days", days);
	return book_fine(m->book, e) ? o : NULL;
}

static void
signers(struct model *m, struct json *o, const struct act *act)
{
	struct json *list = json_array(m->a);

	for (size_t i = 0; i < act->nby; i++) {
		struct json *s = json_object(m->a);
		struct buf name = BUF_MAX(1000);

		describe_subject(&name, m->book, "member|organ",
		    act->by[i].who, m->lang->code);
		json_put_str(m->a, s, "for", act->by[i].who);
		json_put_str(m->a, s, "name", name.p);
		json_put_str(m->a, s, "office", act->by[i].office);
		json_put_str(m->a, s, "key", act->by[i].key);
		json_push(list, s);
		buf_free(&name);
	}
	json_put(m->a, o, "signers", list);
}

struct json *
model_entry(struct model *m, uint64_t seq, struct err *e)
{
	struct json *o = page(m, "entry");
	struct leaf leaf;
	const void *p;
	size_t n;
	char hex[HASH_HEX], groups[HASH_GROUPS], rx[INSTANT_TEXT];

	if (!m->entry(m->ctx, seq, &p, &n, e))
		return NULL;
	if (!leaf_read(m->a, arena_copy(m->a, p, n), n, &leaf, e))
		return NULL;
	json_put_int(m->a, o, "entry", (int64_t)seq);
	instant_write(leaf.rx, rx);
	json_put_str(m->a, o, "received_at", rx);
	json_put_str(m->a, o, "sentence", model_sentence(m, seq));
	if (leaf.sealed)
		return o;
	hash_hex(&leaf.act.id, hex);
	hash_groups(&leaf.act.id, groups);
	json_put_str(m->a, o, "id", hex);
	json_put_str(m->a, o, "number", groups);
	json_put_str(m->a, o, "kind", leaf.act.kind);
	json_put(m->a, o, "body", json_dup(m->a, leaf.act.body));
	if (leaf.act.has_after)
		json_put_int(m->a, o, "after",
		    (int64_t)leaf.act.after_size);
	signers(m, o, &leaf.act);
	return o;
}

/* --- today ------------------------------------------------------------------ */

struct json *
model_today(struct model *m, struct err *e)
{
	struct json *o = page(m, "today"), *next;
	char day[DAY_TEXT];
	int offset = 0;
	int64_t size;
	const char *session;

	if (!os_zone(zone_of(m), m->now, &offset, NULL))
		offset = 0;
	day_write(instant_day(m->now, offset), day);
	size = N(json_get(o, "record"), "size");
	json_put_str(m->a, o, "day", day);
	json_put(m->a, o, "meetings", model_rows(m, SQL_PAGE_MEETINGS, day));
	json_put(m->a, o, "entries", log_entries(m, size - 12, size));
	json_put(m->a, o, "sessions", model_rows(m, SQL_PAGE_SESSIONS, NULL));
	json_put(m->a, o, "mandates",
	    model_rows(m, SQL_PAGE_MANDATES, NULL));
	json_put(m->a, o, "chair",
	    first(model_rows(m, SQL_PAGE_CHAIR, "csc")));
	next = first(model_rows(m, SQL_PAGE_LATEST_SESSION, NULL));
	if (!next)
		next = json_get(o, "sessions")->child;
	session = S(next, "session");
	json_put_str(m->a, o, "session", session);
	if (session[0]) {
		json_put(m->a, o, "packages",
		    model_rows(m, SQL_PAGE_PACKAGE, session));
		json_put(m->a, o, "documents", documents(m, session));
	}
	return book_fine(m->book, e) ? o : NULL;
}
