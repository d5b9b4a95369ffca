/* sqltab.c: turns files of named SQL into an enum and a table.
 *
 *     sqltab OUT.h OUT.c IN.sql...
 *
 * A file is a row of sections, each begun by a line of its own:
 *
 *     -- :schema
 *     -- :read NAME
 *     -- :write NAME
 *
 * A schema section may hold many statements, a named one holds exactly one.
 * Every section ends with a semicolon. Parameters are written :name, and the
 * schema has none. Comments stay in the file: the text in C is without them,
 * so that a comment does not make the book fold again.
 *
 * book_schema_version is a 64-bit FNV-1a over the schema and the writing
 * statements. A book folded by other ones is another book.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum kind { SCHEMA, READ, WRITE };

struct section {
	enum kind kind;
	char *name;		/* NULL for a schema */
	const char *file;
	int line;
	struct text sql;	/* without comments and empty lines */
	int ends;		/* semicolons outside of literals */
	bool open;		/* something stands after the last of them */
};

static struct section *sections;
static size_t nsections;

/* The file being read. */
static const char *file;
static const char *p, *end;
static int line;

static bool
named(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return n > 0 && s[n] == '\0' && s[0] >= 'a' && s[0] <= 'z';
}

static void
check_name(const struct section *s)
{
	if (!named(s->name))
		complain(file, line, "\"%s\" is not a name: small letters, "
		    "digits, _", s->name);
	if (strcmp(s->name, "none") == 0 || strcmp(s->name, "count") == 0)
		complain(file, line, "the name %s is taken", s->name);
	for (size_t i = 0; i < nsections; i++)
		if (sections[i].name &&
		    strcmp(sections[i].name, s->name) == 0)
			complain(file, line, "%s stands already at %s:%d",
			    s->name, sections[i].file, sections[i].line);
}

static void
section_begin(const char *words, size_t n)
{
	struct section s = { .file = file, .line = line };
	char *w = copy(words, n), *name;

	while (n && isspace((unsigned char)w[n - 1]))
		w[--n] = '\0';
	name = w + strcspn(w, " \t");
	if (*name)
		*name++ = '\0';
	name += strspn(name, " \t");
	s.kind = strcmp(w, "schema") == 0 ? SCHEMA :
	    strcmp(w, "read") == 0 ? READ : WRITE;
	if (s.kind == WRITE && strcmp(w, "write") != 0)
		complain(file, line, ":%s is none of :schema, :read NAME, "
		    ":write NAME", w);
	if (s.kind == SCHEMA && *name)
		complain(file, line, "a schema section has no name");
	if (s.kind != SCHEMA) {
		s.name = name;
		check_name(&s);
	}
	sections = grow(sections, nsections + 1, sizeof s);
	sections[nsections++] = s;
}

static void
section_end(struct section *s)
{
	if (!s)
		return;
	if (s->ends == 0 || s->open)
		complain(s->file, s->line, "this section does not end with ;");
	else if (s->kind != SCHEMA && s->ends > 1)
		complain(s->file, s->line, "%s is more than one statement",
		    s->name);
}

/* The line just finished keeps no blanks at its end; an empty one goes. */
static void
line_end(struct text *t)
{
	while (t->n && (t->p[t->n - 1] == ' ' || t->p[t->n - 1] == '\t'))
		t->p[--t->n] = '\0';
	if (t->n && t->p[t->n - 1] != '\n')
		text_byte(t, '\n');
}

/* A literal or a quoted name, with its quotes; a doubled quote is two of them
 * side by side. */
static void
quoted(struct text *t, char quote)
{
	const char *from = p++;
	int at = line;

	while (p < end && *p != quote)
		line += *p++ == '\n';
	if (p == end)
		complain(file, at, "this quote is never closed");
	else
		p++;
	text_add(t, from, (size_t)(p - from));
}

static void
comment_block(void)
{
	int at = line;

	for (p += 2; p + 1 < end && !(p[0] == '*' && p[1] == '/'); p++)
		line += *p == '\n';
	if (p + 1 >= end) {
		complain(file, at, "this comment is never closed");
		p = end;
		return;
	}
	p += 2;
}

static void
parameter(struct section *s)
{
	size_t n = 1;

	while (p + n < end && (isalnum((unsigned char)p[n]) || p[n] == '_'))
		n++;
	if (s->kind == SCHEMA)
		complain(file, line, "a schema has no parameters");
	else if (*p != ':' || n == 1 || !islower((unsigned char)p[1]))
		complain(file, line, "%.*s is not a parameter: write :name",
		    (int)n, p);
	text_add(&s->sql, p, n);
	p += n;
}

static void
sql_byte(struct section *s)
{
	if (*p == ';') {
		s->ends++;
		s->open = false;
	} else if (!isspace((unsigned char)*p)) {
		s->open = true;
	}
	text_byte(&s->sql, *p++);
}

/* One step of a section's text. */
static void
token(struct section *s)
{
	if (*p == '\n') {
		line_end(&s->sql);
		line++, p++;
	} else if (p[0] == '-' && p[1] == '-') {
		while (p < end && *p != '\n')
			p++;
	} else if (p[0] == '/' && p[1] == '*') {
		comment_block();
	} else if (*p == '\'' || *p == '"' || *p == '`') {
		s->open = true;
		quoted(&s->sql, *p);
	} else if (*p == '?' || *p == '$' || *p == '@' || *p == ':') {
		s->open = true;
		parameter(s);
	} else {
		sql_byte(s);
	}
}

/* A comment that begins a line and goes on with a colon. Lax about blanks, so
 * that no slip turns a section into a comment of the one before. */
static bool
directive(void)
{
	const char *s = p + 2;

	if (end - p < 3 || p[0] != '-' || p[1] != '-')
		return false;
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return s < end && *s == ':';
}

static void
directive_read(void)
{
	const char *from = (const char *)memchr(p, ':', (size_t)(end - p)) + 1;

	while (p < end && *p != '\n')
		p++;
	section_begin(from, (size_t)(p - from));
}

static void
read_file(const char *path)
{
	struct text t = file_read(path);
	struct section *s = NULL;
	bool fresh = true;	/* at the start of a line */

	file = path;
	line = 1;
	for (p = t.p, end = t.p + t.n; p < end; ) {
		if (fresh && directive()) {
			section_end(s);
			directive_read();
			s = &sections[nsections - 1];
			fresh = false;
			continue;
		}
		fresh = *p == '\n';
		if (s) {
			token(s);
		} else if (isspace((unsigned char)*p)) {
			line += *p++ == '\n';
		} else if (p[0] == '-' && p[1] == '-') {
			while (p < end && *p != '\n')
				p++;
		} else if (p[0] == '/' && p[1] == '*') {
			comment_block();
		} else {
			complain(file, line, "this stands before any section");
			break;
		}
	}
	section_end(s);
}

static void
upper(struct text *t, const char *s)
{
	for (; *s; s++)
		text_byte(t, toupper((unsigned char)*s));
}

static void
write_header(const char *path)
{
	struct text t = { 0 };

	text_str(&t, "/* Made by tools/sqltab from the .sql files; do not "
	    "edit.\n * SPDX-License-Identifier: Apache-2.0 */\n"
	    "#ifndef BOOK_SQL_H\n#define BOOK_SQL_H\n\n"
	    "#include <stdbool.h>\n\nenum book_sql {\n\tSQL_NONE,\n");
	for (size_t i = 0; i < nsections; i++) {
		if (!sections[i].name)
			continue;
		text_str(&t, "\tSQL_");
		upper(&t, sections[i].name);
		text_str(&t, ",\n");
	}
	text_str(&t, "\tSQL_COUNT\n};\n\n"
	    "struct book_sql_text {\n"
	    "\tconst char *name, *text;\t/* SQL_NONE: empty strings */\n"
	    "\tbool write;\n"
	    "\tconst char *file;\n"
	    "\tint line;\n"
	    "};\n\n"
	    "extern const struct book_sql_text book_sql_texts[SQL_COUNT];\n"
	    "extern const char *const book_schema[];\t/* up to a NULL */\n"
	    "extern const char book_schema_version[];\t/* 16 hex digits */\n\n"
	    "#endif\n");
	file_write(path, &t);
}

static uint64_t
fnv(uint64_t h, const char *s)
{
	do	/* the NUL too, so that sections cannot flow together */
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	while (*s++);
	return h;
}

static uint64_t
version(void)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < nsections; i++)
		if (sections[i].kind != READ)
			h = fnv(h, sections[i].sql.p);
	return h;
}

static void
write_table(const char *path)
{
	struct text t = { 0 };

	text_str(&t, "/* Made by tools/sqltab; do not edit.\n"
	    " * SPDX-License-Identifier: Apache-2.0 */\n"
	    "#include \"book/sql.h\"\n\n#include <stddef.h>\n\n"
	    /* A statement is as long as its question; every compiler we
	     * build with takes more than the 4095 bytes C promises. */
	    "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
	    "const struct book_sql_text book_sql_texts[SQL_COUNT] = {\n"
	    "\t{ \"\", \"\", false, \"\", 0 },\n");
	for (size_t i = 0; i < nsections; i++) {
		const struct section *s = &sections[i];

		if (!s->name)
			continue;
		text_printf(&t, "\t{ \"%s\",\n\t", s->name);
		text_literal(&t, s->sql.p, s->sql.n);
		text_printf(&t, ",\n\t%s, \"%s\", %d },\n",
		    s->kind == WRITE ? "true" : "false",
		    source_name(s->file), s->line);
	}
	text_str(&t, "};\n\nconst char *const book_schema[] = {\n");
	for (size_t i = 0; i < nsections; i++) {
		if (sections[i].kind != SCHEMA)
			continue;
		text_byte(&t, '\t');
		text_literal(&t, sections[i].sql.p, sections[i].sql.n);
		text_str(&t, ",\n");
	}
	text_printf(&t, "\tNULL\n};\n\n"
	    "const char book_schema_version[] = \"%016llx\";\n",
	    (unsigned long long)version());
	file_write(path, &t);
}

int
main(int argc, char **argv)
{
	if (argc < 4) {
		fprintf(stderr, "usage: sqltab OUT.h OUT.c IN.sql...\n");
		return 2;
	}
	for (int i = 3; i < argc; i++)
		read_file(argv[i]);
	if (complaints)
		return 1;
	write_header(argv[1]);
	write_table(argv[2]);
	return 0;
}
