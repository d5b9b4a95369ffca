/* contract_test.c: every backend against the comments of log.h.
 *
 * A backend is one row of `ways`. What is said of struct log_backend is tried
 * on the backend alone; what is said of struct log on a log over it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "log/store.h"

#include <stdio.h>
#include <stdlib.h>

struct way {
	const char *name;
	bool (*open)(struct log_store *, const char *folder, struct err *);
	/* A second handle on what `first` holds, open at the same time. */
	bool (*again)(struct log_store *, const struct log_store *first,
	    const char *folder, struct err *);
	bool lasts;		/* open finds what was closed */
};

static bool
open_mem(struct log_store *s, const char *folder, struct err *e)
{
	(void)folder;
	return log_store_mem(s, e);
}

static bool
again_mem(struct log_store *s, const struct log_store *first,
    const char *folder, struct err *e)
{
	(void)folder;
	return log_store_mem_again(s, first, e);
}

static bool
open_sqlite(struct log_store *s, const char *folder, struct err *e)
{
	char path[200];

	snprintf(path, sizeof path, "%s/log.db", folder);
	return log_store_sqlite(s, path, true, NULL, e);
}

static bool
again_sqlite(struct log_store *s, const struct log_store *first,
    const char *folder, struct err *e)
{
	(void)first;
	return open_sqlite(s, folder, e);
}

static const struct way ways[] = {
	{ "mem", open_mem, again_mem, false },
	{ "sqlite", open_sqlite, again_sqlite, true },
};

/* Runs the body with each way in turn: `way`, a fresh `folder` and `s`. */
#define CONTRACT(sentence)						\
	static void contract_##sentence(const struct way *way,		\
	    const char *folder, struct log_store s);			\
	TEST(contract, sentence)					\
	{								\
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) { \
			struct log_store s;				\
			struct err e = { 0 };				\
			char folder[100];				\
									\
			snprintf(folder, sizeof folder, "%s",		\
			    test_folder());				\
			FINE(ways[i].open(&s, folder, &e), e);		\
			STR_IS(s.how->name, ways[i].name);		\
			contract_##sentence(&ways[i], folder, s);	\
		}							\
	}								\
	static void contract_##sentence(const struct way *way,		\
	    const char *folder, struct log_store s)

#define UNUSED(x) (void)(x)

/* The number of entry i is in its bytes; lengths differ. */
static struct log_entry
entry_of(unsigned i, char room[80])
{
	int n = snprintf(room, 80, "entry %u%.*s", i, (int)(i % 40),
	    "........................................");

	return (struct log_entry){ room, (size_t)n };
}

/* n entries after `was` put straight into the backend; *now what they made. */
static bool
put(struct log_store s, struct tree *t, const struct log_head *was, size_t n,
    struct log_head *now, struct err *e)
{
	struct log_entry *entries = calloc(n, sizeof *entries);
	struct hash *leaves = calloc(n, sizeof *leaves);
	char (*room)[80] = calloc(n, sizeof *room);
	bool ok;

	for (size_t i = 0; i < n; i++) {
		entries[i] = entry_of((unsigned)(was->size + i), room[i]);
		leaves[i] = tree_leaf(entries[i].p, entries[i].n);
		tree_add(t, &leaves[i]);
	}
	now->size = tree_size(t);
	now->root = tree_root(t, now->size);
	ok = s.how->append(s.self, was, entries, leaves, n, now, e);
	if (!ok)
		tree_cut(t, now->size - n);
	free(entries);
	free(leaves);
	free(room);
	return ok;
}

static struct log_head
head_of(struct log_store s)
{
	struct log_head head;
	struct err e = { 0 };

	FINE(s.how->head(s.self, &head, &e), e);
	return head;
}

static bool
same_head(struct log_head a, struct log_head b)
{
	return a.size == b.size && hash_same(&a.root, &b.root);
}

/* Holds entries 0..n-1 and nothing after them. */
static void
holds(struct log_store s, unsigned n)
{
	struct hash *leaves = calloc(n + 1, sizeof *leaves);
	struct err e = { 0 };

	OK(head_of(s).size == n);
	FINE(s.how->leaves(s.self, 0, n, leaves, &e), e);
	for (unsigned i = 0; i < n; i++) {
		struct log_entry got, want;
		struct hash leaf;
		char room[80];

		want = entry_of(i, room);
		FINE(s.how->read(s.self, i, &got, &e), e);
		OK(got.n == want.n && memcmp(got.p, want.p, got.n) == 0);
		leaf = tree_leaf(want.p, want.n);
		OK(hash_same(&leaf, &leaves[i]));
	}
	for (unsigned i = n; i < n + 3; i++) {
		struct log_entry got;

		OK(!s.how->read(s.self, i, &got, &e));
		OK(e.kind == ERR_ABSENT);
	}
	free(leaves);
}

CONTRACT(settling_changes_nothing_that_can_be_asked)
{
	struct tree *t = tree_new();
	struct log_head was = head_of(s), now = was;
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	for (int i = 0; i < 5; i++) {
		FINE(put(s, t, &was, 300, &now, &e), e);
		if (s.how->settle)
			s.how->settle(s.self);
		OK(!s.how->unsettled || !s.how->unsettled(s.self));
		OK(same_head(head_of(s), now));
		was = now;
	}
	s.how->close(s.self);
	tree_free(t);
}

CONTRACT(a_new_store_holds_nothing)
{
	struct hash root = hash_of("", 0);
	struct log_head head = head_of(s);
	struct log_entry entry;
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	OK(head.size == 0 && hash_same(&head.root, &root));
	OK(!s.how->read(s.self, 0, &entry, &e) && e.kind == ERR_ABSENT);
	OK(!s.how->read(s.self, UINT64_MAX, &entry, &e));
	OK(e.kind == ERR_ABSENT);
	s.how->close(s.self);
}

CONTRACT(what_was_appended_is_read_back_whatever_the_batches)
{
	static const size_t batches[] = { 1, 1, 2, 100, 1, 1000, 7 };
	struct tree *t = tree_new();
	struct log_head head = head_of(s), now;
	struct err e = { 0 };
	unsigned n = 0;

	UNUSED(way), UNUSED(folder);
	for (size_t i = 0; i < sizeof batches / sizeof *batches; i++) {
		FINE(put(s, t, &head, batches[i], &now, &e), e);
		OK(same_head(head_of(s), now));
		head = now;
		n += (unsigned)batches[i];
	}
	holds(s, n);
	tree_free(t);
	s.how->close(s.self);
}

CONTRACT(an_append_to_another_head_is_refused_and_changes_nothing)
{
	struct tree *t = tree_new();
	struct log_head none = head_of(s), head, now, wrong;
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	FINE(put(s, t, &none, 5, &head, &e), e);
	OK(!put(s, t, &none, 3, &now, &e) && e.kind == ERR_REFUSED);
	wrong = head, wrong.root.b[31] ^= 1;
	OK(!put(s, t, &wrong, 3, &now, &e) && e.kind == ERR_REFUSED);
	wrong = head, wrong.size++;
	OK(!put(s, t, &wrong, 3, &now, &e) && e.kind == ERR_REFUSED);
	wrong = head, wrong.size--;
	OK(!put(s, t, &wrong, 3, &now, &e) && e.kind == ERR_REFUSED);
	OK(e.rule[0] && e.says[0]);
	OK(same_head(head_of(s), head));
	holds(s, 5);
	FINE(put(s, t, &head, 3, &now, &e), e);	/* no harm was done */
	holds(s, 8);
	tree_free(t);
	s.how->close(s.self);
}

CONTRACT(two_handles_see_one_store_and_only_one_extends_a_head)
{
	struct tree *t = tree_new(), *t2 = tree_new();
	struct log_head none = head_of(s), head, now;
	struct log_store other;
	struct err e = { 0 };

	FINE(way->again(&other, &s, folder, &e), e);
	FINE(put(s, t, &none, 2, &head, &e), e);
	OK(same_head(head_of(other), head));
	OK(!put(other, t2, &none, 2, &now, &e) && e.kind == ERR_REFUSED);
	FINE(put(other, t, &head, 4, &now, &e), e);
	OK(same_head(head_of(s), now));
	holds(s, 6);
	holds(other, 6);
	tree_free(t);
	tree_free(t2);
	s.how->close(s.self);
	holds(other, 6);
	other.how->close(other.self);
}

CONTRACT(leaves_come_from_any_place_in_any_number)
{
	struct tree *t = tree_new();
	struct log_head none = head_of(s), head;
	struct hash got[60], want;
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	FINE(put(s, t, &none, 50, &head, &e), e);
	for (uint64_t from = 0; from <= 50; from += 7) {
		for (size_t n = 0; n <= 50 - from; n += 3) {
			FINE(s.how->leaves(s.self, from, n, got, &e), e);
			for (size_t i = 0; i < n; i++) {
				OK(tree_at(t, 0, from + i, &want));
				OK(hash_same(&got[i], &want));
			}
		}
	}
	tree_free(t);
	s.how->close(s.self);
}

CONTRACT(entries_of_any_bytes_and_of_the_longest_length_survive)
{
	struct log_head none = head_of(s), now = { 2, { { 0 } } };
	static uint8_t big[LOG_ENTRY_MOST];
	struct log_entry in[2] = { { big, sizeof big }, { "\0", 1 } }, out;
	struct hash leaves[2];
	struct tree *t = tree_new();
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	for (size_t i = 0; i < sizeof big; i++)
		big[i] = (uint8_t)(i * 7 + i / 256);
	for (int i = 0; i < 2; i++) {
		leaves[i] = tree_leaf(in[i].p, in[i].n);
		tree_add(t, &leaves[i]);
	}
	now.root = tree_root(t, 2);
	FINE(s.how->append(s.self, &none, in, leaves, 2, &now, &e), e);
	FINE(s.how->read(s.self, 0, &out, &e), e);
	OK(out.n == sizeof big && memcmp(out.p, big, out.n) == 0);
	FINE(s.how->read(s.self, 1, &out, &e), e);
	OK(out.n == 1 && *(const char *)out.p == '\0');
	tree_free(t);
	s.how->close(s.self);
}

CONTRACT(a_store_that_lasts_is_found_as_it_was_closed)
{
	struct tree *t = tree_new();
	struct log_head head = head_of(s), now;
	struct err e = { 0 };

	for (unsigned round = 1; way->lasts && round <= 5; round++) {
		FINE(put(s, t, &head, 9, &now, &e), e);
		s.how->close(s.self);
		FINE(way->open(&s, folder, &e), e);
		OK(same_head(head_of(s), now));
		holds(s, round * 9);
		head = now;
	}
	tree_free(t);
	s.how->close(s.self);
}

/* A log over each backend */

static struct log *
log_over(struct log_store s)
{
	struct err e = { 0 };
	struct log *log = log_open(s.how, s.self, &e);

	FINE(log, e);
	return log;
}

static bool
append(struct log *log, unsigned n, struct err *e)
{
	struct log_entry *entries = calloc(n, sizeof *entries);
	char (*room)[80] = calloc(n, sizeof *room);
	bool ok;

	for (unsigned i = 0; i < n; i++)
		entries[i] = entry_of((unsigned)log_head(log).size + i,
		    room[i]);
	ok = log_append(log, entries, n, e);
	free(entries);
	free(room);
	return ok;
}

CONTRACT(the_head_of_a_log_is_the_root_of_its_leaves)
{
	struct log *log = log_over(s);
	struct tree *t = tree_new();
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	for (unsigned n = 1; n <= 40; n++) {
		struct log_head head;
		struct hash root;

		while (tree_size(t) < log_head(log).size + n) {
			char room[80];
			struct log_entry x = entry_of((unsigned)tree_size(t),
			    room);
			struct hash leaf = tree_leaf(x.p, x.n);

			tree_add(t, &leaf);
		}
		FINE(append(log, n, &e), e);
		head = log_head(log);
		root = tree_root(t, tree_size(t));
		OK(head.size == tree_size(t) && hash_same(&head.root, &root));
		root = tree_root(log_tree(log), head.size / 2);
		struct hash old = tree_root(t, head.size / 2);
		OK(hash_same(&root, &old));
	}
	tree_free(t);
	log_close(log);
}

CONTRACT(an_entry_empty_or_too_long_is_malformed_and_none_is_added)
{
	struct log *log = log_over(s);
	static uint8_t big[LOG_ENTRY_MOST + 1];
	struct log_entry entries[3] = { { "a", 1 }, { big, sizeof big },
	    { "c", 1 } };
	struct err e = { 0 };

	UNUSED(way), UNUSED(folder);
	OK(!log_append(log, entries, 3, &e) && e.kind == ERR_MALFORMED);
	OK(log_head(log).size == 0);
	entries[1].n = 0;
	OK(!log_append(log, entries, 3, &e) && e.kind == ERR_MALFORMED);
	OK(log_head(log).size == 0);
	entries[1].n = LOG_ENTRY_MOST;
	FINE(log_append(log, entries, 3, &e), e);
	FINE(log_append(log, NULL, 0, &e), e);
	OK(log_head(log).size == 3);
	log_close(log);
}

CONTRACT(a_log_follows_what_another_handle_appended)
{
	struct log_store second;
	struct err e = { 0 };
	struct log *log, *other;
	struct log_entry entry;
	bool grew;

	FINE(way->again(&second, &s, folder, &e), e);
	log = log_over(s);
	other = log_over(second);
	FINE(log_follow(other, &grew, &e), e);
	OK(!grew);
	FINE(append(log, 5000, &e), e);
	OK(log_head(other).size == 0);
	OK(!log_read(other, 0, &entry, &e) && e.kind == ERR_ABSENT);
	FINE(log_follow(other, &grew, &e), e);
	OK(grew && same_head(log_head(log), log_head(other)));
	FINE(log_read(other, 4999, &entry, &e), e);
	FINE(log_follow(other, NULL, &e), e);
	log_close(log);
	log_close(other);
}

CONTRACT(of_two_writers_the_later_is_refused_until_it_has_followed)
{
	struct log_store second;
	struct err e = { 0 };
	struct log *log, *other;
	struct log_head head;

	FINE(way->again(&second, &s, folder, &e), e);
	log = log_over(s);
	other = log_over(second);
	FINE(append(log, 3, &e), e);
	OK(!append(other, 2, &e) && e.kind == ERR_REFUSED);
	OK(log_head(other).size == 0);
	OK(!append(other, 2, &e) && e.kind == ERR_REFUSED);
	FINE(log_follow(other, NULL, &e), e);
	FINE(append(other, 2, &e), e);
	head = log_head(other);
	OK(head.size == 5);
	OK(!append(log, 1, &e) && e.kind == ERR_REFUSED);
	FINE(log_follow(log, NULL, &e), e);
	OK(same_head(log_head(log), head));
	log_close(log);
	log_close(other);
}

/* What a log does when its store fails. The failing store is the one in
 * memory with a switch. */

static struct {
	bool append, read, head, leaves;	/* fails */
	bool lies;		/* appends, and says it failed */
	int leaf_off;		/* this leaf is answered wrong */
} wrong;
static const struct log_backend *sound;

static bool
bad_append(void *self, const struct log_head *was,
    const struct log_entry *entries, const struct hash *leaves, size_t n,
    const struct log_head *now, struct err *e)
{
	if (wrong.lies)
		sound->append(self, was, entries, leaves, n, now, NULL);
	if (wrong.append || wrong.lies)
		return err_fault(e, "test", "The disk is on fire.");
	return sound->append(self, was, entries, leaves, n, now, e);
}

static bool
bad_read(void *self, uint64_t seq, struct log_entry *entry, struct err *e)
{
	static char other[] = "something else";

	if (!sound->read(self, seq, entry, e))
		return false;
	if (wrong.read)
		*entry = (struct log_entry){ other, sizeof other };
	return true;
}

static bool
bad_head(void *self, struct log_head *head, struct err *e)
{
	if (wrong.head)
		return err_fault(e, "test", "The head cannot be read.");
	return sound->head(self, head, e);
}

static bool
bad_leaves(void *self, uint64_t from, size_t n, struct hash *out,
    struct err *e)
{
	if (wrong.leaves)
		return err_fault(e, "test", "The leaves cannot be read.");
	if (!sound->leaves(self, from, n, out, e))
		return false;
	if (wrong.leaf_off >= 0 && (uint64_t)wrong.leaf_off >= from &&
	    (uint64_t)wrong.leaf_off < from + n)
		out[(uint64_t)wrong.leaf_off - from].b[7] ^= 1;
	return true;
}

static void
bad_close(void *self)
{
	sound->close(self);
}

static const struct log_backend bad = {
	.name = "bad", .append = bad_append, .read = bad_read,
	.head = bad_head, .leaves = bad_leaves, .close = bad_close,
};

static struct log_store
bad_store(void)
{
	struct log_store s;

	memset(&wrong, 0, sizeof wrong);
	wrong.leaf_off = -1;
	OK(log_store_mem(&s, NULL));
	sound = s.how;
	s.how = &bad;
	return s;
}

TEST(log, after_a_fault_every_append_gets_the_same_sentence)
{
	struct log *log = log_over(bad_store());
	struct log_entry entry;
	struct err e = { 0 };

	FINE(append(log, 4, &e), e);
	wrong.append = true;
	OK(!append(log, 1, &e) && e.kind == ERR_FAULT);
	STR_IS(e.says, "The disk is on fire.");
	wrong.append = false;
	for (int i = 0; i < 3; i++) {
		err_clear(&e);
		OK(!append(log, 1, &e) && e.kind == ERR_FAULT);
		STR_IS(e.says, "The disk is on fire.");
		OK(!log_follow(log, NULL, &e) && e.kind == ERR_FAULT);
		STR_IS(e.says, "The disk is on fire.");
	}
	OK(log_head(log).size == 4);
	FINE(log_read(log, 3, &entry, &e), e);
	log_close(log);
}

TEST(log, an_append_that_failed_after_all_is_found_on_opening_again)
{
	struct log_store s = bad_store(), again;
	struct err e = { 0 };
	struct log *log;

	OK(log_store_mem_again(&again, &s, &e));
	log = log_over(s);
	FINE(append(log, 4, &e), e);
	wrong.lies = true;
	OK(!append(log, 1, &e) && e.kind == ERR_FAULT);
	OK(log_head(log).size == 4);
	log_close(log);
	wrong.lies = false;
	log = log_over(again);
	OK(log_head(log).size == 5);
	FINE(append(log, 1, &e), e);
	log_close(log);
}

TEST(log, a_store_whose_leaves_do_not_give_its_root_is_not_opened)
{
	for (int i = 0; i < 10; i++) {
		struct log_store s = bad_store(), again;
		struct err e = { 0 };
		struct log *log;

		OK(log_store_mem_again(&again, &s, &e));
		log = log_over(s);
		FINE(append(log, 10, &e), e);
		log_close(log);
		wrong.leaf_off = i;
		OK(!log_open(again.how, again.self, &e));
		OK(e.kind == ERR_FAULT && strstr(e.says, "mirror"));
	}
}

TEST(log, a_store_that_cannot_be_read_is_not_opened)
{
	struct log_store s = bad_store();
	struct err e = { 0 };

	wrong.head = true;
	OK(!log_open(s.how, s.self, &e) && e.kind == ERR_FAULT);
	s = bad_store();
	struct log_store again;
	OK(log_store_mem_again(&again, &s, &e));
	struct log *log = log_over(s);
	FINE(append(log, 3, &e), e);
	wrong.leaves = true;
	OK(!log_open(again.how, again.self, &e) && e.kind == ERR_FAULT);
	log_close(log);
}

TEST(log, an_entry_that_rotted_is_a_fault_and_not_an_answer)
{
	struct log *log = log_over(bad_store());
	struct log_entry entry;
	struct err e = { 0 };

	FINE(append(log, 2, &e), e);
	wrong.read = true;
	OK(!log_read(log, 1, &entry, &e) && e.kind == ERR_FAULT);
	OK(strstr(e.says, "Entry 1 "));
	wrong.read = false;
	FINE(log_read(log, 1, &entry, &e), e);
	log_close(log);
}

TEST(log, what_another_appended_is_not_followed_when_it_does_not_add_up)
{
	struct log_store s = bad_store(), again;
	struct err e = { 0 };
	struct log *log, *other;
	bool grew = true;

	OK(log_store_mem_again(&again, &s, &e));
	log = log_over(s);
	other = log_over(again);
	FINE(append(log, 10, &e), e);
	wrong.leaf_off = 7;
	OK(!log_follow(other, &grew, &e) && e.kind == ERR_FAULT && !grew);
	OK(log_head(other).size == 0);
	wrong.leaf_off = -1;
	OK(!log_follow(other, &grew, &e) && e.kind == ERR_FAULT);
	log_close(log);
	log_close(other);
}
