/* key.c: see key.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/key.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/key_raw.h"
#include "seal/wire.h"

#include <stdlib.h>
#include <string.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

static const char rule[] = "key profile";

struct key {
	enum key_sort sort;
	char fp[KEY_FP];
	char app[KEY_APP_MOST];
	uint8_t blob[KEY_BLOB_MOST];
	size_t blob_n;
	uint8_t ed[32];		/* Ed25519: the point */
	EVP_PKEY *p256;		/* P-256: parsed once, a third of a check */
};

static const struct {
	const char *name;
	bool p256, sk;
} sorts[] = {
	[KEY_ED25519] = { "ssh-ed25519", false, false },
	[KEY_P256] = { "ecdsa-sha2-nistp256", true, false },
	[KEY_SK_ED25519] = { "sk-ssh-ed25519@openssh.com", false, true },
	[KEY_SK_P256] = { "sk-ecdsa-sha2-nistp256@openssh.com", true, true },
};
#define SORTS (sizeof sorts / sizeof sorts[0])

static bool
sort_of(const void *name, size_t n, enum key_sort *sort)
{
	for (size_t i = 0; i < SORTS; i++)
		if (n == strlen(sorts[i].name) &&
		    memcmp(name, sorts[i].name, n) == 0) {
			*sort = (enum key_sort)i;
			return true;
		}
	return false;
}

/* Not small order, not outside the prime subgroup, one spelling of the
 * point: libsodium checks all of it. */
static bool
read_ed25519(struct key *k, struct wire *w, struct err *e)
{
	const void *p;
	size_t n;

	if (!wire_str(w, &p, &n) || n != sizeof k->ed)
		return err_malformed(e, rule,
		    "An Ed25519 key has 32 bytes.");
	memcpy(k->ed, p, n);
	if (!crypto_core_ed25519_is_valid_point(k->ed))
		return err_malformed(e, rule,
		    "This Ed25519 key is not a sound point of the curve.");
	return true;
}

static EVP_PKEY *
p256_from(const void *point, size_t n)
{
	EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
	EVP_PKEY *pkey = NULL;
	char group[] = "prime256v1";
	OSSL_PARAM params[] = {
		OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME,
		    group, 0),
		OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY,
		    (void *)(uintptr_t)point, n),
		OSSL_PARAM_construct_end(),
	};

	if (!ctx || EVP_PKEY_fromdata_init(ctx) != 1 ||
	    EVP_PKEY_fromdata(ctx, &pkey, EVP_PKEY_PUBLIC_KEY, params) != 1)
		pkey = NULL;
	EVP_PKEY_CTX_free(ctx);
	return pkey;
}

static bool
read_p256(struct key *k, struct wire *w, struct err *e)
{
	const void *p;
	size_t n;

	if (!wire_is(w, "nistp256"))
		return err_malformed(e, rule,
		    "Of the NIST curves only P-256 is accepted.");
	/* RFC 5656, 3.1 allows a compressed point; OpenSSH writes none. */
	if (!wire_str(w, &p, &n) || n != 65 || *(const uint8_t *)p != 4)
		return err_malformed(e, rule,
		    "A P-256 key is an uncompressed point of 65 bytes.");
	k->p256 = p256_from(p, n);
	if (!k->p256)
		return err_malformed(e, rule,
		    "This P-256 key is not a point of the curve.");
	return true;
}

static bool
read_app(struct key *k, struct wire *w, struct err *e)
{
	const void *p;
	size_t n;

	if (!wire_str(w, &p, &n) || n == 0 || n >= sizeof k->app)
		return err_malformed(e, rule,
		    "An authenticator's key names its application in 1 to "
		    "%d bytes.", KEY_APP_MOST - 1);
	for (size_t i = 0; i < n; i++)
		if (((const uint8_t *)p)[i] <= ' ' ||
		    ((const uint8_t *)p)[i] >= 0x7F)
			return err_malformed(e, rule,
			    "An authenticator's application is printable "
			    "ASCII without spaces.");
	memcpy(k->app, p, n);
	return true;
}

static bool
read_parts(struct key *k, struct wire w, struct err *e)
{
	const void *name;
	size_t n;

	if (!wire_str(&w, &name, &n))
		return err_malformed(e, rule, "This is not an SSH key.");
	if (!sort_of(name, n, &k->sort))
		return err_malformed(e, rule,
		    "Keys of this sort are not accepted; Ed25519 and P-256 "
		    "are, also from an authenticator.");
	if (sorts[k->sort].p256 ? !read_p256(k, &w, e) :
	    !read_ed25519(k, &w, e))
		return false;
	if (sorts[k->sort].sk && !read_app(k, &w, e))
		return false;
	if (w.n)
		return err_malformed(e, rule, "Bytes follow the key.");
	return true;
}

struct key *
key_read_blob(const void *blob, size_t n, struct err *e)
{
	struct key *k;

	if (n > KEY_BLOB_MOST) {
		err_malformed(e, rule, "A key has at most %d bytes.",
		    KEY_BLOB_MOST);
		return NULL;
	}
	if (sodium_init() < 0 || !(k = calloc(1, sizeof *k)))
		abort();
	if (!read_parts(k, (struct wire){ blob, n }, e)) {
		key_free(k);
		return NULL;
	}
	memcpy(k->blob, blob, n);
	k->blob_n = n;
	key_fp_of(blob, n, k->fp);
	return k;
}

static size_t
word(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] != ' ' && s[i] != '\t')
		i++;
	return i;
}

struct key *
key_read_line(const char *s, size_t n, struct err *e)
{
	struct buf blob = BUF_MAX(KEY_BLOB_MOST);
	struct key *k = NULL;
	size_t sort_n, b64_n;
	const char *b64;

	if (n && s[n - 1] == '\n')
		n--;
	if (n && s[n - 1] == '\r')
		n--;
	sort_n = word(s, n);
	b64 = s + sort_n + (sort_n < n);
	b64_n = word(b64, n - (size_t)(b64 - s));
	if (n > 5 && memcmp(s, "-----", 5) == 0)
		err_malformed(e, rule, "This is no public key; the line of the "
		    ".pub file is.");
	else if (n && (memchr(s, '\n', n) || memchr(s, '\0', n)))
		err_malformed(e, rule, "A public key is one line.");
	else if (b64_n == 0 || !base64_read(&blob, b64, b64_n))
		err_malformed(e, rule,
		    "A public key line is its sort and base64 of at most %d "
		    "bytes.", KEY_BLOB_MOST);
	else
		k = key_read_blob(blob.p, blob.n, e);
	if (k && (sort_n != strlen(sorts[k->sort].name) ||
	    memcmp(s, sorts[k->sort].name, sort_n) != 0)) {
		err_malformed(e, rule,
		    "The line names another sort of key than its bytes.");
		key_free(k);
		k = NULL;
	}
	buf_free(&blob);
	return k;
}

/* SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING }, up to the
 * point. */
static const uint8_t spki_head[] = {
	0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02,
	0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03,
	0x42, 0x00,
};

struct key *
key_read_spki(const void *der, size_t n, const char *rp_id, struct err *e)
{
	const uint8_t *p = der;
	const char *sort = sorts[KEY_SK_P256].name;
	struct buf blob = BUF_MAX(KEY_BLOB_MOST);
	struct key *k;

	if (n != sizeof spki_head + 65 ||
	    memcmp(p, spki_head, sizeof spki_head) != 0) {
		err_malformed(e, "RFC 5480", "A passkey's public key is a "
		    "point of P-256, uncompressed.");
		return NULL;
	}
	buf_sshstr(&blob, sort, strlen(sort));
	buf_sshstr(&blob, "nistp256", 8);
	buf_sshstr(&blob, p + sizeof spki_head, 65);
	buf_sshstr(&blob, rp_id, strlen(rp_id));
	if (buf_ok(&blob))
		k = key_read_blob(blob.p, blob.n, e);
	else {
		err_malformed(e, rule, "A key has at most %d bytes.",
		    KEY_BLOB_MOST);
		k = NULL;
	}
	buf_free(&blob);
	return k;
}

void
key_free(struct key *k)
{
	if (!k)
		return;
	EVP_PKEY_free(k->p256);
	free(k);
}

enum key_sort
key_sort(const struct key *k)
{
	return k->sort;
}

const char *
key_fp(const struct key *k)
{
	return k->fp;
}

const void *
key_blob(const struct key *k, size_t *n)
{
	*n = k->blob_n;
	return k->blob;
}

const char *
key_application(const struct key *k)
{
	return k->app;
}

void
key_write_line(const struct key *k, struct buf *b)
{
	buf_str(b, sorts[k->sort].name);
	buf_byte(b, ' ');
	base64_write(b, k->blob, k->blob_n);
}

bool
key_is_p256(const struct key *k)
{
	return sorts[k->sort].p256;
}

void
key_fp_of(const void *blob, size_t n, char fp[KEY_FP])
{
	static const char head[] = "SHA256:";
	struct hash h = hash_of(blob, n);
	char b64[HASH_B64];

	hash_b64(&h, b64);
	memcpy(fp, head, sizeof head - 1);
	memcpy(fp + sizeof head - 1, b64, 43);	/* without the one '=' */
	fp[KEY_FP - 1] = '\0';
}

/* DER, which is what EVP takes. False when r or s is no number below the
 * order of the curve; EVP looks at that. */
static bool
p256_verify(EVP_PKEY *pkey, const void *msg, size_t n, const uint8_t sig[64])
{
	struct hash h = hash_of(msg, n);
	ECDSA_SIG *rs = ECDSA_SIG_new();
	BIGNUM *r = BN_bin2bn(sig, 32, NULL), *s = BN_bin2bn(sig + 32, 32, NULL);
	EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, pkey, NULL);
	unsigned char der[80], *to = der;
	int len;
	bool ok;

	if (!rs || !r || !s || !ctx || ECDSA_SIG_set0(rs, r, s) != 1)
		abort();
	len = i2d_ECDSA_SIG(rs, &to);
	ok = len > 0 && EVP_PKEY_verify_init(ctx) == 1 &&
	    EVP_PKEY_verify(ctx, der, (size_t)len, h.b, sizeof h.b) == 1;
	EVP_PKEY_CTX_free(ctx);
	ECDSA_SIG_free(rs);
	return ok;
}

bool
key_raw_verify(const struct key *k, const void *msg, size_t n,
    const uint8_t sig[64])
{
	if (key_is_p256(k))
		return p256_verify(k->p256, msg, n, sig);
	return crypto_sign_verify_detached(sig, msg, n, k->ed) == 0;
}
