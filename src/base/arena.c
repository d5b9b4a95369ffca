/* arena.c: see arena.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_FIRST 4096
#define BLOCK_MOST  (256 * 1024)

struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char data[];
};

struct arena {
	struct block *blocks;	/* newest first */
	size_t limit, used;
	bool full;
};

static struct block *
block_new(size_t size)
{
	struct block *b = malloc(sizeof *b + size);

	if (!b)
		abort();
	b->next = NULL;
	b->size = size;
	b->used = 0;
	return b;
}

struct arena *
arena_new(size_t limit)
{
	struct arena *a = malloc(sizeof *a);

	if (!a)
		abort();
	a->blocks = NULL;
	a->limit = limit;
	a->used = 0;
	a->full = false;
	return a;
}

void
arena_release(struct arena *a)
{
	if (!a)
		return;
	for (struct block *b = a->blocks, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(a);
}

void
arena_reset(struct arena *a)
{
	struct block *keep = a->blocks;

	if (keep) {
		for (struct block *b = keep->next, *next; b; b = next) {
			next = b->next;
			free(b);
		}
		keep->next = NULL;
		keep->used = 0;
	}
	a->used = 0;
	a->full = false;
}

void *
arena_take(struct arena *a, size_t n)
{
	const size_t align = alignof(max_align_t);
	struct block *b = a->blocks;
	void *p;

	if (n > SIZE_MAX - align || (n = (n + align - 1) / align * align) >
	    a->limit - a->used) {
		a->full = true;
		return NULL;
	}
	if (!b || b->size - b->used < n) {
		size_t size = b ? b->size * 2 : BLOCK_FIRST;

		if (size > BLOCK_MOST)
			size = BLOCK_MOST;
		if (size < n)
			size = n;
		b = block_new(size);
		b->next = a->blocks;
		a->blocks = b;
	}
	p = b->data + b->used;
	b->used += n;
	a->used += n;
	assert(a->used <= a->limit);
	return memset(p, 0, n);
}

void *
arena_array(struct arena *a, size_t n, size_t each)
{
	size_t total;

	if (__builtin_mul_overflow(n, each, &total))
		return NULL;
	return arena_take(a, total);
}

char *
arena_copy(struct arena *a, const void *src, size_t n)
{
	char *p = n < SIZE_MAX ? arena_take(a, n + 1) : NULL;

	if (p && n)
		memcpy(p, src, n);
	return p;
}

char *
arena_str(struct arena *a, const char *s)
{
	return arena_copy(a, s, strlen(s));
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return NULL;
	p = arena_take(a, (size_t)n + 1);
	if (!p)
		return NULL;
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return p;
}

bool
arena_full(const struct arena *a)
{
	return a->full;
}

size_t
arena_used(const struct arena *a)
{
	return a->used;
}
