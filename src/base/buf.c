/* buf.c: see buf.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
room(struct buf *b, size_t n)
{
	size_t want, cap;

	if (b->over || n > b->max || b->n > b->max - n) {
		b->over = true;
		return false;
	}
	want = b->n + n + 1;
	if (want <= b->cap)
		return true;
	cap = b->cap ? b->cap * 2 : 256;
	while (cap < want)
		cap *= 2;
	b->p = realloc(b->p, cap);
	if (!b->p)
		abort();
	b->cap = cap;
	return true;
}

void
buf_add(struct buf *b, const void *src, size_t n)
{
	if (!room(b, n))
		return;
	if (n)
		memcpy(b->p + b->n, src, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void
buf_str(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_byte(struct buf *b, int c)
{
	if (!room(b, 1))
		return;
	b->p[b->n++] = (char)c;
	b->p[b->n] = '\0';
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	assert(n >= 0);
	if (!room(b, (size_t)n))
		return;
	va_start(ap, fmt);
	vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->n += (size_t)n;
}

void
buf_u16be(struct buf *b, unsigned v)
{
	unsigned char w[2] = { (unsigned char)(v >> 8), (unsigned char)v };

	buf_add(b, w, sizeof w);
}

void
buf_u32be(struct buf *b, unsigned v)
{
	unsigned char w[4] = { (unsigned char)(v >> 24),
	    (unsigned char)(v >> 16), (unsigned char)(v >> 8),
	    (unsigned char)v };

	buf_add(b, w, sizeof w);
}

void
buf_sshstr(struct buf *b, const void *src, size_t n)
{
	buf_u32be(b, (unsigned)n);
	buf_add(b, src, n);
}

bool
buf_ok(const struct buf *b)
{
	return !b->over;
}

void
buf_clear(struct buf *b)
{
	b->n = 0;
	b->over = false;
	if (b->p)
		b->p[0] = '\0';
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ .max = b->max };
}
