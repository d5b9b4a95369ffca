/* sshsig.c: see sshsig.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/sshsig.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/keyin.h"
#include "seal/wirein.h"

#include <sodium.h>
#include <stdio.h>

#define RULE "SSHSIG"
#define WEBAUTHN "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"

enum { UP = 1, UV = 4, BE = 8, BS = 16, AT = 64, ED = 128 };

bool
sshsig_read(const void *blob, size_t n, struct sshsig *s, struct err *e)
{
	struct wire w = { blob, n }, key, ns, reserved, hash, sig;
	uint32_t version;

	if (n > SSHSIG_MOST)
		return err_malformed(e, RULE,
		    "A signature has at most %d bytes.", SSHSIG_MOST);
	if (n < 6 || memcmp(blob, "SSHSIG", 6) != 0)
		return err_malformed(e, RULE,
		    "This is not an SSH signature.");
	w.p += 6;
	w.n -= 6;
	if (!wire_u32(&w, &version) || version != 1)
		return err_malformed(e, RULE,
		    "The signature is not of version 1.");
	if (!wire_string(&w, &key) || !wire_string(&w, &ns) ||
	    !wire_string(&w, &reserved) || !wire_string(&w, &hash) ||
	    !wire_string(&w, &sig) || w.n)
		return err_malformed(e, RULE,
		    "The signature is cut short or has bytes after its end.");
	*s = (struct sshsig){ key.p, key.n, (const char *)ns.p, ns.n,
	    reserved.p, reserved.n, (const char *)hash.p, hash.n, sig.p,
	    sig.n };
	return true;
}

bool
sshsig_fp(const void *blob, size_t n, char fp[KEY_FP], struct err *e)
{
	struct sshsig s;
	struct hash h;
	char b64[HASH_B64];

	if (!sshsig_read(blob, n, &s, e))
		return false;
	h = hash_of(s.key, s.key_n);
	hash_b64(&h, b64);
	snprintf(fp, KEY_FP, "SHA256:%.43s", b64);
	return true;
}

static void
preimage(struct buf *b, const void *ns, size_t ns_n, const void *reserved,
    size_t reserved_n, const char *hash, const void *msg, size_t n)
{
	buf_add(b, "SSHSIG", 6);
	buf_sshstr(b, ns, ns_n);
	buf_sshstr(b, reserved, reserved_n);
	buf_sshstr(b, hash, strlen(hash));
	if (strcmp(hash, "sha512") == 0) {
		uint8_t h[64];

		hash512_of(msg, n, h);
		buf_sshstr(b, h, sizeof h);
	} else {
		struct hash h = hash_of(msg, n);

		buf_sshstr(b, h.b, sizeof h.b);
	}
}

void
sshsig_preimage(struct buf *b, const char *ns, const char *hash,
    const void *msg, size_t n)
{
	preimage(b, ns, strlen(ns), "", 0, hash, msg, n);
}

/* An mpint that is a positive number of at most 32 bytes, shortest form. */
static bool
scalar(struct wire *w, uint8_t out[32])
{
	struct wire s;

	if (!wire_string(w, &s) || !s.n || s.p[0] & 0x80)
		return false;
	if (s.p[0] == 0) {
		if (s.n == 1 || !(s.p[1] & 0x80))
			return false;
		s.p++;
		s.n--;
	}
	if (s.n > 32)
		return false;
	memset(out, 0, 32);
	memcpy(out + 32 - s.n, s.p, s.n);
	return true;
}

static void
der_integer(struct buf *b, const uint8_t v[32])
{
	size_t from = 0;
	bool pad;

	while (from < 31 && !v[from])
		from++;
	pad = v[from] & 0x80;
	buf_byte(b, 2);
	buf_byte(b, (int)(32 - from + pad));
	if (pad)
		buf_byte(b, 0);
	buf_add(b, v + from, 32 - from);
}

static bool
p256_good(const struct key *k, struct wire rs, const void *msg, size_t n)
{
	uint8_t r[32], s[32];
	struct buf ints = BUF_MAX(80), der = BUF_MAX(80);
	EVP_MD_CTX *ctx;
	bool ok = false;

	if (!scalar(&rs, r) || !scalar(&rs, s) || rs.n)
		return false;
	der_integer(&ints, r);
	der_integer(&ints, s);
	buf_byte(&der, 0x30);
	buf_byte(&der, (int)ints.n);
	buf_add(&der, ints.p, ints.n);
	ctx = EVP_MD_CTX_new();
	if (ctx && EVP_DigestVerifyInit_ex(ctx, NULL, "SHA256", NULL, NULL,
	    k->p256, NULL) == 1)
		ok = EVP_DigestVerify(ctx, (const uint8_t *)der.p, der.n, msg,
		    n) == 1;
	EVP_MD_CTX_free(ctx);
	buf_free(&ints);
	buf_free(&der);
	return ok;
}

static bool
ed25519_good(const struct key *k, struct wire sig, const void *msg, size_t n)
{
	return sig.n == 64 && sodium_init() >= 0 &&
	    crypto_sign_verify_detached(sig.p, msg, n, k->ed) == 0;
}

/* An application that is an RP ID in authenticator data is hashed. */
static struct hash
application_hash(const struct key *k)
{
	return hash_of(k->app, strlen(k->app));
}

static void
note_flags(struct sshsig_facts *f, uint8_t flags, uint32_t counter)
{
	f->sk = true;
	f->up = flags & UP;
	f->uv = flags & UV;
	f->be = flags & BE;
	f->bs = flags & BS;
	f->counter = counter;
}

static bool
flags_right(const struct sshsig_facts *f, uint8_t flags, bool need_uv,
    struct err *e)
{
	if (!f->up)
		return err_refuse(e, "WebAuthn 7.2 step 16",
		    "Nobody touched the authenticator for this signature.");
	if (need_uv && !f->uv)
		return err_refuse(e, "WebAuthn 7.2 step 17",
		    "The authenticator did not verify the person.");
	if (f->bs && !f->be)
		return err_refuse(e, "WebAuthn 7.2 step 18", "The key says it "
		    "is backed up but cannot be: the data is not sound.");
	if (flags & AT)
		return err_refuse(e, "WebAuthn 6.1", "A signature carries no "
		    "new credential; this one does.");
	return true;
}

/* sk signatures made by ssh: signature, flags, counter. */
static bool
sk_good(const struct key *k, struct wire w, const struct buf *pre,
    bool need_uv, struct sshsig_facts *f, struct err *e)
{
	struct hash app = application_hash(k), msg = hash_of(pre->p, pre->n);
	struct buf m = BUF_MAX(128);
	struct wire sig;
	uint8_t flags;
	uint32_t counter;
	bool ok;

	if (!wire_string(&w, &sig) || !wire_byte(&w, &flags) ||
	    !wire_u32(&w, &counter) || w.n)
		return err_malformed(e, RULE,
		    "The authenticator's signature is not well formed.");
	note_flags(f, flags, counter);
	buf_add(&m, app.b, 32);
	buf_byte(&m, flags);
	buf_u32be(&m, counter);
	buf_add(&m, msg.b, 32);
	ok = k->sort == KEY_SK_ED25519 ? ed25519_good(k, sig, m.p, m.n) :
	    p256_good(k, sig, m.p, m.n);
	buf_free(&m);
	if (!ok)
		return err_refuse(e, RULE, "The signature does not verify.");
	if (flags & ED)
		return err_refuse(e, "WebAuthn 6.1",
		    "The extension flag is set and there are no extensions.");
	return flags_right(f, flags, need_uv, e);
}

/* The host of an https origin, or of http://localhost. */
static bool
origin_host(const char *origin, char host[256])
{
	bool secure = strncmp(origin, "https://", 8) == 0;
	const char *from = origin + (secure ? 8 : 7);
	size_t n;

	if (!secure && strncmp(origin, "http://", 7) != 0)
		return false;
	n = strcspn(from, ":");
	if (!n || n > 255 || from[strcspn(from, "/?#@")])
		return false;
	if (from[n] == ':' && (!from[n + 1] ||
	    from[n + 1 + strspn(from + n + 1, "0123456789")]))
		return false;
	snprintf(host, 256, "%.*s", (int)n, from);
	return secure || strcmp(host, "localhost") == 0;
}

/* The RP ID is the host or a domain above it. */
static bool
host_below(const char *host, const char *rp)
{
	size_t h = strlen(host), r = strlen(rp);

	if (h == r)
		return strcmp(host, rp) == 0;
	return h > r && host[h - r - 1] == '.' && strcmp(host + h - r, rp) == 0;
}

/* WebAuthn level 3, 5.8.1.2, the limited verification: the client data begin
 * exactly so, and nothing that follows may move the page elsewhere. */
static bool
client_data_right(const struct key *k, struct wire data, const char *origin,
    const struct buf *pre, struct err *e)
{
	struct buf want = BUF_MAX(2048);
	char host[256];
	bool ok;

	if (!origin_host(origin, host) || !host_below(host, k->app))
		return err_refuse(e, "WebAuthn 7.2 step 13", "The signature "
		    "was made on the page %.100s, which is not of %.60s.",
		    origin, k->app);
	buf_str(&want, "{\"type\":\"webauthn.get\",\"challenge\":\"");
	base64url_write(&want, pre->p, pre->n);
	buf_printf(&want, "\",\"origin\":\"%s\",\"crossOrigin\":", origin);
	ok = buf_ok(&want) && data.n > want.n + 5 &&
	    memcmp(data.p, want.p, want.n) == 0;
	if (!ok) {
		buf_free(&want);
		return err_refuse(e, "WebAuthn 5.8.1.2", "The browser signed "
		    "something else: type, challenge or origin differ.");
	}
	data.p += want.n;
	data.n -= want.n;
	buf_free(&want);
	if (memcmp(data.p, "false", 5) != 0 ||
	    (data.p[5] != ',' && data.p[5] != '}') || data.p[data.n - 1] != '}')
		return err_refuse(e, "WebAuthn 7.2 step 11",
		    "The signature was made inside another site's page.");
	if (memmem(data.p, data.n, "\"topOrigin\"", 11))
		return err_refuse(e, "WebAuthn 7.2 step 11",
		    "The signature was made inside another site's page.");
	return true;
}

/* OpenSSH's form: signature, flags, counter, origin, client data,
 * extensions. */
static bool
webauthn_good(const struct key *k, struct wire w, const struct buf *pre,
    bool need_uv, struct sshsig_facts *f, struct err *e)
{
	struct wire sig, origin, data, ext;
	struct hash app = application_hash(k), client;
	struct buf m = BUF_MAX(SSHSIG_MOST);
	uint8_t flags;
	uint32_t counter;
	bool ok;

	if (!wire_string(&w, &sig) || !wire_byte(&w, &flags) ||
	    !wire_u32(&w, &counter) || !wire_string(&w, &origin) ||
	    !wire_string(&w, &data) || !wire_string(&w, &ext) || w.n ||
	    origin.n >= sizeof f->origin || memchr(origin.p, 0, origin.n))
		return err_malformed(e, RULE,
		    "The passkey's signature is not well formed.");
	f->webauthn = true;
	note_flags(f, flags, counter);
	memcpy(f->origin, origin.p, origin.n);
	f->origin[origin.n] = '\0';
	client = hash_of(data.p, data.n);
	buf_add(&m, app.b, 32);
	buf_byte(&m, flags);
	buf_u32be(&m, counter);
	buf_add(&m, ext.p, ext.n);
	buf_add(&m, client.b, 32);
	ok = p256_good(k, sig, m.p, m.n);
	buf_free(&m);
	if (!ok)
		return err_refuse(e, RULE, "The signature does not verify.");
	if (!(flags & ED) != !ext.n)
		return err_refuse(e, "WebAuthn 6.1",
		    "The extension flag does not agree with the data.");
	return flags_right(f, flags, need_uv, e) &&
	    client_data_right(k, data, f->origin, pre, e);
}

static bool
judge(const struct key *k, struct wire w, const struct buf *pre, bool need_uv,
    struct sshsig_facts *f, struct err *e)
{
	static const char *const names[] = {
		[KEY_ED25519] = "ssh-ed25519",
		[KEY_P256] = "ecdsa-sha2-nistp256",
		[KEY_SK_ED25519] = "sk-ssh-ed25519@openssh.com",
		[KEY_SK_P256] = "sk-ecdsa-sha2-nistp256@openssh.com",
	};
	struct wire name, sig;
	bool ok;

	if (!wire_string(&w, &name))
		return err_malformed(e, RULE, "The signature is cut short.");
	if (k->sort == KEY_SK_P256 && wire_is(&name, WEBAUTHN))
		return webauthn_good(k, w, pre, need_uv, f, e);
	if (!wire_is(&name, names[k->sort]))
		return err_refuse(e, RULE,
		    "The signature is of another sort than the key.");
	if (k->sort == KEY_SK_ED25519 || k->sort == KEY_SK_P256)
		return sk_good(k, w, pre, need_uv, f, e);
	if (!wire_string(&w, &sig) || w.n)
		return err_malformed(e, RULE, "The signature is cut short.");
	ok = k->sort == KEY_ED25519 ?
	    ed25519_good(k, sig, pre->p, pre->n) :
	    p256_good(k, sig, pre->p, pre->n);
	return ok || err_refuse(e, RULE, "The signature does not verify.");
}

bool
sshsig_verify(const struct key *k, const char *ns, const void *msg, size_t n,
    const void *blob, size_t blob_n, bool need_uv, struct sshsig_facts *facts,
    struct err *e)
{
	struct sshsig s;
	struct sshsig_facts scrap;
	struct sshsig_facts *f = facts ? facts : &scrap;
	struct buf pre = BUF_MAX(1024);
	char hash[7];
	bool ok;

	memset(f, 0, sizeof *f);
	if (!sshsig_read(blob, blob_n, &s, e))
		return false;
	if (s.key_n != k->blob_n || memcmp(s.key, k->blob, s.key_n) != 0)
		return err_refuse(e, RULE,
		    "The signature was made by another key.");
	if (s.ns_n != strlen(ns) || memcmp(s.ns, ns, s.ns_n) != 0)
		return err_refuse(e, RULE, "The signature was made for "
		    "another purpose (namespace %.*s, not %s).",
		    (int)(s.ns_n > 40 ? 40 : s.ns_n), s.ns, ns);
	if (s.hash_n != 6 || (memcmp(s.hash, "sha512", 6) != 0 &&
	    memcmp(s.hash, "sha256", 6) != 0))
		return err_refuse(e, RULE,
		    "The signature uses a hash we do not take.");
	memcpy(hash, s.hash, 6);
	hash[6] = '\0';
	preimage(&pre, s.ns, s.ns_n, s.reserved, s.reserved_n, hash, msg, n);
	ok = buf_ok(&pre) && judge(k, (struct wire){ s.sig, s.sig_n }, &pre,
	    need_uv, f, e);
	buf_free(&pre);
	return ok;
}

static const char armor_head[] = "-----BEGIN SSH SIGNATURE-----\n";
static const char armor_foot[] = "-----END SSH SIGNATURE-----";

bool
sshsig_unarmor(struct buf *blob, const char *text, size_t n, struct err *e)
{
	struct buf b64 = BUF_MAX(SSHSIG_MOST * 2);
	const char *p, *end;
	bool ok;

	if (n < sizeof armor_head - 1 ||
	    memcmp(text, armor_head, sizeof armor_head - 1) != 0)
		return err_malformed(e, RULE, "A signature file begins with "
		    "-----BEGIN SSH SIGNATURE-----.");
	p = text + sizeof armor_head - 1;
	end = memmem(p, (size_t)(text + n - p), armor_foot,
	    sizeof armor_foot - 1);
	if (!end)
		return err_malformed(e, RULE,
		    "The signature file has no last line.");
	for (; p < end; p++)
		if (*p != '\n' && *p != '\r')
			buf_byte(&b64, *p);
	ok = buf_ok(&b64) && b64.p && base64_read(blob, b64.p, b64.n);
	buf_free(&b64);
	return ok || err_malformed(e, RULE,
	    "The signature file is not base64 inside, or too long.");
}

void
sshsig_armor(struct buf *text, const void *blob, size_t n)
{
	struct buf b64 = BUF_MAX(SSHSIG_MOST * 2);

	base64_write(&b64, blob, n);
	buf_str(text, armor_head);
	for (size_t i = 0; i < b64.n; i += 70) {
		buf_add(text, b64.p + i, b64.n - i < 70 ? b64.n - i : 70);
		buf_byte(text, '\n');
	}
	buf_str(text, armor_foot);
	buf_byte(text, '\n');
	buf_free(&b64);
}

/* One INTEGER of a DER signature as an SSH mpint. */
static bool
der_scalar(struct wire *w, struct buf *out)
{
	uint8_t tag, len;

	if (!wire_byte(w, &tag) || tag != 2 || !wire_byte(w, &len) || !len ||
	    len > 33 || len > w->n)
		return false;
	buf_sshstr(out, w->p, len);
	w->p += len;
	w->n -= len;
	return true;
}

static void
wrap(struct buf *blob, const struct key *k, const char *ns,
    const struct buf *sig)
{
	buf_add(blob, "SSHSIG", 6);
	buf_u32be(blob, 1);
	buf_sshstr(blob, k->blob, k->blob_n);
	buf_sshstr(blob, ns, strlen(ns));
	buf_sshstr(blob, "", 0);
	buf_sshstr(blob, "sha512", 6);
	buf_sshstr(blob, sig->p, sig->n);
}

/* The text between two marks of the client data. */
static bool
between(struct wire data, const char *from, const char *to, struct wire *out)
{
	const uint8_t *a = memmem(data.p, data.n, from, strlen(from)), *b;

	if (!a)
		return false;
	a += strlen(from);
	b = memmem(a, (size_t)(data.p + data.n - a), to, strlen(to));
	if (!b)
		return false;
	*out = (struct wire){ a, (size_t)(b - a) };
	return true;
}

bool
sshsig_wrap_webauthn(struct buf *blob, const struct key *k, const char *ns,
    const void *auth, size_t auth_n, const void *client, size_t client_n,
    const void *der, size_t der_n, struct err *e)
{
	struct wire a = { auth, auth_n }, d = { der, der_n }, origin;
	struct wire data = { client, client_n };
	struct buf rs = BUF_MAX(128), sig = BUF_MAX(SSHSIG_MOST);
	uint8_t tag, len;
	bool ok;

	ok = k->sort == KEY_SK_P256 && auth_n >= 37 && wire_byte(&d, &tag) &&
	    tag == 0x30 && wire_byte(&d, &len) && len == d.n &&
	    der_scalar(&d, &rs) && der_scalar(&d, &rs) && !d.n &&
	    between(data, "\"origin\":\"", "\"", &origin);
	if (ok) {
		buf_sshstr(&sig, WEBAUTHN, strlen(WEBAUTHN));
		buf_sshstr(&sig, rs.p, rs.n);
		buf_add(&sig, a.p + 32, 5);
		buf_sshstr(&sig, origin.p, origin.n);
		buf_sshstr(&sig, client, client_n);
		buf_sshstr(&sig, a.p + 37, a.n - 37);
		ok = buf_ok(&sig);
	}
	if (ok)
		wrap(blob, k, ns, &sig);
	buf_free(&rs);
	buf_free(&sig);
	return (ok && buf_ok(blob)) || err_malformed(e, "WebAuthn",
	    "The passkey's answer is not well formed.");
}
