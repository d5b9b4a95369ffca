/* signin.h: signing in by signing.
 *
 * The page holds a statement {at, nonce, org} that is good for one sign-in and
 * for five minutes. The visitor's key signs it as it signs acts (SSHSIG), in a
 * namespace of its own, so that no sign-in is ever an act and no act a sign-in:
 * a passkey in the browser, or any key with ssh-keygen. The key must be one
 * that the record says speaks today.
 *
 * Whatever is wrong, the answer is one sentence: who tries keys learns nothing
 * from it. How often that may happen is bounded (attempts.h). What the page
 * holds is not remembered (challenge.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_SIGNIN_H
#define WEB_SIGNIN_H

#include "web/call.h"

void signin_page(struct call *);	/* GET sign-in */
void signin_try(struct call *);		/* POST sign-in */
void signin_out(struct call *);		/* POST sign-out */
/* Where the form says to go on: an address of ours, by default the first. */
const char *signin_goes_on(const struct call *);

#endif
