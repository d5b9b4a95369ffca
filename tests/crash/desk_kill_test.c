/* desk_kill_test.c: the desk is killed on entering each of its system calls.
 *
 * Five pieces of its work, each begun in a copy of the same prepared folder:
 * the first start in an empty one, one act, a batch, the fold of a book that
 * was deleted, and the copying of a WAL that a killed desk left, at the start
 * and at the end. A child does the piece and is killed with -9 as it enters its
 * n-th call, for every n. Then the desk must start; every acknowledged act is
 * there, and besides those at most the batch under way; the checkpoint that was
 * published is not ahead; the next act is entered; and the book is what a fold
 * from nothing makes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/crash/folder.h"
#include "tests/crash/trace.h"
#include "tests/crash/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PREPARED 20	/* acts in the prepared folder */

/* What the child has been told, and what it asks for: in shared memory, so
 * that telling costs no call. */
struct word { uint64_t tried, acked; };

struct task {
	const char *name;
	enum folder_part begins_with;
	bool open;		/* begins with an open desk */
	void (*work)(struct desk *, const char *folder, struct word *);
};

static struct desk *
desk_of(const char *folder)
{
	struct err e = { 0 };
	struct desk *d;

	world_still();
	d = desk_open(folder, ORIGIN, NULL, &e);
	if (!d) {
		fprintf(stderr, "%s (%s)\n", e.says, e.inside);
		_exit(3);
	}
	return d;
}

static void
enter(struct desk *d, size_t n, struct word *w)
{
	struct err e;

	w->tried = w->acked + n;
	if (!world_enter(d, w->acked, n, false, &e))
		_exit(4);
	w->acked = w->tried;
}

static void
start_alone(struct desk *d, const char *folder, struct word *w)
{
	(void)d, (void)w;
	desk_of(folder);
}

static void
one_act(struct desk *d, const char *folder, struct word *w)
{
	(void)folder;
	enter(d, 1, w);
}

static void
batch(struct desk *d, const char *folder, struct word *w)
{
	(void)folder;
	enter(d, 12, w);
}

static void
start_and_end(struct desk *d, const char *folder, struct word *w)
{
	d = desk_of(folder);
	enter(d, 3, w);
	desk_close(d);
}

static const struct task tasks[] = {
	{ "the first start", FOLDER_NONE, false, start_alone },
	{ "one act", FOLDER_WHOLE, true, one_act },
	{ "a batch", FOLDER_WHOLE, true, batch },
	{ "a fold", FOLDER_NO_BOOK, false, start_alone },
	{ "copying the WAL", FOLDER_WHOLE, false, start_and_end },
};

/* A folder whose desk was killed: the WALs are full. */
static void
prepare(const char *folder)
{
	int status;
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid == 0) {
		struct word w = { 0, 0 };
		struct desk *d = desk_of(folder);

		enter(d, 1, &w);
		enter(d, 1, &w);
		enter(d, PREPARED - 2, &w);
		_exit(0);
	}
	OK(waitpid(pid, &status, 0) == pid);
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static int
run(const struct task *p, const char *folder, long kill_at, long *calls,
    struct word *w)
{
	pid_t pid;

	*w = (struct word){ 0, 0 };
	w->tried = w->acked = p->begins_with == FOLDER_NONE ? 0 :
	    PREPARED;
	pid = fork();
	OK(pid >= 0);
	if (pid == 0) {
		struct desk *d = p->open ? desk_of(folder) : NULL;

		trace_me();
		p->work(d, folder, w);
		_exit(0);
	}
	return trace_kill(pid, kill_at, calls);
}

/* What the next start finds. */
static void
look(const struct task *p, const char *folder, long call,
    const struct word *w)
{
	int64_t published = world_checkpoint(folder);
	struct err e = { 0 };
	struct desk *d;
	uint64_t size;
	char when[80], book[4096];

	snprintf(when, sizeof when, "%s, call %ld", p->name, call);
	world_still();
	d = desk_open(folder, ORIGIN, NULL, &e);
	if (!d)
		test_fail(__FILE__, __LINE__, "%s: %s (%s)", when, e.says,
		    e.inside);
	size = log_head(desk_log(d)).size;
	if (size != w->acked && size != w->tried)
		test_fail(__FILE__, __LINE__, "%s: %d acknowledged, %d there",
		    when, (int)w->acked, (int)size);
	STR_IS(world_log_differs(d, size), "");
	OK(published <= (int64_t)size);
	FINE(world_enter(d, size, 1, false, &e), e);
	desk_close(d);
	snprintf(book, sizeof book, "%s/book/book.db", folder);
	world_book_is(book, size + 1, when);
}

static void
kill_everywhere(const struct task *p, const char *from, const char *to,
    struct word *w)
{
	long calls, seen;
	int status;

	folder_copy(from, to, p->begins_with);
	status = run(p, to, 0, &calls, w);
	if (WIFEXITED(status) && WEXITSTATUS(status) == TRACE_NOT_ALLOWED) {
		fprintf(stderr, "skipped: ptrace is not allowed here\n");
		return;
	}
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	OK(calls > 5);
	for (long n = 1; n <= calls; n++) {
		folder_copy(from, to, p->begins_with);
		status = run(p, to, n, &seen, w);
		OK(WIFSIGNALED(status) || seen < n);
		look(p, to, n, w);
	}
	fprintf(stderr, "%s: killed at each of %ld system calls\n", p->name,
	    calls);
}

TEST(desk_kill, a_desk_killed_at_any_system_call_loses_nothing_acknowledged)
{
	struct word *w = mmap(NULL, sizeof *w, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	char from[100], to[100];

	OK(w != MAP_FAILED);
	world_make();
	folder_quick(from);
	folder_quick(to);
	prepare(from);
	for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
		kill_everywhere(&tasks[i], from, to, w);
	folder_remove(from);
	folder_remove(to);
	munmap(w, sizeof *w);
}
