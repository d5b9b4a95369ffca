/* visitor.c: see visitor.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/visitor.h"

#include "base/os.h"
#include "press/sign.h"
#include "web/demo.h"
#include "web/session.h"

#include <stdio.h>
#include <string.h>

static const struct visitor *
visitor_of(struct call *c, const struct json *key, const struct session *s)
{
	static const char passkey[] = "sk-ecdsa-sha2-nistp256@openssh.com ";
	struct arena *a = c->q->arena;
	struct visitor *v = arena_take(a, sizeof *v);

	if (!v)
		return NULL;
	*v = (struct visitor){ .who = S(key, "who"), .name = S(key, "name"),
	    .office = S(key, "office"), .holder = S(key, "holder"),
	    .office_name = S(key, HAS(key, "office_name") ? "office_name" :
	    "office"), .role = role_name(c->lang, key),
	    .key = S(key, "key"), .line = S(key, "line"),
	    .kinds = json_get(key, "kinds"),
	    .documents = json_get(key, "documents"), .until = S(key, "until"),
	    .entry = N(key, "entry"), .root = N(key, "root") != 0,
	    .token = arena_str(a, s->token),
	    .credential = arena_str(a, s->credential) };
	v->passkey = strncmp(v->line, passkey, sizeof passkey - 1) == 0;
	v->demo = s->demo;
	return v->token && v->credential ? v : NULL;
}

/* An open page that listens, or is fetched anew by its script, is not its reader
 * at work: nobody may be there. The browser says which it is. */
static bool
by_itself(const struct http_request *q)
{
	const char *dest = http_header(q, "Sec-Fetch-Dest");

	return dest && strcmp(dest, "empty") == 0 && q->method == HTTP_GET;
}

void
visitor_find(struct call *c)
{
	const char *id = http_cookie(c->q, SESSION_COOKIE);
	struct tickets *all = c->w->hall->sessions;
	const struct json *key;
	struct session s;
	struct err e;

	if (!id || !*id || !(by_itself(c->q) ? tickets_peek : tickets_show)(all,
	    id, tickets_clock(), &s))
		return;
	call_model(c, os_now());
	key = model_key(&c->model, s.key, s.who);
	/* That the book cannot be read now is no reason to end it. */
	if (!book_fine(c->w->book, &e))
		return;
	if (key && N(key, "entry") == s.entry)
		c->visitor = visitor_of(c, key, &s);
	else
		tickets_drop(all, id);
}

static void
send_cookie(struct call *c, const char *id)
{
	const char *scheme = http_header(c->q, "X-Forwarded-Proto");
	struct buf b = BUF_MAX(300);

	session_cookie(&b, id, scheme && strcmp(scheme, "https") == 0);
	http_reply_header(c->r, "Set-Cookie",
	    arena_copy(c->q->arena, b.p, b.n));
	buf_free(&b);
}

static void
end_old(struct call *c)
{
	const char *id = http_cookie(c->q, SESSION_COOKIE);

	if (id)
		tickets_drop(c->w->hall->sessions, id);
}

void
visitor_begin(struct call *c, const struct json *key, const char *credential)
{
	struct session s = { .entry = N(key, "entry") };
	char id[TICKET_NAME];

	end_old(c);
	s.demo = c->w->hall->demo && demo_key_is(S(key, "who"),
	    S(key, "office"), S(key, "key"));
	snprintf(s.who, sizeof s.who, "%s", S(key, "who"));
	snprintf(s.key, sizeof s.key, "%s", S(key, "key"));
	/* A name that was cut would be another's. */
	if (credential && strlen(credential) < sizeof s.credential)
		snprintf(s.credential, sizeof s.credential, "%s", credential);
	session_begin(c->w->hall->sessions, &s, tickets_clock(), id);
	send_cookie(c, id);
}

void
visitor_end(struct call *c)
{
	end_old(c);
	send_cookie(c, NULL);
}
