/* witness_test.c: whose signatures make a head good, by the log with three
 * witnesses, the dossier and the policies of the vectors.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/enc.h"
#include "desk/verify.h"

#include <stdio.h>

#include <jansson.h>

#define LOG "log acts.example/log+d6b6aaf9+"				\
	"AfZNaL8sHm4Qy6QAfgO98Imx0qrP2sZmBp1hPy3zUc0s\n"
#define W1 "m1.example/mirror+9ea792ae+"				\
	"BAJU7OoqtkMRVEUTIHgdvUNVyBOvuNvzO5c9zGoQh8cM"

/* NULL when the vectors are not here. */
static const char *
vectors(const char *name)
{
	static char path[4400];
	const char *shared = test_shared();

	if (!shared)
		return NULL;
	snprintf(path, sizeof path, "%s/vectors/%s", shared, name);
	return path;
}

static void
policy_of_file(const char *folder, struct policy *p)
{
	struct buf text = test_file(folder, "policy.txt");
	struct err e = { 0 };

	FINE(policy_read(text.p, text.n, p, &e), e);
	buf_free(&text);
}

TEST(policy, every_checkpoint_of_log_600_has_the_log_and_three_witnesses)
{
	static const char *const notes[] = { "0", "1", "2", "3", "7", "8",
	    "255", "256", "257", "511", "512", "513", "600" };
	const char *folder = vectors("tlog/log-600");
	struct policy p;

	if (!folder)
		return;
	policy_of_file(folder, &p);
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
		struct checkpoint head;
		struct err e = { 0 };
		unsigned witnesses = 0;
		char name[40], size[30];
		struct buf note;

		snprintf(name, sizeof name, "checkpoint.%s", notes[i]);
		note = test_file(folder, name);
		FINE(verify_head(note.p, note.n, &p, &head, &witnesses, &e),
		    e);
		snprintf(size, sizeof size, "%llu",
		    (unsigned long long)head.size);
		STR_IS(size, notes[i]);
		OK(witnesses == 3);
		buf_free(&note);
	}
}

/* An honest witness would not have signed both: the policy cannot know. */
TEST(policy, the_heads_of_the_fork_are_signed_by_all_too)
{
	const char *folder = vectors("tlog/log-600");
	struct checkpoint ours, theirs;
	struct policy p;

	if (!folder)
		return;
	policy_of_file(folder, &p);
	for (int i = 0; i < 2; i++) {
		struct buf a = test_file(folder, i ? "checkpoint.600" :
		    "checkpoint.511"), b = test_file(folder, i ?
		    "fork/checkpoint.600" : "fork/checkpoint.511");
		struct err e = { 0 };
		unsigned n = 0;

		FINE(verify_head(a.p, a.n, &p, &ours, &n, &e), e);
		FINE(verify_head(b.p, b.n, &p, &theirs, &n, &e), e);
		OK(n == 6 && ours.size == theirs.size);
		OK(!hash_same(&ours.root, &theirs.root));
		buf_free(&a);
		buf_free(&b);
	}
}

/* Takes the line of a signature out of a note. */
static void
without(struct buf *note, const char *name)
{
	char begin[100], *line, *end;

	snprintf(begin, sizeof begin, "\n\xE2\x80\x94 %s ", name);
	line = strstr(note->p, begin);
	OK(line);
	end = strchr(line + 1, '\n');
	OK(end);
	memmove(line, end, (size_t)(note->p + note->n - end) + 1);
	note->n -= (size_t)(end - line);
}

TEST(policy, two_of_three_are_enough_and_one_is_not)
{
	const char *folder = vectors("tlog/log-600");
	struct checkpoint head;
	struct err e = { 0 };
	unsigned n = 0;
	struct policy p;
	struct buf note;

	if (!folder)
		return;
	policy_of_file(folder, &p);
	note = test_file(folder, "checkpoint.600");
	without(&note, "m2.example/mirror");
	FINE(verify_head(note.p, note.n, &p, &head, &n, &e), e);
	OK(n == 2);
	without(&note, "m1.example/mirror");
	OK(!verify_head(note.p, note.n, &p, &head, &n, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, "\"members\""));
	buf_free(&note);
	note = test_file(folder, "checkpoint.600");
	without(&note, "acts.example/log");
	OK(!verify_head(note.p, note.n, &p, &head, &n, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, "log's key"));
	buf_free(&note);
}

TEST(policy, the_sample_proof_leads_to_a_head_that_holds)
{
	const char *folder = vectors("tlog/log-600"), *note;
	struct buf text, entry;
	struct tree_proof proof;
	struct checkpoint head;
	struct err e = { 0 };
	struct policy p;
	struct hash leaf;
	unsigned n = 0;
	uint64_t index;
	size_t note_n;

	if (!folder)
		return;
	policy_of_file(folder, &p);
	text = test_file(folder, "sample.tlog-proof");
	entry = test_file(folder, "sample.entry");
	FINE(checkpoint_proof_read(text.p, text.n, &index, &proof, &note,
	    &note_n, &e) && verify_head(note, note_n, &p, &head, &n, &e), e);
	leaf = tree_leaf(entry.p, entry.n);
	OK(tree_check_inclusion(&leaf, index, head.size, &head.root, &proof));
	buf_free(&text);
	buf_free(&entry);
}

/* A proof file of an entry of the dossier. */
static void
proof_of(const json_t *entry, const char *note, struct buf *text)
{
	const json_t *list = json_object_get(entry, "proof"), *line;
	struct tree_proof p = { .n = 0 };
	size_t i;

	json_array_foreach(list, i, line)
		OK(hash_read_b64(json_string_value(line),
		    json_string_length(line), &p.h[p.n++]));
	checkpoint_proof_write(text, (uint64_t)json_integer_value(
	    json_object_get(entry, "index")), &p, note, strlen(note));
}

TEST(policy, each_entry_of_the_dossier_is_proven_and_witnessed)
{
	const char *folder = vectors("act-draft");
	const char *note;
	struct policy p;
	struct buf text;
	json_t *all, *v;
	size_t i;

	if (!folder)
		return;
	policy_of_file(folder, &p);
	text = test_file(folder, "dossier.json");
	all = json_loadb(text.p, text.n, 0, NULL);
	buf_free(&text);
	note = json_string_value(json_object_get(all, "checkpoint"));
	OK(note);
	json_array_foreach(json_object_get(all, "entries"), i, v) {
		const char *b64 = json_string_value(json_object_get(v,
		    "leaf"));
		struct buf leaf = BUF_MAX(65535), proof = BUF_MAX(10000);
		struct verify_entry r;
		struct err e = { 0 };

		OK(b64 && base64_read(&leaf, b64, strlen(b64)));
		proof_of(v, note, &proof);
		FINE(verify_entry(proof.p, proof.n, leaf.p, leaf.n, &p, &r,
		    &e), e);
		OK(r.witnesses == 1 && r.sealed == (r.index == 6));
		OK(r.sealed ? !r.signatures : r.signatures >= 1);
		leaf.p[leaf.n / 2] ^= 1;
		OK(!verify_entry(proof.p, proof.n, leaf.p, leaf.n, &p, &r,
		    &e) && e.kind == ERR_REFUSED);
		buf_free(&leaf);
		buf_free(&proof);
	}
	OK(i == 8);
	json_decref(all);
}

/* Else one witness would be a quorum of two. */
TEST(policy, a_key_has_one_voice)
{
	static const char text[] = LOG "witness a " W1 "\nwitness b " W1 "\n"
	    "group g all a b\nquorum g\n";
	struct err e = { 0 };
	struct policy p;

	OK(!policy_read(text, sizeof text - 1, &p, &e));
	OK(e.kind == ERR_MALFORMED && strstr(e.says, "key stands twice"));
	FINE(policy_read(LOG "witness a " W1 "\nquorum a", sizeof LOG
	    "witness a " W1 "\nquorum a" - 1, &p, &e), e);
}
