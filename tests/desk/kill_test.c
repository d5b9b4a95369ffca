/* kill_test.c: an act that was acknowledged is there after kill -9.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"

#include "base/os.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define KILLS 20

struct answer { uint64_t index; struct hash leaf; };

/* Submits without end and tells what was taken. */
static void
submit_forever(const char *folder, int round, int out)
{
	struct err e = { 0 };
	struct desk *d = desk_open(folder, NULL, NULL, &e);
	struct arena *a = arena_new(1 << 20);

	if (!d)
		_exit(3);
	for (int i = 0; i < 10000; i++) {
		struct answer answer;
		struct desk_paper p;
		char id[40];

		snprintf(id, sizeof id, "p%d-%d", round, i);
		person_paper(d, a, id, NULL, &p);
		if (!desk_submit(d, a, &p))
			_exit(4);
		memset(&answer, 0, sizeof answer);
		answer = (struct answer){ p.index, p.leaf };
		if (write(out, &answer, sizeof answer) != sizeof answer)
			_exit(5);
		arena_reset(a);
	}
	_exit(6);
}

/* Every answer the child gave is true of the log. */
static size_t
check_answers(struct desk *d, int in)
{
	struct answer answer;
	size_t n = 0;

	while (read(in, &answer, sizeof answer) == sizeof answer) {
		struct log_entry entry;
		struct err e = { 0 };
		struct hash h;

		FINE(log_read(desk_log(d), answer.index, &entry, &e), e);
		h = tree_leaf(entry.p, entry.n);
		OK(hash_same(&h, &answer.leaf));
		n++;
	}
	return n;
}

static size_t
kill_once(const char *folder, int round)
{
	struct timespec wait = { 0, 0 };
	struct err e = { 0 };
	struct desk *d;
	int ends[2], status;
	size_t n;
	uint32_t chance;
	pid_t pid;

	OK(pipe(ends) == 0);
	pid = fork();
	OK(pid >= 0);
	if (pid == 0)
		submit_forever(folder, round, ends[1]);
	close(ends[1]);
	os_random(&chance, sizeof chance);
	wait.tv_nsec = 20000000 + chance % 130000000;
	nanosleep(&wait, NULL);
	OK(kill(pid, SIGKILL) == 0 && waitpid(pid, &status, 0) == pid);
	OK(WIFSIGNALED(status));
	d = desk_open(folder, NULL, NULL, &e);
	FINE(d, e);
	n = check_answers(d, ends[0]);
	OK(book_size(desk_book(d)) == log_head(desk_log(d)).size);
	close(ends[0]);
	desk_close(d);
	return n;
}

TEST(kill, every_acknowledged_act_is_there_after_kill_9)
{
	const char *folder = test_folder();
	size_t n = 0;

	desk_close(small_desk(folder));
	for (int i = 0; i < KILLS; i++)
		n += kill_once(folder, i);
	OK(n > 0);
}
