/* csv.c: see csv.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/csv.h"

#include <string.h>

void
csv_open(struct csv *c, const char *text, size_t n)
{
	c->name = "the table";
	c->columns = 0;
	c->p = text;
	c->end = text + n;
	c->line = 0;
	c->next_line = 1;
	c->n = 0;
	if (n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		c->p += 3;
}

static bool
bad(const struct csv *c, struct err *e, const char *what)
{
	return err_malformed(e, "RFC 4180", "Line %d of %.60s: %s.",
	    c->line, c->name, what);
}

/* The inside of quotes; p stands behind the first one. NULL: never closed, or
 * no room. */
static const char *
quoted(struct csv *c, const char *p, size_t *at)
{
	while (p < c->end && *at < CSV_RECORD) {
		if (*p == '"' && !(p + 1 < c->end && p[1] == '"'))
			return p + 1;
		p += *p == '"';
		c->next_line += *p == '\n';
		c->room[(*at)++] = *p++;
	}
	return NULL;
}

static const char *
bare(struct csv *c, const char *p, size_t *at)
{
	while (p < c->end && *p != ',' && *p != '\n' && *at < CSV_RECORD) {
		if (*p == '"')
			return NULL;
		c->room[(*at)++] = *p++;
	}
	if ((p == c->end || *p == '\n') && p > c->p && p[-1] == '\r' && *at)
		(*at)--;
	return p;
}

bool
csv_next(struct csv *c, struct err *e)
{
	size_t at = 0;
	const char *p = c->p;

	c->line = c->next_line;
	c->n = 0;
	if (p == c->end)
		return false;
	for (;;) {
		if (c->n == CSV_FIELDS)
			return bad(c, e, "it has too many fields");
		c->field[c->n++] = c->room + at;
		c->p = p;
		p = p < c->end && *p == '"' ? quoted(c, p + 1, &at) :
		    bare(c, p, &at);
		if (!p || at >= CSV_RECORD)
			return bad(c, e, "a quote stands alone, or the record "
			    "is too long");
		c->room[at++] = '\0';
		if (p < c->end && *p == '\r' && p + 1 < c->end &&
		    p[1] == '\n')
			p++;
		if (p == c->end || *p == '\n')
			break;
		if (*p != ',')
			return bad(c, e, "words follow a closed quote");
		p++;
	}
	c->next_line++;
	c->p = p == c->end ? p : p + 1;
	if (!c->columns)
		c->columns = c->n;
	return true;
}

bool
csv_row(struct csv *c, struct err *e)
{
	return csv_next(c, e) && (c->n == c->columns ||
	    bad(c, e, "it has not as many fields as the first line"));
}

int
csv_column(const struct csv *c, const char *name)
{
	for (size_t i = 0; i < c->n; i++)
		if (strcmp(c->field[i], name) == 0)
			return (int)i;
	return -1;
}
