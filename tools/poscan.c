/* poscan.c: see poscan.h. SPDX-License-Identifier: Apache-2.0 */
#include "tools/poscan.h"

#include <ctype.h>
#include <string.h>

const char *
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

int
line_of(const struct text *t, const char *p)
{
	int line = 1;

	for (const char *q = t->p; q < p; q++)
		line += *q == '\n';
	return line;
}

bool
word(const char *p, const char *w)
{
	return strncmp(p, w, strlen(w)) == 0;
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

/* "member|organ": each kind of subject is a message. */
static void
want_kinds(const char *file, int line, const char *p)
{
	struct text of = { 0 };

	text_str(&of, "");
	if (*p == '"')
		literal(p + 1, &of);
	for (p = of.p; *p; p += strspn(p, "|")) {
		size_t n = strcspn(p, "|");

		if (isalpha((unsigned char)*p))
			want(file, line, copy(p, n), NULL);
		p += n;
	}
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
		if (word(p, "ID,") || word(p, "REF,"))
			want_kinds(file, line_of(t, p), past_commas(p, 2));
		text_str(&id, "");
		if (*q != '"')
			continue;
		literal(q + 1, &id);
		want(file, line_of(t, q), id.p, NULL);
	}
}

/* The n-th argument from p on, inside a bracket; NULL when it ends before. */
static const char *
argument(const char *p, int n)
{
	struct text skipped = { 0 };
	int depth = 1;

	while (*p && n) {
		if (*p == '"') {
			p = literal(p + 1, &skipped);
			continue;
		}
		depth += (*p == '(' || *p == '{') - (*p == ')' || *p == '}');
		if (!depth)
			return NULL;
		n -= depth == 1 && *p == ',';
		p++;
	}
	return blanks(p);
}

/* Every literal that stands in the call itself, from p on. */
static void
want_literals(const char *file, const struct text *t, const char *p)
{
	while (p && *(p = first_string(p)) == '"') {
		struct text id = { 0 };
		const char *end;

		text_str(&id, "");
		end = literal(p + 1, &id);
		/* "%s" says only what it is given. */
		if (strcmp(id.p, "%s") != 0)
			want(file, line_of(t, p), id.p, NULL);
		p = end;
	}
}

/* What an err says, and the texts that are put into it. */
static void
scan_errs(const char *file, const struct text *t)
{
	static const struct { const char *call; int before; } calls[] = {
		{ "err_refuse(", 2 },
		{ "err_malformed(", 2 },
		{ "err_absent(", 1 },
		{ "err_fault(", 2 },
		{ "wrong(", 1 },
	};

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		for (const char *p = t->p; (p = strstr(p, calls[i].call)); ) {
			bool inside = p > t->p &&
			    (isalnum((unsigned char)p[-1]) || p[-1] == '_');

			p += strlen(calls[i].call);
			if (!inside)
				want_literals(file, t,
				    argument(p, calls[i].before));
		}
}

/* { SQL_NAME, true, "rule", "sentence" } */
static void
scan_guards(const char *file, const struct text *t)
{
	for (const char *p = t->p; (p = strstr(p, "{ SQL_")); p++) {
		struct text id = { 0 };
		const char *q = argument(p + 1, 1);

		if (!q || (!word(q, "true,") && !word(q, "false,")))
			continue;
		q = argument(p + 1, 3);
		if (!q || *q != '"')
			continue;
		text_str(&id, "");
		literal(q + 1, &id);
		if (strchr(id.p, '%'))
			complain(file, line_of(t, q), "a guard's sentence has "
			    "named places, and no %%");
		want(file, line_of(t, q), id.p, NULL);
	}
}

void
scan(const char *path)
{
	struct text t = file_read(path);
	const char *file = source_name(path);

	if (ends_with(path, ".html"))
		scan_template(file, &t);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		scan_mark(file, &t, &marks[i]);
	scan_fields(file, &t);
	scan_errs(file, &t);
	scan_guards(file, &t);
}
