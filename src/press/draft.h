/* draft.h: what a document's page says of its way to a decision.
 *
 * revisions    each with its languages; the last is before the organ
 * papers       additions and corrections issued with it
 * positions    of each member on the present text, with qualifiers
 * positions_before  on earlier revisions, each member's last
 * silence      the newest procedure: state, started, ends, zones
 * written      the newest written procedure: state, ends, asked, answers, missing
 * deadlines    of this draft, with who has yet to act (press/deadline.h)
 * amendments   proposed to the present text, in which order they are put
 * divisions    its texts that were voted in parts
 * redline      the text in runs of words, against the revision before
 * verdict      what the organ's rule makes of it now
 * verdicts     of each organ, where several decide together
 * answers      what may be answered, and what each does (press/answer.h)
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_DRAFT_H
#define PRESS_DRAFT_H

#include "press/pages.h"

/* Puts them into the tree of a page; id is the document's short name. */
void model_draft(struct model *, struct json *o, const char *id);

/* "silence" alone. */
void model_silence(struct model *, struct json *o, const char *document);

/* Those to the present text, whose hash is given. Where the text is kept here each
 * has its place in the "order" of voting, its "distance" in words, whom it is
 * "contrary" to; one is "next", and what an adopted one contradicts "falls". */
struct json *model_amendments(struct model *, const char *document,
    const char *text);

/* Can it be read as the text of a draft? ERR_MALFORMED names the line. */
bool draft_text_good(const char *, size_t n, struct err *);

/* Parts of the page (draft.html). */
void draft_silence(struct buf *, const struct lang *, const struct json *m);
void draft_written(struct buf *, const struct lang *, const struct json *m);
void draft_positions(struct buf *, const struct lang *, const struct json *m,
    const struct chrome *);
void draft_redline(struct buf *, const struct lang *, const struct json *m);
void draft_amendments(struct buf *, const struct lang *,
    const struct json *m);
void draft_votes(struct buf *, const struct lang *, const struct json *m);
void draft_verdict(struct buf *, const struct lang *, const struct json *m);
void draft_answer(struct buf *, const struct lang *, const struct json *m,
    const struct chrome *);
/* On a phone: what is left of the time, and the way to the answer. */
void draft_sticky(struct buf *, const struct lang *, const struct json *m);
void draft_way(struct buf *, const struct lang *, const struct json *m);

/* And pieces of those (draft_put.c). */
/* "2 h 14 min" from one instant to another. */
void put_left(struct buf *, const struct lang *, const char *now,
    const char *until);
/* {a} is the end of the silence, in bold; {b} who broke it. */
void put_silence_says(struct buf *, const struct lang *,
    const struct json *m, const char *message);
void put_silence_end(struct buf *, const struct lang *, const struct json *m,
    const char *message);
/* "Answers are in from 3 of 7. Still to answer: ..." */
void put_written_says(struct buf *, const struct lang *, const struct json *m);
/* "Answer for Kazakhstan"; good until the next call on the same thread. */
const char *answer_for(const struct lang *, const char *name);
/* A position as glyph and word; NULL: none yet. */
void put_position(struct buf *, const struct lang *, const struct json *,
    bool shown);
/* What a member stated last on an earlier revision, or NULL. */
const struct json *position_on(const struct json *m, int64_t revision,
    const char *member);
/* "Rev.2", "L.7": the end of its symbol. */
const char *revision_name(const struct json *revision, char out[24]);
const struct json *row_at(const struct json *list, size_t i);
/* A paragraph of the redline, with its changes marked. */
void put_paragraph(struct buf *, const struct lang *, const struct json *);

#endif
