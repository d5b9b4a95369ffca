/* session.h: who is signed in, kept in the door's memory.
 *
 * A session is begun by a key that signed (signin.c), or by a demonstration
 * role, and holds whose key it is and which enrolment made it so; everything
 * else about the holder is read from the book at each request (visitor.h). So
 * it ends the moment the record says that the key is revoked, ended, or
 * enrolled anew.
 *
 * It also ends after SESSION_LIFE_S, after SESSION_IDLE_S without a request (one
 * that a page makes by itself does not count), when the person signs out, when
 * the door restarts, and, beyond SESSIONS_MOST, when it is the oldest. Its id is
 * new at each sign-in and stands in a cookie that no script can read; the table
 * itself holds only the id's hash (tickets.h). Nothing in it can sign.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_SESSION_H
#define WEB_SESSION_H

#include "base/buf.h"
#include "seal/key.h"
#include "web/tickets.h"

#define SESSION_LIFE_S (8 * 3600)
#define SESSION_IDLE_S 3600
#define SESSIONS_MOST 10000
#define SESSION_COOKIE "session"
#define SESSION_CREDENTIAL 512

struct session {
	char who[65], key[KEY_FP];
	int64_t entry;			/* that enrolled the key for who */
	bool demo;			/* made from names, no secret */
	/* Every form of the session carries it; other sites cannot know it. */
	char token[TICKET_NAME];
	/* A passkey's name in the browser, base64url; "" when not known. */
	char credential[SESSION_CREDENTIAL];
};

struct tickets *sessions_new(void);
/* Draws the token too. */
void session_begin(struct tickets *, struct session *, int64_t now,
    char id[TICKET_NAME]);
/* The value of Set-Cookie; id NULL: the browser forgets it. */
void session_cookie(struct buf *, const char *id, bool secure);

#endif
