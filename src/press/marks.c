/* marks.c: how each member stands to each document, as a glyph and a word.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/draft.h"

#include <string.h>

struct mark { const char *glyph, *word; };

static const struct { const char *position; struct mark mark; } stated[] = {
	{ "agree", { "agree", N_("agreed") } },
	{ "agree_ad_referendum", { "time", N_("agreed ad referendum") } },
	{ "agree_provided", { "time", N_("agreed on a condition") } },
	{ "reservation", { "reserve", N_("agreed with a reservation") } },
	{ "interpretative_statement", { "reserve",
	    N_("agreed, with a statement of interpretation") } },
	{ "object", { "object", N_("objected") } },
	{ "abstain", { "abstain", N_("abstained") } },
	{ "dissociate", { "abstain", N_("dissociated itself") } },
	{ "disinterested", { "none", N_("not interested") } },
	{ "not_participating", { "none", N_("does not take part") } },
	{ "object_to_format", { "object",
	    N_("objected to the limited format") } },
	{ "not_joining", { "none", N_("does not join") } },
	{ "awaiting_instructions", { "consult", N_("awaits instructions") } },
};
#define STATED (sizeof stated / sizeof *stated)

static const struct mark silent = { "silent", N_("no position yet") };
static const struct mark consensus = { "agree", N_("agreed by consensus") };
static const struct mark has_signed = { "signed", N_("signed") };
static const struct mark not_signed = { "none", N_("not signed") };

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

static struct mark
mark_of(const struct json *doc, const char *member)
{
	const struct json *signers = json_get(doc, "signatories");
	const char *position = position_of(doc, member);

	if (list_has(signers, member))
		return has_signed;
	if (N(doc, "signed") && count_of(signers))
		return not_signed;
	for (size_t i = 0; i < STATED; i++)
		if (strcmp(stated[i].position, position) == 0)
			return stated[i].mark;
	return HAS(doc, "adopted_entry") ? consensus : silent;
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
	struct mark mark = mark_of(doc, member);

	put_glyph(out, mark.glyph);
	buf_str(out, shown ? " <span>" : "<span class=\"vh\">");
	tmpl_text(out, tr(l, mark.word));
	buf_str(out, "</span>");
}

void
put_position(struct buf *out, const struct lang *l, const struct json *p,
    bool shown)
{
	struct mark mark = silent;

	for (size_t i = 0; p && i < STATED; i++)
		if (strcmp(stated[i].position, S(p, "position")) == 0)
			mark = stated[i].mark;
	put_glyph(out, mark.glyph);
	buf_str(out, shown ? " <b>" : "<span class=\"vh\">");
	tmpl_text(out, tr(l, mark.word));
	buf_str(out, shown ? "</b>" : "</span>");
}

static bool
occurs(struct mark mark, const struct json *docs, const struct json *members)
{
	for EACH(d, docs)
		for EACH(x, members)
			if (mark_of(d, S(x, "member")).word == mark.word)
				return true;
	return false;
}

void
put_legend(struct buf *out, const struct lang *l, const struct json *docs,
    const struct json *members)
{
	struct mark all[STATED + 4];
	size_t n = 0;

	all[n++] = has_signed;
	all[n++] = consensus;
	for (size_t i = 0; i < STATED; i++)
		all[n++] = stated[i].mark;
	all[n++] = silent;
	all[n++] = not_signed;
	buf_str(out, "<ul class=\"legend\">");
	for (size_t i = 0; i < n; i++) {
		if (!occurs(all[i], docs, members))
			continue;
		buf_str(out, "<li>");
		put_glyph(out, all[i].glyph);
		tmpl_text(out, tr(l, all[i].word));
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
put_cells(struct buf *out, const struct json *docs)
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
	put_cells(out, docs);
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
