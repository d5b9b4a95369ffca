/* profile_line.c: see profile_line.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/profile_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NUM_MOST 1000000

bool
line_bad(struct profile_reader *r, const char *what)
{
	return err_malformed(r->e, "format-profile", "Line %d: %s.", r->line,
	    what);
}

bool
line_take(struct profile_reader *r, const char *words)
{
	size_t at = r->at;

	while (*words) {
		size_t n = strcspn(words, " ");

		if (at == r->n || strlen(r->w[at]) != n ||
		    memcmp(r->w[at], words, n) != 0)
			return false;
		at++;
		words += n + (words[n] == ' ');
	}
	r->at = at;
	return true;
}

const char *
line_word(struct profile_reader *r)
{
	return r->at < r->n ? r->w[r->at++] : NULL;
}

bool
line_name(struct profile_reader *r, char out[RULE_NAME])
{
	const char *s = line_word(r);

	if (!s || strlen(s) >= RULE_NAME)
		return line_bad(r, "a name of at most 47 bytes stands here");
	memset(out, 0, RULE_NAME);
	memcpy(out, s, strlen(s));
	return true;
}

bool
line_number(struct profile_reader *r, const char *s, int64_t most,
    int64_t *out)
{
	char *end;

	*out = s && *s >= '0' && *s <= '9' ? strtoll(s, &end, 10) : -1;
	return (*out >= 0 && *out <= most && !*end) ||
	    line_bad(r, "a whole number stands here");
}

bool
line_share(struct profile_reader *r, int64_t *num, int64_t *den)
{
	char text[32];
	const char *s = line_word(r);
	char *slash;

	snprintf(text, sizeof text, "%s", s ? s : "");
	slash = strchr(text, '/');
	if (!slash || strlen(s) >= sizeof text)
		return line_bad(r, "a share is written N/D, as 2/3");
	*slash = '\0';
	return line_number(r, text, NUM_MOST, num) &&
	    line_number(r, slash + 1, NUM_MOST, den) && (*den > 0 &&
	    *num <= *den ? true : line_bad(r, "a share is not above one"));
}

bool
line_ended(struct profile_reader *r)
{
	return r->at == r->n || line_bad(r, "nothing more stands on this line");
}

bool
line_text(struct profile_reader *r, const char **out)
{
	if (!*r->tail || strlen(r->tail) >= RULE_WORDS)
		return line_bad(r, "words of at most 479 bytes stand here");
	*out = r->tail;
	return true;
}

static bool
is_text(const char *first, size_t n)
{
	static const char *const words[] = { "en", "ru", "source", "article" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && memcmp(words[i], first, n) == 0)
			return true;
	return false;
}

bool
line_split(struct profile_reader *r, const char *p)
{
	size_t first = strcspn(p, " \t");
	char *copy = arena_str(r->a, p), *colon, *save = NULL;

	if (!copy)
		return line_bad(r, "the profile is too large");
	r->tail = copy + first + strspn(copy + first, " \t");
	r->article = "";
	r->n = r->at = 0;
	if (is_text(p, first)) {
		r->w[r->n++] = arena_copy(r->a, p, first);
		return r->w[0] != NULL;
	}
	colon = strstr(copy, ": ");
	if (colon) {
		*colon = '\0';
		r->article = colon + 2 + strspn(colon + 2, " \t");
	}
	for (char *s = strtok_r(copy, " \t", &save); s;
	    s = strtok_r(NULL, " \t", &save)) {
		if (r->n == LINE_WORDS)
			return line_bad(r, "the line has too many words");
		r->w[r->n++] = s;
	}
	return true;
}
