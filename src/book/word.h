/* word.h: word(), a function that SQL calls.
 *
 * A name stands in the book in two columns, en and ru. word(:lang, en, ru) is
 * the name in that language, else the one there is. More pairs may follow: a
 * person's own title, then that of the office. A pair earlier in the row
 * counts before a later one, the language before both.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BOOK_WORD_H
#define BOOK_WORD_H

#include <stdbool.h>

struct sqlite3;

/* Every connection that runs our statements needs it. */
bool word_register(struct sqlite3 *);

#endif
