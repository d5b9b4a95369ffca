/* signer.c: see signer.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/signer.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/keyfile.h"
#include "seal/p256.h"
#include "seal/sshsig_raw.h"
#include "seal/webauthn.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

struct signer {
	struct key *key;
	uint8_t seed[32];	/* Ed25519 */
	uint8_t ed[64];
	struct p256 *p256;
	char *origin;		/* a passkey's */
};

static struct signer *
born(void)
{
	struct signer *s;

	if (sodium_init() < 0 || !(s = calloc(1, sizeof *s)))
		abort();
	return s;
}

/* A wire form we made ourselves reads. */
static void
set_key(struct signer *s, const struct buf *blob)
{
	assert(buf_ok(blob));
	s->key = key_read_blob(blob->p, blob->n, NULL);
	assert(s->key);
}

static void
make_ed25519(struct signer *s, const uint8_t seed[32])
{
	struct buf blob = BUF_MAX(KEY_BLOB_MOST);
	uint8_t pub[32];

	memcpy(s->seed, seed, 32);
	crypto_sign_seed_keypair(pub, s->ed, seed);
	buf_sshstr(&blob, "ssh-ed25519", 11);
	buf_sshstr(&blob, pub, sizeof pub);
	set_key(s, &blob);
	buf_free(&blob);
}

static void
make_p256(struct signer *s, const uint8_t seed[32], const char *sort,
    const char *rp_id)
{
	struct buf blob = BUF_MAX(KEY_BLOB_MOST);
	uint8_t point[65];

	s->p256 = p256_new(seed);
	p256_public(s->p256, point);
	buf_sshstr(&blob, sort, strlen(sort));
	buf_sshstr(&blob, "nistp256", 8);
	buf_sshstr(&blob, point, sizeof point);
	if (rp_id)
		buf_sshstr(&blob, rp_id, strlen(rp_id));
	set_key(s, &blob);
	buf_free(&blob);
}

struct signer *
signer_from_seed(enum key_sort sort, const uint8_t seed[32])
{
	struct signer *s = born();

	assert(sort == KEY_ED25519 || sort == KEY_P256);
	if (sort == KEY_ED25519)
		make_ed25519(s, seed);
	else
		make_p256(s, seed, "ecdsa-sha2-nistp256", NULL);
	return s;
}

struct signer *
signer_passkey(const uint8_t seed[32], const char *rp_id, const char *origin)
{
	struct signer *s = born();

	make_p256(s, seed, "sk-ecdsa-sha2-nistp256@openssh.com", rp_id);
	s->origin = strdup(origin);
	if (!s->origin)
		abort();
	return s;
}

struct signer *
signer_read_file(const char *path, struct err *e)
{
	struct signer *s;
	uint8_t seed[32];

	if (!keyfile_read(path, seed, e))
		return NULL;
	s = signer_from_seed(KEY_ED25519, seed);
	sodium_memzero(seed, sizeof seed);
	return s;
}

bool
signer_write_file(const struct signer *s, const char *path,
    const char *comment, struct err *e)
{
	if (key_sort(s->key) != KEY_ED25519)
		return err_refuse(e, "PROTOCOL.key",
		    "Only Ed25519 keys are kept in files.");
	return keyfile_write(path, s->seed, comment, e);
}

void
signer_free(struct signer *s)
{
	if (!s)
		return;
	key_free(s->key);
	p256_free(s->p256);
	free(s->origin);
	sodium_memzero(s, sizeof *s);
	free(s);
}

const struct key *
signer_key(const struct signer *s)
{
	return s->key;
}

bool
signer_ed25519(const struct signer *s, const void *msg, size_t n,
    uint8_t sig[64])
{
	return key_sort(s->key) == KEY_ED25519 &&
	    crypto_sign_detached(sig, NULL, msg, n, s->ed) == 0;
}

/* A positive number in its shortest form: what an mpint and a DER INTEGER
 * have in common. Returns its length in out[33]. */
static size_t
shortest(const uint8_t v[32], uint8_t out[33])
{
	size_t skip = 0;
	bool pad;

	while (skip < 31 && v[skip] == 0)
		skip++;
	pad = v[skip] & 0x80;
	out[0] = 0;
	memcpy(out + pad, v + skip, 32 - skip);
	return 32 - skip + pad;
}

static void
add_mpints(struct buf *b, const uint8_t rs[64])
{
	uint8_t v[33];
	size_t n = shortest(rs, v);

	buf_sshstr(b, v, n);
	n = shortest(rs + 32, v);
	buf_sshstr(b, v, n);
}

static void
add_der(struct buf *b, const uint8_t rs[64])
{
	uint8_t r[33], s[33];
	size_t r_n = shortest(rs, r), s_n = shortest(rs + 32, s);

	buf_byte(b, 0x30);
	buf_byte(b, (int)(4 + r_n + s_n));
	buf_byte(b, 0x02);
	buf_byte(b, (int)r_n);
	buf_add(b, r, r_n);
	buf_byte(b, 0x02);
	buf_byte(b, (int)s_n);
	buf_add(b, s, s_n);
}

/* What browser and authenticator do together when asked to sign pre. */
static bool
assert_passkey(const struct signer *s, const char *ns, const struct buf *pre,
    struct buf *blob, struct err *e)
{
	const char *rp_id = key_application(s->key);
	struct hash h = hash_of(rp_id, strlen(rp_id));
	struct buf client = BUF_MAX(SSHSIG_MOST), all = BUF_MAX(128),
	    der = BUF_MAX(80);
	uint8_t rs[64];
	bool ok;

	buf_str(&client, "{\"type\":\"webauthn.get\",\"challenge\":\"");
	base64url_write(&client, pre->p, pre->n);
	buf_printf(&client, "\",\"origin\":\"%s\",\"crossOrigin\":false}",
	    s->origin);
	buf_add(&all, h.b, sizeof h.b);
	buf_byte(&all, WEBAUTHN_UP | WEBAUTHN_UV);
	buf_u32be(&all, 0);	/* the counter of a key that is copied */
	h = hash_of(client.p, client.n);
	buf_add(&all, h.b, sizeof h.b);
	p256_sign(s->p256, all.p, all.n, rs);
	add_der(&der, rs);
	ok = sshsig_wrap_webauthn(blob, s->key, ns, all.p, all.n - sizeof h.b,
	    client.p, client.n, der.p, der.n, e);
	buf_free(&client);
	buf_free(&all);
	buf_free(&der);
	return ok;
}

static void
sign_plain(const struct signer *s, const struct buf *pre, struct buf *sig)
{
	struct buf numbers = BUF_MAX(80);
	uint8_t rs[64];

	if (s->p256) {
		p256_sign(s->p256, pre->p, pre->n, rs);
		add_mpints(&numbers, rs);
		buf_sshstr(sig, "ecdsa-sha2-nistp256", 19);
		buf_sshstr(sig, numbers.p, numbers.n);
	} else {
		signer_ed25519(s, pre->p, pre->n, rs);
		buf_sshstr(sig, "ssh-ed25519", 11);
		buf_sshstr(sig, rs, sizeof rs);
	}
	buf_free(&numbers);
}

bool
signer_sshsig(const struct signer *s, const char *ns, const void *msg,
    size_t n, struct buf *blob, struct err *e)
{
	struct buf pre = BUF_MAX(SSHSIG_MOST), sig = BUF_MAX(SSHSIG_MOST);
	bool ok = true;

	sshsig_preimage(&pre, ns, "sha512", msg, n);
	if (s->origin) {
		ok = assert_passkey(s, ns, &pre, blob, e);
	} else {
		sign_plain(s, &pre, &sig);
		sshsig_frame(blob, s->key, ns, &sig);
	}
	buf_free(&pre);
	buf_free(&sig);
	return ok && (buf_ok(blob) || err_refuse(e, "PROTOCOL.sshsig",
	    "There is no room for the signature."));
}
