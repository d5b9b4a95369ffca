/* enrol.h: how a person gets a key into the record by browser.
 *
 * A root key's holder makes a one-time link that names office, kinds and last
 * day (POST enrol). Who opens it makes a passkey, or brings an SSH key, and
 * signs with it that it agrees (enrol/NAME). The list of the root then has a
 * finished key.enrol, not signed: the root reviews and signs it like any act.
 * The door decides nothing: whether it may be entered is judged by the desk.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ENROL_H
#define WEB_ENROL_H

#include "web/call.h"

void enrol_page(struct call *);		/* GET enrol */
void enrol_change(struct call *);	/* POST enrol: invite, or withdraw */
void enrol_invited(struct call *);	/* GET enrol/NAME */
void enrol_answer(struct call *);	/* POST enrol/NAME */

#endif
