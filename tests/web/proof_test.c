/* proof_test.c: a check that fails says which, and the others say what they
 * are. Each record here is made with one thing wrong.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/act.h"
#include "base/enc.h"
#include "base/os.h"
#include "log/checkpoint.h"
#include "seal/signer.h"
#include "web/proof.h"

#include <stdio.h>
#include <sys/stat.h>

#define ORIGIN "acts.example.org/log"

enum wrong {
	NOTHING, OTHER_WORDS_SIGNED, UNREADABLE, OTHER_ROOT, OTHER_LOG_KEY,
	NO_NOTE,
};

static struct signer *
key_of(unsigned char c)
{
	uint8_t seed[32];

	memset(seed, c, sizeof seed);
	return signer_from_seed(KEY_ED25519, seed);
}

static void
make_leaf(struct buf *out, unsigned n, bool other_words)
{
	struct arena *a = arena_new(1 << 20);
	struct signer *s = key_of('m');
	struct act_by by = { "AM", key_fp(signer_key(s)), "delegate" };
	struct buf bytes = BUF_MAX(ACT_MOST), blob = BUF_MAX(SSHSIG_MOST);
	struct act_after after = { n + 1, { { 0 } } };
	struct json *body = json_object(a);
	struct leaf leaf = { .rx = { 1292000000 + n } };
	struct err e = { 0 };
	char id[20];

	snprintf(id, sizeof id, "person-%u", n);
	json_put_str(a, body, "person", id);
	json_write(&bytes, act_draft(a, ORIGIN, "person.register", &by, 1,
	    leaf.rx, &after, body));
	FINE(act_read(a, bytes.p, bytes.n, &leaf.act, &e), e);
	FINE(signer_sshsig(s, SSHSIG_NS_ACT, other_words ? "other" : bytes.p,
	    other_words ? 5 : bytes.n, &blob, &e), e);
	leaf.sigs[0] = (struct act_sig){ blob.p, blob.n };
	leaf_write(out, &leaf);
	buf_free(&bytes);
	buf_free(&blob);
	signer_free(s);
	arena_release(a);
}

static void
fill_log(const char *path, enum wrong wrong, struct checkpoint *c)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(path, true, &e);

	FINE(log, e);
	for (unsigned n = 0; n < 5; n++) {
		struct buf b = BUF_MAX(LOG_ENTRY_MOST);
		struct log_entry entry;

		if (wrong == UNREADABLE && n == 2)
			buf_str(&b, "{\"not\":\"a leaf\"}");
		else
			make_leaf(&b, n, wrong == OTHER_WORDS_SIGNED &&
			    n == 2);
		entry = (struct log_entry){ b.p, b.n };
		FINE(log_append(log, &entry, 1, &e), e);
		buf_free(&b);
	}
	*c = (struct checkpoint){ .origin = ORIGIN,
	    .size = log_head(log).size, .root = log_head(log).root };
	log_close(log);
}

static void
write_note(const char *path, enum wrong wrong, struct checkpoint *c)
{
	struct buf note = BUF_MAX(4096);
	struct signer *s = key_of(wrong == OTHER_LOG_KEY ? 'x' : 'l');
	struct err e = { 0 };

	if (wrong == OTHER_ROOT)
		c->root.b[0] ^= 1;
	checkpoint_write(c, &note);
	FINE(note_sign(&note, s, ORIGIN, &e), e);
	if (wrong != NO_NOTE)
		FINE(os_write_file(path, note.p, note.n, 0600, &e), e);
	signer_free(s);
	buf_free(&note);
}

/* What the page of entry 2 would say, "check:result" and whether it is sound. */
static void
says(enum wrong wrong, const char *want)
{
	struct arena *a = arena_new(1 << 20);
	struct signer *log_key = key_of('l');
	struct hall hall = { .folder = test_folder() };
	struct worker w = { .hall = &hall, .entry = BUF_MAX(LOG_ENTRY_MOST) };
	struct json *m = json_object(a);
	struct buf got = BUF_MAX(1000);
	struct checkpoint c;
	struct err e = { 0 };
	char path[4096];

	snprintf(path, sizeof path, "%s/log", hall.folder);
	OK(mkdir(path, 0700) == 0);
	snprintf(path, sizeof path, "%s/log/log.db", hall.folder);
	fill_log(path, wrong, &c);
	hall.log = reader_open(path, &e);
	FINE(hall.log, e);
	snprintf(path, sizeof path, "%s/log/checkpoint", hall.folder);
	write_note(path, wrong, &c);
	FINE(note_key_of(log_key, ORIGIN, NOTE_ED25519, &hall.vkey, &e), e);
	OK(proof_check(&w, lang_find("en"), a, m, 2) == (json_int(m, "sound", -1) == 1));
	for (const struct json *x = json_get(m, "checks")->child; x;
	    x = x->next)
		buf_printf(&got, "%s:%s ", json_str(x, "check"),
		    json_str(x, "result"));
	buf_printf(&got, "%lld", (long long)json_int(m, "sound", -1));
	STR_IS(got.p, want);
	buf_free(&got);
	buf_free(&w.entry);
	reader_close(hall.log);
	signer_free(log_key);
	arena_release(a);
}

TEST(proof, a_sound_entry_passes_every_check)
{
	says(NOTHING, "words:good place:good whole:good 1");
}

TEST(proof, a_signature_over_other_words_is_found)
{
	says(OTHER_WORDS_SIGNED, "words:bad place:good whole:good 0");
}

TEST(proof, an_entry_that_cannot_be_read_is_found)
{
	says(UNREADABLE, "words:bad place:good whole:good 0");
}

TEST(proof, a_root_that_is_not_the_record_s_is_found)
{
	says(OTHER_ROOT, "words:good place:bad whole:good 0");
}

TEST(proof, a_state_signed_by_another_key_leaves_the_place_open)
{
	says(OTHER_LOG_KEY, "words:good place:open whole:bad 0");
	says(NO_NOTE, "words:good place:open whole:bad 0");
}
