/* addresses.c: see addresses.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/addresses.h"

#include "base/os.h"
#include "cli/folder.h"
#include "press/mail.h"

#include <string.h>

#define FILE_MOST (4 << 20)
#define WHO_MOST 64

struct word { const char *p; size_t n; };

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* At most four, so that one too many is seen. */
static int
words_of(const char *p, size_t n, struct word w[4])
{
	int count = 0;

	for (size_t i = 0; i < n && count < 4;) {
		size_t from;

		while (i < n && is_blank(p[i]))
			i++;
		from = i;
		while (i < n && !is_blank(p[i]))
			i++;
		if (i > from)
			w[count++] = (struct word){ p + from, i - from };
	}
	return count;
}

static bool
is_name(struct word w)
{
	for (size_t i = 0; i < w.n; i++)
		if (w.p[i] <= ' ' || w.p[i] > '~')
			return false;
	return w.n <= WHO_MOST;
}

static bool
line_read(struct arena *a, const struct word *w, int n, struct address *out)
{
	char code[3] = "en";

	if (n < 2 || n > 3 || !is_name(w[0]) ||
	    !mail_address_good(w[1].p, w[1].n) || (n == 3 && w[2].n != 2))
		return false;
	if (n == 3)
		memcpy(code, w[2].p, 2);
	*out = (struct address){ arena_copy(a, w[0].p, w[0].n),
	    arena_copy(a, w[1].p, w[1].n), lang_find(code) };
	return out->who && out->to && out->lang;
}

static size_t
lines_in(const char *p, size_t n)
{
	size_t lines = 1;

	for (size_t i = 0; i < n; i++)
		lines += p[i] == '\n';
	return lines < ADDRESSES_MOST ? lines : ADDRESSES_MOST;
}

bool
addresses_read(struct arena *a, const char *p, size_t n,
    struct addresses *out, struct err *e)
{
	const char *end = p + n;
	int line = 0;

	*out = (struct addresses){ .p = arena_array(a, lines_in(p, n),
	    sizeof *out->p) };
	while (out->p && p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		struct word w[4];
		int words = words_of(p, (size_t)((nl ? nl : end) - p), w);

		line++;
		p = nl ? nl + 1 : end;
		if (!words || w[0].p[0] == '#')
			continue;
		if (out->n == ADDRESSES_MOST)
			return err_malformed(e, "addresses", "There are more "
			    "than %d addresses.", ADDRESSES_MOST);
		if (line_read(a, w, words, &out->p[out->n]))
			out->n++;
		else if (!out->wrong)
			out->wrong = line;
	}
	return out->p || err_malformed(e, "addresses",
	    "There is no room for the addresses.");
}

void
addresses_line(struct buf *out, const struct address *x)
{
	buf_printf(out, "%s %s %s", x->who, x->to, x->lang->code);
}

bool
addresses_load(struct arena *a, const char *folder, struct addresses *out,
    struct err *e)
{
	struct buf text = BUF_MAX(FILE_MOST);
	char path[PATH_MOST];
	bool ok;

	folder_path(folder, "mail/addresses", path);
	*out = (struct addresses){ .p = NULL };
	ok = !os_exists(path) || (os_read_file(path, &text, e) &&
	    addresses_read(a, text.p ? text.p : "", text.n, out, e));
	buf_free(&text);
	return ok;
}
