/* due_fault_test.c: every call that a desk makes to its disk while it closes
 * procedures fails, each in its turn, once and for ever.
 *
 * The prepared folder (silent.h) lies on the disk of disk.h, and the desk closes
 * what falls due, moment by moment. Whatever call fails, what was due is closed,
 * or the desk says that there is a fault: it does not go on as if nothing were
 * due. Then it is opened on the healed disk, after it was closed, killed or cut
 * off, and all must be as it must be.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/disk.h"
#include "tests/crash/folder.h"
#include "tests/crash/silent.h"

#include <stdio.h>

#define FOLDER DISK_ROOT "/f"

enum end { CLOSED, KILLED, CUT, ENDS };

static const uint64_t due_until[SILENT_SCENES][3] = {
	[SILENT_SILENCES] = { 1, 4, 5 }, [SILENT_WRITTEN] = { 1, 2 },
};

struct session { enum end end; uint64_t acked; bool failed; };

static void
no(struct session *s, long at, const struct err *e)
{
	if (strlen(e->says) < 20 || e->kind == ERR_NONE)
		test_fail(__FILE__, __LINE__, "call %ld: kind %d: %s (%s)",
		    at, (int)e->kind, e->says, e->inside);
	s->failed = true;
}

/* Calls fail from here on; that a start may fail is shown by
 * desk_fault_test.c. */
static struct session
session(enum silent_scene scene, enum end end, long at, bool for_ever,
    enum disk_fault fault)
{
	struct session s = { .end = end };
	const char *from = silent_folder(&s.acked);
	uint64_t size = s.acked;
	struct err e = { 0 };
	struct desk *d;

	disk_format((uint64_t)at);
	folder_copy(from, FOLDER, FOLDER_WHOLE);
	silent_clock(0);
	d = silent_open(FOLDER, &e);
	FINE(d, e);
	disk_fail_at(at, for_ever, fault);
	for (int i = 0; !s.failed && i < silent_moments(); i++) {
		if (!silent_due(d, i, &e)) {
			no(&s, at, &e);
			break;
		}
		s.acked = log_head(desk_log(d)).size;
		if (s.acked != size + due_until[scene][i])
			test_fail(__FILE__, __LINE__, "call %ld: nothing was "
			    "said, and %d are closed at moment %d", at,
			    (int)(s.acked - size), i);
	}
	if (s.failed && end == KILLED)
		disk_cut_now();
	desk_close(d);
	return s;
}

static void
one(enum silent_scene scene, long at, bool for_ever, enum disk_fault fault,
    enum end end, long *failed)
{
	struct session s = session(scene, end, at, for_ever, fault);
	const char *wrong;

	*failed += s.failed;
	disk_fail_at(0, false, fault);
	if (end == CUT)
		disk_power_on(false);
	disk_restart();
	wrong = silent_wrong(FOLDER, s.acked);
	if (*wrong)
		test_fail(__FILE__, __LINE__, "call %ld, end %d: %s", at,
		    (int)end, wrong);
}

/* The first calls, and then one in so many. */
static long
all_calls(enum silent_scene scene, bool for_ever, enum disk_fault fault,
    long first, long every)
{
	static bool chosen[2000];
	long calls, tried = 0, failed = 0;

	silent_choose(scene);
	OK(!session(scene, CLOSED, 0, false, fault).failed);
	calls = disk_calls();
	OK(calls > 100 && calls < 2000);
	for (long at = 1; at <= calls; at++)
		chosen[at] = (at <= first || (at + for_ever) % every == 0) &&
		    (fault == DISK_IOERR || disk_takes_room(at));
	for (long at = 1; at <= calls; at++)
		if (chosen[at])
			one(scene, at, for_ever, fault,
			    (enum end)(tried++ % ENDS), &failed);
	disk_free();
	fprintf(stderr, "closing %d procedures: %ld of %ld calls failed %s; a "
	    "fault was said in %ld sessions\n", (int)silent_closings(), tried,
	    calls, for_ever ? "for ever" : "once", failed);
	silent_choose(SILENT_SILENCES);
	return failed;
}

TEST(due_fault, any_one_call_that_fails_leaves_no_silence_open_unsaid)
{
	OK(all_calls(SILENT_SILENCES, false, DISK_IOERR, 0,
	    silent_every()) > 0);
}

TEST(due_fault, a_disk_that_fails_for_ever_closes_nothing_wrongly)
{
	OK(all_calls(SILENT_SILENCES, true, DISK_IOERR, 0,
	    silent_every()) > 0);
}

TEST(due_fault, a_full_disk_or_half_a_write_closes_nothing_wrongly)
{
	OK(all_calls(SILENT_SILENCES, false, DISK_FULL, 0,
	    silent_every()) > 0);
	OK(all_calls(SILENT_SILENCES, false, DISK_SHORT, 0,
	    silent_every()) > 0);
}

/* The first calls look whether it is over; most of the others are those of a
 * silence that is closed, too. */
TEST(due_fault, any_one_call_that_fails_leaves_nothing_in_writing_open_unsaid)
{
	OK(all_calls(SILENT_WRITTEN, false, DISK_IOERR, 20,
	    8 * silent_every()) > 0);
}
