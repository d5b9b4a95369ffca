/* sshsig.c: see sshsig.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/sshsig.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/key_raw.h"
#include "seal/sshsig_raw.h"
#include "seal/webauthn.h"
#include "seal/wire.h"

#include <string.h>

#include <openssl/bn.h>
#include <openssl/ec.h>

#define MAGIC "SSHSIG"
#define MAGIC_N 6
#define PREIMAGE_MOST (SSHSIG_MOST + 256)

static const char rule[] = "PROTOCOL.sshsig";
static const char webauthn_sort[] =
    "webauthn-sk-ecdsa-sha2-nistp256@openssh.com";

bool
sshsig_read(const void *blob, size_t n, struct sshsig *s, struct err *e)
{
	struct wire w = { blob, n };
	const void *magic, *ns, *hash;
	uint32_t version;

	if (n > SSHSIG_MOST)
		return err_malformed(e, rule,
		    "A signature has at most %d bytes.", SSHSIG_MOST);
	if (!wire_take(&w, MAGIC_N, &magic) || memcmp(magic, MAGIC, MAGIC_N))
		return err_malformed(e, rule, "This is not an SSH signature.");
	if (!wire_u32(&w, &version) || version != 1)
		return err_malformed(e, rule,
		    "SSH signatures of version 1 are accepted, no other.");
	if (!wire_str(&w, &s->key, &s->key_n))
		return err_malformed(e, rule, "The signer's key is cut short.");
	if (!wire_str(&w, &ns, &s->ns_n))
		return err_malformed(e, rule, "The namespace is cut short.");
	if (!wire_str(&w, &s->reserved, &s->reserved_n))
		return err_malformed(e, rule,
		    "The reserved field is cut short.");
	if (!wire_str(&w, &hash, &s->hash_n))
		return err_malformed(e, rule, "The hash name is cut short.");
	if (!wire_str(&w, &s->sig, &s->sig_n))
		return err_malformed(e, rule, "The signature is cut short.");
	if (w.n)
		return err_malformed(e, rule, "Bytes follow the signature.");
	s->ns = ns;
	s->hash = hash;
	return true;
}

bool
sshsig_fp(const void *blob, size_t n, char fp[KEY_FP], struct err *e)
{
	struct sshsig s;

	if (!sshsig_read(blob, n, &s, e))
		return false;
	key_fp_of(s.key, s.key_n, fp);
	return true;
}

static bool
same(const void *a, size_t n, const char *text)
{
	return n == strlen(text) && memcmp(a, text, n) == 0;
}

static void
preimage(struct buf *b, const struct sshsig *s, const void *msg, size_t n)
{
	buf_add(b, MAGIC, MAGIC_N);
	buf_sshstr(b, s->ns, s->ns_n);
	buf_sshstr(b, s->reserved, s->reserved_n);
	buf_sshstr(b, s->hash, s->hash_n);
	if (same(s->hash, s->hash_n, "sha512")) {
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
	const struct sshsig s = {
		.ns = ns, .ns_n = strlen(ns), .reserved = "",
		.hash = hash, .hash_n = strlen(hash),
	};

	preimage(b, &s, msg, n);
}

/* What stands inside a signature's string: R and S of Ed25519, or two
 * mpints. */
static bool
read_rs(const struct key *k, struct wire *w, uint8_t sig[64], struct err *e)
{
	const void *p;
	size_t n;

	if (!wire_str(w, &p, &n))
		return err_malformed(e, rule, "The signature is cut short.");
	if (key_is_p256(k)) {
		struct wire in = { p, n };

		if (wire_mpint32(&in, sig) && wire_mpint32(&in, sig + 32) &&
		    in.n == 0)
			return true;
	} else if (n == 64) {
		memcpy(sig, p, 64);
		return true;
	}
	return err_malformed(e, rule,
	    "The numbers of the signature are not in their one form.");
}

static bool
check_plain(const struct key *k, struct wire w, const struct buf *pre,
    struct err *e)
{
	uint8_t sig[64];

	if (!read_rs(k, &w, sig, e))
		return false;
	if (w.n)
		return err_malformed(e, rule, "Bytes follow the signature.");
	return key_raw_verify(k, pre->p, pre->n, sig) ||
	    err_refuse(e, rule, "The signature does not verify.");
}

/* OpenSSH PROTOCOL.u2f, "Signature format": SHA-256 of the application,
 * flags, counter, SHA-256 of what is signed. */
static bool
check_sk(const struct key *k, struct wire w, const struct buf *pre,
    bool need_uv, struct sshsig_facts *f, struct err *e)
{
	const char *app = key_application(k);
	struct hash h = hash_of(app, strlen(app));
	struct buf m = BUF_MAX(128);
	uint8_t sig[64], flags;
	bool ok;

	if (!read_rs(k, &w, sig, e))
		return false;
	if (!wire_byte(&w, &flags) || !wire_u32(&w, &f->counter) || w.n)
		return err_malformed(e, rule,
		    "The authenticator's flags and counter are malformed.");
	if (!webauthn_flags(flags, NULL, 0, need_uv, f, e))
		return false;
	buf_add(&m, h.b, sizeof h.b);
	buf_byte(&m, flags);
	buf_u32be(&m, f->counter);
	h = hash_of(pre->p, pre->n);
	buf_add(&m, h.b, sizeof h.b);
	ok = key_raw_verify(k, m.p, m.n, sig);
	buf_free(&m);
	return ok || err_refuse(e, rule, "The signature does not verify.");
}

/* PROTOCOL.u2f again: after the numbers come flags, counter, origin, client
 * data and extensions, out of which the authenticator data are put together
 * as the browser had them. */
static bool
check_webauthn(const struct key *k, struct wire w, const struct buf *pre,
    bool need_uv, struct sshsig_facts *f, struct err *e)
{
	const char *app = key_application(k), *stated;
	struct hash rp = hash_of(app, strlen(app));
	struct assertion a;
	const void *flags, *origin, *client, *ext;
	size_t origin_n, ext_n, stated_n;
	struct buf auth = BUF_MAX(SSHSIG_MOST);
	uint8_t sig[64];
	bool ok;

	if (!read_rs(k, &w, sig, e))
		return false;
	if (!wire_take(&w, 5, &flags) || !wire_str(&w, &origin, &origin_n) ||
	    !wire_str(&w, &client, &a.client_n) ||
	    !wire_str(&w, &ext, &ext_n) || w.n)
		return err_malformed(e, rule,
		    "The passkey's part of the signature is malformed.");
	stated = webauthn_origin(client, a.client_n, &stated_n);
	if (!stated || stated_n != origin_n ||
	    memcmp(stated, origin, origin_n) != 0)
		return err_refuse(e, rule, "The client data are not as a "
		    "browser writes them, or for another origin than stated.");
	buf_add(&auth, rp.b, sizeof rp.b);
	buf_add(&auth, flags, 5);
	buf_add(&auth, ext, ext_n);
	a.auth = auth.p;
	a.auth_n = auth.n;
	a.client = client;
	a.sig = sig;
	ok = webauthn_check(k, pre->p, pre->n, &a, need_uv, f, e);
	buf_free(&auth);
	return ok;
}

static bool
check_sig(const struct key *k, const struct sshsig *s, const struct buf *pre,
    bool need_uv, struct sshsig_facts *f, struct err *e)
{
	struct wire w = { s->sig, s->sig_n }, in_key;
	enum key_sort sort = key_sort(k);
	const void *name, *key_name;
	size_t n, key_n;

	in_key.p = key_blob(k, &in_key.n);
	if (!wire_str(&w, &name, &n) || !wire_str(&in_key, &key_name, &key_n))
		return err_malformed(e, rule, "The signature is cut short.");
	if (sort == KEY_SK_P256 && same(name, n, webauthn_sort))
		return check_webauthn(k, w, pre, need_uv, f, e);
	if (n != key_n || memcmp(name, key_name, n) != 0)
		return err_refuse(e, rule,
		    "The signature is of another sort than the key.");
	if (sort == KEY_SK_ED25519 || sort == KEY_SK_P256)
		return check_sk(k, w, pre, need_uv, f, e);
	return check_plain(k, w, pre, e);
}

/* After the numbers both sorts have flags and counter. */
bool
sshsig_said(const void *blob, size_t n, struct sshsig_facts *f)
{
	struct sshsig s;
	struct wire w;
	const void *name, *rs;
	size_t name_n, rs_n;
	uint8_t flags;

	memset(f, 0, sizeof *f);
	if (!sshsig_read(blob, n, &s, NULL))
		return false;
	w = (struct wire){ s.sig, s.sig_n };
	if (!wire_str(&w, &name, &name_n))
		return false;
	f->webauthn = same(name, name_n, webauthn_sort);
	f->sk = f->webauthn || same(name, name_n,
	    "sk-ssh-ed25519@openssh.com") ||
	    same(name, name_n, "sk-ecdsa-sha2-nistp256@openssh.com");
	if (!f->sk || !wire_str(&w, &rs, &rs_n) || !wire_byte(&w, &flags) ||
	    !wire_u32(&w, &f->counter))
		return false;
	f->up = flags & WEBAUTHN_UP;
	f->uv = flags & WEBAUTHN_UV;
	f->be = flags & WEBAUTHN_BE;
	f->bs = flags & WEBAUTHN_BS;
	return true;
}

bool
sshsig_verify(const struct key *k, const char *ns, const void *msg,
    size_t msg_n, const void *blob, size_t n, bool need_uv,
    struct sshsig_facts *facts, struct err *e)
{
	struct buf pre = BUF_MAX(PREIMAGE_MOST);
	struct sshsig_facts own, *f = facts ? facts : &own;
	struct sshsig s;
	size_t key_n;
	const void *key = key_blob(k, &key_n);
	bool ok;

	memset(f, 0, sizeof *f);
	if (!sshsig_read(blob, n, &s, e))
		return false;
	if (s.key_n != key_n || memcmp(s.key, key, key_n) != 0)
		return err_refuse(e, rule,
		    "The signature was made by another key.");
	if (!same(s.ns, s.ns_n, ns))
		return err_refuse(e, rule, "The signature was made for "
		    "another purpose than %s.", ns);
	if (!same(s.hash, s.hash_n, "sha512") &&
	    !same(s.hash, s.hash_n, "sha256"))
		return err_refuse(e, rule,
		    "The signature's hash is neither sha512 nor sha256.");
	preimage(&pre, &s, msg, msg_n);
	ok = buf_ok(&pre) && check_sig(k, &s, &pre, need_uv, f, e);
	buf_free(&pre);
	return ok;
}

static const char armor_begin[] = "-----BEGIN SSH SIGNATURE-----";
static const char armor_end[] = "\n-----END SSH SIGNATURE-----";

/* As ssh-keygen reads: the first line, base64 with any white space in it, the
 * last line; what follows is ignored. */
bool
sshsig_unarmor(struct buf *blob, const char *text, size_t n, struct err *e)
{
	const size_t head = sizeof armor_begin - 1;
	struct buf digits = BUF_MAX(4 * SSHSIG_MOST);
	const char *p = text + head, *end = NULL;
	bool ok;

	if (n > head && memcmp(text, armor_begin, head) == 0 &&
	    (*p == '\n' || *p == '\r'))
		end = memmem(p, n - head, armor_end, sizeof armor_end - 1);
	if (!end)
		return err_malformed(e, rule,
		    "This is not the text ssh-keygen -Y sign writes.");
	for (; p < end; p++)
		if (!strchr(" \t\n\v\f\r", *p) || *p == '\0')
			buf_byte(&digits, *p);
	ok = buf_ok(&digits) && digits.n &&
	    base64_read(blob, digits.p, digits.n);
	buf_free(&digits);
	return ok || err_malformed(e, rule,
	    "The signature is not base64, or too long.");
}

void
sshsig_armor(struct buf *text, const void *blob, size_t n)
{
	struct buf digits = BUF_MAX(n * 2 + 4);

	base64_write(&digits, blob, n);
	buf_str(text, armor_begin);
	for (size_t i = 0; i < digits.n; i += 70) {
		buf_byte(text, '\n');
		buf_add(text, digits.p + i,
		    digits.n - i < 70 ? digits.n - i : 70);
	}
	buf_str(text, armor_end);
	buf_byte(text, '\n');
	buf_free(&digits);
}

static void
add_mpint(struct buf *b, const BIGNUM *v)
{
	uint8_t p[33] = { 0 };
	int n = BN_bn2bin(v, p + 1);
	bool pad = p[1] & 0x80;

	buf_sshstr(b, p + !pad, (size_t)n + pad);
}

/* DER to two mpints. Only the one DER form of two positive numbers passes. */
static bool
der_to_mpints(struct buf *out, const void *der, size_t n)
{
	const unsigned char *p = der;
	unsigned char *again = NULL;
	ECDSA_SIG *rs = n < 128 ? d2i_ECDSA_SIG(NULL, &p, (long)n) : NULL;
	const BIGNUM *r, *s;
	int len;
	bool ok;

	if (!rs)
		return false;
	ECDSA_SIG_get0(rs, &r, &s);
	len = i2d_ECDSA_SIG(rs, &again);
	ok = len > 0 && (size_t)len == n && memcmp(again, der, n) == 0 &&
	    !BN_is_negative(r) && !BN_is_negative(s) && !BN_is_zero(r) &&
	    !BN_is_zero(s) && BN_num_bits(r) <= 256 && BN_num_bits(s) <= 256;
	if (ok) {
		add_mpint(out, r);
		add_mpint(out, s);
	}
	OPENSSL_free(again);
	ECDSA_SIG_free(rs);
	return ok;
}

void
sshsig_frame(struct buf *blob, const struct key *k, const char *ns,
    const struct buf *sig)
{
	size_t n;
	const void *key = key_blob(k, &n);

	buf_add(blob, MAGIC, MAGIC_N);
	buf_u32be(blob, 1);
	buf_sshstr(blob, key, n);
	buf_sshstr(blob, ns, strlen(ns));
	buf_sshstr(blob, "", 0);
	buf_sshstr(blob, "sha512", 6);
	buf_sshstr(blob, sig->p, sig->n);
}

bool
sshsig_wrap_webauthn(struct buf *blob, const struct key *k, const char *ns,
    const void *auth, size_t auth_n, const void *client, size_t client_n,
    const void *der, size_t der_n, struct err *e)
{
	struct buf rs = BUF_MAX(80), sig = BUF_MAX(SSHSIG_MOST),
	    all = BUF_MAX(SSHSIG_MOST);
	size_t origin_n = 0;
	const char *origin = webauthn_origin(client, client_n, &origin_n);
	const uint8_t *a = auth;
	bool ok = false;

	if (key_sort(k) != KEY_SK_P256 || auth_n < 37 || !origin ||
	    !der_to_mpints(&rs, der, der_n)) {
		err_malformed(e, "WebAuthn 7.2",
		    "The passkey's answer is not an ES256 assertion.");
		goto out;
	}
	buf_sshstr(&sig, webauthn_sort, sizeof webauthn_sort - 1);
	buf_sshstr(&sig, rs.p, rs.n);
	buf_add(&sig, a + 32, 5);
	buf_sshstr(&sig, origin, origin_n);
	buf_sshstr(&sig, client, client_n);
	buf_sshstr(&sig, a + 37, auth_n - 37);
	sshsig_frame(&all, k, ns, &sig);
	ok = buf_ok(&sig) && buf_ok(&all);
	if (ok)
		buf_add(blob, all.p, all.n);
	else
		err_malformed(e, rule,
		    "The passkey's answer is longer than a signature may be.");
out:
	buf_free(&rs);
	buf_free(&sig);
	buf_free(&all);
	return ok;
}
