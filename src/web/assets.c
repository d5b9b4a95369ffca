/* assets.c: see assets.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/assets.h"

#include "seal/hash.h"

#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/static/"
#define MOST 32

struct asset {
	const char *name, *type;
	const void *p;
	size_t n;
	char address[100];
	char etag[13];
};

static struct asset table[MOST];
static size_t ntable;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const char *
type_of(const char *name)
{
	static const struct { const char *tail, *type; } types[] = {
		{ ".css", "text/css; charset=utf-8" },
		{ ".js", "text/javascript; charset=utf-8" },
		{ ".svg", "image/svg+xml" },
		{ ".woff2", "font/woff2" },
	};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof types / sizeof *types; i++)
		if (!strcmp(dot, types[i].tail))
			return types[i].type;
	return "application/octet-stream";
}

static void
add(const char *name, const void *p, size_t n)
{
	struct asset *a = &table[ntable++];
	struct hash h = hash_of(p, n);
	char hex[HASH_HEX];
	size_t stem = strcspn(name, ".");

	assert(ntable <= MOST);
	hash_hex(&h, hex);
	*a = (struct asset){ .name = name, .type = type_of(name),
	    .p = p, .n = n };
	hex[sizeof a->etag - 1] = '\0';
	memcpy(a->etag, hex, sizeof a->etag);
	snprintf(a->address, sizeof a->address, FOLDER "%.*s-%s%s", (int)stem,
	    name, hex, name + stem);
}

static const struct asset *
by_name(const char *name, size_t n)
{
	for (size_t i = 0; i < ntable; i++)
		if (strlen(table[i].name) == n &&
		    !memcmp(table[i].name, name, n))
			return &table[i];
	return NULL;
}

static const struct embedded *
embedded_find(const char *name)
{
	for (const struct embedded *e = assets_embedded; e->name; e++)
		if (!strcmp(e->name, name))
			return e;
	return NULL;
}

/* url(fonts/NAME) becomes url(ADDRESS). A font that is named and not compiled
 * in is a fault of the build, and the program does not start with it. */
static void
put_fonts(struct buf *out, const struct embedded *css)
{
	static const char mark[] = "url(fonts/";
	const size_t len = sizeof mark - 1;
	const char *p = (const char *)css->p, *end = p + css->n, *at;

	while ((at = memmem(p, (size_t)(end - p), mark, len)) != NULL) {
		const char *name = at + len;
		const char *close = memchr(name, ')', (size_t)(end - name));
		const struct asset *a;

		a = close ? by_name(name, (size_t)(close - name)) : NULL;
		if (!a)
			abort();
		buf_add(out, p, (size_t)(at - p));
		buf_printf(out, "url(%s", a->address);
		p = close;
	}
	buf_add(out, p, (size_t)(end - p));
}

/* Lives as long as the program, like everything in the table. */
static struct buf sheet = BUF_MAX(1 << 20);

static void
make(void)
{
	const struct embedded *fonts = embedded_find("fonts.css");
	const struct embedded *css = embedded_find("chancery.css");

	for (const struct embedded *e = assets_embedded; e->name; e++)
		if (e != fonts && e != css)
			add(e->name, e->p, e->n);
	if (fonts)
		put_fonts(&sheet, fonts);
	if (css) {
		buf_add(&sheet, css->p, css->n);
		if (!buf_ok(&sheet))
			abort();
		add(css->name, sheet.p, sheet.n);
	}
}

const char *
assets_path(const char *name)
{
	const struct asset *a;

	pthread_once(&once, make);
	a = by_name(name, strlen(name));
	return a ? a->address : NULL;
}

bool
assets_reply(const char *path, struct http_reply *r)
{
	pthread_once(&once, make);
	for (size_t i = 0; i < ntable; i++) {
		const struct asset *a = &table[i];

		if (strcmp(a->address, path) != 0)
			continue;
		r->type = a->type;
		r->fixed = a->p;
		r->fixed_n = a->n;
		r->etag = a->etag;
		r->cache = HTTP_FOREVER;
		return true;
	}
	return false;
}
