/* test.h: tests that are sentences and register themselves, over cmocka.
 *
 *     TEST(silence, an_objection_on_the_last_day_breaks_it)
 *     {
 *             OK(silence_state(...) == SILENCE_BROKEN);
 *     }
 *
 * One binary a floor. Run with no argument it runs all; an argument is a
 * cmocka filter ("*silence*").
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_TEST_H
#define TESTS_TEST_H

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef void test_fn(void);
void test_register(const char *name, test_fn *);

#define TEST(area, sentence)						\
	static void test_##area##_##sentence(void);			\
	__attribute__((constructor)) static void			\
	register_##area##_##sentence(void)				\
	{								\
		test_register(#area ": " #sentence,			\
		    test_##area##_##sentence);				\
	}								\
	static void test_##area##_##sentence(void)

void test_fail(const char *file, int line, const char *fmt, ...)
	__attribute__((format(printf, 3, 4), noreturn));

#define OK(cond)							\
	do {								\
		if (!(cond))						\
			test_fail(__FILE__, __LINE__, "%s", #cond);	\
	} while (0)
#define STR_IS(got, want)						\
	do {								\
		const char *g_ = (got), *w_ = (want);			\
		if (!g_ || strcmp(g_, w_) != 0)				\
			test_fail(__FILE__, __LINE__,			\
			    "got  %s\n  want %s", g_ ? g_ : "(null)", w_); \
	} while (0)
/* cond holds, or the err's sentence is printed. */
#define FINE(cond, err)							\
	do {								\
		if (!(cond))						\
			test_fail(__FILE__, __LINE__, "%s: %s [%s] (%s)", \
			    #cond, (err).says, (err).rule, (err).inside); \
	} while (0)

/* "../shared" next to the checkout, or NULL (the test then says it skipped):
 *     const char *shared = test_shared(); if (!shared) return;  */
const char *test_shared(void);
/* Whole file, or the test fails. Caller frees with buf_free. */
struct buf test_file(const char *folder, const char *name);
/* A fresh folder, removed at the end of the run. Valid until the next call. */
const char *test_folder(void);

#endif
