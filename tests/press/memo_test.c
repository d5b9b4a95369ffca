/* memo_test.c: what was said of an entry, in its language, while it has its
 * place. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/memo.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

TEST(memo, a_sentence_is_found_for_its_entry_and_language_alone)
{
	const struct lang *en = lang_find("en"), *ru = lang_find("ru");
	struct arena *a = arena_new(1 << 16);
	struct memo *m = memo_new();

	OK(!memo_find(m, a, 7, en));
	memo_put(m, 7, en, "Seven.");
	STR_IS(memo_find(m, a, 7, en), "Seven.");
	OK(!memo_find(m, a, 7, ru));
	OK(!memo_find(m, a, 8, en));
	memo_put(m, 7, ru, "7");
	STR_IS(memo_find(m, a, 7, en), "Seven.");
	STR_IS(memo_find(m, a, 7, ru), "7");
	memo_free(m);
	arena_release(a);
}

TEST(memo, who_comes_later_has_the_place)
{
	const struct lang *en = lang_find("en");
	struct arena *a = arena_new(1 << 16);
	struct memo *m = memo_new();

	memo_put(m, 1, en, "One.");
	memo_put(m, 1 + MEMO_PLACES, en, "Later.");
	OK(!memo_find(m, a, 1, en));
	STR_IS(memo_find(m, a, 1 + MEMO_PLACES, en), "Later.");
	memo_free(m);
	arena_release(a);
}

TEST(memo, a_long_sentence_is_not_kept_and_one_just_short_enough_is)
{
	const struct lang *en = lang_find("en");
	struct arena *a = arena_new(1 << 16);
	struct memo *m = memo_new();
	char text[MEMO_TEXT + 2];

	memset(text, 'a', sizeof text);
	text[MEMO_TEXT + 1] = '\0';
	memo_put(m, 1, en, text);
	OK(!memo_find(m, a, 1, en));
	text[MEMO_TEXT] = '\0';
	memo_put(m, 1, en, text);
	STR_IS(memo_find(m, a, 1, en), text);
	memo_free(m);
	arena_release(a);
}

static void *
ask_and_put(void *arg)
{
	const struct lang *en = lang_find("en");
	struct arena *a = arena_new(1 << 16);

	for (uint64_t i = 0; i < 20000; i++) {
		uint64_t seq = i % 5 * MEMO_PLACES;
		char text[40];
		const char *s = memo_find(arg, a, seq, en);

		snprintf(text, sizeof text, "Entry %d.", (int)(i % 5));
		if (s && strcmp(s, text) != 0)
			abort();
		memo_put(arg, seq, en, text);
		arena_reset(a);
	}
	arena_release(a);
	return NULL;
}

TEST(memo, threads_that_ask_and_put_never_see_another_entry)
{
	struct memo *m = memo_new();
	pthread_t t[4];

	for (int i = 0; i < 4; i++)
		OK(!pthread_create(&t[i], NULL, ask_and_put, m));
	for (int i = 0; i < 4; i++)
		pthread_join(t[i], NULL);
	memo_free(m);
}
