/* lists.c: registers, and what stands in them: members, organs, people,
 * instruments.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "act/turn.h"

#include <string.h>

static struct json *
list_page(struct model *m, const char *kind, enum book_sql id,
    const char *name, const char *key, struct err *e)
{
	struct json *o = model_page(m, kind);

	json_put(m->a, o, name, model_rows(m, id, key));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_sessions(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "sessions");

	json_put(m->a, o, "sessions", model_rows(m, SQL_PAGE_SESSIONS, NULL));
	model_part(m, o, SQL_PAGE_SESSION_TOTAL);
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_members(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "members");
	struct json *list = model_members_today(m);

	for (struct json *x = first_row(list); x; x = x->next) {
		struct json *n = model_first(model_rows(m,
		    SQL_PAGE_MEMBER_COUNTS, S(x, "member")));

		json_put_int(m->a, x, "signatures", N(n, "signatures"));
		json_put_int(m->a, x, "keys", N(n, "keys"));
	}
	json_put(m->a, o, "members", list);
	json_put(m->a, o, "organs", model_rows(m, SQL_PAGE_ORGANS, NULL));
	json_put(m->a, o, "partners", model_rows(m, SQL_PAGE_PARTNERS, NULL));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_member(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "member");
	struct json *x = model_first(model_rows(m, SQL_PAGE_MEMBER, id));

	if (!x)
		return model_missing(m, e,
		    N_("The record knows no member {a}."), id);
	json_put(m->a, o, "member", x);
	json_put(m->a, o, "status",
	    model_rows(m, SQL_PAGE_MEMBER_STATUS, id));
	json_put(m->a, o, "keys", model_rows(m, SQL_PAGE_MEMBER_KEYS, id));
	json_put(m->a, o, "key_warnings",
	    model_rows(m, SQL_PAGE_KEY_WARNINGS, id));
	json_put(m->a, o, "people",
	    model_rows(m, SQL_PAGE_MEMBER_PEOPLE, id));
	json_put(m->a, o, "chairs",
	    model_rows(m, SQL_PAGE_MEMBER_CHAIRS, id));
	json_put(m->a, o, "unsigned",
	    model_rows(m, SQL_PAGE_MEMBER_DOCUMENTS, id));
	json_put(m->a, o, "history", model_history(m, S(x, "kind"), id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_organs(struct model *m, struct err *e)
{
	return list_page(m, "organs", SQL_PAGE_ORGANS, "organs", NULL, e);
}

/* A prediction, and said to be one on the page. */
static void
put_next_chair(struct model *m, struct json *o, const char *organ)
{
	char next[65];
	struct json *x;

	if (!turn_next(m->book, organ, next))
		return;
	x = model_first(model_rows(m, SQL_PAGE_MEMBER, next));
	if (x)
		json_put(m->a, o, "next_chair", x);
}

struct json *
model_organ(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "organ");
	struct json *x = model_first(model_rows(m, SQL_PAGE_ORGANS, id));

	if (!x)
		return model_missing(m, e,
		    N_("The record knows no organ {a}."), id);
	json_put(m->a, o, "organ", x);
	json_put(m->a, o, "below", model_rows(m, SQL_PAGE_ORGAN_BELOW, id));
	json_put(m->a, o, "offices",
	    model_rows(m, SQL_PAGE_ORGAN_OFFICES, id));
	json_put(m->a, o, "chairs", model_rows(m, SQL_PAGE_ORGAN_CHAIRS, id));
	json_put(m->a, o, "skips", model_rows(m, SQL_PAGE_ORGAN_SKIPS, id));
	put_next_chair(m, o, id);
	json_put(m->a, o, "rotation",
	    model_rows(m, SQL_PAGE_ORGAN_ROTATION, id));
	json_put(m->a, o, "meetings",
	    model_rows(m, SQL_PAGE_ORGAN_MEETINGS, id));
	json_put(m->a, o, "elections",
	    model_rows(m, SQL_PAGE_ORGAN_ELECTIONS, id));
	json_put(m->a, o, "history", model_history(m, "organ", id));
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
	struct json *o = model_page(m, "person");
	struct json *list = model_rows(m, SQL_PAGE_PEOPLE, id);

	if (!first_row(list))
		return model_missing(m, e,
		    N_("The record knows no person {a}."), id);
	json_put_str(m->a, o, "name", S(list->child, "name"));
	json_put_str(m->a, o, "person", id);
	json_put(m->a, o, "offices", list);
	json_put(m->a, o, "meetings",
	    model_rows(m, SQL_PAGE_PERSON_MEETINGS, id));
	json_put(m->a, o, "spoken",
	    model_rows(m, SQL_PAGE_PERSON_SPOKEN, id));
	json_put(m->a, o, "history", model_history(m, "person", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_instruments(struct model *m, struct err *e)
{
	return list_page(m, "instruments", SQL_PAGE_INSTRUMENTS,
	    "instruments", NULL, e);
}

/* What a document is to an instrument: it made it, acts on it, or ends it. */
static const char *
part_in(const struct json *document, const struct json *instrument)
{
	if (strcmp(S(document, "document"), S(instrument, "document")) == 0)
		return "made";
	return strcmp(S(json_get(document, "target"), "id"),
	    S(instrument, "instrument")) == 0 ? "acts" : "ends";
}

struct json *
model_instrument(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "instrument");
	struct json *x = model_first(model_rows(m, SQL_PAGE_INSTRUMENTS, id));
	struct json *docs;

	if (!x)
		return model_missing(m, e,
		    N_("The record knows no instrument {a}."), id);
	json_put(m->a, o, "instrument", x);
	docs = model_documents_of(m, id);
	for (struct json *d = first_row(docs); d; d = d->next) {
		const char *doc = S(d, "document");

		json_put_str(m->a, d, "part", part_in(d, x));
		json_put(m->a, d, "signatures",
		    model_rows(m, SQL_PAGE_DOCUMENT_SIGNATURES, doc));
	}
	json_put(m->a, o, "documents", docs);
	json_put(m->a, o, "members", model_members_today(m));
	json_put(m->a, o, "history", model_history(m, "instrument", id));
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_registers(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "registers");

	json_put(m->a, o, "forces", model_rows(m, SQL_PAGE_FORCES, NULL));
	json_put(m->a, o, "activities",
	    model_rows(m, SQL_PAGE_ACTIVITIES, NULL));
	json_put(m->a, o, "plans", model_rows(m, SQL_PAGE_PLANS, NULL));
	json_put(m->a, o, "mandates",
	    model_rows(m, SQL_PAGE_MANDATES, NULL));
	json_put(m->a, o, "media", model_rows(m, SQL_PAGE_MEDIA, NULL));
	return book_fine(m->book, e) ? o : NULL;
}
