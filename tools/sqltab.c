/* sqltab.c: turns named SQL into an enum and a table.
 *
 *     sqltab OUT.h OUT.c IN.sql...
 *
 * A section begins with "-- :schema", "-- :read NAME" or "-- :write NAME" and
 * goes to the next one. Parameters are written :name. Names are made SQL_NAME
 * in file order. The version is a hash of the schema and of everything that
 * writes, so that a book folded by other statements is folded again.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct section {
	char *name;		/* NULL: schema */
	bool write;
	const char *file;
	int line;
	struct text sql;
};

static struct section *sections;
static size_t nsections;

static bool
name_good(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!(islower((unsigned char)s[i]) || s[i] == '_' ||
		    (i && isdigit((unsigned char)s[i]))))
			return false;
	return n > 0;
}

static void
section_begin(const char *file, int line, const char *p, size_t n)
{
	struct section s = { .file = file, .line = line };
	const char *kind = p, *name;
	size_t kind_n = 0, name_n;

	while (kind_n < n && p[kind_n] != ' ')
		kind_n++;
	name = p + kind_n + (kind_n < n);
	name_n = n - (size_t)(name - p);
	if (kind_n == 6 && !memcmp(kind, "schema", 6) && !name_n)
		s.name = NULL;
	else if ((kind_n == 4 && !memcmp(kind, "read", 4)) ||
	    (kind_n == 5 && !memcmp(kind, "write", 5))) {
		s.write = kind[0] == 'w';
		if (!name_good(name, name_n))
			complain(file, line, "a name is small letters, "
			    "digits and underscores");
		s.name = copy(name, name_n);
	} else
		complain(file, line, "a section is :schema, :read NAME or "
		    ":write NAME");
	for (size_t i = 0; s.name && i < nsections; i++)
		if (sections[i].name && !strcmp(sections[i].name, s.name))
			complain(file, line, "the name %s is taken, %s:%d",
			    s.name, sections[i].file, sections[i].line);
	sections = grow(sections, nsections + 1, sizeof *sections);
	sections[nsections++] = s;
}

/* Outside quotes: where a comment begins, and parameters of another sort. */
static size_t
code_length(const char *file, int line, const char *p, size_t n)
{
	char quote = 0;

	for (size_t i = 0; i < n; i++) {
		if (quote) {
			if (p[i] == quote)
				quote = 0;
		} else if (p[i] == '\'' || p[i] == '"')
			quote = p[i];
		else if (p[i] == '-' && i + 1 < n && p[i + 1] == '-')
			return i;
		else if (p[i] == '?' || p[i] == '$' || p[i] == '@')
			complain(file, line,
			    "parameters are written :name, not %c", p[i]);
	}
	return n;
}

static void
section_line(const char *file, int line, const char *p, size_t n)
{
	struct text *sql = nsections ? &sections[nsections - 1].sql : NULL;

	n = code_length(file, line, p, n);
	while (n && isspace((unsigned char)p[n - 1]))
		n--;
	if (!n)
		return;
	if (!sql || sections[nsections - 1].file != file) {
		complain(file, line, "SQL before any section");
		return;
	}
	text_add(sql, p, n);
	text_byte(sql, '\n');
}

static void
read_file(const char *file)
{
	struct text t = file_read(file);
	const char *p;
	size_t at = 0, n;

	for (int line = 1; line_next(&t, &at, &p, &n); line++) {
		if (n > 4 && !memcmp(p, "-- :", 4))
			section_begin(file, line, p + 4, n - 4);
		else
			section_line(file, line, p, n);
	}
}

static void
sections_end(void)
{
	for (size_t i = 0; i < nsections; i++) {
		struct text *sql = &sections[i].sql;

		if (sql->n < 2 || sql->p[sql->n - 2] != ';')
			complain(sections[i].file, sections[i].line,
			    "the section does not end in a semicolon");
	}
}

static uint64_t
version(void)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < nsections; i++)
		if (!sections[i].name || sections[i].write)
			for (size_t j = 0; j < sections[i].sql.n; j++)
				h = (h ^ (unsigned char)sections[i].sql.p[j]) *
				    1099511628211u;
	return h;
}

static void
upper(struct text *out, const char *name)
{
	for (; *name; name++)
		text_byte(out, toupper((unsigned char)*name));
}

static void
write_header(const char *path)
{
	struct text out = { 0 };

	text_str(&out, "/* Made by tools/sqltab from src/book/. */\n"
	    "#ifndef BOOK_SQL_H\n#define BOOK_SQL_H\n\n"
	    "#include <stdbool.h>\n\nenum book_sql {\n\tSQL_NONE,\n");
	for (size_t i = 0; i < nsections; i++)
		if (sections[i].name) {
			text_str(&out, "\tSQL_");
			upper(&out, sections[i].name);
			text_str(&out, ",\n");
		}
	text_str(&out, "\tSQL_COUNT\n};\n\n"
	    "struct book_sql_text {\n\tconst char *name, *text;\n"
	    "\tbool write;\n\tconst char *file;\n\tint line;\n};\n\n"
	    "extern const struct book_sql_text book_sql_texts[SQL_COUNT];\n"
	    "extern const char *const book_schema[];\n"
	    "extern const char book_schema_version[];\n\n#endif\n");
	file_write(path, &out);
}

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void
write_source(const char *path)
{
	struct text out = { 0 };

	text_str(&out, "/* Made by tools/sqltab from src/book/. */\n"
	    "#include \"book/sql.h\"\n\n#include <stddef.h>\n\n"
	    "const struct book_sql_text book_sql_texts[SQL_COUNT] = {\n");
	for (size_t i = 0; i < nsections; i++) {
		struct section *s = &sections[i];

		if (!s->name)
			continue;
		text_str(&out, "[SQL_");
		upper(&out, s->name);
		text_printf(&out, "] = { \"%s\",\n\t", s->name);
		text_literal(&out, s->sql.p, s->sql.n);
		text_printf(&out, ",\n\t%s, \"%s\", %d },\n",
		    s->write ? "true" : "false", base_name(s->file), s->line);
	}
	text_str(&out, "};\n\nconst char *const book_schema[] = {\n");
	for (size_t i = 0; i < nsections; i++)
		if (!sections[i].name) {
			text_byte(&out, '\t');
			text_literal(&out, sections[i].sql.p,
			    sections[i].sql.n);
			text_str(&out, ",\n");
		}
	text_printf(&out, "\tNULL\n};\n\n"
	    "const char book_schema_version[] = \"%016llx\";\n",
	    (unsigned long long)version());
	file_write(path, &out);
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
	sections_end();
	if (complaints)
		return 1;
	write_header(argv[1]);
	write_source(argv[2]);
	return 0;
}
