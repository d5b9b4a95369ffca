/* os_test.c: the only clock, the only source of chance, files and zones.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct instant
at(const char *text)
{
	struct instant t;

	OK(instant_read(text, strlen(text), &t));
	return t;
}

TEST(clock, a_frozen_clock_stands_and_a_set_one_runs_on)
{
	struct instant summit = at("2010-12-10T13:15:00Z");

	os_clock_freeze(summit);
	usleep(1100);
	OK(os_now().s == summit.s && os_now_ms() == summit.s * 1000);
	os_clock_set(summit);
	usleep(20000);
	OK(os_now_ms() >= summit.s * 1000 + 20);
	OK(os_now().s - summit.s < 60);
	os_clock_real();
	OK(os_now().s > at("2024-01-01T00:00:00Z").s);
}

TEST(clock, before_1970_seconds_are_rounded_down)
{
	os_clock_freeze((struct instant){ -5 });
	OK(os_now().s == -5);
}

TEST(clock, ticks_go_on_while_the_clock_stands)
{
	int64_t from = os_ticks_us();

	os_clock_freeze((struct instant){ 0 });
	usleep(2000);
	OK(os_ticks_us() - from >= 2000);
}

TEST(random, a_seed_gives_the_same_stream_and_the_kernel_another)
{
	unsigned char a[32], b[32], zero[32] = { 0 };

	os_random_seed(5);
	os_random(a, sizeof a);
	os_random_seed(5);
	os_random(b, sizeof b);
	OK(memcmp(a, b, sizeof a) == 0);
	os_random_seed(6);
	os_random(b, sizeof b);
	OK(memcmp(a, b, sizeof a) != 0);
	os_random_seed(0);
	os_random(a, sizeof a);
	os_random(b, sizeof b);
	OK(memcmp(a, b, sizeof a) != 0 && memcmp(a, zero, sizeof a) != 0);
}

static const char *
in(const char *folder, const char *name)
{
	static char path[4096];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static int
count(const char *folder)
{
	DIR *d = opendir(folder);
	int n = 0;

	OK(d);
	for (struct dirent *e; (e = readdir(d)); )
		n += e->d_name[0] != '.';
	closedir(d);
	return n;
}

static void *
publish_all_the_time(void *path)
{
	struct err e;

	for (int i = 0; i < 3000; i++) {
		char text[60];
		int n = snprintf(text, sizeof text, "%0*d", i % 40 + 1, 7);

		FINE(os_publish_file(path, text, (size_t)n, 0644, &e), e);
	}
	return NULL;
}

/* A whole text ends with its 7. */
TEST(file, who_reads_while_it_is_published_gets_a_whole_one)
{
	const char *folder = test_folder();
	char path[4096];
	struct err e;
	pthread_t t;

	snprintf(path, sizeof path, "%s/a", folder);
	FINE(os_publish_file(path, "7", 1, 0644, &e), e);
	OK(!pthread_create(&t, NULL, publish_all_the_time, path));
	for (int i = 0; i < 3000; i++) {
		struct buf b = BUF_MAX(100);

		FINE(os_read_file(path, &b, &e), e);
		OK(b.n && b.p[b.n - 1] == '7' &&
		    strspn(b.p, "0") == b.n - 1);
		buf_free(&b);
	}
	pthread_join(t, NULL);
	OK(count(folder) == 2);
	OK(!os_publish_file("/nonexistent/folder/a", "7", 1, 0644, &e));
	OK(e.kind == ERR_FAULT);
}

static ino_t
file_of(const char *path)
{
	struct stat st;

	OK(stat(path, &st) == 0);
	return st.st_ino;
}

static void
reads(int fd, const char *want)
{
	char text[40] = { 0 };

	OK(pread(fd, text, sizeof text - 1, 0) == (ssize_t)strlen(want));
	STR_IS(text, want);
}

TEST(file, who_has_what_was_published_open_keeps_its_bytes)
{
	const char *folder = test_folder();
	char path[4096];
	struct err e;
	ino_t old;
	int fd;

	snprintf(path, sizeof path, "%s/a", folder);
	FINE(os_publish_file(path, "the first", 9, 0644, &e), e);
	old = file_of(path);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	OK(fd >= 0);
	for (int i = 0; i < 4; i++) {
		FINE(os_publish_file(path, "later", 5, 0644, &e), e);
		OK(file_of(path) != old);
		reads(fd, "the first");
	}
	close(fd);
}

TEST(file, what_nobody_reads_any_more_is_written_anew)
{
	const char *folder = test_folder();
	char path[4096], spare[4100], other[4100];
	struct err e;
	ino_t two[2];

	snprintf(path, sizeof path, "%s/a", folder);
	snprintf(spare, sizeof spare, "%s.new", path);
	snprintf(other, sizeof other, "%s/linked", folder);
	for (int i = 0; i < 6; i++) {
		struct buf b = BUF_MAX(100);

		FINE(os_publish_file(path, "0123456789", (size_t)(9 - i),
		    0644, &e), e);
		FINE(os_read_file(path, &b, &e), e);
		OK(b.n == (size_t)(9 - i));
		buf_free(&b);
		if (i < 2)
			two[i] = file_of(path);
		OK(file_of(path) == two[i % 2]);
	}
	OK(link(spare, other) == 0);
	FINE(os_publish_file(path, "x", 1, 0644, &e), e);
	OK(file_of(path) != file_of(other));
}

TEST(file, what_is_written_is_read_back_and_replaced_whole)
{
	const char *folder = test_folder(), *path = in(folder, "a");
	struct buf b = BUF_MAX(100);
	struct err e;

	FINE(os_write_file(path, "old and longer", 14, 0600, &e), e);
	FINE(os_write_file(path, "new\0!", 5, 0600, &e), e);
	FINE(os_read_file(path, &b, &e), e);
	OK(b.n == 5 && memcmp(b.p, "new\0!", 5) == 0);
	OK(count(folder) == 1);
	FINE(os_write_file(path, "", 0, 0600, &e), e);
	buf_clear(&b);
	FINE(os_read_file(path, &b, &e), e);
	OK(b.n == 0);
	buf_free(&b);
}

TEST(file, reading_appends_and_knows_its_limit)
{
	const char *path = in(test_folder(), "a");
	struct buf b = BUF_MAX(10);
	struct err e;

	FINE(os_write_file(path, "12345", 5, 0600, &e), e);
	FINE(os_read_file(path, &b, &e), e);
	FINE(os_read_file(path, &b, &e), e);
	STR_IS(b.p, "1234512345");
	OK(!os_read_file(path, &b, &e) && e.kind == ERR_MALFORMED);
	buf_free(&b);
}

TEST(file, a_file_that_is_not_there_is_absent_and_a_folder_is_a_fault)
{
	const char *folder = test_folder();
	struct buf b = BUF_MAX(10);
	struct err e;

	OK(!os_exists(in(folder, "none")));
	OK(!os_read_file(in(folder, "none"), &b, &e));
	OK(e.kind == ERR_ABSENT);
	OK(!os_read_file(folder, &b, &e) && e.kind == ERR_FAULT);
	OK(e.inside[0]);
	OK(!os_write_file(in(folder, "none/a"), "x", 1, 0600, &e));
	OK(e.kind == ERR_FAULT);
	buf_free(&b);
}

/* A loop of links is what root too cannot look behind. */
TEST(os, what_cannot_be_looked_at_is_not_said_to_be_absent)
{
	const char *folder = test_folder();

	OK(symlink("loop", in(folder, "loop")) == 0);
	OK(os_exists(in(folder, "loop/key")));
	OK(!os_exists(in(folder, "key")));
}

/* A folder stands where the file shall go: the rename fails, the old thing
 * stays, and no half-written file is left beside it. */
TEST(file, a_failed_write_leaves_what_was_there)
{
	const char *folder = test_folder();
	struct err e;

	FINE(os_make_folder(in(folder, "a"), 0755, &e), e);
	FINE(os_make_folder(in(folder, "a/b"), 0755, &e), e);
	OK(!os_write_file(in(folder, "a"), "x", 1, 0600, &e));
	OK(e.kind == ERR_FAULT);
	OK(os_exists(in(folder, "a/b")) && count(folder) == 1);
}

/* One process writes two contents in turn; another never reads a mixture. */
TEST(file, a_reader_sees_the_old_or_the_new_and_nothing_between)
{
	static char a[20000], b[20000];
	const char *path = in(test_folder(), "a");
	int status, seen = 0;
	pid_t child;

	memset(a, 'a', sizeof a);
	memset(b, 'b', sizeof b);
	OK(os_write_file(path, a, sizeof a, 0600, NULL));
	child = fork();
	OK(child >= 0);
	if (child == 0) {
		for (int i = 0; i < 200; i++)
			if (!os_write_file(path, i & 1 ? a : b, sizeof a, 0600,
			    NULL))
				_exit(1);
		_exit(0);
	}
	while (waitpid(child, &status, WNOHANG) == 0) {
		struct buf r = BUF_MAX(sizeof a);

		OK(os_read_file(path, &r, NULL) && r.n == sizeof a);
		OK(memcmp(r.p, r.p[0] == 'a' ? a : b, sizeof a) == 0);
		buf_free(&r);
		seen++;
	}
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0 && seen > 0);
}

TEST(file, the_mode_is_the_one_asked_for)
{
	const char *path = in(test_folder(), "key");
	struct stat st;

	OK(os_write_file(path, "x", 1, 0600, NULL));
	OK(stat(path, &st) == 0 && (st.st_mode & 0777) == 0600);
}

TEST(file, a_folder_that_is_there_is_fine_and_a_file_in_its_place_is_not)
{
	const char *folder = test_folder();
	struct err e;

	FINE(os_make_folder(in(folder, "d"), 0755, &e), e);
	FINE(os_make_folder(in(folder, "d"), 0755, &e), e);
	OK(os_write_file(in(folder, "f"), "", 0, 0600, NULL));
	OK(!os_make_folder(in(folder, "f"), 0755, &e) && e.kind == ERR_FAULT);
	OK(!os_make_folder(in(folder, "x/y"), 0755, &e));
}

static int
lock_in_child(const char *path)
{
	int status;
	pid_t child = fork();

	OK(child >= 0);
	if (child == 0) {
		struct err e = { 0 };
		int fd = os_lock(path, &e);

		_exit(fd >= 0 ? 0 : e.kind == ERR_REFUSED ? 7 : 8);
	}
	OK(waitpid(child, &status, 0) == child && WIFEXITED(status));
	return WEXITSTATUS(status);
}

TEST(lock, a_second_process_is_refused_until_the_first_lets_go)
{
	char path[4096];
	struct err e;
	int fd;

	snprintf(path, sizeof path, "%s", in(test_folder(), "lock"));
	fd = os_lock(path, &e);
	FINE(fd >= 0, e);
	OK(lock_in_child(path) == 7);
	close(fd);
	OK(lock_in_child(path) == 0);
	fd = os_lock(path, &e);	/* the child's end freed it */
	FINE(fd >= 0, e);
	close(fd);
	OK(os_lock("/nonexistent/lock", &e) == -1 && e.kind == ERR_FAULT);
}

static void
zone_is(const char *zone, const char *when, int offset, const char *abbr)
{
	char got[8];
	int o = -1;

	if (!os_zone(zone, at(when), &o, got) || o != offset ||
	    strcmp(got, abbr) != 0)
		test_fail(__FILE__, __LINE__, "%s at %s: %d %s", zone, when, o,
		    got);
}

TEST(zone, moscow_had_three_hours_at_the_summit_and_four_the_next_summer)
{
	zone_is("Europe/Moscow", "2010-12-10T13:15:00Z", 10800, "MSK");
	zone_is("Europe/Moscow", "2010-07-01T00:00:00Z", 14400, "MSD");
	zone_is("Europe/Moscow", "2011-07-01T00:00:00Z", 14400, "MSK");
	zone_is("Europe/Moscow", "2014-10-25T21:59:59Z", 14400, "MSK");
	zone_is("Europe/Moscow", "2014-10-25T22:00:00Z", 10800, "MSK");
	zone_is("Europe/Moscow", "2026-07-01T00:00:00Z", 10800, "MSK");
	zone_is("UTC", "2010-12-10T13:15:00Z", 0, "UTC");
}

TEST(zone, the_capitals_of_the_seven_on_the_day_of_the_summit)
{
	static const struct { const char *zone; int hours; } seven[] = {
		{ "Asia/Yerevan", 4 }, { "Europe/Minsk", 2 },
		{ "Asia/Almaty", 6 }, { "Asia/Bishkek", 6 },
		{ "Europe/Moscow", 3 }, { "Asia/Dushanbe", 5 },
		{ "Asia/Tashkent", 5 },
	};

	for (size_t i = 0; i < sizeof seven / sizeof *seven; i++) {
		int offset;

		OK(os_zone(seven[i].zone, at("2010-12-10T13:15:00Z"), &offset,
		    NULL));
		OK(offset == seven[i].hours * 3600);
	}
}

TEST(zone, unknown_names_and_paths_are_refused)
{
	static const char *const bad[] = { "", "Moscow", "Europe/Atlantis",
	    "../../../etc/passwd", "Europe/../Europe/Moscow", "/etc/localtime",
	    "/usr/share/zoneinfo/UTC", "./UTC", "Europe", "Europe/",
	    "Europe//Moscow/.", "zone.tab", "UTC\n", "UTC ",
	    "a-name-that-is-much-longer-than-any-zone-name-can-be" };
	char abbr[8];
	int offset;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (os_zone(bad[i], (struct instant){ 0 }, &offset, abbr))
			test_fail(__FILE__, __LINE__, "knew \"%s\"", bad[i]);
}
