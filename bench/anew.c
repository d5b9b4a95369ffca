/* anew.c: what a page costs that no shelf holds, in processor time: the door's
 * own route, without a socket, over a record that bench-fill made.
 *
 *     bench-anew FOLDER PATH...
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"
#include "web/reply.h"
#include "web/worker.h"

#include <stdio.h>

/* Asks once; the shelf is empty then. */
static size_t
ask_page(struct worker *w, const char *path)
{
	struct http_request q = { .method = HTTP_GET, .path = path,
	    .target = path, .arena = arena_new(LIMIT_ARENA) };
	struct http_reply r = reply_born();
	size_t n;

	keep_free(w->hall->keep);
	w->hall->keep = keep_new();
	route(w, &q, &r);
	n = r.fixed ? r.fixed_n : r.body.n;	/* too large for the shelf */
	if (r.status != 200 || !n)
		limit_stop(path);
	if (r.fixed_done)
		r.fixed_done(r.fixed_arg);
	buf_free(&r.body);
	arena_release(q.arena);
	return n;
}

static void
measure(struct worker *w, const char *path)
{
	size_t bytes = ask_page(w, path), n = 0;
	double start = limit_cpu(), took;

	do {
		ask_page(w, path);
		n++;
	} while ((took = limit_cpu() - start) < 1);
	printf("%-28s %6zu bytes  %8.1f us made anew\n", path, bytes,
	    took * 1e6 / (double)n);
}

int
main(int argc, char **argv)
{
	struct err e = { 0 };
	struct worker *w;
	struct hall hall = { .keep = keep_new(), .memo = memo_new() };
	char path[4096];

	if (argc < 3)
		limit_stop("usage: bench-anew FOLDER PATH...");
	hall.folder = argv[1];
	snprintf(path, sizeof path, "%s/log/log.db", argv[1]);
	hall.log = reader_open(path, &e);
	w = hall.log ? worker_new(&hall, &e) : NULL;
	if (!w)
		limit_stop(e.says);
	for (int i = 2; i < argc; i++)
		measure(w, argv[i]);
	worker_free(w);
	reader_close(hall.log);
	keep_free(hall.keep);
	memo_free(hall.memo);
	return 0;
}
