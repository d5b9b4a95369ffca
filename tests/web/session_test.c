/* session_test.c: who is signed in, and until when.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/attempts.h"
#include "web/session.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static struct session
of(const char *who)
{
	struct session s = { .entry = 7 };

	snprintf(s.who, sizeof s.who, "%s", who);
	return s;
}

TEST(session, is_found_by_its_id_and_by_no_other)
{
	struct tickets *t = sessions_new();
	struct session s = of("KZ"), found;
	char id[TICKET_NAME];

	session_begin(t, &s, 100, id);
	OK(strlen(id) == 32 && strlen(s.token) == 32);
	OK(tickets_show(t, id, 100, &found));
	STR_IS(found.who, "KZ");
	STR_IS(found.token, s.token);
	id[31] ^= 1;
	OK(!tickets_show(t, id, 100, &found));
	OK(!tickets_show(t, "", 100, &found));
	tickets_free(t);
}

TEST(session, each_sign_in_has_a_new_id_and_a_new_token)
{
	struct tickets *t = sessions_new();
	struct session a = of("KZ"), b = of("KZ");
	char one[TICKET_NAME], two[TICKET_NAME];

	session_begin(t, &a, 100, one);
	session_begin(t, &b, 100, two);
	OK(strcmp(one, two) != 0);
	OK(strcmp(a.token, b.token) != 0);
	OK(strcmp(a.token, one) != 0);
	tickets_free(t);
}

TEST(session, ends_after_its_life_however_busy)
{
	struct tickets *t = sessions_new();
	struct session s = of("KZ"), found;
	char id[TICKET_NAME];

	session_begin(t, &s, 0, id);
	for (int64_t now = 0; now < SESSION_LIFE_S; now += 1800)
		OK(tickets_show(t, id, now, &found));
	OK(tickets_show(t, id, SESSION_LIFE_S - 1, &found));
	OK(!tickets_show(t, id, SESSION_LIFE_S, &found));
	OK(!tickets_show(t, id, 0, &found));
	tickets_free(t);
}

TEST(session, ends_after_an_hour_without_a_request_and_not_a_second_before)
{
	struct tickets *t = sessions_new();
	struct session s = of("KZ"), found;
	char id[TICKET_NAME];

	session_begin(t, &s, 0, id);
	OK(tickets_show(t, id, SESSION_IDLE_S - 1, &found));
	OK(tickets_show(t, id, 2 * SESSION_IDLE_S - 2, &found));
	OK(!tickets_show(t, id, 3 * SESSION_IDLE_S - 2, &found));
	tickets_free(t);
}

TEST(session, looking_at_it_does_not_keep_it)
{
	struct tickets *t = sessions_new();
	struct session s = of("KZ"), found;
	char id[TICKET_NAME];

	session_begin(t, &s, 0, id);
	OK(tickets_peek(t, id, SESSION_IDLE_S - 1, &found));
	STR_IS(found.who, "KZ");
	OK(!tickets_peek(t, id, SESSION_IDLE_S, &found));
	tickets_free(t);
}

TEST(session, signing_out_ends_it_and_no_other)
{
	struct tickets *t = sessions_new();
	struct session a = of("KZ"), b = of("BY"), found;
	char one[TICKET_NAME], two[TICKET_NAME];

	session_begin(t, &a, 0, one);
	session_begin(t, &b, 0, two);
	tickets_drop(t, one);
	tickets_drop(t, one);
	tickets_drop(t, "no such id");
	OK(!tickets_show(t, one, 0, &found));
	OK(tickets_show(t, two, 0, &found));
	STR_IS(found.who, "BY");
	tickets_free(t);
}

TEST(session, its_cookie_is_marked_and_secure_behind_tls)
{
	struct buf b = BUF_MAX(300);

	session_cookie(&b, "abc", true);
	STR_IS(b.p, "session=abc; Path=/; Max-Age=28800; HttpOnly; "
	    "SameSite=Lax; Secure");
	buf_clear(&b);
	session_cookie(&b, NULL, false);
	STR_IS(b.p, "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
	buf_free(&b);
}

TEST(tickets, when_the_table_is_full_the_one_given_first_goes)
{
	struct tickets *t = tickets_new(3, sizeof(int), 100, 0);
	char name[5][TICKET_NAME];
	int found;

	for (int i = 0; i < 4; i++)
		tickets_give(t, &i, 10, name[i]);
	OK(!tickets_show(t, name[0], 10, &found));
	for (int i = 1; i < 4; i++)
		OK(tickets_show(t, name[i], 10, &found) && found == i);
	/* A place that is free is taken before one that is not. */
	tickets_drop(t, name[2]);
	tickets_give(t, &(int){ 4 }, 10, name[4]);
	OK(tickets_show(t, name[1], 10, &found));
	OK(tickets_show(t, name[3], 10, &found));
	OK(tickets_show(t, name[4], 10, &found) && found == 4);
	tickets_free(t);
}

TEST(tickets, what_is_over_makes_room_before_what_is_not)
{
	struct tickets *t = tickets_new(2, sizeof(int), 100, 50);
	char name[3][TICKET_NAME];
	int found;

	tickets_give(t, &(int){ 0 }, 0, name[0]);
	tickets_give(t, &(int){ 1 }, 0, name[1]);
	OK(tickets_show(t, name[0], 49, &found));
	tickets_give(t, &(int){ 2 }, 60, name[2]);
	OK(tickets_show(t, name[0], 60, &found) && found == 0);
	OK(!tickets_show(t, name[1], 60, &found));
	tickets_free(t);
}

struct race { struct tickets *t; const char *name; atomic_int got; };

static void *
take(void *arg)
{
	struct race *r = arg;
	int found;

	if (tickets_take(r->t, r->name, 0, &found))
		atomic_fetch_add(&r->got, 1);
	return NULL;
}

TEST(tickets, of_many_who_take_one_gets_it)
{
	struct tickets *t = tickets_new(100, sizeof(int), 100, 0);

	for (int round = 0; round < 200; round++) {
		char name[TICKET_NAME];
		struct race r = { .t = t, .name = name };
		pthread_t thread[4];

		tickets_give(t, &round, 0, name);
		for (int i = 0; i < 4; i++)
			OK(!pthread_create(&thread[i], NULL, take, &r));
		for (int i = 0; i < 4; i++)
			pthread_join(thread[i], NULL);
		OK(atomic_load(&r.got) == 1);
	}
	tickets_free(t);
}

TEST(tickets, texts_are_compared_whole)
{
	OK(tickets_same("abc", "abc"));
	OK(!tickets_same("abc", "abd") && !tickets_same("abc", "ab"));
	OK(!tickets_same("", "a") && tickets_same("", ""));
}

TEST(attempts, so_many_may_fail_and_a_second_forgives_some)
{
	struct attempts *a = attempts_new();

	for (int i = 0; i < ATTEMPTS_MOST; i++) {
		OK(attempts_left(a, 1000));
		attempts_failed(a, 1000);
	}
	OK(!attempts_left(a, 1000));
	for (int i = 0; i < ATTEMPTS_FORGIVEN; i++) {
		OK(attempts_left(a, 1001));
		attempts_failed(a, 1001);
	}
	OK(!attempts_left(a, 1001));
	OK(attempts_left(a, 9000));
	attempts_free(a);
}
