/* words.h: the record's code words as people say them.
 *
 * Kinds, effects, formats, states and positions stand in the record as short
 * code words ("new_instrument"); pages show their labels in the page's
 * language. A word without a label is shown as it is, without underscores.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_WORDS_H
#define PRESS_WORDS_H

#include "act/act.h"
#include "act/describe.h"
#include "book/book.h"
#include "press/lang.h"

#include <stdbool.h>

const char *word_label(const struct lang *, const char *word);
/* Is word one of the blank-separated list? */
bool word_among(const char *list, const char *word);
/* A field's help is "label; how it is written", and "1: label" where 1 is yes. */
#define HELP_LABEL 400
const char *help_label(const char *help, char out[HELP_LABEL]);
const char *help_rest(const char *help);
bool help_flag(const char *help);
/* A value of an act: a subject's name, a day in words, a label, or as it
 * stands. True when no later act can have it said otherwise. */
bool word_value(struct buf *, struct book *, const struct lang *,
    const struct describe_piece *);
/* A sentence with names from the book and labels for code words. True when no
 * later act can have it said otherwise. */
bool describe_worded(struct buf *, struct book *, const struct act *,
    const char *sentence, const struct lang *);

#endif
