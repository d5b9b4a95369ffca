/* tool.c: see tool.h. SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int complaints;

/* Memory is left to the end of the process on purpose; in a build with the
 * address sanitizer that is no fault. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

void
give_up(const char *what)
{
	perror(what);
	exit(1);
}

void *
grow(void *p, size_t n, size_t each)
{
	size_t size;

	if (__builtin_mul_overflow(n, each, &size))
		abort();
	p = realloc(p, size ? size : 1);
	if (!p)
		give_up("memory");
	return p;
}

char *
copy(const char *s, size_t n)
{
	char *p = grow(NULL, n + 1, 1);

	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

static void
room(struct text *t, size_t n)
{
	if (t->n + n + 1 <= t->cap)
		return;
	t->cap = (t->n + n + 1) * 2;
	t->p = grow(t->p, t->cap, 1);
}

void
text_add(struct text *t, const char *s, size_t n)
{
	room(t, n);
	if (n)
		memcpy(t->p + t->n, s, n);
	t->n += n;
	t->p[t->n] = '\0';
}

void
text_str(struct text *t, const char *s)
{
	text_add(t, s, strlen(s));
}

void
text_byte(struct text *t, int c)
{
	char ch = (char)c;

	text_add(t, &ch, 1);
}

void
text_printf(struct text *t, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		abort();
	room(t, (size_t)n);
	va_start(ap, fmt);
	vsnprintf(t->p + t->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	t->n += (size_t)n;
}

void
complain(const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s:%d: error: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	complaints++;
}

struct text
file_read(const char *path)
{
	struct text t = { 0 };
	FILE *f = fopen(path, "rb");
	char piece[65536];
	size_t n;

	if (!f)
		give_up(path);
	text_add(&t, "", 0);
	while ((n = fread(piece, 1, sizeof piece, f)) > 0)
		text_add(&t, piece, n);
	if (ferror(f))
		give_up(path);
	fclose(f);
	return t;
}

bool
file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

void
file_write(const char *path, const struct text *t)
{
	struct text temp = { 0 };
	FILE *f;

	text_printf(&temp, "%s.new", path);
	f = fopen(temp.p, "wb");
	if (!f)
		give_up(temp.p);
	if (fwrite(t->p, 1, t->n, f) != t->n || fclose(f) != 0)
		give_up(temp.p);
	if (rename(temp.p, path) != 0)
		give_up(path);
	free(temp.p);
}

bool
line_next(const struct text *t, size_t *at, const char **line, size_t *n)
{
	const char *end;

	if (*at >= t->n)
		return false;
	*line = t->p + *at;
	end = memchr(*line, '\n', t->n - *at);
	*n = end ? (size_t)(end - *line) : t->n - *at;
	*at += *n + 1;
	return true;
}

/* A byte over 127 stays itself: source files are UTF-8. A question mark is
 * escaped so that no trigraph can appear. */
static void
literal_byte(struct text *t, unsigned char c)
{
	switch (c) {
	case '"':
	case '\\':
	case '?':
		text_byte(t, '\\');
		text_byte(t, c);
		break;
	case '\n':
		text_str(t, "\\n");
		break;
	case '\t':
		text_str(t, "\\t");
		break;
	default:
		if (c < 32 || c == 127)
			text_printf(t, "\\%03o", c);
		else
			text_byte(t, c);
	}
}

void
text_literal(struct text *t, const char *s, size_t n)
{
	text_byte(t, '"');
	for (size_t i = 0; i < n; i++) {
		literal_byte(t, (unsigned char)s[i]);
		if (s[i] == '\n' && i + 1 < n)
			text_str(t, "\"\n\t\"");
	}
	text_byte(t, '"');
}

bool
ends_with(const char *s, const char *tail)
{
	size_t n = strlen(s), m = strlen(tail);

	return n >= m && memcmp(s + n - m, tail, m) == 0;
}

const char *
source_name(const char *path)
{
	static const char *const tops[] = { "src/", "po/" };
	const char *at = NULL, *slash = strrchr(path, '/');

	for (const char *s = path; *s; s++)
		for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
			if ((s == path || s[-1] == '/') &&
			    strncmp(s, tops[i], strlen(tops[i])) == 0)
				at = s;
	return at ? at : slash ? slash + 1 : path;
}

static int
no_dots(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static int
by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

void
walk(const char *folder, void (*fn)(const char *path, void *), void *arg)
{
	struct dirent **list;
	int n = scandir(folder, &list, no_dots, by_bytes);

	if (n < 0) {
		if (errno == ENOENT)
			return;
		give_up(folder);
	}
	for (int i = 0; i < n; i++) {
		struct text path = { 0 };
		struct stat st;

		text_printf(&path, "%s/%s", folder, list[i]->d_name);
		if (lstat(path.p, &st) == 0 && S_ISDIR(st.st_mode))
			walk(path.p, fn, arg);
		else if (S_ISREG(st.st_mode))
			fn(path.p, arg);
		free(path.p);
		free(list[i]);
	}
	free(list);
}
