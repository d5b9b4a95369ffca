/* keyfile.c: see keyfile.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/keyfile.h"

#include "base/enc.h"
#include "base/os.h"
#include "seal/wire.h"

#include <assert.h>
#include <string.h>

#include <sodium.h>

#define FILE_MOST 8192
#define COMMENT_MOST 1024	/* base64 and all, the file stays below FILE_MOST */

static const char rule[] = "PROTOCOL.key";
static const char begin[] = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
static const char end[] = "-----END OPENSSH PRIVATE KEY-----\n";
static const char sort[] = "ssh-ed25519";
/* "openssh-key-v1" with its NUL. */
static const char magic[] = "openssh-key-v1";

/* Buffers that held a secret. */
static void
wipe(struct buf *b)
{
	if (b->p)
		sodium_memzero(b->p, b->cap);
	buf_free(b);
}

/* Born with all its room, so that growing leaves no copy behind. */
static void
roomy(struct buf *b)
{
	static const char zero[FILE_MOST];

	buf_add(b, zero, b->max < sizeof zero ? b->max : sizeof zero);
	buf_clear(b);
}

/* The lines between the first and the last, which are base64. */
static bool
unwrap(struct buf *out, const struct buf *text)
{
	struct buf digits = BUF_MAX(FILE_MOST);
	const size_t head = sizeof begin - 1, foot = sizeof end - 1;
	bool ok = text->n > head + foot &&
	    memcmp(text->p, begin, head) == 0 &&
	    memcmp(text->p + text->n - foot, end, foot) == 0;

	roomy(&digits);
	for (size_t i = head; ok && i < text->n - foot; i++)
		if (text->p[i] != '\n')
			buf_byte(&digits, text->p[i]);
	ok = ok && base64_read(out, digits.p, digits.n);
	wipe(&digits);
	return ok;
}

/* Twice the same number, the key, a comment, and 1, 2, 3... up to a multiple
 * of eight bytes. */
static bool
read_private(struct wire w, const struct wire *pub, uint8_t seed[32])
{
	struct wire in_pub = *pub;
	const void *pk, *sk, *outer, *comment;
	size_t pk_n, sk_n, outer_n, comment_n;
	uint8_t made[32], again[64];
	uint32_t one, two;

	if (w.n % 8 || !wire_u32(&w, &one) || !wire_u32(&w, &two) ||
	    one != two || !wire_is(&w, sort) || !wire_str(&w, &pk, &pk_n) ||
	    pk_n != 32 || !wire_str(&w, &sk, &sk_n) || sk_n != 64 ||
	    !wire_str(&w, &comment, &comment_n))
		return false;
	for (size_t i = 0; i < w.n; i++)
		if (w.p[i] != i + 1)
			return false;
	if (!wire_is(&in_pub, sort) || !wire_str(&in_pub, &outer, &outer_n) ||
	    outer_n != 32 || in_pub.n || memcmp(outer, pk, 32) != 0)
		return false;
	/* The file carries the public half twice more; it must be the seed's. */
	crypto_sign_seed_keypair(made, again, sk);
	if (memcmp(made, pk, 32) != 0 || memcmp(again, sk, 64) != 0)
		return false;
	memcpy(seed, sk, 32);
	sodium_memzero(again, sizeof again);
	return true;
}

static bool
read_bytes(const struct buf *b, uint8_t seed[32], struct err *e)
{
	struct wire w = { (const uint8_t *)b->p, b->n }, pub, in;
	const void *head, *cipher, *p;
	size_t n;
	uint32_t count;

	if (!wire_take(&w, sizeof magic, &head) ||
	    memcmp(head, magic, sizeof magic) != 0 ||
	    !wire_str(&w, &cipher, &n))
		return err_malformed(e, rule,
		    "This is not an OpenSSH private key.");
	if (n != 4 || memcmp(cipher, "none", 4) != 0)
		return err_refuse(e, rule,
		    "The private key has a passphrase; a key this program "
		    "holds itself must have none.");
	if (!wire_is(&w, "none") || !wire_is(&w, "") ||
	    !wire_u32(&w, &count) || count != 1)
		return err_malformed(e, rule,
		    "The private key file is malformed.");
	if (!wire_str(&w, &p, &n))
		return err_malformed(e, rule,
		    "The private key file is cut short.");
	pub = (struct wire){ p, n };
	if (!wire_str(&w, &p, &n) || w.n)
		return err_malformed(e, rule,
		    "The private key file is cut short.");
	in = (struct wire){ p, n };
	return read_private(in, &pub, seed) || err_malformed(e, rule,
	    "The file does not hold one sound Ed25519 key.");
}

bool
keyfile_read(const char *path, uint8_t seed[32], struct err *e)
{
	struct buf text = BUF_MAX(FILE_MOST), b = BUF_MAX(FILE_MOST);
	bool ok = os_read_file(path, &text, e);

	roomy(&b);
	if (ok) {
		ok = unwrap(&b, &text) || err_malformed(e, rule,
		    "This is not an OpenSSH private key.");
		ok = ok && read_bytes(&b, seed, e);
	}
	wipe(&text);
	wipe(&b);
	return ok;
}

static void
write_private(struct buf *b, const uint8_t pk[32], const uint8_t sk[64],
    const char *comment)
{
	uint32_t check;

	os_random(&check, sizeof check);
	buf_u32be(b, check);
	buf_u32be(b, check);
	buf_sshstr(b, sort, sizeof sort - 1);
	buf_sshstr(b, pk, 32);
	buf_sshstr(b, sk, 64);
	buf_sshstr(b, comment, strlen(comment));
	for (int pad = 1; b->n % 8; pad++)
		buf_byte(b, pad);
}

static void
write_bytes(struct buf *b, const uint8_t seed[32], const char *comment)
{
	struct buf pub = BUF_MAX(128), in = BUF_MAX(FILE_MOST);
	uint8_t pk[32], sk[64];

	roomy(&in);
	crypto_sign_seed_keypair(pk, sk, seed);
	buf_sshstr(&pub, sort, sizeof sort - 1);
	buf_sshstr(&pub, pk, sizeof pk);
	write_private(&in, pk, sk, comment);
	buf_add(b, magic, sizeof magic);
	buf_sshstr(b, "none", 4);
	buf_sshstr(b, "none", 4);
	buf_sshstr(b, "", 0);
	buf_u32be(b, 1);
	buf_sshstr(b, pub.p, pub.n);
	buf_sshstr(b, in.p, in.n);
	sodium_memzero(sk, sizeof sk);
	buf_free(&pub);
	wipe(&in);
}

bool
keyfile_write(const char *path, const uint8_t seed[32], const char *comment,
    struct err *e)
{
	struct buf b = BUF_MAX(FILE_MOST), digits = BUF_MAX(FILE_MOST),
	    text = BUF_MAX(FILE_MOST);
	bool ok;

	if (strlen(comment) > COMMENT_MOST)
		return err_refuse(e, rule, "The key's comment is too long.");
	if (os_exists(path))
		return err_refuse(e, rule,
		    "There is a file in the place of the new private key.");
	roomy(&b);
	roomy(&digits);
	roomy(&text);
	write_bytes(&b, seed, comment);
	base64_write(&digits, b.p, b.n);
	buf_str(&text, begin);
	for (size_t i = 0; i < digits.n; i += 70) {
		buf_add(&text, digits.p + i,
		    digits.n - i < 70 ? digits.n - i : 70);
		buf_byte(&text, '\n');
	}
	buf_str(&text, end);
	assert(buf_ok(&b) && buf_ok(&digits) && buf_ok(&text));
	ok = os_write_file(path, text.p, text.n, 0600, e);
	wipe(&b);
	wipe(&digits);
	wipe(&text);
	return ok;
}
