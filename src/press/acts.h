/* acts.h: the pages on which an act is written, reviewed and handed in.
 *
 * The form of a kind is its schema (act/schema.h) with what was typed: a list
 * "typed" of {place, text}, where a place names a field as act/type.h does,
 * below "body." or "by.0." for the first signer. What is wrong with it is in
 * "wrong", a list of {place, says, rule}; a place may be absent.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_ACTS_H
#define PRESS_ACTS_H

#include "press/pages.h"

/* Every kind of act, in the order of the manual. */
struct json *model_acts(struct model *, struct err *);
/* One kind, empty; with the names that its references can take. */
struct json *model_act(struct model *, const char *kind, struct err *);
/* One kind's act as it stands for review: its bytes are a valid act. Of the
 * "document" that it names also the "session", the "silence", and what it
 * "does" to one that runs: "breaks", "breaks_at_end". */
struct json *model_review(struct model *, const char *bytes, size_t n,
    struct err *);

/* What was typed at the place; "" when nothing. */
const char *typed_at(const struct json *m, const char *place);
/* What is wrong at the place, or NULL. */
const char *wrong_at(const struct json *m, const char *place);
/* How many rows of a list the form shows: at least one. */
size_t rows_at(const struct json *m, const char *place);
/* PLACE.NAME and PLACE.I.NAME, in a buffer that the caller owns. */
#define PLACE_TEXT 120
const char *place_in(char out[PLACE_TEXT], const char *place,
    const char *name);
const char *place_row(char out[PLACE_TEXT], const char *place, size_t row);
/* How a value of that form is written: "YYYY-MM-DD". */
const char *form_hint(const struct lang *, const struct json *field);
/* A gist as a heading: its first letter large. */
const char *heading(char out[200], const char *gist);
/* The next word of "a|b|c" into out; NULL at the end. */
const char *next_choice(const char *of, char out[65]);

/* A sentence with its holes as they will be filled: "…". */
void put_holed(struct buf *, const char *sentence);

/* May the key that is signed in sign that kind at all? */
bool visitor_covers(const struct visitor *, const char *kind);

/* Pieces of the form, in act.html. */
void put_kinds_table(struct buf *, const struct lang *, const struct json *m,
    const struct chrome *, int own);
void put_wrong(struct buf *, const struct lang *, const struct json *m);
void put_label(struct buf *, const struct lang *, const struct json *m,
    const char *place, const char *name, const char *help, const char *form,
    int optional);
void put_input(struct buf *, const struct json *m, const char *place,
    const char *list);
void put_choice(struct buf *, const struct lang *, const struct json *m,
    const char *place, const char *of);
void put_yes_no(struct buf *, const struct lang *, const struct json *m,
    const char *place);
void put_languages(struct buf *, const struct lang *, const struct json *m,
    const struct json *f, const char *place);
void put_form_field(struct buf *, const struct lang *, const struct json *m,
    const struct json *f, const char *place);
void put_signer(struct buf *, const struct lang *, const struct json *m,
    const char *place);
/* Does the form's first signer stand for whoever is signed in: nobody else was
 * typed there? */
bool signs_self(const struct json *m, const struct chrome *);
void put_self(struct buf *, const struct lang *, const struct chrome *);
/* Is the visitor's key among the signers of a review? */
bool signer_of(const struct json *m, const struct visitor *);
/* On a review and a receipt: the document that the act is about; what the act
 * does to a silence that runs. */
void put_about(struct buf *, const struct lang *, const struct json *m);
void put_warning(struct buf *, const struct lang *, const struct json *m);
/* Has the act of this receipt broken the silence? */
bool broke_it(const struct json *m);
void put_signing_as(struct buf *, const struct lang *, const struct visitor *);
void put_by_hand(struct buf *, const struct lang *, const struct json *m,
    int others);

page_fn page_acts, page_act, page_review, page_receipt;

#endif
