/* symbol_issue.c: which symbol comes next and what stands. See symbol.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/symbol.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The longest symbol that may be issued, so that what comes after it fits. */
#define SYMBOL_MOST (SYMBOL_TEXT - 16)

static bool
read(const char *s, struct symbol *out)
{
	return symbol_read(s, strlen(s), out, NULL);
}

/* The bytes before the last part: what a modifier modifies. */
static size_t
stem(const char *s)
{
	const char *slash = strrchr(s, '/');

	return slash ? (size_t)(slash - s) : 0;
}

/* The number n of "STEM/MOD.n", perhaps with more after it; 0 when it is
 * something else. */
static long
mod_number(const char *s, const char *of, size_t n, const char *mod)
{
	size_t len = strlen(mod);

	if (strncmp(s, of, n) != 0 || s[n] != '/' ||
	    strncmp(s + n + 1, mod, len) != 0 || s[n + 1 + len] != '.')
		return 0;
	return strtol(s + n + len + 2, NULL, 10);
}

static long
last_mod(const struct symbol_issued *v, size_t n, const char *of, size_t len,
    const char *mod)
{
	long last = 0;

	for (size_t i = 0; i < n; i++) {
		long at = mod_number(v[i].symbol, of, len, mod);

		if (at > last)
			last = at;
	}
	return last;
}

static bool
issued(const struct symbol_issued *v, size_t n, const char *s, size_t len)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(v[i].symbol) == len &&
		    memcmp(v[i].symbol, s, len) == 0)
			return true;
	return false;
}

int
symbol_next(const struct symbol_issued *v, size_t n, const char *organ,
    const char *session, const char *kind)
{
	int last = 0;

	for (size_t i = 0; i < n; i++) {
		struct symbol y;

		if (read(v[i].symbol, &y) && y.number > last &&
		    strcmp(y.organ, organ) == 0 &&
		    strcmp(y.session, session) == 0 &&
		    strcmp(y.kind, kind) == 0)
			last = y.number;
	}
	return last + 1;
}

bool
symbol_next_mod(const struct symbol_issued *v, size_t n, const char *document,
    const char *mod, char out[SYMBOL_TEXT], struct err *e)
{
	size_t len = strlen(document);
	bool revises = strcmp(mod, "Rev") == 0;
	long rev = last_mod(v, n, document, len, "Rev");
	char of[SYMBOL_TEXT];

	if (!revises && strcmp(mod, "Add") != 0 && strcmp(mod, "Corr") != 0)
		return err_malformed(e, "symbols 2",
		    "A symbol is followed by Rev, Add or Corr.");
	if (!issued(v, n, document, len) || len > SYMBOL_MOST)
		return err_refuse(e, "symbols 6", "%s was not issued.",
		    document);
	if (revises || !rev)
		snprintf(of, sizeof of, "%s", document);
	else
		snprintf(of, sizeof of, "%s/Rev.%ld", document, rev);
	if (!revises)
		rev = last_mod(v, n, of, strlen(of), mod);
	if (snprintf(out, SYMBOL_TEXT, "%s/%s.%ld", of, mod, rev + 1) >=
	    SYMBOL_TEXT)
		return err_refuse(e, "symbols 6", "%s is too long for a "
		    "further %s.", of, mod);
	return true;
}

bool
symbol_supersedes(const char *a, const char *b)
{
	struct symbol y;
	size_t n = stem(a);
	long rev;

	if (!read(a, &y) || strcmp(y.mod, "Rev") != 0 || !read(b, NULL) ||
	    strncmp(a, b, n) != 0 || (b[n] && b[n] != '/'))
		return false;
	rev = mod_number(b, a, n, "Rev");
	return rev < y.mod_number;
}

static bool
superseded(const struct symbol_issued *v, size_t n, const char *s)
{
	for (size_t i = 0; i < n; i++)
		if (symbol_supersedes(v[i].symbol, s))
			return true;
	return false;
}

bool
symbol_stands(const struct symbol_issued *v, size_t n,
    const struct symbol_issued *one, const char *lang)
{
	return (!one->lang || strcmp(one->lang, lang) == 0) &&
	    !superseded(v, n, one->symbol);
}

static bool
number_next(long is, long next, const char *s, struct err *e)
{
	return is == next || err_refuse(e, "symbols 5", "The number of %s is "
	    "not the next, which is %ld.", s, next);
}

static bool
mod_may(const struct symbol_issued *v, size_t n, const char *s,
    const struct symbol *y, struct err *e)
{
	size_t len = stem(s);
	char of[SYMBOL_TEXT];
	struct symbol before;

	snprintf(of, sizeof of, "%.*s", (int)len, s);
	if (!issued(v, n, s, len))
		return err_refuse(e, "symbols 6", "%s was not issued.", of);
	if (strcmp(y->mod, "Rev") == 0) {
		if (read(of, &before) && strcmp(before.mod, "Rev") == 0)
			return err_refuse(e, "symbols 6", "A revision of %s "
			    "stands beside it, not under it.", of);
	} else if (superseded(v, n, of))
		return err_refuse(e, "symbols 6", "%s is superseded by a "
		    "revision.", of);
	return number_next(y->mod_number, last_mod(v, n, s, len, y->mod) + 1,
	    s, e);
}

bool
symbol_may_issue(const struct symbol_issued *v, size_t n,
    const struct symbol_issued *new, struct err *e)
{
	size_t len = strlen(new->symbol);
	struct symbol y;

	if (!symbol_read(new->symbol, len, &y, e))
		return false;
	if (len > SYMBOL_MOST)
		return err_malformed(e, "symbols 2", "A symbol has at most %d "
		    "characters.", SYMBOL_MOST);
	if (issued(v, n, new->symbol, len))
		return err_refuse(e, "symbols 3", "%s was issued before.",
		    new->symbol);
	if ((strcmp(y.mod, "Corr") == 0) != (new->lang != NULL))
		return err_refuse(e, "symbols 4", "A Corr, and nothing else, "
		    "is of one language.");
	if (y.mod[0])
		return mod_may(v, n, new->symbol, &y, e);
	return number_next(y.number, symbol_next(v, n, y.organ, y.session,
	    y.kind), new->symbol, e);
}
