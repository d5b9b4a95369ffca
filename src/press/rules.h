/* rules.h: rules of decision in plain words.
 *
 * The profile in force, as a page; and a verdict by it, each test as asked and
 * as found in the reader's language.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_RULES_H
#define PRESS_RULES_H

#include "press/pages.h"

struct json *model_rules(struct model *, struct err *);
/* "verdicts": what the rule of each organ that decides makes of the positions on
 * a document, with "organ_name" where there are several; and "verdict": the one
 * that settles it (verdict_document). Neither where the rules do not say.
 * meeting NULL: as if it were put now. */
void put_verdicts(struct model *, struct json *o, const char *document,
    const char *meeting, struct instant at);
/* What the answers in a written procedure come to; NULL as above. */
struct json *model_verdict_written(struct model *, const char *written,
    const char *ref);

/* What a rule or a matter of a profile is called; one that is not known here, by
 * its own word. Good until the next call on the same thread. */
const char *rule_label(const struct lang *, const char *word);

page_fn page_rules;

#endif
