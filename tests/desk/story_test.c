/* story_test.c: every story ends as it says, and a book folded again is the
 * same book. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/dump.h"
#include "tests/desk/sign.h"

#include "base/os.h"
#include "desk/story.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static void
play_all(const char *folder, const char *name)
{
	struct err e = { 0 };
	struct desk *d = desk_open(test_folder(), ORIGIN, NULL, &e);

	FINE(d, e);
	play_file(d, folder, name);
	desk_close(d);
}

TEST(story, every_one_of_the_tests_plays_to_its_end)
{
	char folder[4096];
	struct dirent **names;
	int n, played = 0;

	snprintf(folder, sizeof folder, "%s/tests/stories", source_root());
	n = scandir(folder, &names, NULL, alphasort);
	OK(n > 0);
	for (int i = 0; i < n; i++) {
		const char *dot = strrchr(names[i]->d_name, '.');

		if (dot && strcmp(dot, ".story") == 0) {
			play_all(folder, names[i]->d_name);
			played++;
		}
		free(names[i]);
	}
	free(names);
	OK(played >= 10);
}

TEST(story, an_outcome_other_than_the_stated_one_fails)
{
	static const char *const wrong[] = {
		"=> The person A delegate is registered.\n",
		"=> refused (record 3)\n", "=> ref\n", "=> )\n" };

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct desk *d = small_desk(test_folder());
		struct arena *a = arena_new(1 << 20);
		struct story_result r = { 0 };
		struct err e = { 0 };
		char text[400];
		const struct story *s;

		snprintf(text, sizeof text, "2020-03-03 09:00 UTC\n"
		    "secretariat registrar: person.register\n\tperson: p\n"
		    "\tnames.en: Nobody in particular\n%s", wrong[i]);
		s = story_read(a, text, strlen(text), &e);
		FINE(s, e);
		OK(!story_play(s, d, NULL, NULL, &r, &e));
		OK(e.kind == ERR_REFUSED && strstr(e.says, "Line 5"));
		arena_release(a);
		desk_close(d);
	}
}

TEST(story, a_misspelt_one_is_refused_with_its_line)
{
	static const struct { const char *text, *says; } bad[] = {
		{ "N head: person.register\n", "Line 1" },
		{ "2020-13-01 09:00 UTC\n", "Line 1" },
		{ "2020-01-01 25:00 UTC\n", "Line 1" },
		{ "2020-01-01 09:00 Nowhere/At_All\n", "Line 1" },
		{ "2020-01-01 09:00 UTC, sometimes\n", "Line 1" },
		{ "2020-01-01 09:00 UTC\n\tperson: x\n", "Line 2" },
		{ "2020-01-01 09:00 UTC\nN: person.register\n", "Line 2" },
		{ "2020-01-01 09:00 UTC\nN head: a.b\n\tperson\n", "Line 3" },
		{ "2020-01-01 09:00 UTC\nN head: a.b as x y\n", "Line 2" },
		{ "2020-01-01 09:00 UTC\nN head: a.b\n| a | b |\n| 1 |\n",
		    "Line 4" },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct arena *a = arena_new(1 << 20);
		struct err e = { 0 };

		if (story_read(a, bad[i].text, strlen(bad[i].text), &e))
			test_fail(__FILE__, __LINE__, "took %s", bad[i].text);
		if (e.kind != ERR_MALFORMED || !strstr(e.says, bad[i].says))
			test_fail(__FILE__, __LINE__, "%s: %s", bad[i].text,
			    e.says);
		arena_release(a);
	}
}

TEST(story, an_act_is_called_by_one_name_and_no_other_has_it)
{
	static const struct { const char *text, *says; } bad[] = {
		{ "secretariat registrar: person.register as p\n"
		    "\tperson: p1\n\tnames.en: Nobody\n"
		    "secretariat registrar: person.register as p\n"
		    "\tperson: p2\n\tnames.en: Nobody\n",
		    "Line 5: another act has this name" },
		{ "secretariat registrar: act.disown\n\tof: @act p\n",
		    "Line 3: the story knows no such value" },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct desk *d = small_desk(test_folder());
		struct arena *a = arena_new(1 << 20);
		struct story_result r = { 0 };
		struct err e = { 0 };
		char text[400];
		const struct story *s;

		snprintf(text, sizeof text, "2020-03-03 09:00 UTC\n%s",
		    bad[i].text);
		s = story_read(a, text, strlen(text), &e);
		FINE(s, e);
		OK(!story_play(s, d, NULL, NULL, &r, &e));
		if (!strstr(e.says, bad[i].says))
			test_fail(__FILE__, __LINE__, "%s", e.says);
		arena_release(a);
		desk_close(d);
	}
}

TEST(story, one_of_four_mebibytes_is_read_and_one_more_byte_refused)
{
	struct buf b = BUF_MAX(STORY_MOST + 1);

	buf_str(&b, "# ");
	while (b.n < STORY_MOST + 1)
		buf_byte(&b, 'x');
	for (int more = 0; more < 2; more++) {
		struct arena *a = arena_new(16 << 20);
		struct err e = { 0 };
		bool ok = story_read(a, b.p, STORY_MOST + (size_t)more, &e);

		OK(ok == !more);
		OK(!more || strstr(e.says, "at most 4194304 bytes"));
		arena_release(a);
	}
	buf_free(&b);
}

static bool
plays(const char *text, struct err *e)
{
	struct desk *d = small_desk(test_folder());
	struct arena *a = arena_new(16 << 20);
	struct story_result r = { 0 };
	const struct story *s = story_read(a, text, strlen(text), e);
	bool ok;

	FINE(s, *e);
	ok = story_play(s, d, NULL, NULL, &r, e);
	arena_release(a);
	desk_close(d);
	return ok;
}

TEST(story, a_table_of_a_thousand_acts_is_played_and_one_more_refused)
{
	for (int more = 0; more < 2; more++) {
		struct buf b = BUF_MAX(1 << 20);
		struct err e = { 0 };

		buf_str(&b, "2020-03-03 09:00 UTC\n"
		    "secretariat registrar: person.register\n"
		    "| person | names.en |\n");
		for (int i = 0; i < 1000 + more; i++)
			buf_printf(&b, "| p%d | Nobody in particular |\n", i);
		OK(plays(b.p, &e) == !more);
		OK(!more || strstr(e.says, "Line 1004: a block has at most "
		    "1000 acts"));
		buf_free(&b);
	}
}

/* More than are kept at a time. */
TEST(story, five_hundred_offices_speak_in_one)
{
	struct buf b = BUF_MAX(1 << 20);
	struct err e = { 0 };

	buf_str(&b, "2020-03-03 09:00 UTC\n");
	for (int i = 0; i < 500; i++)
		buf_printf(&b, "secretariat office-%d: person.register\n"
		    "\tperson: p%d\n\tnames.en: Nobody in particular\n"
		    "=> refused (record 3)\n", i, i);
	FINE(plays(b.p, &e), e);
	buf_free(&b);
}

TEST(story, the_demonstration_plays_and_folds_to_the_same_book_again)
{
	const char *folder = test_folder();
	char demo[4096], path[4096];
	struct err e = { 0 };
	struct desk *d = desk_open(folder, ORIGIN, NULL, &e);
	struct buf before, after;

	FINE(d, e);
	snprintf(demo, sizeof demo, "%s/demo", source_root());
	play_file(d, demo, "1-foundation.story");
	play_file(d, demo, "2-ministers.story");
	play_file(d, demo, "3-summit.story");
	desk_close(d);
	snprintf(path, sizeof path, "%s/book/book.db", folder);
	before = dump_database(path);
	OK(before.n > 10000);
	dump_forget(path);
	d = desk_open(folder, NULL, NULL, &e);
	FINE(d, e);
	desk_close(d);
	after = dump_database(path);
	OK(before.n == after.n && memcmp(before.p, after.p, after.n) == 0);
	buf_free(&before);
	buf_free(&after);
}
