/* pieces.c: small parts of pages that are easier in C than in a template.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/pages.h"

#include "base/os.h"

#include <string.h>

static const char *
zone_of(const struct json *m)
{
	return S(json_get(m, "organisation"), "zone");
}

void
put_day(struct buf *out, const struct lang *l, const char *iso)
{
	char text[LANG_TEXT];
	struct day d;

	if (!day_read(iso, strlen(iso), &d)) {
		tmpl_text(out, iso);
		return;
	}
	buf_printf(out, "<time datetime=\"%.10s\">", iso);
	tmpl_text(out, lang_day(l, d, text));
	buf_str(out, "</time>");
}

static void
time_piece(struct buf *out, const char *iso, const char *text)
{
	buf_printf(out, "<time datetime=\"%.20s\">", iso);
	tmpl_text(out, text);
	buf_str(out, "</time>");
}

void
put_instant(struct buf *out, const struct lang *l, const struct json *m,
    const char *iso)
{
	char text[LANG_TEXT];
	struct instant t;

	if (instant_read(iso, strlen(iso), &t))
		time_piece(out, iso, lang_instant(l, t, zone_of(m), text));
}

void
put_time(struct buf *out, const struct lang *l, const struct json *m,
    const char *iso)
{
	char text[LANG_TEXT];
	struct instant t;

	if (instant_read(iso, strlen(iso), &t))
		time_piece(out, iso, lang_time(l, t, zone_of(m), text));
}

void
put_clock(struct buf *out, const struct json *m, const char *iso)
{
	char text[LANG_TEXT];
	struct instant t;

	if (instant_read(iso, strlen(iso), &t))
		time_piece(out, iso, lang_clock(t, zone_of(m), text));
}

void
put_count(struct buf *out, const struct lang *l, int64_t n, const char *one,
    const char *many)
{
	tmpl_group(out, l, n);
	buf_byte(out, ' ');
	tmpl_text(out, trn(l, one, many, n));
}

int64_t
count_of(const struct json *list)
{
	return list ? (int64_t)list->len : 0;
}

bool
list_has(const struct json *list, const char *value)
{
	for EACH(x, list)
		if (x->type == JSON_STRING && strcmp(x->str, value) == 0)
			return true;
	return false;
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

struct mark { const char *glyph, *word; };

static struct mark
position_mark(const char *position)
{
	static const struct { const char *position; struct mark mark; } marks[]
	    = {
		{ "agree", { "agree", N_("agreed") } },
		{ "agree_ad_referendum", { "time", N_("agreed ad referendum") } },
		{ "reservation", { "reserve", N_("agreed with a reservation") } },
		{ "object", { "object", N_("objected") } },
		{ "abstain", { "abstain", N_("abstained") } },
		{ "dissociate", { "abstain", N_("dissociated itself") } },
		{ "disinterested", { "none", N_("not interested") } },
		{ "not_participating", { "none", N_("does not take part") } },
		{ "awaiting_instructions", { "consult", N_("awaits instructions") } },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strcmp(marks[i].position, position) == 0)
			return marks[i].mark;
	return (struct mark){ "silent", N_("no position yet") };
}

void
put_mark(struct buf *out, const struct lang *l, const struct json *doc,
    const char *member)
{
	const struct json *signed_by = json_get(doc, "signatories");
	struct mark mark = position_mark(position_of(doc, member));

	if (list_has(signed_by, member))
		mark = (struct mark){ "signed", N_("signed") };
	else if (N(doc, "signed") && count_of(signed_by))
		mark = (struct mark){ "none", N_("not signed") };
	else if (HAS(doc, "adopted_entry") &&
	    strcmp(mark.glyph, "silent") == 0)
		mark = (struct mark){ "agree", N_("agreed") };
	buf_printf(out, "<svg class=\"g %s\" aria-hidden=\"true\">"
	    "<use href=\"#g-%s\"/></svg><span class=\"vh\">", mark.glyph,
	    mark.glyph);
	tmpl_text(out, tr(l, mark.word));
	buf_str(out, "</span>");
}

void
put_entry(struct buf *out, const struct lang *l, const struct json *row)
{
	char text[LANG_TEXT];
	int64_t n = N(row, "entry");

	buf_printf(out, "<a class=\"no\" href=\"/%s/log/%lld\" aria-label=\"",
	    l->code, (long long)n);
	tmpl_attr(out, tr(l, N_("Entry")));
	buf_printf(out, " %lld\">", (long long)n);
	tmpl_text(out, lang_number(l, n, text));
	buf_str(out, "</a>");
}

void
put_symbol_path(struct buf *out, const char *symbol)
{
	for (; *symbol; symbol++) {
		char one[2] = { *symbol == '/' ? '-' : *symbol, 0 };

		tmpl_urlpart(out, one);
	}
}

void
put_icon(struct buf *out, const char *name)
{
	buf_printf(out, "<svg class=\"ic\" aria-hidden=\"true\">"
	    "<use href=\"#i-%s\"/></svg>", name);
}

void
put_body(struct buf *out, const struct json *body)
{
	for EACH(x, body) {
		struct buf text = BUF_MAX(65536);

		buf_str(out, "<dt>");
		tmpl_text(out, x->name);
		buf_str(out, "</dt><dd>");
		if (x->type == JSON_STRING)
			buf_add(&text, x->str, x->len);
		else
			json_write(&text, x);
		tmpl_text(out, text.p);
		buf_str(out, "</dd>\n");
		buf_free(&text);
	}
}

void
put_document_link(struct buf *out, const struct lang *l, const struct json *d)
{
	buf_printf(out, "<a href=\"/%s/documents/", l->code);
	put_symbol_path(out, S(d, "symbol"));
	buf_str(out, "\">");
	tmpl_text(out, S(d, "short"));
	buf_str(out, "</a>");
}

void
put_legend(struct buf *out, const struct lang *l)
{
	static const struct mark all[] = {
		{ "signed", N_("signed") }, { "agree", N_("agreed") },
		{ "reserve", N_("agreed with a reservation") },
		{ "object", N_("objected") },
		{ "silent", N_("no position yet") },
		{ "none", N_("not signed") },
	};

	buf_str(out, "<ul class=\"legend\">");
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		buf_printf(out, "<li><svg class=\"g %s\" aria-hidden=\"true\">"
		    "<use href=\"#g-%s\"/></svg>", all[i].glyph,
		    all[i].glyph);
		tmpl_text(out, tr(l, all[i].word));
		buf_str(out, "</li>");
	}
	buf_str(out, "</ul>\n");
}

void
put_mandates(struct buf *out, const struct lang *l, const struct json *m)
{
	for EACH(x, json_get(m, "mandates")) {
		buf_str(out, "<li><div class=\"due\"><b>");
		if (HAS(x, "due"))
			put_day(out, l, S(x, "due"));
		else
			tmpl_text(out, HAS(x, "period") ? S(x, "period") :
			    tr(l, N_("no date set")));
		buf_str(out, "</b>");
		tmpl_text(out, S(x, "who_name"));
		buf_str(out, "</div><div><h3>");
		tmpl_text(out, S(x, "what"));
		buf_str(out, "</h3><p class=\"sub\">");
		if (HAS(x, "number")) {
			buf_printf(out, "<a href=\"/%s/documents/", l->code);
			put_symbol_path(out, S(x, "symbol"));
			buf_str(out, "\">");
			tmpl_text(out, S(x, "symbol"));
			buf_str(out, "</a>");
		}
		if (HAS(x, "fulfilled_entry")) {
			buf_str(out, " <span class=\"st ok\">");
			tmpl_text(out, tr(l, N_("done")));
			buf_str(out, "</span>");
		}
		buf_str(out, "</p></div>");
		put_entry(out, l, x);
		buf_str(out, "</li>\n");
	}
}

static void
entry_line(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x, bool day)
{
	buf_str(out, "<li>");
	if (day)
		put_instant(out, l, m, S(x, "received_at"));
	else
		put_clock(out, m, S(x, "received_at"));
	put_icon(out, "pen");
	buf_str(out, "<span>");
	tmpl_text(out, S(x, "sentence"));
	buf_str(out, "</span>");
	put_entry(out, l, x);
	buf_str(out, "</li>\n");
}

void
put_log(struct buf *out, const struct lang *l, const struct json *m)
{
	if (!count_of(json_get(m, "entries"))) {
		buf_str(out, "<div class=\"empty\"><h3>");
		tmpl_text(out, tr(l, N_("The record is empty")));
		buf_str(out, "</h3><p>");
		tmpl_text(out, tr(l, N_("Its first entry constitutes the "
		    "organisation.")));
		buf_str(out, "</p></div>\n");
		return;
	}
	buf_str(out, "<div class=\"log\"><ol>\n");
	for EACH(x, json_get(m, "entries"))
		entry_line(out, l, m, x, false);
	buf_str(out, "</ol></div>\n");
}

void
put_history(struct buf *out, const struct lang *l, const struct json *m)
{
	buf_str(out, "<div class=\"log\"><ol>\n");
	for EACH(x, json_get(m, "history"))
		entry_line(out, l, m, x, true);
	buf_str(out, "</ol></div>\n");
}

/* One cell a document: adopted or cleared, or still open. x in percent, so
 * that no style attribute is needed. */
void
put_strip(struct buf *out, const struct lang *l, const struct json *docs)
{
	int64_t n = count_of(docs), i = 0;

	if (!n)
		return;
	buf_str(out, "<svg class=\"strip\" width=\"100%\" height=\"30\" "
	    "role=\"img\" aria-label=\"");
	tmpl_attr(out, tr(l, N_("One cell a document: full when it is "
	    "cleared or adopted.")));
	buf_str(out, "\">");
	for EACH(d, docs) {
		bool done = HAS(d, "adopted_entry") || N(d, "cleared");

		buf_printf(out, "<rect class=\"%c\" x=\"%.2f%%\" "
		    "width=\"%.2f%%\" y=\"1\" height=\"28\"/>",
		    done ? 'd' : 'o', 100.0 * (double)i / (double)n + 0.25,
		    100.0 / (double)n - 0.5);
		i++;
	}
	buf_str(out, "</svg>\n");
}

void
put_numbers(struct buf *out, const struct json *list)
{
	const char *sep = " ";

	for EACH(x, list) {
		buf_printf(out, "%s%lld", sep, (long long)x->num);
		sep = ", ";
	}
}
