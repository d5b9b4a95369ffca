/* model.h: what a page says, before it has a form.
 *
 * A page's content is one tree, made from the book by named questions. The
 * JSON twin is that tree written out, the CSV is one of its lists, and the
 * HTML templates read the same tree, so they cannot disagree. Columns become
 * members; one that ends in _at, "opened" and "closed" become instants in ISO
 * 8601; a list column
 * (json_group_array) becomes a list. NULL columns are left out.
 *
 * Everything lives in the arena given. NULL with ERR_ABSENT when the record
 * has no such thing.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MODEL_H
#define PRESS_MODEL_H

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "book/book.h"
#include "press/lang.h"
#include "press/memo.h"
#include "seal/json.h"

/* What the reader asked for in a list of documents; NULL: anything. A long
 * list is shown in parts of MODEL_PART; `from` is where this part begins. */
#define MODEL_PART 300
#define MODEL_NEWEST 100	/* entries of a subject's history on its page */
struct model_filter {
	const char *kind, *effect, *title;
	const char *show, *waiting;	/* of a board: "blocked"; a member */
	const char *of, *about;		/* acts about it: "document", its id */
	int64_t from;
};

struct model {
	struct arena *a;
	struct book *book;
	const struct lang *lang;
	struct instant now;
	/* Reads one entry's bytes from the log; for sentences. */
	bool (*entry)(void *ctx, uint64_t seq, const void **, size_t *,
	    struct err *);
	/* The bytes of a text by its SHA-256; false when it is not here. */
	bool (*text)(void *ctx, const char *hex, struct buf *);
	void *ctx;
	struct memo *memo;	/* of sentences in lists; may be NULL */
	struct model_filter filter;
	const char *who;	/* for whom the reader is signed in, or NULL */
	bool limited;		/* the book is the members' (act/access.h) */
	bool markless;	/* no marks of members in the documents read last */
};

/* A page: its kind names the template. */
struct json *model_today(struct model *, struct err *);
struct json *model_sessions(struct model *, struct err *);
struct json *model_session(struct model *, const char *id, struct err *);
struct json *model_documents(struct model *, struct err *);
struct json *model_document(struct model *, const char *symbol, struct err *);
struct json *model_members(struct model *, struct err *);
struct json *model_member(struct model *, const char *id, struct err *);
struct json *model_organs(struct model *, struct err *);
struct json *model_organ(struct model *, const char *id, struct err *);
struct json *model_people(struct model *, struct err *);
struct json *model_person(struct model *, const char *id, struct err *);
struct json *model_instruments(struct model *, struct err *);
struct json *model_instrument(struct model *, const char *id, struct err *);
struct json *model_registers(struct model *, struct err *);
struct json *model_log(struct model *, const char *day, struct err *);
struct json *model_entry(struct model *, uint64_t seq, struct err *);
struct json *model_verify(struct model *, struct err *);

/* What every page's tree begins with. */
struct json *model_page(struct model *, const char *kind);
/* The members of a kind's body in words: a list of {name, label, values}, a
 * value of {text, href, entry, mono} or {fields}. */
struct json *model_fields(struct model *, const char *kind,
    const struct json *body);
/* One question's rows. id NULL binds NULL. */
struct json *model_rows(struct model *, enum book_sql, const char *id);
/* The sentence of an entry, in the page's language. */
const char *model_sentence(struct model *, uint64_t seq);

/* For templates: never NULL, "" and 0 where there is nothing. */
static inline const char *
S(const struct json *o, const char *name)
{
	const char *s = json_str(o, name);

	return s ? s : "";
}

static inline int64_t
N(const struct json *o, const char *name)
{
	return json_int(o, name, 0);
}

static inline bool
HAS(const struct json *o, const char *name)
{
	return json_get(o, name) != NULL;
}

/* NULL where there is none, or the arena was full. */
static inline struct json *
first_row(struct json *list)
{
	return list ? list->child : NULL;
}
static inline const struct json *
first_of(const struct json *list)
{
	return list ? list->child : NULL;
}
/* The list is asked for once, as it may be made by a question. */
#define EACH(x, list) (const struct json *x = first_of(list); x; x = x->next)

#endif
