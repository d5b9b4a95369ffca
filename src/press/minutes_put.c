/* minutes_put.c: what the page of minutes and their text have in common: who
 * spoke, who voted how. See minutes.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/minutes.h"

#include <string.h>

static const struct { const char *stance, *label; } stances[] = {
	{ "yes", N_("In favour") },
	{ "no", N_("Against") },
	{ "abstain", N_("Abstaining") },
	{ "not_voting", N_("Not voting") },
	{ "absent", N_("Absent") },
};
#define STANCES (sizeof stances / sizeof *stances)

void
votes_say(struct buf *out, const struct lang *l, const struct json *names)
{
	for (size_t i = 0; i < STANCES; i++) {
		const struct json *of = json_get(names, stances[i].stance);

		if (!count_of(of))
			continue;
		buf_printf(out, "%s%s: ", out->n ? "; " : "",
		    tr(l, stances[i].label));
		for EACH(x, of)
			buf_printf(out, "%s%s", x == of->child ? "" : ", ",
			    x->str);
	}
}

void
put_vote_names(struct buf *out, const struct lang *l,
    const struct json *names)
{
	struct buf says = BUF_MAX(1 << 16);

	votes_say(&says, l, names);
	if (says.n) {
		buf_str(out, "<p class=\"small\">");
		tmpl_text(out, says.p);
		buf_str(out, "</p>");
	}
	buf_free(&says);
}

void
speaker_says(struct buf *out, const struct lang *l, const struct json *x)
{
	const char *of = S(x, "delegation_name");

	if (HAS(x, "person_name"))
		buf_printf(out, "%s%s%s (%s)", S(x, "person_name"),
		    HAS(x, "title") ? ", " : "", S(x, "title"), of);
	else if (HAS(x, "title"))
		buf_printf(out, "%s (%s)", S(x, "title"), of);
	else if (strcmp(S(x, "delegation_kind"), "member") == 0 &&
	    !N(x, "chair"))
		lang_fill(out, tr(l, N_("Delegation: {a}")), of, NULL, NULL);
	else
		buf_str(out, of);
	if (N(x, "chair"))
		buf_str(out, tr(l, N_(", in the chair")));
}

void
presence_says(struct buf *out, const struct lang *l, const struct json *x)
{
	char present[LANG_TEXT], entitled[LANG_TEXT], quorum[LANG_TEXT];
	bool over = HAS(json_get(x, "meeting"), "closed");

	lang_number(l, N(x, "present"), present);
	lang_number(l, N(x, "entitled"), entitled);
	lang_number(l, N(x, "quorum"), quorum);
	lang_fill(out, over ? tr(l, N_("At the close {a} of {b} members were "
	    "present; {c} are a quorum.")) : tr(l, N_("{a} of {b} members are "
	    "present; {c} are a quorum.")), present, entitled, quorum);
}

void
put_presence_says(struct buf *out, const struct lang *l, const struct json *x)
{
	struct buf says = BUF_MAX(1000);

	presence_says(&says, l, x);
	tmpl_text(out, says.p);
	buf_free(&says);
}

/* The same with the name as a link, where there is one. */
void
put_speaker(struct buf *out, const struct lang *l, const struct json *x)
{
	struct buf says = BUF_MAX(8192);
	const char *name = S(x, "person_name");
	size_t n = strlen(name);

	speaker_says(&says, l, x);
	if (n) {
		buf_printf(out, "<a href=\"/%s/people/", l->code);
		tmpl_urlpart(out, S(x, "person"));
		buf_str(out, "\">");
		tmpl_text(out, name);
		buf_str(out, "</a>");
	}
	tmpl_text(out, says.p ? says.p + n : "");
	buf_free(&says);
}

void
motion_says(struct buf *out, const struct lang *l, const struct json *x)
{
	buf_str(out, HAS(x, "outcome") ? word_label(l, S(x, "outcome")) :
	    tr(l, N_("not decided yet")));
	if (HAS(x, "yes") || HAS(x, "no"))
		buf_printf(out, " · %lld–%lld", (long long)N(x, "yes"),
		    (long long)N(x, "no"));
	if (HAS(x, "reason"))
		buf_printf(out, " · %s", S(x, "reason"));
}

void
amendment_says(struct buf *out, const struct lang *l, const struct json *x)
{
	char number[LANG_TEXT];

	lang_fill(out, tr(l, N_("paragraph {a}: {b}; {c}")),
	    lang_number(l, N(x, "paragraph"), number),
	    word_label(l, S(x, "action")), word_label(l, S(x, "state")));
	if (HAS(x, "yes") || HAS(x, "no"))
		buf_printf(out, " · %lld–%lld", (long long)N(x, "yes"),
		    (long long)N(x, "no"));
	if (HAS(x, "ruling"))
		buf_printf(out, " · %s", S(x, "ruling"));
}

void
division_says(struct buf *out, const struct lang *l, const struct json *x)
{
	char first[LANG_TEXT], last[LANG_TEXT];
	bool one = N(x, "first") == N(x, "last");

	lang_number(l, N(x, "first"), first);
	lang_number(l, N(x, "last"), last);
	lang_fill(out, one ? tr(l, N_("paragraph {a}")) :
	    tr(l, N_("paragraphs {a} to {b}")), first, last, NULL);
	if (N(x, "operative"))
		buf_str(out, tr(l, N_(", operative")));
	buf_printf(out, ": %s", word_label(l, S(x, "outcome")));
	if (HAS(x, "yes") || HAS(x, "no"))
		buf_printf(out, " · %lld–%lld", (long long)N(x, "yes"),
		    (long long)N(x, "no"));
}

void
put_divisions(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf says = BUF_MAX(1000);

	buf_str(out, "<ul class=\"stack-s\">");
	for EACH(x, list) {
		buf_clear(&says);
		division_says(&says, l, x);
		buf_str(out, "<li>");
		put_document_link(out, l, x);
		buf_str(out, ", ");
		tmpl_text(out, says.p);
		buf_byte(out, ' ');
		put_entry(out, l, x);
		buf_str(out, "</li>");
	}
	buf_str(out, "</ul>\n");
	buf_free(&says);
}

const struct json *
words_first(const struct lang *l, const struct json *x)
{
	const struct json *words = json_get(x, "words");
	const struct json *w = row_of(words, "language", l->code);

	if (!w)
		w = row_of(words, "language", S(x, "language"));
	return w || !words ? w : words->child;
}

/* The next paragraph of words, without its line ends; false: there is none. */
bool
said_paragraph(const char **text, size_t *n)
{
	const char *end;

	*text += strspn(*text, "\n");
	end = strstr(*text, "\n\n");
	*n = end ? (size_t)(end - *text) : strlen(*text);
	return *n > 0;
}

void
put_said(struct buf *out, const char *text)
{
	struct buf p = BUF_MAX(1 << 16);
	size_t n;

	for (; said_paragraph(&text, &n); text += n) {
		buf_clear(&p);
		buf_add(&p, text, n);
		buf_str(out, "<p>");
		tmpl_text(out, p.p);
		buf_str(out, "</p>");
	}
	buf_free(&p);
}

void
put_symbol_link(struct buf *out, const struct lang *l, const char *symbol)
{
	buf_printf(out, "<a href=\"/%s/documents/", l->code);
	put_symbol_path(out, symbol);
	buf_str(out, "\">");
	tmpl_text(out, symbol);
	buf_str(out, "</a> ");
}
