/* story.c: reads a story (story.h). Playing is in story_play.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include "desk/story_in.h"

#include "base/os.h"

#include <stdio.h>
#include <string.h>

struct lines {
	struct arena *a;
	struct story *story;
	const char *p, *end;
	const char *line; size_t n;	/* the present one, trimmed at its end */
	size_t indent;
	int number;
	struct err *e;
};

static bool
bad(struct lines *l, const char *what)
{
	return err_malformed(l->e, "story", "Line %d: %s.", l->number, what);
}

static bool
any_line(struct lines *l)
{
	const char *nl = l->p < l->end ? memchr(l->p, '\n',
	    (size_t)(l->end - l->p)) : NULL;
	const char *stop = nl ? nl : l->end;

	l->line = l->p < l->end ? l->p : NULL;
	l->n = l->line ? (size_t)(stop - l->p) : 0;
	if (!l->line)
		return false;
	l->p = nl ? nl + 1 : l->end;
	l->number++;
	while (l->n && strchr(" \t\r", l->line[l->n - 1]))
		l->n--;
	for (l->indent = 0; l->indent < l->n &&
	    (l->line[l->indent] == '\t' || l->line[l->indent] == ' ');)
		l->indent++;
	return true;
}

/* Blank lines and remarks are passed over. */
static bool
next(struct lines *l)
{
	while (any_line(l))
		if (l->n && l->line[l->indent] != '#')
			return true;
	return false;
}

static char *
piece(struct lines *l, const char *p, size_t n)
{
	while (n && (*p == ' ' || *p == '\t')) {
		p++;
		n--;
	}
	while (n && (p[n - 1] == ' ' || p[n - 1] == '\t'))
		n--;
	return arena_copy(l->a, p, n);
}

/* "2010-12-10 16:15[:30] Europe/Moscow[, every 5 s]" */
static bool
moment(struct lines *l, struct story_moment *m)
{
	char *text = piece(l, l->line, l->n), *zone, *comma;
	struct day day;
	int h, min, sec = 0, offset, used = 0;

	m->line = l->number;
	if (!day_read(text, 10, &day) ||
	    (sscanf(text + 10, " %2d:%2d%n", &h, &min, &used) < 2))
		return bad(l, "a moment is written YYYY-MM-DD HH:MM ZONE");
	if (text[10 + used] == ':') {
		if (sscanf(text + 10 + used, ":%2d", &sec) != 1)
			return bad(l, "the seconds are two digits");
		used += 3;
	}
	zone = text + 10 + used;
	zone += strspn(zone, " ");
	comma = strchr(zone, ',');
	m->every = 0;
	if (comma) {
		if (sscanf(comma, ", every %d s", &m->every) != 1 ||
		    m->every < 0 || m->every > 86400)
			return bad(l, "after the zone stands \"every N s\"");
		*comma = '\0';
	}
	m->at = instant_at(day, h * 3600 + min * 60 + sec);
	if (h > 23 || min > 59 || sec < 0 || sec > 59 || h < 0 || min < 0 ||
	    !os_zone(zone, m->at, &offset, NULL))
		return bad(l, "the time or its zone is unknown");
	m->at.s -= offset;
	return true;
}

/* name ": " value; value may be empty. */
static bool
split_field(struct lines *l, const char *p, size_t n, struct story_field *f)
{
	const char *colon = memchr(p, ':', n);

	if (!colon || colon == p)
		return bad(l, "a field is written \"name: value\"");
	f->line = l->number;
	f->name = piece(l, p, (size_t)(colon - p));
	f->value = piece(l, colon + 1, n - (size_t)(colon - p) - 1);
	return f->name && f->value;
}

static struct story_field *
add_field(struct lines *l, struct story_row *row)
{
	struct story_field *f = arena_take(l->a, sizeof *f);

	if (!f) {
		bad(l, "the story is too large");
		return NULL;
	}
	*row->tail = f;
	row->tail = &f->next;
	return f;
}

static struct story_row *
new_row(struct lines *l)
{
	struct story_row *r = arena_take(l->a, sizeof *r);

	if (r)
		r->tail = &r->fields;
	else
		bad(l, "the story is too large");
	return r;
}

/* "name: |": the deeper lines below are the value, without the indentation of
 * the first; blank ones between them belong to it, and so do remarks. */
static bool
literal(struct lines *l, struct story_field *f, size_t indent)
{
	struct buf b = BUF_MAX(STORY_MOST);
	size_t deep = 0, blank = 0;
	bool more = any_line(l);

	while (more && (!l->n || l->indent > indent)) {
		if (!b.n)
			deep = l->indent;
		if (!l->n)
			blank++;
		else {
			size_t cut = l->indent < deep ? l->indent : deep;

			for (; b.n && blank; blank--)
				buf_byte(&b, '\n');
			buf_add(&b, l->line + cut, l->n - cut);
			buf_byte(&b, '\n');
		}
		more = any_line(l);
	}
	f->value = b.n ? arena_copy(l->a, b.p, b.n) : NULL;
	buf_free(&b);
	if (more && l->line[l->indent] == '#')
		next(l);
	return f->value || bad(l, "the lines of the text stand deeper below");
}

/* The rows of a field: "- name: value", further fields deeper than the dash. */
static bool
sub_rows(struct lines *l, struct story_field *f, size_t indent)
{
	struct story_row **tail = &f->rows, *row = NULL;
	size_t dash = 0;

	while (l->line && l->indent > indent) {
		const char *p = l->line + l->indent;
		size_t n = l->n - l->indent, at = l->indent;
		struct story_field *sub;

		if (n > 2 && p[0] == '-' && p[1] == ' ') {
			row = new_row(l);
			if (!row)
				return false;
			*tail = row;
			tail = &row->next;
			dash = l->indent;
			at += 2;
			p += 2;
			n -= 2;
		} else if (!row || l->indent <= dash)
			return bad(l, "a row begins with \"- \"");
		sub = add_field(l, row);
		if (!sub || !split_field(l, p, n, sub))
			return false;
		if (strcmp(sub->value, "|") != 0)
			next(l);
		else if (!literal(l, sub, at))
			return false;
	}
	return f->rows || bad(l, "a field without value needs rows below it");
}

static size_t
cells(struct lines *l, char **out, size_t most)
{
	const char *p = l->line + l->indent + 1, *end = l->line + l->n;
	size_t n = 0;

	while (p < end && n < most) {
		const char *bar = memchr(p, '|', (size_t)(end - p));

		if (!bar)
			return 0;
		out[n++] = piece(l, p, (size_t)(bar - p));
		p = bar + 1;
	}
	return n;
}

static bool
table(struct lines *l, struct story_block *b)
{
	char *heads[STORY_COLUMNS], *row[STORY_COLUMNS];
	size_t n = cells(l, heads, STORY_COLUMNS);
	struct story_row **tail = &b->table;

	if (!n)
		return bad(l, "a table's line ends in a bar");
	while (next(l) && l->line[l->indent] == '|') {
		struct story_row *r = new_row(l);

		if (!r)
			return false;
		if (cells(l, row, STORY_COLUMNS) != n)
			return bad(l, "the row has another number of columns "
			    "than the head of the table");
		for (size_t i = 0; i < n; i++) {
			struct story_field *f;

			if (!row[i][0])
				continue;
			f = add_field(l, r);
			if (!f)
				return false;
			f->line = l->number;
			f->name = heads[i];
			f->value = row[i];
		}
		*tail = r;
		tail = &r->next;
	}
	return b->table || bad(l, "the table has no rows");
}

/* Cuts " at 2020-03-01T09:00:00Z" from the end: the signers' own clock. */
static void
cut_claim(struct story_block *b, char *text)
{
	char *p = strrchr(text, ' ');

	if (!p || !instant_read(p + 1, strlen(p + 1), &b->claim))
		return;
	*p = '\0';
	b->claims = strlen(text) > 3 && strcmp(p - 3, " at") == 0;
	*p = ' ';
	if (b->claims)
		p[-3] = '\0';
}

/* Cuts " for members" from the end: the act is limited to them. */
static void
cut_members(struct story_block *b, char *text)
{
	static const char tail[] = " for members";
	size_t n = strlen(text);

	b->limited = n > sizeof tail - 1 &&
	    strcmp(text + n - (sizeof tail - 1), tail) == 0;
	if (b->limited)
		text[n - (sizeof tail - 1)] = '\0';
}

/* Cuts " as NAME" from the kind: what later lines call the act. */
static bool
cut_label(struct lines *l, struct story_block *b, char *kind)
{
	char *p = strstr(kind, " as ");

	if (!p)
		return true;
	*p = '\0';
	b->label = piece(l, p + 4, strlen(p + 4));
	return (b->label && *b->label && !strchr(b->label, ' ')) ||
	    bad(l, "an act is named by one word behind \"as\"");
}

/* "AM, BY head-of-state: instrument.sign as protocol" */
static bool
head(struct lines *l, struct story_block *b)
{
	char *text = piece(l, l->line, l->n), *colon = strstr(text, ": "), *p;

	b->line = l->number;
	if (!colon)
		return bad(l, "an act begins \"WHO OFFICE: KIND\"");
	*colon = '\0';
	b->kind = colon + 2;
	if (!cut_label(l, b, colon + 2))
		return false;
	cut_claim(b, text);
	cut_members(b, text);
	p = strrchr(text, ' ');
	if (!p)
		return bad(l, "an act begins \"WHO OFFICE: KIND\"");
	*p = '\0';
	b->office = p + 1;
	for (p = text; p && b->nactors < STORY_ACTORS;) {
		char *comma = strchr(p, ',');

		if (comma)
			*comma = '\0';
		b->actors[b->nactors++] = piece(l, p, strlen(p));
		p = comma ? comma + 1 : NULL;
	}
	return !p || bad(l, "there are too many actors");
}

static bool
block(struct lines *l, struct story_block *b)
{
	if (!head(l, b))
		return false;
	b->common.tail = &b->common.fields;
	next(l);
	while (l->line) {
		struct story_field *f;
		size_t indent = l->indent;

		if (l->line[indent] == '|') {
			if (b->table)
				return bad(l, "an act has one table");
			if (!table(l, b))
				return false;
			continue;
		}
		if (l->n > indent + 3 &&
		    memcmp(l->line + indent, "=> ", 3) == 0) {
			b->expect_line = l->number;
			b->expect = piece(l, l->line + indent + 3,
			    l->n - indent - 3);
			next(l);
			return true;
		}
		if (!indent)
			return true;
		f = add_field(l, &b->common);
		if (!f || !split_field(l, l->line + indent, l->n - indent, f))
			return false;
		if (strcmp(f->value, "|") == 0) {
			if (!literal(l, f, indent))
				return false;
			continue;
		}
		next(l);
		if (!f->value[0] && !sub_rows(l, f, indent))
			return false;
	}
	return true;
}

static bool
is_moment(const struct lines *l)
{
	struct day d;

	return l->n > 10 && !l->indent && day_read(l->line, 10, &d);
}

const struct story *
story_read(struct arena *a, const char *text, size_t n, struct err *e)
{
	struct story *s = arena_take(a, sizeof *s);
	struct lines l = { .a = a, .story = s, .p = text, .end = text + n,
	    .e = e };
	struct story_block **tail = s ? &s->blocks : NULL;
	struct story_moment now = { 0 };

	if (!s || n > STORY_MOST || memchr(text, 0, n)) {
		err_malformed(e, "story",
		    "A story is text of at most %d bytes.", STORY_MOST);
		return NULL;
	}
	next(&l);
	while (l.line) {
		struct story_block *b;

		if (is_moment(&l)) {
			if (!moment(&l, &now))
				return NULL;
			next(&l);
			continue;
		}
		b = arena_take(a, sizeof *b);
		if (!now.line || l.indent || !b) {
			bad(&l, now.line ? "a field without an act" :
			    "a story begins with a moment");
			return NULL;
		}
		b->moment = now;
		if (!block(&l, b))
			return NULL;
		*tail = b;
		tail = &b->next;
		s->n++;
	}
	return s;
}

size_t
story_blocks(const struct story *s)
{
	return s->n;
}
