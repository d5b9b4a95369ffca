/* tmpl.c: see tmpl.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/tmpl.h"

#include <assert.h>
#include <string.h>

struct url
url_local(const char *path)
{
	/* browsers read a backslash as a slash, and two lead to another host */
	assert((path[0] == '/' && path[1] != '/' && path[1] != '\\') ||
	    path[0] == '#');
	return (struct url){ path };
}

void
tmpl_text(struct buf *b, const char *s)
{
	if (!s)
		return;
	while (*s) {
		size_t n = strcspn(s, "<>&\"'");

		buf_add(b, s, n);
		s += n;
		if (!*s)
			return;
		buf_str(b, *s == '<' ? "&lt;" : *s == '>' ? "&gt;" :
		    *s == '&' ? "&amp;" : *s == '"' ? "&quot;" : "&#39;");
		s++;
	}
}

void
tmpl_attr(struct buf *b, const char *s)
{
	tmpl_text(b, s);
}

void
tmpl_url(struct buf *b, struct url u)
{
	tmpl_text(b, u.s);
}

static void
percent(struct buf *b, const char *s, bool slashes)
{
	static const char hex[] = "0123456789ABCDEF";
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-._~";

	for (; s && *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (strchr(plain, c) || (slashes && c == '/'))
			buf_byte(b, c);
		else {
			buf_byte(b, '%');
			buf_byte(b, hex[c >> 4]);
			buf_byte(b, hex[c & 15]);
		}
	}
}

void
tmpl_urlpart(struct buf *b, const char *s)
{
	percent(b, s, false);
}

void
tmpl_path(struct buf *b, const char *s)
{
	percent(b, s, true);
}

void
tmpl_int(struct buf *b, int64_t v)
{
	buf_printf(b, "%lld", (long long)v);
}

void
tmpl_group(struct buf *b, const struct lang *l, int64_t v)
{
	char text[LANG_TEXT];

	tmpl_text(b, lang_number(l, v, text));
}

void
tmpl_html(struct buf *b, struct html h)
{
	buf_add(b, h.p, h.n);
}
