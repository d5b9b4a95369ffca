/* form.h: an act written, reviewed and handed in by a browser's forms.
 *
 * Three steps: the form of a kind becomes an act (POST acts/KIND); the act's
 * bytes are shown and signed, by a passkey in the browser or on the person's
 * own machine; the bytes and the signatures come back (POST acts) and go to the
 * desk, whose answer is the page. An act that is in the record already is
 * answered with its entry. The door believes nothing: what it refuses early,
 * the desk would refuse too. Its only keys are those of a demonstration, which
 * are no secret (sign.h).
 *
 * A program posts the finished paper as JSON: {"act":...,"sigs":[...]} to
 * /acts, and gets 201 and the receipt, or the refusal.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "web/call.h"

void form_write(struct call *, const char *kind);	/* POST acts/KIND */
/* One of another session, as after a sign-in in another window: nothing is done
 * but that its words are shown again. False: it is none. */
bool form_stale(struct call *);
void form_hand_in(struct call *);			/* POST acts */
void form_paper(struct call *);				/* POST /acts, JSON */

#endif
