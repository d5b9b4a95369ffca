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
/* What the rule makes of the positions on a document; NULL when the rules do
 * not say. meeting NULL: as if it were put now. */
struct json *model_verdict(struct model *, const char *document,
    const char *meeting, struct instant at);
/* What the answers in a written procedure come to. */
struct json *model_verdict_written(struct model *, const char *written,
    const char *ref);
/* That of each organ that decides; "organ_name" where there are several. */
struct json *model_verdicts(struct model *, const char *document,
    const char *meeting, struct instant at);

page_fn page_rules;

#endif
