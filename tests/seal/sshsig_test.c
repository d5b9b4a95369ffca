/* sshsig_test.c: which signatures count, against OpenSSH's vectors and ours.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/sshsig.h"

#include "seal/signer.h"
#include "tests/seal/vectors.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>

static const uint8_t seed[32] = { 4, 8, 15, 16, 23, 42 };

/* The verdict of one vector of sshsig/own. */
static bool
accepted(const char *folder, const json_t *v)
{
	const char *line = vectors_str(v, "public_key");
	struct buf msg = test_file(folder, vectors_str(v, "message"));
	struct buf blob = vectors_sig(folder, vectors_str(v, "signature"));
	struct key *k = key_read_line(line, strlen(line), NULL);
	struct err e = { 0 };
	bool ok = k && sshsig_verify(k, vectors_str(v, "namespace"), msg.p,
	    msg.n, blob.p, blob.n, json_is_true(json_object_get(v,
	    "require_user_verification")), NULL, &e);

	OK(ok || !k || ((e.kind == ERR_REFUSED || e.kind == ERR_MALFORMED) &&
	    e.says[0] && e.rule[0]));
	key_free(k);
	buf_free(&msg);
	buf_free(&blob);
	return ok;
}

TEST(sshsig, our_twenty_three_vectors_get_the_verdict_of_their_manifest)
{
	const char *shared = test_shared();
	json_t *all, *v;
	char folder[4200];
	size_t i;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/sshsig/own/manifest.json");
	snprintf(folder, sizeof folder, "%s/vectors/sshsig/own", shared);
	OK(json_array_size(json_object_get(all, "vectors")) == 23);
	json_array_foreach(json_object_get(all, "vectors"), i, v)
		if (accepted(folder, v) !=
		    json_is_true(json_object_get(v, "accept")))
			test_fail(__FILE__, __LINE__, "%s: %s",
			    vectors_str(v, "signature"),
			    vectors_str(v, "why"));
	json_decref(all);
}

/* Each refusal of sshsig/own has the reason it was made for. */
TEST(sshsig, a_refused_vector_says_why)
{
	static const struct { const char *sig, *words; bool uv; } cases[] = {
		{ "passkey-no-uv.sig", "did not verify who", true },
		{ "passkey-no-up.sig", "a person was there", false },
		{ "passkey-bs-without-be.sig", "copied and cannot", false },
		{ "passkey-wrong-challenge.sig", "something else", false },
		{ "passkey-challenge-is-hash.sig", "something else", false },
		{ "passkey-foreign-origin.sig", "is outside", false },
		{ "passkey-cross-origin.sig", "another site's page", false },
		{ "passkey-reordered-client-data.sig", "as a browser", false },
	};
	const char *shared = test_shared();
	char folder[4200];
	json_t *all, *v;
	size_t i;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/sshsig/own/manifest.json");
	snprintf(folder, sizeof folder, "%s/vectors/sshsig/own", shared);
	json_array_foreach(json_object_get(all, "vectors"), i, v) {
		const char *name = vectors_str(v, "signature");

		for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
			struct buf msg, blob;
			struct key *k;
			struct err e = { 0 };

			if (strcmp(name, cases[c].sig) != 0)
				continue;
			msg = test_file(folder, "message.json");
			blob = vectors_sig(folder, name);
			k = vectors_key(vectors_str(v, "public_key"));
			OK(!sshsig_verify(k, SSHSIG_NS_ACT, msg.p, msg.n,
			    blob.p, blob.n, cases[c].uv, NULL, &e));
			if (!strstr(e.says, cases[c].words))
				test_fail(__FILE__, __LINE__, "%s: %s", name,
				    e.says);
			OK(e.kind == ERR_REFUSED);
			key_free(k);
			buf_free(&msg);
			buf_free(&blob);
		}
	}
	json_decref(all);
}

static bool
openssh_vector(const char *folder, const char *name, bool *key_ok)
{
	char file[64];
	struct buf pub, blob, msg = test_file(folder, "signed-data");
	struct key *k;
	bool ok;

	snprintf(file, sizeof file, "%s.pub", name);
	pub = test_file(folder, file);
	snprintf(file, sizeof file, "%s.sig", name);
	blob = vectors_sig(folder, file);
	k = key_read_line(pub.p, pub.n, NULL);
	*key_ok = k != NULL;
	ok = k && sshsig_verify(k, "unittest", msg.p, msg.n, blob.p, blob.n,
	    false, NULL, NULL);
	if (ok) {
		char fp[KEY_FP];

		OK(sshsig_fp(blob.p, blob.n, fp, NULL));
		STR_IS(fp, key_fp(k));
		OK(!sshsig_verify(k, "unittesu", msg.p, msg.n, blob.p,
		    blob.n, false, NULL, NULL));
		msg.p[0] ^= 1;
		OK(!sshsig_verify(k, "unittest", msg.p, msg.n, blob.p,
		    blob.n, false, NULL, NULL));
	}
	key_free(k);
	buf_free(&pub);
	buf_free(&blob);
	buf_free(&msg);
	return ok;
}

TEST(sshsig, signatures_of_openssh_verify_and_rsa_is_no_key_here)
{
	static const char *const good[] = { "ed25519", "ecdsa", "ed25519_sk",
	    "ecdsa_sk", "ecdsa_sk_webauthn" };
	const char *shared = test_shared();
	char folder[4200];
	bool key_ok;

	if (!shared)
		return;
	snprintf(folder, sizeof folder, "%s/vectors/sshsig/openssh", shared);
	for (size_t i = 0; i < 5; i++)
		if (!openssh_vector(folder, good[i], &key_ok))
			test_fail(__FILE__, __LINE__, "%s", good[i]);
	OK(!openssh_vector(folder, "rsa", &key_ok) && !key_ok);
}

static struct signer *
signer(int which)
{
	return which == 2 ? signer_passkey(seed, "example.org",
	    "https://desk.example.org") :
	    signer_from_seed(which ? KEY_P256 : KEY_ED25519, seed);
}

static struct buf
sign(const struct signer *s, const char *msg)
{
	struct buf b = BUF_MAX(SSHSIG_MOST);
	struct err e = { 0 };

	FINE(signer_sshsig(s, SSHSIG_NS_ACT, msg, strlen(msg), &b, &e), e);
	return b;
}

static bool
counts(const struct signer *s, const char *msg, const void *blob, size_t n)
{
	return sshsig_verify(signer_key(s), SSHSIG_NS_ACT, msg, strlen(msg),
	    blob, n, false, NULL, NULL);
}

TEST(sshsig, one_bit_changed_anywhere_in_a_signature_is_refused)
{
	for (int which = 0; which < 3; which++) {
		struct signer *s = signer(which);
		struct buf b = sign(s, "act");

		OK(counts(s, "act", b.p, b.n));
		for (size_t i = 0; i < b.n; i++) {
			b.p[i] ^= (char)(1 << i % 8);
			OK(!counts(s, "act", b.p, b.n));
			b.p[i] ^= (char)(1 << i % 8);
		}
		OK(counts(s, "act", b.p, b.n) && !counts(s, "acu", b.p, b.n));
		buf_free(&b);
		signer_free(s);
	}
}

TEST(sshsig, a_signature_cut_short_or_lengthened_is_malformed)
{
	for (int which = 0; which < 3; which++) {
		struct signer *s = signer(which);
		struct buf b = sign(s, "act");
		struct sshsig parts;
		struct err e = { 0 };

		for (size_t n = 0; n < b.n; n++) {
			/* Its own block, so that a byte too far is seen. */
			void *exact = malloc(n ? n : 1);

			memcpy(exact, b.p, n);
			OK(!sshsig_read(exact, n, &parts, &e));
			OK(e.kind == ERR_MALFORMED && e.says[0]);
			free(exact);
		}
		OK(sshsig_read(b.p, b.n, &parts, &e));
		OK(parts.ns_n == strlen(SSHSIG_NS_ACT) && parts.reserved_n == 0);
		buf_byte(&b, 0);
		OK(!sshsig_read(b.p, b.n, &parts, &e));
		buf_free(&b);
		signer_free(s);
	}
}

TEST(sshsig, a_signature_of_one_key_is_none_of_another)
{
	struct signer *a = signer(0), *b = signer(1), *c = signer(2);
	struct buf sig = sign(a, "act");
	struct err e = { 0 };

	OK(!counts(b, "act", sig.p, sig.n) && !counts(c, "act", sig.p, sig.n));
	OK(!sshsig_verify(signer_key(a), SSHSIG_NS_ENROL, "act", 3, sig.p,
	    sig.n, false, NULL, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, SSHSIG_NS_ENROL));
	buf_free(&sig);
	signer_free(a);
	signer_free(b);
	signer_free(c);
}

TEST(sshsig, a_passkey_signature_brings_its_facts)
{
	struct signer *s = signer(2), *plain = signer(0);
	struct buf sig = sign(s, "act"), other = sign(plain, "act");
	struct sshsig_facts f;
	struct err e = { 0 };

	FINE(sshsig_verify(signer_key(s), SSHSIG_NS_ACT, "act", 3, sig.p,
	    sig.n, true, &f, &e), e);
	OK(f.sk && f.webauthn && f.up && f.uv && !f.be && !f.bs);
	OK(f.counter == 0);
	STR_IS(f.origin, "https://desk.example.org");
	/* The blob alone says the same, but where the page stood. */
	f = (struct sshsig_facts){ .counter = 9 };
	OK(sshsig_said(sig.p, sig.n, &f));
	OK(f.sk && f.webauthn && f.up && f.uv && !f.be && !f.bs);
	OK(f.counter == 0);
	OK(!sshsig_said(other.p, other.n, &f) && !sshsig_said(sig.p, 40, &f));
	/* A plain key says nothing, and is not asked for more. */
	OK(sshsig_verify(signer_key(plain), SSHSIG_NS_ACT, "act", 3, other.p,
	    other.n, true, &f, &e));
	OK(!f.sk && !f.webauthn && !f.up && !f.origin[0]);
	buf_free(&sig);
	buf_free(&other);
	signer_free(s);
	signer_free(plain);
}

TEST(sshsig, the_preimage_of_our_namespace_has_107_bytes)
{
	struct buf b = BUF_MAX(200);

	sshsig_preimage(&b, SSHSIG_NS_ACT, "sha512", "act", 3);
	OK(b.n == 107 && memcmp(b.p, "SSHSIG\0\0\0\x0f" "act.v1@chancery"
	    "\0\0\0\0\0\0\0\x06sha512\0\0\0\x40", 43) == 0);
	buf_free(&b);
}

/* Each of these is what a frame could carry and none may. */
TEST(sshsig, numbers_and_hashes_have_one_form)
{
	struct signer *s = signer(1);
	struct buf sig = sign(s, "act"), b = BUF_MAX(SSHSIG_MOST);
	struct sshsig p;
	struct err e = { 0 };

	OK(sshsig_read(sig.p, sig.n, &p, NULL));
	/* An mpint with a needless zero before it. */
	buf_add(&b, "SSHSIG\0\0\0\1", 10);
	buf_sshstr(&b, p.key, p.key_n);
	buf_sshstr(&b, p.ns, p.ns_n);
	buf_sshstr(&b, "", 0);
	buf_sshstr(&b, "sha512", 6);
	buf_u32be(&b, 19 + 4 + 4 + 4 + 2 + 4 + 1);
	buf_sshstr(&b, "ecdsa-sha2-nistp256", 19);
	buf_u32be(&b, 4 + 2 + 4 + 1);
	buf_sshstr(&b, "\0\1", 2);
	buf_sshstr(&b, "\1", 1);
	OK(!sshsig_verify(signer_key(s), SSHSIG_NS_ACT, "act", 3, b.p, b.n,
	    false, NULL, &e));
	OK(e.kind == ERR_MALFORMED && strstr(e.says, "one form"));
	/* A hash OpenSSH does not know either. */
	buf_clear(&b);
	buf_add(&b, "SSHSIG\0\0\0\1", 10);
	buf_sshstr(&b, p.key, p.key_n);
	buf_sshstr(&b, p.ns, p.ns_n);
	buf_sshstr(&b, "", 0);
	buf_sshstr(&b, "md5", 3);
	buf_sshstr(&b, p.sig, p.sig_n);
	OK(!sshsig_verify(signer_key(s), SSHSIG_NS_ACT, "act", 3, b.p, b.n,
	    false, NULL, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, "sha512"));
	buf_free(&b);
	buf_free(&sig);
	signer_free(s);
}

static bool
unarmors(const char *text, size_t n)
{
	struct buf b = BUF_MAX(SSHSIG_MOST);
	struct err e = { 0 };
	bool ok = sshsig_unarmor(&b, text, n, &e);

	OK(ok || (e.kind == ERR_MALFORMED && b.n == 0));
	buf_free(&b);
	return ok;
}

#define UNARMORS(t) unarmors(t, sizeof(t) - 1)
#define BEGIN "-----BEGIN SSH SIGNATURE-----"
#define END "-----END SSH SIGNATURE-----"

TEST(sshsig, armor_is_read_as_ssh_keygen_reads_it)
{
	OK(UNARMORS(BEGIN "\nU1NI\n" END));
	OK(UNARMORS(BEGIN "\r\nU1\tN I\r\n" END "\nanything after"));
	OK(UNARMORS(BEGIN "\nU1M=\n" END "\n"));
	OK(!UNARMORS("") && !UNARMORS(BEGIN) && !UNARMORS(BEGIN "\n" END));
	OK(!UNARMORS(" " BEGIN "\nU1NI\n" END));
	OK(!UNARMORS(BEGIN "U1NI\n" END));
	OK(!UNARMORS(BEGIN "\nU1NI" END));
	OK(!UNARMORS(BEGIN "\nU1NI\n-----END SSH SIGNATURE----"));
	OK(!UNARMORS(BEGIN "\nU1N\n" END) && !UNARMORS(BEGIN "\nU1N_\n" END));
	OK(!UNARMORS(BEGIN "\nU1N=\n" END));	/* tail bits */
	OK(!UNARMORS(BEGIN "\nU1M=U1NI\n" END));
	OK(!UNARMORS(BEGIN "\nU1\0NI\n" END));
}

TEST(sshsig, armor_written_is_read_back_at_every_length)
{
	char raw[300];

	for (size_t n = 1; n < sizeof raw; n++) {
		struct buf text = BUF_MAX(4096), b = BUF_MAX(4096);

		raw[n - 1] = (char)(n * 7);
		sshsig_armor(&text, raw, n);
		OK(sshsig_unarmor(&b, text.p, text.n, NULL));
		OK(b.n == n && memcmp(b.p, raw, n) == 0);
		for (size_t i = 0, line = 0; i < text.n; i++, line++) {
			if (text.p[i] == '\n')
				line = (size_t)-1;
			OK(line == (size_t)-1 || line < 70);
		}
		buf_free(&text);
		buf_free(&b);
	}
}

TEST(sshsig, a_signature_of_1025_bytes_is_too_long)
{
	struct buf b = BUF_MAX(2000);
	char filler[1000] = { 0 };
	struct sshsig p;
	struct err e = { 0 };

	buf_add(&b, "SSHSIG\0\0\0\1", 10);
	for (int i = 0; i < 4; i++)
		buf_sshstr(&b, "", 0);
	buf_sshstr(&b, filler, SSHSIG_MOST - b.n - 4);
	OK(b.n == SSHSIG_MOST && sshsig_read(b.p, b.n, &p, &e));
	b.n = 26;
	buf_sshstr(&b, filler, SSHSIG_MOST - b.n - 3);
	OK(!sshsig_read(b.p, b.n, &p, &e) && strstr(e.says, "at most 1024"));
	buf_free(&b);
}
