/* main.c: runs the registered tests. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define TESTS_MOST 2000
#define FOLDERS_MOST 500

static struct CMUnitTest tests[TESTS_MOST];
static size_t ntests;
static char folders[FOLDERS_MOST][64];
static size_t nfolders;

static void
run(void **state)
{
	test_fn *fn = **(test_fn ***)state;

	os_clock_real();
	os_random_seed(0);
	fn();
}

static test_fn *fns[TESTS_MOST];

void
test_register(const char *name, test_fn *fn)
{
	if (ntests == TESTS_MOST)
		abort();
	fns[ntests] = fn;
	tests[ntests] = (struct CMUnitTest){
		.name = name,
		.test_func = run,
		.initial_state = &fns[ntests],
	};
	ntests++;
}

void
test_fail(const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	_fail(file, line);
	abort();
}

const char *
test_shared(void)
{
	const char *root = getenv("CHANCERY_SOURCE");
	static char path[4096];

	snprintf(path, sizeof path, "%s/../shared", root ? root : ".");
	if (os_exists(path))
		return path;
	fprintf(stderr, "skipped: ../shared is not here\n");
	return NULL;
}

struct buf
test_file(const char *folder, const char *name)
{
	struct buf b = BUF_MAX(64 << 20);
	struct err e = { 0 };
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	if (!os_read_file(path, &b, &e))
		test_fail(__FILE__, __LINE__, "%s", e.says);
	return b;
}

const char *
test_folder(void)
{
	char *at;

	if (nfolders == FOLDERS_MOST)
		abort();
	at = folders[nfolders++];
	snprintf(at, sizeof folders[0], "/tmp/chancery-test-XXXXXX");
	if (!mkdtemp(at))
		abort();
	return at;
}

static void
sweep(void)
{
	for (size_t i = 0; i < nfolders; i++) {
		char line[128];

		snprintf(line, sizeof line, "rm -rf '%s'", folders[i]);
		if (system(line) != 0)
			fprintf(stderr, "cannot remove %s\n", folders[i]);
	}
}

int
main(int argc, char **argv)
{
	int failed;

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	failed = _cmocka_run_group_tests(argv[0], tests, ntests, NULL, NULL);
	sweep();
	return failed ? 1 : 0;
}
