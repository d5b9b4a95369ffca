/* access.c: see access.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/access.h"

#include "book/known.h"
#include "book/seat.h"

#include <string.h>

static bool
is_organ(struct book *b, const char *who)
{
	struct ask q = ask(b, SQL_MEMBER_IS_ORGAN);

	ask_str(&q, ":for", who);
	return ask_any(&q);
}

bool
access_reads(struct book *b, const char *who, struct instant at)
{
	int offset;

	return who && seat_offset(b, at, &offset, NULL) &&
	    (is_organ(b, who) || known_member(b, who, at)) &&
	    !book_faulty(b);
}

/* Can a limited act have made a subject of that kind? */
static bool
may_be_closed(const char *kind)
{
	for (size_t i = 0; act_types[i]; i++)
		for (const struct field *f = act_types[i]->fields;
		    act_types[i]->may_be_limited && f->name; f++)
			if (f->form == FIELD_ID && strcmp(f->of, kind) == 0)
				return true;
	return false;
}

static bool
act_there(struct book *b, const char *hex)
{
	struct ask q = ask(b, SQL_ENTRY_OF_ACT);
	struct hash h;
	bool there;

	if (!hash_read_hex(hex, strlen(hex), &h))
		memset(&h, 0, sizeof h);
	ask_blob(&q, ":act", h.b, sizeof h.b);
	there = ask_next(&q);
	ask_end(&q);
	return there;
}

/* What a field names, so that a limited act can have made it, and the book
 * knows. */
static bool
names(struct book *b, const struct field *f, const char *id)
{
	if (f->form == FIELD_HASH)
		return act_there(b, id);
	return f->form == FIELD_REF && may_be_closed(f->of) &&
	    known_subject(b, f->of, id);
}

/* The first that the body names, rows and lists included, and one book knows,
 * and another, which may be NULL, does not; NULL: none. What is named in passing
 * is passed over. */
static const char *
first_named(const struct field *fields, const struct json *body,
    struct book *known, struct book *unknown)
{
	for (const struct field *f = fields; f->name; f++) {
		const struct json *v = json_get(body, f->name);

		if (f->flags & FIELD_ASIDE)
			continue;
		if (v && v->type == JSON_ARRAY)
			v = v->child;
		for (; v; v = f->flags & FIELD_MANY ? v->next : NULL) {
			const char *id = f->form == FIELD_ROWS ?
			    first_named(f->rows, v, known, unknown) :
			    v->type == JSON_STRING && names(known, f, v->str) &&
			    !(unknown && names(unknown, f, v->str)) ? v->str :
			    NULL;

			if (id)
				return id;
		}
	}
	return NULL;
}

bool
access_follows(struct book *open, struct book *members,
    const struct act_type *t, const struct json *body)
{
	return t->may_be_limited && members != open &&
	    first_named(t->fields, body, members, open);
}

/* Is a field there that must name what a limited act can have made? */
static bool
names_older(const struct field *fields)
{
	for (const struct field *f = fields; f->name; f++)
		if (!(f->flags & FIELD_OPTIONAL) && (f->form == FIELD_ROWS ?
		    names_older(f->rows) :
		    f->form == FIELD_REF && may_be_closed(f->of)))
			return true;
	return false;
}

bool
access_chosen(const struct act_type *t)
{
	bool makes = false;

	for (const struct field *f = t->fields; f->name; f++)
		makes |= f->form == FIELD_ID;
	return makes && t->may_be_limited && !names_older(t->fields);
}

/* What a suspended member owes it does without reading. */
static bool
may_make(struct book *open, const struct act_type *t, const char *who,
    struct instant rx)
{
	char standing[STANDING_TEXT];

	return access_reads(open, who, rx) || (t->who & WHO_SUSPENDED &&
	    strcmp(known_standing(open, who, rx, standing),
	    "suspended") == 0);
}

bool
access_right(struct book *open, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct act_type *t = act_type_find(act->kind);
	const char *about;

	if (!act->limited || !t)
		return true;
	if (!t->may_be_limited)
		return err_refuse(e, "access 2", "An act to %s is always "
		    "public.", t->gist);
	for (size_t i = 0; i < act->nby; i++)
		if (!may_make(open, t, act->by[i].who, rx))
			return book_fine(open, e) && err_refuse(e, "access 1",
			    "%s may not read what is limited to members, and "
			    "so makes no such act.", act->by[i].who);
	/* What is public is decided in public. */
	about = first_named(t->fields, act->body, open, NULL);
	return book_fine(open, e) && (!about || err_refuse(e, "access 3",
	    "%s is public, and so are the acts about it.", about));
}

bool
access_sealed_any(struct book *b)
{
	struct ask q = ask(b, SQL_ENTRY_SEALED_ANY);

	return ask_any(&q);
}
