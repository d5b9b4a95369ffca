/* webauthn_test.c: assertions of browsers, of the standard, and bent ones.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/webauthn.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "seal/p256.h"
#include "seal/sshsig.h"
#include "tests/seal/vectors.h"
#include "tests/test.h"

#include <stdio.h>

#include <openssl/bn.h>
#include <openssl/ec.h>

#define SK_P256 "sk-ecdsa-sha2-nistp256@openssh.com"
#define SK_ED25519 "sk-ssh-ed25519@openssh.com"

static struct key *
sk_key(const char *sort, const void *point, size_t n, const char *rp_id)
{
	struct buf b = BUF_MAX(KEY_BLOB_MOST);
	struct err e = { 0 };
	struct key *k;

	buf_sshstr(&b, sort, strlen(sort));
	if (n == 65)
		buf_sshstr(&b, "nistp256", 8);
	buf_sshstr(&b, point, n);
	buf_sshstr(&b, rp_id, strlen(rp_id));
	k = key_read_blob(b.p, b.n, &e);
	FINE(k, e);
	buf_free(&b);
	return k;
}

/* The COSE key in an attestation object: ES256 or Ed25519; NULL when it is
 * another. Their heads are fixed CBOR: {1: 2, 3: -7, -1: 1, -2: h'..., and
 * {1: 1, 3: -8, -1: 6, -2: h'.... */
static struct key *
attested(const struct buf *object, const char *rp_id)
{
	static const char es256[] = "\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20";
	static const char ed25519[] =
	    "\xa4\x01\x01\x03\x27\x20\x06\x21\x58\x20";
	const char *at = memmem(object->p, object->n, es256, 10);
	uint8_t point[65] = { 4 };

	if (at) {
		memcpy(point + 1, at + 10, 32);
		memcpy(point + 33, at + 10 + 32 + 3, 32);
		return sk_key(SK_P256, point, 65, rp_id);
	}
	at = memmem(object->p, object->n, ed25519, 10);
	return at ? sk_key(SK_ED25519, at + 10, 32, rp_id) : NULL;
}

static void
raw_sig(const struct buf *sig, const struct key *k, uint8_t out[64])
{
	const unsigned char *p = (const unsigned char *)sig->p;
	ECDSA_SIG *rs;

	if (key_sort(k) == KEY_SK_ED25519) {
		OK(sig->n == 64);
		memcpy(out, sig->p, 64);
		return;
	}
	rs = d2i_ECDSA_SIG(NULL, &p, (long)sig->n);
	OK(rs);
	OK(BN_bn2binpad(ECDSA_SIG_get0_r(rs), out, 32) == 32);
	OK(BN_bn2binpad(ECDSA_SIG_get0_s(rs), out + 32, 32) == 32);
	ECDSA_SIG_free(rs);
}

/* False: the key is of a sort we do not take. */
static bool
w3c_vector(const json_t *v, const char *rp_id)
{
	const json_t *auth = json_object_get(v, "authentication");
	struct buf object = vectors_hex(json_object_get(v, "registration"),
	    "attestationObject");
	struct buf data = vectors_hex(auth, "authenticatorData"),
	    client = vectors_hex(auth, "clientDataJSON"),
	    challenge = vectors_hex(auth, "challenge"),
	    sig = vectors_hex(auth, "signature");
	struct key *k = attested(&object, rp_id);
	struct sshsig_facts f = { 0 };
	struct err e = { 0 };
	uint8_t rs[64];

	if (k) {
		const struct assertion a = { data.p, data.n, client.p,
		    client.n, rs };

		raw_sig(&sig, k, rs);
		FINE(webauthn_check(k, challenge.p, challenge.n, &a, false, &f,
		    &e), e);
		OK(!webauthn_check(k, challenge.p, challenge.n - 1, &a, false,
		    &f, &e));
		rs[40] ^= 4;
		OK(!webauthn_check(k, challenge.p, challenge.n, &a, false, &f,
		    &e));
	}
	key_free(k);
	buf_free(&object);
	buf_free(&data);
	buf_free(&client);
	buf_free(&challenge);
	buf_free(&sig);
	return k != NULL;
}

/* The four others have keys of ES384, ES512, RS256 and Ed448. */
TEST(webauthn, nine_of_the_thirteen_assertions_of_level_3_verify)
{
	const char *shared = test_shared();
	int ours = 0;
	json_t *all, *v;
	size_t i;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/webauthn/w3c-level3.json");
	json_array_foreach(json_object_get(all, "vectors"), i, v)
		ours += w3c_vector(v, vectors_str(all, "rp_id"));
	OK(i == 13 && ours == 9);
	json_decref(all);
}

TEST(webauthn, an_assertion_by_a_real_browser_is_wrapped_and_verifies)
{
	const char *shared = test_shared();
	struct buf auth, client, sig, spki, blob = BUF_MAX(SSHSIG_MOST), file;
	const json_t *a;
	struct sshsig_facts f;
	struct err e = { 0 };
	struct key *k;
	json_t *all;
	const char *msg;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/webauthn/chromium-156.json");
	a = json_object_get(all, "assertion");
	msg = vectors_str(all, "message_utf8");
	auth = vectors_hex(a, "authenticatorData");
	client = vectors_hex(a, "clientDataJSON");
	sig = vectors_hex(a, "signature");
	spki = vectors_hex(json_object_get(all, "registration"), "spki");
	k = sk_key(SK_P256, spki.p + spki.n - 65, 65, vectors_str(all, "rpId"));
	FINE(sshsig_wrap_webauthn(&blob, k, SSHSIG_NS_ACT, auth.p, auth.n,
	    client.p, client.n, sig.p, sig.n, &e), e);
	file = test_file(shared, "vectors/webauthn/chromium-156.sig");
	OK(blob.n > 0);
	FINE(sshsig_verify(k, SSHSIG_NS_ACT, msg, strlen(msg), blob.p, blob.n,
	    true, &f, &e), e);
	STR_IS(f.origin, vectors_str(all, "origin"));
	OK(f.webauthn && f.uv && f.counter == 2);
	buf_clear(&auth);
	OK(sshsig_unarmor(&auth, file.p, file.n, &e));
	OK(auth.n == blob.n && memcmp(auth.p, blob.p, blob.n) == 0);
	key_free(k);
	buf_free(&auth);
	buf_free(&client);
	buf_free(&sig);
	buf_free(&spki);
	buf_free(&blob);
	buf_free(&file);
	json_decref(all);
}

/* An assertion put together by hand, with a good signature over whatever was
 * put together. */
struct bent {
	const char *rp_id, *origin, *rest;	/* NULL: the usual */
	uint8_t flags;
	const char *ext;
	bool need_uv;
};

static const char usual_rest[] = "\",\"crossOrigin\":false}";

static bool
bent_ok(struct bent b, const char **why)
{
	static const uint8_t seed[32] = { 9 };
	static struct err e;
	const char *rp_id = b.rp_id ? b.rp_id : "example.org";
	struct p256 *p = p256_new(seed);
	struct buf client = BUF_MAX(8192), auth = BUF_MAX(256),
	    all = BUF_MAX(512);
	struct hash h = hash_of(rp_id, strlen(rp_id));
	struct sshsig_facts f = { 0 };
	uint8_t point[65], sig[64];
	struct key *k;
	bool ok;

	p256_public(p, point);
	k = sk_key(SK_P256, point, 65, rp_id);
	buf_printf(&client, "{\"type\":\"webauthn.get\",\"challenge\":\"Y2g\","
	    "\"origin\":\"%s%s", b.origin ? b.origin : "https://example.org",
	    b.rest ? b.rest : usual_rest);
	buf_add(&auth, h.b, 32);
	buf_byte(&auth, b.flags);
	buf_u32be(&auth, 7);
	buf_str(&auth, b.ext ? b.ext : "");
	h = hash_of(client.p, client.n);
	buf_add(&all, auth.p, auth.n);
	buf_add(&all, h.b, 32);
	p256_sign(p, all.p, all.n, sig);
	e = (struct err){ 0 };
	ok = webauthn_check(k, "ch", 2, &(struct assertion){ auth.p, auth.n,
	    client.p, client.n, sig }, b.need_uv, &f, &e);
	OK(ok || (e.kind == ERR_REFUSED && e.rule[0]));
	if (why)
		*why = e.says;
	key_free(k);
	p256_free(p);
	buf_free(&client);
	buf_free(&auth);
	buf_free(&all);
	return ok;
}

#define BENT(...) bent_ok((struct bent){ .flags = 5, __VA_ARGS__ }, NULL)

TEST(webauthn, the_page_stands_at_the_rp_id_or_below_it)
{
	OK(BENT(.origin = "https://example.org"));
	OK(BENT(.origin = "https://desk.example.org"));
	OK(BENT(.origin = "https://a.b.example.org:8443"));
	OK(!BENT(.origin = "https://example.com"));
	OK(!BENT(.origin = "https://evilexample.org"));
	OK(!BENT(.origin = "https://example.org.evil.com"));
	OK(!BENT(.origin = "https://.example.org"));
	OK(!BENT(.origin = "https://org"));
	OK(!BENT(.origin = "https://"));
	OK(!BENT(.origin = ""));
	OK(!BENT(.origin = "https://EXAMPLE.org"));
	OK(!BENT(.origin = "https://evil.com/example.org"));
	OK(!BENT(.origin = "https://evil.com#.example.org"));
	OK(!BENT(.origin = "https://user@example.org"));
	OK(!BENT(.origin = "https://example.org/"));
	OK(!BENT(.origin = "https://example.org:"));
	OK(!BENT(.origin = "https://example.org:80a"));
	OK(!BENT(.origin = "https://example.org:123456"));
	OK(!BENT(.origin = "android:apk-key-hash:abc"));
}

TEST(webauthn, without_https_only_localhost_counts)
{
	OK(!BENT(.origin = "http://example.org"));
	OK(BENT(.rp_id = "localhost", .origin = "http://localhost:38227"));
	OK(BENT(.rp_id = "localhost", .origin = "http://a.localhost"));
	OK(BENT(.rp_id = "localhost", .origin = "https://localhost"));
	OK(!BENT(.rp_id = "localhost", .origin = "http://localhost.evil.com"));
}

#define FLAGS(...) bent_ok((struct bent){ .flags = __VA_ARGS__ }, NULL)
#define REST(s) BENT(.rest = "\"," s)

TEST(webauthn, client_data_end_with_cross_origin_false_and_members_unknown)
{
	OK(REST("\"crossOrigin\":false}"));
	OK(REST("\"crossOrigin\":false,\"other\":\"x\"}"));
	OK(!REST("\"crossOrigin\":true}"));
	OK(!REST("\"crossOrigin\":true,\"topOrigin\":\"https://evil.com\"}"));
	OK(!REST("\"crossOrigin\":false,\"topOrigin\":\"https://evil.com\"}"));
	OK(!REST("\"crossOrigin\":false,\"crossOrigin\":true}"));
	OK(!REST("\"crossOrigin\":false,\"challenge\":\"xxxx\"}"));
	OK(!REST("\"crossOrigin\":false"));
	OK(!REST("\"crossOrigin\":falsey}"));
	OK(!REST("\"crossOrigin\":false,}"));
	OK(!REST("\"crossOrigin\": false}"));
	OK(!REST("\"other\":\"x\",\"crossOrigin\":false}"));
	OK(!REST("\"crossOrigin\":false,\"other\":\"\xFF\"}"));
	OK(!BENT(.rest = "\"}"));
}

TEST(webauthn, the_flags_of_an_authenticator_must_make_sense)
{
	OK(FLAGS(WEBAUTHN_UP));
	OK(!FLAGS(WEBAUTHN_UP, .need_uv = true));
	OK(FLAGS(WEBAUTHN_UP | WEBAUTHN_UV, .need_uv = true));
	OK(!FLAGS(WEBAUTHN_UV));
	OK(!FLAGS(0));
	OK(FLAGS(WEBAUTHN_UP | WEBAUTHN_BE));
	OK(FLAGS(WEBAUTHN_UP | WEBAUTHN_BE | WEBAUTHN_BS));
	OK(!FLAGS(WEBAUTHN_UP | WEBAUTHN_BS));
	OK(!FLAGS(WEBAUTHN_UP | WEBAUTHN_AT));
}

TEST(webauthn, extension_flag_and_extension_bytes_agree)
{
	OK(FLAGS(WEBAUTHN_UP | WEBAUTHN_ED, .ext = "\xA1\x61x\x01"));
	OK(!FLAGS(WEBAUTHN_UP | WEBAUTHN_ED));
	OK(!FLAGS(WEBAUTHN_UP, .ext = "\xA1\x61x\x01"));
	OK(!FLAGS(WEBAUTHN_UP | WEBAUTHN_ED, .ext = "x"));
}

TEST(webauthn, client_data_without_end_are_refused)
{
	char long_one[5000];
	const char *why;

	memset(long_one, 'x', sizeof long_one - 1);
	long_one[sizeof long_one - 1] = '\0';
	OK(!bent_ok((struct bent){ .flags = 5, .rest = long_one }, &why));
	OK(strstr(why, "too long"));
	long_one[300] = '\0';
	OK(!bent_ok((struct bent){ .flags = 5, .origin = long_one }, &why));
	OK(strstr(why, "origin"));
}

TEST(webauthn, client_data_of_4096_bytes_are_taken_and_of_one_more_refused)
{
	const size_t head = strlen("{\"type\":\"webauthn.get\",\"challenge\":"
	    "\"Y2g\",\"origin\":\"https://example.org");

	for (size_t most = 4096; most <= 4097; most++) {
		struct buf rest = BUF_MAX(5000);
		const char *why;

		buf_str(&rest, "\",\"crossOrigin\":false,\"x\":\"");
		while (head + rest.n < most - 2)
			buf_byte(&rest, 'x');
		buf_str(&rest, "\"}");
		OK(head + rest.n == most);
		OK(bent_ok((struct bent){ .flags = 5, .rest = rest.p }, &why) ==
		    (most == 4096));
		OK(most == 4096 || strstr(why, "at most 4096 bytes"));
		buf_free(&rest);
	}
}

TEST(webauthn, what_is_no_assertion_is_not_wrapped)
{
	static const uint8_t seed[32] = { 9 };
	static const char client[] = "{\"type\":\"webauthn.get\",\"challenge\":"
	    "\"Y2g\",\"origin\":\"https://example.org\",\"crossOrigin\":false}";
	static const char der[] = "\x30\x06\x02\x01\x01\x02\x01\x01";
	static const struct { const char *der; size_t n; } bad[] = {
		{ "", 0 },
		{ "\x30\x06\x02\x01\x01\x02\x01\x01\x00", 9 },	/* longer */
		{ "\x30\x06\x02\x01\x01\x02\x01", 7 },		/* shorter */
		{ "\x30\x06\x02\x01\xff\x02\x01\x01", 8 },	/* negative */
		{ "\x30\x06\x02\x01\x00\x02\x01\x01", 8 },	/* zero */
		{ "\x30\x07\x02\x02\x00\x01\x02\x01\x01", 9 },	/* padded */
		{ "\x30\x81\x06\x02\x01\x01\x02\x01\x01", 9 },	/* long form */
	};
	struct p256 *p = p256_new(seed);
	struct buf b = BUF_MAX(SSHSIG_MOST);
	uint8_t point[65], auth[37] = { 0 };
	struct key *k;

	p256_public(p, point);
	k = sk_key(SK_P256, point, 65, "example.org");
	OK(sshsig_wrap_webauthn(&b, k, "n", auth, 37, client, sizeof client - 1,
	    der, 8, NULL));
	buf_clear(&b);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(!sshsig_wrap_webauthn(&b, k, "n", auth, 37, client,
		    sizeof client - 1, bad[i].der, bad[i].n, NULL));
	OK(!sshsig_wrap_webauthn(&b, k, "n", auth, 36, client,
	    sizeof client - 1, der, 8, NULL));
	for (size_t n = 0; n < 70; n++)
		OK(!sshsig_wrap_webauthn(&b, k, "n", auth, 37, client, n, der,
		    8, NULL));
	OK(b.n == 0);
	key_free(k);
	p256_free(p);
	buf_free(&b);
}

TEST(webauthn, an_answer_longer_than_a_signature_may_be_is_not_wrapped)
{
	static const uint8_t seed[32] = { 9 };
	static const char der[] = "\x30\x06\x02\x01\x01\x02\x01\x01";
	struct p256 *p = p256_new(seed);
	struct buf b = BUF_MAX(4000), client = BUF_MAX(4000);
	uint8_t point[65], auth[37] = { 0 };
	struct err e = { 0 };
	struct key *k;

	p256_public(p, point);
	k = sk_key(SK_P256, point, 65, "example.org");
	buf_str(&client, "{\"type\":\"webauthn.get\",\"challenge\":\"Y2g\","
	    "\"origin\":\"https://example.org\",\"crossOrigin\":false");
	while (client.n < 1000)
		buf_str(&client, ",\"x\":1");
	OK(!sshsig_wrap_webauthn(&b, k, "n", auth, 37, client.p, client.n, der,
	    8, &e));
	OK(b.n == 0 && strstr(e.says, "longer"));
	key_free(k);
	p256_free(p);
	buf_free(&b);
	buf_free(&client);
}

TEST(webauthn, authenticator_data_are_for_this_site_and_whole)
{
	static const uint8_t seed[32] = { 9 };
	struct p256 *p = p256_new(seed);
	struct sshsig_facts f = { 0 };
	uint8_t point[65], auth[37] = { 0 }, sig[64] = { 1 };
	struct assertion a = { auth, 37, "{}", 2, sig };
	struct err e = { 0 };
	struct key *k;

	p256_public(p, point);
	k = sk_key(SK_P256, point, 65, "example.org");
	OK(!webauthn_check(k, "ch", 2, &a, false, &f, &e));
	OK(strstr(e.says, "another site"));
	a.auth_n = 36;
	OK(!webauthn_check(k, "ch", 2, &a, false, &f, &e));
	OK(strstr(e.says, "too short"));
	key_free(k);
	p256_free(p);
}
