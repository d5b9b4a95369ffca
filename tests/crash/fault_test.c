/* fault_test.c: every call to the disk fails, each in its turn, once and for
 * ever.
 *
 * A session makes a log, appends, closes it, opens it again and appends more.
 * It is run once for every call it makes to the disk, with that call failing:
 * an I/O error, a full disk, a write of half its bytes. Whatever happens, a
 * step is acknowledged and kept, or is not acknowledged, with a sentence; and
 * a log that failed stands still until it is opened again.
 *
 * A sync that fails loses what it was to save, and the next one succeeds.
 * After each session the log is opened again: once after it was closed, once
 * after the program was killed, once after the power was cut.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "log/store.h"
#include "tests/crash/disk.h"

#include <stdio.h>
#include <stdlib.h>

#define STEPS 5
static const size_t batches[STEPS] = { 1, 3, 40, 2, 1 };

enum end { CLOSED, KILLED, CUT, ENDS };

struct session {
	enum end end;
	uint64_t acked, tried;
	bool failed;
	struct err why;
};

static struct log_entry
entry_of(uint64_t seq, char room[200])
{
	int n = snprintf(room, 200, "%llu%*s", (unsigned long long)seq,
	    (int)(seq * 37 % 180), "");

	return (struct log_entry){ room, (size_t)n };
}

static bool
append(struct log *log, uint64_t from, size_t n, struct err *e)
{
	static char room[64][200];
	struct log_entry entries[64];

	for (size_t i = 0; i < n; i++)
		entries[i] = entry_of(from + i, room[i]);
	return log_append(log, entries, n, e);
}

static struct log *
open_log(struct err *e)
{
	struct log_disk disk = { .vfs = DISK, .checkpoint = 4 };

	return log_open_sqlite_with("log.db", true, &disk, e);
}

/* A refusal of the disk is a fault and says something. */
static void
no(struct session *s, const struct err *e)
{
	OK(e->kind == ERR_FAULT);
	OK(strlen(e->says) > 20 && e->inside[0]);
	s->failed = true;
	s->why = *e;
}

static void
some_steps(struct session *s, int from, int to)
{
	struct err e = { 0 };
	struct log *log = open_log(&e);

	if (!log) {
		no(s, &e);
		return;
	}
	for (int i = from; i < to && !s->failed; i++) {
		s->tried = s->acked + batches[i];
		if (append(log, s->acked, batches[i], &e)) {
			s->acked = s->tried;
			continue;
		}
		no(s, &e);
		/* It stands still, and says the same. */
		err_clear(&e);
		OK(!append(log, s->acked, 1, &e) && e.kind == ERR_FAULT);
		STR_IS(e.says, s->why.says);
		OK(log_head(log).size == s->acked);
	}
	if (s->failed && s->end == KILLED)
		disk_cut_now();
	log_close(log);
}

static struct session
session(enum end end)
{
	struct session s = { .end = end };

	some_steps(&s, 0, 3);
	if (!s.failed)
		some_steps(&s, 3, STEPS);
	return s;
}

/* The log holds what was acknowledged, or that and the batch on its way. Then
 * more is acknowledged, and the power goes before the log is closed. */
static void
look(struct session *s, long at)
{
	struct err e = { 0 };
	struct log *log = open_log(&e);
	char room[200];

	if (!log)
		test_fail(__FILE__, __LINE__, "call %ld: %s (%s)", at, e.says,
		    e.inside);
	if (log_head(log).size != s->acked && log_head(log).size != s->tried)
		test_fail(__FILE__, __LINE__, "call %ld: %llu acknowledged, "
		    "%llu there", at, (unsigned long long)s->acked,
		    (unsigned long long)log_head(log).size);
	s->acked = s->tried = log_head(log).size;
	for (uint64_t i = 0; i < s->acked; i++) {
		struct log_entry want = entry_of(i, room), got;

		FINE(log_read(log, i, &got, &e), e);
		OK(got.n == want.n && memcmp(got.p, want.p, got.n) == 0);
	}
	FINE(append(log, s->acked, 5, &e), e);
	s->acked = s->tried = s->acked + 5;
	disk_cut_now();
	log_close(log);
	disk_power_on(true);
}

/* Every call failing in turn; answers how many made the session fail. */
static long
all_calls(bool for_ever, enum disk_fault fault)
{
	long calls, failed = 0, kept = 0;

	disk_format(1);
	disk_fail_at(0, false, fault);
	OK(!session(CLOSED).failed);
	calls = disk_calls();
	OK(calls > 100);
	for (long at = 1; at <= calls; at++) {
		for (enum end end = CLOSED; end < ENDS; end++) {
			struct session s;

			disk_format((uint64_t)at);
			disk_fail_at(at, for_ever, fault);
			s = session(end);
			failed += s.failed;
			kept += !s.failed;
			disk_fail_at(0, false, fault);
			if (end == CUT)
				disk_power_on(true);
			disk_restart();
			look(&s, at);
			look(&s, at);
		}
	}
	fprintf(stderr, "%ld calls failed %s: the log said no in %ld "
	    "sessions, went on in %ld\n", calls, for_ever ? "for ever" :
	    "once", failed, kept);
	disk_free();
	return failed;
}

TEST(fault, any_one_call_that_fails_is_said_or_does_no_harm)
{
	OK(all_calls(false, DISK_IOERR) > 0);
}

TEST(fault, a_disk_that_fails_for_ever_acknowledges_nothing_more)
{
	OK(all_calls(true, DISK_IOERR) > 0);
}

TEST(fault, a_disk_that_is_full_once_or_for_ever_loses_nothing)
{
	OK(all_calls(false, DISK_FULL) > 0);
	OK(all_calls(true, DISK_FULL) > 0);
}

TEST(fault, a_write_of_half_its_bytes_is_not_taken_for_a_whole_one)
{
	OK(all_calls(false, DISK_SHORT) > 0);
	OK(all_calls(true, DISK_SHORT) > 0);
}

TEST(fault, a_full_disk_is_called_full)
{
	struct err e = { 0 };
	struct log *log;
	bool named = false;

	disk_format(1);
	log = open_log(&e);
	FINE(log, e);
	FINE(append(log, 0, 3, &e), e);
	for (long at = 1; at < 20 && !named; at++) {
		disk_fail_at(at, true, DISK_FULL);
		if (append(log, log_head(log).size, 10, &e))
			continue;
		named = strstr(e.says, "The disk is full") != NULL;
		log_close(log);
		disk_fail_at(0, false, DISK_FULL);
		log = open_log(&e);
		FINE(log, e);
	}
	OK(named);
	log_close(log);
	disk_free();
}
