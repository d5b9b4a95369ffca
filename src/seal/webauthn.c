/* webauthn.c: see webauthn.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/webauthn.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/key_raw.h"

#include <string.h>

#define CLIENT_MOST 4096
#define AUTH_LEAST 37	/* RP ID hash, flags, counter */

static const char rule_client[] = "WebAuthn 5.8.1.2";
static const char rule_auth[] = "WebAuthn 7.2";

static const char opening[] = "{\"type\":\"webauthn.get\",\"challenge\":\"";
static const char between[] = "\",\"origin\":\"";
static const char after[] = "\",\"crossOrigin\":";

/* A cursor over client data, which are bytes and not a C string. */
struct text { const char *p; size_t n; };

static bool
skip(struct text *t, const char *what, size_t n)
{
	if (n > t->n || memcmp(t->p, what, n) != 0)
		return false;
	t->p += n;
	t->n -= n;
	return true;
}

static bool
skip_str(struct text *t, const char *what)
{
	return skip(t, what, strlen(what));
}

static size_t
to_quote(const struct text *t)
{
	const char *at = t->n ? memchr(t->p, '"', t->n) : NULL;

	return at ? (size_t)(at - t->p) : t->n;
}

const char *
webauthn_origin(const char *client, size_t client_n, size_t *n)
{
	struct text t = { client, client_n };
	size_t len;

	if (!skip_str(&t, opening))
		return NULL;
	len = to_quote(&t);
	t.p += len;
	t.n -= len;
	if (!skip_str(&t, between))
		return NULL;
	*n = to_quote(&t);
	return *n < t.n ? t.p : NULL;
}

/* ":8443", or nothing. */
static bool
port_ok(const char *s, size_t n)
{
	if (n == 0)
		return true;
	if (s[0] != ':' || n < 2 || n > 6)
		return false;
	for (size_t i = 1; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

static bool
host_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
	    c == '.';
}

/* The same name, or one below it. */
static bool
within(const char *host, size_t n, const char *name)
{
	size_t len = strlen(name);

	if (len == 0 || n < len || memcmp(host + n - len, name, len) != 0)
		return false;
	return n == len || (host[n - len - 1] == '.' && n > len + 1);
}

static bool
origin_ok(struct text t, const char *rp_id, struct err *e)
{
	bool https = skip_str(&t, "https://");
	size_t host = 0;

	if (!https && !skip_str(&t, "http://"))
		return err_refuse(e, rule_auth,
		    "A passkey's page must stand at an https address.");
	while (host < t.n && host_char(t.p[host]))
		host++;
	if (!port_ok(t.p + host, t.n - host) ||
	    !within(t.p, host, rp_id))
		return err_refuse(e, rule_auth,
		    "The page the passkey was used on is outside %s.", rp_id);
	if (!https && !within(t.p, host, "localhost"))
		return err_refuse(e, rule_auth,
		    "Without https a passkey counts only on localhost.");
	return true;
}

static bool
holds(const struct text *t, const char *what)
{
	return t->n && memmem(t->p, t->n, what, strlen(what));
}

/* What follows crossOrigin: the end, or members we do not know. A browser
 * never repeats a member; where one stands again, two readers could
 * disagree. */
static bool
rest_ok(const struct text *t, struct err *e)
{
	static const char *const again[] = { "\"type\":", "\"challenge\":",
	    "\"origin\":", "\"crossOrigin\":" };

	if (holds(t, "\"topOrigin\""))
		return err_refuse(e, rule_client,
		    "The passkey was used inside another site's page.");
	for (size_t i = 0; i < sizeof again / sizeof again[0]; i++)
		if (holds(t, again[i]))
			return err_refuse(e, rule_client,
			    "The client data name a member twice.");
	if (t->n == 0 || t->p[t->n - 1] != '}' ||
	    (t->n > 1 && (t->p[0] != ',' || t->n < 3)))
		return err_refuse(e, rule_client,
		    "The client data do not end as they must.");
	return true;
}

static bool
client_ok(const struct key *k, const void *challenge, size_t n,
    const struct assertion *a, struct sshsig_facts *facts, struct err *e)
{
	struct text t = { a->client, a->client_n }, origin;
	struct buf want = BUF_MAX(CLIENT_MOST);
	bool same;

	if (a->client_n > CLIENT_MOST || !utf8_valid(a->client, a->client_n))
		return err_refuse(e, rule_client,
		    "The client data are too long (at most %d bytes) or not "
		    "UTF-8.", CLIENT_MOST);
	buf_str(&want, opening);
	base64url_write(&want, challenge, n);
	buf_str(&want, between);
	same = buf_ok(&want) && skip(&t, want.p, want.n);
	buf_free(&want);
	if (!same)
		return err_refuse(e, rule_client,
		    "The passkey signed something else than this.");
	origin = (struct text){ t.p, to_quote(&t) };
	if (origin.n >= sizeof facts->origin || !skip(&t, origin.p, origin.n) ||
	    !skip_str(&t, after))
		return err_refuse(e, rule_client,
		    "The client data do not give an origin as they must.");
	memcpy(facts->origin, origin.p, origin.n);
	facts->origin[origin.n] = '\0';
	if (!skip_str(&t, "false"))
		return err_refuse(e, rule_client,
		    "The passkey was used inside another site's page.");
	return rest_ok(&t, e) && origin_ok(origin, key_application(k), e);
}

bool
webauthn_flags(uint8_t flags, const void *ext, size_t ext_n, bool need_uv,
    struct sshsig_facts *facts, struct err *e)
{
	facts->sk = true;
	facts->up = flags & WEBAUTHN_UP;
	facts->uv = flags & WEBAUTHN_UV;
	facts->be = flags & WEBAUTHN_BE;
	facts->bs = flags & WEBAUTHN_BS;
	if (!facts->up)
		return err_refuse(e, rule_auth,
		    "The authenticator does not say that a person was there.");
	if (need_uv && !facts->uv)
		return err_refuse(e, rule_auth,
		    "The authenticator did not verify who was there, and "
		    "this act needs it.");
	if (facts->bs && !facts->be)
		return err_refuse(e, rule_auth,
		    "The authenticator says its key is copied and cannot be.");
	if (flags & WEBAUTHN_AT)
		return err_refuse(e, rule_auth,
		    "A signature carries no credential data.");
	/* Extension data are one CBOR map: major type 5. */
	if (!(flags & WEBAUTHN_ED) != (ext_n == 0) ||
	    (ext_n && *(const uint8_t *)ext >> 5 != 5))
		return err_refuse(e, rule_auth,
		    "The authenticator's extension flag and bytes disagree.");
	return true;
}

static uint32_t
u32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

static bool
auth_ok(const struct key *k, const struct assertion *a, bool need_uv,
    struct sshsig_facts *facts, struct err *e)
{
	const char *rp_id = key_application(k);
	struct hash rp = hash_of(rp_id, strlen(rp_id));
	const uint8_t *p = a->auth;

	if (a->auth_n < AUTH_LEAST)
		return err_refuse(e, rule_auth,
		    "The authenticator data are too short.");
	if (memcmp(p, rp.b, sizeof rp.b) != 0)
		return err_refuse(e, rule_auth,
		    "The authenticator signed for another site.");
	facts->counter = u32(p + 33);
	return webauthn_flags(p[32], p + AUTH_LEAST, a->auth_n - AUTH_LEAST,
	    need_uv, facts, e);
}

bool
webauthn_check(const struct key *k, const void *challenge, size_t n,
    const struct assertion *a, bool need_uv, struct sshsig_facts *facts,
    struct err *e)
{
	struct hash client = hash_of(a->client, a->client_n);
	struct buf signed_bytes = BUF_MAX(AUTH_LEAST + CLIENT_MOST);
	bool ok;

	facts->webauthn = true;
	if (!auth_ok(k, a, need_uv, facts, e) ||
	    !client_ok(k, challenge, n, a, facts, e))
		return false;
	buf_add(&signed_bytes, a->auth, a->auth_n);
	buf_add(&signed_bytes, client.b, sizeof client.b);
	ok = buf_ok(&signed_bytes) &&
	    key_raw_verify(k, signed_bytes.p, signed_bytes.n, a->sig);
	buf_free(&signed_bytes);
	return ok || err_refuse(e, rule_auth,
	    "The passkey's signature does not verify.");
}
