/* key_test.c: which public keys may sign acts.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/key.h"

#include "base/enc.h"
#include "seal/signer.h"
#include "tests/test.h"

#include <stdlib.h>

#include <sodium.h>

static const uint8_t seed[32] = { 1, 1, 2, 3, 5, 8, 13 };

static struct buf
ed25519_blob(const void *point, size_t n)
{
	struct buf b = BUF_MAX(1000);

	buf_sshstr(&b, "ssh-ed25519", 11);
	buf_sshstr(&b, point, n);
	return b;
}

static bool
takes_ed25519(const char *hex)
{
	uint8_t point[32];
	struct buf b;
	struct err e = { 0 };
	struct key *k;
	bool ok;

	OK(hex_read(hex, 64, point, 32));
	b = ed25519_blob(point, 32);
	k = key_read_blob(b.p, b.n, &e);
	ok = k != NULL;
	OK(ok || e.kind == ERR_MALFORMED);
	key_free(k);
	buf_free(&b);
	return ok;
}

/* The eight points of small order, and spellings of them beyond the prime. */
TEST(key, an_ed25519_key_of_small_order_is_refused)
{
	static const char *const weak[] = {
	    "0000000000000000000000000000000000000000000000000000000000000000",
	    "0100000000000000000000000000000000000000000000000000000000000000",
	    "0100000000000000000000000000000000000000000000000000000000000080",
	    "0000000000000000000000000000000000000000000000000000000000000080",
	    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
	    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
	    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
	    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
	    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	};

	/* The first public key of RFC 8032, 7.1. */
	OK(takes_ed25519("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021"
	    "a68f707511a"));
	for (size_t i = 0; i < sizeof weak / sizeof *weak; i++)
		OK(!takes_ed25519(weak[i]));
}

/* The sum of a good key and a point of order two: some verifiers take it,
 * others do not, so it can be no evidence. */
TEST(key, an_ed25519_key_outside_the_prime_subgroup_is_refused)
{
	uint8_t good[32], two[32], sum[32];
	struct buf b;

	OK(hex_read("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f7"
	    "07511a", 64, good, 32));
	OK(hex_read("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
	    "ffff7f", 64, two, 32));
	OK(crypto_core_ed25519_add(sum, good, two) == 0);
	b = ed25519_blob(sum, 32);
	OK(!key_read_blob(b.p, b.n, NULL));
	buf_free(&b);
}

static bool
takes_p256(const char *curve, const void *point, size_t n)
{
	struct buf b = BUF_MAX(1000);
	struct key *k;
	bool ok;

	buf_sshstr(&b, "ecdsa-sha2-nistp256", 19);
	buf_sshstr(&b, curve, strlen(curve));
	buf_sshstr(&b, point, n);
	k = key_read_blob(b.p, b.n, NULL);
	ok = k != NULL;
	key_free(k);
	buf_free(&b);
	return ok;
}

TEST(key, a_p256_point_is_on_the_curve_and_uncompressed)
{
	struct signer *s = signer_from_seed(KEY_P256, seed);
	size_t n;
	const uint8_t *blob = key_blob(signer_key(s), &n);
	uint8_t point[65];

	memcpy(point, blob + n - 65, 65);
	OK(takes_p256("nistp256", point, 65));
	OK(!takes_p256("nistp384", point, 65));
	OK(!takes_p256("nistp256", point, 64));
	point[0] = (uint8_t)(2 + (point[64] & 1));
	OK(!takes_p256("nistp256", point, 33));
	OK(!takes_p256("nistp256", "", 1));	/* the point at infinity */
	point[0] = 4;
	point[64] ^= 1;
	OK(!takes_p256("nistp256", point, 65));
	memset(point + 1, 0xFF, 64);
	OK(!takes_p256("nistp256", point, 65));
	signer_free(s);
}

TEST(key, every_sort_cut_short_or_lengthened_is_refused)
{
	struct signer *s[3] = { signer_from_seed(KEY_ED25519, seed),
	    signer_from_seed(KEY_P256, seed),
	    signer_passkey(seed, "example.org", "https://example.org") };

	for (int i = 0; i < 3; i++) {
		size_t n;
		const void *blob = key_blob(signer_key(s[i]), &n);
		struct buf b = BUF_MAX(1000);
		struct key *k = key_read_blob(blob, n, NULL);

		OK(k && key_sort(k) == key_sort(signer_key(s[i])));
		STR_IS(key_fp(k), key_fp(signer_key(s[i])));
		key_free(k);
		/* A passkey cut inside its RP ID is cut by its length. */
		for (size_t less = 0; less < n; less++) {
			void *exact = malloc(less ? less : 1);

			memcpy(exact, blob, less);
			OK(!key_read_blob(exact, less, NULL));
			free(exact);
		}
		buf_add(&b, blob, n);
		buf_byte(&b, 0);
		OK(!key_read_blob(b.p, b.n, NULL));
		buf_free(&b);
		signer_free(s[i]);
	}
}

static bool
takes_app(const char *app, size_t n)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed);
	size_t blob_n;
	const char *blob = key_blob(signer_key(s), &blob_n);
	struct buf b = BUF_MAX(1000);
	struct key *k;
	bool ok;

	buf_sshstr(&b, "sk-ssh-ed25519@openssh.com", 26);
	buf_sshstr(&b, blob + blob_n - 32, 32);
	buf_sshstr(&b, app, n);
	k = key_read_blob(b.p, b.n, NULL);
	ok = k && strlen(key_application(k)) == n;
	key_free(k);
	buf_free(&b);
	signer_free(s);
	return ok;
}

TEST(key, an_application_is_printable_and_not_empty)
{
	char long_one[300];

	memset(long_one, 'a', sizeof long_one);
	OK(takes_app("ssh:", 4) && takes_app("example.org", 11));
	OK(!takes_app("", 0) && !takes_app("a\0b", 3) && !takes_app("a b", 3));
	OK(!takes_app("a\xC3\xA9", 3) && !takes_app("a\n", 2));
	OK(takes_app(long_one, 255) && !takes_app(long_one, 256));
}

TEST(key, a_key_of_513_bytes_is_too_long)
{
	char big[KEY_BLOB_MOST + 1] = { 0 };
	struct err e = { 0 };

	OK(!key_read_blob(big, sizeof big, &e) && strstr(e.says, "at most"));
	OK(!key_read_blob(big, sizeof big - 1, &e) &&
	    !strstr(e.says, "at most"));
}

static bool
takes_line(const char *s, size_t n)
{
	struct err e = { 0 };
	struct key *k = key_read_line(s, n, &e);
	bool ok = k != NULL;

	OK(ok || (e.kind == ERR_MALFORMED && e.says[0]));
	key_free(k);
	return ok;
}

#define ED "AAAAC3NzaC1lZDI1NTE5AAAAIG3miqq3kQT+wrs6A/KCH5AOxBh+w6y3NyDdCCx1CAvr"
#define LINE(s) takes_line(s, sizeof(s) - 1)

TEST(key, a_public_line_is_sort_and_base64_and_perhaps_a_comment)
{
	OK(LINE("ssh-ed25519 " ED));
	OK(LINE("ssh-ed25519 " ED "\n") && LINE("ssh-ed25519 " ED "\r\n"));
	OK(LINE("ssh-ed25519 " ED " somebody at home\n"));
	OK(LINE("ssh-ed25519\t" ED "\tx"));
	OK(!LINE("") && !LINE("\n") && !LINE(" ") && !LINE("ssh-ed25519"));
	OK(!LINE("ssh-ed25519 ") && !LINE(ED) && !LINE(" ssh-ed25519 " ED));
	OK(!LINE("ssh-ed25519 " ED "=") && !LINE("ssh-ed25519 x" ED));
	OK(!LINE("ssh-ed25518 " ED) && !LINE("ecdsa-sha2-nistp256 " ED));
	OK(!LINE("ssh-ed25519 " ED "\nssh-ed25519 " ED "\n"));
	OK(!LINE("ssh-ed25519 " ED " a\0b"));
}

/* 684 digits of base64 are 513 bytes, 680 are 510. */
TEST(key, a_line_of_more_than_512_bytes_says_how_many_it_may_have)
{
	for (size_t n = 680; n <= 684; n += 4) {
		struct buf b = BUF_MAX(1000);
		struct err e = { 0 };

		buf_str(&b, "ssh-ed25519 ");
		for (size_t i = 0; i < n; i++)
			buf_byte(&b, 'A');
		OK(!key_read_line(b.p, b.n, &e) && e.kind == ERR_MALFORMED);
		OK(!strstr(e.says, "at most 512 bytes") == (n == 680));
		buf_free(&b);
	}
}

TEST(key, a_line_written_is_the_line_read)
{
	struct key *k = key_read_line("ssh-ed25519 " ED " comment",
	    sizeof "ssh-ed25519 " ED " comment" - 1, NULL);
	struct buf b = BUF_MAX(1000);

	OK(k);
	key_write_line(k, &b);
	STR_IS(b.p, "ssh-ed25519 " ED);
	STR_IS(key_application(k), "");
	OK(strlen(key_fp(k)) == KEY_FP - 1);
	key_free(k);
	key_free(NULL);
	buf_free(&b);
}

/* What a browser hands over for a passkey: the head of RFC 5480 and a point. */
static struct buf
spki_of(const struct key *k)
{
	struct buf b = BUF_MAX(200);
	uint8_t head[26];
	size_t n;
	const char *blob = key_blob(k, &n);

	OK(hex_read("3059301306072a8648ce3d020106082a8648ce3d030107034200", 52,
	    head, sizeof head));
	buf_add(&b, head, sizeof head);
	/* two strings, then the point's length */
	buf_add(&b, blob + 4 + 34 + 4 + 8 + 4, 65);
	return b;
}

TEST(key, what_a_browser_hands_over_is_the_passkey_of_that_site)
{
	struct signer *s = signer_passkey(seed, "example.org",
	    "https://example.org");
	struct buf der = spki_of(signer_key(s));
	struct err e = { 0 };
	struct key *k = key_read_spki(der.p, der.n, "example.org", &e), *other;

	FINE(k, e);
	STR_IS(key_fp(k), key_fp(signer_key(s)));
	OK(key_sort(k) == KEY_SK_P256);
	other = key_read_spki(der.p, der.n, "other.example", &e);
	OK(other && strcmp(key_fp(other), key_fp(k)) != 0);
	key_free(other);
	key_free(k);
	signer_free(s);
	buf_free(&der);
}

TEST(key, no_other_form_of_it_is_taken)
{
	struct signer *s = signer_passkey(seed, "example.org",
	    "https://example.org");
	struct buf der = spki_of(signer_key(s));
	struct err e = { 0 };

	OK(!key_read_spki(der.p, der.n - 1, "example.org", &e));
	OK(e.kind == ERR_MALFORMED);
	OK(!key_read_spki(der.p, der.n, "", &e));
	OK(!key_read_spki(der.p, der.n, "exa mple.org", &e));
	der.p[60] ^= 1;
	OK(!key_read_spki(der.p, der.n, "example.org", &e));
	der.p[60] ^= 1;
	der.p[20] ^= 1;
	OK(!key_read_spki(der.p, der.n, "example.org", &e));
	STR_IS(e.rule, "RFC 5480");
	signer_free(s);
	buf_free(&der);
}
