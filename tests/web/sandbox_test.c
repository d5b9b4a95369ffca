/* sandbox_test.c: inside the lock, every forbidden thing is tried.
 *
 * Each row of the table runs twice, in a child of its own: outside the sandbox
 * it must succeed (else the row would prove nothing), inside it must fail in
 * the way the row says.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"
#include "tests/web/raw.h"
#include "web/sandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <seccomp.h>
#include <sqlite3.h>

#define NOBODY 65534

/* The data folder of one test: a book somebody writes, a key beside it. */
static struct {
	char folder[100], db[120], wal[120], shm[120], key[120], spare[120];
	char desk[108], abstract[108];
	int listener, tcp_port, desk_fd, abstract_fd;
	/* Each child's own, made before it is locked in. */
	int spare_socket;
	pid_t sibling;		/* of its own user, waiting */
} at;

static const char *book_files[4];

static void
put(const char *path)
{
	int fd = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0666);

	OK(fd >= 0);
	OK(write(fd, "secret", 6) == 6);
	close(fd);
	OK(chmod(path, 0666) == 0);
}

static int
unix_listen(const char *path, size_t n)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	memcpy(a.sun_path, path, n);
	OK(fd >= 0);
	OK(bind(fd, (struct sockaddr *)&a,
	    (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n)) == 0);
	OK(listen(fd, 8) == 0);
	return fd;
}

static void
exec_sql(sqlite3 *d, const char *sql)
{
	char *words = NULL;

	if (sqlite3_exec(d, sql, NULL, NULL, &words) != SQLITE_OK)
		test_fail(__FILE__, __LINE__, "%s: %s", sql, words);
}

static sqlite3 *
book_open(void)
{
	sqlite3 *d;
	int one = 1;

	OK(sqlite3_open(at.db, &d) == SQLITE_OK);
	sqlite3_busy_timeout(d, 2000);
	OK(sqlite3_file_control(d, "main", SQLITE_FCNTL_PERSIST_WAL, &one) ==
	    SQLITE_OK);
	exec_sql(d, "PRAGMA journal_mode = WAL");
	return d;
}

/* The folder's name after a NUL: no file, and known to this run alone. */
static void
abstract_name(void)
{
	memset(at.abstract, 0, sizeof at.abstract);
	snprintf(at.abstract + 1, sizeof at.abstract - 1, "%s", at.folder);
}

static void
folder_make(void)
{
	struct err e = { 0 };
	sqlite3 *d;

	snprintf(at.folder, sizeof at.folder, "%s", test_folder());
	OK(chmod(at.folder, 0777) == 0);
	snprintf(at.db, sizeof at.db, "%s/book.db", at.folder);
	snprintf(at.wal, sizeof at.wal, "%s/book.db-wal", at.folder);
	snprintf(at.shm, sizeof at.shm, "%s/book.db-shm", at.folder);
	snprintf(at.key, sizeof at.key, "%s/log.key", at.folder);
	snprintf(at.spare, sizeof at.spare, "%s/spare", at.folder);
	snprintf(at.desk, sizeof at.desk, "%s/desk", at.folder);
	put(at.key);
	put(at.spare);
	if (geteuid() == 0)
		OK(chown(at.spare, NOBODY, NOBODY) == 0);
	d = book_open();
	exec_sql(d, "CREATE TABLE act (n INTEGER); INSERT INTO act VALUES (1)");
	sqlite3_close(d);
	OK(chmod(at.db, 0666) == 0 && chmod(at.wal, 0666) == 0 &&
	    chmod(at.shm, 0666) == 0);
	at.listener = http_listen("127.0.0.1", 0, &e);
	FINE(at.listener >= 0, e);
	at.tcp_port = (int)http_port(at.listener);
	at.desk_fd = unix_listen(at.desk, strlen(at.desk) + 1);
	OK(chmod(at.desk, 0666) == 0);
	abstract_name();
	at.abstract_fd = unix_listen(at.abstract, strlen(at.folder) + 1);
	book_files[0] = at.db;
	book_files[1] = at.wal;
	book_files[2] = at.shm;
}

static void
folder_end(void)
{
	close(at.listener);
	close(at.desk_fd);
	close(at.abstract_fd);
}

/* ---- the forbidden things; each returns -1 with errno when refused ---- */

static int
opens(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC, 0600);

	if (fd >= 0)
		close(fd);
	return fd < 0 ? -1 : 0;
}

static int read_passwd(void) { return opens("/etc/passwd", O_RDONLY); }
static int read_key(void) { return opens(at.key, O_RDONLY); }
static int read_proc(void) { return opens("/proc/self/maps", O_RDONLY); }
static int list_root(void) { return opens("/", O_RDONLY | O_DIRECTORY); }
static int list_data(void)
{ return opens(at.folder, O_RDONLY | O_DIRECTORY); }
static int write_db(void) { return opens(at.db, O_RDWR); }
static int cut_db(void) { return opens(at.spare, O_WRONLY | O_TRUNC); }
static int write_passwd(void) { return opens("/dev/null", O_WRONLY); }
static int write_nameless(void)
{ return opens(at.folder, O_RDWR | O_TMPFILE); }

static int
write_new(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/new-%d", at.folder, (int)getpid());
	return opens(path, O_CREAT | O_WRONLY | O_EXCL);
}

static int
make_folder(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/sub-%d", at.folder, (int)getpid());
	return mkdir(path, 0700);
}

static int
make_link(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/ln-%d", at.folder, (int)getpid());
	return symlink("/etc/passwd", path);
}

static int
delete_file(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/twin", at.folder);
	return unlink(path);
}

static int
rename_file(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/spare2", at.folder);
	return rename(at.spare, path) || rename(path, at.spare) ? -1 : 0;
}

static int change_mode(void) { return chmod(at.spare, 0666); }
static int cut_by_name(void) { return truncate(at.spare, 6); }

static int
run_program(void)
{
	char *argv[] = { (char[]){ "/bin/true" }, NULL };

	execv("/bin/true", argv);
	return -1;
}

static int
start_process(void)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(0);
	return pid < 0 ? -1 : 0;
}

static int
namespace(void)
{
	return unshare(CLONE_FS);
}

static int
trace(void)
{
	return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
}

static int
read_neighbour(void)
{
	char here, there = 0;
	struct iovec mine = { &here, 1 }, its = { &there, 1 };

	return process_vm_readv(getpid(), &mine, 1, &its, 1, 0) == 1 ? 0 : -1;
}

static int signal_other(void) { return kill(at.sibling, 0); }

static int
signal_thread(void)
{
	return (int)syscall(SYS_tgkill, at.sibling, at.sibling, 0);
}

static int
made(int fd)
{
	if (fd >= 0)
		close(fd);
	return fd < 0 ? -1 : 0;
}

static int socket_tcp(void) { return made(socket(AF_INET, SOCK_STREAM, 0)); }
static int socket_udp(void) { return made(socket(AF_INET, SOCK_DGRAM, 0)); }
static int socket_v6(void) { return made(socket(AF_INET6, SOCK_STREAM, 0)); }
static int socket_net(void) { return made(socket(AF_NETLINK, SOCK_RAW, 0)); }

static int
connect_tcp(void)
{
	struct sockaddr_in a = { .sin_family = AF_INET };

	a.sin_port = htons((uint16_t)at.tcp_port);
	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return connect(at.spare_socket, (struct sockaddr *)&a, sizeof a);
}

static int
bind_tcp(void)
{
	struct sockaddr_in a = { .sin_family = AF_INET };

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return bind(at.spare_socket, (struct sockaddr *)&a, sizeof a);
}

static int
connect_unix(const char *path, size_t n)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), rc;

	memcpy(a.sun_path, path, n);
	if (fd < 0)
		return -1;
	rc = connect(fd, (struct sockaddr *)&a,
	    (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n));
	close(fd);
	return rc;
}

static int
connect_desk(void)
{
	return connect_unix(at.desk, strlen(at.desk) + 1);
}

static int
connect_abstract(void)
{
	return connect_unix(at.abstract, strlen(at.folder) + 1);
}

static int
map_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

static int
turn_into_code(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return p == MAP_FAILED ? -1 : mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static int
file_in_memory(void)
{
	return made((int)syscall(SYS_memfd_create, "x", 0));
}

static int
raise_limit(void)
{
	struct rlimit r;

	return getrlimit(RLIMIT_NOFILE, &r) || setrlimit(RLIMIT_NOFILE, &r)
	    ? -1 : 0;
}

static int
be_dumpable(void)
{
	return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

static int
be_somebody(void)
{
	return setuid(getuid());
}

/* ---- the table ---- */

#define KILLED (-SIGSYS)

static const struct row {
	const char *what;
	int (*tries)(void);
	int inside;		/* errno, or the signal that ends it, negative */
	int abi;		/* Landlock needed for that; 0: seccomp does it */
} rows[] = {
	{ "read /etc/passwd", read_passwd, EACCES, 1 },
	{ "read the key beside the book", read_key, EACCES, 1 },
	{ "read its own memory map", read_proc, EACCES, 1 },
	{ "list the root folder", list_root, EACCES, 1 },
	{ "list the data folder", list_data, EACCES, 1 },
	{ "open the book for writing", write_db, EPERM, 0 },
	{ "open a device for writing", write_passwd, EPERM, 0 },
	{ "cut a file while opening", cut_db, EPERM, 0 },
	{ "cut a file by its name", cut_by_name, EPERM, 0 },
	{ "make a file in the data folder", write_new, EPERM, 0 },
	{ "make a nameless file", write_nameless, EPERM, 0 },
	{ "make a folder", make_folder, EPERM, 0 },
	{ "make a symbolic link", make_link, EPERM, 0 },
	{ "delete a file", delete_file, EPERM, 0 },
	{ "rename a file", rename_file, EPERM, 0 },
	{ "change a mode", change_mode, EPERM, 0 },
	{ "run a program", run_program, KILLED, 0 },
	{ "start a process", start_process, EPERM, 0 },
	{ "leave its namespaces", namespace, KILLED, 0 },
	{ "trace", trace, KILLED, 0 },
	{ "read another's memory", read_neighbour, KILLED, 0 },
	{ "send a signal", signal_other, EPERM, 0 },
	{ "send a signal to a thread", signal_thread, EPERM, 0 },
	{ "make a TCP socket", socket_tcp, EPERM, 0 },
	{ "make a UDP socket", socket_udp, EPERM, 0 },
	{ "make an IPv6 socket", socket_v6, EPERM, 0 },
	{ "make a netlink socket", socket_net, EPERM, 0 },
	{ "connect a TCP socket it was left", connect_tcp, EACCES, 4 },
	{ "bind a socket", bind_tcp, EPERM, 0 },
	{ "connect an abstract socket", connect_abstract, EPERM, 6 },
	{ "map code", map_code, EPERM, 0 },
	{ "turn data into code", turn_into_code, EPERM, 0 },
	{ "make a file in memory", file_in_memory, EPERM, 0 },
	{ "change a limit", raise_limit, EPERM, 0 },
	{ "let itself be dumped", be_dumpable, EPERM, 0 },
	{ "change its user", be_somebody, KILLED, 0 },
};

enum lock { FREE, LOCKED, LOCKED_NO_LANDLOCK, LOCKED_NO_DESK };

static struct sandbox
plan_of(enum lock lock)
{
	return (struct sandbox){
		.read = book_files,
		.desk = lock == LOCKED_NO_DESK ? NULL : at.desk,
	};
}

/* As on an older kernel: its three calls do not exist. */
static void
hide_landlock(void)
{
	scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);

	for (int call = 444; call <= 446; call++)
		seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), call, 0);
	if (seccomp_load(f) != 0)
		_exit(90);
	seccomp_release(f);
}

/* It waits until this process ends, which closes the pipe. (The signal a
 * parent's death can send would itself be stopped by the sandbox.) */
static void
sibling_make(void)
{
	int ends[2];
	char c;

	if (pipe(ends) != 0 || (at.sibling = fork()) < 0)
		_exit(94);
	if (at.sibling > 0) {
		close(ends[0]);
		return;
	}
	close(ends[1]);
	_exit(read(ends[0], &c, 1) == 0 ? 0 : 1);
}

static void
enter(enum lock lock, bool as_nobody)
{
	struct sandbox plan = plan_of(lock);
	struct sandbox_stands stands;
	struct err e = { 0 };

	at.spare_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (as_nobody && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		_exit(91);
	sibling_make();
	if (lock == LOCKED_NO_LANDLOCK)
		hide_landlock();
	if (lock == FREE || sandbox_door(&plan, &stands, &e))
		return;
	fprintf(stderr, "%s (%s)\n", e.says, e.inside);
	_exit(92);
}

/* 0 when it was done, an errno, or a negative signal. The child has no
 * children to wait for and must not run exit handlers. */
static int
child(int (*tries)(void), enum lock lock, bool as_nobody)
{
	pid_t pid = fork();
	int status;

	OK(pid >= 0);
	if (pid == 0) {
		enter(lock, as_nobody);
		errno = 0;
		_exit(tries() == 0 ? 0 : errno ? errno : 93);
	}
	OK(waitpid(pid, &status, 0) == pid);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int
abi(void)
{
	long n = syscall(444, NULL, 0, 1);

	return n > 0 ? (int)n : 0;
}

static void
twin_make(void)
{
	char path[200];

	snprintf(path, sizeof path, "%s/twin", at.folder);
	put(path);
}

static void
row_holds(const struct row *r, bool as_nobody)
{
	int outside, inside;

	twin_make();
	outside = child(r->tries, FREE, as_nobody);
	twin_make();
	inside = child(r->tries, LOCKED, as_nobody);
	if (outside != 0)
		test_fail(__FILE__, __LINE__, "%s: fails outside too (%d)",
		    r->what, outside);
	if (r->abi > abi()) {
		fprintf(stderr, "skipped: %s needs Landlock %d, here is %d\n",
		    r->what, r->abi, abi());
		return;
	}
	if (inside != r->inside)
		test_fail(__FILE__, __LINE__, "%s: %d inside, want %d",
		    r->what, inside, r->inside);
}

static void
rows_hold(bool as_nobody)
{
	folder_make();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		row_holds(&rows[i], as_nobody);
	folder_end();
}

TEST(sandbox, everything_forbidden_is_refused_inside_and_works_outside)
{
	rows_hold(false);
}

TEST(sandbox, the_same_holds_for_a_plain_user)
{
	if (geteuid() != 0) {
		fprintf(stderr, "skipped: not root, the table above was it\n");
		return;
	}
	rows_hold(true);
}

TEST(sandbox, without_landlock_the_filter_alone_refuses_its_rows)
{
	folder_make();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int got = child(rows[i].tries, LOCKED_NO_LANDLOCK, false);
		int want = rows[i].abi ? 0 : rows[i].inside;

		if (got != want)
			test_fail(__FILE__, __LINE__, "%s: %d, want %d",
			    rows[i].what, got, want);
	}
	folder_end();
}

static int
says_it_has_no_landlock(void)
{
	struct sandbox plan = { .read = book_files, .desk = at.desk };
	struct sandbox_stands stands = { 0 };

	hide_landlock();
	if (!sandbox_door(&plan, &stands, NULL))
		return -1;
	return stands.landlock == 0 && strstr(stands.says, "no Landlock") ?
	    0 : -1;
}

static int
refuses_when_it_must(void)
{
	struct sandbox plan = { .read = book_files, .must = true };
	struct sandbox_stands stands = { 0 };
	struct err e = { 0 };

	hide_landlock();
	return !sandbox_door(&plan, &stands, &e) && e.kind == ERR_FAULT ?
	    0 : -1;
}

TEST(sandbox, a_kernel_without_landlock_is_said_plainly_or_refused)
{
	folder_make();
	OK(child(says_it_has_no_landlock, FREE, false) == 0);
	OK(child(refuses_when_it_must, FREE, false) == 0);
	folder_end();
}

static int
names_what_stands(void)
{
	struct sandbox plan = { .read = book_files, .desk = at.desk };
	struct sandbox_stands stands = { 0 };
	int here = abi();

	if (!sandbox_door(&plan, &stands, NULL))
		return -1;
	return stands.landlock == here && strstr(stands.says, "seccomp") ?
	    0 : -1;
}

static int
refuses_a_missing_path(void)
{
	const char *const read[] = { "/nonexistent/folder", NULL };
	struct sandbox plan = { .read = read };
	struct sandbox_stands stands = { 0 };
	struct err e = { 0 };

	return !sandbox_door(&plan, &stands, &e) ? 0 : -1;
}

TEST(sandbox, it_says_what_stands_and_refuses_a_path_that_is_not_there)
{
	if (!abi()) {
		fprintf(stderr, "skipped: no Landlock here\n");
		return;
	}
	folder_make();
	OK(child(names_what_stands, FREE, false) == 0);
	OK(child(refuses_a_missing_path, FREE, false) == 0);
	folder_end();
}

TEST(sandbox, the_desk_can_be_reached_and_without_one_nothing_can)
{
	folder_make();
	OK(child(connect_desk, LOCKED, false) == 0);
	OK(child(connect_desk, LOCKED, geteuid() == 0) == 0);
	OK(child(connect_desk, LOCKED_NO_DESK, false) == EPERM);
	folder_end();
}

static int
aborts(void)
{
	signal(SIGABRT, SIG_DFL);
	abort();
}

TEST(sandbox, abort_still_ends_the_process)
{
	folder_make();
	OK(child(aborts, LOCKED, false) == -SIGABRT);
	folder_end();
}

/* ---- a live book ---- */

/* The number of acts, or a negative SQLite code. */
static int
acts(sqlite3 *d)
{
	sqlite3_stmt *q = NULL;
	int rc = sqlite3_prepare_v2(d, "SELECT count(*), max(n) FROM act",
	    -1, &q, NULL), n;

	if (rc != SQLITE_OK)
		return -rc;
	rc = sqlite3_step(q);
	n = rc == SQLITE_ROW ? sqlite3_column_int(q, 0) : -rc;
	if (rc == SQLITE_ROW && n != sqlite3_column_int(q, 1))
		n = -SQLITE_CORRUPT;
	sqlite3_finalize(q);
	return n;
}

/* Reads until a thousand acts are there; never fewer than before. */
static int
watch_book(void)
{
	int last = 0;
	sqlite3 *d;

	if (sqlite3_open_v2(at.db, &d, SQLITE_OPEN_READONLY, NULL) != 0)
		return -1;
	if (sqlite3_exec(d, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL))
		return -1;
	while (last < 1000) {
		int n = acts(d);

		/* While the desk opens its book again; see sandbox.h. */
		if (n == -SQLITE_READONLY || n == -SQLITE_BUSY) {
			usleep(1000);
			continue;
		}
		if (n < last) {
			fprintf(stderr, "%d after %d: %s\n", n, last,
			    sqlite3_errmsg(d));
			return -1;
		}
		last = n;
	}
	/* Not by this handle, nor by a new one. */
	if (sqlite3_exec(d, "INSERT INTO act VALUES (0)", NULL, NULL, NULL) !=
	    SQLITE_READONLY)
		return -1;
	return sqlite3_close(d);
}

static pid_t
watcher(const char *const *read, bool as_nobody)
{
	struct sandbox plan = { .read = read };
	struct sandbox_stands stands;
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid)
		return pid;
	if (as_nobody && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		_exit(91);
	if (!sandbox_door(&plan, &stands, NULL))
		_exit(92);
	_exit(watch_book() == 0 ? 0 : 1);
}

/* Writes acts 2 to 1000; with restarts, as a desk that is stopped does. */
static void
write_book(void)
{
	sqlite3 *d = book_open();

	exec_sql(d, "PRAGMA wal_autocheckpoint = 20");
	for (int n = 2; n <= 1000; n++) {
		char sql[80];

		snprintf(sql, sizeof sql, "INSERT INTO act VALUES (%d)", n);
		exec_sql(d, sql);
		if (n % 100 == 0)
			exec_sql(d, "PRAGMA wal_checkpoint(TRUNCATE)");
		if (n % 250 == 0) {
			sqlite3_close(d);
			d = book_open();
		}
		if (n % 20 == 0)
			usleep(1000);
	}
	sqlite3_close(d);
}

static void
followed(const char *const *read, bool as_nobody)
{
	pid_t pids[2];
	int status;

	for (int i = 0; i < 2; i++)
		pids[i] = watcher(read, as_nobody);
	write_book();
	for (int i = 0; i < 2; i++) {
		OK(waitpid(pids[i], &status, 0) == pids[i]);
		OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
}

TEST(sandbox, a_book_that_the_desk_writes_is_followed_by_its_three_files)
{
	folder_make();
	followed(book_files, false);
	folder_end();
}

TEST(sandbox, a_book_is_followed_by_its_folder_and_by_a_plain_user)
{
	const char *const folder[] = { at.folder, NULL };

	folder_make();
	followed(folder, geteuid() == 0);
	folder_end();
}

/* ---- a whole door ---- */

struct door { sqlite3 *book; };

static void *
door_worker(void *arg, struct err *e)
{
	struct door *w = calloc(1, sizeof *w);

	(void)arg;
	if (!w || sqlite3_open_v2(at.db, &w->book, SQLITE_OPEN_READONLY |
	    SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
		err_fault(e, w ? sqlite3_errmsg(w->book) : "",
		    "The book cannot be opened.");
		free(w);
		return NULL;
	}
	return w;
}

static void
door_handle(void *worker, const struct http_request *q, struct http_reply *r)
{
	struct door *w = worker;

	if (!strcmp(q->path, "/acts"))
		buf_printf(&r->body, "%d", acts(w->book));
	else if (!strcmp(q->path, "/desk"))
		buf_printf(&r->body, "%d", connect_desk());
	else if (!strcmp(q->path, "/key"))
		buf_printf(&r->body, "%d", read_key() ? errno : 0);
	else
		r->status = 404;
}

static void
door_runs(void)
{
	struct http_config c = {
		.handle = door_handle, .worker_new = door_worker,
		.threads = 2, .connections = 100,
	};
	struct sandbox plan = plan_of(LOCKED);
	struct sandbox_stands stands;
	struct err e = { 0 };

	if (sandbox_door(&plan, &stands, &e) &&
	    http_start(&c, at.listener, &e))
		for (;;)
			pause();
	fprintf(stderr, "%s (%s)\n", e.says, e.inside);
	_exit(1);
}

TEST(sandbox, a_door_serves_a_live_book_and_reaches_the_desk_from_inside)
{
	struct raw r = { 0 };
	char want[16];
	sqlite3 *d;
	pid_t pid;
	int status;

	folder_make();
	d = book_open();
	r.port = (unsigned)at.tcp_port;
	pid = fork();
	OK(pid >= 0);
	if (pid == 0)
		door_runs();
	for (int i = 0; i < 20; i++) {
		const char *ask = "GET /acts HTTP/1.1\r\nHost: a\r\n"
		    "Connection: close\r\n\r\n";

		raw_ask(&r, ask, strlen(ask));
		OK(raw_status(&r) == 200);
		snprintf(want, sizeof want, "%d", i + 1);
		STR_IS(raw_body(&r), want);
		exec_sql(d, "INSERT INTO act SELECT count(*) + 1 FROM act");
	}
	raw_askf(&r, "GET /desk HTTP/1.1\r\nHost: a\r\n\r\n");
	STR_IS(raw_body(&r), "0");
	raw_askf(&r, "GET /key HTTP/1.1\r\nHost: a\r\n\r\n");
	snprintf(want, sizeof want, "%d", abi() ? EACCES : 0);
	STR_IS(raw_body(&r), want);
	kill(pid, SIGKILL);
	OK(waitpid(pid, &status, 0) == pid);
	OK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	sqlite3_close(d);
	folder_end();
}

static void
idle(void *worker, const struct http_request *q, struct http_reply *r)
{
	(void)worker;
	(void)q;
	r->status = 404;
}

static int
too_late(void)
{
	struct http_config c = { .handle = idle, .threads = 2,
	    .connections = 10 };
	struct sandbox plan = plan_of(LOCKED);
	struct sandbox_stands stands;
	struct err e = { 0 };

	if (!http_start(&c, at.listener, &e))
		return -1;
	return !sandbox_door(&plan, &stands, &e) && e.kind == ERR_FAULT ?
	    0 : -1;
}

TEST(sandbox, threads_that_run_already_are_refused)
{
	folder_make();
	OK(child(too_late, FREE, false) == 0);
	folder_end();
}
