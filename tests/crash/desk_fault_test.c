/* desk_fault_test.c: every call that the whole desk makes to its disk fails,
 * each in its turn, once and for ever: those of the log and of the book by
 * SQLite, those of key, latch, checkpoint and lock by the desk itself.
 *
 * A session makes a record, founds it, enters batches with a refusal among
 * them, closes, opens again and enters more. Whatever call fails, a batch is
 * acknowledged and kept, or the desk says one sentence and takes nothing more
 * until it is opened again. Then the record is opened on the healed disk: after
 * the desk was closed, was killed, or the power was cut. Every acknowledged act
 * must be there, and the checkpoint not ahead; the book must be the one that a
 * fold from nothing makes; the next act is entered.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/disk.h"
#include "tests/crash/world.h"

#include <stdio.h>

#define FOLDER DISK_ROOT "/f"
#define BOOK FOLDER "/book/book.db"

enum end { CLOSED, KILLED, CUT, ENDS };

struct session {
	enum end end;
	uint64_t acked, tried;
	bool failed;
	struct err why;
};

static const size_t batches[] = { 1, 1, 3, 1, 4 };
#define STEPS (sizeof batches / sizeof *batches)

/* A desk that cannot look may say at its start that something is missing. */
static void
no(struct session *s, long at, const struct err *e, bool starting)
{
	if (strlen(e->says) < 20 || e->kind == ERR_NONE ||
	    (e->kind != ERR_FAULT && !starting) ||
	    (e->kind == ERR_FAULT && !e->inside[0]))
		test_fail(__FILE__, __LINE__, "call %ld: kind %d: %s (%s)",
		    at, (int)e->kind, e->says, e->inside);
	s->failed = true;
	s->why = *e;
}

static void
some_steps(struct session *s, long at, size_t from, size_t to)
{
	struct err e = { 0 };
	struct desk *d;

	world_still();
	d = desk_open(FOLDER, ORIGIN, NULL, &e);
	if (!d) {
		no(s, at, &e, true);
		return;
	}
	for (size_t i = from; i < to && !s->failed; i++) {
		s->tried = s->acked + batches[i];
		if (world_enter(d, s->acked, batches[i], i > 2, &e)) {
			s->acked = s->tried;
			continue;
		}
		no(s, at, &e, false);
		/* It stands still, and says the same. */
		err_clear(&e);
		OK(!world_enter(d, s->acked, 1, false, &e));
		STR_IS(e.says, s->why.says);
	}
	if (s->failed && s->end == KILLED)
		disk_cut_now();
	desk_close(d);
}

static struct session
session(enum end end, long at)
{
	struct session s = { .end = end };

	some_steps(&s, at, 0, 3);
	if (!s.failed)
		some_steps(&s, at, 3, STEPS);
	return s;
}

/* After the disk was healed. */
static void
look(const struct session *s, long at)
{
	int64_t published = world_checkpoint(FOLDER);
	struct err e = { 0 };
	struct desk *d;
	uint64_t size;
	char when[40];

	snprintf(when, sizeof when, "call %ld", at);
	world_still();
	d = desk_open(FOLDER, ORIGIN, NULL, &e);
	if (!d)
		test_fail(__FILE__, __LINE__, "%s, end %d: %s (%s)", when,
		    (int)s->end, e.says, e.inside);
	size = log_head(desk_log(d)).size;
	if (size != s->acked && size != s->tried)
		test_fail(__FILE__, __LINE__, "%s: %d acknowledged, %d there",
		    when, (int)s->acked, (int)size);
	STR_IS(world_log_differs(d, size), "");
	OK(published <= (int64_t)size);
	OK(size == 0 || world_checkpoint(FOLDER) == (int64_t)size);
	FINE(world_enter(d, size, 1, false, &e), e);
	desk_close(d);
	world_book_is(BOOK, size + 1, when);
}

static void
one(long at, bool for_ever, enum disk_fault fault, enum end end, long *failed)
{
	struct session s;

	disk_format((uint64_t)at);
	disk_fail_at(at, for_ever, fault);
	s = session(end, at);
	*failed += s.failed;
	disk_fail_at(0, false, fault);
	if (end == CUT)
		disk_power_on(false);
	disk_restart();
	look(&s, at);
}

/* The three ends take turns: each call meets each kind of fault, and each end
 * every part of a session. */
static long
all_calls(bool for_ever, enum disk_fault fault)
{
	static bool chosen[2000];
	struct session whole;
	long calls, tried = 0, failed = 0;

	world_make();
	disk_format(1);
	disk_fail_at(0, false, fault);
	whole = session(CLOSED, 0);
	FINE(!whole.failed, whole.why);
	calls = disk_calls();
	OK(calls > 300 && calls < 2000);
	for (long at = 1; at <= calls; at++)
		chosen[at] = fault == DISK_IOERR || disk_takes_room(at);
	for (long at = 1; at <= calls; at++) {
		if (!chosen[at])
			continue;
		one(at, for_ever, fault, (enum end)(tried++ % ENDS), &failed);
	}
	fprintf(stderr, "%ld of %ld calls failed %s: the desk said no in %ld "
	    "sessions, went on in %ld\n", tried, calls, for_ever ?
	    "for ever" : "once", failed, tried - failed);
	disk_free();
	return failed;
}

TEST(desk_fault, any_one_call_that_fails_is_said_or_does_no_harm)
{
	OK(all_calls(false, DISK_IOERR) > 0);
}

TEST(desk_fault, a_disk_that_fails_for_ever_acknowledges_nothing_more)
{
	OK(all_calls(true, DISK_IOERR) > 0);
}

TEST(desk_fault, a_disk_that_is_full_once_or_for_ever_loses_nothing)
{
	OK(all_calls(false, DISK_FULL) > 0);
	OK(all_calls(true, DISK_FULL) > 0);
}

TEST(desk_fault, a_write_of_half_its_bytes_is_not_taken_for_a_whole_one)
{
	OK(all_calls(false, DISK_SHORT) > 0);
}
