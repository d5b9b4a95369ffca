/* err.h: saying no.
 *
 * A function that can fail returns bool and takes a struct err last. On false
 * the err says which of four things happened, in one factual line fit for a
 * delegate. There is no global last error. A NULL err is allowed everywhere:
 * the caller then only wants to know that it failed.
 *
 * The kind decides the HTTP status and the exit code, nowhere else.
 *
 * Besides its sentence in English an err keeps the message that the sentence
 * was made of and what was put in its holes, so that a reader can be told in
 * another language. A message has holes of one sort: those of printf, filled
 * in their order, or named ones, {meeting}, in a sentence of a table. Nothing
 * here knows a language.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

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
	/* The message with its holes; "" when there is none, or too long. */
	char form[240];
	/* What fills them, in order: nwith texts, each with its NUL. Room for
	 * all that `says` can hold; what goes beyond is cut as `says` is. */
	char with[256];
	unsigned nwith;
};

/* Marks a message, or a part of one, that is looked up later. */
#define N_(message) message

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

/* An err whose sentence is not printf's: `form` has named holes, or the err
 * comes from elsewhere, filled. Values follow by err_with, one for each hole
 * in order; n bytes, never cut inside a character. */
bool err_said(struct err *e, enum err_kind, const char *rule,
    const char *says, const char *form);
void err_with(struct err *e, const char *value, size_t n);
/* Makes `says` of a form with named holes and the values. */
void err_fill(struct err *e);

/* The next hole of a message from p on, {name} or one of printf, and its
 * length; NULL when there is none. */
const char *err_hole(const char *p, size_t *n);
/* What fills the i-th hole; NULL when nothing does. */
const char *err_value(const struct err *e, size_t i);

#endif
