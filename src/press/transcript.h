/* transcript.h: the page on which a transcript is pasted, put right, and entered
 * one speech after another.
 *
 * What was typed is in "typed" and what is wrong in "wrong", as in acts.h, at places
 * below "transcript.": text, language, type, spoken, source. They go with the review
 * and the receipt of each act of it, and beside them: next (the act after this one),
 * all (how many there are), line, and same (an entry that has the same words).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_TRANSCRIPT_H
#define PRESS_TRANSCRIPT_H

#include "press/pages.h"

/* Is the reader of the meeting's page one who may enter its words? */
bool transcript_offered(struct model *, const char *meeting);
/* The empty form; ERR_ABSENT: no such meeting. */
struct json *model_transcript(struct model *, const char *meeting,
    struct err *);
/* What was read (act/transcript.h), put into that page as "read": counts;
 * "speeches", each with its "parts"; "unclear", the labels that do not name one
 * speaker, each once, with its "lines" and the "choices", or for a stranger none:
 * it may be anybody of those "there". */
void transcript_put(struct model *, struct json *page,
    const struct json *read);

/* Was this act reviewed or entered out of a transcript? */
bool transcript_goes_on(const struct json *m);

page_fn page_transcript;
/* Parts of it, and of the pages of review and receipt (transcript.html). */
void transcript_unclear(struct buf *, const struct lang *,
    const struct json *read);
void transcript_speeches(struct buf *, const struct lang *,
    const struct json *read);
void transcript_sums(struct buf *, const struct lang *, const struct json *m);
void transcript_text(struct buf *, const struct lang *, const struct json *m);
void transcript_help(struct buf *, const struct lang *,
    const struct json *meeting);
void put_transcript_place(struct buf *, const struct lang *,
    const struct json *m);
void put_transcript_hidden(struct buf *, const struct json *m);
void put_transcript_ways(struct buf *, const struct lang *,
    const struct json *m);
void put_transcript_on(struct buf *, const struct lang *,
    const struct json *m, const struct chrome *);
/* "Act 3 of 14 of the transcript, line 37" */
void put_transcript_act(struct buf *, const struct lang *,
    const struct json *m);
/* "Nora West, Minister (Northland)"; "Delegation: Northland" */
void put_candidate(struct buf *, const struct lang *, const struct json *);

#endif
