/* form_in.h: what the files of the forms share: a form that was sent, as it is
 * read (form.c), shown again (form_again.c), judged and shown for review
 * (form_review.c), and handed in (form_submit.c).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_FORM_IN_H
#define WEB_FORM_IN_H

#include "press/acts.h"
#include "web/form.h"
#include "web/texts.h"

struct form {
	struct call *c;
	struct arena *a;
	const struct act_type *type;	/* NULL: it is yet to be read */
	struct json *typed, *wrong, *rows;	/* see press/acts.h */
	struct texts texts;
};

struct form form_of(struct call *, const struct act_type *);
/* One thing more is wrong; place NULL: with the whole. */
void form_wrong(struct form *, const char *place, const struct err *);
/* A browser ends lines with CR LF; the record has LF, and no blanks around a
 * text. NULL: all blank. */
const char *form_plain(struct form *, const struct http_field *);
/* How many rows of the list at that place the form shows, as {place, n}; NULL:
 * the arena is full. */
struct json *form_rows(struct form *, const char *place);
/* The typed, the wrong and the rows, for a page that shows the form. */
void form_put(struct form *, struct json *page);
/* What was sent took all the memory of a request: nothing that was made of it
 * is whole. True: that is the answer. */
bool form_too_large(struct call *);

/* What was written, as an act has it (form_value.c). */
const char *form_value(struct form *, const char *place, const char *text);
/* The text before the organ, of the document that the body names, where the body
 * leaves it out. */
void form_text_of(struct form *, struct json *body);

/* The act's body and its signers; what cannot be read is noted as wrong. */
struct json *form_body(struct form *);
size_t form_signers(struct form *, struct act_by by[ACT_SIGNERS]);
/* Each field that must be there, at its place: all of them at once. */
void form_missing(struct form *, const struct json *body);

/* The act of that body, judged as the desk would judge it now; false without an
 * err: the arena is full. */
bool form_act(struct form *, const struct act_by *, size_t n,
    struct json *body, struct buf *out, struct err *);
/* The form with what was typed and what is wrong; of an answer, on the page of
 * its draft ("answer" was sent). */
void form_show(struct form *);
/* The form from which the act was made. */
void form_back(struct call *, const char *act);
/* The act's bytes as a page, to be read and signed. */
void form_review(struct form *, const char *bytes, size_t n);

#endif
