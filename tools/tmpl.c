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
 *     % C code          a line whose first character is %, anywhere (before
 *                       the first template: includes and static things)
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
 * content), an address of a strange scheme, and a hole where none can be
 * escaped are errors of the build. An error that the C compiler finds names
 * the template's own line.
 *
 * The HTML is followed in the order of the lines, whatever the code between
 * them does: the branches of an if each leave the tag as they found it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum place {
	IN_TEXT,
	IN_TAG_NAME,
	IN_TAG,			/* between attributes */
	IN_ATTR,		/* in the name of one */
	AFTER_ATTR,		/* behind it: = or another */
	BEFORE_VALUE,
	IN_VALUE,		/* between double quotes */
	IN_BARE,		/* a value without quotes */
	IN_COMMENT
};

struct state {
	const char *file;	/* as the errors of the compiler name it */
	int line;
	struct text out, pending;	/* C so far; static text not yet out */
	enum place place;
	char attr[40], tag[20];
	size_t attr_n, tag_n;
	char start[12];		/* how this value begins, as far as static */
	size_t start_n;
	bool hole_before;	/* a hole stands before in this value */
	bool src;		/* this tag has a src */
	bool script;		/* inside a script element */
	bool open;		/* a function is open */
};

/* The C that follows belongs to the template's line. */
static void
place_line(struct state *s)
{
	text_printf(&s->out, "#line %d \"%s\"\n", s->line, s->file);
}

static void
flush(struct state *s)
{
	if (!s->pending.n)
		return;
	text_str(&s->out, "\tbuf_add(out,\n\t    ");
	text_literal(&s->out, s->pending.p, s->pending.n);
	text_printf(&s->out, ", %zu);\n", s->pending.n);
	s->pending.n = 0;
}

static bool
one_of(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return true;
	return false;
}

static bool
is_address(const char *attr)
{
	static const char *const names[] = { "href", "xlink:href", "src",
	    "action", "formaction", "poster", "cite", "data", "manifest",
	    "background", "longdesc", "data-live", "hx-get", "hx-post",
	    "hx-put", "hx-patch", "hx-delete", NULL };

	return one_of(attr, names);
}

static void
add_small(char *name, size_t size, size_t *n, char c)
{
	if (*n + 1 < size)
		name[(*n)++] = (char)tolower((unsigned char)c);
	name[*n] = '\0';
}

static void
attr_begin(struct state *s, char c)
{
	s->attr_n = 0;
	s->place = IN_ATTR;
	add_small(s->attr, sizeof s->attr, &s->attr_n, c);
}

static void
attr_check(struct state *s)
{
	static const char *const never[] = { "style", "srcdoc", "ping", NULL };

	if (one_of(s->attr, never) || strncmp(s->attr, "on", 2) == 0)
		complain(s->file, s->line,
		    "the attribute %s is not allowed by the page policy",
		    s->attr);
	if (strcmp(s->attr, "src") == 0)
		s->src = true;
}

/* What is static at the start of an address decides where it leads. */
static void
address_check(struct state *s)
{
	static const char *const good[] = { "/", "#", "?", "https://",
	    "http://", "mailto:", NULL };

	if (!is_address(s->attr) || !s->start_n)
		return;
	for (size_t i = 0; good[i]; i++)
		if (strncmp(s->start, good[i], strlen(good[i])) == 0 &&
		    strncmp(s->start, "//", 2) != 0)
			return;
	complain(s->file, s->line, "the address %s... begins with neither a "
	    "slash nor a scheme we use", s->start);
}

static void
tag_end(struct state *s)
{
	s->place = IN_TEXT;
	if (strcmp(s->tag, "style") == 0)
		complain(s->file, s->line, "no style element in a page");
	if (s->script && strcmp(s->tag, "/script") != 0)
		complain(s->file, s->line, "a script element is empty");
	if (strcmp(s->tag, "script") == 0 && !s->src)
		complain(s->file, s->line, "a script element has a src");
	s->script = strcmp(s->tag, "script") == 0;
}

static void
follow_text(struct state *s, char c)
{
	if (c == '<') {
		s->place = IN_TAG_NAME;
		s->tag_n = 0;
		s->tag[0] = '\0';
		s->src = false;
	} else if (s->script && !isspace((unsigned char)c)) {
		complain(s->file, s->line, "a script element is empty");
		s->script = false;	/* once is enough */
	}
}

static void
follow_tag_name(struct state *s, char c)
{
	if (!s->tag_n && !isalpha((unsigned char)c) && c != '/' && c != '!')
		complain(s->file, s->line, "a < in text is written &lt;");
	if (c == '>')
		tag_end(s);
	else if (isspace((unsigned char)c) || (c == '/' && s->tag_n))
		s->place = IN_TAG;
	else
		add_small(s->tag, sizeof s->tag, &s->tag_n, c);
	if (strcmp(s->tag, "!--") == 0) {
		s->place = IN_COMMENT;
		s->tag_n = 0;
	}
}

/* Between attributes, in a name, or behind one. */
static void
follow_tag(struct state *s, char c)
{
	if (c == '"' || c == '\'' || (c == '=' && s->place == IN_TAG)) {
		complain(s->file, s->line, "a stray %c in the tag %s", c,
		    s->tag);
		return;
	}
	if (s->place == IN_ATTR && (c == '=' || c == '>' || c == '/' ||
	    isspace((unsigned char)c)))
		attr_check(s);
	if (c == '>')
		tag_end(s);
	else if (c == '=')
		s->place = BEFORE_VALUE;
	else if (c == '/')
		s->place = IN_TAG;
	else if (isspace((unsigned char)c))
		s->place = s->place == IN_TAG ? IN_TAG : AFTER_ATTR;
	else if (s->place == IN_ATTR)
		add_small(s->attr, sizeof s->attr, &s->attr_n, c);
	else
		attr_begin(s, c);
}

static void
follow_value(struct state *s, char c)
{
	if (s->place == BEFORE_VALUE) {
		if (isspace((unsigned char)c))
			return;
		s->start_n = 0;
		s->start[0] = '\0';
		s->hole_before = false;
		s->place = c == '"' ? IN_VALUE : IN_BARE;
		if (c == '\'')
			complain(s->file, s->line,
			    "attributes stand in double quotes");
		if (c == '"' || c == '\'')
			return;
	}
	if (s->place == IN_VALUE ? c == '"' :
	    c == '>' || isspace((unsigned char)c)) {
		address_check(s);
		s->place = IN_TAG;
		if (c == '>')
			tag_end(s);
	} else if (!s->hole_before) {
		add_small(s->start, sizeof s->start, &s->start_n, c);
	}
}

/* The end of a comment, counted in tag_n: two hyphens and a >. */
static void
follow_comment(struct state *s, char c)
{
	if (c == '>' && s->tag_n >= 2)
		s->place = IN_TEXT;
	s->tag_n = c == '-' ? s->tag_n + 1 : 0;
}

/* Follows the HTML as far as escaping needs it. */
static void
follow(struct state *s, char c)
{
	switch (s->place) {
	case IN_TEXT:
		follow_text(s, c);
		break;
	case IN_TAG_NAME:
		follow_tag_name(s, c);
		break;
	case IN_TAG:
	case IN_ATTR:
	case AFTER_ATTR:
		follow_tag(s, c);
		break;
	case BEFORE_VALUE:
	case IN_VALUE:
	case IN_BARE:
		follow_value(s, c);
		break;
	case IN_COMMENT:
		follow_comment(s, c);
		break;
	}
}

/* Where a hole or a message may stand, and in which attribute not. */
static bool
hole_allowed(struct state *s, const char *what)
{
	static const char *const never[] = { "srcset", "imagesrcset",
	    "http-equiv", NULL };

	if (s->script)
		complain(s->file, s->line, "a script element is empty");
	else if (s->place != IN_TEXT && s->place != IN_VALUE)
		complain(s->file, s->line, "%s stands in text or in a "
		    "quoted attribute", what);
	else if (s->place == IN_VALUE && one_of(s->attr, never))
		complain(s->file, s->line, "%s cannot be escaped in %s", what,
		    s->attr);
	else
		return true;
	return false;
}

/* Which function writes the hole; skips the letter that chooses. */
static const char *
hole_function(struct state *s, const char **expr, size_t *n)
{
	bool address = s->place == IN_VALUE && is_address(s->attr);
	bool first = address && !s->start_n && !s->hole_before;
	char c = **expr;

	if (c != '/' && c != '#' && c != ',')
		return first ? "tmpl_url(out, " : address ?
		    "tmpl_urlpart(out, " : s->place == IN_VALUE ?
		    "tmpl_attr(out, " : "tmpl_text(out, ";
	++*expr, --*n;
	if (first)
		complain(s->file, s->line,
		    "an address begins with text or a struct url");
	if (c == '#')
		return "tmpl_int(out, ";
	if (c == ',')
		return "tmpl_group(out, l, ";
	if (!address)
		complain(s->file, s->line, "{{/ }} is for addresses");
	/* a path with a slash of its own would make // and lead elsewhere */
	if (!s->hole_before && strcmp(s->start, "/") == 0)
		complain(s->file, s->line,
		    "a path does not stand behind the first slash alone");
	return "tmpl_path(out, ";
}

static void
hole(struct state *s, const char *expr, size_t n)
{
	const char *fn;

	while (n && *expr == ' ')
		expr++, n--;
	if (!n) {
		complain(s->file, s->line, "an empty hole");
		return;
	}
	if (!hole_allowed(s, "a hole"))
		return;
	flush(s);
	fn = hole_function(s, &expr, &n);
	place_line(s);
	text_printf(&s->out, "\t%s%.*s);\n", fn, (int)n, expr);
	s->hole_before = true;
}

static void
raw_hole(struct state *s, const char *expr, size_t n)
{
	if (s->place != IN_TEXT || s->script)
		complain(s->file, s->line, "{{{ }}} stands in text only");
	flush(s);
	place_line(s);
	text_printf(&s->out, "\ttmpl_html(out, %.*s);\n", (int)n, expr);
}

static void
message(struct state *s, const char *p, size_t n)
{
	if (!hole_allowed(s, "a message"))
		return;
	if (s->place == IN_VALUE && is_address(s->attr))
		complain(s->file, s->line, "an address is not translated");
	if (memchr(p, '%', n))
		complain(s->file, s->line, "a message of a template is plain "
		    "text, without %%");
	flush(s);
	place_line(s);
	text_printf(&s->out, "\t%s(out, tr(l, ",
	    s->place == IN_VALUE ? "tmpl_attr" : "tmpl_text");
	text_literal(&s->out, p, n);
	text_str(&s->out, "));\n");
	s->hole_before = true;
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
	if (s->script)
		complain(s->file, s->line, "the template ends in a script");
	text_str(&s->out, "}\n\n");
	s->open = s->script = false;
	s->place = IN_TEXT;
}

/* "<!-- name(...) -->" at the start of a line. */
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
	for (const char *c = p + 5; c < paren; c++)
		if (!isalnum((unsigned char)*c) && *c != '_')
			return false;
	function_end(s);
	text_str(&s->out, "void\n");
	place_line(s);
	text_printf(&s->out, "%.*s\n{\n", (int)(end - p - 5), p + 5);
	s->open = true;
	return true;
}

static void
code(struct state *s, const char *p, size_t n)
{
	flush(s);
	place_line(s);
	text_printf(&s->out, "%s%.*s\n", s->open ? "\t" : "", (int)n, p);
}

static void
compile(struct state *s, const char *file)
{
	struct text t = file_read(file);
	const char *p;
	size_t at = 0, n;

	s->file = source_name(file);
	for (s->line = 1; line_next(&t, &at, &p, &n); s->line++) {
		size_t i = 0;

		if (signature(s, p, n))
			continue;
		while (i < n && (p[i] == '\t' || p[i] == ' '))
			i++;
		if (i < n && p[i] == '%')
			code(s, p + i + 1, n - i - 1);
		else if (s->open)
			html_line(s, p, n);
		else if (i < n)
			complain(s->file, s->line,
			    "text before the first template");
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
