/* assertion.h: what a passkey answered, as the script put it into a form.
 *
 * Fields authenticator, client and signature, each base64url, become the same
 * SSHSIG blob that ssh-keygen would verify. Nothing is judged here: the blob is
 * checked where every signature is.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ASSERTION_H
#define WEB_ASSERTION_H

#include "seal/key.h"
#include "web/http.h"

bool assertion_there(const struct http_request *);
bool assertion_wrap(const struct http_request *, const struct key *,
    const char *ns, struct buf *blob, struct err *);

#endif
