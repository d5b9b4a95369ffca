/* transcript.h: a transcript turned into acts (speech.record), each speaker found
 * among those whom the record has at the meeting.
 *
 * Nothing is guessed: a label that names several, or nobody, is reported with
 * whom it may name, and then there are no acts at all. The same rules judge each
 * act afterwards as one that was typed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_TRANSCRIPT_H
#define ACT_TRANSCRIPT_H

#include "book/book.h"
#include "seal/json.h"

struct transcript_job {
	const char *meeting;
	const char *language;	/* of the text */
	const char *spoken;	/* in which language; NULL: not said */
	const char *type;	/* "verbatim" or "summary" */
	const char *source;	/* where it is printed, or NULL */
};

/* {"speeches":[{"line","label","item","candidates":[{"id","says"}]}], "before":
 * lines without a speaker, "resolved": of the speeches, "acts":[the bodies]}; a
 * speech without words makes no act. ERR_ABSENT: no such meeting. */
struct json *transcript_acts(struct book *, struct arena *,
    const struct transcript_job *, const char *text, size_t n, struct err *);

#endif
