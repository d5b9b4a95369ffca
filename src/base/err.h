/* err.h: saying no.
 *
 * A function that can fail returns bool and takes a struct err last. On false
 * the err says which of four things happened, in one factual line fit for a
 * delegate. There is no global last error. A NULL err is allowed everywhere:
 * the caller then only wants to know that it failed.
 *
 * The kind decides the HTTP status and the exit code, nowhere else.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

enum err_kind {
	ERR_NONE,
	ERR_MALFORMED,	/* the bytes are not what they claim to be     400 */
	ERR_REFUSED,	/* well formed, but the rules do not allow it  409 */
	ERR_ABSENT,	/* not in the record                           404 */
	ERR_FAULT,	/* disk, database, network                     503 */
};

struct err {
	enum err_kind kind;
	char says[240];		/* one factual line, fit for a delegate */
	char rule[48];		/* ERR_REFUSED, ERR_MALFORMED: the provision */
	char inside[240];	/* for the operator, never shown */
};

/* Each sets *e (which may be NULL) and returns false, so that a refusal reads
 * `return err_refuse(e, "RoP 14(3)", "The silence period has ended.");` */
bool err_malformed(struct err *e, const char *rule, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
bool err_refuse(struct err *e, const char *rule, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
bool err_absent(struct err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* `inside` is for the operator's log (a path, an errno text); may be NULL. */
bool err_fault(struct err *e, const char *inside, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* err_fault with strerror(errno) as the inside; where the number tells what to
 * do (a full disk, a missing right), a second sentence says it. */
bool err_errno(struct err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

void err_clear(struct err *e);

#endif
