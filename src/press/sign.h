/* sign.h: the pages on which a person signs in, takes a role of the
 * demonstration, invites another to enrol a key, or is invited.
 *
 * page_signin	"challenge", its "nonce", "to" (where to go on), perhaps "wrong"
 * page_demo	"members", each with "roles"
 * page_enrol	"invitations", perhaps "link" to a new one, "typed" and "wrong"
 *		as in acts.h
 * page_invited	the invitation, or "done"
 * page_consent	the same with "line", "spki" and "statement": a new passkey
 *		is to sign that it agrees
 * page_entered	"asked", and its "entry" when it was entered
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_SIGN_H
#define PRESS_SIGN_H

#include "press/pages.h"

/* The keys that speak now: {who, kind, name, key, line, root, holder, office,
 * office_name, kinds, until, entry}. who NULL: of all, by member. */
struct json *model_keys(struct model *, const char *who);
/* The one of that fingerprint, or NULL; who NULL: the first, when it speaks for
 * several. */
struct json *model_key(struct model *, const char *fp, const char *who);

/* Who it is, as the header says: the holder, else the office. */
const char *role_name(const struct lang *, const struct json *key);
/* "a.*, b", from a list. */
void put_kinds(struct buf *, const struct json *kinds);
/* The hidden field that every form of a signed-in person carries. */
void put_token(struct buf *, const struct chrome *);
/* The hidden fields that the script fills. */
void put_assertion(struct buf *);
/* The number to compare, in two lines. */
void put_number(struct buf *, const char *number);
/* Who is signed in, or the way to it; in the header and in the menu. */
void put_who(struct buf *, const struct lang *, const struct chrome *);
void put_invited_facts(struct buf *, const struct lang *, const struct json *m);

page_fn page_signin, page_demo, page_enrol, page_invited, page_consent,
    page_entered;

#endif
