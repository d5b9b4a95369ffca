/* answer.h: what a member may answer on a draft, and what each answer does.
 *
 * The effect is that by the rule of each organ that decides, for the reader's
 * member (a veto is of some, a bar too) or for one like most others: what it
 * does whatever the others say (law/decide.h), the gravest where several organs
 * decide. While a silence runs it is the silence's, which no vote asks for.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_ANSWER_H
#define PRESS_ANSWER_H

#include "act/verdict.h"
#include "press/pages.h"

/* What each stance does, by its name: {"no": "no_consensus", ...}. */
struct json *model_effects(struct model *, const struct verdict *);
/* {position, label, effect, says} of each answer there is, in words of the
 * page's language; o has the document, its "verdicts" and its silence. Without
 * an effect where the rules do not say. */
struct json *model_answers(struct model *, const struct json *o);

#endif
