/* pocomp.c: a .po file becomes a sorted C table; a missing message fails.
 *
 *     pocomp OUT.c LANG IN.po SOURCE...
 *
 * From the sources it takes the messages: [[...]] of templates; in C and in
 * the code of templates N_("..."), _("..."), tr(x, "..."), the sentences of
 * act tables (.sentence = "...", .gist = "...") and what their fields are
 * ({ "name", FIELD_..., flags, of, "help" ...), and the pairs P_("one", "many")
 * and put_count(..., "one", "many"). A message that the .po lacks, or has only as
 * fuzzy, is an error at the place that uses it; one that nothing uses is a
 * warning at its line in the .po. A translation keeps the places to fill in
 * ({member}, %s) of its message. Comments in the sources are not read over: a
 * message in one counts.
 *
 * Plurals: the Plural-Forms header's expression is a C expression in n. It is
 * checked to hold nothing else and pasted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define FORMS_MOST 4

struct message {
	char *id, *plural, *str[FORMS_MOST];
	int line;
	bool fuzzy, used;
};

static struct message *messages;
static size_t nmessages;
static const char *po;		/* the .po, as errors name it */
static int nforms = 1;
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

/* "nplurals=3; plural=EXPRESSION;" */
static void
header(const struct message *m)
{
	const char *n = strstr(m->str[0], "nplurals=");
	const char *p, *end;

	if (!n)
		return;
	nforms = n[9] - '0';
	p = strstr(n + 9, "plural=");
	end = p ? strchr(p, ';') : NULL;
	if (nforms < 1 || nforms > FORMS_MOST || n[10] != ';' || !end) {
		complain(po, m->line, "Plural-Forms is not understood");
		nforms = 1;
		return;
	}
	plural_forms = copy(p + 7, (size_t)(end - p - 7));
	if (plural_forms[strspn(plural_forms, "n0123456789 %=!<>&|?:()")])
		complain(po, m->line, "a plural rule is an expression in n");
}

static struct message *
message_new(int line, bool fuzzy)
{
	messages = grow(messages, nmessages + 1, sizeof *messages);
	messages[nmessages] = (struct message){ .line = line, .fuzzy = fuzzy };
	return &messages[nmessages++];
}

/* One line of the .po, with those that continue it. */
static const char *
po_line(const struct text *t, const char *p, bool *fuzzy)
{
	struct message *m = nmessages ? &messages[nmessages - 1] : NULL;
	int line = line_of(t, p);

	if (word(p, "msgid ")) {
		m = message_new(line, *fuzzy);
		*fuzzy = false;
		return value(p, &m->id);
	}
	if (word(p, "msgid_plural ") && m)
		return value(p, &m->plural);
	if (word(p, "msgstr[") && m && p[7] >= '0' && p[7] < '0' + FORMS_MOST)
		return value(p, &m->str[p[7] - '0']);
	if (word(p, "msgstr ") && m) {
		p = value(p, &m->str[0]);
		if (!m->id[0])
			header(m);
		return p;
	}
	if (word(p, "#,") && strstr(copy(p, strcspn(p, "\n")), "fuzzy"))
		*fuzzy = true;
	else if (*p != '#' && *p != '\n' && *p != '\r')
		complain(po, line, "this line is not understood");
	p += strcspn(p, "\n");
	return *p ? p + 1 : p;
}

/* The next place to fill in of s: {name} or %s. NULL when there is none. */
static const char *
place_next(const char *s, size_t *n)
{
	for (s += strcspn(s, "{%"); *s; s += 1 + strcspn(s + 1, "{%")) {
		*n = *s == '%' ? 2 : strcspn(s, "}") + 1;
		if (*s == '%' ? s[1] == 's' || s[1] == 'd' : s[*n - 1] == '}')
			return s;
	}
	return NULL;
}

static int
places_of(const char *s, const char *place, size_t n)
{
	int count = 0;
	size_t len;

	for (; (s = place_next(s, &len)); s += len)
		count += len == n && memcmp(s, place, n) == 0;
	return count;
}

static void
check_places(const struct message *m, const char *id, const char *str)
{
	size_t n;

	for (const char *p = id; (p = place_next(p, &n)); p += n)
		if (!places_of(str, p, n))
			complain(po, m->line, "the translation of \"%s\" lacks "
			    "%.*s", id, (int)n, p);
	for (const char *p = str; (p = place_next(p, &n)); p += n)
		if (!places_of(id, p, n))
			complain(po, m->line, "the translation of \"%s\" has "
			    "%.*s, which it has not", id, (int)n, p);
}

static bool
translated(const struct message *m)
{
	for (int i = 0; i < (m->plural ? nforms : 1); i++)
		if (!m->str[i] || !m->str[i][0])
			return false;
	return !m->fuzzy;
}

static void
read_po(const char *file)
{
	struct text t = file_read(file);
	bool fuzzy = false;

	po = source_name(file);
	for (const char *p = t.p; *p; )
		p = *p == '\n' ? p + 1 : po_line(&t, p, &fuzzy);
	for (size_t i = 0; i < nmessages; i++) {
		struct message *m = &messages[i];

		if (!m->id[0] || !translated(m))
			continue;
		if (find(m->id) != m)
			complain(po, m->line, "\"%s\" stands twice", m->id);
		for (int k = 0; k < (m->plural ? nforms : 1); k++)
			check_places(m, m->id, m->str[k]);
	}
}

static void
want(const char *file, int line, const char *id, const char *many)
{
	struct message *m = id[0] ? find(id) : NULL;

	if (!id[0])
		return;
	if (m)
		m->used = true;
	if (!m || !translated(m))
		complain(file, line, "no translation of \"%s\" in %s", id, po);
	else if (many && (!m->plural || strcmp(m->plural, many) != 0))
		complain(file, line, "no translation of \"%s\", many \"%s\" "
		    "in %s", id, many, po);
}

static void
scan_template(const char *file, const struct text *t)
{
	const char *p = t->p, *end;

	while ((p = strstr(p, "[["))) {
		end = strstr(p, "]]");
		if (!end)
			return;
		want(file, line_of(t, p), copy(p + 2, (size_t)(end - p - 2)),
		    NULL);
		p = end;
	}
}

static const char *
blanks(const char *p)
{
	while (isspace((unsigned char)*p))
		p++;
	return p;
}

/* Over commas and arguments to the first that is a string; strings inside an
 * inner call are not the message. The end of the call when there is none. */
static const char *
first_string(const char *p)
{
	struct text skipped = { 0 };
	int depth = 1;

	while (*p && *p != ';') {
		if (*p == '"' && depth == 1)
			return p;
		if (*p == '"') {
			p = literal(p + 1, &skipped);
			continue;
		}
		depth += (*p == '(') - (*p == ')');
		if (!depth)
			return p;
		p++;
	}
	return p;
}

struct mark {
	const char *text;
	bool later;		/* the message is not the first argument */
	bool pair;		/* one and many */
};

static const struct mark marks[] = {
	{ "N_(", false, false },
	{ "_(", false, false },
	{ "P_(", false, true },
	{ "tr(", true, false },
	{ "put_count(", true, true },
	{ ".sentence = ", false, false },
	{ ".gist = ", false, false },
};

static void
scan_mark(const char *file, const struct text *t, const struct mark *mark)
{
	const char *p = t->p;

	while ((p = strstr(p, mark->text))) {
		struct text id = { 0 }, many = { 0 };
		bool inside = p > t->p && mark->text[0] != '.' &&
		    (isalnum((unsigned char)p[-1]) || p[-1] == '_');
		const char *q = blanks(p += strlen(mark->text));

		if (mark->later)
			q = first_string(q);
		if (*q != '"' || inside)
			continue;
		text_str(&id, "");
		text_str(&many, "");
		p = literal(q + 1, &id);
		if (mark->pair && *(p = blanks(p)) == ',' &&
		    *(p = blanks(p + 1)) == '"')
			p = literal(p + 1, &many);
		want(file, line_of(t, q), id.p, mark->pair ? many.p : NULL);
	}
}

/* Past the n-th comma that stands outside of strings, to what follows it. */
static const char *
past_commas(const char *p, int n)
{
	struct text skipped = { 0 };

	while (*p && n) {
		if (*p == '"') {
			p = literal(p + 1, &skipped);
			continue;
		}
		n -= *p++ == ',';
	}
	return blanks(p);
}

static void
scan_fields(const char *file, const struct text *t)
{
	static const char mark[] = "\", FIELD_";
	const char *p = t->p;

	while ((p = strstr(p, mark))) {
		struct text id = { 0 };
		const char *q = past_commas(p + sizeof mark - 1, 3);

		p += sizeof mark - 1;
		text_str(&id, "");
		if (*q != '"')
			continue;
		literal(q + 1, &id);
		want(file, line_of(t, q), id.p, NULL);
	}
}

static void
scan(const char *path)
{
	struct text t = file_read(path);
	const char *file = source_name(path);

	if (ends_with(path, ".html"))
		scan_template(file, &t);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		scan_mark(file, &t, &marks[i]);
	scan_fields(file, &t);
}

static void
warn_unused(void)
{
	for (size_t i = 0; i < nmessages; i++)
		if (messages[i].id[0] && !messages[i].used)
			fprintf(stderr, "%s:%d: warning: nothing says \"%s\"\n",
			    po, messages[i].line, messages[i].id);
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct message *)a)->id,
	    ((const struct message *)b)->id);
}

static void
write_table(const char *path, const char *lang)
{
	struct text out = { 0 };

	qsort(messages, nmessages, sizeof *messages, by_id);
	text_printf(&out, "/* Made by tools/pocomp from %s. */\n"
	    "#include \"press/lang_in.h\"\n\n"
	    "const struct lang_message lang_%s_messages[] = {\n",
	    po, lang);
	for (size_t i = 0; i < nmessages; i++) {
		struct message *m = &messages[i];

		if (!m->id[0] || !translated(m))
			continue;
		text_str(&out, "\t{ ");
		text_literal(&out, m->id, strlen(m->id));
		text_str(&out, ", { ");
		for (int k = 0; k < (m->plural ? nforms : 1); k++) {
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
	warn_unused();
	write_table(argv[1], argv[2]);
	return 0;
}
