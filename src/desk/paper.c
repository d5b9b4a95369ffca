/* paper.c: see paper.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/paper.h"

bool
paper_write(struct buf *out, const struct desk *d, struct arena *a,
    const struct signer *s, const char *who, const char *office,
    const char *kind, bool limited, struct instant at, struct json *body,
    struct err *e)
{
	const struct act_by by = { who, key_fp(signer_key(s)), office };
	struct buf text = BUF_MAX(ACT_MOST), blob = BUF_MAX(SSHSIG_MOST);
	struct act_after after;
	bool any = desk_after(d, &after), ok;
	struct leaf leaf = { 0 };
	struct json *draft = act_draft(a, desk_origin(d), kind, &by, 1, at,
	    any ? &after : NULL, body);

	if (limited)
		act_draft_limit(a, draft);
	json_write(&text, draft);
	ok = (buf_ok(&text) && !arena_full(a)) || err_malformed(e,
	    "format-act 3", "An act has at most %d bytes.", ACT_MOST);
	ok = ok && signer_sshsig(s, SSHSIG_NS_ACT, text.p, text.n, &blob, e);
	if (ok) {
		leaf.act.bytes = text.p;
		leaf.act.n = text.n;
		leaf.act.nby = 1;
		leaf.sigs[0] = (struct act_sig){ blob.p, blob.n };
		act_write_signed(out, &leaf);
	}
	buf_free(&text);
	buf_free(&blob);
	return ok;
}
