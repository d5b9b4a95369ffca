/* full_test.c: a page that does not fit into the memory of its request is
 * refused with a sentence, wherever the memory ends: a record with everything
 * in it is asked for by each of its pages, with ever less of it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "desk/story.h"
#include "web/worker.h"

#include <stdio.h>
#include <stdlib.h>

#define LEAST 1000	/* what the head of a request may take */

static const char *const pages[] = {
	"", "/today.json", "/sessions", "/sessions/s1", "/sessions/s1.json",
	"/sessions/s1/board", "/documents", "/documents.csv", "/documents/d1",
	"/documents/d1.json", "/documents/d4",
	"/meetings/m1", "/meetings/m1.json", "/members", "/members/E",
	"/organs", "/organs/council", "/people", "/people.json", "/registers",
	"/instruments", "/acts", "/acts/silence.open", "/rules", "/log",
	"/log.json", "/log/12", "/log/12.json", "/verify", "/verify?n=3",
};

/* The status of the reply. Whatever it is, something is said. */
static int
ask_for(struct worker *w, const char *lang, const char *page, size_t room)
{
	struct http_reply r = { .status = 200,
	    .body = BUF_MAX(LIMIT_REPLY) };
	struct http_request q = { .arena = arena_new(room) };
	char path[200];
	int status;

	snprintf(path, sizeof path, "/%s%s", lang, page);
	q.path = q.target = path;
	route(w, &q, &r);
	status = r.status;
	if (status != 303 && r.body.n + r.fixed_n < 20)
		test_fail(__FILE__, __LINE__, "%s in %zu bytes: %d, and "
		    "nothing said", path, room, status);
	if (r.fixed_done)
		r.fixed_done(r.fixed_arg);
	buf_free(&r.body);
	arena_release(q.arena);
	return status;
}

/* Each is asked for with the least room first, so that none is kept. */
static int
squeeze(struct worker *w, const char *lang, const char *page)
{
	int wanted = ask_for(w, lang, page, LIMIT_ARENA), refused = 0;

	keep_free(w->hall->keep);
	w->hall->keep = keep_new();
	for (size_t room = LEAST; room < LIMIT_ARENA; room += 101) {
		int status = ask_for(w, lang, page, room);

		if (status == wanted)
			break;
		if (status != 413 && status != 503)
			test_fail(__FILE__, __LINE__, "/%s%s in %zu bytes: "
			    "%d", lang, page, room, status);
		refused++;
	}
	return refused;
}

/* A record in the folder, by a story of the tests. */
static void
play(const char *folder, const char *name)
{
	const char *root = getenv("CHANCERY_SOURCE");
	struct arena *a = arena_new(32 << 20);
	struct story_result r = { 0 };
	struct err e = { 0 };
	const struct story *s;
	struct buf text;
	struct desk *d;
	char path[4000];

	snprintf(path, sizeof path, "%s/tests/stories", root ? root : ".");
	text = test_file(path, name);
	s = story_read(a, text.p, text.n, &e);
	FINE(s, e);
	d = desk_open(folder, "acts.csto.example/log", NULL, &e);
	FINE(d, e);
	snprintf(path, sizeof path, "%s/blobs", folder);
	FINE(story_play(s, d, path, NULL, &r, &e), e);
	desk_close(d);
	buf_free(&text);
	arena_release(a);
}

TEST(full, a_page_that_outgrows_the_memory_of_its_request_is_refused)
{
	const char *folder = test_folder();
	int refused = 0, pages_n = sizeof pages / sizeof *pages;
	struct err e = { 0 };
	struct hall hall;
	struct worker *w;

	play(folder, "draft.story");
	FINE(hall_open(&hall, folder, false, &e), e);
	w = worker_new(&hall, &e);
	FINE(w, e);
	for (int i = 0; i < pages_n; i++)
		refused += squeeze(w, i % 2 ? "ru" : "en", pages[i]);
	OK(refused > pages_n);
	worker_free(w);
	hall_close(&hall);
}
