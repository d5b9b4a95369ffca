/* err.c: see err.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/err.h"

#include "base/enc.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A sentence cut off, or a name cut inside it, must not end within a
 * character: the answer it goes into would be no UTF-8, and so no JSON. */
static void
drop_broken(char *s)
{
	size_t n = strlen(s), to = 0;

	for (size_t i = 0, len; i < n; i += len)
		if (utf8_next(s + i, n - i, &len) != 0xFFFD || len != 1) {
			memmove(s + to, s + i, len);
			to += len;
		}
	s[to] = '\0';
}

static void
fill(struct err *e, enum err_kind kind, const char *rule, const char *inside,
    const char *fmt, va_list ap)
{
	if (!e)
		return;
	e->kind = kind;
	vsnprintf(e->says, sizeof e->says, fmt, ap);
	drop_broken(e->says);
	snprintf(e->rule, sizeof e->rule, "%s", rule ? rule : "");
	snprintf(e->inside, sizeof e->inside, "%s", inside ? inside : "");
}

bool
err_malformed(struct err *e, const char *rule, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_MALFORMED, rule, NULL, fmt, ap);
	va_end(ap);
	return false;
}

bool
err_refuse(struct err *e, const char *rule, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_REFUSED, rule, NULL, fmt, ap);
	va_end(ap);
	return false;
}

bool
err_absent(struct err *e, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_ABSENT, NULL, NULL, fmt, ap);
	va_end(ap);
	return false;
}

bool
err_fault(struct err *e, const char *inside, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_FAULT, NULL, inside, fmt, ap);
	va_end(ap);
	return false;
}

/* What to do about it, as far as the number alone tells. */
static const char *
advice(int number)
{
	switch (number) {
	case ENOSPC:
	case EDQUOT:
		return " The disk is full: make room on it and start again.";
	case EROFS:
		return " The file system is read-only: make it writable, or "
		    "choose another folder.";
	case EACCES:
	case EPERM:
		return " Start it as a user who is allowed to.";
	case EADDRINUSE:
		return " Another program has it: stop that one, or choose "
		    "another.";
	case EIO:
		return " The disk failed: look after it and start again.";
	default:
		return "";
	}
}

bool
err_errno(struct err *e, const char *fmt, ...)
{
	int saved = errno;
	const char *more = advice(saved);
	va_list ap;
	size_t n;

	va_start(ap, fmt);
	fill(e, ERR_FAULT, NULL, strerror(saved), fmt, ap);
	va_end(ap);
	n = e ? strlen(e->says) : 0;
	if (e && n + strlen(more) < sizeof e->says)
		memcpy(e->says + n, more, strlen(more) + 1);
	errno = saved;
	return false;
}

void
err_clear(struct err *e)
{
	if (e)
		*e = (struct err){ .kind = ERR_NONE };
}
