/* act.h: an act: small, signed, permanent. Its envelope and its leaf.
 *
 * Bytes are specified in docs/format-act.md. An act is canonical JSON; its id
 * is the SHA-256 of those bytes and does not cover the signatures. A leaf is
 * what the log keeps: the act, the signatures, and the desk's receipt time; a
 * sealed leaf keeps a commitment in the place of the act.
 *
 * Limits, each refused beyond with its member named: an act has ACT_MOST
 * bytes; 1 to ACT_SIGNERS signers, as many signatures, each of SSHSIG_MOST
 * bytes; "org" has 200 bytes, "kind", "for" and "office" 64; attachments are 1
 * to 64, their names of 200 bytes. Fields: type.h; depth of JSON: seal/json.h.
 *
 * Everything read here is borrowed from the arena it was read into.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_ACT_H
#define ACT_ACT_H

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "seal/hash.h"
#include "seal/json.h"
#include "seal/sshsig.h"

#define ACT_MOST 40000		/* bytes of one act */
#define ACT_SIGNERS 16

struct act_by { const char *who, *key, *office; };

struct act {
	struct hash id;
	const char *bytes; size_t n;	/* the canonical act */
	const char *org, *kind, *nonce;
	struct act_by by[ACT_SIGNERS]; size_t nby;
	struct instant at;
	bool limited;		/* for members alone (act/access.h) */
	bool has_after;
	uint64_t after_size; struct hash after_root;
	const struct json *body;
	const struct json *atts;	/* NULL when absent */
};

struct act_sig { const void *blob; size_t n; };

struct leaf {
	bool sealed;
	struct instant rx;
	/* open: */
	struct act act;
	struct act_sig sigs[ACT_SIGNERS];
	/* sealed: */
	struct hash seal;
	const struct json *notice;
};

/* The act's bytes; ERR_MALFORMED names the member and the rule. */
bool act_read(struct arena *, const char *, size_t n, struct act *,
    struct err *);
/* {"act":{...},"sigs":["..."]}: what is submitted, and the inner form of a
 * sealed leaf. leaf->rx is left alone. */
bool act_read_signed(struct arena *, const char *, size_t n, struct leaf *,
    struct err *);
bool leaf_read(struct arena *, const char *, size_t n, struct leaf *,
    struct err *);

/* Adds an armored signature (what ssh-keygen -Y sign writes) to a leaf whose
 * act was read. Its place is that of its key among the signers, so they may
 * come in any order. */
bool act_add_signature(struct arena *, struct leaf *, const char *armored,
    size_t n, struct err *);
/* Has every signer signed? */
bool act_all_signed(const struct leaf *, struct err *);
void act_write_signed(struct buf *, const struct leaf *);
/* Sealed as sealed, open as open. */
void leaf_write(struct buf *, const struct leaf *);

/* A new act's tree, ready for json_write: at, nonce and after filled in.
 * after NULL: entry 0. */
struct act_after { uint64_t size; struct hash root; };
struct json *act_draft(struct arena *, const char *org, const char *kind,
    const struct act_by *by, size_t nby, struct instant at,
    const struct act_after *after, struct json *body);
/* The same draft, for members alone. */
void act_draft_limit(struct arena *, struct json *draft);

#endif
