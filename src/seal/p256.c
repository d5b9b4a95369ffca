/* p256.c: see p256.h. SPDX-License-Identifier: Apache-2.0
 *
 * Letters as in RFC 6979, section 3.2: x the secret, q the order, h1 the
 * message's hash, K and V the state of the generator, k the nonce. */
#include "seal/p256.h"

#include "seal/hash.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

struct p256 {
	EC_GROUP *group;
	const BIGNUM *q;	/* of the group */
	BIGNUM *x;
	uint8_t secret[32];
	uint8_t point[65];
};

/* Everything in here fails only for want of memory. */
static void
must(int ok)
{
	if (ok != 1)
		abort();
}

static BIGNUM *
number(const uint8_t b[32])
{
	BIGNUM *n = BN_secure_new();

	must(n && BN_bin2bn(b, 32, n));
	BN_set_flags(n, BN_FLG_CONSTTIME);
	return n;
}

static bool
in_range(const BIGNUM *n, const BIGNUM *q)
{
	return !BN_is_zero(n) && BN_cmp(n, q) < 0;
}

struct p256 *
p256_new(const uint8_t seed[32])
{
	struct p256 *p = calloc(1, sizeof *p);
	BN_CTX *ctx = BN_CTX_new();
	EC_POINT *point;

	must(p && ctx);
	p->group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
	must(p->group != NULL);
	p->q = EC_GROUP_get0_order(p->group);
	memcpy(p->secret, seed, 32);
	while (p->x = number(p->secret), !in_range(p->x, p->q)) {
		struct hash h = hash_of(p->secret, 32);

		BN_clear_free(p->x);
		memcpy(p->secret, h.b, 32);
	}
	point = EC_POINT_new(p->group);
	must(point && EC_POINT_mul(p->group, point, p->x, NULL, NULL, ctx));
	must(EC_POINT_point2oct(p->group, point, POINT_CONVERSION_UNCOMPRESSED,
	    p->point, sizeof p->point, ctx) == sizeof p->point);
	EC_POINT_free(point);
	BN_CTX_free(ctx);
	return p;
}

void
p256_free(struct p256 *p)
{
	if (!p)
		return;
	BN_clear_free(p->x);
	EC_GROUP_free(p->group);
	OPENSSL_cleanse(p, sizeof *p);
	free(p);
}

void
p256_public(const struct p256 *p, uint8_t point[65])
{
	memcpy(point, p->point, sizeof p->point);
}

struct nonces { struct hash k, v; };

/* K = HMAC_K(V || sep || more), V = HMAC_K(V). */
static void
stir(struct nonces *d, uint8_t sep, const struct piece *more, size_t count)
{
	struct piece all[4] = { { d->v.b, 32 }, { &sep, 1 } };

	assert(count <= 2);
	memcpy(all + 2, more, count * sizeof *more);
	d->k = hash_mac(&d->k, all, 2 + count);
	d->v = hash_mac(&d->k, &(struct piece){ d->v.b, 32 }, 1);
}

/* Steps b to g. bits2octets: the hash reduced once by the order. */
static void
nonces_begin(struct nonces *d, const struct p256 *p, const BIGNUM *h1)
{
	BIGNUM *z = BN_dup(h1);
	uint8_t octets[32];
	const struct piece more[] = { { p->secret, 32 }, { octets, 32 } };

	must(z != NULL);
	if (BN_cmp(z, p->q) >= 0)
		must(BN_sub(z, z, p->q));
	must(BN_bn2binpad(z, octets, 32) == 32);
	memset(d->v.b, 1, sizeof d->v.b);
	memset(d->k.b, 0, sizeof d->k.b);
	stir(d, 0, more, 2);
	stir(d, 1, more, 2);
	BN_free(z);
}

/* Step h: the next nonce in range. */
static BIGNUM *
nonces_next(struct nonces *d, const struct p256 *p)
{
	for (;;) {
		BIGNUM *k;

		d->v = hash_mac(&d->k, &(struct piece){ d->v.b, 32 }, 1);
		k = number(d->v.b);
		if (in_range(k, p->q))
			return k;
		BN_clear_free(k);
		stir(d, 0, NULL, 0);
	}
}

/* r = (kG).x mod q; s = (h1 + r x) / k mod q. False when one is zero. */
static bool
try_sign(const struct p256 *p, const BIGNUM *h1, const BIGNUM *k,
    uint8_t sig[64])
{
	BN_CTX *ctx = BN_CTX_secure_new();
	EC_POINT *kg = EC_POINT_new(p->group);
	BIGNUM *r, *s, *inverse;
	bool ok;

	must(ctx && kg);
	BN_CTX_start(ctx);
	r = BN_CTX_get(ctx);
	inverse = BN_CTX_get(ctx);
	s = BN_CTX_get(ctx);
	must(s && EC_POINT_mul(p->group, kg, k, NULL, NULL, ctx));
	must(EC_POINT_get_affine_coordinates(p->group, kg, r, NULL, ctx));
	must(BN_nnmod(r, r, p->q, ctx));
	must(BN_mod_mul(s, r, p->x, p->q, ctx));
	must(BN_mod_add(s, s, h1, p->q, ctx));
	must(BN_mod_inverse(inverse, k, p->q, ctx) != NULL);
	must(BN_mod_mul(s, s, inverse, p->q, ctx));
	ok = !BN_is_zero(r) && !BN_is_zero(s);
	must(BN_bn2binpad(r, sig, 32) == 32);
	must(BN_bn2binpad(s, sig + 32, 32) == 32);
	BN_clear(inverse);
	BN_CTX_end(ctx);
	BN_CTX_free(ctx);
	EC_POINT_clear_free(kg);
	return ok;
}

void
p256_sign(const struct p256 *p, const void *msg, size_t n, uint8_t sig[64])
{
	struct hash h = hash_of(msg, n);
	BIGNUM *h1 = number(h.b), *k;
	struct nonces d;
	bool done;

	nonces_begin(&d, p, h1);
	do {
		k = nonces_next(&d, p);
		done = try_sign(p, h1, k, sig);
		BN_clear_free(k);
	} while (!done);
	BN_free(h1);
	OPENSSL_cleanse(&d, sizeof d);
}
