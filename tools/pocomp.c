/* pocomp.c: a .po file becomes a sorted C table; a missing message fails.
 *
 *     pocomp OUT.c LANG IN.po SOURCE...
 *
 * What the sources say is found by poscan. A message that the .po lacks, or has
 * only as fuzzy, is an error at the place that uses it; one that nothing uses is
 * a warning at its line in the .po. A translation keeps the places to fill in of
 * its message: {member} in any order, those of printf in the same.
 *
 * Plurals: the Plural-Forms header's expression is a C expression in n. It is
 * checked to hold nothing else and pasted.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/poscan.h"

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

/* The length of "%.40s" at s; 0: it is none. */
static size_t
conversion(const char *s)
{
	size_t n = 1 + strspn(s + 1, ".*0123456789");

	n += strspn(s + n, "lz");
	return s[n] && strchr("sduc", s[n]) ? n + 1 : 0;
}

/* The next place to fill in of s: {name} or %s. NULL when there is none. */
static const char *
place_next(const char *s, size_t *n)
{
	for (; *(s += strcspn(s, "{%")); s++) {
		if (*s == '%' && s[1] == '%') {
			s++;
			continue;
		}
		*n = *s == '%' ? conversion(s) : strcspn(s, "}") + 1;
		if (*n && (*s == '%' || s[*n - 1] == '}'))
			return s;
	}
	return NULL;
}

/* The next of printf's places. */
static const char *
percent_next(const char *s, size_t *n)
{
	while ((s = place_next(s, n)) && *s == '{')
		s += *n;
	return s;
}

static bool
same_order(const char *a, const char *b)
{
	size_t n = 0, m = 0;

	for (;;) {
		a = percent_next(a, &n);
		b = percent_next(b, &m);
		if (!a || !b)
			return !a && !b;
		if (n != m || memcmp(a, b, n) != 0)
			return false;
		a += n;
		b += m;
	}
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
	if (!same_order(id, str))
		complain(po, m->line, "the translation of \"%s\" has its "
		    "places in another order, or not as often", id);
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

void
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
