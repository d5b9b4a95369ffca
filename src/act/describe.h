/* describe.h: one sentence for an act, without a book.
 *
 * A kind's sentence holds placeholders: {for}, {office}, or a member of the
 * body. describe_each walks it in pieces, so that whoever has names (press)
 * can put them in, and whoever has none (a verifier) prints the ids.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_DESCRIBE_H
#define ACT_DESCRIBE_H

#include "act/act.h"
#include "act/type.h"

struct describe_piece {
	const char *text; size_t n;	/* literal, when field is NULL */
	const struct field *field;	/* a body member; NULL for {for} too */
	const char *value;		/* its text; NULL for a literal */
	bool actor;			/* {for}: value is a member or organ */
};

typedef void describe_fn(void *ctx, const struct describe_piece *);

/* template NULL: the kind's own sentence. Unknown kinds give "KIND." */
void describe_each(const struct act *, const char *template, describe_fn *,
    void *ctx);
/* The names the book knows, in a language ("en", "ru"; English where that one
 * is missing); ids where it knows none. */
void describe_named(struct buf *, struct book *, const struct act *,
    const char *template, const char *lang);
/* One subject's name; the id, when the book knows none. of: "a|b". What is
 * said is for good when no later act can have it said otherwise: a name never
 * changes, but an id that is not there yet may come, as may one of a kind that
 * is asked for before. Members come with the founding act alone. */
enum described { DESCRIBED_ID, DESCRIBED_NAME, DESCRIBED_FOR_GOOD };
enum described describe_subject(struct buf *, struct book *, const char *of,
    const char *id, const char *lang);
/* A choice as it is to be read: the book may make another word of it. Good as
 * long as the body. */
const char *describe_choice(struct book *, const char *kind,
    const struct json *body, const struct field *, const char *word);
/* Ids in the place of names. */
void describe_plain(struct buf *, const struct act *);

#endif
