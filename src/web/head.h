/* head.h: is the head of this request what it seems?
 *
 * Two readers who disagree about where a request ends, or whom it is for, are
 * how one visitor's request becomes part of another's. So a head with two
 * readings is refused, and the connection ends with it.
 *
 * libmicrohttpd before 1.0 is lenient: it lets bare line feeds, NUL bytes and
 * folded lines through and then hides them. But it parses in place, and that
 * shows: in an honest head each name begins two bytes after the value before
 * it (CR and LF, made NUL), and the whole head is one seamless run from the
 * method to the blank line. head_seamless looks for the seams. One thing stays
 * hidden from it: a NUL directly before a bare line feed looks like CR LF.
 * From 1.0 on the library refuses these itself.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_HEAD_H
#define WEB_HEAD_H

#include "web/limits.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct head_line {
	const char *name, *value;
	size_t name_n, value_n;
};

struct head {
	const char *method, *version;
	const char *target;	/* as it stood in the library's buffer */
	size_t target_n;
	struct head_line line[LIMIT_HEADERS];
	size_t n;		/* may pass LIMIT_HEADERS: those were dropped */
	size_t bytes;		/* from the method to the end of the blank line */
	uint64_t body_n;	/* set by head_check */
};

/* Only for a library that parses in place. */
bool head_seamless(const struct head *);
/* 0, or the status to refuse with and one sentence why. */
int head_check(struct head *, const char **sentence);
/* The value of the first such header, or NULL. Names have any case. */
const char *head_find(const struct head *, const char *name);

#endif
