/* signin.c: see signin.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/signin.h"

#include "base/enc.h"
#include "base/os.h"
#include "press/sign.h"
#include "web/assertion.h"
#include "web/attempts.h"
#include "web/challenge.h"
#include "web/tickets.h"
#include "web/visitor.h"

#include <stdio.h>
#include <string.h>

/* Canonical, as everything that is signed. */
static const char *
statement(struct call *c, const char *nonce, struct instant when)
{
	char at[INSTANT_TEXT];
	struct arena *a = c->q->arena;
	struct json *o = json_object(a);
	struct buf b = BUF_MAX(2000);
	const char *out;

	instant_write(when, at);
	json_put_str(a, o, "at", at);
	json_put_str(a, o, "nonce", nonce);
	json_put_str(a, o, "org", c->w->hall->vkey.name);
	json_write(&b, o);
	out = arena_copy(a, b.p, b.n);
	buf_free(&b);
	return out;
}

/* --- where to go on --------------------------------------------------------- */

/* An address of ours below a language; no other is gone to. */
static bool
is_ours(const char *s)
{
	static const char *const not[] = { "/sign-in", "/sign-out", "/demo" };

	if (strlen(s) > 500 || (strncmp(s, "/en", 3) && strncmp(s, "/ru", 3)) ||
	    (s[3] && s[3] != '/' && s[3] != '?'))
		return false;
	for (const char *p = s; *p; p++)
		if (*p <= ' ' || *p > '~' || *p == '\\')
			return false;
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		if (strncmp(s + 3, not[i], strlen(not[i])) == 0)
			return false;
	return true;
}

const char *
signin_goes_on(const struct call *c)
{
	const char *to = http_form(c->q, "to");

	return to && is_ours(to) ? to :
	    arena_printf(c->q->arena, "/%s", c->lang->code);
}

/* The page the visitor comes from, when it is one of ours. */
static const char *
came_from(const struct call *c)
{
	const char *from = http_header(c->q, "Referer");
	const char *origin = call_origin(c);
	size_t n = strlen(origin);

	if (!from || strncmp(from, origin, n) != 0 || !is_ours(from + n))
		return "";
	return arena_str(c->q->arena, from + n);
}

/* --- the page --------------------------------------------------------------- */

static void
show(struct call *c, const char *to, const char *wrong)
{
	struct arena *a = c->q->arena;
	struct instant now = os_now();
	char nonce[CHALLENGE_NAME];
	struct json *m;

	call_model(c, now);
	challenge_give(c->w->hall->challenges, now, tickets_clock(), nonce);
	m = model_page(&c->model, "sign-in");
	json_put_str(a, m, "challenge", statement(c, nonce, now));
	json_put_str(a, m, "nonce", nonce);
	json_put_str(a, m, "to", to);
	if (wrong)
		json_put_str(a, m, "wrong", wrong);
	c->path = "/sign-in";
	call_write(c, page_signin, m, "");
}

void
signin_page(struct call *c)
{
	show(c, came_from(c), NULL);
}

/* --- the attempt ------------------------------------------------------------ */

static bool
verifies(const struct key *k, const char *text, const struct buf *blob)
{
	struct sshsig_facts facts;

	return sshsig_verify(k, SSHSIG_NS_SIGNIN, text, strlen(text), blob->p,
	    blob->n, false, &facts, NULL) && (!facts.webauthn || facts.uv);
}

/* With ssh-keygen: the signature brings its key. */
static const struct json *
by_ssh(struct call *c, const char *text, const char *armored)
{
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	const struct json *row = NULL;
	struct key *k = NULL;
	char fp[KEY_FP];

	while (*armored == ' ' || *armored == '\r' || *armored == '\n')
		armored++;
	if (sshsig_unarmor(&blob, armored, strlen(armored), NULL) &&
	    sshsig_fp(blob.p, blob.n, fp, NULL))
		row = model_key(&c->model, fp, NULL);
	if (row)
		k = key_read_line(S(row, "line"), strlen(S(row, "line")),
		    NULL);
	if (!k || !verifies(k, text, &blob))
		row = NULL;
	key_free(k);
	buf_free(&blob);
	return row;
}

static bool
passkey_signed(struct call *c, const struct json *row, const char *text)
{
	const char *line = S(row, "line");
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	struct key *k = key_read_line(line, strlen(line), NULL);
	bool ok = k && key_sort(k) == KEY_SK_P256 &&
	    assertion_wrap(c->q, k, SSHSIG_NS_SIGNIN, &blob, NULL) &&
	    verifies(k, text, &blob);

	key_free(k);
	buf_free(&blob);
	return ok;
}

/* A browser does not say which public key its passkey has, but gives back the
 * handle it was made with: for whom, a dot, chance (enrol.c). */
static const struct json *
by_passkey(struct call *c, const char *text)
{
	const char *handle = http_form(c->q, "handle");
	struct buf who = BUF_MAX(64);
	const struct json *found = NULL;
	char *dot;

	if (handle && base64url_read(&who, handle, strlen(handle)) && who.n &&
	    strlen(who.p) == who.n && (dot = strrchr(who.p, '.'))) {
		*dot = '\0';
		for EACH(row, model_keys(&c->model, who.p))
			if (passkey_signed(c, row, text)) {
				found = row;
				break;
			}
	}
	buf_free(&who);
	return found;
}

static const struct json *
signer_of_form(struct call *c, struct instant at)
{
	const char *sig = http_form(c->q, "sig");
	const char *text = statement(c, http_form(c->q, "nonce"), at);

	if (!text)
		return NULL;
	call_model(c, os_now());
	return assertion_there(c->q) ? by_passkey(c, text) :
	    sig ? by_ssh(c, text, sig) : NULL;
}

static void
not_signed_in(struct call *c)
{
	c->r->status = 403;
	show(c, http_form(c->q, "to"), tr(c->lang, N_("This did not sign you "
	    "in. The statement on this page must be signed within five "
	    "minutes, once, by a key that the record says may speak.")));
}

void
signin_try(struct call *c)
{
	struct attempts *all = c->w->hall->attempts;
	const char *nonce = http_form(c->q, "nonce");
	struct challenges *open = c->w->hall->challenges;
	const struct json *key;
	struct instant at;

	/* What answers no challenge costs nothing, and counts for nothing. */
	if (!nonce || !challenge_open(open, nonce, tickets_clock(), &at)) {
		not_signed_in(c);
		return;
	}
	if (!attempts_left(all, tickets_clock())) {
		call_error(c, 429, N_("There were too many sign-ins that "
		    "failed. Wait a moment and try again."));
		return;
	}
	key = signer_of_form(c, at);
	if (key && challenge_use(open, nonce, S(key, "key"),
	    tickets_clock())) {
		visitor_begin(c, key, http_form(c->q, "credential"));
		http_reply_see(c->r, signin_goes_on(c));
		return;
	}
	attempts_failed(all, tickets_clock());
	not_signed_in(c);
}

void
signin_out(struct call *c)
{
	visitor_end(c);
	http_reply_see(c->r, arena_printf(c->q->arena, "/%s", c->lang->code));
}
