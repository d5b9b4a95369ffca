/* due_kill_test.c: a desk that closes procedures, by silence and in writing, is
 * killed on entering its system calls.
 *
 * A child opens the desk and closes what falls due at one moment after the
 * other (silent.h); it is killed with -9 as it enters its n-th call, for every
 * eighth n from there to the end (CHANCERY_EVERY). The desk that starts long after
 * must find what was closed before, close the rest, and all as if nothing had been.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/folder.h"
#include "tests/crash/silent.h"
#include "tests/crash/trace.h"

#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* *acked lies in shared memory, so that telling costs no call. That a desk may
 * be killed while it starts is shown by desk_kill_test.c; while it ends and copies
 * its book back, once, after the silences. */
static void
close_all(const char *folder, uint64_t *acked, bool ends)
{
	struct err e = { 0 };
	struct desk *d;

	silent_clock(0);
	d = silent_open(folder, &e);
	if (!d)
		_exit(3);
	trace_me();
	for (int i = 0; i < silent_moments(); i++) {
		if (!silent_due(d, i, &e))
			_exit(4);
		*acked = log_head(desk_log(d)).size;
	}
	if (ends)
		desk_close(d);
}

static int
run(const char *folder, enum silent_scene scene, long kill_at, long *calls,
    uint64_t *acked)
{
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid == 0) {
		close_all(folder, acked, scene == SILENT_SILENCES);
		_exit(0);
	}
	return trace_kill(pid, kill_at, calls);
}

static void
kill_everywhere(enum silent_scene scene, const char *from, const char *to,
    uint64_t size, uint64_t *acked)
{
	long calls, seen;
	int status;

	folder_copy(from, to, FOLDER_WHOLE);
	status = run(to, scene, 0, &calls, acked);
	if (WIFEXITED(status) && WEXITSTATUS(status) == TRACE_NOT_ALLOWED) {
		fprintf(stderr, "skipped: ptrace is not allowed here\n");
		return;
	}
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	OK(*acked == size + silent_closings());
	for (long n = 1; n <= calls; n += silent_every()) {
		const char *wrong;

		folder_copy(from, to, FOLDER_WHOLE);
		*acked = size;
		status = run(to, scene, n, &seen, acked);
		OK(WIFSIGNALED(status) || seen < n);
		wrong = silent_wrong(to, *acked);
		if (*wrong)
			test_fail(__FILE__, __LINE__, "call %ld: %s", n,
			    wrong);
	}
	fprintf(stderr, "closing %d procedures: killed at one in %ld of %ld "
	    "system calls\n", (int)silent_closings(), silent_every(), calls);
}

static void
killed_while_closing(enum silent_scene scene)
{
	uint64_t size, *acked = mmap(NULL, sizeof *acked, PROT_READ |
	    PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	const char *from;
	char to[100];

	OK(acked != MAP_FAILED);
	silent_choose(scene);
	from = silent_folder(&size);
	folder_quick(to);
	kill_everywhere(scene, from, to, size, acked);
	folder_remove(to);
	munmap(acked, sizeof *acked);
	silent_choose(SILENT_SILENCES);
}

TEST(due_kill, a_desk_killed_at_any_system_call_closes_each_silence_rightly)
{
	killed_while_closing(SILENT_SILENCES);
}

TEST(due_kill, and_each_written_procedure_at_its_end_or_its_last_answer)
{
	killed_while_closing(SILENT_WRITTEN);
}

TEST(due_kill, what_nobody_closed_is_seen)
{
	static const char *const first[] = { [SILENT_SILENCES] =
	    "nobody closed s1", [SILENT_WRITTEN] = "nobody closed w1" };

	for (int scene = 0; scene < SILENT_SCENES; scene++) {
		struct err e = { 0 };
		struct desk *d;
		uint64_t size;
		char to[100];

		silent_choose((enum silent_scene)scene);
		folder_quick(to);
		folder_copy(silent_folder(&size), to, FOLDER_WHOLE);
		silent_clock(silent_moments());
		d = silent_open(to, &e);
		FINE(d, e);
		STR_IS(silent_outcomes_wrong(d), first[scene]);
		desk_close(d);
		folder_remove(to);
	}
	silent_choose(SILENT_SILENCES);
}
