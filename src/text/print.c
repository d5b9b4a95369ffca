/* print.c: a text as markup again, and its lines on paper. See markup.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"
#include "text/label.h"
#include "text/markup.h"

#include <assert.h>

static void
put(struct buf *b, struct words w)
{
	buf_add(b, w.p, w.n);
}

static bool
looks_otherwise(struct words w)
{
	struct label l[2];

	return !w.n || *w.p == '\\' || label_read(w, l) > 0;
}

void
paragraph_write(struct buf *b, const struct paragraph *p)
{
	if (p->kind == TEXT_WORDS && looks_otherwise(p->words))
		buf_byte(b, '\\');
	for (int i = 0; p->kind == TEXT_HEADING && i < p->ordinal; i++)
		buf_byte(b, '#');
	put(b, p->label);
	if (p->kind >= TEXT_ANNEX && p->kind <= TEXT_ARTICLE && p->words.n)
		buf_byte(b, '.');
	if (p->kind != TEXT_WORDS && p->words.n)
		buf_byte(b, ' ');
	put(b, p->words);
}

void
text_write(struct buf *b, const struct text *t)
{
	for (size_t i = 0; i < t->n; i++) {
		if (i)
			buf_byte(b, '\n');
		paragraph_write(b, &t->p[i]);
		buf_byte(b, '\n');
	}
}

struct hash
paragraph_hash(const struct paragraph *p)
{
	struct buf b = BUF_MAX(2 * TEXT_PARAGRAPH_MOST);
	struct hash h;

	paragraph_write(&b, p);
	assert(buf_ok(&b));
	h = hash_of(b.p, b.n);
	buf_free(&b);
	return h;
}

/* The bytes of the first width characters, and of those before the last space
 * among them or right after them (0: none). */
static size_t
reach(struct words w, size_t width, size_t *space)
{
	size_t at = 0, len;

	*space = 0;
	for (size_t i = 0; at < w.n; i++, at += len) {
		if (w.p[at] == ' ')
			*space = at;
		if (i == width)
			break;
		utf8_next(w.p + at, w.n - at, &len);
	}
	return at;
}

bool
text_line(struct words *rest, size_t width, bool *first, struct words *line)
{
	size_t space, n;

	assert(width > 0);
	if (!*first && !rest->n)
		return false;
	*first = false;
	n = reach(*rest, width, &space);
	*line = (struct words){ rest->p, n };
	if (n < rest->n && space)
		line->n = space++;
	else
		space = n;
	*rest = (struct words){ rest->p + space, rest->n - space };
	return true;
}
