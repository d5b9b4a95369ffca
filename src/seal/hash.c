/* hash.c: see hash.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/hash.h"

#include "base/enc.h"

#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t at_exit_of_thread;
static EVP_MD *sha256, *sha512;
static _Thread_local EVP_MD_CTX *context;

static void
forget(void *ctx)
{
	EVP_MD_CTX_free(ctx);
}

/* A library that has no SHA-256 is no library to keep a register with. */
static void
fetch(void)
{
	sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
	sha512 = EVP_MD_fetch(NULL, "SHA512", NULL);
	if (!sha256 || !sha512 ||
	    pthread_key_create(&at_exit_of_thread, forget) != 0)
		abort();
}

static EVP_MD_CTX *
begin(void)
{
	if (context)
		return context;
	pthread_once(&once, fetch);
	context = EVP_MD_CTX_new();
	if (!context || pthread_setspecific(at_exit_of_thread, context) != 0)
		abort();
	return context;
}

struct hash
hash_pieces(const struct piece *pieces, size_t count)
{
	EVP_MD_CTX *c = begin();
	struct hash h;

	if (!EVP_DigestInit_ex2(c, sha256, NULL))
		abort();
	for (size_t i = 0; i < count; i++)
		if (!EVP_DigestUpdate(c, pieces[i].p, pieces[i].n))
			abort();
	if (!EVP_DigestFinal_ex(c, h.b, NULL))
		abort();
	return h;
}

struct hash
hash_of(const void *p, size_t n)
{
	return hash_pieces(&(struct piece){ p, n }, 1);
}

struct hash
hash_mac(const struct hash *key, const struct piece *pieces, size_t count)
{
	uint8_t pad[64] = { 0 };
	struct piece all[5] = { { pad, sizeof pad } };
	struct hash inner;

	assert(count <= 4);
	memcpy(pad, key->b, sizeof key->b);
	for (size_t i = 0; i < sizeof pad; i++)
		pad[i] ^= 0x36;
	memcpy(all + 1, pieces, count * sizeof *pieces);
	inner = hash_pieces(all, count + 1);
	for (size_t i = 0; i < sizeof pad; i++)
		pad[i] ^= 0x36 ^ 0x5c;
	all[1] = (struct piece){ inner.b, sizeof inner.b };
	inner = hash_pieces(all, 2);
	OPENSSL_cleanse(pad, sizeof pad);
	return inner;
}

void
hash512_of(const void *p, size_t n, uint8_t out[64])
{
	EVP_MD_CTX *c = begin();

	if (!EVP_DigestInit_ex2(c, sha512, NULL) ||
	    !EVP_DigestUpdate(c, p, n) || !EVP_DigestFinal_ex(c, out, NULL))
		abort();
}

bool
hash_same(const struct hash *a, const struct hash *b)
{
	return CRYPTO_memcmp(a->b, b->b, sizeof a->b) == 0;
}

void
hash_hex(const struct hash *h, char out[HASH_HEX])
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < sizeof h->b; i++) {
		out[2 * i] = digits[h->b[i] >> 4];
		out[2 * i + 1] = digits[h->b[i] & 15];
	}
	out[HASH_HEX - 1] = '\0';
}

bool
hash_read_hex(const char *s, size_t n, struct hash *h)
{
	return hex_read(s, n, h->b, sizeof h->b);
}

void
hash_b64(const struct hash *h, char out[HASH_B64])
{
	EVP_EncodeBlock((unsigned char *)out, h->b, sizeof h->b);
}

bool
hash_read_b64(const char *s, size_t n, struct hash *h)
{
	return n == HASH_B64 - 1 && base64_read_n(s, n, h->b, sizeof h->b);
}

void
hash_groups(const struct hash *h, char out[HASH_GROUPS])
{
	for (int g = 0; g < 6; g++) {
		uint64_t v = 0;

		for (int i = 0; i < 5; i++)
			v = v << 8 | h->b[g * 5 + i];
		snprintf(out + g * 6, 6, "%05u", (unsigned)(v % 100000));
		out[g * 6 + 5] = g < 5 ? ' ' : '\0';
	}
}
