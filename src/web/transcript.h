/* transcript.h: a transcript pasted into the page of a meeting.
 *
 * It is read as `chancery transcript` reads it (act/transcript.h), and shown with
 * what was found; labels that do not name one speaker are asked about, and nothing
 * is guessed. When all is clear each of its acts goes the way of any act, one
 * after the other: reviewed, signed, handed in (form.h). The door keeps nothing:
 * the text goes with the forms, and how far it was entered the record knows.
 *
 * Nothing is entered here, so its form needs no token of the session. It is read
 * for who is signed in: that costs more than other forms. Who is so no longer has
 * the text back, and sends it again when he is.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_TRANSCRIPT_H
#define WEB_TRANSCRIPT_H

#include "web/call.h"

void transcript_page(struct call *);	/* GET meetings/ID/transcript */
void transcript_take(struct call *);	/* POST */

#endif
