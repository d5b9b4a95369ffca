/* pieces.c: small parts of pages that are easier in C than in a template.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/pages.h"

#include "base/os.h"
#include "press/standing.h"

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

void
put_weekday(struct buf *out, const struct lang *l, const char *iso)
{
	char text[LANG_TEXT];
	struct day d;

	if (!day_read(iso, strlen(iso), &d))
		return;
	put_capital(out, lang_weekday(l, d, text));
	buf_str(out, ", ");
	put_day(out, l, iso);
}

void
put_day_short(struct buf *out, const struct lang *l, const char *iso)
{
	char text[LANG_TEXT];
	struct day d;

	if (!day_read(iso, strlen(iso), &d))
		return;
	buf_printf(out, "<time datetime=\"%.10s\">", iso);
	tmpl_text(out, lang_day_short(l, d, text));
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

/* "MSK": what comes behind the clock in lang_time. */
void
put_zone(struct buf *out, const struct lang *l, const struct json *m)
{
	const char *iso = S(json_get(m, "record"), "received_at");
	char text[LANG_TEXT];
	struct instant t;

	if (instant_read(iso, strlen(iso), &t))
		tmpl_text(out, lang_time(l, t, zone_of(m), text) +
		    sizeof "16:15 " - 1);
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
put_day_of(struct buf *out, const struct lang *l, const struct json *m,
    const char *iso)
{
	char day[DAY_TEXT];
	struct instant t;
	int offset = 0;

	if (!instant_read(iso, strlen(iso), &t))
		return;
	if (!os_zone(zone_of(m), t, &offset, NULL))
		offset = 0;
	day_write(instant_day(t, offset), day);
	put_day(out, l, day);
}

void
put_count(struct buf *out, const struct lang *l, int64_t n, const char *one,
    const char *many)
{
	tmpl_group(out, l, n);
	buf_byte(out, ' ');
	tmpl_text(out, trn(l, one, many, n));
}

void
put_of(struct buf *out, const struct lang *l, int64_t n, int64_t all,
    const char *one, const char *many)
{
	char a[LANG_TEXT], b[LANG_TEXT];

	put_filled(out, trn(l, one, many, all), lang_number(l, n, a),
	    lang_number(l, all, b));
}

void
put_figure(struct buf *out, const struct lang *l, const char *label,
    int64_t n)
{
	if (!n) {
		buf_str(out, "<td class=\"num blank\">–</td>");
		return;
	}
	buf_str(out, "<td class=\"num\" data-l=\"");
	tmpl_attr(out, label);
	buf_str(out, "\">");
	tmpl_group(out, l, n);
	buf_str(out, "</td>");
}

void
put_cell(struct buf *out, const char *label, const char *words)
{
	if (!*words) {
		buf_str(out, "<td class=\"blank\"></td>");
		return;
	}
	buf_str(out, "<td data-l=\"");
	tmpl_attr(out, label);
	buf_str(out, "\">");
	tmpl_text(out, words);
	buf_str(out, "</td>");
}

const struct json *
row_of(const struct json *list, const char *name, const char *value)
{
	for EACH(x, list)
		if (strcmp(S(x, name), value) == 0)
			return x;
	return NULL;
}

void
put_groups(struct buf *out, const char *number)
{
	while (*number) {
		size_t n = strcspn(number, " ");

		buf_printf(out, "<span>%.*s</span> ", (int)n, number);
		number += n;
		number += *number == ' ';
	}
}

/* The organ above it, "" for none that is listed. */
static const char *
above(const struct json *organs, const struct json *x)
{
	return row_of(organs, "organ", S(x, "parent")) ? S(x, "parent") : "";
}

static void
organs_under(struct buf *out, const struct lang *l, const struct json *organs,
    const char *parent, int depth)
{
	bool any = false;

	if (depth > 8)
		return;		/* no organ is its own, but a fold may say so */
	for EACH(x, organs) {
		if (strcmp(above(organs, x), parent) != 0)
			continue;
		buf_str(out, any ? "" : depth ? "<ul class=\"below\">" :
		    "<ul class=\"stack-s\">");
		any = true;
		buf_str(out, "<li>");
		put_actor(out, l, "organ", S(x, "organ"), S(x, "name"));
		buf_str(out, " <span class=\"faint\">");
		tmpl_text(out, word_label(l, S(x, "type")));
		buf_str(out, "</span>\n");
		organs_under(out, l, organs, S(x, "organ"), depth + 1);
		buf_str(out, "</li>\n");
	}
	buf_str(out, any ? "</ul>\n" : "");
}

void
put_empty(struct buf *out, const struct lang *l, const char *heading,
    const char *head, const char *says)
{
	buf_printf(out, "<div class=\"empty\"><%s>", heading);
	tmpl_text(out, tr(l, head));
	buf_printf(out, "</%s><p>", heading);
	tmpl_text(out, tr(l, says));
	buf_str(out, "</p></div>\n");
}

void
put_organs(struct buf *out, const struct lang *l, const struct json *organs)
{
	if (count_of(organs)) {
		organs_under(out, l, organs, "", 0);
		return;
	}
	put_empty(out, l, "h3", N_("No organ yet"),
	    N_("Organs appear here when they are entered."));
}

size_t
lang_index(const struct lang *l)
{
	size_t i = 0;

	while (lang_all[i] && lang_all[i] != l)
		i++;
	return i;
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

void
put_filled(struct buf *out, const char *message, const char *a, const char *b)
{
	struct buf text = BUF_MAX(8192);

	lang_fill(&text, message, a, b, NULL);
	tmpl_text(out, text.p);
	buf_free(&text);
}

void
put_capital(struct buf *out, const char *s)
{
	struct buf text = BUF_MAX(8192);

	lang_capital(&text, s);
	tmpl_text(out, text.p);
	buf_free(&text);
}

void
put_entry_no(struct buf *out, const struct lang *l, int64_t n)
{
	char text[LANG_TEXT];

	buf_printf(out, "<a class=\"no\" href=\"/%s/log/%lld\" aria-label=\"",
	    l->code, (long long)n);
	tmpl_attr(out, tr(l, N_("Entry")));
	buf_byte(out, ' ');
	tmpl_attr(out, lang_number(l, n, text));
	buf_str(out, "\">");
	tmpl_text(out, text);
	buf_str(out, "</a>");
}

void
put_entry(struct buf *out, const struct lang *l, const struct json *row)
{
	put_entry_no(out, l, N(row, "entry"));
}

const char *
backup_label(const struct lang *l, int64_t backup)
{
	return backup == 2 ? tr(l, N_("copied to other devices")) :
	    backup == 1 ? tr(l, N_("may be copied to other devices")) :
	    tr(l, N_("bound to one device"));
}

void
put_key_warning(struct buf *out, const struct lang *l, const struct json *w)
{
	char was[LANG_TEXT], is[LANG_TEXT];

	if (strcmp(S(w, "about"), "backup") == 0)
		put_filled(out, tr(l, N_("The key says now: {a}; before it "
		    "said: {b}.")), backup_label(l, N(w, "is_now")),
		    backup_label(l, N(w, "was")));
	else
		put_filled(out, tr(l, N_("The counter of the key was {a} after "
		    "{b}, and did not rise: somebody may hold a copy.")),
		    lang_number(l, N(w, "is_now"), is),
		    lang_number(l, N(w, "was"), was));
	buf_byte(out, ' ');
	put_entry(out, l, w);
}

void
put_disowned(struct buf *out, const struct lang *l, const struct json *row)
{
	if (!HAS(row, "disowned_entry"))
		return;
	buf_str(out, " <b>");
	tmpl_text(out, tr(l, N_("Disowned by the member:")));
	buf_str(out, "</b> ");
	put_entry_no(out, l, N(row, "disowned_entry"));
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
put_icon_in(struct buf *out, const char *name, const char *tone)
{
	buf_printf(out, "<svg class=\"ic%s%s\" aria-hidden=\"true\">"
	    "<use href=\"#i-%s\"/></svg>", *tone ? " " : "", tone, name);
}

void
put_icon(struct buf *out, const char *name)
{
	put_icon_in(out, name, "");
}

void
put_actor(struct buf *out, const struct lang *l, const char *kind,
    const char *id, const char *name)
{
	buf_printf(out, "<a href=\"/%s/%s/", l->code,
	    strcmp(kind, "organ") == 0 ? "organs" : "members");
	tmpl_urlpart(out, id);
	buf_str(out, "\">");
	tmpl_text(out, name);
	buf_str(out, "</a>");
}

void
put_document_link(struct buf *out, const struct lang *l, const struct json *d)
{
	buf_printf(out, "<a href=\"/%s/documents/", l->code);
	put_symbol_path(out, S(d, "symbol"));
	buf_str(out, "\">");
	tmpl_text(out, S(d, HAS(d, "short") ? "short" : "name"));
	buf_str(out, "</a>");
	if (HAS(d, "limited"))
		buf_printf(out, " <span class=\"tag warn\">%s</span>",
		    word_label(l, "limited"));
}

const char *
distribution(const struct lang *l, const struct json *page)
{
	const char *is = S(page, "distribution");

	return tr(l, strcmp(is, "limited") == 0 ? N_("Limited to members") :
	    strcmp(is, "mixed") == 0 ? N_("Public, and limited to members") :
	    N_("Public"));
}

const char *
kind_label(const struct lang *l, const struct json *d)
{
	return HAS(d, "printed") && strcmp(l->code, "en") == 0 ?
	    S(d, "printed") : word_label(l, S(d, "kind"));
}

void
put_standing(struct buf *out, const struct json *d)
{
	buf_printf(out, "<span class=\"tag %s\">", standing_tone(d));
	tmpl_text(out, S(d, "standing"));
	buf_str(out, "</span>");
}

/* A run of numbers is told by its ends: 13–27. */
static const struct json *
run_end(const struct json *x)
{
	while (x->next && x->next->num == x->num + 1)
		x = x->next;
	return x;
}

static void
put_runs(struct buf *out, const struct json *list)
{
	const char *sep = "";

	for (const struct json *x = list->child; x;) {
		const struct json *end = run_end(x);

		buf_printf(out, "%s%lld", sep, (long long)x->num);
		sep = ", ";
		if (end->num > x->num + 1) {
			buf_printf(out, "–%lld", (long long)end->num);
			x = end->next;
		} else
			x = x->next;
	}
}

void
put_papers(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf runs = BUF_MAX(8192);

	put_runs(&runs, list);
	buf_str(out, "<a href=\"#docs\">");
	put_filled(out, trn(l, P_("Document {a}", "Documents {a}"),
	    (int64_t)list->len), runs.p, NULL);
	buf_str(out, "</a>");
	buf_free(&runs);
}
