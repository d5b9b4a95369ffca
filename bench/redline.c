/* redline.c: 200 changes in a text of a hundred pages, marked word by word.
 *
 *     bench-redline FOLDER
 *
 * Each page has ten paragraphs of about 300 characters. Of the changes 150 put
 * one word for another, 25 put a paragraph in and 25 take one out. The same two
 * files are given to `git diff --word-diff` and `diff`; both figures are
 * processor time, theirs with the start of the program, the middle one of nine.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"

#include "base/buf.h"
#include "text/diff.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define PARAGRAPHS 1000
#define ROUNDS 9

static uint32_t seed = 2010;

static unsigned
any(unsigned below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

static void
sentence(struct buf *b, unsigned words)
{
	static const char *const some[] = { "the", "Council", "of", "members",
	    "decides", "within", "hours", "and", "shall", "inform", "text",
	    "совет", "решает", "члены", "в", "течение", "на", "основе" };

	for (unsigned i = 0; i < words; i++)
		if (any(3))
			buf_printf(b, "%s ", some[any(sizeof some /
			    sizeof *some)]);
		else
			buf_printf(b, "w%u ", any(3000));
}

/* The old text and, with the same sentences but for the changes, the new. */
static void
texts(struct buf *was, struct buf *is)
{
	for (unsigned i = 0; i < PARAGRAPHS; i++) {
		struct buf s = BUF_MAX(4000);
		unsigned at = i % 40;

		sentence(&s, 50);
		if (at != 0) {
			buf_printf(was, "%u. ", i % 900 + 1);
			buf_add(was, s.p, s.n);
			buf_str(was, "\n\n");
		}
		if (at != 20) {
			buf_printf(is, "%u. ", i % 900 + 1);
			if (at % 6 == 1 && at < 37) {
				char *space = strchr(s.p + 100, ' ');

				buf_add(is, s.p, (size_t)(space - s.p));
				buf_printf(is, " changed%u", i);
				buf_str(is, strchr(space + 1, ' '));
			} else
				buf_add(is, s.p, s.n);
			buf_str(is, "\n\n");
		}
		buf_free(&s);
	}
}

static void
save(const char *folder, const char *name, const struct buf *b)
{
	char path[1000];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	f = fopen(path, "w");
	if (!f || fwrite(b->p, 1, b->n, f) != b->n || fclose(f) != 0)
		limit_stop(path);
}

static double
children(void)
{
	struct rusage u;

	getrusage(RUSAGE_CHILDREN, &u);
	return (double)u.ru_utime.tv_sec + (double)u.ru_stime.tv_sec +
	    (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static double
peer(const char *folder, const char *command)
{
	double ms[ROUNDS];
	char line[3000];

	snprintf(line, sizeof line, "cd '%s' && %s was is >out 2>&1", folder,
	    command);
	for (int i = 0; i < ROUNDS; i++) {
		double from = children();

		if (system(line) < 0)
			limit_stop(command);
		ms[i] = (children() - from) * 1000;
	}
	return limit_part(ms, ROUNDS, 0.5);
}

static double
ours(const struct buf *was, const struct buf *is)
{
	double ms[ROUNDS];
	size_t changed = 0;

	for (int i = 0; i < ROUNDS; i++) {
		struct arena *a = arena_new(REDLINE_ARENA);
		double from = limit_cpu();
		struct text t, u;
		struct redline r;
		struct err e = { 0 };

		if (!text_read(a, was->p, was->n, &t, &e) ||
		    !text_read(a, is->p, is->n, &u, &e) ||
		    !redline(a, &t, &u, &r, &e))
			limit_stop(e.says);
		ms[i] = (limit_cpu() - from) * 1000;
		changed = r.changed;
		arena_release(a);
	}
	printf("%zu and %zu bytes, %zu paragraphs changed\n", was->n, is->n,
	    changed);
	return limit_part(ms, ROUNDS, 0.5);
}

int
main(int argc, char **argv)
{
	struct buf was = BUF_MAX(TEXT_MOST), is = BUF_MAX(TEXT_MOST);
	const char *folder = argc > 1 ? argv[1] : ".";
	double us, git, diff;

	texts(&was, &is);
	if (!buf_ok(&was) || !buf_ok(&is))
		limit_stop("the texts");
	save(folder, "was", &was);
	save(folder, "is", &is);
	us = ours(&was, &is);
	git = peer(folder, "git diff --no-index --word-diff=porcelain");
	diff = peer(folder, "diff");
	limit_line("read both and redline", us, "ms", "git diff --word-diff",
	    git);
	limit_line("the same", us, "ms", "diff, by lines", diff);
	buf_free(&was);
	buf_free(&is);
	return 0;
}
