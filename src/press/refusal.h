/* refusal.h: a refusal in the reader's language.
 *
 * An err keeps the message it was made of and what filled it (base/err.h).
 * Here the message is translated (lang.h) and the values are put in its
 * holes. tools/pocomp holds each translation to the holes of its message:
 * those of printf in the same order, named ones in any. An err without a
 * message, or whose message has no translation, or that lacks a value, says
 * its English sentence; so nothing is ever refused in silence.
 *
 * A value that is a message itself ("open a meeting"), or kinds of subject
 * ("member|organ"), is translated too, unless it stands in quotation marks or
 * after "named": there the text itself is spoken of. The English sentence that
 * stories and programs know stands in the err, and is not made here.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_REFUSAL_H
#define PRESS_REFUSAL_H

#include "act/type.h"
#include "press/lang.h"

void lang_refusal(struct buf *, const struct lang *, const struct err *);
/* For a page: subjects by their names, days in words. type: of the act that is
 * refused, whose fields say what {meeting} is; NULL where it is not known.
 * Without it, and in holes of printf, members and organs are named alone. */
void refusal_worded(struct buf *, const struct lang *, const struct err *,
    struct book *, const struct act_type *type);
/* The same, in the arena; where that is full, the English sentence of the
 * err. book may be NULL. */
const char *refusal_text(struct arena *, const struct lang *,
    const struct err *, struct book *, const struct act_type *type);
/* For a JSON twin: says (that text), rule, form and with. */
void refusal_put(struct arena *, struct json *to, const struct lang *,
    const struct err *, struct book *, const struct act_type *type);

#endif
