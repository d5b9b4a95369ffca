/* hash_test.c: known digests, their spellings, the seal of a leaf.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/commit.h"
#include "seal/hash.h"

#include "base/enc.h"
#include "tests/test.h"

#include <pthread.h>

static const char abc_hex[] =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(hash, the_digests_of_fips_180_come_out)
{
	struct hash h = hash_of("abc", 3);
	struct buf b = BUF_MAX(200);
	char hex[HASH_HEX];
	uint8_t long_one[64];

	hash_hex(&h, hex);
	STR_IS(hex, abc_hex);
	h = hash_of("", 0);
	hash_hex(&h, hex);
	STR_IS(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"
	    "7852b855");
	hash512_of("abc", 3, long_one);
	hex_write(&b, long_one, sizeof long_one);
	STR_IS(b.p, "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee6"
	    "4b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94f"
	    "a54ca49f");
	buf_free(&b);
}

TEST(hash, pieces_hash_as_one_text)
{
	const struct piece p[] = { { "a", 1 }, { "", 0 }, { "bc", 2 } };
	struct hash h = hash_pieces(p, 3), whole = hash_of("abc", 3);

	OK(hash_same(&h, &whole));
	whole.b[31] ^= 1;
	OK(!hash_same(&h, &whole));
}

TEST(hash, hex_and_base64_have_one_spelling)
{
	struct hash h = hash_of("abc", 3), back;
	char b64[HASH_B64];

	hash_b64(&h, b64);
	STR_IS(b64, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
	OK(hash_read_b64(b64, 44, &back) && hash_same(&h, &back));
	OK(hash_read_hex(abc_hex, 64, &back) && hash_same(&h, &back));
	OK(!hash_read_hex(abc_hex, 63, &back));
	OK(!hash_read_hex("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB4"
	    "10FF61F20015AD", 64, &back));
	b64[42]++;	/* other tail bits */
	OK(!hash_read_b64(b64, 44, &back));
	OK(!hash_read_b64("", 0, &back) && !hash_read_b64("AAAA", 4, &back));
}

TEST(hash, a_hash_is_read_aloud_in_six_groups_of_five_digits)
{
	struct hash h = { { 0, 0, 0, 0, 1, 0, 0, 1, 0x86, 0xA0, 0, 0, 1, 0x86,
	    0x9F, 1, 0, 0, 0, 0, 255, 255, 255, 255, 255 } };
	char out[HASH_GROUPS];

	/* 2^32 = 42949 67296; 2^40 - 1 = 10995116 27775 */
	hash_groups(&h, out);
	STR_IS(out, "00001 00000 99999 67296 27775 00000");
}

TEST(hash, a_seal_is_the_hash_of_tag_salt_and_inner)
{
	uint8_t salt[32] = { 7, 8, 9 };
	char all[17 + 32 + 5] = "chancery-seal-v1\n";
	struct hash got = commit_seal(salt, "inner", 5), want;

	memcpy(all + 17, salt, 32);
	memcpy(all + 17 + 32, "inner", 5);
	want = hash_of(all, sizeof all);
	OK(hash_same(&got, &want));
	salt[31] = 1;
	got = commit_seal(salt, "inner", 5);
	OK(!hash_same(&got, &want));
}

static void *
hash_much(void *arg)
{
	struct hash want = hash_of("abc", 3);

	for (int i = 0; i < 2000; i++) {
		struct hash h = hash_of("abc", 3);

		if (!hash_same(&h, &want))
			*(bool *)arg = false;
	}
	return NULL;
}

TEST(hash, threads_do_not_share_a_context)
{
	pthread_t t[4];
	bool fine[4] = { true, true, true, true };

	for (int i = 0; i < 4; i++)
		OK(pthread_create(&t[i], NULL, hash_much, &fine[i]) == 0);
	for (int i = 0; i < 4; i++) {
		OK(pthread_join(t[i], NULL) == 0);
		OK(fine[i]);
	}
}

/* RFC 4231, test case 2: its key is shorter than a hash, and zeros follow. */
TEST(hash, a_mac_is_that_of_the_standard)
{
	static const char said[] = "what do ya want for nothing?";
	struct hash key = { "Jefe" }, h;
	struct piece pieces[] = { { said, 10 }, { said + 10, 18 } };
	char hex[HASH_HEX];

	h = hash_mac(&key, pieces, 2);
	hash_hex(&h, hex);
	STR_IS(hex, "5bdcc146bf60754e6a042426089575c7"
	    "5a003f089d2739839dec58b964ec3843");
}
