/* desk_test.c: what the desk takes, what it refuses and leaves behind.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/dump.h"
#include "tests/desk/sign.h"

#include "base/os.h"
#include "desk/pool.h"
#include "desk/story.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void
add_file(struct buf *all, const char *folder, const char *name)
{
	struct buf one = test_file(folder, name);

	buf_add(all, one.p, one.n);
	buf_free(&one);
}

/* All that a desk keeps, as bytes: the rows of log and book, the checkpoint,
 * the latch, and the names of what lies beside them. */
static struct buf
traces(const char *folder)
{
	static const char *const parts[] = { "", "log", "book", "blobs",
	    "keys" };
	struct buf all = BUF_MAX(64 << 20), one;
	char path[4096];

	snprintf(path, sizeof path, "%s/log/log.db", folder);
	all = dump_database(path);
	snprintf(path, sizeof path, "%s/book/book.db", folder);
	one = dump_database(path);
	buf_add(&all, one.p, one.n);
	buf_free(&one);
	add_file(&all, folder, "log/checkpoint");
	add_file(&all, folder, "latch");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct dirent **names;
		int n;

		snprintf(path, sizeof path, "%s/%s", folder, parts[i]);
		n = scandir(path, &names, NULL, alphasort);
		OK(n >= 2);
		while (n-- > 0) {
			buf_printf(&all, "%s/%s\n", parts[i],
			    names[n]->d_name);
			free(names[n]);
		}
		free(names);
	}
	OK(buf_ok(&all) && all.n > 1000);
	return all;
}

static const char *at;	/* the folder of the desk under test */

static struct desk *
desk_at(const char *folder)
{
	at = folder;
	return small_desk(folder);
}

/* Refused by the rule, with nothing left behind. */
static void
refuses(struct desk *d, struct arena *a, struct desk_paper *p,
    const char *rule, const char *says)
{
	struct buf before = traces(at), after;

	OK(!desk_submit(d, a, p));
	OK(!p->taken);
	if (strcmp(p->err.rule, rule) != 0 || !strstr(p->err.says, says))
		test_fail(__FILE__, __LINE__, "%s [%s]", p->err.says,
		    p->err.rule);
	after = traces(at);
	OK(before.n == after.n && memcmp(before.p, after.p, after.n) == 0);
	buf_free(&before);
	buf_free(&after);
}

TEST(desk, an_act_is_entered_with_the_next_index_and_a_receipt)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct buf receipt = BUF_MAX(1 << 16);
	struct desk_paper p;
	struct err e = { 0 };
	const struct json *r;

	person_paper(d, a, "ann", NULL, &p);
	FINE(desk_submit(d, a, &p), p.err);
	OK(p.index == 2);
	FINE(desk_receipt(d, &p, &receipt, &e), e);
	r = json_read(a, receipt.p, receipt.n, &e);
	FINE(r, e);
	OK(json_int(r, "index", -1) == 2);
	OK(json_get(r, "proof")->len == 1);
	OK(strncmp(json_str(r, "checkpoint"), ORIGIN "\n3\n",
	    sizeof ORIGIN + 2) == 0);
	buf_free(&receipt);
	arena_release(a);
	desk_close(d);
}

TEST(desk, the_same_act_a_second_time_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p, again;

	person_paper(d, a, "ann", NULL, &p);
	again = p;
	FINE(desk_submit(d, a, &p), p.err);
	refuses(d, a, &again, "record 1", "already");
	arena_release(a);
	desk_close(d);
}

TEST(desk, the_same_act_twice_in_one_batch_is_entered_once)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p[2];
	struct err e = { 0 };

	person_paper(d, a, "ann", NULL, &p[0]);
	p[1] = p[0];
	desk_check_alone(d, a, &p[0]);
	desk_check_alone(d, a, &p[1]);
	OK(p[0].fit && p[1].fit);
	FINE(desk_enter(d, p, 2, &e), e);
	OK(p[0].taken && !p[1].taken);
	OK(log_head(desk_log(d)).size == 3);
	arena_release(a);
	desk_close(d);
}

#define GROUP 120

/* The registrar's key revoked by the secretariat's root. */
static void
revoking_paper(struct desk *d, struct arena *a, struct desk_paper *p)
{
	struct signer *root = story_key("secretariat", "root"),
	    *gone = story_key("secretariat", "registrar");
	struct act_by by = { "secretariat", key_fp(signer_key(root)), "root" };
	struct json *body = json_object(a);
	struct act_after after;

	OK(desk_after(d, &after));
	json_put_str(a, body, "key", key_fp(signer_key(gone)));
	sign_paper(a, act_draft(a, ORIGIN, "key.revoke", &by, 1, os_now(),
	    &after, body), root, p);
	signer_free(root);
	signer_free(gone);
}

/* What is judged while later papers are still checked comes out as if all had
 * been checked first: in order, and a key is gone for those behind alone. */
TEST(desk, a_group_on_all_processors_is_entered_in_its_order)
{
	struct desk *d = desk_at(test_folder());
	struct pool *pool = pool_new(4);
	struct arena *a = arena_new(16 << 20), *arenas[GROUP];
	struct desk_paper p[GROUP];
	struct err e = { 0 };
	uint64_t next = log_head(desk_log(d)).size;

	for (size_t i = 0; i < GROUP; i++) {
		char id[40];

		arenas[i] = arena_new(1 << 20);
		snprintf(id, sizeof id, "p%zu", i);
		if (i == 90)
			revoking_paper(d, a, &p[i]);
		else
			person_paper(d, a, id, i % 10 == 3 ?
			    "other.example/log" : NULL, &p[i]);
	}
	FINE(desk_take(d, pool, arenas, p, GROUP, &e), e);
	for (size_t i = 0; i < GROUP; i++) {
		OK(p[i].taken == (i <= 90 && i % 10 != 3));
		OK(!p[i].taken || p[i].index == next++);
		OK(p[i].taken || p[i].err.kind == ERR_REFUSED);
		arena_release(arenas[i]);
	}
	OK(log_head(desk_log(d)).size == next);
	arena_release(a);
	pool_free(pool);
	desk_close(d);
}

TEST(desk, an_act_for_another_organisation_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;

	person_paper(d, a, "ann", "other.example/log", &p);
	refuses(d, a, &p, "record 1", "this record is that of " ORIGIN);
	arena_release(a);
	desk_close(d);
}

/* The name in the act is changed after signing: the signature is whole, but
 * of another act. */
TEST(desk, a_changed_act_under_a_good_signature_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;
	char *text, *name;

	person_paper(d, a, "ann", NULL, &p);
	text = arena_copy(a, p.text, p.n);
	name = strstr(text, "\"person\":\"ann\"");
	OK(name);
	name[10] = 'e';
	p.text = text;
	refuses(d, a, &p, "PROTOCOL.sshsig", "does not verify");
	OK(p.err.kind == ERR_REFUSED);
	arena_release(a);
	desk_close(d);
}

TEST(desk, a_key_nobody_enrolled_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct signer *s = story_key("secretariat", "nobody");
	struct act_by by = { "secretariat", key_fp(signer_key(s)),
	    "registrar" };
	struct act_after after;
	struct desk_paper p;

	OK(desk_after(d, &after));
	sign_paper(a, act_draft(a, ORIGIN, "person.register", &by, 1,
	    os_now(), &after, json_object(a)), s, &p);
	refuses(d, a, &p, "record 3", "Nobody enrolled the key");
	signer_free(s);
	arena_release(a);
	desk_close(d);
}

TEST(desk, an_after_this_record_never_had_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct signer *s = story_key("secretariat", "registrar");
	struct act_by by = { "secretariat", key_fp(signer_key(s)),
	    "registrar" };
	struct act_after after;
	struct desk_paper p;

	OK(desk_after(d, &after));
	after.root.b[0] ^= 1;
	sign_paper(a, act_draft(a, ORIGIN, "person.register", &by, 1,
	    os_now(), &after, json_object(a)), s, &p);
	refuses(d, a, &p, "record 1", "The signer saw another record");
	after.size = 99;
	sign_paper(a, act_draft(a, ORIGIN, "person.register", &by, 1,
	    os_now(), &after, json_object(a)), s, &p);
	refuses(d, a, &p, "record 1", "has not reached");
	sign_paper(a, act_draft(a, ORIGIN, "person.register", &by, 1,
	    os_now(), NULL, json_object(a)), s, &p);
	refuses(d, a, &p, "record 1", "must say which");
	signer_free(s);
	arena_release(a);
	desk_close(d);
}

TEST(desk, what_is_no_submission_is_refused)
{
	static const struct { const char *text, *rule; } bad[] = {
		{ "", "" }, { "{}", "" }, { "[]", "" }, { "{\"act\":1}", "" },
		{ "{\"act\":{},\"sigs\":[]}", "" }, { "{\"act\": {}}", "" },
		{ "\xff", "" },
	};
	struct desk *d = desk_at(test_folder());

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct arena *a = arena_new(1 << 20);
		struct buf before = traces(at), after;
		struct desk_paper p = { .text = bad[i].text,
		    .n = strlen(bad[i].text) };

		OK(!desk_submit(d, a, &p));
		OK(p.err.kind == ERR_MALFORMED && p.err.says[0]);
		after = traces(at);
		OK(before.n == after.n &&
		    memcmp(before.p, after.p, after.n) == 0);
		buf_free(&before);
		buf_free(&after);
		arena_release(a);
	}
	desk_close(d);
}

/* person.register with a name of n bytes. */
static void
long_paper(const struct desk *d, struct arena *a, const char *id, size_t n,
    struct desk_paper *p)
{
	struct signer *s = story_key("secretariat", "registrar");
	struct act_by by = { "secretariat", key_fp(signer_key(s)),
	    "registrar" };
	struct json *body = json_object(a), *names = json_object(a);
	char *name = arena_take(a, n + 1);
	struct act_after after;

	OK(desk_after(d, &after));
	memset(name, 'x', n);
	name[n] = '\0';
	json_put_str(a, body, "person", id);
	json_put_str(a, names, "en", name);
	json_put(a, body, "names", names);
	sign_paper(a, act_draft(a, ORIGIN, "person.register", &by, 1,
	    os_now(), &after, body), s, p);
	signer_free(s);
}

TEST(desk, a_line_of_a_thousand_bytes_is_taken_and_one_more_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;

	long_paper(d, a, "ann", 1001, &p);
	refuses(d, a, &p, "format-act 5", "1001 bytes; at most 1000");
	long_paper(d, a, "ann", 1000, &p);
	FINE(desk_submit(d, a, &p), p.err);
	arena_release(a);
	desk_close(d);
}

TEST(desk, a_submission_with_something_after_it_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;
	char *text;

	person_paper(d, a, "ann", NULL, &p);
	text = arena_take(a, 200000);
	memset(text, ' ', 200000);
	memcpy(text, p.text, p.n);
	p.text = text;
	p.n = 200000;
	refuses(d, a, &p, "canonical JSON", "bytes after the value");
	arena_release(a);
	desk_close(d);
}

TEST(desk, what_a_rule_forbids_is_refused)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p, q;

	person_paper(d, a, "ann", NULL, &p);
	person_paper(d, a, "ann", NULL, &q);
	FINE(desk_submit(d, a, &p), p.err);
	refuses(d, a, &q, "record 2", "There is already a person named ann");
	arena_release(a);
	desk_close(d);
}

TEST(desk, no_record_is_made_without_an_origin)
{
	struct err e = { 0 };

	OK(!desk_open(test_folder(), NULL, NULL, &e));
	OK(e.kind == ERR_ABSENT);
}

TEST(desk, a_folder_of_another_organisation_is_refused)
{
	const char *folder = test_folder();
	struct err e = { 0 };

	desk_close(small_desk(folder));
	OK(!desk_open(folder, "other.example/log", NULL, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, ORIGIN));
}

/* As a first start leaves it that was ended between its two files. */
TEST(desk, a_first_start_cut_short_goes_on_with_its_key)
{
	const char *folder = test_folder();
	char key[4096], vkey[4096];
	struct err e = { 0 };
	struct desk *d = desk_open(folder, ORIGIN, NULL, &e);
	struct buf was, is;

	FINE(d, e);
	desk_close(d);
	snprintf(key, sizeof key, "%s/log/log.db", folder);
	snprintf(vkey, sizeof vkey, "%s/log/vkey", folder);
	was = test_file(folder, "log/vkey");
	OK(unlink(vkey) == 0 && unlink(key) == 0);
	d = desk_open(folder, ORIGIN, NULL, &e);
	FINE(d, e);
	desk_close(d);
	is = test_file(folder, "log/vkey");
	OK(was.n == is.n && memcmp(was.p, is.p, is.n) == 0);
	buf_free(&was);
	buf_free(&is);
}

TEST(desk, a_log_whose_key_is_not_named_gets_no_new_key)
{
	const char *folder = test_folder();
	char path[4096];
	struct err e = { 0 };

	desk_close(small_desk(folder));
	snprintf(path, sizeof path, "%s/log/vkey", folder);
	OK(unlink(path) == 0);
	OK(!desk_open(folder, ORIGIN, NULL, &e));
	OK(e.kind == ERR_REFUSED && strstr(e.says, "put that file back"));
	OK(!os_exists(path));
}

TEST(desk, a_second_desk_on_the_folder_is_refused)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	int status;
	pid_t pid = fork();

	OK(pid >= 0);
	if (pid == 0) {
		struct err e = { 0 };
		struct desk *second = desk_open(folder, NULL, NULL, &e);

		_exit(second ? 1 : e.kind == ERR_REFUSED ? 0 : 2);
	}
	OK(waitpid(pid, &status, 0) == pid);
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	desk_close(d);
}

static void
copy_log(const char *folder, const char *from, const char *to)
{
	static const char *const tails[] = { "", "-wal", "-shm" };

	for (size_t i = 0; i < 3; i++) {
		char a[4096], b[4096];
		struct buf bytes = BUF_MAX(64 << 20);
		struct err e = { 0 };

		snprintf(a, sizeof a, "%s/%s%s", folder, from, tails[i]);
		snprintf(b, sizeof b, "%s/%s%s", folder, to, tails[i]);
		unlink(b);
		if (os_read_file(a, &bytes, NULL) && bytes.n)
			FINE(os_write_file(b, bytes.p, bytes.n, 0644, &e), e);
		buf_free(&bytes);
	}
}

TEST(desk, an_older_log_put_back_is_refused_by_the_latch)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;
	struct err e = { 0 };

	desk_close(d);
	copy_log(folder, "log/log.db", "saved");
	d = desk_open(folder, NULL, NULL, &e);
	FINE(d, e);
	person_paper(d, a, "ann", NULL, &p);
	FINE(desk_submit(d, a, &p), p.err);
	desk_close(d);
	copy_log(folder, "saved", "log/log.db");
	OK(!desk_open(folder, NULL, NULL, &e));
	OK(e.kind == ERR_REFUSED);
	STR_IS(e.rule, "latch");
	arena_release(a);
}

TEST(desk, a_lost_or_older_log_is_noticed_without_the_latch_too)
{
	const char *folder = test_folder();
	struct desk *d = small_desk(folder);
	struct arena *a = arena_new(1 << 20);
	struct desk_paper p;
	struct err e = { 0 };
	char path[4096];

	desk_close(d);
	copy_log(folder, "log/log.db", "saved");
	d = desk_open(folder, NULL, NULL, &e);
	FINE(d, e);
	person_paper(d, a, "ann", NULL, &p);
	FINE(desk_submit(d, a, &p), p.err);
	desk_close(d);
	snprintf(path, sizeof path, "%s/latch", folder);
	OK(unlink(path) == 0);
	copy_log(folder, "saved", "log/log.db");
	OK(!desk_open(folder, NULL, NULL, &e));
	OK(strstr(e.says, "older copy") && strcmp(e.rule, "latch") == 0);
	unlink(path);
	snprintf(path, sizeof path, "%s/log/log.db", folder);
	OK(unlink(path) == 0);
	OK(!desk_open(folder, NULL, NULL, &e));
	OK(strstr(e.says, "The log is gone"));
	OK(access(path, F_OK) != 0);
	arena_release(a);
}

TEST(desk, receipt_times_never_go_back_with_the_clock)
{
	struct desk *d = desk_at(test_folder());
	struct arena *a = arena_new(1 << 20);
	struct instant was = os_now();
	struct desk_paper p;

	os_clock_freeze((struct instant){ was.s - 3600 });
	person_paper(d, a, "ann", NULL, &p);
	FINE(desk_submit(d, a, &p), p.err);
	OK(p.read.rx.s >= was.s);
	arena_release(a);
	desk_close(d);
}
