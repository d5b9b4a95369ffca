/* feeds.c: see feeds.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/feeds.h"

#include "base/enc.h"
#include "press/tmpl.h"

#include <string.h>

#define COLUMNS_MOST 64

static bool
has_column(const struct json *list, const char *name)
{
	for EACH(row, list)
		if (json_get(row, name))
			return true;
	return false;
}

/* What names a row stands first; the rest comes in the order of the data. */
static size_t
columns(const struct json *list, const char **names)
{
	static const char *const first[] = { "number", "symbol", "short",
	    "name", "what", "title", "kind", "state", "ends_at" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof first / sizeof *first; i++)
		if (has_column(list, first[i]))
			names[n++] = first[i];
	for EACH(row, list)
		for EACH(cell, row) {
			size_t i = 0;

			while (i < n && strcmp(names[i], cell->name) != 0)
				i++;
			if (i == n && n < COLUMNS_MOST)
				names[n++] = cell->name;
		}
	return n;
}

static void cell_text(struct buf *, const struct json *);

/* Of what has a name, that; else each member with what it is. */
static void
cell_object(struct buf *b, const struct json *o)
{
	const char *name = json_str(o, "name"), *sep = "";

	if (name) {
		buf_str(b, name);
		return;
	}
	for EACH(x, o) {
		buf_printf(b, "%s%s: ", sep, x->name);
		cell_text(b, x);
		sep = "; ";
	}
}

static void
cell_text(struct buf *b, const struct json *v)
{
	bool first = true;

	if (v->type == JSON_STRING)
		buf_add(b, v->str, v->len);
	else if (v->type == JSON_ARRAY) {
		for EACH(x, v) {
			if (!first)
				buf_str(b, x->type == JSON_OBJECT ? "; " :
				    " ");
			first = false;
			cell_text(b, x);
		}
	} else if (v->type == JSON_OBJECT)
		cell_object(b, v);
	else
		json_write(b, v);
}

static bool
is_number(const char *p, size_t n)
{
	size_t i = n && (*p == '-' || *p == '+'), digits = 0, points = 0;

	for (; i < n; i++) {
		digits += p[i] >= '0' && p[i] <= '9';
		points += p[i] == '.';
		if ((p[i] < '0' || p[i] > '9') && p[i] != '.')
			return false;
	}
	return digits && points <= 1;
}

/* A spreadsheet computes what begins like this, whoever wrote it; behind an
 * apostrophe it is text. */
static bool
is_formula(const char *p, size_t n)
{
	return n && memchr("=+-@\t\r", *p, 6) && !is_number(p, n);
}

void
feed_csv_cell(struct buf *out, const char *p, size_t n)
{
	const char *mark = is_formula(p, n) ? "'" : "";
	bool quote = memchr(p, ',', n) || memchr(p, '"', n) ||
	    memchr(p, '\n', n) || memchr(p, '\r', n);

	if (!quote) {
		buf_str(out, mark);
		buf_add(out, p, n);
		return;
	}
	buf_byte(out, '"');
	buf_str(out, mark);
	for (size_t i = 0; i < n; i++) {
		if (p[i] == '"')
			buf_byte(out, '"');
		buf_byte(out, p[i]);
	}
	buf_byte(out, '"');
}

void
feed_csv(struct buf *out, const struct json *list)
{
	const char *names[COLUMNS_MOST];
	size_t n = columns(list, names);

	for (size_t i = 0; i < n; i++) {
		buf_str(out, i ? "," : "");
		buf_str(out, names[i]);
	}
	buf_str(out, "\r\n");
	for EACH(row, list) {
		for (size_t i = 0; i < n; i++) {
			const struct json *v = json_get(row, names[i]);
			struct buf text = BUF_MAX(1 << 20);

			if (i)
				buf_byte(out, ',');
			if (v)
				cell_text(&text, v);
			if (text.n)
				feed_csv_cell(out, text.p, text.n);
			buf_free(&text);
		}
		buf_str(out, "\r\n");
	}
}

void
feed_atom(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *org = json_get(m, "organisation");
	const struct json *record = json_get(m, "record");
	const char *origin = S(org, "origin");

	buf_str(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
	    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
	buf_str(out, l->code);
	buf_str(out, "\">\n<title>");
	tmpl_text(out, S(org, "name"));
	buf_str(out, "</title>\n<id>https://");
	tmpl_text(out, origin);
	buf_str(out, "</id>\n<updated>");
	tmpl_text(out, S(record, "received_at"));
	buf_printf(out, "</updated>\n<author><name>");
	tmpl_text(out, S(org, "abbr"));
	buf_printf(out, "</name></author>\n"
	    "<link rel=\"self\" href=\"/%s/log.atom\"/>\n", l->code);
	for EACH(x, json_get(m, "entries")) {
		buf_str(out, "<entry><id>https://");
		tmpl_text(out, origin);
		buf_printf(out, "/entry/%lld</id><title>",
		    (long long)N(x, "entry"));
		tmpl_text(out, S(x, "sentence"));
		buf_str(out, "</title><updated>");
		tmpl_text(out, S(x, "received_at"));
		buf_printf(out, "</updated><link href=\"/%s/log/%lld\"/>"
		    "<content type=\"text\">", l->code,
		    (long long)N(x, "entry"));
		tmpl_text(out, S(x, "sentence"));
		buf_str(out, "</content></entry>\n");
	}
	buf_str(out, "</feed>\n");
}
