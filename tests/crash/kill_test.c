/* kill_test.c: the writer is killed on entering each of its system calls.
 *
 * A child makes a log, appends batches, moves the latch, closes, opens again
 * and appends more; it tells through a pipe what was acknowledged. It runs
 * under ptrace and is killed with -9 as it enters its n-th system call, for
 * every n. The log must then open with what was acknowledged, or that and the
 * one batch under way; the latch must agree; and appending goes on.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "log/latch.h"
#include "log/log.h"
#include "tests/crash/trace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define ENTRY_BYTES 700

struct place { char folder[100], log[200], latch[200]; };

static struct place
place(void)
{
	struct place at;

	snprintf(at.folder, sizeof at.folder, "%s", test_folder());
	snprintf(at.log, sizeof at.log, "%s/log.db", at.folder);
	snprintf(at.latch, sizeof at.latch, "%s/latch", at.folder);
	return at;
}

/* The folder as test_folder gave it: a run needs an empty one, and there are
 * more runs than folders. */
static void
empty(const struct place *at)
{
	static const char *const ends[] = { "log.db", "log.db-wal",
	    "log.db-shm", "log.db-journal", "latch", "latch.new" };
	char path[300];

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		snprintf(path, sizeof path, "%s/%s", at->folder, ends[i]);
		if (unlink(path) != 0)
			OK(errno == ENOENT);
	}
}

static void
fill(uint64_t seq, uint8_t room[ENTRY_BYTES])
{
	for (size_t i = 0; i < ENTRY_BYTES; i++)
		room[i] = (uint8_t)(seq * 31 + i * 7 + i / 256);
}

static bool
append(struct log *log, size_t n, struct err *e)
{
	static uint8_t room[64][ENTRY_BYTES];
	struct log_entry entries[64];

	for (size_t i = 0; i < n; i++) {
		fill(log_head(log).size + i, room[i]);
		entries[i] = (struct log_entry){ room[i], ENTRY_BYTES };
	}
	return log_append(log, entries, n, e);
}

/* What the child says: a batch is begun; it was acknowledged. */
struct word { uint64_t tried, acked; };

static void
say(int out, uint64_t tried, uint64_t acked)
{
	struct word w = { tried, acked };

	if (write(out, &w, sizeof w) != (ssize_t)sizeof w)
		_exit(3);
}

static bool
one_life(const struct place *at, int out, const size_t *batches, size_t n)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(at->log, true, &e);
	struct latch *latch = latch_open(at->latch, &e);

	if (!log || !latch || !latch_agrees(latch, log, &e))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct log_head head = log_head(log);

		say(out, head.size + batches[i], head.size);
		if (!append(log, batches[i], &e))
			return false;
		head = log_head(log);
		if (!latch_set(latch, &head, &e))
			return false;
		say(out, head.size, head.size);
	}
	latch_close(latch);
	log_close(log);
	return true;
}

static void
child(const struct place *at, int out)
{
	static const size_t first[] = { 1, 3, 60 }, second[] = { 1, 2 };

	trace_me();
	_exit(one_life(at, out, first, 3) && one_life(at, out, second, 2) ?
	    0 : 1);
}

/* One run; *last what the child last said. */
static int
run(const struct place *at, long kill_at, long *calls, struct word *last)
{
	int pipes[2], status;
	struct word w;
	pid_t pid;

	OK(pipe(pipes) == 0);
	pid = fork();
	OK(pid >= 0);
	if (pid == 0) {
		close(pipes[0]);
		child(at, pipes[1]);
	}
	close(pipes[1]);
	status = trace_kill(pid, kill_at, calls);
	*last = (struct word){ 0, 0 };
	while (read(pipes[0], &w, sizeof w) == (ssize_t)sizeof w)
		*last = w;
	close(pipes[0]);
	return status;
}

/* What the next start finds. */
static void
look(const struct place *at, long call, const struct word *last)
{
	struct err e = { 0 };
	struct log *log = log_open_sqlite(at->log, true, &e);
	struct latch *latch;
	uint64_t size;

	if (!log)
		test_fail(__FILE__, __LINE__, "call %ld: %s (%s)", call,
		    e.says, e.inside);
	size = log_head(log).size;
	if (size != last->acked && size != last->tried)
		test_fail(__FILE__, __LINE__, "call %ld: %llu acknowledged, "
		    "%llu there", call, (unsigned long long)last->acked,
		    (unsigned long long)size);
	for (uint64_t i = 0; i < size; i++) {
		uint8_t want[ENTRY_BYTES];
		struct log_entry got;

		fill(i, want);
		FINE(log_read(log, i, &got, &e), e);
		OK(got.n == ENTRY_BYTES && memcmp(got.p, want, got.n) == 0);
	}
	latch = latch_open(at->latch, &e);
	FINE(latch, e);
	FINE(latch_agrees(latch, log, &e), e);
	FINE(append(log, 1, &e), e);
	latch_close(latch);
	log_close(log);
}

TEST(kill, a_writer_killed_at_any_system_call_loses_nothing_acknowledged)
{
	struct place at = place();
	struct word last;
	long calls, seen;
	int status;

	status = run(&at, 0, &calls, &last);
	if (WIFEXITED(status) && WEXITSTATUS(status) == TRACE_NOT_ALLOWED) {
		fprintf(stderr, "skipped: ptrace is not allowed here\n");
		return;
	}
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	OK(last.acked == 67 && calls > 100);
	for (long n = 1; n <= calls; n++) {
		empty(&at);
		status = run(&at, n, &seen, &last);
		OK(WIFSIGNALED(status) || seen < n);
		look(&at, n, &last);
	}
	fprintf(stderr, "killed at each of %ld system calls\n", calls);
}
