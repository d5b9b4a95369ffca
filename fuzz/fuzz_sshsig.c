/* fuzz_sshsig.c: any bytes as an SSH signature, armored text, public key (also
 * a browser's), client data and a DER signature.
 *
 * A frame that reads is written again as the same bytes; a key that reads
 * likewise; armor of what was unarmored unarmors to it again. No bytes are a
 * signature by our keys over a message nobody signed.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/signer.h"
#include "seal/sshsig.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static const uint8_t seed[32] = { 1 };

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
as_frame(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(SSHSIG_MOST);
	struct sshsig s;
	struct sshsig_facts f;
	struct err e = { 0 };

	must(!sshsig_said(p, n, &f) || f.sk);
	if (!sshsig_read(p, n, &s, &e)) {
		must(e.kind == ERR_MALFORMED && e.says[0]);
		return;
	}
	buf_add(&b, "SSHSIG\0\0\0\1", 10);
	buf_sshstr(&b, s.key, s.key_n);
	buf_sshstr(&b, s.ns, s.ns_n);
	buf_sshstr(&b, s.reserved, s.reserved_n);
	buf_sshstr(&b, s.hash, s.hash_n);
	buf_sshstr(&b, s.sig, s.sig_n);
	must(b.n == n && memcmp(b.p, p, n) == 0);
	buf_free(&b);
}

static void
as_key(const uint8_t *p, size_t n)
{
	struct key *k = key_read_blob(p, n, NULL), *again;
	struct buf line = BUF_MAX(2000);
	size_t blob_n;

	if (k) {
		must(memcmp(key_blob(k, &blob_n), p, n) == 0 && blob_n == n);
		key_write_line(k, &line);
		again = key_read_line(line.p, line.n, NULL);
		must(again && strcmp(key_fp(again), key_fp(k)) == 0);
		key_free(again);
		buf_free(&line);
	}
	key_free(k);
	key_free(key_read_line((const char *)p, n, NULL));
	k = key_read_spki(p, n, "example.org", NULL);
	must(!k || key_sort(k) == KEY_SK_P256);
	key_free(k);
}

static void
as_armor(const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(2 * SSHSIG_MOST), text = BUF_MAX(8192),
	    again = BUF_MAX(2 * SSHSIG_MOST);

	if (sshsig_unarmor(&b, (const char *)p, n, NULL)) {
		sshsig_armor(&text, b.p, b.n);
		must(sshsig_unarmor(&again, text.p, text.n, NULL));
		must(again.n == b.n && memcmp(again.p, b.p, b.n) == 0);
		as_frame((const uint8_t *)b.p, b.n);
	}
	buf_free(&b);
	buf_free(&text);
	buf_free(&again);
}

/* The bytes behind our own key and frame, so that the fuzzer need not find
 * those. */
static void
as_signature(const struct signer *s, const uint8_t *p, size_t n)
{
	struct buf b = BUF_MAX(SSHSIG_MOST);
	size_t key_n;
	const void *key = key_blob(signer_key(s), &key_n);
	struct sshsig_facts f;

	buf_add(&b, "SSHSIG\0\0\0\1", 10);
	buf_sshstr(&b, key, key_n);
	buf_sshstr(&b, "ns", 2);
	buf_sshstr(&b, "", 0);
	buf_sshstr(&b, "sha512", 6);
	buf_sshstr(&b, p, n);
	must(!buf_ok(&b) || !sshsig_verify(signer_key(s), "ns", "nobody", 6,
	    b.p, b.n, false, &f, NULL));
	buf_free(&b);
}

static void
as_assertion(const struct signer *passkey, const uint8_t *p, size_t n)
{
	static const uint8_t auth[37];
	static const char der[] = "\x30\x06\x02\x01\x01\x02\x01\x01";
	static const char client[] = "{\"type\":\"webauthn.get\","
	    "\"challenge\":\"\",\"origin\":\"\"";
	struct buf b = BUF_MAX(SSHSIG_MOST);
	const struct key *k = signer_key(passkey);

	if (sshsig_wrap_webauthn(&b, k, "ns", auth, sizeof auth, p, n, der, 8,
	    NULL))
		as_frame((const uint8_t *)b.p, b.n);
	buf_clear(&b);
	if (sshsig_wrap_webauthn(&b, k, "ns", p, n, client, sizeof client - 1,
	    der, 8, NULL))
		as_frame((const uint8_t *)b.p, b.n);
	buf_clear(&b);
	sshsig_wrap_webauthn(&b, k, "ns", auth, sizeof auth, "{}", 2, p, n,
	    NULL);
	buf_free(&b);
}

/* Made once: a key costs more than a run. */
static struct signer *signers[3];

static void
make_signers(void)
{
	signers[0] = signer_from_seed(KEY_ED25519, seed);
	signers[1] = signer_from_seed(KEY_P256, seed);
	signers[2] = signer_passkey(seed, "example.org",
	    "https://example.org");
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	if (!signers[0])
		make_signers();
	as_frame(p, n);
	as_key(p, n);
	as_armor(p, n);
	as_assertion(signers[2], p, n);
	for (int i = 0; i < 3; i++)
		as_signature(signers[i], p, n);
	return 0;
}
