/* symbols.h: the symbols that acts give, against the rules of law/symbol.h.
 *
 * A symbol begins with that of the session, which is the organ and its session.
 * A number is the next of its kind there; or the document's own number in the
 * session, which is how some secretariats count all that one session has before
 * it. Gaps are then documents that have another kind, or none yet.
 *
 * Rules symbols 2 to symbols 7 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_SYMBOLS_H
#define ACT_SYMBOLS_H

#include "act/act.h"
#include "book/book.h"

/* The checks of session.convene and document.table. */
bool symbols_of_session(const struct act *, struct err *);
bool symbols_of_draft(struct book *, const struct act *, struct err *);
/* Is it the next Rev of the document, or the next Add or Corr (lang) of what is
 * before the organ? */
bool symbols_of_revision(struct book *, const char *document,
    const char *symbol, struct err *);
bool symbols_of_paper(struct book *, const char *document, const char *symbol,
    const char *lang, struct err *);
/* Can the document have this final symbol? */
bool symbols_final(struct book *, const char *document, const char *symbol,
    struct err *);

#endif
