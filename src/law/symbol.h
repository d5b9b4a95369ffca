/* symbol.h: document symbols and their parts.
 *
 *     ORGAN "/" SESSION "/" KIND "/" NUM { "/" MOD "." NUM }
 *     CSC/2010-2/DEC/7   CMFA+CMD+CSSC/2010-1/L/19/Rev.2
 *
 * Numbers are never used again, also when the draft that had one was withdrawn.
 * A draft has an L number and gets a final symbol when it is adopted. Rev.n
 * takes the place of the document and of every earlier Rev, Add and Corr of it;
 * Add.n adds to the newest; Corr.n corrects it in one language (domain rule
 * 3.11).
 *
 * What is limited to members is counted in rows of its own: R in the place of L,
 * and RDEC in that of DEC. So no number of a public document is taken by one that
 * not everybody may read.
 *
 * Which symbols were issued is an argument: all of them, whatever became of the
 * documents. Nothing here remembers.
 *
 * Rules symbols 2 to symbols 7 in docs/rules.md.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_SYMBOL_H
#define LAW_SYMBOL_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct symbol {
	char organ[32], session[16], kind[8];
	int number;
	char mod[8];	/* the last modifier, "" when none */
	int mod_number;
};

/* ERR_MALFORMED says which part; the result may be NULL. */
bool symbol_read(const char *, size_t n, struct symbol *, struct err *);

#define SYMBOL_TEXT 128		/* the longest that is made here, and NUL */

struct symbol_issued {
	const char *symbol;
	const char *lang;	/* a Corr: which language; else NULL */
};

/* The next number in that organ, session and kind: one above the highest that
 * was ever issued there. */
int symbol_next(const struct symbol_issued *, size_t n, const char *organ,
    const char *session, const char *kind);
/* The next Rev, Add or Corr of a document as CSC/2010-2/L/7, of its newest
 * revision for Add and Corr. Refused when the document was not issued. */
bool symbol_next_mod(const struct symbol_issued *, size_t n, const char *document,
    const char *mod, char out[SYMBOL_TEXT], struct err *);
/* Does a, a Rev, take the place of b? */
bool symbol_supersedes(const char *a, const char *b);
/* Is it part of what is before the organ in that language: not superseded, and
 * no Corr of another language? */
bool symbol_stands(const struct symbol_issued *, size_t n,
    const struct symbol_issued *, const char *lang);
/* May it be issued now? Its number is the next, what it modifies stands, and a
 * Corr, and nothing else, has a language. */
bool symbol_may_issue(const struct symbol_issued *, size_t n,
    const struct symbol_issued *, struct err *);

#endif
