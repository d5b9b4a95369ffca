/* entries.c: lists of what happened and of what is to be done.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/pages.h"

#include "act/type.h"
#include "base/os.h"

#include <string.h>

/* --- mandates --------------------------------------------------------------- */

static void
mandate_due(struct buf *out, const struct lang *l, const struct json *x)
{
	buf_str(out, "<div class=\"due\"><b>");
	if (HAS(x, "due"))
		put_day(out, l, S(x, "due"));
	else
		tmpl_text(out, HAS(x, "period") ? S(x, "period") :
		    tr(l, N_("no date set")));
	buf_str(out, "</b>");
	if (HAS(x, "who"))
		put_actor(out, l, S(x, "who_kind"), S(x, "who"),
		    S(x, "who_name"));
	buf_str(out, "</div>");
}

/* Which document or meeting gave it. */
static void
mandate_from(struct buf *out, const struct lang *l, const struct json *x)
{
	if (HAS(x, "number")) {
		tmpl_text(out, tr(l, N_("From:")));
		buf_byte(out, ' ');
		put_document_link(out, l, x);
		buf_str(out, " <span class=\"nowrap\">");
		tmpl_text(out, S(x, "symbol"));
		buf_str(out, "</span>");
	} else if (HAS(x, "session")) {
		tmpl_text(out, tr(l, N_("From:")));
		buf_printf(out, " <a href=\"/%s/sessions/", l->code);
		tmpl_urlpart(out, S(x, "session"));
		buf_str(out, "#meet\">");
		tmpl_text(out, S(x, "meeting_name"));
		buf_str(out, "</a>");
	}
}

static void
mandate_done(struct buf *out, const struct lang *l, const struct json *x)
{
	buf_str(out, " <span class=\"st ok\">");
	put_icon(out, "check");
	tmpl_text(out, tr(l, N_("done")));
	buf_str(out, "</span> ");
	put_entry_no(out, l, N(x, "fulfilled_entry"));
}

static void
mandate_gone(struct buf *out, const struct lang *l)
{
	buf_str(out, " <span class=\"st idle\">");
	tmpl_text(out, word_label(l, "lapsed"));
	buf_str(out, "</span> ");
}

/* Is it still to be done? */
bool
mandate_open(const struct json *x)
{
	return !HAS(x, "fulfilled_entry") && !HAS(x, "lapsed");
}

static void
mandate(struct buf *out, const struct lang *l, const struct json *x)
{
	buf_str(out, "<li>");
	mandate_due(out, l, x);
	buf_str(out, "<div><h3>");
	tmpl_text(out, S(x, "what"));
	buf_str(out, "</h3><p class=\"sub\">");
	mandate_from(out, l, x);
	if (HAS(x, "fulfilled_entry"))
		mandate_done(out, l, x);
	else if (HAS(x, "lapsed"))
		mandate_gone(out, l);
	buf_str(out, "</p></div>");
	put_entry(out, l, x);
	buf_str(out, "</li>\n");
}

void
put_mandates(struct buf *out, const struct lang *l, const struct json *m,
    bool open_only)
{
	for EACH(x, json_get(m, "mandates"))
		if (!open_only || mandate_open(x))
			mandate(out, l, x);
}

void
put_done(struct buf *out, const struct lang *l, const struct json *m)
{
	bool any = false;

	for EACH(x, json_get(m, "mandates")) {
		if (!HAS(x, "fulfilled_entry"))
			continue;
		if (!any) {
			buf_str(out, "<h3 class=\"sec-h sec\">");
			tmpl_text(out, tr(l, N_("Done already")));
			buf_str(out, "</h3><ol class=\"work\">\n");
		}
		any = true;
		mandate(out, l, x);
	}
	buf_str(out, any ? "</ol>\n" : "");
}

/* --- what was published ----------------------------------------------------- */

static void
media_by(struct buf *out, const struct lang *l, const struct json *x)
{
	if (HAS(x, "person")) {
		buf_printf(out, "<a href=\"/%s/people/", l->code);
		tmpl_urlpart(out, S(x, "person"));
		buf_str(out, "\">");
		tmpl_text(out, S(x, "person_name"));
		buf_str(out, "</a>");
	}
	if (HAS(x, "source")) {
		buf_str(out, HAS(x, "person") ? " · " : "");
		tmpl_text(out, tr(l, N_("Source:")));
		buf_byte(out, ' ');
		tmpl_text(out, S(x, "source"));
	}
}

void
put_media(struct buf *out, const struct lang *l, const struct json *m)
{
	if (!count_of(json_get(m, "media"))) {
		put_empty(out, l, "h3", N_("Not published yet"),
		    N_("Transcripts and news appear here with their source."));
		return;
	}
	buf_str(out, "<ol class=\"work\">\n");
	for EACH(x, json_get(m, "media")) {
		buf_str(out, "<li><div class=\"due\"><b>");
		if (HAS(x, "day"))
			put_day(out, l, S(x, "day"));
		buf_str(out, "</b>");
		tmpl_text(out, word_label(l, S(x, "type")));
		buf_str(out, "</div><div><h3>");
		tmpl_text(out, S(x, "title"));
		buf_str(out, "</h3><p class=\"sub\">");
		media_by(out, l, x);
		buf_str(out, "</p><p>");
		tmpl_text(out, S(x, "summary"));
		buf_str(out, "</p></div>");
		put_entry(out, l, x);
		buf_str(out, "</li>\n");
	}
	buf_str(out, "</ol>\n");
}

/* --- what comes --------------------------------------------------------------- */

/* They come in their order. */
void
put_next_session(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *s = json_get(m, "sessions")->child;

	if (!s) {
		buf_str(out, "<p class=\"small muted\">");
		tmpl_text(out, tr(l, N_("None is convened.")));
		buf_str(out, "</p>");
		return;
	}
	buf_printf(out, "<p><a href=\"/%s/sessions/", l->code);
	tmpl_urlpart(out, S(s, "session"));
	buf_str(out, "\">");
	tmpl_text(out, S(s, "title"));
	buf_str(out, "</a><br><span class=\"small muted\">");
	tmpl_text(out, S(s, "organ_name"));
	buf_str(out, ", ");
	if (HAS(s, "day"))
		put_day(out, l, S(s, "day"));
	else
		tmpl_text(out, tr(l, N_("no date set")));
	buf_str(out, "</span></p>");
}

/* what may begin with whose it is. */
static void
coming_row(struct buf *out, const struct lang *l, const char *day,
    const char *whose, const char *what)
{
	buf_str(out, "<tr><th scope=\"row\">");
	put_day_short(out, l, day);
	buf_printf(out, " %.4s</th><td>", day);
	tmpl_text(out, whose);
	buf_str(out, *whose ? ": " : "");
	tmpl_text(out, what);
	buf_str(out, "</td></tr>\n");
}

static bool
ahead(const struct json *m, const struct json *x, const char *name)
{
	return HAS(x, name) && strcmp(S(x, name), S(m, "day")) > 0;
}

static void
coming_rows(struct buf *out, const struct lang *l, const struct json *m)
{
	for EACH(x, json_get(m, "coming"))
		coming_row(out, l, S(x, "day"), "", S(x, "name"));
	for EACH(x, json_get(m, "sessions"))
		if (ahead(m, x, "day"))
			coming_row(out, l, S(x, "day"), S(x, "organ_name"),
			    S(x, "title"));
	for EACH(x, json_get(m, "mandates"))
		if (ahead(m, x, "due") && mandate_open(x))
			coming_row(out, l, S(x, "due"), "", S(x, "what"));
}

void
put_coming(struct buf *out, const struct lang *l, const struct json *m)
{
	struct buf rows = BUF_MAX(1 << 20);

	coming_rows(&rows, l, m);
	if (!rows.n) {
		buf_str(out, "<p class=\"small muted\">");
		tmpl_text(out, tr(l, N_("Nothing with a day ahead.")));
		buf_str(out, "</p>");
	} else {
		buf_str(out, "<table class=\"small dense\"><caption "
		    "class=\"vh\">");
		tmpl_text(out, tr(l, N_("Coming up")));
		buf_str(out, "</caption><tbody>");
		buf_add(out, rows.p, rows.n);
		buf_str(out, "</tbody></table>");
	}
	buf_free(&rows);
}

/* --- the log ------------------------------------------------------------------ */

static const char *
icon_of(const char *kind)
{
	static const struct { const char *prefix, *icon; } icons[] = {
		{ "position.", "pen" }, { "instrument.sign", "pen" },
		{ "document.adopt", "check" }, { "document.clear", "check" },
		{ "document.reject", "cross" }, { "document.", "doc" },
		{ "silence.", "clock" }, { "written.", "clock" },
		{ "vote.", "people" }, { "election.", "people" },
		{ "ballot.", "people" }, { "candidate.", "people" },
		{ "lot.", "people" }, { "motion.", "hand" },
		{ "amendment.", "pen" }, { "speech.", "doc" },
		{ "minutes.", "doc" },
		{ "package.", "doc" }, { "media.", "doc" },
		{ "meeting.", "cal" }, { "session.", "cal" },
		{ "agenda.", "cal" }, { "plan.", "cal" },
		{ "attendance.", "people" }, { "person.", "people" },
		{ "credentials.", "people" }, { "office.", "people" },
		{ "chair.", "flag" }, { "rotation.", "flag" },
		{ "mandate.", "hand" }, { "key.", "key" },
		{ "powers.", "key" }, { "instrument.", "scale" },
	};

	for (size_t i = 0; i < sizeof icons / sizeof *icons; i++)
		if (strncmp(kind, icons[i].prefix,
		    strlen(icons[i].prefix)) == 0)
			return icons[i].icon;
	/* No shape says more than that it happened. */
	return "doc";
}

/* What a run of one kind comes to: a fold is no order. */
static void
put_run_name(struct buf *out, const struct lang *l, const char *kind,
    int64_t n)
{
	static const struct { const char *kind, *one, *many; } names[] = {
		{ "attendance.record",
		    P_("attendance recorded", "attendances recorded") },
		{ "document.adopt",
		    P_("document adopted", "documents adopted") },
		{ "document.table", P_("draft tabled", "drafts tabled") },
		{ "instrument.sign",
		    P_("signature given", "signatures given") },
		{ "key.enrol", P_("key enrolled", "keys enrolled") },
		{ "mandate.give", P_("mandate given", "mandates given") },
		{ "organ.establish", P_("organ entered", "organs entered") },
		{ "person.register",
		    P_("person entered", "persons entered") },
		{ "position.confirm",
		    P_("position confirmed", "positions confirmed") },
		{ "position.state",
		    P_("position stated", "positions stated") },
		{ "speech.record",
		    P_("speech recorded", "speeches recorded") },
	};
	const struct act_type *t = act_type_find(kind);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].kind, kind) == 0) {
			put_count(out, l, n, names[i].one, names[i].many);
			return;
		}
	put_count(out, l, n, "entry", "entries");
	buf_str(out, ": ");
	tmpl_text(out, t ? tr(l, t->gist) : kind);
}

static void
entry_line(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	buf_str(out, "<li>");
	put_clock(out, m, S(x, "received_at"));
	put_icon(out, icon_of(S(x, "kind")));
	buf_str(out, "<span>");
	tmpl_text(out, S(x, "sentence"));
	put_disowned(out, l, x);
	buf_str(out, "</span>");
	put_entry(out, l, x);
	buf_str(out, "</li>\n");
}

static int64_t
day_number(const struct json *m, const struct json *x)
{
	const char *iso = S(x, "received_at");
	struct instant t = { 0 };
	int offset = 0;

	instant_read(iso, strlen(iso), &t);
	if (!os_zone(S(json_get(m, "organisation"), "zone"), t, &offset, NULL))
		offset = 0;
	return instant_day(t, offset).n;
}

/* The first entry after x that is of another day or kind. */
static const struct json *
run_end(const struct json *m, const struct json *x, int64_t *n)
{
	const struct json *y = x->next;

	for (*n = 1; y && strcmp(S(y, "kind"), S(x, "kind")) == 0 &&
	    day_number(m, y) == day_number(m, x); y = y->next)
		++*n;
	return y;
}

#define QUIET 6		/* a run of the same kind longer than this is folded */

static void
put_run(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x, const struct json *end, int64_t n, bool quiet)
{
	if (quiet && n > QUIET) {
		buf_str(out, "<li>");
		put_clock(out, m, S(x, "received_at"));
		put_icon(out, icon_of(S(x, "kind")));
		buf_str(out, "<details><summary>");
		put_run_name(out, l, S(x, "kind"), n);
		buf_str(out, "</summary><ol>\n");
	}
	for (; x != end; x = x->next)
		entry_line(out, l, m, x);
	if (quiet && n > QUIET)
		buf_str(out, "</ol></details></li>\n");
}

static void
put_entries(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *list, bool days, bool quiet)
{
	int64_t day = INT64_MIN, n;

	buf_str(out, "<div class=\"log\">");
	for (const struct json *x = list->child, *end; x; x = end) {
		end = run_end(m, x, &n);
		if (day != day_number(m, x)) {
			buf_str(out, day == INT64_MIN ? "" : "</ol>");
			if (days) {
				buf_str(out, "<h3>");
				put_day_of(out, l, m, S(x, "received_at"));
				buf_str(out, "</h3>");
			}
			buf_str(out, "<ol>\n");
			day = day_number(m, x);
		}
		put_run(out, l, m, x, end, n, quiet);
	}
	buf_str(out, "</ol></div>\n");
}

void
put_log(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *list = json_get(m, "entries");

	if (!count_of(list)) {
		put_empty(out, l, "h2", N_("The record is empty"),
		    N_("Its first entry constitutes the organisation, its "
		    "members and their root keys; every further step appears "
		    "here as it is received."));
		return;
	}
	put_entries(out, l, m, list, !HAS(m, "newer") && !HAS(m, "older") &&
	    !HAS(m, "days"), false);
}

void
put_history(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *list = json_get(m, "history");

	if (count_of(list) == MODEL_NEWEST) {
		buf_str(out, "<p class=\"small\">");
		tmpl_text(out, tr(l, N_("Only the newest entries are shown "
		    "here; the record has them all.")));
		buf_str(out, "</p>");
	}
	if (count_of(list))
		put_entries(out, l, m, list, true, true);
}

/* --- an act's members ------------------------------------------------------------ */

static void
put_words(struct buf *out, const char *text, bool mono)
{
	bool lines = !mono && strchr(text, '\n');

	buf_str(out, mono ? "<code class=\"mono brk\">" : lines ?
	    "<span class=\"lines\">" : "");
	tmpl_text(out, text);
	buf_str(out, mono ? "</code>" : lines ? "</span>" : "");
}

static void
put_value(struct buf *out, const struct lang *l, const struct json *v)
{
	if (HAS(v, "fields")) {
		buf_str(out, "<dl class=\"meta said\">");
		put_fields(out, l, json_get(v, "fields"));
		buf_str(out, "</dl>");
		return;
	}
	if (HAS(v, "href")) {
		buf_str(out, "<a href=\"");
		tmpl_attr(out, S(v, "href"));
		buf_str(out, "\">");
	}
	put_words(out, S(v, "text"), HAS(v, "mono"));
	if (HAS(v, "href"))
		buf_str(out, "</a>");
	if (HAS(v, "entry")) {
		buf_byte(out, ' ');
		put_entry(out, l, v);
	}
}

void
put_fields(struct buf *out, const struct lang *l, const struct json *fields)
{
	for EACH(f, fields) {
		const struct json *values = json_get(f, "values");

		buf_str(out, "<dt>");
		tmpl_text(out, S(f, "label"));
		buf_str(out, "</dt><dd>");
		if (count_of(values) > 1) {
			buf_str(out, "<ul>");
			for EACH(v, values) {
				buf_str(out, "<li>");
				put_value(out, l, v);
				buf_str(out, "</li>");
			}
			buf_str(out, "</ul>");
		} else if (count_of(values))
			put_value(out, l, values->child);
		buf_str(out, "</dd>\n");
	}
}

/* --- a text ---------------------------------------------------------------- */

/* Cyrillic or Latin: by which letters are more. */
static const char *
language_of(const char *p, size_t n)
{
	size_t latin = 0, cyrillic = 0;

	for (size_t i = 0; i < n; i++) {
		latin += (p[i] | 32) >= 'a' && (p[i] | 32) <= 'z';
		cyrillic += (unsigned char)p[i] == 0xD0 ||
		    (unsigned char)p[i] == 0xD1;
	}
	return cyrillic > latin ? "ru" : "en";
}

static void
put_block(struct buf *out, const struct lang *l, const char *p, size_t n)
{
	const char *lang = language_of(p, n);
	struct buf text = BUF_MAX(1 << 20);

	buf_str(out, "<p");
	if (strcmp(lang, l->code) != 0)
		buf_printf(out, " lang=\"%s\"", lang);
	buf_byte(out, '>');
	buf_add(&text, p, n);
	tmpl_text(out, text.p);
	buf_str(out, "</p>\n");
	buf_free(&text);
}

void
put_text(struct buf *out, const struct lang *l, const char *text)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		size_t n = end ? (size_t)(end - text) : strlen(text);

		while (n && text[n - 1] == '\n')
			n--;
		if (n)
			put_block(out, l, text, n);
		if (!end)
			return;
		text = end + strspn(end, "\n");
	}
}
