/* draft_put.c: pieces of a draft's page (draft.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/draft.h"

#include <stdio.h>
#include <string.h>

void
put_left(struct buf *out, const struct lang *l, const char *now,
    const char *until)
{
	struct instant a = { 0 }, b = { 0 };
	int64_t min;

	instant_read(now, strlen(now), &a);
	instant_read(until, strlen(until), &b);
	min = b.s > a.s ? (b.s - a.s + 30) / 60 : 0;
	if (min >= 1440)
		buf_printf(out, "%lld %s %lld %s", (long long)(min / 1440),
		    tr(l, N_("d")), (long long)(min % 1440 / 60),
		    tr(l, N_("h")));
	else if (min >= 60)
		buf_printf(out, "%lld %s %lld %s", (long long)(min / 60),
		    tr(l, N_("h")), (long long)(min % 60),
		    tr(l, N_("min")));
	else
		buf_printf(out, "%lld %s", (long long)min, tr(l, N_("min")));
}

static void
fill(struct buf *out, const struct lang *l, const struct json *m,
    const char *message, const char *iso, const char *who)
{
	const char *p = tr(l, message);

	while (*p) {
		size_t n = strcspn(p, "{");
		char part[400];

		snprintf(part, sizeof part, "%.*s", (int)n, p);
		tmpl_text(out, part);
		p += n;
		if (strncmp(p, "{a}", 3) == 0) {
			buf_str(out, "<b>");
			put_instant(out, l, m, iso);
			buf_str(out, "</b>");
		} else if (strncmp(p, "{b}", 3) == 0)
			tmpl_text(out, who);
		p += *p ? 3 : 0;
	}
}

void
put_silence_says(struct buf *out, const struct lang *l, const struct json *m,
    const char *message)
{
	fill(out, l, m, message, S(json_get(m, "silence"), "ends"), "");
}

void
put_written_says(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *w = json_get(m, "written");
	struct buf names = BUF_MAX(20000), b = BUF_MAX(30000);
	char asked[LANG_TEXT], answers[LANG_TEXT];

	fill(out, l, m, HAS(w, "ended") ? N_("It was over on {a}.") :
	    N_("It is over on {a}, or before, when all have answered. Then the "
	    "rule is asked of the answers."), HAS(w, "ended") ?
	    S(w, "ended") : S(w, "ends"), "");
	for EACH(x, json_get(w, "missing")) {
		buf_str(&names, names.n ? ", " : "");
		buf_str(&names, x->str);
	}
	lang_number(l, N(w, "answers"), answers);
	lang_number(l, N(w, "asked"), asked);
	lang_fill(&b, names.n ? tr(l, N_("Members that answered: {a} of {b}. "
	    "No answer: {c}.")) : tr(l, N_("Members that answered: {a} of "
	    "{b}.")), answers, asked, names.p);
	buf_byte(out, ' ');
	tmpl_text(out, b.p ? b.p : "");
	buf_free(&names);
	buf_free(&b);
}

void
put_silence_end(struct buf *out, const struct lang *l, const struct json *m,
    const char *message)
{
	const struct json *s = json_get(m, "silence");
	const struct json *who = row_of(json_get(m, "members"), "member",
	    S(s, "by"));

	fill(out, l, m, message, S(s, "ended"), who ? S(who, "name") :
	    S(s, "by"));
}

const struct json *
position_on(const struct json *m, int64_t revision, const char *member)
{
	for EACH(x, json_get(m, "positions_before"))
		if (N(x, "revision") == revision &&
		    strcmp(S(x, "member"), member) == 0)
			return x;
	return NULL;
}

const char *
revision_name(const struct json *r, char out[24])
{
	const char *symbol = S(r, "symbol"), *slash = strrchr(symbol, '/');
	const char *before = slash;

	while (before && before > symbol && before[-1] != '/')
		before--;
	if (slash && strncmp(slash + 1, "Rev.", 4) == 0)
		snprintf(out, 24, "%s", slash + 1);
	else if (slash && before)
		snprintf(out, 24, "%.*s.%s", (int)(slash - before), before,
		    slash + 1);
	else
		snprintf(out, 24, "%s", symbol);
	return out;
}

const struct json *
row_at(const struct json *list, size_t i)
{
	const struct json *x = list ? list->child : NULL;

	while (x && i--)
		x = x->next;
	return x;
}

static void
put_run(struct buf *out, const struct lang *l, const struct json *run)
{
	const char *kind = S(run, "kind"), *text = S(run, "text");

	/* A blank that goes is no sign: struck out it would be a hyphen. */
	if (strcmp(kind, "keep") != 0 && strspn(text, " \n") ==
	    strlen(text)) {
		buf_printf(out, "<%.3s class=\"sp\">%s</%.3s>", kind, text,
		    kind);
		return;
	}
	if (strcmp(kind, "insert") == 0) {
		buf_str(out, "<ins>");
		tmpl_text(out, S(run, "text"));
		buf_str(out, "<span class=\"vh\"> ");
		tmpl_text(out, tr(l, N_("(inserted)")));
		buf_str(out, "</span></ins>");
	} else if (strcmp(kind, "delete") == 0) {
		buf_str(out, "<del>");
		tmpl_text(out, S(run, "text"));
		buf_str(out, "<span class=\"vh\"> ");
		tmpl_text(out, tr(l, N_("(deleted)")));
		buf_str(out, "</span></del> ");
	} else
		tmpl_text(out, S(run, "text"));
}

void
put_paragraph(struct buf *out, const struct lang *l, const struct json *p)
{
	buf_printf(out, "<p id=\"p%lld\">", (long long)N(p, "number"));
	if (N(p, "heading"))
		buf_str(out, "<b>");
	if (S(p, "label")[0]) {
		tmpl_text(out, S(p, "label"));
		buf_byte(out, ' ');
	}
	for EACH(run, json_get(p, "runs"))
		put_run(out, l, run);
	buf_str(out, N(p, "heading") ? "</b></p>\n" : "</p>\n");
}

const char *
answer_for(const struct lang *l, const char *name)
{
	static _Thread_local char out[400];
	struct buf b = BUF_MAX(sizeof out - 1);

	lang_fill(&b, tr(l, N_("Answer for {a}")), name, NULL, NULL);
	snprintf(out, sizeof out, "%s", b.p ? b.p : name);
	buf_free(&b);
	return out;
}
