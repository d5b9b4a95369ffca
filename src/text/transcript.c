/* transcript.c: see transcript.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/transcript.h"

#include "base/enc.h"
#include "text/glyph.h"

#include <stdlib.h>
#include <string.h>

#define LABEL_MOST 100		/* bytes */

/* Whom what stands before a colon may name; asked once. */
struct asked { struct words label; const size_t *which; size_t n; };

struct reader {
	struct arena *a;
	const struct speaker *speakers;
	size_t n, *which;
	struct asked *asked; size_t nasked;
	struct said *said;
	size_t nsaid, line, before;
	int item;
	struct buf text;	/* of the last of them */
	bool gap;		/* a blank line since its last words */
	struct err *e;
};

static bool
line_good(const struct reader *r, struct words w)
{
	if (!utf8_valid(w.p, w.n))
		return err_malformed(r->e, "text 1", "Line %zu is not UTF-8.",
		    r->line);
	for (size_t i = 0, len; i < w.n; i += len) {
		enum glyph g = glyph_of(utf8_next(w.p + i, w.n - i, &len));

		if ((g == GLYPH_CONTROL && w.p[i] != '\t') || g == GLYPH_TURN)
			return err_malformed(r->e, "text 2", "Line %zu has a "
			    "character that is not shown.", r->line);
	}
	return true;
}

static struct words
blanks_off(struct words w)
{
	while (w.n && strchr(" \t", *w.p)) {
		w.p++;
		w.n--;
	}
	while (w.n && strchr(" \t\r", w.p[w.n - 1]))
		w.n--;
	return w;
}

/* What stands before a colon, and what behind it. */
static bool
parted(struct words w, struct words *before, struct words *rest)
{
	const char *colon = w.n ? memchr(w.p, ':', w.n < LABEL_MOST ? w.n :
	    LABEL_MOST) : NULL;
	size_t at;

	if (!colon || *w.p == '\\')
		return false;
	at = (size_t)(colon - w.p);
	if (at + 1 < w.n && !strchr(" \t", w.p[at + 1]))
		return false;
	*before = (struct words){ w.p, at };
	*rest = blanks_off((struct words){ colon + 1, w.n - at - 1 });
	return true;
}

/* NULL with an err when too much was asked. */
static const struct asked *
whom(struct reader *r, struct words label)
{
	struct asked *x;
	size_t *mine;

	for (size_t i = r->nasked; i; i--) {
		x = &r->asked[i - 1];
		if (x->label.n == label.n && memcmp(x->label.p, label.p,
		    label.n) == 0)
			return x;
	}
	if (r->nasked == TRANSCRIPT_LABELS) {
		err_malformed(r->e, "transcript", "A transcript has at most "
		    "%d different labels.", TRANSCRIPT_LABELS);
		return NULL;
	}
	x = &r->asked[r->nasked++];
	*x = (struct asked){ .label = label };
	x->n = speaker_match(label, r->speakers, r->n, r->which);
	x->which = mine = arena_array(r->a, x->n, sizeof *mine);
	if (!mine)
		x->n = 0;	/* the arena is full, which is said at the end */
	for (size_t i = 0; i < x->n; i++)
		mine[i] = r->which[i];
	return x;
}

/* "Item 3", "Agenda item 3. Crises", "Пункт 3": 3; 0: it is none. */
static int
item_of(struct words w)
{
	static const char *const heads[] = { "Item ", "ITEM ", "Agenda item ",
	    "Пункт ", "ПУНКТ " };

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		size_t n = strlen(heads[i]), digits = 0;
		int number = 0;

		if (w.n <= n || memcmp(w.p, heads[i], n) != 0)
			continue;
		for (; n + digits < w.n && digits < 3 &&
		    w.p[n + digits] >= '0' && w.p[n + digits] <= '9'; digits++)
			number = number * 10 + w.p[n + digits] - '0';
		if (digits && (n + digits == w.n || w.p[n + digits] == '.'))
			return number;
	}
	return 0;
}

static void
end_speech(struct reader *r)
{
	if (r->nsaid)
		r->said[r->nsaid - 1].text = (struct words){
		    arena_copy(r->a, r->text.p ? r->text.p : "", r->text.n),
		    r->text.n };
	buf_clear(&r->text);
}

static void
add_words(struct reader *r, struct words w)
{
	if (!r->nsaid) {
		r->before += w.n > 0;
		return;
	}
	if (w.n && *w.p == '\\') {
		w.p++;
		w.n--;
	}
	if (w.n && r->text.n)
		buf_str(&r->text, r->gap ? "\n\n" : " ");
	buf_add(&r->text, w.p, w.n);
	r->gap = !w.n;
}

static bool
begin_speech(struct reader *r, const struct asked *x)
{
	if (r->nsaid == TRANSCRIPT_SAID)
		return err_malformed(r->e, "transcript", "A transcript has at "
		    "most %d speeches.", TRANSCRIPT_SAID);
	end_speech(r);
	r->said[r->nsaid++] = (struct said){ .label = x->label,
	    .line = r->line, .item = r->item, .which = x->which, .n = x->n };
	r->gap = false;
	return true;
}

static bool
take_line(struct reader *r, struct words w)
{
	const struct asked *x = NULL;
	struct words label, rest;
	int item;

	if (!line_good(r, w))
		return false;
	w = blanks_off(w);
	item = item_of(w);
	if (item) {
		r->item = item;
		r->gap = true;
		return true;
	}
	if (parted(w, &label, &rest) && !(x = whom(r, label)))
		return false;
	if (x && (x->n || speaker_looks(label))) {
		if (!begin_speech(r, x))
			return false;
		w = rest;
	}
	add_words(r, w);
	return true;
}

/* The next line from i on; *next is behind what ends it. A page or a column that
 * ends (form feed, vertical tab) ends a line, and is not counted as one. */
static struct words
line_at(struct words text, size_t i, size_t *next)
{
	size_t end = i;

	while (end < text.n && !memchr("\n\f\v", text.p[end], 3))
		end++;
	*next = end + (end < text.n);
	if (end > i && text.p[end - 1] == '\r')
		end--;
	return (struct words){ text.p + i, end - i };
}

bool
transcript_read(struct arena *a, struct words text, const struct speaker *s,
    size_t n, struct transcript *out, struct err *e)
{
	struct reader r = { .a = a, .speakers = s, .n = n, .e = e, .line = 1,
	    .text = BUF_MAX(TRANSCRIPT_MOST) };
	bool ok = true;

	r.which = arena_array(a, n ? n : 1, sizeof *r.which);
	r.asked = arena_array(a, TRANSCRIPT_LABELS, sizeof *r.asked);
	r.said = arena_array(a, TRANSCRIPT_SAID, sizeof *r.said);
	if (!r.which || !r.asked || !r.said || text.n > TRANSCRIPT_MOST)
		return err_malformed(e, "transcript", "A transcript has at "
		    "most %d bytes.", TRANSCRIPT_MOST);
	for (size_t i = 0, next; ok && i < text.n; i = next) {
		ok = take_line(&r, line_at(text, i, &next));
		r.line += text.p[next - 1] == '\n';
	}
	end_speech(&r);
	buf_free(&r.text);
	*out = (struct transcript){ r.said, r.nsaid, r.before };
	return ok && (!arena_full(a) || err_malformed(e, "transcript",
	    "The transcript is too large."));
}

static const struct named *
named_so(struct words label, const struct named *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (all[i].label.n == label.n && memcmp(all[i].label.p,
		    label.p, label.n) == 0)
			return &all[i];
	return NULL;
}

void
transcript_name(struct buf *out, struct words text, const struct named *all,
    size_t n)
{
	for (size_t i = 0, next; i < text.n; i = next) {
		struct words w = blanks_off(line_at(text, i, &next)), label,
		    rest;
		const struct named *x = parted(w, &label, &rest) ?
		    named_so(label, all, n) : NULL;
		size_t from = i;

		if (x && x->id) {
			buf_printf(out, "[%s]", x->id);
			from = (size_t)(label.p + label.n - text.p);
		} else if (x)
			buf_byte(out, '\\');
		buf_add(out, text.p + from, next - from);
	}
}
