/* session.c: see session.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/session.h"

struct tickets *
sessions_new(void)
{
	return tickets_new(SESSIONS_MOST, sizeof(struct session),
	    SESSION_LIFE_S, SESSION_IDLE_S);
}

void
session_begin(struct tickets *t, struct session *s, int64_t now,
    char id[TICKET_NAME])
{
	tickets_name(s->token);
	tickets_give(t, s, now, id);
}

/* Lax: who follows a link from a letter arrives signed in; no other site's
 * form brings it along. */
void
session_cookie(struct buf *b, const char *id, bool secure)
{
	buf_printf(b, SESSION_COOKIE "=%s; Path=/; Max-Age=%d; HttpOnly; "
	    "SameSite=Lax%s", id ? id : "", id ? SESSION_LIFE_S : 0,
	    secure ? "; Secure" : "");
}
