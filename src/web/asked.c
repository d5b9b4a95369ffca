/* asked.c: see asked.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/asked.h"

#include "base/buf.h"
#include "press/tmpl.h"
#include "web/limits.h"

#include <string.h>

bool
asked_number(const char *s, uint64_t *out)
{
	size_t n = strlen(s);

	*out = 0;
	if (!n || n > 15 || strspn(s, "0123456789") != n ||
	    (n > 1 && s[0] == '0'))
		return false;
	for (; *s; s++)
		*out = *out * 10 + (uint64_t)(*s - '0');
	return true;
}

/* NULL for nothing. */
static const char *
value(const struct http_fields *fields, const char *name)
{
	const struct http_field *f = urlenc_find(fields, name);

	return f && f->n ? f->value : NULL;
}

static const char *const subjects[] = { "document", "session", "meeting" };

struct model_filter
asked_filter(const struct http_fields *fields, unsigned reads)
{
	struct model_filter f = { 0 };
	const char *from = value(fields, "from");
	uint64_t n;

	if (reads & ASKED_FILTER) {
		f.kind = value(fields, "kind");
		f.effect = value(fields, "effect");
		f.title = value(fields, "t");
	}
	if (reads & ASKED_BOARD) {
		f.show = value(fields, "show");
		f.waiting = value(fields, "waiting");
	}
	for (size_t i = 0; reads & ASKED_ABOUT && !f.about && i < 3; i++) {
		f.of = subjects[i];
		f.about = value(fields, f.of);
	}
	if (reads & ASKED_PART && from && asked_number(from, &n))
		f.from = (int64_t)(n - n % MODEL_PART);
	return f;
}

const char *
asked_query(struct arena *a, const struct model_filter *f)
{
	const char *const part[][2] = { { "kind", f->kind },
	    { "effect", f->effect }, { "t", f->title },
	    { "show", f->show }, { "waiting", f->waiting },
	    { f->of, f->about } };
	struct buf b = BUF_MAX(4 * LIMIT_TARGET);
	const char *out;

	for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
		if (!part[i][1])
			continue;
		buf_printf(&b, "%c%s=", b.n ? '&' : '?', part[i][0]);
		tmpl_urlpart(&b, part[i][1]);
	}
	if (f->from)
		buf_printf(&b, "%cfrom=%lld", b.n ? '&' : '?',
		    (long long)f->from);
	out = arena_copy(a, b.p ? b.p : "", b.n);
	buf_free(&b);
	return out;
}

/* Neither format, host nor query holds a blank, and the path comes last: no
 * two different askings are spelled alike. */
const char *
asked_key(struct arena *a, const char *lang, const char *path,
    const char *format, const char *query, const char *host)
{
	return arena_printf(a, "%s %s %s %s %s", lang, format, host, query,
	    path);
}
