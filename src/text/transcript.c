/* transcript.c: see transcript.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/transcript.h"

#include "base/enc.h"
#include "text/glyph.h"

#include <stdlib.h>
#include <string.h>

#define LABEL_MOST 100		/* bytes */

struct reader {
	struct arena *a;
	const struct speaker *speakers;
	size_t n;
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

/* The words of a label, when the line begins with one; the rest is behind. */
static bool
label_of(struct reader *r, struct words w, struct words *label,
    struct words *rest, size_t *which, size_t *n)
{
	const char *colon = memchr(w.p, ':', w.n < LABEL_MOST ? w.n :
	    LABEL_MOST);
	size_t at;

	if (!colon || *w.p == '\\')
		return false;
	at = (size_t)(colon - w.p);
	if (at + 1 < w.n && !strchr(" \t", w.p[at + 1]))
		return false;
	*label = (struct words){ w.p, at };
	*rest = blanks_off((struct words){ colon + 1, w.n - at - 1 });
	*n = speaker_match(*label, r->speakers, r->n, which);
	return *n > 0 || speaker_looks(*label);
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
begin_speech(struct reader *r, struct words label, const size_t *which,
    size_t n)
{
	size_t *mine = arena_array(r->a, n, sizeof *mine);

	if (r->nsaid == TRANSCRIPT_SAID || !mine)
		return err_malformed(r->e, "transcript", "A transcript has at "
		    "most %d speeches.", TRANSCRIPT_SAID);
	end_speech(r);
	memcpy(mine, which, n * sizeof *mine);
	r->said[r->nsaid++] = (struct said){ .label = label, .line = r->line,
	    .item = r->item, .which = mine, .n = n };
	r->gap = false;
	return true;
}

static bool
take_line(struct reader *r, struct words w, size_t *which)
{
	struct words label, rest;
	size_t n;
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
	if (w.n && label_of(r, w, &label, &rest, which, &n)) {
		if (!begin_speech(r, label, which, n))
			return false;
		w = rest;
	}
	add_words(r, w);
	return true;
}

bool
transcript_read(struct arena *a, struct words text, const struct speaker *s,
    size_t n, struct transcript *out, struct err *e)
{
	struct reader r = { .a = a, .speakers = s, .n = n, .e = e,
	    .text = BUF_MAX(TRANSCRIPT_MOST) };
	size_t *which = arena_array(a, n ? n : 1, sizeof *which);
	bool ok = true;

	r.said = arena_array(a, TRANSCRIPT_SAID, sizeof *r.said);
	if (!which || !r.said || text.n > TRANSCRIPT_MOST)
		return err_malformed(e, "transcript", "A transcript has at "
		    "most %d bytes.", TRANSCRIPT_MOST);
	for (size_t i = 0; ok && i < text.n;) {
		const char *end = memchr(text.p + i, '\n', text.n - i);
		size_t len = end ? (size_t)(end - text.p) - i : text.n - i;

		if (len && text.p[i + len - 1] == '\r')
			len--;
		r.line++;
		ok = take_line(&r, (struct words){ text.p + i, len }, which);
		i = end ? (size_t)(end - text.p) + 1 : text.n;
	}
	end_speech(&r);
	buf_free(&r.text);
	*out = (struct transcript){ r.said, r.nsaid, r.before };
	return ok && (!arena_full(a) || err_malformed(e, "transcript",
	    "The transcript is too large."));
}
