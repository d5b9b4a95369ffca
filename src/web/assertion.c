/* assertion.c: see assertion.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/assertion.h"

#include "base/enc.h"
#include "seal/sshsig.h"

#include <string.h>

#define PART_MOST 4096

bool
assertion_there(const struct http_request *q)
{
	const char *sig = http_form(q, "signature");

	return sig && *sig;
}

static bool
part(const struct http_request *q, const char *name, struct buf *out)
{
	const char *s = http_form(q, name);

	return s && *s && base64url_read(out, s, strlen(s)) && buf_ok(out);
}

bool
assertion_wrap(const struct http_request *q, const struct key *k,
    const char *ns, struct buf *blob, struct err *e)
{
	struct buf auth = BUF_MAX(PART_MOST), client = BUF_MAX(PART_MOST),
	    sig = BUF_MAX(PART_MOST);
	bool ok = (part(q, "authenticator", &auth) &&
	    part(q, "client", &client) && part(q, "signature", &sig)) ||
	    err_malformed(e, "WebAuthn 7.2",
	    "The passkey's answer is not base64url of its parts.");

	ok = ok && sshsig_wrap_webauthn(blob, k, ns, auth.p, auth.n, client.p,
	    client.n, sig.p, sig.n, e);
	buf_free(&auth);
	buf_free(&client);
	buf_free(&sig);
	return ok;
}
