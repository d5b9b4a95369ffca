/* model_in.h: what the models share among themselves.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MODEL_IN_H
#define PRESS_MODEL_IN_H

#include "press/model.h"

/* "total" of a list, by that question, and "from", where this part begins. */
void model_part(struct model *, struct json *, enum book_sql total);
/* The first row alone, or NULL. */
struct json *model_first(struct json *list);
/* ERR_ABSENT. what: a message, "{a}" the id. */
struct json *model_missing(struct model *, struct err *, const char *what,
    const char *id);
const char *model_zone(struct model *);
/* The day there, now. */
void model_today_is(struct model *, char out[DAY_TEXT]);
/* A message of the page's language, filled in. */
const char *model_say(struct model *, const char *message, const char *a,
    const char *b, const char *c);
const char *model_number(struct model *, int64_t);
const char *model_day_words(struct model *, const char *iso_day);
const char *model_clock(struct model *, const char *iso);
struct json *model_history(struct model *, const char *kind, const char *id);
/* Each row's "sentence", by its "entry". */
void model_sentences(struct model *, struct json *list);
struct json *model_members_today(struct model *);
/* What is left of a question asked and bound; ends it. */
struct json *model_rows_of(struct model *, struct ask *);
/* Rows of entries [from, until) with their sentences, newest first. */
struct json *model_entries(struct model *, int64_t from, int64_t until);
/* Documents with "state", positions by member, target as one member. id: a
 * session, an instrument, a document, a symbol; NULL: all. Where dozens of
 * members meet hundreds of documents, without what each stated or signed: the
 * model is markless then. */
struct json *model_documents_of(struct model *, const char *id);
/* Asked by its id or a symbol; NULL: none. */
struct json *model_document_called(struct model *, const char *name);
/* What the page is about is limited to members. */
void model_limited(struct model *, struct json *page);
void model_take_out(struct json *, const char *name);

#endif
