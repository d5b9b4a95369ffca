/* session.c: sessions and their documents; what came of them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "press/draft.h"
#include "press/standing.h"
#include "press/words.h"

#include <string.h>

/* --- a document's row ------------------------------------------------------ */

/* "AM:agree BY:object" becomes {"am":"agree","by":"object"}: lower case, as
 * names are. */
static void
spread_positions(struct model *m, struct json *doc)
{
	struct json *o = json_object(m->a);

	for (const char *p = S(doc, "positions"); *p; p += *p == ' ') {
		size_t n = strcspn(p, ":"), len;
		char name[65];

		for (size_t i = 0; i < n && i < sizeof name; i++)
			name[i] = (char)(p[i] >= 'A' && p[i] <= 'Z' ?
			    p[i] + 32 : p[i] == '-' ? '_' : p[i]);
		p += n + (p[n] == ':');
		len = strcspn(p, " ");
		if (n < sizeof name) {
			name[n] = '\0';
			json_put(m->a, o, name, json_new_strn(m->a, p, len));
		}
		p += len;
	}
	json_put(m->a, doc, "positions", o);
}

void
model_take_out(struct json *o, const char *name)
{
	for (struct json **at = o ? &o->child : NULL; at && *at;
	    at = &(*at)->next)
		if (strcmp((*at)->name, name) == 0) {
			*at = (*at)->next;
			o->len--;
			return;
		}
}

/* Five columns about the target become one member. */
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
	model_take_out(doc, "target_id");
	model_take_out(doc, "target_name");
	model_take_out(doc, "target_kind");
	model_take_out(doc, "target_date");
	model_take_out(doc, "target_statutory");
}

/* Adopted ad referendum: until the first day for a confirmation has passed it is
 * provisional. */
static void
put_unconfirmed(struct model *m, struct json *d)
{
	char today[DAY_TEXT];

	if (HAS(d, "confirm_by")) {
		model_today_is(m, today);
		json_put_str(m->a, d, "unconfirmed", HAS(d, "lapses") &&
		    strcmp(S(d, "lapses"), today) < 0 ? "lapsed" :
		    strcmp(S(d, "confirm_by"), today) >= 0 ?
		    "adopted_provisionally" : "stands");
	}
	model_take_out(d, "lapses");
}

/* Rows of more marks than this are told without, and a board has them. */
#define MARKS_MOST 6000

static bool
marks_fit(struct model *m, const char *id)
{
	struct ask q = ask(m->book, SQL_PAGE_DOCUMENTS_MARKS);
	int64_t n;

	ask_str(&q, ":id", id);
	ask_int(&q, ":most", id ? INT64_MAX : MODEL_PART);
	n = ask_next(&q) ? ask_num(&q, 0) : 0;
	ask_end(&q);
	return n <= MARKS_MOST;
}

struct json *
model_documents_of(struct model *m, const char *id)
{
	struct json *list;

	m->markless = !marks_fit(m, id);
	list = model_rows(m, SQL_PAGE_DOCUMENTS, id);
	for (struct json *d = first_row(list); d; d = d->next) {
		struct buf words = BUF_MAX(4096);

		gather_target(m, d);
		if (!m->markless)
			spread_positions(m, d);
		put_unconfirmed(m, d);
		json_put_str(m->a, d, "state", standing_of(d));
		standing_say(&words, m->lang, d);
		json_put(m->a, d, "standing",
		    json_new_strn(m->a, words.p, words.n));
		buf_free(&words);
	}
	return list;
}

/* --- what the reader asked for ----------------------------------------------- */

static bool
asked(const char *want, const char *have)
{
	return !want || !*want || strcmp(want, have) == 0;
}

/* The rows themselves: docs has none afterwards. */
static struct json *
filtered(struct model *m, struct json *docs)
{
	const struct model_filter *f = &m->filter;
	struct json *list = json_array(m->a), *next;

	for (struct json *d = first_row(docs); d; d = next) {
		next = d->next;
		d->next = NULL;
		if (asked(f->kind, S(d, "kind")) &&
		    asked(f->effect, S(d, "state")) && (!f->title ||
		    lang_holds(S(d, "short"), f->title) ||
		    lang_holds(S(d, "title"), f->title) ||
		    lang_holds(S(d, "symbol"), f->title)))
			json_push(list, d);
	}
	if (docs) {
		docs->child = docs->last = NULL;
		docs->len = 0;
	}
	return list;
}

/* The values of one member that occur, each once. */
static struct json *
met(struct model *m, const struct json *docs, const char *name)
{
	struct json *list = json_array(m->a);

	for EACH(d, docs) {
		const struct json *x = first_row(list);

		while (x && strcmp(x->str, S(d, name)) != 0)
			x = x->next;
		if (!x)
			json_push(list, json_new_str(m->a, S(d, name)));
	}
	return list;
}

/* The documents shown, how many there are, and what can be asked for. */
static void
add_documents(struct model *m, struct json *o, struct json *docs)
{
	struct json *f = json_object(m->a);

	if (m->filter.kind)
		json_put_str(m->a, f, "kind", m->filter.kind);
	if (m->filter.effect)
		json_put_str(m->a, f, "effect", m->filter.effect);
	if (m->filter.title)
		json_put_str(m->a, f, "title", m->filter.title);
	json_put(m->a, o, "filter", f);
	json_put_int(m->a, o, "document_count", count_of(docs));
	if (m->markless)
		json_put_int(m->a, o, "markless", 1);
	json_put(m->a, o, "kinds", met(m, docs, "kind"));
	json_put(m->a, o, "states", met(m, docs, "state"));
	json_put(m->a, o, "documents", filtered(m, docs));
}

/* --- the outcome --------------------------------------------------------------- */

static int64_t
count_state(const struct json *docs, const char *kinds, const char *states)
{
	int64_t n = 0;

	for EACH(d, docs)
		n += HAS(d, "adopted_entry") && !HAS(d, "removed") &&
		    (!kinds || word_among(kinds, S(d, "kind"))) &&
		    (!states || word_among(states, S(d, "state")));
	return n;
}

static const char *const columns[][2] = {	/* of the outcome, by state */
	{ "in_force", "in_force" },
	{ "waits", "awaiting_others awaiting_signature" },
	{ "ratification", "awaiting_ratification" },
	{ "published", "published" },
	{ "noted", "noted" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static void
count_outcome(struct model *m, struct json *o, const struct json *docs)
{
	static const char *const groups[][2] = {
		{ "decisions", "decision protocol_decision resolution" },
		{ "protocols", "protocol" },
		{ "agreements", "agreement treaty convention" },
		{ "political", "declaration statement report" },
	};
	struct json *list = json_array(m->a);

	for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
		struct json *row = json_object(m->a);

		json_put_str(m->a, row, "group", groups[g][0]);
		json_put_int(m->a, row, "adopted",
		    count_state(docs, groups[g][1], NULL));
		for (size_t c = 0; c < COLUMNS; c++)
			json_put_int(m->a, row, columns[c][0],
			    count_state(docs, groups[g][1], columns[c][1]));
		json_push(list, row);
	}
	json_put(m->a, o, "outcome", list);
}

static void
clause(struct model *m, struct buf *b, int64_t n, const char *one,
    const char *many)
{
	if (!n)
		return;
	buf_str(b, b->n ? "; " : "");
	buf_str(b, model_say(m, trn(m->lang, one, many, n),
	    model_number(m, n), NULL, NULL));
}

/* "19 documents are in force; 10 wait for ratification; ..." */
static void
say_effect(struct model *m, struct json *o, const struct json *docs)
{
	struct buf b = BUF_MAX(4096);

	clause(m, &b, count_state(docs, NULL, "in_force"),
	    P_("{a} document is in force", "{a} documents are in force"));
	clause(m, &b, count_state(docs, NULL, "awaiting_ratification"),
	    P_("{a} waits for ratification by its signatories",
	    "{a} wait for ratification by their signatories"));
	clause(m, &b, count_state(docs, NULL, "awaiting_others"),
	    P_("{a} enters into force together with others",
	    "{a} enter into force together with others"));
	clause(m, &b, count_state(docs, NULL, "awaiting_signature"),
	    P_("{a} is still to be signed", "{a} are still to be signed"));
	clause(m, &b, count_state(docs, NULL, "published"),
	    P_("{a} is published", "{a} are published"));
	clause(m, &b, count_state(docs, NULL, "noted"),
	    P_("{a} is taken note of", "{a} are taken note of"));
	if (b.n)
		buf_byte(&b, '.');
	json_put(m->a, o, "effect", json_new_strn(m->a, b.p ? b.p : "", b.n));
	buf_free(&b);
}

/* --- the sentence at the head ------------------------------------------------- */

/* The one meeting that cleared every one of them, or NULL. */
static const struct json *
cleared_at(const struct json *docs, const struct json *meetings)
{
	const char *id = docs && docs->child ? S(docs->child,
	    "cleared_meeting") : "";

	for EACH(d, docs)
		if (!HAS(d, "removed") &&
		    strcmp(S(d, "cleared_meeting"), id) != 0)
			return NULL;
	for EACH(x, meetings)
		if (*id && strcmp(S(x, "meeting"), id) == 0)
			return x;
	return NULL;
}

static bool
day_before(const char *day, const char *next)
{
	struct day a, b;

	return day_read(day, strlen(day), &a) &&
	    day_read(next, strlen(next), &b) && a.n + 1 == b.n;
}

static const char *
say_all_adopted(struct model *m, const struct json *o,
    const struct json *docs, int64_t all)
{
	const char *n = model_number(m, all);
	const struct json *x = cleared_at(docs, json_get(o, "meetings"));

	if (!x)
		return model_say(m, trn(m->lang, P_(
		    "{a} document was adopted by consensus.",
		    "All {a} documents were adopted by consensus."), all), n,
		    NULL, NULL);
	if (day_before(S(x, "day"), S(o, "day")))
		return model_say(m, trn(m->lang, P_(
		    "{a} draft cleared the day before ({b}) was adopted by "
		    "consensus.", "All {a} drafts cleared the day before "
		    "({b}) were adopted by consensus."), all), n, S(x, "name"),
		    NULL);
	return model_say(m, trn(m->lang, P_(
	    "{a} draft cleared on {b} ({c}) was adopted by consensus.",
	    "All {a} drafts cleared on {b} ({c}) were adopted by consensus."),
	    all), n, model_day_words(m, S(x, "day")), S(x, "name"));
}

static const char *
say_lead(struct model *m, const struct json *o, const struct json *docs)
{
	int64_t all = 0, cleared = 0, adopted = 0, voted = 0, counted = 0;

	for EACH(d, docs) {
		if (HAS(d, "removed"))
			continue;
		all++;
		cleared += N(d, "cleared") > 0;
		adopted += HAS(d, "adopted_entry");
		voted += HAS(d, "vote");
		counted += N(d, "counted");
	}
	if (!all)
		return HAS(o, "closed") ? "" :
		    tr(m->lang, N_("No draft is tabled yet."));
	if (adopted == all && voted)
		return model_say(m, trn(m->lang, P_("{a} document was adopted; "
		    "by a vote: {b}.", "All {a} documents were adopted; by a "
		    "vote: {b}."), all), model_number(m, all),
		    model_number(m, voted), NULL);
	if (adopted == all && counted)
		return model_say(m, trn(m->lang, P_("{a} document was adopted.",
		    "All {a} documents were adopted."), all), model_number(m,
		    all), NULL, NULL);
	if (adopted == all)
		return say_all_adopted(m, o, docs, all);
	if (adopted)
		return model_say(m, tr(m->lang, N_("{a} of {b} drafts are "
		    "adopted so far.")), model_number(m, adopted),
		    model_number(m, all), NULL);
	return model_say(m, tr(m->lang, N_("{a} of {b} drafts are cleared; "
	    "none is adopted yet.")), model_number(m, cleared),
	    model_number(m, all), NULL);
}

/* --- pages ---------------------------------------------------------------------- */

static void
put_session_lists(struct model *m, struct json *o, const char *id)
{
	struct json *organs = json_array(m->a);

	for EACH(x, model_rows(m, SQL_PAGE_SESSION_ORGANS, id))
		json_push(organs, json_new_str(m->a, S(x, "organ")));
	json_put(m->a, o, "organs", organs);
	json_put(m->a, o, "meetings", model_rows(m, SQL_PAGE_MEETINGS, id));
	json_put(m->a, o, "presiding", model_rows(m, SQL_PAGE_PRESIDING, id));
	json_put(m->a, o, "attendance",
	    model_rows(m, SQL_PAGE_ATTENDANCE, id));
	json_put(m->a, o, "agenda", model_rows(m, SQL_PAGE_AGENDA, id));
	json_put(m->a, o, "mandates", model_rows(m, SQL_PAGE_MANDATES, id));
	json_put(m->a, o, "plans", model_rows(m, SQL_PAGE_PLANS, id));
	json_put(m->a, o, "media", model_rows(m, SQL_PAGE_MEDIA, id));
	json_put(m->a, o, "packages", model_rows(m, SQL_PAGE_PACKAGE, id));
	json_put(m->a, o, "members", model_members_today(m));
	json_put(m->a, o, "following",
	    model_rows(m, SQL_PAGE_SESSION_AFTER, id));
}

struct json *
model_session(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "session"), *s, *docs;

	s = model_first(model_rows(m, SQL_PAGE_SESSIONS, id));
	if (!s)
		return model_missing(m, e,
		    N_("The record knows no session {a}."), id);
	for (struct json *c = s->child, *next; c; c = next) {
		const char *name = c->name;

		next = c->next;
		c->next = NULL;
		c->name = NULL;
		json_put(m->a, o, name, c);
	}
	docs = model_documents_of(m, id);
	put_session_lists(m, o, id);
	count_outcome(m, o, docs);
	say_effect(m, o, docs);
	json_put_str(m->a, o, "lead", say_lead(m, o, docs));
	add_documents(m, o, docs);
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_documents(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "documents");

	add_documents(m, o, model_documents_of(m, NULL));
	model_part(m, o, SQL_PAGE_DOCUMENT_TOTAL);
	json_put(m->a, o, "members", model_members_today(m));
	return book_fine(m->book, e) ? o : NULL;
}

/* The text itself, when it is kept here and is what it claims to be. */
static void
put_content(struct model *m, struct json *o, const char *hex)
{
	struct buf text = BUF_MAX(1 << 20);
	struct hash want, have;
	struct json *content;

	if (!m->text || !hash_read_hex(hex, strlen(hex), &want) ||
	    !m->text(m->ctx, hex, &text))
		goto out;
	have = hash_of(text.p, text.n);
	json_put_int(m->a, o, "text_sound", hash_same(&want, &have));
	content = json_new_strn(m->a, text.p, text.n);	/* NULL: no text */
	if (content && hash_same(&want, &have))
		json_put(m->a, o, "content", content);
out:
	buf_free(&text);
}

/* A session or an instrument gives others. */
struct json *
model_document_called(struct model *m, const char *name)
{
	struct json *d = first_row(model_documents_of(m, name));

	while (d && (strcmp(S(d, "session"), name) == 0 ||
	    strcmp(S(json_get(d, "target"), "id"), name) == 0))
		d = d->next;
	if (d)
		d->next = NULL;
	return d;
}

struct json *
model_document(struct model *m, const char *symbol, struct err *e)
{
	struct json *o = model_page(m, "document");
	struct json *d = model_document_called(m, symbol), *s;
	const char *id;

	if (!d)
		return model_missing(m, e,
		    N_("The record knows no document {a}."), symbol);
	id = S(d, "document");
	s = model_first(model_rows(m, SQL_PAGE_SESSIONS, S(d, "session")));
	json_put(m->a, o, "document", d);
	if (HAS(d, "limited"))
		model_limited(m, o);
	if (s)
		json_put(m->a, o, "session", s);
	model_draft(m, o, id);
	json_put_str(m->a, o, "state", strcmp(S(json_get(o, "silence"),
	    "state"), "running") == 0 ? "under_silence" : S(d, "state"));
	json_put(m->a, o, "signatures",
	    model_rows(m, SQL_PAGE_DOCUMENT_SIGNATURES, id));
	json_put(m->a, o, "depends",
	    model_rows(m, SQL_PAGE_DOCUMENT_DEPENDS, id));
	json_put(m->a, o, "dependents",
	    model_rows(m, SQL_PAGE_DOCUMENT_DEPENDENTS, id));
	json_put(m->a, o, "mandates", model_rows(m, SQL_PAGE_MANDATES, id));
	json_put(m->a, o, "members", model_members_today(m));
	json_put(m->a, o, "history", model_history(m, "document", id));
	put_content(m, o, S(d, "text"));
	return book_fine(m->book, e) ? o : NULL;
}
