/* standing.h: where a document stands: one word, computed from the acts.
 *
 * draft, cleared           before adoption
 * withdrawn_from_package   taken out of its package
 * adopted_provisionally, lapsed  what was agreed ad referendum is still to be
 *                          confirmed; was not confirmed in time
 * awaiting_signature       adopted, and not yet signed by all it needs: a
 *                          decision by every member that was present, an
 *                          agreement by its first signatory
 * awaiting_ratification    open until its signatories consent to be bound
 * awaiting_others          in force when other documents are ("awaits")
 * noted, published         it binds nobody: a report, a political document
 * in_force
 *
 * The session, the registers, the document and its instrument all say this
 * word and no other. A document is a row of page_documents.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_STANDING_H
#define PRESS_STANDING_H

#include "press/lang.h"
#include "seal/json.h"

const char *standing_of(const struct json *document);
/* "In force", "When documents 5 and 6 are in force", "On ratification by 7":
 * raw text. */
void standing_say(struct buf *, const struct lang *,
    const struct json *document);
/* The colour of its tag: "ok", "warn", "info" or "idle". */
const char *standing_tone(const struct json *document);

#endif
