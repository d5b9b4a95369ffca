/* texts.h: the text of a draft, typed or pasted into the form of its act.
 *
 * Where an act wants the SHA-256 of a text, the form takes the text itself
 * too: it is read by the project's markup, and its hash stands in the act. Of
 * several authentic languages the list belongs to them as well, whose hash is
 * signed (act/texts.h). When the act is one that the desk would enter, the
 * desk is given the texts to keep; a form that is refused leaves nothing
 * behind. Only who is signed in has texts kept.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_TEXTS_H
#define WEB_TEXTS_H

#include "act/type.h"
#include "web/call.h"

#define TEXTS_BODY (640 * 1024)	/* bytes of a form that carries a text */
#define TEXTS_ON (1 << 20)	/* and of one that carries a transcript on, beside
				 * an act of it */

/* Is the field at this place of the form ("body.text") the text of a draft? */
bool texts_place(const struct act_type *, const char *place);
/* Those of one form, in the memory of its request; born {0}. */
struct texts { struct typed_text *newest; };

/* The hash of what was typed there: itself, when it is one. NULL with an err
 * that says which line is wrong. */
const char *texts_take(struct texts *, struct call *, const char *typed,
    struct err *);
/* Where a body names its languages and not their common hash, adds it. */
bool texts_cover(struct texts *, struct call *, const struct act_type *,
    struct json *body, struct err *);
/* To the desk. */
bool texts_keep(const struct texts *, struct call *, struct err *);
/* How much a POST to this path may carry. */
size_t texts_body_limit(void *, const char *path);
/* May it carry what was pasted and is read line by line (http.h, pasted)? */
bool texts_pasted(void *, const char *path);

#endif
