/* tmpl.c: compiles page templates into C functions.
 *
 *     tmpl OUT.c IN.html...
 *
 * A template begins with its signature, at the start of a line:
 *
 *     <!-- page_draft(struct buf *out, const struct lang *l, ...) -->
 *
 * and goes to the next one. In its body:
 *
 *     % C code          a line whose first character is %
 *     {{expr}}          text (const char *), escaped for where it stands: text,
 *                       an attribute; in an address that begins otherwise, a
 *                       piece of the address
 *     {{/expr}}         a path inside an address: its slashes stay
 *     href="{{expr}}"   a whole address: expr must be a struct url
 *     {{#expr}}         an integer, plain     {{,expr}}  grouped
 *     {{{expr}}}        a struct html, as it is
 *     [[English]]       the message in the page's language, escaped
 *
 * What the strict content policy forbids (style=, on...=, script or style with
 * content) and a hole where none can be escaped are errors of the build.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum place { IN_TEXT, IN_TAG, IN_VALUE, IN_COMMENT };

struct state {
	const char *file;
	int line;
	struct text out, pending;	/* C so far; static text not yet out */
	enum place place;
	char attr[40], tag[20];
	size_t attr_n, tag_n;
	bool value_started;	/* something stands before in this value */
	bool in_tag_name;
	bool open;		/* a function is open */
};

static void
flush(struct state *s)
{
	if (!s->pending.n)
		return;
	text_printf(&s->out, "\tbuf_add(out,\n\t    ");
	text_literal(&s->out, s->pending.p, s->pending.n);
	text_printf(&s->out, ", %zu);\n", s->pending.n);
	s->pending.n = 0;
}

static bool
is_address(const char *attr)
{
	static const char *const names[] = { "href", "src", "action",
	    "formaction", "poster", "cite", "data-live", NULL };

	for (size_t i = 0; names[i]; i++)
		if (strcmp(names[i], attr) == 0)
			return true;
	return false;
}

static void
attr_name(struct state *s, char c)
{
	if (s->attr_n + 1 < sizeof s->attr)
		s->attr[s->attr_n++] = (char)tolower((unsigned char)c);
	s->attr[s->attr_n] = '\0';
}

static void
attr_check(struct state *s)
{
	if (strcmp(s->attr, "style") == 0 ||
	    (s->attr[0] == 'o' && s->attr[1] == 'n' && s->attr_n > 2))
		complain(s->file, s->line,
		    "the attribute %s is not allowed by the page policy",
		    s->attr);
}

/* Follows the HTML as far as escaping needs it. */
static void
follow(struct state *s, char c)
{
	switch (s->place) {
	case IN_TEXT:
		if (c == '<') {
			s->place = IN_TAG;
			s->in_tag_name = true;
			s->tag_n = s->attr_n = 0;
		}
		break;
	case IN_TAG:
		if (c == '>') {
			s->place = IN_TEXT;
			s->tag[s->tag_n] = '\0';
			if (!strcmp(s->tag, "style"))
				complain(s->file, s->line,
				    "no style element in a page");
		} else if (s->in_tag_name && (isalnum((unsigned char)c) ||
		    strchr("/!", c))) {
			if (s->tag_n + 1 < sizeof s->tag)
				s->tag[s->tag_n++] = c;
		} else if (c == '"') {
			s->place = IN_VALUE;
			s->value_started = false;
			attr_check(s);
		} else if (c == '\'')
			complain(s->file, s->line,
			    "attributes stand in double quotes");
		else if (isspace((unsigned char)c)) {
			s->in_tag_name = false;
			s->attr_n = 0;
			s->attr[0] = '\0';
		} else if (c != '=')
			attr_name(s, c);
		break;
	case IN_VALUE:
		if (c == '"') {
			s->place = IN_TAG;
			s->attr_n = 0;
		} else
			s->value_started = true;
		break;
	case IN_COMMENT:
		break;
	}
}

static void
hole(struct state *s, const char *expr, size_t n)
{
	const char *fn = "tmpl_text";

	while (n && *expr == ' ') {
		expr++;
		n--;
	}
	if (s->place == IN_TAG)
		complain(s->file, s->line, "a hole stands in text or in a "
		    "quoted attribute");
	flush(s);
	if (s->place == IN_VALUE && is_address(s->attr))
		fn = s->value_started ? "tmpl_urlpart" : "tmpl_url";
	else if (s->place == IN_VALUE)
		fn = "tmpl_attr";
	if (*expr == '/' && s->place == IN_VALUE && is_address(s->attr))
		text_printf(&s->out, "\ttmpl_path(out, %.*s);\n",
		    (int)(n - 1), expr + 1);
	else if (*expr == '#' || *expr == ',') {
		fn = *expr == '#' ? "tmpl_int" : "tmpl_group";
		text_printf(&s->out, "\t%s(out, %s%.*s);\n", fn,
		    *expr == ',' ? "l, " : "", (int)(n - 1), expr + 1);
	} else
		text_printf(&s->out, "\t%s(out, %.*s);\n", fn, (int)n, expr);
	s->value_started = true;
}

static void
raw_hole(struct state *s, const char *expr, size_t n)
{
	if (s->place != IN_TEXT)
		complain(s->file, s->line, "{{{ }}} stands in text only");
	flush(s);
	text_printf(&s->out, "\ttmpl_html(out, %.*s);\n", (int)n, expr);
}

static void
message(struct state *s, const char *p, size_t n)
{
	if (s->place == IN_TAG)
		complain(s->file, s->line, "a message stands in text or in a "
		    "quoted attribute");
	flush(s);
	text_printf(&s->out, "\t%s(out, tr(l, ",
	    s->place == IN_VALUE ? "tmpl_attr" : "tmpl_text");
	text_literal(&s->out, p, n);
	text_str(&s->out, "));\n");
	s->value_started = true;
}

static const char *
find(const char *p, const char *end, const char *what)
{
	size_t n = strlen(what);

	for (; p + n <= end; p++)
		if (memcmp(p, what, n) == 0)
			return p;
	return NULL;
}

struct mark { const char *open, *close; void (*fn)(struct state *,
    const char *, size_t); };

static const struct mark marks[] = {
	{ "{{{", "}}}", raw_hole },
	{ "{{", "}}", hole },
	{ "[[", "]]", message },
};

/* A mark at p: handles it and returns what follows; p itself when none. */
static const char *
mark_at(struct state *s, const char *p, const char *end)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *from = p + strlen(marks[i].open), *to;

		if (from > end || memcmp(p, marks[i].open,
		    strlen(marks[i].open)) != 0)
			continue;
		to = find(from, end, marks[i].close);
		if (!to) {
			complain(s->file, s->line, "%s without %s",
			    marks[i].open, marks[i].close);
			return end;
		}
		marks[i].fn(s, from, (size_t)(to - from));
		return to + strlen(marks[i].close);
	}
	return p;
}

static void
html_line(struct state *s, const char *p, size_t n)
{
	const char *end = p + n;

	while (p < end && (*p == '\t' || *p == ' ') && s->place == IN_TEXT)
		p++;
	while (p < end) {
		const char *after = mark_at(s, p, end);

		if (after != p) {
			p = after;
			continue;
		}
		follow(s, *p);
		text_byte(&s->pending, *p++);
	}
	if (n) {
		follow(s, '\n');
		text_byte(&s->pending, '\n');
	}
}

static void
function_end(struct state *s)
{
	if (!s->open)
		return;
	flush(s);
	if (s->place != IN_TEXT)
		complain(s->file, s->line, "the template ends inside a tag");
	text_str(&s->out, "}\n\n");
	s->open = false;
	s->place = IN_TEXT;
}

static bool
signature(struct state *s, const char *p, size_t n)
{
	const char *end, *paren;

	if (n < 10 || memcmp(p, "<!-- ", 5) != 0)
		return false;
	end = find(p, p + n, " -->");
	paren = memchr(p, '(', n);
	if (!end || !paren || paren > end || end[-1] != ')')
		return false;
	function_end(s);
	text_printf(&s->out, "void\n%.*s\n{\n", (int)(end - p - 5), p + 5);
	s->open = true;
	return true;
}

static void
compile(struct state *s, const char *file)
{
	struct text t = file_read(file);
	const char *p;
	size_t at = 0, n;

	s->file = file;
	for (s->line = 1; line_next(&t, &at, &p, &n); s->line++) {
		size_t i = 0;

		if (signature(s, p, n)) {
			text_printf(&s->out, "#line %d \"%s\"\n", s->line + 1,
			    file);
			continue;
		}
		while (i < n && (p[i] == '\t' || p[i] == ' '))
			i++;
		if (!s->open) {
			if (i < n)
				complain(file, s->line,
				    "text before the first template");
		} else if (i < n && p[i] == '%' && s->place == IN_TEXT) {
			flush(s);
			text_printf(&s->out, "#line %d \"%s\"\n\t%.*s\n",
			    s->line, file, (int)(n - i - 1), p + i + 1);
		} else
			html_line(s, p, n);
	}
	function_end(s);
}

int
main(int argc, char **argv)
{
	struct state s = { 0 };

	if (argc < 3) {
		fprintf(stderr, "usage: tmpl OUT.c IN.html...\n");
		return 2;
	}
	text_str(&s.out, "/* Made by tools/tmpl from src/press/. */\n"
	    "#include \"press/pages.h\"\n#include \"press/tmpl.h\"\n\n");
	for (int i = 2; i < argc; i++)
		compile(&s, argv[i]);
	if (complaints)
		return 1;
	file_write(argv[1], &s.out);
	return 0;
}
