/* doctor.c: looks a data folder over and says what to do.
 *
 * Nothing is changed. What is said to be BAD keeps the desk from starting, or
 * is a danger to the key or the record; a note is only good to know.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/look.h"

#include "base/os.h"
#include "cli/addresses.h"
#include "cli/folder.h"
#include "log/checkpoint.h"
#include "log/latch.h"
#include "seal/json.h"
#include "seal/note.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#define FREE_LEAST (256u << 20)		/* bytes */
#define FILES_LEAST 4096

struct doctor {
	const struct cli *c;
	struct look look;
	bool bad;
};

/* `what` is what ought to hold. `advice` is said when it does not; so is `why`,
 * which may be NULL. */
static void
say(struct doctor *d, const char *word, const char *what, const char *why,
    const char *advice)
{
	struct buf b = BUF_MAX(8192);

	if (!d->c->json) {
		printf("%-4s  %s%s\n", word,
		    strcmp(word, "ok") == 0 ? "" : "not so: ", what);
		if (why && *why)
			printf("      %s\n", why);
		if (advice)
			printf("      %s\n", advice);
		return;
	}
	buf_printf(&b, "{\"check\":");
	json_write_str(&b, what, strlen(what));
	buf_printf(&b, ",\"state\":\"%s\"", word);
	if (why && *why) {
		buf_str(&b, ",\"why\":");
		json_write_str(&b, why, strlen(why));
	}
	if (advice) {
		buf_str(&b, ",\"advice\":");
		json_write_str(&b, advice, strlen(advice));
	}
	printf("%s}\n", b.p);
	buf_free(&b);
}

static bool
check(struct doctor *d, const char *what, bool good, const char *why,
    const char *advice)
{
	d->bad |= !good;
	say(d, good ? "ok" : "BAD", what, good ? NULL : why,
	    good ? NULL : advice);
	return good;
}

/* Good to know, and no reason to fail. */
static void
note(struct doctor *d, const char *what, bool good, const char *advice)
{
	say(d, good ? "ok" : "note", what, NULL, good ? NULL : advice);
}

/* --- the key ----------------------------------------------------------------- */

static void
check_key(struct doctor *d)
{
	char path[PATH_MOST], vkey_path[PATH_MOST];
	struct signer *s = NULL;
	struct note_key vkey, mine;
	struct buf line = BUF_MAX(2048);
	struct err e = { 0 };
	struct stat st;
	bool there;

	folder_path(d->c->data, "keys/log.key", path);
	folder_path(d->c->data, "log/vkey", vkey_path);
	there = stat(path, &st) == 0;
	if (!check(d, "the log's key is there", there, NULL,
	    "Put keys/log.key back from its safe: without it nothing can be "
	    "signed."))
		return;
	check(d, "nobody else may read it", (st.st_mode & 077) == 0, NULL,
	    "chmod 600 keys/log.key, and ask who may have read it.");
	if (st.st_uid != geteuid()) {
		note(d, "it is this user's, so it can be opened", false,
		    "Run doctor as the user the desk runs as.");
		return;
	}
	s = signer_read_file(path, &e);
	check(d, "it is the key that log/vkey names", s &&
	    os_read_file(vkey_path, &line, &e) &&
	    note_key_read(line.p ? line.p : "", line.n, &vkey, &e) &&
	    note_key_of(s, vkey.name, NOTE_ED25519, &mine, &e) &&
	    mine.id == vkey.id, e.says,
	    "Put back the key and the vkey that belong together.");
	signer_free(s);
	buf_free(&line);
}

/* --- the log ----------------------------------------------------------------- */

static bool
head_signed(struct doctor *d, struct checkpoint *head, struct err *e)
{
	struct buf text = BUF_MAX(NOTE_MOST), line = BUF_MAX(2048);
	char path[PATH_MOST];
	struct note_key key;
	struct note_sig sig;
	size_t n;
	bool ok;

	folder_path(d->c->data, "log/vkey", path);
	ok = os_read_file(path, &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, &key, e);
	folder_path(d->c->data, "log/checkpoint", path);
	ok = ok && os_read_file(path, &text, e) &&
	    note_open(text.p ? text.p : "", text.n, &key, 1, &sig, &n, e) &&
	    (sig.valid || err_refuse(e, "checkpoint",
	    "It is not signed by the log's key.")) &&
	    checkpoint_read(text.p, n, head, e);
	buf_free(&text);
	buf_free(&line);
	return ok;
}

static void
check_head(struct doctor *d)
{
	struct log_head head = log_head(d->look.log);
	struct checkpoint signed_head;
	struct err e = { 0 };
	struct hash root;

	if (!check(d, "the checkpoint is signed by the log's key",
	    head_signed(d, &signed_head, &e), e.says,
	    "Start the desk once: it signs the newest state."))
		return;
	if (!check(d, "the log holds what the checkpoint says",
	    signed_head.size <= head.size, "The checkpoint is ahead.",
	    "The log was restored from an old backup. Do not start the desk; "
	    "bring the log up from a mirror."))
		return;
	root = tree_root(log_tree(d->look.log), signed_head.size);
	check(d, "with the same root", hash_same(&root, &signed_head.root),
	    "At the checkpoint's size the roots differ.", "This is another "
	    "history than the one that was signed. Do not start the desk; "
	    "compare with a mirror.");
	note(d, "the checkpoint is the newest", signed_head.size == head.size,
	    "A desk that was killed leaves it behind; the next start signs.");
}

/* A disk that is restored as a whole brings back an old log and its latch. */
static void
note_storage(struct doctor *d, const char *path)
{
	struct stat latch, data;

	note(d, "the latch is on other storage than the log",
	    stat(path, &latch) == 0 && stat(d->c->data, &data) == 0 &&
	    latch.st_dev != data.st_dev, "Stop the desk, move the file latch "
	    "to another disk and leave a link in its place (ln -s): a disk "
	    "restored whole brings back both.");
}

static void
check_latch(struct doctor *d)
{
	char path[PATH_MOST];
	struct err e = { 0 };
	struct latch *l;

	folder_path(d->c->data, "latch", path);
	if (!os_exists(path)) {
		note(d, "there is a latch", false, "The desk makes it at its "
		    "next start; until then an old backup goes unnoticed.");
		return;
	}
	l = latch_open(path, &e);
	check(d, "the latch can be read", l != NULL, e.says, NULL);
	if (l)
		check(d, "and the log contains its state",
		    latch_agrees(l, d->look.log, &e), e.says,
		    "Do not start the desk; bring the log up from a mirror.");
	latch_close(l);
	note_storage(d, path);
}

/* Whoever has no sealed entry needs none. */
static void
check_openings(struct doctor *d)
{
	struct ask q = ask(d->look.book, SQL_ENTRIES_LIMITED);
	char path[PATH_MOST], name[40] = "";
	size_t n = 0;

	while (!*name && ask_next(&q)) {
		snprintf(name, sizeof name, "openings/%lld.json",
		    (long long)ask_num(&q, 0));
		folder_path(d->c->data, name, path);
		if (os_exists(path))
			*name = '\0';
		n++;
	}
	ask_end(&q);
	if (n)
		check(d, "what is limited to members can be opened", !*name,
		    *name ? name : NULL, "Put the file back from a backup, or "
		    "from the receipt of who signed the act: without it the "
		    "desk does not start.");
}

static void
check_book(struct doctor *d)
{
	uint64_t size = log_head(d->look.log).size;

	note(d, "the book is there and of this version", d->look.book,
	    "Start the desk: it folds the book again.");
	if (d->look.book)
		check_openings(d);
	if (d->look.book)
		note(d, "and folded as far as the log",
		    book_size(d->look.book) == size,
		    "Start the desk: it folds what is missing.");
}

/* Receipt times never go back: a clock that is behind stands still. */
static void
check_clock(struct doctor *d)
{
	uint64_t size = log_head(d->look.log).size;
	struct err e = { 0 };
	struct leaf leaf;

	if (!check(d, "the clock can be read", cli_clock(d->c->data, &e),
	    e.says, "Restore the file clock."))
		return;
	if (cli_is_demo(d->c->data))
		note(d, "this is a demonstration, on simulated time", true,
		    NULL);
	if (size && look_entry(&d->look, size - 1, &leaf, NULL, &e))
		note(d, "the clock is not behind the last entry",
		    os_now().s >= leaf.rx.s, "Set the clock: until it has "
		    "caught up, every entry gets the same receipt time.");
}

/* --- the mail ---------------------------------------------------------------- */

static void
check_mail(struct doctor *d)
{
	static const char *const files[] = { "mail/addresses", "mail/login" };
	struct arena *a = arena_new(1 << 22);
	struct addresses all;
	char path[PATH_MOST];
	struct stat st;
	struct err e = { 0 };

	for (size_t i = 0; i < 2; i++) {
		folder_path(d->c->data, files[i], path);
		if (stat(path, &st) == 0)
			check(d, i ? "nobody else may read the login of the "
			    "mail server" : "nobody else may read the "
			    "addresses of members", (st.st_mode & 077) == 0,
			    NULL, i ? "chmod 600 mail/login, and ask who may "
			    "have read it." : "chmod 600 mail/addresses.");
	}
	if (addresses_load(a, d->c->data, &all, &e) && all.p)
		note(d, "every line of mail/addresses is understood",
		    !all.wrong, "`chancery mail list` names the first that is "
		    "not; nobody is written to by it.");
	arena_release(a);
}

/* --- the machine ------------------------------------------------------------- */

static void
check_room(struct doctor *d)
{
	struct statvfs fs;
	struct rlimit files;

	check(d, "the disk has room", statvfs(d->c->data, &fs) != 0 ||
	    (uint64_t)fs.f_bavail * fs.f_frsize >= FREE_LEAST, NULL,
	    "Less than 256 MiB are free: the desk halts when it is full.");
	check(d, "the folder can be written", access(d->c->data, W_OK) == 0,
	    strerror(errno), "The desk needs write rights to the folder.");
	if (getrlimit(RLIMIT_NOFILE, &files) == 0)
		note(d, "enough files may be open for many watchers",
		    files.rlim_max >= FILES_LEAST,
		    "Raise the limit (LimitNOFILE in the unit file).");
}

static void
check_sandbox(struct doctor *d)
{
#ifdef SYS_landlock_create_ruleset
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, 1u);
#else
	long abi = -1;
#endif
	uint32_t kill_process = SECCOMP_RET_KILL_PROCESS;

	note(d, "the kernel can lock the door in by files (Landlock)",
	    abi >= 1, "The door still runs, but a fault in it could read "
	    "every file of its user. A kernel from 5.13 on has Landlock.");
	note(d, "and by calls (seccomp)", syscall(SYS_seccomp,
	    SECCOMP_GET_ACTION_AVAIL, 0, &kill_process) == 0,
	    "The door cannot be locked in; serve refuses to run.");
}

static void
check_desk(struct doctor *d)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int n = snprintf(at.sun_path, sizeof at.sun_path, "%s/desk.sock",
	    d->c->data);

	if (fd >= 0 && n > 0 && (size_t)n < sizeof at.sun_path &&
	    connect(fd, (struct sockaddr *)&at, sizeof at) == 0)
		note(d, "a desk is listening", true, NULL);
	if (fd >= 0)
		close(fd);
}

int
cmd_doctor(const struct cli *c)
{
	struct doctor d = { .c = c };
	struct err e = { 0 };

	if (!cli_has_record(c->data)) {
		err_absent(&e, "There is no record in %s.", c->data);
		return cli_say(&e);
	}
	check_key(&d);
	if (check(&d, "the log opens and its entries give its root",
	    look_open(&d.look, c->data, &e), e.says, "Set the folder aside "
	    "and restore it from a mirror or a backup.")) {
		if (log_head(d.look.log).size)
			check_head(&d);
		check_latch(&d);
		check_book(&d);
		check_clock(&d);
	}
	check_room(&d);
	check_mail(&d);
	check_sandbox(&d);
	check_desk(&d);
	look_close(&d.look);
	return d.bad ? EXIT_FAULT : EXIT_DONE;
}
