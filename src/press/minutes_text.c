/* minutes_text.c: minutes as plain text, for a file or a printer.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/minutes.h"

#include "text/markup.h"

#include <string.h>

#define WIDTH 72

static void
line(struct buf *out, const char *text, size_t n, size_t indent)
{
	struct words rest = { text, n }, w;
	bool first = true;

	while (text_line(&rest, WIDTH - indent, &first, &w)) {
		for (size_t i = 0; i < indent; i++)
			buf_byte(out, ' ');
		buf_add(out, w.p, w.n);
		buf_byte(out, '\n');
	}
}

/* A text's own line ends stay. */
static void
lines(struct buf *out, const char *text, size_t n, size_t indent)
{
	for (size_t i = 0, len; i < n; i += len + 1) {
		const char *end = memchr(text + i, '\n', n - i);

		len = end ? (size_t)(end - text) - i : n - i;
		line(out, text + i, len, indent);
	}
}

static void
say(struct buf *out, size_t indent, struct buf *b)
{
	lines(out, b->p ? b->p : "", b->n, indent);
	buf_clear(b);
}

static void
heading(struct buf *out, const char *text)
{
	buf_byte(out, '\n');
	line(out, text, strlen(text), 0);
	buf_byte(out, '\n');
}

static const char *
time_of(const struct lang *l, const struct json *m, const char *iso,
    char text[LANG_TEXT])
{
	struct instant t;

	return instant_read(iso, strlen(iso), &t) ? lang_time(l, t,
	    S(json_get(m, "organisation"), "zone"), text) : "";
}

static const char *
moment_of(const struct lang *l, const struct json *m, const char *iso,
    char text[LANG_TEXT])
{
	struct instant t;

	return instant_read(iso, strlen(iso), &t) ? lang_instant(l, t,
	    S(json_get(m, "organisation"), "zone"), text) : "";
}

static const char *
day_text(const struct lang *l, const char *iso, char text[LANG_TEXT])
{
	struct day d;

	return day_read(iso, strlen(iso), &d) ? lang_day(l, d, text) : iso;
}

/* "[512]": the number of the entry, by which it is proven. */
static void
entry(struct buf *b, const struct json *row, const char *name)
{
	if (HAS(row, name))
		buf_printf(b, " [%lld]", (long long)N(row, name));
}

/* --- what happened ------------------------------------------------------------ */

static void
words(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		const struct json *w = words_first(l, x);
		const char *text = S(w, "text");
		size_t n;

		speaker_says(&b, l, x);
		entry(&b, x, "entry");
		buf_byte(&b, ':');
		say(out, 0, &b);
		for (; said_paragraph(&text, &n); text += n) {
			lines(out, text, n, 4);
			buf_byte(out, '\n');
		}
		if (w && N(w, "entry") != N(x, "entry")) {
			buf_printf(&b, "%s %s", row_of(json_get(x, "earlier"),
			    "language", S(w, "language")) ?
			    tr(l, N_("Corrected by")) :
			    tr(l, N_("Entered by")), S(w, "who_name"));
			entry(&b, w, "entry");
			say(out, 4, &b);
			buf_byte(out, '\n');
		}
	}
	buf_free(&b);
}

static void
floor_given(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	for EACH(x, list) {
		buf_printf(&b, "%s  %s %s", time_of(l, m, S(x, "began_at"),
		    text), S(x, "name"), N(x, "reply") ?
		    tr(l, N_("spoke in reply.")) : tr(l, N_("had the floor.")));
		entry(&b, x, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
motions(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	for EACH(x, list) {
		buf_printf(&b, "%s  %s: %s", time_of(l, m, S(x, "moved_at"),
		    text), S(x, "name"), word_label(l, S(x, "type")));
		entry(&b, x, "entry");
		say(out, 0, &b);
		if (HAS(x, "text"))
			lines(out, S(x, "text"), strlen(S(x, "text")), 4);
		motion_says(&b, l, x);
		entry(&b, x, "decided_entry");
		say(out, 4, &b);
	}
	buf_free(&b);
}

static void
amendments(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		buf_printf(&b, "%s  %s: ", S(x, "symbol"), S(x, "name"));
		amendment_says(&b, l, x);
		entry(&b, x, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
divisions(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		buf_printf(&b, "%s  ", S(x, "symbol"));
		division_says(&b, l, x);
		entry(&b, x, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
votes(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		buf_printf(&b, "%s, %s: %lld–%lld–%lld, %s (%s)",
		    S(x, "title"), word_label(l, S(x, "method")),
		    (long long)N(x, "yes"), (long long)N(x, "no"),
		    (long long)N(x, "abstain"), word_label(l, S(x, "verdict")),
		    S(x, "rule"));
		entry(&b, x, "entry");
		say(out, 0, &b);
		votes_say(&b, l, json_get(x, "names"));
		if (b.n)
			say(out, 4, &b);
	}
	buf_free(&b);
}

static void
decisions(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		buf_printf(&b, "%s  %s: %s", S(x, "symbol"), S(x, "short"),
		    word_label(l, S(x, "what")));
		if (HAS(x, "entitled"))
			buf_printf(&b, " (%lld/%lld)",
			    (long long)N(x, "present"),
			    (long long)N(x, "entitled"));
		entry(&b, x, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
statements(struct buf *out, const struct lang *l, const struct json *list)
{
	struct buf b = BUF_MAX(1 << 16);

	for EACH(x, list) {
		buf_printf(&b, "%s  %s: %s", S(x, "symbol"), S(x, "name"),
		    word_label(l, S(x, "position")));
		entry(&b, x, "entry");
		say(out, 0, &b);
		lines(out, S(x, "statement"), strlen(S(x, "statement")), 4);
	}
	buf_free(&b);
}

static void
item(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *i)
{
	struct buf b = BUF_MAX(1 << 16);

	if (HAS(i, "number"))
		buf_printf(&b, "%lld. %s", (long long)N(i, "number"),
		    S(i, "subject"));
	else
		buf_str(&b, tr(l, N_("Proceedings")));
	heading(out, b.p);
	buf_free(&b);
	words(out, l, json_get(i, "words"));
	floor_given(out, l, m, json_get(i, "floor"));
	motions(out, l, m, json_get(i, "motions"));
	amendments(out, l, json_get(i, "amendments"));
	divisions(out, l, json_get(i, "divisions"));
	votes(out, l, json_get(i, "votes"));
	decisions(out, l, json_get(i, "decisions"));
	statements(out, l, json_get(i, "statements"));
}

/* --- the meeting ----------------------------------------------------------------- */

static void
present(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *list = json_get(m, "attendance");
	struct buf b = BUF_MAX(1 << 16);

	if (!count_of(list))
		return;
	heading(out, tr(l, N_("Present")));
	if (HAS(m, "quorum")) {
		presence_says(&b, l, m);
		say(out, 0, &b);
	}
	for EACH(x, list) {
		buf_printf(&b, "%s: %s%s%s, %s", S(x, "delegation_name"),
		    S(x, "person_name"), HAS(x, "person_name") ? ", " : "",
		    S(x, "title"), word_label(l, S(x, "role")));
		entry(&b, x, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
agenda_adopted(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *row)
{
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	if (!row)
		return;
	buf_printf(&b, "%s  %s", time_of(l, m, S(row, "adopted_at"), text),
	    tr(l, N_("The agenda is adopted.")));
	entry(&b, row, "entry");
	say(out, 0, &b);
	buf_free(&b);
}

static void
chairs(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	const struct json *t = json_get(x, "meeting");
	const struct json *agenda = json_get(x, "agenda_adopted");
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	for EACH(p, json_get(x, "presiding")) {
		if (agenda && strcmp(S(agenda, "adopted_at"),
		    S(p, "since_at")) < 0) {
			agenda_adopted(out, l, m, agenda);
			agenda = NULL;
		}
		buf_printf(&b, "%s  %s: %s%s%s", time_of(l, m, S(p, "since_at"),
		    text), tr(l, N_("Presiding")), S(p, "name"),
		    HAS(p, "person_name") ? ", " : "", S(p, "person_name"));
		entry(&b, p, "entry");
		say(out, 0, &b);
	}
	agenda_adopted(out, l, m, agenda);
	if (HAS(t, "closed")) {
		buf_printf(&b, "%s  %s", time_of(l, m, S(t, "closed"), text),
		    tr(l, N_("Closed")));
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
acts(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	if (count_of(json_get(x, "acts")))
		heading(out, tr(l, N_("Other acts of the meeting")));
	for EACH(a, json_get(x, "acts")) {
		buf_printf(&b, "%s  %s", time_of(l, m, S(a, "received_at"),
		    text), S(a, "sentence"));
		entry(&b, a, "entry");
		say(out, 0, &b);
	}
	buf_free(&b);
}

static void
head(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	const struct json *t = json_get(x, "meeting");
	const struct json *approved = json_get(x, "approved");
	struct buf b = BUF_MAX(1 << 16);
	char text[LANG_TEXT];

	buf_printf(&b, "%s. %s", S(json_get(m, "organisation"), "name"),
	    S(t, "organ_names"));
	say(out, 0, &b);
	buf_printf(&b, "%s: %s", tr(l, N_("Minutes")), S(t, "name"));
	say(out, 0, &b);
	buf_printf(&b, "%s, %s", S(t, "place"), day_text(l, S(t, "day"), text));
	say(out, 0, &b);
	if (approved)
		buf_printf(&b, "%s %s, %s", tr(l,
		    N_("These minutes were approved:")), S(approved, "name"),
		    moment_of(l, m, S(approved, "approved_at"), text));
	else
		buf_str(&b, tr(l, N_("Draft")));
	say(out, 0, &b);
	buf_byte(out, '\n');
	buf_free(&b);
}

static void
body(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	head(out, l, m, x);
	chairs(out, l, m, x);
	present(out, l, x);
	for EACH(i, json_get(x, "items"))
		item(out, l, m, i);
	acts(out, l, m, x);
	buf_byte(out, '\n');
}

void
minutes_text(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *point = json_get(m, "checkpoint");
	struct buf b = BUF_MAX(1 << 16);

	if (HAS(m, "meeting"))
		body(out, l, m, m);
	for EACH(x, json_get(m, "meetings"))
		body(out, l, m, x);
	buf_str(&b, tr(l, N_("Numbers in brackets are entries of the log.")));
	say(out, 0, &b);
	if (point) {
		buf_printf(&b, "%s: %s, %lld, %s", tr(l, N_("Checkpoint")),
		    S(point, "origin"), (long long)N(point, "size"),
		    S(point, "root"));
		say(out, 0, &b);
	}
	buf_free(&b);
}
