/* verify_test.c: whole records judged again: the good one, and each with one
 * bad act refused at that act. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"

#include "base/os.h"
#include "desk/verify.h"
#include "log/tile.h"
#include "seal/json.h"

#include <stdio.h>

/* All vector logs fit into one bundle. */
struct tiles {
	const char *folder, *openings;
	struct buf bundle;
};

static bool
read_tile_entry(void *ctx, uint64_t seq, const void **p, size_t *n,
    struct err *e)
{
	struct tiles *t = ctx;
	struct log_entry entry;
	size_t at = 0;

	for (uint64_t i = 0; i <= seq; i++)
		if (!tile_next_entry(t->bundle.p, t->bundle.n, &at, &entry, e))
			return e->kind || err_absent(e, "No such entry.");
	*p = entry.p;
	*n = entry.n;
	return true;
}

static bool
read_opening(void *ctx, uint64_t seq, struct buf *out)
{
	struct tiles *t = ctx;
	char path[4096];

	snprintf(path, sizeof path, "%s/openings/%d.json", t->folder,
	    (int)seq);
	if (os_read_file(path, out, NULL))
		return true;
	snprintf(path, sizeof path, "%s/openings/%d.json", t->openings,
	    (int)seq);
	return os_read_file(path, out, NULL);
}

static void
load_bundle(struct tiles *t, uint64_t size)
{
	struct tile at = { TILE_ENTRIES, 0, (unsigned)size };
	struct buf path = BUF_MAX(256);

	tile_write_path(&at, &path);
	t->bundle = test_file(t->folder, path.p);
	buf_free(&path);
}

static bool
judge(const char *folder, const char *openings, const char *vkey, bool rules,
    struct verify_result *r, struct err *e)
{
	struct tiles t = { .folder = folder, .openings = openings };
	struct verify_source src = { read_tile_entry, read_opening, NULL, &t };
	struct buf note = test_file(folder, "checkpoint");
	unsigned long long size = 0;
	struct note_key key;
	bool ok;

	FINE(note_key_read(vkey, strlen(vkey), &key, e), *e);
	OK(sscanf(note.p, "%*[^\n]\n%llu", &size) == 1 && size <= TILE_WIDTH);
	load_bundle(&t, size);
	ok = verify_record(&src, note.p, note.n, &key, rules, r, e);
	buf_free(&t.bundle);
	buf_free(&note);
	return ok;
}

/* The file is for people too, with white space: so only its facts are taken,
 * member by member. */
static bool
next_case(const char **p, char name[100], int *entry)
{
	const char *c = strstr(*p, "\"case\": \""), *b;

	if (!c || sscanf(c, "\"case\": \"%99[^\"]\"", name) != 1)
		return false;
	b = strstr(c, "\"bad_entry\": ");
	OK(b && sscanf(b, "\"bad_entry\": %d", entry) == 1);
	*p = b;
	return true;
}

static void
key_of_cases(const char *cases, char key[200])
{
	const char *k = strstr(cases, "\"log_key\": \"");

	OK(k && sscanf(k, "\"log_key\": \"%199[^\"]\"", key) == 1);
}

TEST(verify, the_good_vector_log_is_good)
{
	const char *shared = test_shared();
	char folder[4200], base[4200], key[200];
	struct verify_result r;
	struct err e = { 0 };
	struct buf cases;

	if (!shared)
		return;
	snprintf(base, sizeof base, "%s/vectors/act-draft", shared);
	snprintf(folder, sizeof folder, "%s/vectors/act-draft/log", shared);
	cases = test_file(base, "bad/cases.json");
	key_of_cases(cases.p, key);
	FINE(judge(folder, base, key, false, &r, &e), e);
	OK(r.checked == 9 && r.size == 9);
	OK(r.sealed == 1 && r.opened == 1);
	buf_free(&cases);
}

TEST(verify, each_bad_vector_log_is_refused_at_its_bad_act)
{
	const char *shared = test_shared(), *at;
	char base[4200], folder[4400], key[200], name[100];
	struct buf cases;
	int bad, n = 0;

	if (!shared)
		return;
	snprintf(base, sizeof base, "%s/vectors/act-draft", shared);
	cases = test_file(base, "bad/cases.json");
	key_of_cases(cases.p, key);
	for (at = cases.p; next_case(&at, name, &bad); n++) {
		struct verify_result r;
		struct err e = { 0 };

		snprintf(folder, sizeof folder, "%s/bad/%s", base, name);
		if (judge(folder, base, key, false, &r, &e))
			test_fail(__FILE__, __LINE__, "%s was taken", name);
		if (!r.failed_at_entry || r.entry != (uint64_t)bad)
			test_fail(__FILE__, __LINE__, "%s: %s at %d, not %d",
			    name, e.says, (int)r.entry, bad);
		OK(e.kind == ERR_REFUSED || e.kind == ERR_MALFORMED);
	}
	OK(n == 14);
	buf_free(&cases);
}

/* The same logs by the policy of the folder: of these heads the good one alone
 * is cosigned, and a bad log is refused before its entries. */
TEST(verify, by_the_policy_of_the_vectors_the_good_log_alone_has_its_witness)
{
	const char *shared = test_shared();
	char folder[4200];
	struct tiles t = { .folder = folder };
	struct verify_source src = { read_tile_entry, read_opening, NULL, &t };
	struct policy policy;
	struct verify_options opt = { .policy = &policy };
	struct verify_result r;
	struct err e = { 0 };
	struct buf note, text;

	if (!shared)
		return;
	snprintf(folder, sizeof folder, "%s/vectors/act-draft", shared);
	t.openings = folder;
	text = test_file(folder, "policy.txt");
	FINE(policy_read(text.p, text.n, &policy, &e), e);
	buf_free(&text);
	note = test_file(folder, "log/checkpoint");
	t.bundle = test_file(folder, "log/tile/entries/000.p/9");
	FINE(verify_with(&src, note.p, note.n, &opt, &r, &e), e);
	OK(r.checked == 9 && r.witnesses == 1);
	buf_free(&note);
	note = test_file(folder, "bad/duplicate-act/checkpoint");
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	OK(e.kind == ERR_REFUSED && !r.failed_at_entry && !r.checked);
	buf_free(&note);
	buf_free(&t.bundle);
}

/* The proof file of an entry of a vector log, made from its bundle. */
static void
prove(struct tiles *t, const struct buf *note, uint64_t seq,
    struct buf *proof, struct buf *bytes)
{
	struct tree *tree = tree_new();
	struct log_entry entry;
	struct tree_proof p;
	size_t at = 0;

	while (tile_next_entry(t->bundle.p, t->bundle.n, &at, &entry, NULL)) {
		struct hash leaf = tree_leaf(entry.p, entry.n);

		if (tree_size(tree) == seq)
			buf_add(bytes, entry.p, entry.n);
		tree_add(tree, &leaf);
	}
	tree_inclusion(tree, seq, tree_size(tree), &p);
	checkpoint_proof_write(proof, seq, &p, note->p, note->n);
	tree_free(tree);
}

static bool
entry_holds(const char *folder, int seq, unsigned size, const char *vkey,
    struct err *e)
{
	struct tiles t = { .folder = folder };
	struct buf note = test_file(folder, "checkpoint");
	struct buf proof = BUF_MAX(100000), bytes = BUF_MAX(65535);
	struct policy policy;
	struct note_key key;
	struct verify_entry r;
	bool ok;

	FINE(note_key_read(vkey, strlen(vkey), &key, e), *e);
	policy_of_key(&policy, &key);
	load_bundle(&t, size);
	prove(&t, &note, (uint64_t)seq, &proof, &bytes);
	ok = verify_entry(proof.p, proof.n, bytes.p, bytes.n, &policy, &r, e);
	OK(!ok || r.index == (uint64_t)seq);
	buf_free(&t.bundle);
	buf_free(&note);
	buf_free(&proof);
	buf_free(&bytes);
	return ok;
}

/* What one entry cannot show is whether its key was entitled, what stood
 * before it, and its opening. */
TEST(verify, a_proof_shows_form_record_and_signatures_of_an_entry_alone)
{
	static const struct { const char *name, *words; unsigned size; }
	cases[] = {
		{ "other-organisation", "another record", 8 },
		{ "altered-after-signing", "something else", 8 },
		{ "missing-signature", "signature", 8 },
		{ "wrong-namespace", "another purpose", 8 },
		{ "not-canonical", "byte", 8 },
		{ "duplicate-act", NULL, 8 }, { "unenrolled-key", NULL, 8 },
		{ "key-of-another-member", NULL, 8 },
		{ "revoked-key", NULL, 9 }, { "receipt-time-back", NULL, 8 },
		{ "from-the-future", NULL, 8 }, { "fork-evidence", NULL, 8 },
		{ "notice-disagrees", NULL, 7 },
		{ "opening-does-not-match", NULL, 7 },
	};
	const char *shared = test_shared();
	char base[4200], folder[4400], key[200];
	struct buf all;

	if (!shared)
		return;
	snprintf(base, sizeof base, "%s/vectors/act-draft", shared);
	all = test_file(base, "bad/cases.json");
	key_of_cases(all.p, key);
	buf_free(&all);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err e = { 0 };
		bool ok;

		snprintf(folder, sizeof folder, "%s/bad/%s", base,
		    cases[i].name);
		ok = entry_holds(folder, (int)cases[i].size - 1,
		    cases[i].size, key, &e);
		if (ok != !cases[i].words ||
		    (!ok && !strstr(e.says, cases[i].words)))
			test_fail(__FILE__, __LINE__, "%s: %s", cases[i].name,
			    e.says);
	}
}

static bool
read_log(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct log_entry entry;

	if (!log_read(ctx, seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

static void
head_of(const char *folder, struct buf *note, struct note_key *key)
{
	struct buf line = test_file(folder, "log/vkey");
	struct err e = { 0 };

	*note = test_file(folder, "log/checkpoint");
	FINE(note_key_read(line.p, line.n, key, &e), e);
	buf_free(&line);
}

TEST(verify, what_a_desk_entered_stands_by_the_rules_too)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct verify_source src = { read_log, NULL, NULL, desk_log(d) };
	struct verify_result r;
	struct note_key key;
	struct err e = { 0 };
	struct buf note;

	head_of(folder, &note, &key);
	FINE(verify_record(&src, note.p, note.n, &key, true, &r, &e), e);
	OK(r.checked == 2);
	buf_free(&note);
	desk_close(d);
}

static uint64_t wrong_leaf;

static bool
hash_of_log(void *ctx, unsigned level, uint64_t index, struct hash *h,
    struct err *e)
{
	OK(tree_at(log_tree(ctx), 8 * level, index, h));
	h->b[31] ^= level == 0 && index == wrong_leaf;
	(void)e;
	return true;
}

TEST(verify, the_hashes_that_a_source_keeps_must_be_those_of_the_entries)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct verify_source src = { read_log, NULL, NULL, desk_log(d) };
	struct policy policy;
	struct verify_options opt = { .policy = &policy,
	    .hash = hash_of_log };
	struct verify_result r;
	struct note_key key;
	struct err e = { 0 };
	struct buf note;

	head_of(folder, &note, &key);
	policy_of_key(&policy, &key);
	wrong_leaf = 99;
	FINE(verify_with(&src, note.p, note.n, &opt, &r, &e), e);
	wrong_leaf = 1;
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	OK(e.kind == ERR_REFUSED && r.failed_at_entry && r.entry == 1);
	buf_free(&note);
	desk_close(d);
}

/* The log with a letter of it changed. */
static bool
read_changed(void *ctx, uint64_t seq, const void **p, size_t *n,
    struct err *e)
{
	static char copy[LOG_ENTRY_MOST];
	char *at;

	if (!read_log(ctx, seq, p, n, e))
		return false;
	memcpy(copy, *p, *n);
	at = memmem(copy, *n, "Registrar", 9);
	if (at)
		*at = 'P';
	*p = copy;
	return true;
}

TEST(verify, the_tree_alone_is_of_bytes_and_sees_one_that_changed)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct verify_source src = { read_log, NULL, NULL, desk_log(d) };
	struct policy policy;
	struct verify_options opt = { .policy = &policy, .tree = true,
	    .hash = hash_of_log };
	struct verify_result r;
	struct note_key key;
	struct err e = { 0 };
	struct buf note;

	head_of(folder, &note, &key);
	policy_of_key(&policy, &key);
	wrong_leaf = 99;
	FINE(verify_with(&src, note.p, note.n, &opt, &r, &e), e);
	OK(r.checked == 2 && r.size == 2 && !r.sealed);
	wrong_leaf = 1;
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	OK(r.failed_at_entry && r.entry == 1);
	opt.hash = NULL;
	src.read = read_changed;
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, "signed root"));
	note.p[note.n - 5] ^= 1;
	src.read = read_log;
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	buf_free(&note);
	desk_close(d);
}

TEST(verify, the_tree_alone_does_not_ask_what_the_bytes_say)
{
	struct log_entry nonsense = { "no act", 6 };
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct log *log = desk_log(d);
	struct verify_source src = { read_log, NULL, NULL, log };
	struct policy policy;
	struct verify_options opt = { .policy = &policy, .tree = true };
	struct buf note = BUF_MAX(NOTE_MOST);
	struct buf old, path = BUF_MAX(4200);
	struct checkpoint c = { .origin = ORIGIN };
	struct verify_result r;
	struct note_key key;
	struct signer *s;
	struct err e = { 0 };

	head_of(folder, &old, &key);
	policy_of_key(&policy, &key);
	FINE(log_append(log, &nonsense, 1, &e), e);
	c.size = log_head(log).size;
	c.root = log_head(log).root;
	checkpoint_write(&c, &note);
	buf_printf(&path, "%s/keys/log.key", folder);
	s = signer_read_file(path.p, &e);
	FINE(s && note_sign(&note, s, ORIGIN, &e), e);
	FINE(verify_with(&src, note.p, note.n, &opt, &r, &e), e);
	OK(r.checked == 3);
	opt.tree = false;
	OK(!verify_with(&src, note.p, note.n, &opt, &r, &e));
	OK(r.failed_at_entry && r.entry == 2);
	signer_free(s);
	buf_free(&path);
	buf_free(&old);
	buf_free(&note);
	desk_close(d);
}

TEST(verify, a_checkpoint_of_another_key_is_refused)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder), *other;
	struct verify_source src = { read_log, NULL, NULL, desk_log(d) };
	struct verify_result r;
	struct note_key key;
	struct err e = { 0 };
	struct buf note, theirs;
	const char *folder2;

	head_of(folder, &note, &key);
	folder2 = test_folder();
	other = small_desk(folder2);
	theirs = test_file(folder2, "log/checkpoint");
	OK(!verify_record(&src, theirs.p, theirs.n, &key, true, &r, &e));
	OK(e.kind == ERR_REFUSED && !r.failed_at_entry);
	buf_free(&note);
	buf_free(&theirs);
	desk_close(other);
	desk_close(d);
}
