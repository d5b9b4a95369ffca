/* note_test.c: signed notes, verifier keys, cosignatures.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/note.h"

#include "base/enc.h"
#include "seal/hash.h"
#include "tests/seal/vectors.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>

static const uint8_t seed_log[32] = { 1 }, seed_mirror[32] = { 2 };

static struct note_key
key_of(const struct signer *s, const char *name, enum note_alg alg)
{
	struct note_key k;
	struct err e = { 0 };

	FINE(note_key_of(s, name, alg, &k, &e), e);
	return k;
}

/* The text of a checkpoint: origin, size, root, perhaps more lines. */
static bool
checkpoint_form(const char *text, size_t n, const char *origin)
{
	size_t len = strlen(origin), digits;
	const char *p = text, *end = text + n, *nl;
	struct hash root;

	if (n < len + 1 || memcmp(p, origin, len) != 0 || p[len] != '\n')
		return false;
	p += len + 1;
	digits = strspn(p, "0123456789");
	if (!digits || digits > 19 || p[digits] != '\n' ||
	    (p[0] == '0' && digits > 1))
		return false;
	p += digits + 1;
	nl = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;
	return nl && hash_read_b64(p, (size_t)(nl - p), &root);
}

static size_t
read_keys(const json_t *v, struct note_key *keys)
{
	const json_t *list = json_object_get(v, "vkeys"), *one;
	struct err e = { 0 };
	size_t n = 0;

	if (!list) {
		const char *s = vectors_str(v, "vkey");

		FINE(note_key_read(s, strlen(s), keys, &e), e);
		return 1;
	}
	json_array_foreach(list, n, one)
		FINE(note_key_read(json_string_value(one),
		    json_string_length(one), &keys[n], &e), e);
	return n;
}

/* As the vectors' rule has it: signed by a 0x01 key, which for all but the
 * first vector is the checkpoint's origin. */
static bool
accepted(const json_t *v)
{
	bool bare = json_object_get(v, "note");
	struct buf note = BUF_MAX(NOTE_MOST);
	struct note_key keys[8];
	struct note_sig sigs[8];
	struct err e = { 0 };
	size_t nkeys = read_keys(v, keys), text_n;
	bool ok = false;

	if (bare)
		buf_str(&note, vectors_str(v, "note"));
	else
		note = vectors_b64(v, "note_b64");
	if (note_open(note.p, note.n, keys, nkeys, sigs, &text_n, &e)) {
		OK(text_n < note.n && note.p[text_n - 1] == '\n');
		for (size_t i = 0; i < nkeys; i++)
			ok = ok || (sigs[i].valid &&
			    keys[i].alg == NOTE_ED25519 && (bare ||
			    checkpoint_form(note.p, text_n, keys[i].name)));
	} else {
		OK(e.kind == ERR_REFUSED || e.kind == ERR_MALFORMED);
	}
	buf_free(&note);
	return ok;
}

TEST(note, the_thirty_two_notes_are_accepted_or_refused_as_written)
{
	const char *shared = test_shared();
	json_t *all, *v;
	size_t i;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/note/notes.json");
	json_array_foreach(json_object_get(all, "vectors"), i, v)
		if (accepted(v) != json_is_true(json_object_get(v, "accept")))
			test_fail(__FILE__, __LINE__, "note vector %s",
			    vectors_str(v, "name"));
	OK(i == 32);
	json_decref(all);
}

TEST(note, a_malformed_verifier_key_is_refused)
{
	const char *shared = test_shared();
	struct note_key k;
	json_t *all, *v;
	size_t i;

	if (!shared)
		return;
	all = vectors_load(shared, "vectors/note/bad-vkeys.json");
	json_array_foreach(json_object_get(all, "refuse"), i, v)
		OK(!note_key_read(json_string_value(v), json_string_length(v),
		    &k, NULL));
	OK(i == 7);
	json_decref(all);
}

TEST(note, an_empty_file_is_no_verifier_key)
{
	struct note_key key;
	struct err e = { 0 };

	OK(!note_key_read(NULL, 0, &key, &e));
	OK(e.kind == ERR_MALFORMED);
}

TEST(note, a_verifier_key_written_is_read_back_and_every_change_refused)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed_log);

	for (int alg = 1; alg <= 4; alg += 3) {
		struct note_key k = key_of(s, "acts.example/log",
		    (enum note_alg)alg), back;
		struct buf b = BUF_MAX(400);

		note_key_write(&k, &b);
		OK(note_key_read(b.p, b.n, &back, NULL));
		STR_IS(back.name, "acts.example/log");
		OK(back.id == k.id && back.alg == k.alg &&
		    memcmp(back.pub, k.pub, 32) == 0);
		for (size_t i = 0; i < b.n; i++) {
			OK(!note_key_read(b.p, i, &back, NULL));
			b.p[i] ^= 1;
			OK(!note_key_read(b.p, b.n, &back, NULL));
			b.p[i] ^= 1;
		}
		buf_free(&b);
	}
	signer_free(s);
}

TEST(note, a_name_has_no_blank_no_plus_and_at_most_255_bytes)
{
	static const char *const bad[] = { "", "a b", "a+b", "a\n", "a\tb",
	    "a\xC2\xA0z", "a\xE3\x80\x80", "a\xE2\x80\xA8", "\xFF",
	    "a\x7F" };
	struct signer *s = signer_from_seed(KEY_ED25519, seed_log);
	struct signer *p = signer_from_seed(KEY_P256, seed_log);
	char long_one[NOTE_NAME + 1] = { 0 };
	struct note_key k;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(!note_key_of(s, bad[i], NOTE_ED25519, &k, NULL));
	OK(note_key_of(s, "\xD0\x9B\xD0\xBE\xD0\xB3", NOTE_ED25519, &k, NULL));
	memset(long_one, 'n', NOTE_NAME);
	OK(!note_key_of(s, long_one, NOTE_ED25519, &k, NULL));
	OK(note_key_of(s, long_one + 1, NOTE_ED25519, &k, NULL));
	OK(!note_key_of(p, "name", NOTE_ED25519, &k, NULL));
	signer_free(s);
	signer_free(p);
}

struct signed_note {
	struct signer *log, *mirror;
	struct note_key keys[2];
	struct buf b;
};

static struct signed_note
make(const char *text)
{
	struct signed_note n = {
		.log = signer_from_seed(KEY_ED25519, seed_log),
		.mirror = signer_from_seed(KEY_ED25519, seed_mirror),
		.b = BUF_MAX(NOTE_MOST),
	};
	struct err e = { 0 };

	n.keys[0] = key_of(n.log, "log", NOTE_ED25519);
	n.keys[1] = key_of(n.mirror, "mirror", NOTE_COSIGN_ED25519);
	buf_str(&n.b, text);
	FINE(note_sign(&n.b, n.log, "log", &e), e);
	FINE(note_cosign(&n.b, n.mirror, "mirror",
	    (struct instant){ 1291986900 }, &e), e);
	return n;
}

static void
done(struct signed_note *n)
{
	signer_free(n->log);
	signer_free(n->mirror);
	buf_free(&n->b);
}

TEST(note, what_is_signed_and_cosigned_opens_with_both)
{
	struct signed_note n = make("log\n7\nroot\n");
	struct note_sig sigs[2];
	struct err e = { 0 };
	size_t text_n;

	FINE(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, &e), e);
	OK(text_n == 11 && sigs[0].valid && sigs[1].valid);
	OK(sigs[1].at.s == 1291986900);
	OK(memcmp(n.b.p + 11, "\n\xE2\x80\x94 log ", 9) == 0);
	/* The same key in the other use has another id: unknown. */
	n.keys[1] = key_of(n.mirror, "mirror", NOTE_ED25519);
	OK(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, &e));
	OK(sigs[0].valid && !sigs[1].valid);
	OK(note_open(n.b.p, n.b.n, NULL, 0, NULL, &text_n, &e));
	done(&n);
}

TEST(note, a_text_with_blank_lines_is_signed_whole)
{
	struct signed_note n = make("a\n\nb\n\nc\n");
	struct note_sig sigs[2];
	size_t text_n;

	OK(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL));
	OK(text_n == 8 && sigs[0].valid && sigs[1].valid);
	done(&n);
}

TEST(note, one_bit_changed_anywhere_leaves_no_two_valid_signatures)
{
	struct signed_note n = make("log\n7\nroot\n");
	struct note_sig sigs[2];
	size_t text_n;

	for (size_t i = 0; i < n.b.n * 8; i++) {
		n.b.p[i / 8] ^= (char)(1 << i % 8);
		if (note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL))
			OK(!sigs[0].valid || !sigs[1].valid);
		n.b.p[i / 8] ^= (char)(1 << i % 8);
	}
	for (size_t len = 0; len < n.b.n; len++) {
		char *exact = malloc(len ? len : 1);

		memcpy(exact, n.b.p, len);
		if (note_open(exact, len, n.keys, 2, sigs, &text_n, NULL))
			OK(!sigs[1].valid);
		free(exact);
	}
	done(&n);
}

TEST(note, of_two_cosignatures_by_one_witness_the_newest_time_counts)
{
	struct signed_note n = make("log\n7\nroot\n");
	struct note_sig sigs[2];
	size_t text_n, at;

	OK(note_cosign(&n.b, n.mirror, "mirror", (struct instant){ 2000000000 },
	    NULL));
	OK(note_cosign(&n.b, n.mirror, "mirror", (struct instant){ 5 }, NULL));
	OK(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL));
	OK(sigs[1].valid && sigs[1].at.s == 2000000000);
	/* A second line that does not verify spoils the note all the same. */
	at = n.b.n - 8;
	n.b.p[at] = n.b.p[at] == 'A' ? 'B' : 'A';
	OK(!note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL));
	done(&n);
}

static void
add_unknown(struct buf *b, size_t bytes)
{
	static const char zero[20000];

	buf_str(b, "\xE2\x80\x94 stranger ");
	base64_write(b, zero, bytes);
	buf_byte(b, '\n');
}

TEST(note, a_hundred_signatures_are_read_and_one_more_refused)
{
	struct signed_note n = make("log\n7\nroot\n");
	struct note_sig sigs[2];
	struct err e = { 0 };
	size_t text_n;

	for (int i = 2; i < NOTE_SIGS; i++)
		add_unknown(&n.b, 5);
	OK(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, &e));
	OK(sigs[0].valid && sigs[1].valid);
	add_unknown(&n.b, 5);
	OK(!note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, &e));
	OK(e.kind == ERR_MALFORMED);
	done(&n);
}

TEST(note, an_unknown_signature_may_be_long_but_must_have_five_bytes)
{
	struct signed_note n = make("log\n7\nroot\n");
	struct note_sig sigs[2];
	size_t text_n, whole = n.b.n;

	add_unknown(&n.b, 20000);
	OK(note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL));
	OK(sigs[0].valid && sigs[1].valid);
	n.b.n = whole;
	add_unknown(&n.b, 4);
	OK(!note_open(n.b.p, n.b.n, n.keys, 2, sigs, &text_n, NULL));
	done(&n);
}

TEST(note, a_text_without_final_newline_is_not_signed)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed_log);
	struct buf b = BUF_MAX(1000), small = BUF_MAX(20);

	OK(!note_sign(&b, s, "log", NULL));
	buf_str(&b, "text");
	OK(!note_sign(&b, s, "log", NULL));
	OK(!note_cosign(&b, s, "log", (struct instant){ 5 }, NULL));
	buf_str(&b, "\n");
	OK(!note_cosign(&b, s, "log", (struct instant){ -5 }, NULL));
	OK(!note_sign(&b, s, "bad name", NULL) && b.n == 5);
	OK(note_sign(&b, s, "log", NULL));
	buf_str(&small, "text\n");
	OK(!note_sign(&small, s, "log", NULL));
	signer_free(s);
	buf_free(&b);
	buf_free(&small);
}

TEST(note, a_megabyte_is_the_most)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed_log);
	struct note_key k = key_of(s, "log", NOTE_ED25519);
	struct buf b = BUF_MAX(NOTE_MOST + 1000);
	struct note_sig sig;
	size_t text_n;

	while (b.n < NOTE_MOST - 200)
		buf_str(&b, "a line of forty bytes, more or less......\n");
	OK(note_sign(&b, s, "log", NULL) && b.n <= NOTE_MOST);
	OK(note_open(b.p, b.n, &k, 1, &sig, &text_n, NULL) && sig.valid);
	while (b.n <= NOTE_MOST)
		add_unknown(&b, 30);
	OK(!note_open(b.p, b.n, &k, 1, &sig, &text_n, NULL));
	signer_free(s);
	buf_free(&b);
}
