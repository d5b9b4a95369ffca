/* keyring_test.c: the vectors' acts and leaves, and whose keys they are by.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/keyring.h"
#include "seal/signer.h"
#include "seal/sshsig.h"

#include <stdio.h>

/* Arenas that live to the end of the run: what a leaf borrows stays. */
static struct arena *kept[16];
static size_t nkept;

static struct arena *
scratch(size_t limit)
{
	OK(nkept < sizeof kept / sizeof *kept);
	return kept[nkept++] = arena_new(limit);
}

__attribute__((destructor)) static void
release_scratch(void)
{
	while (nkept)
		arena_release(kept[--nkept]);
}

/* The bundle of the vector log: length in two bytes, then the entry. */
static struct keyring *
ring_below(struct arena *a, const char *folder, size_t below)
{
	struct buf b = test_file(folder, "log/tile/entries/000.p/9");
	struct keyring *r = keyring_new();
	size_t at = 0;

	for (size_t i = 0; i < below; i++) {
		size_t n = (size_t)(unsigned char)b.p[at] << 8 |
		    (unsigned char)b.p[at + 1];
		struct err e = { 0 };
		struct leaf l;

		FINE(leaf_read(a, arena_copy(a, b.p + at + 2, n), n, &l, &e),
		    e);
		if (!l.sealed)
			keyring_fold(r, &l.act, i);
		at += 2 + n;
	}
	buf_free(&b);
	return r;
}

static const char *
vectors(void)
{
	const char *shared = test_shared();
	static char folder[4200];

	if (!shared)
		return NULL;
	snprintf(folder, sizeof folder, "%s/vectors/act-draft", shared);
	return folder;
}

TEST(keyring, the_sample_act_has_its_id)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct err e = { 0 };
	struct act act;
	struct buf text, id;
	char hex[HASH_HEX];

	if (!folder)
		return;
	text = test_file(folder, "sample-act.json");
	id = test_file(folder, "sample-act.id");
	FINE(act_read(a, text.p, text.n, &act, &e), e);
	hash_hex(&act.id, hex);
	OK(strncmp(id.p, hex, 64) == 0);
	buf_free(&text);
	buf_free(&id);
}

/* With whose line of allowed_signers the act's own signer agrees. */
TEST(keyring, the_sample_act_is_signed_as_ssh_keygen_takes_it)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct buf text, sig, lines;
	struct err e = { 0 };
	struct leaf l = { .sealed = false };
	struct key *key;
	char *line;

	if (!folder)
		return;
	text = test_file(folder, "sample-act.json");
	sig = test_file(folder, "sample-act.json.sig");
	lines = test_file(folder, "allowed_signers");
	FINE(act_read(a, text.p, text.n, &l.act, &e), e);
	FINE(act_add_signature(a, &l, sig.p, sig.n, &e) &&
	    act_all_signed(&l, &e), e);
	line = strstr(lines.p, "KG/head-of-state namespaces="
	    "\"act.v1@chancery\" ");
	OK(line && strcmp(l.act.by[0].who, "KG") == 0);
	line = strstr(line, "sk-");
	key = key_read_line(line, strcspn(line, "\n"), &e);
	FINE(key, e);
	STR_IS(key_fp(key), l.act.by[0].key);
	FINE(sshsig_verify(key, SSHSIG_NS_ACT, text.p, text.n,
	    l.sigs[0].blob, l.sigs[0].n, true, NULL, &e), e);
	key_free(key);
	buf_free(&text);
	buf_free(&sig);
	buf_free(&lines);
}

TEST(keyring, the_sample_leaf_is_signed_by_whom_it_says)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct keyring *ring;
	struct err e = { 0 };
	struct leaf l;
	struct buf text;

	if (!folder)
		return;
	text = test_file(folder, "sample-leaf.json");
	FINE(leaf_read(a, text.p, text.n, &l, &e), e);
	ring = ring_below(a, folder, 4);
	STR_IS(keyring_org(ring), "acts.csto.example/log");
	FINE(keyring_allows(ring, &l.act, &e), e);
	FINE(keyring_covers(ring, &l.act, &e), e);
	FINE(keyring_verify(ring, &l, &e), e);
	keyring_free(ring);
	buf_free(&text);
}

TEST(keyring, the_sample_leaf_with_one_letter_changed_is_refused)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct keyring *ring;
	struct err e = { 0 };
	struct leaf l;
	struct buf text;
	char *at;

	if (!folder)
		return;
	text = test_file(folder, "sample-leaf.json");
	at = strstr(text.p, "csc-2010-12/6");
	OK(at);
	at[12] = '7';
	FINE(leaf_read(a, text.p, text.n, &l, &e), e);
	ring = ring_below(a, folder, 4);
	FINE(keyring_allows(ring, &l.act, &e), e);
	OK(!keyring_verify(ring, &l, &e));
	OK(e.kind == ERR_REFUSED);
	keyring_free(ring);
	buf_free(&text);
}

TEST(keyring, before_its_enrolment_a_key_is_nobodys)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct keyring *ring;
	struct err e = { 0 };
	struct leaf l;
	struct buf text;

	if (!folder)
		return;
	text = test_file(folder, "sample-leaf.json");
	FINE(leaf_read(a, text.p, text.n, &l, &e), e);
	ring = ring_below(a, folder, 1);
	OK(!keyring_allows(ring, &l.act, &e));
	STR_IS(e.rule, "record 3");
	keyring_free(ring);
	ring = keyring_new();
	OK(!keyring_allows(ring, &l.act, &e));
	STR_IS(e.says, "Entry 0 must constitute the organisation.");
	keyring_free(ring);
	buf_free(&text);
}

TEST(keyring, a_key_speaks_for_its_own_member_alone)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct keyring *ring;
	struct err e = { 0 };
	struct leaf l;
	struct buf text;

	if (!folder)
		return;
	text = test_file(folder, "sample-leaf.json");
	FINE(leaf_read(a, text.p, text.n, &l, &e), e);
	ring = ring_below(a, folder, 4);
	l.act.by[0].who = "AM";
	OK(!keyring_allows(ring, &l.act, &e));
	OK(strstr(e.says, "does not speak for AM"));
	l.act.by[0].who = "KG";
	l.act.kind = "meeting.open";
	FINE(keyring_allows(ring, &l.act, &e), e);
	OK(!keyring_covers(ring, &l.act, &e));
	OK(strstr(e.says, "do not cover"));
	keyring_free(ring);
	buf_free(&text);
}

TEST(keyring, a_sealed_leaf_is_a_seal_and_a_notice)
{
	const char *folder = vectors();
	struct arena *a = scratch(1 << 20);
	struct err e = { 0 };
	struct leaf l;
	struct buf text;

	if (!folder)
		return;
	text = test_file(folder, "sealed-leaf.json");
	FINE(leaf_read(a, text.p, text.n, &l, &e), e);
	OK(l.sealed && l.notice);
	STR_IS(json_str(l.notice, "kind"), "crisis.notify");
	buf_free(&text);
}

/* --- what a root may do ---------------------------------------------------- */

static const char *
line_of(uint8_t n, char fp[KEY_FP])
{
	static struct buf line = BUF_MAX(1024);
	uint8_t seed[32] = { n };
	struct signer *s = signer_from_seed(KEY_ED25519, seed);

	buf_clear(&line);
	key_write_line(signer_key(s), &line);
	snprintf(fp, KEY_FP, "%s", key_fp(signer_key(s)));
	signer_free(s);
	return line.p;
}

/* A body and its signers, {for, office, key} each. */
static struct act
act_of(struct arena *a, const char *kind, struct json *body,
    const struct act_by *by, size_t n)
{
	static const struct act_after after = { 1, { { 1 } } };
	struct buf b = BUF_MAX(ACT_MOST);
	struct act act;
	struct err e = { 0 };

	json_write(&b, act_draft(a, "acts.example.org/log", kind, by, n,
	    (struct instant){ 0 }, strcmp(kind, "org.constitute") == 0 ? NULL :
	    &after, json_dup(a, body)));
	FINE(act_read(a, arena_copy(a, b.p, b.n), b.n, &act, &e), e);
	buf_free(&b);
	return act;
}

/* N has three roots, two of which act together, and a key of a delegate. */
static struct keyring *
northland(struct arena *a, char fp[4][KEY_FP])
{
	struct json *body = json_object(a), *m = json_object(a),
	    *roots = json_array(a), *list = json_array(a),
	    *kinds = json_array(a), *enrol = json_object(a);
	struct keyring *r = keyring_new();
	struct act act;

	for (uint8_t i = 0; i < 3; i++)
		json_push(roots, json_new_str(a, line_of((uint8_t)(i + 1),
		    fp[i])));
	json_put_str(a, m, "id", "N");
	json_put_int(a, m, "threshold", 2);
	json_put(a, m, "roots", roots);
	json_push(list, m);
	json_put(a, body, "members", list);
	json_put_str(a, body, "name", "x");
	json_put_str(a, body, "origin", "acts.example.org/log");
	act = act_of(a, "org.constitute", body,
	    &(struct act_by){ "N", fp[0], "root" }, 1);
	keyring_fold(r, &act, 0);
	json_push(kinds, json_new_str(a, "*"));
	json_put_str(a, enrol, "key", line_of(4, fp[3]));
	json_put_str(a, enrol, "office", "delegate");
	json_put(a, enrol, "kinds", kinds);
	act = act_of(a, "key.enrol", enrol,
	    &(struct act_by){ "N", fp[0], "root" }, 1);
	keyring_fold(r, &act, 1);
	return r;
}

static bool
covers(const struct keyring *r, struct arena *a, const char *kind,
    struct json *body, const struct act_by *by, size_t n, struct err *e)
{
	struct act act = act_of(a, kind, body, by, n);

	*e = (struct err){ 0 };
	return keyring_allows(r, &act, e) && keyring_covers(r, &act, e);
}

TEST(keyring, a_root_is_no_head_of_state_and_does_not_act_alone)
{
	struct arena *a = arena_new(1 << 20);
	char fp[4][KEY_FP];
	struct keyring *r = northland(a, fp);
	struct act_by head = { "N", fp[0], "head-of-state" },
	    two[2] = { { "N", fp[0], "root" }, { "N", fp[1], "root" } };
	struct err e;

	OK(!covers(r, a, "instrument.sign", json_object(a), &head, 1, &e));
	STR_IS(e.says, "A root key of N acts in the office root alone, not as "
	    "head-of-state.");
	OK(!covers(r, a, "member.status", json_object(a), two, 1, &e));
	STR_IS(e.says, "N acts by 2 of its roots together; here are 1.");
	FINE(covers(r, a, "member.status", json_object(a), two, 2, &e), e);
	keyring_free(r);
	arena_release(a);
}

TEST(keyring, a_key_that_is_no_root_does_not_revoke_one)
{
	struct arena *a = arena_new(1 << 20);
	char fp[4][KEY_FP];
	struct keyring *r = northland(a, fp);
	struct act_by delegate = { "N", fp[3], "delegate" },
	    two[2] = { { "N", fp[0], "root" }, { "N", fp[1], "root" } };
	struct json *root = json_object(a), *own = json_object(a);
	struct err e;

	json_put_str(a, root, "key", fp[2]);
	json_put_str(a, own, "key", fp[3]);
	OK(!covers(r, a, "key.revoke", root, &delegate, 1, &e));
	OK(strstr(e.says, "is revoked by a root"));
	FINE(covers(r, a, "key.revoke", root, two, 2, &e), e);
	FINE(covers(r, a, "key.revoke", own, &delegate, 1, &e), e);
	keyring_free(r);
	arena_release(a);
}
