/* full_test.c: a page that does not fit into the memory of its request is
 * refused with a sentence, wherever the memory ends: a record with everything
 * in it is asked for by each of its pages, with ever less of it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"

#include "web/worker.h"

#include <stdio.h>

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

TEST(full, a_page_that_outgrows_the_memory_of_its_request_is_refused)
{
	const char *folder = test_folder();
	int refused = 0, pages_n = sizeof pages / sizeof *pages;
	struct err e = { 0 };
	struct hall hall;
	struct worker *w;
	struct desk *d;
	char stories[4000], here[4000];

	snprintf(here, sizeof here, "%s", folder);
	snprintf(stories, sizeof stories, "%s/tests/stories", source_root());
	d = desk_open(here, ORIGIN, NULL, &e);
	FINE(d, e);
	play_file(d, stories, "draft.story");
	desk_close(d);
	FINE(hall_open(&hall, here, false, &e), e);
	w = worker_new(&hall, &e);
	FINE(w, e);
	for (int i = 0; i < pages_n; i++)
		refused += squeeze(w, i % 2 ? "ru" : "en", pages[i]);
	OK(refused > pages_n);
	worker_free(w);
	hall_close(&hall);
}
