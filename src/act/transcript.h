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
	const char *reader;	/* whose language names are said in: "ru" */
	bool there;		/* everybody is reported */
};

/* What a person says of a label that names several, or nobody, wherever it stands in
 * the text: whom it means, by an "id" as below; NULL: nobody, it is words. At most
 * TRANSCRIPT_RIGHT of them are heeded. */
#define TRANSCRIPT_RIGHT 100
struct transcript_label { const char *label, *id; };
void transcript_right(struct buf *out, const char *text,
    const struct transcript_label *, size_t n);

/* {"speeches":[{"line","label","item","paragraphs","begins","candidates"}],
 * "before": lines without a speaker, "resolved": of the speeches, "acts":[{"body",
 * "of": its speech, "entry"}], "entered", "there"}; a candidate, and who is there,
 * is {"id","says","whole"}, "whole" for a delegation and no person of it. A speech
 * without words makes no act.
 *
 * The first "entered" acts are the last words of the meeting that the record has:
 * the transcript was entered so far. "entry" is theirs; in a later act it says that
 * the same words of the same speaker stand there, which may be by chance. Only what
 * is not entered has a name ("speech").
 *
 * ERR_ABSENT: no such meeting. */
struct json *transcript_acts(struct book *, struct arena *,
    const struct transcript_job *, const char *text, size_t n, struct err *);

#endif
