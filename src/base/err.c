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

/* --- the message and what fills it ----------------------------------------- */

/* The length of "%.40s" and its like; of a text that only looks so, without
 * what follows. */
static size_t
conversion(const char *p)
{
	size_t n = 1 + strspn(p + 1, ".*0123456789");

	n += strspn(p + n, "hlz");
	return p[n] && strchr("cdiosuxX", p[n]) ? n + 1 : n;
}

const char *
err_hole(const char *p, size_t *n)
{
	for (; *(p += strcspn(p, "{%")); p++) {
		if (*p == '%' && p[1] != '%') {
			*n = conversion(p);
			return p;
		}
		if (*p == '%') {
			p++;
			continue;
		}
		*n = 1 + strspn(p + 1, "abcdefghijklmnopqrstuvwxyz_");
		if (*n > 1 && p[*n] == '}') {
			++*n;
			return p;
		}
	}
	return NULL;
}

/* The bytes of *with in use. */
static size_t
filled(const struct err *e)
{
	size_t n = 0;

	for (unsigned i = 0; i < e->nwith; i++)
		n += strlen(e->with + n) + 1;
	return n;
}

void
err_with(struct err *e, const char *value, size_t n)
{
	size_t at = e ? filled(e) : 0;
	size_t room = sizeof e->with - at;

	if (!e || !room)
		return;
	if (n > room - 1)
		n = room - 1;
	memcpy(e->with + at, value, n);
	e->with[at + n] = '\0';
	drop_broken(e->with + at);
	e->nwith++;
}

const char *
err_value(const struct err *e, size_t i)
{
	const char *p = e->with;

	if (i >= e->nwith)
		return NULL;
	while (i--)
		p += strlen(p) + 1;
	return p;
}

static void
with_signed(struct err *e, char length, int longs, va_list *ap)
{
	char text[24];
	long long v = longs == 2 ? va_arg(*ap, long long) :
	    longs == 1 ? va_arg(*ap, long) :
	    length == 'z' ? (long long)va_arg(*ap, size_t) : va_arg(*ap, int);

	snprintf(text, sizeof text, "%lld", v);
	err_with(e, text, strlen(text));
}

static void
with_unsigned(struct err *e, char length, int longs, va_list *ap)
{
	char text[24];
	unsigned long long v = longs == 2 ? va_arg(*ap, unsigned long long) :
	    longs == 1 ? va_arg(*ap, unsigned long) :
	    length == 'z' ? va_arg(*ap, size_t) : va_arg(*ap, unsigned);

	snprintf(text, sizeof text, "%llu", v);
	err_with(e, text, strlen(text));
}

static void
with_text(struct err *e, int most, va_list *ap)
{
	const char *s = va_arg(*ap, const char *);

	if (!s)
		s = "(null)";
	err_with(e, s, most < 0 ? strlen(s) : strnlen(s, (size_t)most));
}

/* The value of one conversion, p at its '%'. False: of a sort that no message
 * has yet. */
static bool
with_one(struct err *e, const char *p, va_list *ap)
{
	int most = -1, longs = 0;
	char length, c;

	if (*++p == '.' && p[1] == '*') {
		most = va_arg(*ap, int);
		p += 2;
	} else if (*p == '.')
		for (most = 0, p++; *p >= '0' && *p <= '9'; p++)
			most = most * 10 + (*p - '0');
	for (length = *p; *p == 'l' || *p == 'z'; p++)
		longs += *p == 'l';
	switch (*p) {
	case 's':
		with_text(e, most, ap);
		return true;
	case 'd':
		with_signed(e, length, longs, ap);
		return true;
	case 'u':
		with_unsigned(e, length, longs, ap);
		return true;
	case 'c':
		c = (char)va_arg(*ap, int);
		err_with(e, &c, 1);
		return true;
	default:
		return false;
	}
}

/* A message that does not fit is none: cut, nobody would know it. */
static void
keep_form(struct err *e, const char *form)
{
	size_t n = strlen(form);

	e->nwith = 0;
	e->form[0] = '\0';
	if (n < sizeof e->form)
		memcpy(e->form, form, n + 1);
}

/* --- the err ------------------------------------------------------------------ */

static void
fill(struct err *e, enum err_kind kind, const char *rule, const char *inside,
    const char *fmt, va_list ap)
{
	va_list again;
	size_t n;

	if (!e)
		return;
	va_copy(again, ap);
	e->kind = kind;
	vsnprintf(e->says, sizeof e->says, fmt, ap);
	drop_broken(e->says);
	snprintf(e->rule, sizeof e->rule, "%s", rule ? rule : "");
	snprintf(e->inside, sizeof e->inside, "%s", inside ? inside : "");
	keep_form(e, fmt);
	for (const char *p = fmt; (p = err_hole(p, &n)); p += n)
		if (*p == '%' && !with_one(e, p, &again)) {
			e->form[0] = '\0';
			break;
		}
	va_end(again);
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

/* Only as a whole. */
static bool
add(char *to, size_t size, const char *more)
{
	size_t n = strlen(to);

	if (n + strlen(more) >= size)
		return false;
	memcpy(to + n, more, strlen(more) + 1);
	return true;
}

/* As much of it as there is room for behind the first `to` bytes. */
static size_t
put(struct err *e, size_t to, const char *p, size_t n)
{
	size_t room = sizeof e->says - 1 - to;

	n = n < room ? n : room;
	memcpy(e->says + to, p, n);
	return n;
}

bool
err_errno(struct err *e, const char *fmt, ...)
{
	int saved = errno;
	const char *more = advice(saved);
	va_list ap;

	va_start(ap, fmt);
	fill(e, ERR_FAULT, NULL, strerror(saved), fmt, ap);
	va_end(ap);
	if (e && add(e->says, sizeof e->says, more) &&
	    !add(e->form, sizeof e->form, more))
		e->form[0] = '\0';
	errno = saved;
	return false;
}

bool
err_said(struct err *e, enum err_kind kind, const char *rule,
    const char *says, const char *form)
{
	if (!e)
		return false;
	e->kind = kind;
	snprintf(e->says, sizeof e->says, "%s", says);
	drop_broken(e->says);
	snprintf(e->rule, sizeof e->rule, "%s", rule ? rule : "");
	e->inside[0] = '\0';
	keep_form(e, form);
	return false;
}

void
err_fill(struct err *e)
{
	const char *p = e ? e->form : "", *at;
	size_t n, i = 0, to = 0;

	if (!*p)
		return;
	for (; (at = err_hole(p, &n)); p = at + n) {
		const char *value = err_value(e, i++);

		to += put(e, to, p, (size_t)(at - p));
		to += put(e, to, value ? value : "", value ? strlen(value) :
		    0);
	}
	to += put(e, to, p, strlen(p));
	e->says[to] = '\0';
	drop_broken(e->says);
}

void
err_clear(struct err *e)
{
	if (e)
		*e = (struct err){ .kind = ERR_NONE };
}
