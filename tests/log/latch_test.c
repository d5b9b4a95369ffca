/* latch_test.c: a log that is older than the latch, or another one, is not
 * written to.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"
#include "log/latch.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *
in_folder(char path[200], const char *name)
{
	snprintf(path, 200, "%s/%s", test_folder(), name);
	return path;
}

/* Entries 0..n-1; from `fork` on they are another history. */
static struct log *
log_of(unsigned n, unsigned fork)
{
	struct log *log = log_open_mem(NULL);

	for (unsigned i = 0; i < n; i++) {
		unsigned v = i < fork ? i : i + 1000000;
		struct log_entry entry = { &v, sizeof v };
		struct err e = { 0 };

		FINE(log_append(log, &entry, 1, &e), e);
	}
	return log;
}

static void
set(const char *path, const struct log *log)
{
	struct log_head head = log_head(log);
	struct err e = { 0 };
	struct latch *l = latch_open(path, &e);

	FINE(l, e);
	FINE(latch_set(l, &head, &e), e);
	latch_close(l);
}

static enum err_kind
verdict(const char *path, const struct log *log, struct err *e)
{
	struct latch *l = latch_open(path, e);
	enum err_kind kind = ERR_NONE;

	FINE(l, *e);
	if (!latch_agrees(l, log, e)) {
		kind = e->kind;
		STR_IS(e->rule, "latch");
	}
	latch_close(l);
	return kind;
}

TEST(latch, a_new_latch_agrees_with_any_log)
{
	struct log *empty = log_of(0, 0), *log = log_of(10, 0);
	struct err e = { 0 };
	char path[200];

	in_folder(path, "latch");
	OK(verdict(path, empty, &e) == ERR_NONE);
	OK(verdict(path, log, &e) == ERR_NONE);
	log_close(empty);
	log_close(log);
}

TEST(latch, a_log_of_the_latched_size_or_longer_agrees)
{
	struct log *log = log_of(10, 10), *longer = log_of(300, 300);
	struct err e = { 0 };
	char path[200];

	set(in_folder(path, "latch"), log);
	OK(verdict(path, log, &e) == ERR_NONE);
	OK(verdict(path, longer, &e) == ERR_NONE);
	log_close(log);
	log_close(longer);
}

TEST(latch, an_older_backup_is_refused_and_the_sentence_names_a_mirror)
{
	struct log *log = log_of(10, 10), *older = log_of(9, 9);
	struct log *none = log_of(0, 0);
	struct err e = { 0 };
	char path[200];

	set(in_folder(path, "latch"), log);
	OK(verdict(path, older, &e) == ERR_REFUSED);
	STR_IS(e.says, "The log ends after 9 entries, but 10 were signed: "
	    "this is an older copy. Fetch the missing entries from a mirror "
	    "first.");
	OK(verdict(path, none, &e) == ERR_REFUSED);
	log_close(log);
	log_close(older);
	log_close(none);
}

TEST(latch, another_history_is_refused_at_any_length)
{
	struct log *log = log_of(10, 10);
	char path[200];

	set(in_folder(path, "latch"), log);
	for (unsigned fork = 0; fork <= 12; fork++) {
		struct log *same = log_of(10, fork), *more = log_of(40, fork);
		enum err_kind want = fork < 10 ? ERR_REFUSED : ERR_NONE;
		struct err e = { 0 };

		OK(verdict(path, same, &e) == want);
		OK(verdict(path, more, &e) == want);
		log_close(same);
		log_close(more);
	}
	log_close(log);
}

TEST(latch, each_state_replaces_the_one_before)
{
	struct err e = { 0 };
	struct latch *l;
	char path[200];

	l = latch_open(in_folder(path, "latch"), &e);
	FINE(l, e);
	for (unsigned n = 1; n <= 9; n++) {
		struct log *log = log_of(n, n), *less = log_of(n - 1, n);
		struct log_head head = log_head(log);
		struct buf b;

		FINE(latch_set(l, &head, &e), e);
		OK(latch_agrees(l, log, &e));
		OK(!latch_agrees(l, less, &e));
		/* What another process would find at this moment. */
		OK(verdict(path, log, &e) == ERR_NONE);
		OK(verdict(path, less, &e) == ERR_REFUSED);
		b = test_file("/", path);
		OK(b.n == 256);
		buf_free(&b);
		log_close(log);
		log_close(less);
	}
	latch_close(l);
}

TEST(latch, a_state_that_goes_back_or_forks_is_not_taken)
{
	struct log *log = log_of(10, 10), *less = log_of(9, 9);
	struct log *twin = log_of(10, 4);
	struct log_head head = log_head(log), back = log_head(less);
	struct log_head fork = log_head(twin);
	struct err e = { 0 };
	struct latch *l;
	char path[200];

	l = latch_open(in_folder(path, "latch"), &e);
	FINE(latch_set(l, &head, &e), e);
	OK(!latch_set(l, &back, &e) && e.kind == ERR_REFUSED);
	OK(!latch_set(l, &fork, &e) && e.kind == ERR_REFUSED);
	FINE(latch_set(l, &head, &e), e);	/* signed again: the same */
	OK(latch_agrees(l, log, &e));
	latch_close(l);
	log_close(log);
	log_close(less);
	log_close(twin);
}

/* Damage */

static void
write_at(const char *path, long at, const void *p, size_t n)
{
	FILE *f = fopen(path, "r+");

	OK(f && fseek(f, at, SEEK_SET) == 0 && fwrite(p, 1, n, f) == n);
	OK(fclose(f) == 0);
}

/* The state of 10 in one slot and that of 20 in the other. */
static void
two_states(const char *path, struct log *ten, struct log *twenty)
{
	set(path, ten);
	set(path, twenty);
}

TEST(latch, a_slot_torn_at_any_byte_leaves_the_state_before)
{
	struct log *ten = log_of(10, 10), *twenty = log_of(20, 20);
	struct log *nine = log_of(9, 9);
	struct buf before, after;
	struct err e = { 0 };
	char path[200];

	in_folder(path, "latch");
	set(path, ten);			/* number 1, slot 1 */
	before = test_file("/", path);
	set(path, twenty);		/* number 2, slot 0 */
	after = test_file("/", path);
	for (size_t torn = 1; torn < 128; torn++) {
		write_at(path, 0, after.p, torn);
		write_at(path, (long)torn, before.p + torn, 128 - torn);
		/* Either the old state or, where the tail of both is the
		 * same, the new one. */
		OK(verdict(path, twenty, &e) == ERR_NONE);
		OK(verdict(path, nine, &e) == ERR_REFUSED);
	}
	write_at(path, 0, after.p, 127);
	write_at(path, 127, "\x55", 1);
	OK(verdict(path, ten, &e) == ERR_NONE);
	write_at(path, 0, after.p, 128);
	OK(verdict(path, ten, &e) == ERR_REFUSED);
	buf_free(&before);
	buf_free(&after);
	log_close(nine);
	log_close(ten);
	log_close(twenty);
}

TEST(latch, any_bit_flipped_in_the_newer_slot_falls_back_to_the_older)
{
	struct log *ten = log_of(10, 10), *twenty = log_of(20, 20);
	struct err e = { 0 };
	struct buf b;
	char path[200];

	two_states(in_folder(path, "latch"), ten, twenty);
	b = test_file("/", path);
	for (size_t bit = 0; bit < 128 * 8; bit += 3) {
		char c = (char)(b.p[bit / 8] ^ (1 << bit % 8));

		write_at(path, (long)(bit / 8), &c, 1);
		OK(verdict(path, ten, &e) == ERR_NONE);
		write_at(path, (long)(bit / 8), b.p + bit / 8, 1);
	}
	OK(verdict(path, ten, &e) == ERR_REFUSED);
	buf_free(&b);
	log_close(ten);
	log_close(twenty);
}

TEST(latch, a_latch_with_both_slots_broken_is_malformed)
{
	struct log *ten = log_of(10, 10), *twenty = log_of(20, 20);
	struct err e = { 0 };
	char path[200];

	two_states(in_folder(path, "latch"), ten, twenty);
	write_at(path, 30, "x", 1);
	write_at(path, 128 + 30, "x", 1);
	OK(!latch_open(path, &e) && e.kind == ERR_MALFORMED);
	OK(strstr(e.says, "damaged"));
	OK(truncate(path, 0) == 0);
	OK(!latch_open(path, &e) && e.kind == ERR_MALFORMED);
	OK(truncate(path, 256) == 0);
	OK(!latch_open(path, &e) && e.kind == ERR_MALFORMED);
	log_close(ten);
	log_close(twenty);
}

TEST(latch, a_slot_copied_over_the_other_is_not_believed_there)
{
	struct log *ten = log_of(10, 10), *twenty = log_of(20, 20);
	struct err e = { 0 };
	struct buf b;
	char path[200];

	/* The older state twice would hide the newer: its number does not
	 * belong in that place. */
	two_states(in_folder(path, "latch"), ten, twenty);
	b = test_file("/", path);
	write_at(path, 128, b.p, 128);
	OK(verdict(path, twenty, &e) == ERR_NONE);
	OK(verdict(path, ten, &e) == ERR_REFUSED);
	write_at(path, 0, "x", 1);
	OK(!latch_open(path, &e) && e.kind == ERR_MALFORMED);
	buf_free(&b);
	log_close(ten);
	log_close(twenty);
}

TEST(latch, a_link_leads_to_other_storage_or_the_storage_is_missed)
{
	const char *folder = test_folder();
	struct err e = { 0 };
	char real[300], link[300];
	struct latch *l;

	snprintf(real, sizeof real, "%s/elsewhere", folder);
	snprintf(link, sizeof link, "%s/latch", folder);
	OK(symlink(real, link) == 0);
	OK(!latch_open(link, &e));
	OK(e.kind == ERR_FAULT && strstr(e.says, "other storage"));
	OK(access(real, F_OK) != 0);
	l = latch_open(real, &e);
	FINE(l, e);
	latch_close(l);
	l = latch_open(link, &e);
	FINE(l, e);
	latch_close(l);
}

TEST(latch, a_folder_that_is_not_there_is_a_fault)
{
	struct err e = { 0 };

	OK(!latch_open("/nonexistent/folder/latch", &e));
	OK(e.kind == ERR_FAULT && e.says[0]);
}
