/* signer_test.c: keys out of a seed sign the same everywhere, and the file is
 * the one ssh-keygen knows.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/signer.h"

#include "base/enc.h"
#include "base/os.h"
#include "seal/key_raw.h"
#include "seal/p256.h"
#include "seal/sshsig.h"
#include "tests/test.h"

#include <stdio.h>

#include <sys/stat.h>

static const uint8_t seed[32] = { 31, 41, 59, 26, 53, 58, 97, 93 };

static struct signer *
signer(int which)
{
	return which == 2 ? signer_passkey(seed, "example.org",
	    "https://example.org") :
	    signer_from_seed(which ? KEY_P256 : KEY_ED25519, seed);
}

TEST(signer, the_same_seed_gives_the_same_key_and_the_same_signature)
{
	for (int which = 0; which < 3; which++) {
		struct signer *a = signer(which), *b = signer(which);
		struct buf one = BUF_MAX(SSHSIG_MOST), two = BUF_MAX(SSHSIG_MOST);

		STR_IS(key_fp(signer_key(a)), key_fp(signer_key(b)));
		OK(signer_sshsig(a, "ns", "msg", 3, &one, NULL));
		OK(signer_sshsig(b, "ns", "msg", 3, &two, NULL));
		OK(one.n == two.n && memcmp(one.p, two.p, one.n) == 0);
		OK(sshsig_verify(signer_key(a), "ns", "msg", 3, one.p, one.n,
		    which == 2, NULL, NULL));
		signer_free(a);
		signer_free(b);
		buf_free(&one);
		buf_free(&two);
	}
}

static void
rfc6979(const char *msg, const char *want)
{
	uint8_t x[32], sig[64];
	struct buf hex = BUF_MAX(200);
	struct p256 *p;

	OK(hex_read("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b12"
	    "0f6721", 64, x, 32));
	p = p256_new(x);
	p256_sign(p, msg, strlen(msg), sig);
	hex_write(&hex, sig, sizeof sig);
	STR_IS(hex.p, want);
	p256_free(p);
	buf_free(&hex);
}

/* Appendix A.2.5, SHA-256. */
TEST(signer, the_examples_of_rfc_6979_come_out)
{
	rfc6979("sample", "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d"
	    "0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab"
	    "2f843acda8");
	rfc6979("test", "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3"
	    "b0b7d38367019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250"
	    "e46f0083");
}

TEST(signer, a_seed_that_is_no_scalar_still_gives_a_key)
{
	uint8_t none[32] = { 0 }, most[32];
	struct signer *a, *b;

	memset(most, 0xFF, sizeof most);
	a = signer_from_seed(KEY_P256, none);
	b = signer_from_seed(KEY_P256, most);
	OK(strcmp(key_fp(signer_key(a)), key_fp(signer_key(b))) != 0);
	signer_free(a);
	signer_free(b);
}

TEST(signer, many_messages_sign_and_verify_on_p256)
{
	struct signer *s = signer(1);

	/* Among 300 pairs some numbers are short and some want a zero. */
	for (int i = 0; i < 300; i++) {
		struct buf b = BUF_MAX(SSHSIG_MOST);

		OK(signer_sshsig(s, "ns", &i, sizeof i, &b, NULL));
		OK(sshsig_verify(signer_key(s), "ns", &i, sizeof i, b.p, b.n,
		    false, NULL, NULL));
		buf_free(&b);
	}
	signer_free(s);
}

/* RFC 8032, 7.1, test 2. */
TEST(signer, a_bare_ed25519_signature_is_that_of_rfc_8032)
{
	struct buf hex = BUF_MAX(200);
	uint8_t secret[32], sig[64];
	struct signer *s, *p = signer(1);

	OK(hex_read("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4f"
	    "b8a6fb", 64, secret, 32));
	s = signer_from_seed(KEY_ED25519, secret);
	OK(signer_ed25519(s, "\x72", 1, sig));
	hex_write(&hex, sig, sizeof sig);
	STR_IS(hex.p, "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223"
	    "ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612"
	    "bb0c00");
	OK(key_raw_verify(signer_key(s), "\x72", 1, sig));
	OK(!key_raw_verify(signer_key(s), "\x73", 1, sig));
	OK(!signer_ed25519(p, "\x72", 1, sig));
	signer_free(s);
	signer_free(p);
	buf_free(&hex);
}

TEST(signer, there_must_be_room_for_the_signature)
{
	for (int which = 0; which < 3; which++) {
		struct signer *s = signer(which);
		struct buf b = BUF_MAX(100);
		struct err e = { 0 };

		OK(!signer_sshsig(s, "ns", "msg", 3, &b, &e) && e.says[0]);
		signer_free(s);
		buf_free(&b);
	}
}

static void
path_in(char path[128], const char *name)
{
	snprintf(path, 128, "%s/%s", test_folder(), name);
}

TEST(signer, a_key_file_is_private_and_read_back_and_never_replaced)
{
	struct signer *s = signer(0), *back, *p = signer(1);
	char path[128];
	struct err e = { 0 };
	struct stat st;

	path_in(path, "log.key");
	FINE(signer_write_file(s, path, "log of the example", &e), e);
	OK(stat(path, &st) == 0 && (st.st_mode & 07777) == 0600);
	back = signer_read_file(path, &e);
	FINE(back, e);
	STR_IS(key_fp(signer_key(back)), key_fp(signer_key(s)));
	OK(!signer_write_file(s, path, "", &e) && e.kind == ERR_REFUSED);
	path_in(path, "other.key");
	OK(!signer_write_file(p, path, "", &e) && e.kind == ERR_REFUSED);
	OK(!signer_read_file(path, &e) && e.kind == ERR_ABSENT);
	signer_free(s);
	signer_free(p);
	signer_free(back);
}

TEST(signer, a_comment_too_long_for_the_file_is_refused)
{
	struct signer *s = signer(0);
	char path[128], comment[1026];
	struct err e = { 0 };

	path_in(path, "long.key");
	memset(comment, 'c', sizeof comment - 1);
	comment[sizeof comment - 1] = '\0';
	OK(!signer_write_file(s, path, comment, &e));
	OK(e.kind == ERR_REFUSED && !os_exists(path));
	comment[1024] = '\0';
	FINE(signer_write_file(s, path, comment, &e), e);
	signer_free(s);
}

static bool
reads(const char *text, size_t n)
{
	static char path[128];
	struct signer *s;
	bool ok;

	if (!path[0])
		path_in(path, "bent.key");
	OK(os_write_file(path, text, n, 0600, NULL));
	s = signer_read_file(path, NULL);
	ok = s != NULL;
	signer_free(s);
	return ok;
}

/* Every byte of the file matters, but the comment and the pair of check
 * numbers, which say nothing about the key. */
TEST(signer, a_key_file_bent_is_refused_or_holds_the_same_key)
{
	struct signer *s = signer(0);
	struct buf text = BUF_MAX(8192);
	char path[128];
	size_t read = 0;

	path_in(path, "whole.key");
	OK(signer_write_file(s, path, "c", NULL));
	OK(os_read_file(path, &text, NULL));
	for (size_t i = 0; i < text.n; i++) {
		char was = text.p[i];

		text.p[i] = was == 'A' ? 'B' : 'A';
		read += reads(text.p, text.n);
		text.p[i] = was;
		OK(!reads(text.p, i));
	}
	OK(reads(text.p, text.n) && read <= 3);
	signer_free(s);
	buf_free(&text);
}

TEST(signer, a_key_file_of_more_than_8192_bytes_is_refused_unread)
{
	static char big[8193];
	char path[128];
	struct err e = { 0 };

	memset(big, 'x', sizeof big);
	path_in(path, "big.key");
	OK(os_write_file(path, big, sizeof big - 1, 0600, NULL));
	OK(!signer_read_file(path, &e));
	STR_IS(e.says, "This is not an OpenSSH private key.");
	OK(os_write_file(path, big, sizeof big, 0600, NULL));
	OK(!signer_read_file(path, &e));
	OK(strstr(e.says, "larger than 8192 bytes"));
}
