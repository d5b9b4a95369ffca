/* sandbox.c: see sandbox.h. The Landlock structures are declared here because
 * Debian 12's headers end at ABI 2; the kernel's are stable.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <seccomp.h>

/* ---- Landlock ---- */

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

struct ll_ruleset {
	uint64_t fs;
	uint64_t net;		/* ABI 4 */
	uint64_t scoped;	/* ABI 6 */
};

struct ll_path {
	uint64_t allowed;
	int32_t folder;
} __attribute__((packed));

enum {
	LL_VERSION = 1,		/* flag of create_ruleset */
	LL_PATH = 1,		/* kind of rule */
};

#define LL_EXECUTE	(1ULL << 0)
#define LL_WRITE_FILE	(1ULL << 1)
#define LL_READ_FILE	(1ULL << 2)
#define LL_READ_DIR	(1ULL << 3)
#define LL_REMOVE_FILE	(1ULL << 5)
#define LL_MAKE_REG	(1ULL << 8)
#define LL_FS_1		((1ULL << 13) - 1)	/* all of ABI 1 */
#define LL_REFER	(1ULL << 13)		/* ABI 2 */
#define LL_TRUNCATE	(1ULL << 14)		/* ABI 3 */
#define LL_IOCTL_DEV	(1ULL << 15)		/* ABI 5 */
#define LL_TCP		3ULL			/* bind, connect */
#define LL_OUTSIDE	3ULL			/* abstract sockets, signals */

static int
landlock_abi(void)
{
	long n = syscall(SYS_landlock_create_ruleset, NULL, 0, LL_VERSION);

	return n > 0 ? (int)n : 0;
}

/* Everything this kernel can refuse, so that what no rule allows is. */
static struct ll_ruleset
landlock_handled(int abi)
{
	struct ll_ruleset r = { .fs = LL_FS_1 };

	if (abi >= 2)
		r.fs |= LL_REFER;
	if (abi >= 3)
		r.fs |= LL_TRUNCATE;
	if (abi >= 4)
		r.net = LL_TCP;
	if (abi >= 5)
		r.fs |= LL_IOCTL_DEV;
	if (abi >= 6)
		r.scoped = LL_OUTSIDE;
	return r;
}

static size_t
landlock_size(int abi)
{
	if (abi >= 6)
		return sizeof(struct ll_ruleset);
	return abi >= 4 ? offsetof(struct ll_ruleset, scoped)
	    : offsetof(struct ll_ruleset, net);
}

static uint64_t
rights(bool folder, bool write)
{
	uint64_t r = LL_READ_FILE;

	if (folder)
		r |= LL_READ_DIR;
	if (write)
		r |= LL_WRITE_FILE | LL_TRUNCATE;
	if (write && folder)
		r |= LL_MAKE_REG | LL_REMOVE_FILE;
	return r;
}

static bool
landlock_path(int rules, const char *path, bool write, uint64_t handled,
    struct err *e)
{
	struct ll_path rule = { .folder = open(path, O_PATH | O_CLOEXEC) };
	struct stat st;
	long rc;

	if (rule.folder < 0 || fstat(rule.folder, &st) != 0) {
		err_errno(e, "The door cannot find %.100s.", path);
		if (rule.folder >= 0)
			close(rule.folder);
		return false;
	}
	rule.allowed = rights(S_ISDIR(st.st_mode), write) & handled;
	rc = syscall(SYS_landlock_add_rule, rules, LL_PATH, &rule, 0);
	if (rc != 0)
		err_errno(e, "The door cannot be allowed to read %.100s.",
		    path);
	close(rule.folder);
	return rc == 0;
}

static bool
landlock_paths(int rules, const char *const *paths, bool write,
    uint64_t handled, struct err *e)
{
	for (; paths && *paths; paths++)
		if (!landlock_path(rules, *paths, write, handled, e))
			return false;
	return true;
}

static bool
landlock_lock(const struct sandbox *s, int abi, struct err *e)
{
	struct ll_ruleset set = landlock_handled(abi);
	int rules = (int)syscall(SYS_landlock_create_ruleset, &set,
	    landlock_size(abi), 0);
	bool ok;

	if (rules < 0)
		return err_errno(e, "The kernel refused the file rules.");
	ok = landlock_paths(rules, s->read, false, set.fs, e) &&
	    landlock_paths(rules, s->write, true, set.fs, e);
	if (ok && syscall(SYS_landlock_restrict_self, rules, 0) != 0)
		ok = err_errno(e, "The kernel refused to lock the files.");
	close(rules);
	return ok;
}

/* ---- seccomp ---- */

/* What SQLite (reading), OpenSSL's hashes, the HTTP library and glibc call
 * while serving. */
static const int calm[] = {
	/* files that Landlock let be opened */
	SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv),
	SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(lseek),
	SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat),
	SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
	SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(flock),
	SCMP_SYS(fadvise64), SCMP_SYS(dup), SCMP_SYS(sendfile),
	/* memory */
	SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
	/* threads, time, chance */
	SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
	SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
	SCMP_SYS(membarrier), SCMP_SYS(exit), SCMP_SYS(exit_group),
	SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
	SCMP_SYS(restart_syscall), SCMP_SYS(rt_sigtimedwait),
	SCMP_SYS(pause), SCMP_SYS(rt_sigsuspend),
	SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres),
	SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
	SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(getrandom),
	/* who am I */
	SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid),
	SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid),
	SCMP_SYS(getegid), SCMP_SYS(uname), SCMP_SYS(sysinfo),
	SCMP_SYS(getrusage), SCMP_SYS(getrlimit),
	/* connections that arrive */
	SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(recvfrom),
	SCMP_SYS(recvmsg), SCMP_SYS(sendto), SCMP_SYS(sendmsg),
	SCMP_SYS(shutdown), SCMP_SYS(getsockopt), SCMP_SYS(setsockopt),
	SCMP_SYS(getsockname), SCMP_SYS(getpeername), SCMP_SYS(epoll_create1),
	SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait),
	SCMP_SYS(epoll_pwait2), SCMP_SYS(poll), SCMP_SYS(ppoll),
	SCMP_SYS(select), SCMP_SYS(pselect6), SCMP_SYS(eventfd2),
	SCMP_SYS(pipe2),
};

/* Only when something may be written at all; Landlock says where. */
static const int writing[] = {
	SCMP_SYS(pwrite64), SCMP_SYS(pwritev), SCMP_SYS(ftruncate),
	SCMP_SYS(fallocate), SCMP_SYS(fsync), SCMP_SYS(fdatasync),
	SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
	SCMP_SYS(unlink), SCMP_SYS(unlinkat),
};

/* Nobody but an intruder: the process ends, and the kernel logs why. */
static const int wild[] = {
	SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace),
	SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
	SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root),
	SCMP_SYS(chroot), SCMP_SYS(setns), SCMP_SYS(unshare),
	SCMP_SYS(init_module), SCMP_SYS(finit_module),
	SCMP_SYS(delete_module), SCMP_SYS(kexec_load),
	SCMP_SYS(kexec_file_load), SCMP_SYS(reboot), SCMP_SYS(bpf),
	SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(keyctl),
	SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(setuid),
	SCMP_SYS(setgid), SCMP_SYS(setresuid), SCMP_SYS(setresgid),
};

/* glibc asks for these first and falls back on ENOSYS, not on EPERM. The
 * arguments of clone3 lie in memory, where a filter cannot look. */
static const int later[] = {
	SCMP_SYS(clone3), SCMP_SYS(openat2), SCMP_SYS(close_range),
};

static const int locks[] = {
	F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW,
	F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_DUPFD_CLOEXEC,
};

#define EVERY(list) (list), sizeof (list) / sizeof *(list)

static bool
rule_each(scmp_filter_ctx f, uint32_t action, const int *calls, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (seccomp_rule_add(f, action, calls[i], 0) != 0)
			return false;
	return true;
}

/* The call passes when (argument & mask) == value. */
static bool
rule_when(scmp_filter_ctx f, int call, unsigned arg, uint64_t mask,
    uint64_t value)
{
	return seccomp_rule_add(f, SCMP_ACT_ALLOW, call, 1,
	    SCMP_CMP(arg, SCMP_CMP_MASKED_EQ, mask, value)) == 0;
}

static bool
rules_memory(scmp_filter_ctx f)
{
	return rule_when(f, SCMP_SYS(mmap), 2, PROT_EXEC, 0) &&
	    rule_when(f, SCMP_SYS(mprotect), 2, PROT_EXEC, 0);
}

static bool
rules_files(scmp_filter_ctx f, bool write)
{
	const uint64_t all = UINT32_MAX;
	/* O_TMPFILE cannot be had without O_RDWR or O_WRONLY. */
	uint64_t mask = write ? 0 : O_ACCMODE | O_CREAT | O_TRUNC;

	for (size_t i = 0; i < sizeof locks / sizeof *locks; i++)
		if (!rule_when(f, SCMP_SYS(fcntl), 1, all, (uint64_t)locks[i]))
			return false;
	return rule_when(f, SCMP_SYS(open), 1, mask, 0) &&
	    rule_when(f, SCMP_SYS(openat), 2, mask, 0) &&
	    rule_when(f, SCMP_SYS(ioctl), 1, all, TCGETS) &&
	    rule_when(f, SCMP_SYS(ioctl), 1, all, FIONBIO) &&
	    rule_when(f, SCMP_SYS(ioctl), 1, all, FIONREAD) &&
	    (!write || rule_each(f, SCMP_ACT_ALLOW, EVERY(writing)));
}

/* A new thread, never a new process; a signal to oneself (abort), never to
 * another; asking a limit, never changing it. */
static bool
rules_process(scmp_filter_ctx f)
{
	uint64_t me = (uint64_t)getpid();

	return rule_when(f, SCMP_SYS(clone), 0, CLONE_THREAD, CLONE_THREAD) &&
	    rule_when(f, SCMP_SYS(tgkill), 0, UINT32_MAX, me) &&
	    rule_when(f, SCMP_SYS(prctl), 0, UINT32_MAX, PR_SET_NAME) &&
	    rule_when(f, SCMP_SYS(prlimit64), 2, UINT64_MAX, 0);
}

static bool
rules_desk(scmp_filter_ctx f)
{
	return rule_when(f, SCMP_SYS(socket), 0, UINT32_MAX, AF_UNIX) &&
	    seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(connect), 0) == 0;
}

static bool
seccomp_lock(const struct sandbox *s, struct err *e)
{
	scmp_filter_ctx f = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	bool write = s->write && *s->write, ok;

	if (!f)
		return err_fault(e, NULL, "The door's filter cannot be made.");
	ok = rule_each(f, SCMP_ACT_ALLOW, EVERY(calm)) &&
	    rule_each(f, SCMP_ACT_KILL_PROCESS, EVERY(wild)) &&
	    rule_each(f, SCMP_ACT_ERRNO(ENOSYS), EVERY(later)) &&
	    rules_memory(f) && rules_files(f, write) && rules_process(f) &&
	    (!s->desk || rules_desk(f)) && seccomp_load(f) == 0;
	seccomp_release(f);
	return ok || err_fault(e, NULL,
	    "The kernel refused the door's filter.");
}

/* ---- both ---- */

static bool
alone(struct err *e)
{
	DIR *d = opendir("/proc/self/task");
	int n = 0;

	if (!d)
		return true;	/* no /proc: the caller's word */
	for (struct dirent *x; (x = readdir(d)); )
		n += x->d_name[0] != '.';
	closedir(d);
	return n == 1 || err_fault(e, "call it before http_start",
	    "The door cannot lock itself while threads run.");
}

static void
say(struct sandbox_stands *out, int abi)
{
	const char *what = abi >= 6 ? "files, TCP and signals"
	    : abi >= 4 ? "files and TCP" : "files";

	out->landlock = abi;
	if (abi)
		snprintf(out->says, sizeof out->says, "The door is locked in: "
		    "Landlock %d (%s), seccomp.", abi, what);
	else
		snprintf(out->says, sizeof out->says, "This kernel has no "
		    "Landlock: the door may read what its user may; "
		    "seccomp lets it write nothing.");
}

bool
sandbox_door(const struct sandbox *s, struct sandbox_stands *out,
    struct err *e)
{
	int abi = landlock_abi();

	if (!alone(e))
		return false;
	if (!abi && s->must)
		return err_fault(e, "landlock_create_ruleset",
		    "This kernel has no Landlock, and the door was told "
		    "not to open without.");
	/* No dump of its memory, no tracing by its own user, no new
	 * privileges by running something (which it cannot anyway). */
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 ||
	    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return err_errno(e, "The door cannot give up privileges.");
	if (abi && !landlock_lock(s, abi, e))
		return false;
	if (!seccomp_lock(s, e))
		return false;
	say(out, abi);
	if (!abi && s->write && *s->write)
		snprintf(out->says, sizeof out->says, "This kernel has no "
		    "Landlock: the door may read and write what its user may.");
	return true;
}
