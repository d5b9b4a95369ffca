/* minutes.h: the minutes of a meeting, computed from its acts.
 *
 * meeting      as on its own page; presiding, attendance, agenda
 * items        those of the agenda in order, and last what belongs to none:
 *              words     what was said, in order, with its readings
 *              floor     who had the floor and of whom no words are entered
 *              motions   points of order among them, with ruling and appeal
 *              amendments that were put, divisions of texts by their parts
 *              votes     by name, with the rule
 *              decisions on documents, with their symbols
 *              statements in writing
 * acts         whatever else was done there, by its sentence
 * approved     by which meeting; before and after: the nearest of the organ
 *
 * Nobody writes minutes: they change when an act is entered, until they are
 * approved. Nobody is invented by name: where the record names no person the
 * office stands.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MINUTES_H
#define PRESS_MINUTES_H

#include "press/pages.h"

struct json *model_minutes(struct model *, const char *meeting, struct err *);
/* Of all meetings of a session, and of those that prepared it, in order. */
struct json *model_session_minutes(struct model *, const char *session,
    struct err *);
/* The votes of a meeting, with the names of each stance. */
/* The votes of a meeting, or on a document, with the names. */
struct json *votes_of(struct model *, const char *meeting);
struct json *votes_on(struct model *, const char *document);
page_fn page_minutes, page_session_minutes;
/* Either of them as plain text, 72 columns wide. */
void minutes_text(struct buf *, const struct lang *, const struct json *m);

/* Pieces of both (minutes_put.c). Plain text: */
/* "Dmitry Medvedev, President (Russia), in the chair" */
void speaker_says(struct buf *, const struct lang *, const struct json *speech);
void presence_says(struct buf *, const struct lang *, const struct json *x);
void motion_says(struct buf *, const struct lang *, const struct json *motion);
/* "paragraphs 2 to 4, operative: Adopted · 2–1" */
void division_says(struct buf *, const struct lang *, const struct json *part);
void put_divisions(struct buf *, const struct lang *, const struct json *list);
/* "paragraph 2: new words, Adopted · 2–1" */
void amendment_says(struct buf *, const struct lang *, const struct json *);
/* "In favour: Armenia, Belarus; Against: ..." */
void votes_say(struct buf *, const struct lang *, const struct json *names);
/* The words to show first: in the page's language, else as spoken. */
const struct json *words_first(const struct lang *, const struct json *speech);
bool said_paragraph(const char **text, size_t *n);
/* HTML: */
void put_speaker(struct buf *, const struct lang *, const struct json *speech);
void put_presence_says(struct buf *, const struct lang *,
    const struct json *x);
void put_vote_names(struct buf *, const struct lang *,
    const struct json *names);
void put_said(struct buf *, const char *text);
void put_symbol_link(struct buf *, const struct lang *, const char *symbol);

/* Who was there, from when until when; on the meeting's page, too. */
void put_attendance(struct buf *, const struct lang *, const struct json *m,
    const struct json *list);

/* Parts of the page (minutes.html). x: the minutes of one meeting, in the page's
 * tree m. */
void minutes_body(struct buf *, const struct lang *, const struct json *m,
    const struct json *x);
void minutes_item(struct buf *, const struct lang *, const struct json *m,
    const struct json *item);
void minutes_words(struct buf *, const struct lang *, const struct json *m,
    const struct json *item);
void minutes_done(struct buf *, const struct lang *, const struct json *m,
    const struct json *item);

#endif
