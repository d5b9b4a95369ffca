/* invite.h: invitations to enrol a key, in the door's memory.
 *
 * A root of a member or an organ invites; whoever has the one-time link offers
 * one key with its consent; then the root finds a finished enrolment to sign.
 * An invitation ends after INVITE_LIFE_S, when it is withdrawn, or when the
 * door restarts. Nothing of it is in the record, and nothing in it can sign.
 *
 * The link's name is kept as its hash; `ref` names an invitation to the root
 * alone. Times as in tickets.h. Threads may share the table.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_INVITE_H
#define WEB_INVITE_H

#include "base/err.h"
#include "web/tickets.h"

#define INVITE_LIFE_S (3 * 24 * 3600)
#define INVITES_MOST 500		/* at once */
#define INVITES_EACH 20			/* of one member or organ */

struct invite {
	char who[65];			/* a member or an organ */
	char holder[1001], office[65], kinds[2001], documents[2001], until[11];
	char ref[TICKET_NAME];
	/* Once it is answered: */
	char line[801], key[64], proof[1401];
};

struct invites;

struct invites *invites_new(void);
void invites_free(struct invites *);		/* NULL is fine */
/* name: of the link. ERR_REFUSED when there are too many. */
bool invites_add(struct invites *, const struct invite *, int64_t now,
    char name[TICKET_NAME], struct err *);
/* Open and not answered. */
bool invites_find(struct invites *, const char *name, int64_t now,
    struct invite *);
/* With line, key and proof filled in. False: it is no longer open. */
bool invites_answer(struct invites *, const char *name, int64_t now,
    const struct invite *);
void invites_withdraw(struct invites *, const char *who, const char *ref);
/* Those of one, at most INVITES_EACH, oldest first. */
size_t invites_of(struct invites *, const char *who, int64_t now,
    struct invite out[INVITES_EACH]);

#endif
