/* fuzz_form.c: any bytes as an address, a form and a cookie field.
 *
 * What is taken must be UTF-8 without a NUL inside, and what a form yields must
 * read back the same after it is written again.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"
#include "web/limits.h"
#include "web/urlenc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
text_is_plain(const char *s, size_t n)
{
	must(strlen(s) == n);
	must(utf8_valid(s, n));
}

static void
write_fields(struct buf *b, const struct http_fields *f)
{
	for (size_t i = 0; i < f->n; i++) {
		if (i)
			buf_byte(b, '&');
		urlenc_write(b, f->at[i].name, strlen(f->at[i].name));
		buf_byte(b, '=');
		urlenc_write(b, f->at[i].value, f->at[i].n);
	}
}

static void
fields_read_back(struct arena *a, const struct http_fields *f)
{
	struct buf b = BUF_MAX(1 << 20);
	struct http_fields again;

	write_fields(&b, f);
	must(buf_ok(&b));
	must(urlenc_fields(a, b.p ? b.p : "", b.n, &again, NULL));
	must(again.n == f->n);
	for (size_t i = 0; i < f->n; i++) {
		text_is_plain(f->at[i].name, strlen(f->at[i].name));
		text_is_plain(f->at[i].value, f->at[i].n);
		must(!strcmp(f->at[i].name, again.at[i].name));
		must(!strcmp(f->at[i].value, again.at[i].value));
	}
	buf_free(&b);
}

static void
path_is_plain(const char *p)
{
	text_is_plain(p, strlen(p));
	must(p[0] == '/' && !strstr(p, "//") && !strstr(p, "/../") &&
	    !strstr(p, "/./") && !strchr(p, '\\') && !strchr(p, '%'));
}

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena *a = arena_new(4 * LIMIT_ARENA);
	const char *s = (const char *)data, *path;
	char *text = arena_copy(a, data, n);
	struct http_fields f;

	if (!text) {
		arena_release(a);
		return 0;
	}
	if (urlenc_path(a, s, n, &path, NULL))
		path_is_plain(path);
	if (urlenc_fields(a, s, n, &f, NULL))
		fields_read_back(a, &f);
	if (urlenc_cookies(a, s, n, &f, NULL))
		for (size_t i = 0; i < f.n; i++)
			text_is_plain(f.at[i].value, f.at[i].n);
	urlenc_host(text);
	urlenc_etag_listed(text, "abc");
	urlenc_same_origin(NULL, text, "a", true);
	arena_release(a);
	return 0;
}
