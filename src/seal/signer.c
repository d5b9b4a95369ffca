/* signer.c: see signer.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/signer.h"

#include "base/enc.h"
#include "base/os.h"
#include "seal/hash.h"
#include "seal/keyin.h"
#include "seal/sshsig.h"
#include "seal/wirein.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

struct signer {
	struct key *key;
	uint8_t ed[64];		/* libsodium's secret key: seed and public */
	EVP_PKEY *p256;
	bool passkey;
	char rp_id[KEY_APP_MOST], origin[256];
};

static struct signer *
signer_new(void)
{
	struct signer *s = calloc(1, sizeof *s);

	if (!s || sodium_init() < 0)
		abort();
	return s;
}

void
signer_free(struct signer *s)
{
	if (!s)
		return;
	key_free(s->key);
	EVP_PKEY_free(s->p256);
	sodium_memzero(s->ed, sizeof s->ed);
	free(s);
}

const struct key *
signer_key(const struct signer *s)
{
	return s->key;
}

static struct key *
ed_key(const uint8_t pub[32])
{
	struct buf b = BUF_MAX(KEY_BLOB_MOST);
	struct key *k;

	buf_sshstr(&b, "ssh-ed25519", 11);
	buf_sshstr(&b, pub, 32);
	k = key_read_blob(b.p, b.n, NULL);
	buf_free(&b);
	return k;
}

/* A private scalar below the group's order, from the seed; and its point. */
static EVP_PKEY *
p256_from_seed(const uint8_t seed[32], uint8_t point[65])
{
	static char name[] = "prime256v1";
	EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
	EC_POINT *pub = EC_POINT_new(group);
	BIGNUM *d = BN_bin2bn(seed, 32, NULL), *order = BN_new();
	uint8_t scalar[32];
	OSSL_PARAM params[4];
	EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
	BN_CTX *bn = BN_CTX_new();
	EVP_PKEY *key = NULL;

	if (!group || !pub || !d || !order || !ctx || !bn ||
	    !EC_GROUP_get_order(group, order, bn) || !BN_sub_word(order, 1) ||
	    !BN_mod(d, d, order, bn) || !BN_add_word(d, 1) ||
	    !EC_POINT_mul(group, pub, d, NULL, NULL, bn) ||
	    EC_POINT_point2oct(group, pub, POINT_CONVERSION_UNCOMPRESSED,
	    point, 65, bn) != 65 ||
	    BN_bn2nativepad(d, scalar, sizeof scalar) != 32)
		abort();
	params[0] = OSSL_PARAM_construct_utf8_string(
	    OSSL_PKEY_PARAM_GROUP_NAME, name, 0);
	params[1] = OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY,
	    point, 65);
	params[2] = OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_PRIV_KEY, scalar,
	    sizeof scalar);
	params[3] = OSSL_PARAM_construct_end();
	if (EVP_PKEY_fromdata_init(ctx) != 1 ||
	    EVP_PKEY_fromdata(ctx, &key, EVP_PKEY_KEYPAIR, params) != 1)
		abort();
	EVP_PKEY_CTX_free(ctx);
	EC_POINT_free(pub);
	EC_GROUP_free(group);
	BN_clear_free(d);
	BN_free(order);
	BN_CTX_free(bn);
	sodium_memzero(scalar, sizeof scalar);
	return key;
}

static struct key *
p256_key(const uint8_t point[65], const char *rp_id)
{
	struct buf b = BUF_MAX(KEY_BLOB_MOST);
	const char *name = rp_id ? "sk-ecdsa-sha2-nistp256@openssh.com" :
	    "ecdsa-sha2-nistp256";
	struct key *k;

	buf_sshstr(&b, name, strlen(name));
	buf_sshstr(&b, "nistp256", 8);
	buf_sshstr(&b, point, 65);
	if (rp_id)
		buf_sshstr(&b, rp_id, strlen(rp_id));
	k = key_read_blob(b.p, b.n, NULL);
	buf_free(&b);
	return k;
}

struct signer *
signer_from_seed(enum key_sort sort, const uint8_t seed[32])
{
	struct signer *s = signer_new();
	uint8_t pub[32], point[65];

	if (sort == KEY_ED25519) {
		crypto_sign_seed_keypair(pub, s->ed, seed);
		s->key = ed_key(pub);
	} else {
		s->p256 = p256_from_seed(seed, point);
		s->key = p256_key(point, NULL);
	}
	if (!s->key)
		abort();
	return s;
}

struct signer *
signer_passkey(const uint8_t seed[32], const char *rp_id, const char *origin)
{
	struct signer *s = signer_new();
	uint8_t point[65];

	s->passkey = true;
	snprintf(s->rp_id, sizeof s->rp_id, "%s", rp_id);
	snprintf(s->origin, sizeof s->origin, "%s", origin);
	s->p256 = p256_from_seed(seed, point);
	s->key = p256_key(point, rp_id);
	if (!s->key)
		abort();
	return s;
}

bool
signer_ed25519(const struct signer *s, const void *msg, size_t n,
    uint8_t sig[64])
{
	return key_sort(s->key) == KEY_ED25519 &&
	    crypto_sign_detached(sig, NULL, msg, n, s->ed) == 0;
}

/* DER of an ECDSA signature with SHA-256. */
static bool
p256_der(const struct signer *s, const void *msg, size_t n, struct buf *der)
{
	EVP_MD_CTX *ctx = EVP_MD_CTX_new();
	uint8_t out[80];
	size_t len = sizeof out;
	bool ok = ctx && EVP_DigestSignInit_ex(ctx, NULL, "SHA256", NULL,
	    NULL, s->p256, NULL) == 1 &&
	    EVP_DigestSign(ctx, out, &len, msg, n) == 1;

	EVP_MD_CTX_free(ctx);
	if (ok)
		buf_add(der, out, len);
	return ok;
}

/* What a browser and its authenticator would answer. */
static bool
passkey_sign(const struct signer *s, const char *ns, const struct buf *pre,
    struct buf *blob, struct err *e)
{
	struct hash rp = hash_of(s->rp_id, strlen(s->rp_id)), h;
	struct buf data = BUF_MAX(2048), auth = BUF_MAX(64),
	    both = BUF_MAX(128), der = BUF_MAX(80);
	bool ok;

	buf_str(&data, "{\"type\":\"webauthn.get\",\"challenge\":\"");
	base64url_write(&data, pre->p, pre->n);
	buf_printf(&data, "\",\"origin\":\"%s\",\"crossOrigin\":false}",
	    s->origin);
	buf_add(&auth, rp.b, 32);
	buf_byte(&auth, 1 | 4);	/* user present, user verified */
	buf_u32be(&auth, 0);
	h = hash_of(data.p, data.n);
	buf_add(&both, auth.p, auth.n);
	buf_add(&both, h.b, 32);
	ok = p256_der(s, both.p, both.n, &der) && sshsig_wrap_webauthn(blob,
	    s->key, ns, auth.p, auth.n, data.p, data.n, der.p, der.n, e);
	buf_free(&data);
	buf_free(&auth);
	buf_free(&both);
	buf_free(&der);
	return ok;
}

static bool
der_integer(struct wire *w, struct buf *rs)
{
	uint8_t tag, len;

	if (!wire_byte(w, &tag) || tag != 2 || !wire_byte(w, &len) ||
	    len > w->n)
		return false;
	buf_sshstr(rs, w->p, len);
	w->p += len;
	w->n -= len;
	return true;
}

static bool
plain_sign(const struct signer *s, const struct buf *pre, struct buf *sig)
{
	struct buf der = BUF_MAX(80), rs = BUF_MAX(80);
	struct wire w;
	bool ok;

	if (key_sort(s->key) == KEY_ED25519) {
		uint8_t raw[64];

		if (!signer_ed25519(s, pre->p, pre->n, raw))
			return false;
		buf_sshstr(sig, "ssh-ed25519", 11);
		buf_sshstr(sig, raw, sizeof raw);
		return true;
	}
	ok = p256_der(s, pre->p, pre->n, &der) && der.n > 2;
	if (ok) {
		w = (struct wire){ (uint8_t *)der.p + 2, der.n - 2 };
		ok = der_integer(&w, &rs) && der_integer(&w, &rs);
		buf_sshstr(sig, "ecdsa-sha2-nistp256", 19);
		buf_sshstr(sig, rs.p, rs.n);
	}
	buf_free(&der);
	buf_free(&rs);
	return ok;
}

bool
signer_sshsig(const struct signer *s, const char *ns, const void *msg,
    size_t n, struct buf *blob, struct err *e)
{
	struct buf pre = BUF_MAX(512), sig = BUF_MAX(512);
	size_t key_n;
	const void *key = key_blob(s->key, &key_n);
	bool ok;

	sshsig_preimage(&pre, ns, "sha512", msg, n);
	if (s->passkey) {
		ok = passkey_sign(s, ns, &pre, blob, e);
		goto out;
	}
	ok = plain_sign(s, &pre, &sig);
	if (!ok) {
		err_fault(e, NULL, "The key cannot sign.");
		goto out;
	}
	buf_add(blob, "SSHSIG", 6);
	buf_u32be(blob, 1);
	buf_sshstr(blob, key, key_n);
	buf_sshstr(blob, ns, strlen(ns));
	buf_sshstr(blob, "", 0);
	buf_sshstr(blob, "sha512", 6);
	buf_sshstr(blob, sig.p, sig.n);
out:
	buf_free(&pre);
	buf_free(&sig);
	return ok;
}

/* The file ssh-keygen writes: PROTOCOL.key of OpenSSH, cipher none. */
static const char head[] = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
static const char foot[] = "-----END OPENSSH PRIVATE KEY-----\n";

bool
signer_write_file(const struct signer *s, const char *path,
    const char *comment, struct err *e)
{
	struct buf in = BUF_MAX(2048), out = BUF_MAX(4096),
	    b64 = BUF_MAX(8192), text = BUF_MAX(8192);
	size_t key_n;
	const void *key = key_blob(s->key, &key_n);
	uint32_t check;
	bool ok;

	if (os_exists(path))
		return err_refuse(e, "keys", "There is a key file %s already.",
		    path);
	if (key_sort(s->key) != KEY_ED25519)
		return err_refuse(e, "keys",
		    "Only Ed25519 keys are kept in files.");
	os_random(&check, sizeof check);
	buf_u32be(&in, check);
	buf_u32be(&in, check);
	buf_sshstr(&in, "ssh-ed25519", 11);
	buf_sshstr(&in, s->ed + 32, 32);
	buf_sshstr(&in, s->ed, 64);
	buf_sshstr(&in, comment, strlen(comment));
	for (int pad = 1; in.n % 8; pad++)
		buf_byte(&in, pad);
	buf_add(&out, "openssh-key-v1", 15);
	buf_sshstr(&out, "none", 4);
	buf_sshstr(&out, "none", 4);
	buf_sshstr(&out, "", 0);
	buf_u32be(&out, 1);
	buf_sshstr(&out, key, key_n);
	buf_sshstr(&out, in.p, in.n);
	base64_write(&b64, out.p, out.n);
	buf_str(&text, head);
	for (size_t i = 0; i < b64.n; i += 70) {
		buf_add(&text, b64.p + i, b64.n - i < 70 ? b64.n - i : 70);
		buf_byte(&text, '\n');
	}
	buf_str(&text, foot);
	ok = os_write_file(path, text.p, text.n, 0600, e);
	sodium_memzero(in.p, in.n);
	buf_free(&in);
	buf_free(&out);
	buf_free(&b64);
	buf_free(&text);
	return ok;
}

static bool
file_blob(const char *path, struct buf *blob, struct err *e)
{
	struct buf text = BUF_MAX(16384), b64 = BUF_MAX(16384);
	const char *p, *end;
	bool ok = os_read_file(path, &text, e);

	if (!ok)
		goto out;
	p = text.n ? strstr(text.p, head) : NULL;
	end = p ? strstr(p, foot) : NULL;
	if (end)
		for (p += sizeof head - 1; p < end; p++)
			if (*p != '\n' && *p != '\r')
				buf_byte(&b64, *p);
	ok = end && b64.n && base64_read(blob, b64.p, b64.n);
	if (!ok)
		err_malformed(e, "keys",
		    "%s is not an OpenSSH private key file.", path);
out:
	buf_free(&text);
	buf_free(&b64);
	return ok;
}

struct signer *
signer_read_file(const char *path, struct err *e)
{
	struct buf blob = BUF_MAX(8192);
	struct wire w, cipher, kdf, options, pub, in, sort, pk, sk;
	struct signer *s = NULL;
	uint32_t n, a, b;

	if (!file_blob(path, &blob, e))
		return NULL;
	w = (struct wire){ (uint8_t *)blob.p, blob.n };
	if (w.n < 15 || memcmp(w.p, "openssh-key-v1", 15) != 0)
		goto bad;
	w.p += 15;
	w.n -= 15;
	if (!wire_string(&w, &cipher) || !wire_string(&w, &kdf) ||
	    !wire_string(&w, &options) || !wire_u32(&w, &n) || n != 1 ||
	    !wire_string(&w, &pub) || !wire_string(&w, &in))
		goto bad;
	if (!wire_is(&cipher, "none")) {
		err_refuse(e, "keys", "The key file %s has a passphrase; this "
		    "program reads none. Sign with ssh-keygen.", path);
		goto out;
	}
	if (!wire_u32(&in, &a) || !wire_u32(&in, &b) || a != b ||
	    !wire_string(&in, &sort) || !wire_is(&sort, "ssh-ed25519") ||
	    !wire_string(&in, &pk) || !wire_string(&in, &sk) || sk.n != 64)
		goto bad;
	s = signer_from_seed(KEY_ED25519, sk.p);
	goto out;
bad:
	err_malformed(e, "keys", "%s is not an Ed25519 private key file.",
	    path);
out:
	if (blob.p)
		sodium_memzero(blob.p, blob.n);
	buf_free(&blob);
	return s;
}
