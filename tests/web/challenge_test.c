/* challenge_test.c: a statement to sign in by is good once, for a while, and
 * nobody can take another's away. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/challenge.h"

#include <stdio.h>

static const struct instant then = { 1583139600 };

TEST(challenge, one_is_good_once_and_says_when_it_was_given)
{
	struct challenges *c = challenges_new();
	char name[CHALLENGE_NAME];
	struct instant at = { 0 };

	challenge_give(c, then, 1000, name);
	OK(strlen(name) == CHALLENGE_NAME - 1);
	OK(challenge_open(c, name, 1000, &at) && at.s == then.s);
	OK(challenge_use(c, name, "SHA256:a", 1001));
	OK(!challenge_open(c, name, 1001, &at));
	OK(!challenge_use(c, name, "SHA256:a", 1001));
	OK(!challenge_use(c, name, "SHA256:b", 1001));
	challenges_free(c);
}

TEST(challenge, what_is_over_or_was_not_given_here_is_none)
{
	struct challenges *c = challenges_new(), *other = challenges_new();
	char name[CHALLENGE_NAME];
	struct instant at;

	challenge_give(c, then, 1000, name);
	OK(challenge_open(c, name, 1000 + CHALLENGE_LIFE_S - 1, &at));
	OK(!challenge_open(c, name, 1000 + CHALLENGE_LIFE_S, &at));
	OK(!challenge_open(c, name, 999, &at));
	OK(!challenge_open(other, name, 1000, &at));
	OK(!challenge_use(other, name, "SHA256:a", 1000));
	for (size_t i = 0; i < CHALLENGE_NAME - 1; i++) {
		char was = name[i];

		name[i] = was == 'A' ? 'B' : 'A';
		OK(!challenge_open(c, name, 1000, &at));
		name[i] = was;
	}
	name[CHALLENGE_NAME - 2] = '\0';
	OK(!challenge_open(c, name, 1000, &at));
	OK(!challenge_open(c, "", 1000, &at));
	challenges_free(c);
	challenges_free(other);
}

TEST(challenge, a_hundred_thousand_others_take_none_away)
{
	struct challenges *c = challenges_new();
	char name[CHALLENGE_NAME], other[CHALLENGE_NAME];
	struct instant at;

	challenge_give(c, then, 1000, name);
	for (int i = 0; i < 100000; i++)
		challenge_give(c, then, 1001, other);
	OK(strcmp(name, other) != 0);
	OK(challenge_open(c, name, 1100, &at));
	OK(challenge_use(c, name, "SHA256:a", 1100));
	challenges_free(c);
}

TEST(challenge, a_key_that_signs_in_without_end_shuts_out_itself_alone)
{
	struct challenges *c = challenges_new();
	char name[CHALLENGE_NAME];

	for (int i = 0; i <= CHALLENGE_USES; i++) {
		challenge_give(c, then, 1000, name);
		OK(challenge_use(c, name, "SHA256:a", 1000) ==
		    (i < CHALLENGE_USES));
	}
	OK(challenge_use(c, name, "SHA256:b", 1000));
	challenge_give(c, then, 1000 + CHALLENGE_LIFE_S, name);
	OK(challenge_use(c, name, "SHA256:a", 1000 + CHALLENGE_LIFE_S));
	challenges_free(c);
}

/* Never is one taken for unused because others came after it. */
TEST(challenge, when_the_table_is_full_the_next_waits_and_no_use_is_forgotten)
{
	struct challenges *c = challenges_new();
	char name[CHALLENGE_NAME], first[CHALLENGE_NAME], key[40];

	for (int i = 0; i <= CHALLENGES_USED; i++) {
		challenge_give(c, then, 1000, name);
		snprintf(key, sizeof key, "SHA256:%d", i / CHALLENGE_USES);
		OK(challenge_use(c, name, key, 1000) ==
		    (i < CHALLENGES_USED));
		if (!i)
			memcpy(first, name, sizeof first);
	}
	OK(!challenge_use(c, first, "SHA256:z", 1001));
	OK(!challenge_use(c, name, "SHA256:z", 1001));
	challenges_free(c);
}
