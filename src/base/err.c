/* err.c: see err.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void
fill(struct err *e, enum err_kind kind, const char *rule, const char *inside,
    const char *fmt, va_list ap)
{
	if (!e)
		return;
	e->kind = kind;
	vsnprintf(e->says, sizeof e->says, fmt, ap);
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

bool
err_errno(struct err *e, const char *fmt, ...)
{
	int saved = errno;
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_FAULT, NULL, strerror(saved), fmt, ap);
	va_end(ap);
	errno = saved;
	return false;
}

void
err_clear(struct err *e)
{
	if (e)
		*e = (struct err){ .kind = ERR_NONE };
}
