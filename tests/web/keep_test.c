/* keep_test.c: a page is kept for as long as it is true, and no longer.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/keep.h"
#include "web/reply.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static const struct keep_stamp now = { 7, 100 };

static struct http_reply
page_of(size_t n, char c)
{
	struct http_reply r = reply_born();
	char *p = malloc(n);

	OK(p);
	memset(p, c, n);
	buf_add(&r.body, p, n);
	free(p);
	return r;
}

/* What sending does with a reply. */
static void
send_away(struct http_reply *r)
{
	if (r->fixed_done)
		r->fixed_done(r->fixed_arg);
	buf_free(&r->body);
}

static void
put(struct keep *k, const char *name, struct keep_stamp at, size_t n, char c)
{
	struct http_reply r = page_of(n, c);

	keep_put(k, name, at, &r);
	send_away(&r);
}

static bool
there(struct keep *k, const char *name, struct keep_stamp at)
{
	struct http_reply r = reply_born();
	bool found = keep_find(k, name, at, &r);

	send_away(&r);
	return found;
}

TEST(keep, the_same_bytes_serve_who_asks_next)
{
	struct keep *k = keep_new();
	struct http_reply a = page_of(1000, 'a'), b = reply_born();

	a.type = "application/json";
	keep_put(k, "/en/log", now, &a);
	OK(a.fixed && a.fixed_n == 1000 && !a.body.p);
	OK(keep_find(k, "/en/log", now, &b));
	OK(b.fixed == a.fixed && b.fixed_n == 1000);
	STR_IS(b.type, "application/json");
	OK(strlen(b.etag) == 32);
	OK(!there(k, "/ru/log", now));
	send_away(&a);
	send_away(&b);
	keep_free(k);
}

TEST(keep, a_page_of_an_older_record_or_minute_is_not_served)
{
	struct keep *k = keep_new();

	put(k, "/en/log", now, 10, 'a');
	OK(!there(k, "/en/log", (struct keep_stamp){ 8, 100 }));
	OK(!there(k, "/en/log", (struct keep_stamp){ 7, 101 }));
	OK(there(k, "/en/log", now));
	put(k, "/en/log", (struct keep_stamp){ 8, 100 }, 10, 'b');
	OK(!there(k, "/en/log", now));
	keep_free(k);
}

TEST(keep, a_reply_under_way_outlives_its_place_on_the_shelf)
{
	struct keep *k = keep_new();
	struct http_reply r = reply_born();

	put(k, "/en", now, 100, 'a');
	OK(keep_find(k, "/en", now, &r));
	put(k, "/en", (struct keep_stamp){ 8, 100 }, 100, 'b');
	keep_free(k);
	OK(((const char *)r.fixed)[99] == 'a');
	send_away(&r);
}

TEST(keep, room_is_bounded_and_what_is_large_is_not_kept)
{
	struct keep *k = keep_new();
	int kept = 0;
	char name[40];

	put(k, "/large", now, KEEP_BYTES / 8 + 1, 'a');
	OK(!there(k, "/large", now));
	put(k, "/just", now, KEEP_BYTES / 8, 'a');
	OK(there(k, "/just", now));
	for (int i = 0; i < 100; i++) {
		snprintf(name, sizeof name, "/page/%d", i);
		put(k, name, now, KEEP_BYTES / 10, 'a');
		OK(there(k, name, now));
	}
	for (int i = 0; i < 100; i++) {
		snprintf(name, sizeof name, "/page/%d", i);
		kept += there(k, name, now);
	}
	OK(kept > 0 && kept <= 10);
	keep_free(k);
}

TEST(keep, a_long_name_is_not_kept_and_one_just_short_enough_is)
{
	struct keep *k = keep_new();
	char name[KEEP_NAME + 1];

	memset(name, 'a', sizeof name);
	name[KEEP_NAME] = '\0';
	put(k, name, now, 10, 'a');
	OK(!there(k, name, now));
	name[KEEP_NAME - 1] = '\0';
	put(k, name, now, 10, 'a');
	OK(there(k, name, now));
	keep_free(k);
}

/* Each page holds one letter only, the one of its stamp. */
static void *
ask_and_put(void *arg)
{
	struct keep *k = arg;

	for (int64_t i = 0; i < 3000; i++) {
		struct keep_stamp at = { i / 50, 0 };
		char name[40], letter = (char)('a' + at.record % 26);
		struct http_reply r = reply_born();

		snprintf(name, sizeof name, "/page/%d", (int)(i % 7));
		if (!keep_find(k, name, at, &r)) {
			r = page_of(500, letter);
			keep_put(k, name, at, &r);
		}
		for (size_t c = 0; c < r.fixed_n; c++)
			if (((const char *)r.fixed)[c] != letter)
				abort();
		send_away(&r);
	}
	return NULL;
}

TEST(keep, threads_that_ask_and_put_never_see_another_page)
{
	struct keep *k = keep_new();
	pthread_t t[4];

	for (int i = 0; i < 4; i++)
		OK(!pthread_create(&t[i], NULL, ask_and_put, k));
	for (int i = 0; i < 4; i++)
		pthread_join(t[i], NULL);
	keep_free(k);
}
