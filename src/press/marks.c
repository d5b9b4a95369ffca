/* marks.c: how each member stands to each document, as a glyph and a word.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/marks.h"

#include "press/draft.h"

#include <assert.h>
#include <string.h>

/* What a member said of a document, or did with it. The code is one letter: a
 * board has ten thousands of cells. */
struct mark { char code; const char *name, *glyph, *word; };

static const struct mark marks[] = {
	{ MARK_SIGNED, "signed", "signed", N_("signed") },
	{ MARK_CONSENSUS, "consensus", "agree", N_("agreed by consensus") },
	{ 'a', "agree", "agree", N_("agreed") },
	{ 'f', "agree_ad_referendum", "time", N_("agreed ad referendum") },
	{ 'p', "agree_provided", "time", N_("agreed on a condition") },
	{ 'r', "reservation", "reserve", N_("agreed with a reservation") },
	{ 'i', "interpretative_statement", "reserve",
	    N_("agreed, with a statement of interpretation") },
	{ 'o', "object", "object", N_("objected") },
	{ 'b', "abstain", "abstain", N_("abstained") },
	{ 'd', "dissociate", "abstain", N_("dissociated itself") },
	{ 'u', "disinterested", "none", N_("not interested") },
	{ 'x', "not_participating", "none", N_("does not take part") },
	{ 'g', "object_to_format", "object",
	    N_("objected to the limited format") },
	{ 'j', "not_joining", "none", N_("does not join") },
	{ 'w', "awaiting_instructions", "consult", N_("awaits instructions") },
	{ 'y', "voted_for", "agree", N_("voted for") },
	{ 'v', "voted_against", "object", N_("voted against") },
	{ MARK_NO_VOTE, "did_not_vote", "none", N_("did not vote") },
	{ MARK_UNSTATED, "no_statement", "none",
	    N_("stated no position") },
	{ MARK_UNNAMED, "unnamed", "none",
	    N_("the votes have no names") },
	{ MARK_SILENT, "no_position", "silent", N_("no position yet") },
	{ MARK_NOT_SIGNED, "not_signed", "none", N_("not signed") },
};
#define MARKS (sizeof marks / sizeof *marks)

static const struct mark *
mark_find(char code)
{
	for (size_t i = 0; i < MARKS; i++)
		if (marks[i].code == code)
			return &marks[i];
	return NULL;
}

/* NULL: no position has that name. */
static const struct mark *
mark_named(const char *name)
{
	for (size_t i = 0; i < MARKS; i++)
		if (strcmp(marks[i].name, name) == 0)
			return &marks[i];
	return NULL;
}

char
mark_code(const char *position)
{
	const struct mark *mark = mark_named(position);

	return mark ? mark->code : MARK_SILENT;
}

const char *
mark_name(char code)
{
	const struct mark *mark = mark_find(code);

	return mark ? mark->name : "";
}

/* {"am":"agree"}: names are lower case there. */
static const char *
position_of(const struct json *doc, const char *member)
{
	char name[65];
	size_t i;

	for (i = 0; member[i] && i < sizeof name - 1; i++)
		name[i] = (char)(member[i] >= 'A' && member[i] <= 'Z' ?
		    member[i] + 32 : member[i] == '-' ? '_' : member[i]);
	name[i] = '\0';
	return S(json_get(doc, "positions"), name);
}

char
mark_unsaid(const struct json *doc)
{
	if (!HAS(doc, "adopted_entry"))
		return MARK_SILENT;
	if (!HAS(doc, "vote"))
		return N(doc, "counted") ? MARK_UNSTATED : MARK_CONSENSUS;
	return N(doc, "vote_counted") ? MARK_UNNAMED : MARK_NO_VOTE;
}

static const struct mark *
mark_of(const struct json *doc, const char *member)
{
	const struct json *signers = json_get(doc, "signatories");
	const struct mark *stated = mark_named(position_of(doc, member));

	if (list_has(signers, member))
		return mark_find(MARK_SIGNED);
	if (N(doc, "signed") && count_of(signers))
		return mark_find(MARK_NOT_SIGNED);
	if (stated)
		return stated;
	return mark_find(mark_unsaid(doc));
}

static void
put_glyph(struct buf *out, const char *glyph)
{
	buf_printf(out, "<svg class=\"g %s\" aria-hidden=\"true\">"
	    "<use href=\"#g-%s\"/></svg>", glyph, glyph);
}

void
put_mark(struct buf *out, const struct lang *l, const struct json *doc,
    const char *member, bool shown)
{
	const struct mark *mark = mark_of(doc, member);

	put_glyph(out, mark->glyph);
	buf_str(out, shown ? " <span>" : "<span class=\"vh\">");
	tmpl_text(out, tr(l, mark->word));
	buf_str(out, "</span>");
}

void
put_position(struct buf *out, const struct lang *l, const struct json *p,
    bool shown)
{
	const struct mark *mark = mark_find(mark_code(S(p, "position")));

	put_glyph(out, mark->glyph);
	buf_str(out, shown ? " <b>" : "<span class=\"vh\">");
	tmpl_text(out, tr(l, mark->word));
	buf_str(out, shown ? "</b>" : "</span>");
}

static bool
occurs(const struct mark *mark, const struct json *docs,
    const struct json *members)
{
	for EACH(d, docs)
		for EACH(x, members)
			if (mark_of(d, S(x, "member")) == mark)
				return true;
	return false;
}

void
put_legend(struct buf *out, const struct lang *l, const struct json *docs,
    const struct json *members)
{
	buf_str(out, "<ul class=\"legend\">");
	for (size_t i = 0; i < MARKS; i++) {
		if (!occurs(&marks[i], docs, members))
			continue;
		buf_str(out, "<li>");
		put_glyph(out, marks[i].glyph);
		tmpl_text(out, tr(l, marks[i].word));
		buf_str(out, "</li>");
	}
	buf_str(out, "</ul>\n");
}

/* --- a board's cells ---------------------------------------------------------- */

struct json *
marks_said(struct arena *a, const struct json *docs)
{
	struct json *o = json_object(a);
	bool met[256] = { false };

	for EACH(d, docs)
		for (const char *c = S(d, "cells"); *c; c++)
			met[(unsigned char)*c] = true;
	for (size_t i = 0; i < MARKS; i++)
		if (met[(unsigned char)marks[i].code])
			json_put_str(a, o, marks[i].name,
			    (char[]){ marks[i].code, '\0' });
	return o;
}

void
marks_ink(struct marks_ink *ink, const struct lang *l)
{
	struct buf b = BUF_MAX(MARK_INK);

	*ink = (struct marks_ink){ 0 };
	for (size_t i = 0; i < MARKS; i++) {
		struct mark_ink *k = &ink->of[(unsigned char)marks[i].code];

		buf_clear(&b);
		buf_printf(&b, "<td class=\"%s\">", marks[i].glyph);
		tmpl_text(&b, tr(l, marks[i].word));
		buf_str(&b, "</td>");
		assert(buf_ok(&b));
		memcpy(k->p, b.p, b.n);
		k->n = b.n;
	}
	buf_free(&b);
}

void
put_cells(struct buf *out, const struct marks_ink *ink, const struct json *doc)
{
	for (const char *c = S(doc, "cells"); *c; c++) {
		const struct mark_ink *k = &ink->of[(unsigned char)*c];

		buf_add(out, k->p, k->n);
	}
}

void
put_cells_legend(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *met = json_get(m, "marks");

	buf_str(out, "<ul class=\"legend\">");
	for (size_t i = 0; i < MARKS; i++) {
		if (!HAS(met, marks[i].name))
			continue;
		buf_printf(out, "<li><i class=\"mk %s\"></i>",
		    marks[i].glyph);
		tmpl_text(out, tr(l, marks[i].word));
		buf_str(out, "</li>");
	}
	buf_str(out, "</ul>\n");
}

/* --- the strip of a package --------------------------------------------------- */

enum cell { ADOPTED, CLEARED, OPEN, REMOVED, CELLS };

static enum cell
cell_of(const struct json *d)
{
	if (HAS(d, "removed"))
		return REMOVED;
	if (HAS(d, "adopted_entry"))
		return ADOPTED;
	return N(d, "cleared") ? CLEARED : OPEN;
}

static void
put_strip_cells(struct buf *out, const struct json *docs)
{
	static const char shape[CELLS] = { 'd', 'd', 'o', 'x' };
	double wide = 100.0 / (double)count_of(docs);
	double gap = wide > 1 ? 0.5 : wide / 4;
	int i = 0;

	for EACH(d, docs)
		buf_printf(out, "<rect class=\"%c\" x=\"%.2f%%\" "
		    "width=\"%.2f%%\" y=\"1\" height=\"28\"/>",
		    shape[cell_of(d)], wide * i++ + gap / 2, wide - gap);
}

static void
put_key(struct buf *out, enum cell cell)
{
	static const char *const tone[CELLS] = { "agree", "agree", "none",
	    "abstain" };

	buf_printf(out, "<svg class=\"g %s\" aria-hidden=\"true\">", tone[cell]);
	if (cell == OPEN)
		buf_str(out, "<rect x=\"2.7\" y=\"2.7\" width=\"12.6\" "
		    "height=\"12.6\" fill=\"none\" stroke=\"currentColor\" "
		    "stroke-dasharray=\"3 2\"/></svg>");
	else
		buf_str(out, "<rect x=\"2\" y=\"2\" width=\"14\" height=\"14\" "
		    "fill=\"currentColor\"/></svg>");
}

/* One cell a document; x in percent, so that no style attribute is needed.
 * The legend beside it says the same. */
void
put_strip(struct buf *out, const struct lang *l, const struct json *docs)
{
	static const char *const word[CELLS] = { N_("adopted"), N_("cleared"),
	    N_("open"), N_("taken out") };
	int n[CELLS] = { 0 };

	if (!count_of(docs))
		return;
	for EACH(d, docs)
		n[cell_of(d)]++;
	buf_str(out, "<svg class=\"strip\" width=\"100%\" height=\"30\" "
	    "aria-hidden=\"true\">");
	put_strip_cells(out, docs);
	buf_str(out, "</svg>\n<ul class=\"legend\">");
	for (int i = 0; i < CELLS; i++) {
		if (!n[i])
			continue;
		buf_str(out, "<li>");
		put_key(out, (enum cell)i);
		tmpl_text(out, tr(l, word[i]));
		buf_printf(out, " %d</li>", n[i]);
	}
	buf_str(out, "</ul>\n");
}
