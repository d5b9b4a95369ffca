/* pocomp.c: a .po file becomes a sorted C table; a missing message fails.
 *
 *     pocomp OUT.c LANG IN.po SOURCE...
 *
 * From the sources it takes [[...]] of templates and N_("..."), _("..."),
 * P_("one", "many") of C, and .sentence strings of act tables, and
 * names each that the .po lacks. Plurals: the Plural-Forms header's expression
 * is a C expression in n and is pasted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct message { char *id, *plural, *str[4]; int line; bool used; };

static struct message *messages;
static size_t nmessages;
static char *plural_forms;

/* A C string literal at p (after the opening quote), unescaped; ends after the
 * closing quote. Adjacent literals are joined. */
static const char *
literal(const char *p, struct text *out)
{
	for (;;) {
		for (; *p && *p != '"'; p++) {
			if (*p == '\\' && p[1]) {
				p++;
				text_byte(out, *p == 'n' ? '\n' :
				    *p == 't' ? '\t' : *p);
			} else
				text_byte(out, *p);
		}
		if (!*p)
			return p;
		p++;
		{
			const char *q = p;

			while (isspace((unsigned char)*q))
				q++;
			if (*q != '"')
				return p;
			p = q + 1;
		}
	}
}

static struct message *
find(const char *id)
{
	for (size_t i = 0; i < nmessages; i++)
		if (strcmp(messages[i].id, id) == 0)
			return &messages[i];
	return NULL;
}

/* The value after a keyword, with its continuation lines. */
static const char *
value(const char *p, char **out)
{
	struct text t = { 0 };
	const char *q = strchr(p, '"');

	text_str(&t, "");
	p = q ? literal(q + 1, &t) : p + strlen(p);
	*out = copy(t.p ? t.p : "", t.n);
	return p;
}

static int
line_of(const struct text *t, const char *p)
{
	int line = 1;

	for (const char *q = t->p; q < p; q++)
		line += *q == '\n';
	return line;
}

static bool
word(const char *p, const char *w)
{
	return strncmp(p, w, strlen(w)) == 0;
}

static void
header(const char *text)
{
	const char *p = strstr(text, "plural=");
	const char *end = p ? strchr(p, ';') : NULL;

	if (end)
		plural_forms = copy(p + 7, (size_t)(end - p - 7));
}

static void
read_po(const char *file)
{
	struct text t = file_read(file);
	const char *p = t.p;
	struct message *m = NULL;

	while (*p) {
		if (word(p, "msgid_plural ") && m)
			p = value(p, &m->plural);
		else if (word(p, "msgid ")) {
			messages = grow(messages, nmessages + 1,
			    sizeof *messages);
			m = &messages[nmessages++];
			memset(m, 0, sizeof *m);
			m->line = line_of(&t, p);
			p = value(p, &m->id);
		} else if (word(p, "msgstr[") && m && p[7] >= '0' &&
		    p[7] <= '3')
			p = value(p, &m->str[p[7] - '0']);
		else if (word(p, "msgstr ") && m) {
			p = value(p, &m->str[0]);
			if (!m->id[0])
				header(m->str[0]);
		} else
			p += strcspn(p, "\n") + (p[strcspn(p, "\n")] != 0);
	}
}

static void
want(const char *file, int line, const char *id)
{
	struct message *m = find(id);

	if (!id[0])
		return;
	if (!m || !m->str[0] || !m->str[0][0])
		complain(file, line, "no translation of \"%s\"", id);
	else
		m->used = true;
}

static void
scan_template(const char *file, const struct text *t)
{
	const char *p = t->p, *end;

	while ((p = strstr(p, "[["))) {
		char *id;

		end = strstr(p, "]]");
		if (!end)
			return;
		id = copy(p + 2, (size_t)(end - p - 2));
		want(file, line_of(t, p), id);
		p = end;
	}
}

static void
scan_mark(const char *file, const struct text *t, const char *mark)
{
	const char *p = t->p;

	while ((p = strstr(p, mark))) {
		const char *q = p + strlen(mark);
		struct text id = { 0 };
		bool inside = p > t->p && (isalnum((unsigned char)p[-1]) ||
		    p[-1] == '_');

		while (isspace((unsigned char)*q))
			q++;
		p = q;
		if (*q != '"' || inside)
			continue;
		text_str(&id, "");
		p = literal(q + 1, &id);
		want(file, line_of(t, q), id.p);
	}
}

static void
scan(const char *file)
{
	static const char *const c_marks[] = { "N_(", "_(", "P_(",
	    ".sentence = " };
	struct text t = file_read(file);

	if (ends_with(file, ".html"))
		scan_template(file, &t);
	for (size_t i = 0; i < sizeof c_marks / sizeof *c_marks; i++)
		scan_mark(file, &t, c_marks[i]);
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct message *)a)->id,
	    ((const struct message *)b)->id);
}

static void
write_table(const char *path, const char *lang, const char *po)
{
	struct text out = { 0 };

	qsort(messages, nmessages, sizeof *messages, by_id);
	text_printf(&out, "/* Made by tools/pocomp from %s. */\n"
	    "#include \"press/lang_in.h\"\n\n"
	    "const struct lang_message lang_%s_messages[] = {\n",
	    strrchr(po, '/') ? strrchr(po, '/') + 1 : po, lang);
	for (size_t i = 0; i < nmessages; i++) {
		struct message *m = &messages[i];

		if (!m->id[0] || !m->str[0] || !m->str[0][0])
			continue;
		text_str(&out, "\t{ ");
		text_literal(&out, m->id, strlen(m->id));
		text_str(&out, ", { ");
		for (int k = 0; k < 4 && m->str[k]; k++) {
			text_literal(&out, m->str[k], strlen(m->str[k]));
			text_str(&out, ", ");
		}
		text_str(&out, "} },\n");
	}
	text_printf(&out, "};\n\nconst size_t lang_%s_count = "
	    "sizeof lang_%s_messages / sizeof *lang_%s_messages;\n\n"
	    "unsigned\nlang_%s_plural(unsigned long n)\n{\n"
	    "\treturn (unsigned)(%s);\n}\n", lang, lang, lang, lang,
	    plural_forms ? plural_forms : "n != 1");
	file_write(path, &out);
}

int
main(int argc, char **argv)
{
	if (argc < 4) {
		fprintf(stderr,
		    "usage: pocomp OUT.c LANG IN.po SOURCE...\n");
		return 2;
	}
	read_po(argv[3]);
	for (int i = 4; i < argc; i++)
		scan(argv[i]);
	if (complaints)
		return 1;
	write_table(argv[1], argv[2], argv[3]);
	return 0;
}
