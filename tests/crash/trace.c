/* trace.c: see trace.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/trace.h"

#include "tests/test.h"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

void
trace_me(void)
{
	if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
		_exit(TRACE_NOT_ALLOWED);
	raise(SIGSTOP);
}

int
trace_kill(pid_t pid, long at, long *calls)
{
	bool inside = false;
	int status, signal = 0;

	*calls = 0;
	OK(waitpid(pid, &status, 0) == pid);
	if (WIFEXITED(status))
		return status;
	OK(ptrace(PTRACE_SETOPTIONS, pid, NULL,
	    (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) == 0);
	for (;;) {
		OK(ptrace(PTRACE_SYSCALL, pid, NULL,
		    (void *)(long)signal) == 0);
		OK(waitpid(pid, &status, 0) == pid);
		if (!WIFSTOPPED(status))
			return status;
		signal = 0;
		if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
			signal = WSTOPSIG(status) == SIGTRAP ? 0 :
			    WSTOPSIG(status);
			continue;
		}
		inside = !inside;
		if (!inside || ++*calls != at)
			continue;
		OK(kill(pid, SIGKILL) == 0);
		OK(waitpid(pid, &status, 0) == pid);
		return status;
	}
}
