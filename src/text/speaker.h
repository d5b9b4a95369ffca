/* speaker.h: whom the label of a transcript names, of those who were there.
 *
 * Transcripts write "D.MEDVEDEV:", "Mr. Medvedev (Russia):", "THE CHAIR:",
 * "President of Armenia:", "Delegate of Kazakhstan:", "KAZAKHSTAN:", and the like in
 * Russian, where "Представитель Казахстана" stands in the genitive. A label names
 * everybody it may name: one is an answer, several are a question for a person, and
 * none is reported. Nothing is guessed by likeness.
 *
 * - A name is its last word whole, with its other words, or their initials, or
 *   none; one more initial may stand for a patronymic.
 * - What stands in parentheses narrows: a delegation, a title.
 * - "[id]" is one of .ids, for what cannot be said otherwise.
 * - Case, full stops and titles of courtesy do not count; ё is е.
 *
 * Pure: no record is asked.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_SPEAKER_H
#define TEXT_SPEAKER_H

#include "text/markup.h"

/* One capacity in which somebody may have spoken. Strings may be NULL. */
struct speaker {
	const char *names[2];	/* the person's; a seat without one has none */
	const char *titles[6];	/* of the seat, the appointment, the office */
	const char *of[5];	/* the delegation's names, and its short name */
	const char *ids[2];	/* what "[...]" may hold */
	bool chair;		/* presided */
	bool whole;		/* the delegation, no seat of it */
};

/* Writes the places of those that label may name, in order; which has room for
 * n. Returns how many. */
size_t speaker_match(struct words label, const struct speaker *, size_t n,
    size_t *which);

/* Is it the chair that the label names, and not a person or a seat? */
bool speaker_presides(struct words label);

/* Does it look like a label, whoever it names? At most eight words, each with a
 * capital, or of the sort that joins or serves as a title. */
bool speaker_looks(struct words label);

#endif
