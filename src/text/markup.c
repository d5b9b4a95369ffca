/* markup.c: see markup.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/markup.h"

#include "base/enc.h"
#include "text/glyph.h"
#include "text/label.h"

#include <assert.h>
#include <string.h>

/* What is open at a place: headings by rank, then shapes of numbers. */
struct level {
	int rank;		/* -1: a shape */
	int shape;
	int ordinal, minor;	/* of its last label */
};

struct reader {
	struct paragraph *p;
	size_t n, most;
	char *out;		/* what the paragraphs point into, never more
				 * bytes than the source and one */
	size_t used;
	struct level open[TEXT_DEPTH_MOST];
	int depth;
	bool fresh;		/* the next line begins a paragraph */
	int line;
};

static const char *
fault_of(uint32_t c, bool crlf)
{
	enum glyph g = glyph_of(c);

	if (g == GLYPH_TURN)
		return "a mark that turns the direction of writing";
	if (g == GLYPH_UNSEEN)
		return "a character that cannot be seen";
	if (g == GLYPH_CONTROL && c != '\n' && c != '\t' && !crlf)
		return "a control character";
	return NULL;
}

static bool
bytes_good(const char *s, size_t n, struct err *e)
{
	bool utf8 = utf8_valid(s, n);
	int line = 1;

	for (size_t i = 0, len = 1; i < n; i += len, len = 1) {
		bool crlf = s[i] == '\r' && i + 1 < n && s[i + 1] == '\n';
		const char *fault;
		uint32_t c;

		if (s[i] >= ' ' && s[i] < 0x7F)
			continue;
		c = utf8_next(s + i, n - i, &len);
		fault = fault_of(c, crlf);
		if (!utf8 && !utf8_valid(s + i, len))
			return err_malformed(e, "text 1",
			    "Line %d is not UTF-8.", line);
		if (fault)
			return err_malformed(e, "text 2", "Line %d holds %s, "
			    "U+%04X.", line, fault, (unsigned)c);
		line += c == '\n';
	}
	return true;
}

/* The line with single spaces, at the end of what is used; not yet used. */
static struct words
single_spaced(struct reader *r, const char *s, size_t n)
{
	char *out = r->out + r->used;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		bool space = s[i] == ' ' || s[i] == '\t' || s[i] == '\r';

		if (!space)
			out[at++] = s[i];
		else if (at && out[at - 1] != ' ')
			out[at++] = ' ';
	}
	if (at && out[at - 1] == ' ')
		at--;
	return (struct words){ out, at };
}

static int
place_of(const struct reader *r, int shape)
{
	for (int i = 0; i < r->depth; i++)
		if (r->open[i].rank < 0 && r->open[i].shape == shape)
			return i;
	return -1;
}

static bool
is_next(const struct level *v, const struct label *l)
{
	return (l->ordinal == v->ordinal + 1 && !l->minor) ||
	    (l->ordinal == v->ordinal && l->minor &&
	    (l->minor == v->minor + 1 || !v->minor));
}

/* The first of its shape here, or the one after the last. */
static bool
expected(const struct reader *r, const struct label *l)
{
	int at = place_of(r, l->shape);

	if (l->kind == TEXT_DASH)
		return at >= 0 && at == r->depth - 1;
	return at < 0 ? l->ordinal == 1 && !l->minor :
	    is_next(&r->open[at], l);
}

/* Of two readings, a letter and a Roman number, the one that goes on with what
 * is open; else Roman when it begins, and the letter otherwise. */
static const struct label *
chosen(const struct reader *r, const struct label *l, size_t n)
{
	if (n < 2)
		return n ? l : NULL;
	if (place_of(r, l[0].shape) >= 0 && expected(r, &l[0]))
		return &l[0];
	return expected(r, &l[1]) ? &l[1] : &l[0];
}

static bool
begins(const struct reader *r, const struct label *l)
{
	if (!l)
		return false;
	if (label_rank(l) >= 0)
		return r->fresh;
	return expected(r, l) || (r->fresh && !l->next_only);
}

/* Closes what the label closes, and opens its own level: its depth. */
static bool
enter(struct reader *r, const struct label *l, int *depth, struct err *e)
{
	int rank = label_rank(l), at = r->depth;

	if (rank < 0 && place_of(r, l->shape) >= 0)
		at = place_of(r, l->shape);
	else if (rank >= 0)
		for (at = 0; at < r->depth && r->open[at].rank >= 0 &&
		    r->open[at].rank < rank;)
			at++;
	if (at == TEXT_DEPTH_MOST)
		return err_malformed(e, "text 4", "Line %d stands more than "
		    "%d levels deep.", r->line, TEXT_DEPTH_MOST);
	r->open[at] = (struct level){ rank, l->shape, l->ordinal, l->minor };
	r->depth = at + 1;
	*depth = at;
	return true;
}

static int
under_headings(const struct reader *r)
{
	int n = 0;

	while (n < r->depth && r->open[n].rank >= 0)
		n++;
	return n;
}

static bool
begin(struct reader *r, const struct label *l, struct words words,
    struct err *e)
{
	struct paragraph *p = &r->p[r->n];

	if (r->n == r->most)
		return err_malformed(e, "text 3", "Line %d begins more than "
		    "the %d paragraphs that a text may have.", r->line,
		    TEXT_PARAGRAPHS_MOST);
	*p = (struct paragraph){ .kind = TEXT_WORDS, .line = r->line,
	    .number = (int)r->n + 1, .depth = under_headings(r),
	    .label = { words.p, 0 }, .words = words };
	if (l) {
		p->kind = l->kind;
		p->ordinal = l->ordinal;
		p->minor = l->minor;
		p->label = l->label;
		p->words = l->words;
		if (!enter(r, l, &p->depth, e))
			return false;
	}
	r->n++;
	r->fresh = l && label_rank(l) >= 0;
	return true;
}

static bool
words_fit(const struct reader *r, struct err *e)
{
	const struct paragraph *p = &r->p[r->n - 1];

	if (p->words.n > TEXT_PARAGRAPH_MOST)
		return err_malformed(e, "text 3", "The paragraph of line %d is "
		    "longer than %d bytes.", p->line, TEXT_PARAGRAPH_MOST);
	return true;
}

/* Takes the backslash off, and a space after it: what is left. */
static size_t
unescaped(char *p, size_t n)
{
	size_t skip = n > 1 && p[1] == ' ' ? 2 : 1;

	memmove(p, p + skip, n - skip);
	return n - skip;
}

/* A line that is not empty. Its bytes follow those of the last paragraph, so
 * that a continued one stays in one piece. */
static bool
take(struct reader *r, const char *s, size_t n, struct err *e)
{
	struct words w, *joint;
	struct label found[2];
	const struct label *l = NULL;

	if (!r->fresh)
		r->out[r->used++] = ' ';
	w = single_spaced(r, s, n);
	if (w.n && *w.p == '\\')
		w.n = unescaped(r->out + r->used, w.n);
	else
		l = chosen(r, found, label_read(w, found));
	if (!begins(r, l))
		l = NULL;
	if (l || r->fresh) {
		r->used += w.n;
		return begin(r, l, w, e) && words_fit(r, e);
	}
	if (!w.n) {
		r->used--;
		return true;
	}
	joint = &r->p[r->n - 1].words;
	*joint = joint->n ? (struct words){ joint->p, joint->n + 1 + w.n } : w;
	r->used += w.n;
	return words_fit(r, e);
}

static bool
blank(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] != ' ' && s[i] != '\t' && s[i] != '\r')
			return false;
	return true;
}

static bool
lines(struct reader *r, const char *s, size_t n, struct err *e)
{
	for (size_t at = 0; at < n; r->line++) {
		const char *end = memchr(s + at, '\n', n - at);
		size_t len = end ? (size_t)(end - s) - at : n - at;

		if (blank(s + at, len))
			r->fresh = true;
		else if (!take(r, s + at, len, e))
			return false;
		at += len + 1;
	}
	return true;
}

static size_t
lines_of(const char *s, size_t n)
{
	size_t count = 1;

	for (size_t i = 0; i < n; i++)
		count += s[i] == '\n';
	return count;
}

bool
text_read(struct arena *a, const char *s, size_t n, struct text *out,
    struct err *e)
{
	struct reader r = { .fresh = true, .line = 1 };

	if (n > TEXT_MOST)
		return err_malformed(e, "text 3", "The text is longer than %d "
		    "bytes.", TEXT_MOST);
	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		s += 3;
		n -= 3;
	}
	if (!bytes_good(s, n, e))
		return false;
	r.most = lines_of(s, n);
	if (r.most > TEXT_PARAGRAPHS_MOST)
		r.most = TEXT_PARAGRAPHS_MOST;
	r.p = arena_array(a, r.most, sizeof *r.p);
	r.out = arena_take(a, n + 1);
	if (!r.p || !r.out)
		return err_refuse(e, "text 3", "The text is too large here.");
	if (!lines(&r, s, n, e))
		return false;
	if (!r.n)
		return err_malformed(e, "text 5", "The text is empty.");
	*out = (struct text){ r.p, r.n };
	return true;
}
