/* trace.h: a child that is killed on entering a system call of its own.
 *
 * The child calls trace_me where the counting is to begin; the parent then
 * drives it with trace_kill. Where a process may not be traced the child ends
 * with TRACE_NOT_ALLOWED.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CRASH_TRACE_H
#define TESTS_CRASH_TRACE_H

#include <sys/types.h>

#define TRACE_NOT_ALLOWED 77

void trace_me(void);
/* Kills the stopped child with -9 as it enters system call `at` (0: never).
 * *calls is how many it entered. Answers its last status. */
int trace_kill(pid_t, long at, long *calls);

#endif
