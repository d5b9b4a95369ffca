/* calendar.c: iCalendar (feeds.h, deadline.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/deadline.h"
#include "press/feeds.h"
#include "text/glyph.h"

#include "base/enc.h"

#include <string.h>

/* One content line, folded at 75 bytes and never inside a character. */
static void
ics_line(struct buf *out, const char *p, size_t n)
{
	size_t room = 75;

	while (n > room) {
		size_t cut = room;

		while (cut && ((unsigned char)p[cut] & 0xC0) == 0x80)
			cut--;
		buf_add(out, p, cut);
		buf_str(out, "\r\n ");
		p += cut;
		n -= cut;
		room = 74;
	}
	buf_add(out, p, n);
	buf_str(out, "\r\n");
}

/* Nothing in it is a line of its own, or turns the direction of writing. */
static void
ics_text(struct buf *out, const char *name, const char *value)
{
	struct buf line = BUF_MAX(65536);
	size_t n = strlen(value), len;

	if (!*value)
		return;
	buf_str(&line, name);
	buf_byte(&line, ':');
	for (size_t i = 0; i < n; i += len) {
		enum glyph g = glyph_of(utf8_next(value + i, n - i, &len));

		if (value[i] == '\n')
			buf_str(&line, "\\n");
		if (g == GLYPH_CONTROL || g == GLYPH_TURN)
			continue;
		if (strchr("\\;,", value[i]))
			buf_byte(&line, '\\');
		buf_add(&line, value + i, len);
	}
	ics_line(out, line.p, line.n);
	buf_free(&line);
}

/* 2010-12-10T13:15:00Z as 20101210T131500Z. */
static void
ics_time(struct buf *out, const char *name, const char *iso)
{
	if (strlen(iso) != 20)
		return;
	buf_printf(out, "%s:", name);
	for (; *iso; iso++)
		if (*iso != '-' && *iso != ':')
			buf_byte(out, *iso);
	buf_str(out, "\r\n");
}

static void
ics_begin(struct buf *out, const struct json *m, const char *name)
{
	struct buf uid = BUF_MAX(1000);

	buf_str(out, "BEGIN:VEVENT\r\n");
	buf_printf(&uid, "%s@%s", name, S(json_get(m, "organisation"),
	    "origin"));
	ics_text(out, "UID", uid.p);
	buf_free(&uid);
	ics_time(out, "DTSTAMP", S(json_get(m, "record"), "received_at"));
}

/* --- the meetings of a session ------------------------------------------ */

static void
ics_event(struct buf *out, const struct json *m, const struct json *x)
{
	const char *start = HAS(x, "opened") ? S(x, "opened") :
	    S(x, "due_at");
	const char *day = S(x, "day");

	ics_begin(out, m, S(x, "meeting"));
	if (*start) {
		ics_time(out, "DTSTART", start);
		ics_time(out, "DTEND", S(x, "closed"));
	} else if (strlen(day) == 10)
		buf_printf(out, "DTSTART;VALUE=DATE:%.4s%.2s%.2s\r\n", day,
		    day + 5, day + 8);
	ics_text(out, "SUMMARY", S(x, "name"));
	ics_text(out, "LOCATION", S(x, "place"));
	ics_text(out, "DESCRIPTION", S(x, "organ_names"));
	buf_str(out, "END:VEVENT\r\n");
}

static const char calendar_begins[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "PRODID:-//Chancery//record//EN\r\n";

void
feed_ics(struct buf *out, const struct json *m)
{
	buf_str(out, calendar_begins);
	for EACH(x, json_get(m, "meetings"))
		ics_event(out, m, x);
	buf_str(out, "END:VCALENDAR\r\n");
}

/* --- deadlines ----------------------------------------------------------- */

static const struct { const char *word, *head; } heads[] = {
	{ "silence", N_("Silence ends") },
	{ "written", N_("A written procedure ends") },
	{ "confirm", N_("To be confirmed") },
	{ "mandate", N_("A mandate is due") },
	{ "key", N_("The last day of a key is near") },
};

static const char *
head_of(const struct lang *l, const struct json *x)
{
	size_t i = 0;

	while (i + 1 < sizeof heads / sizeof *heads &&
	    strcmp(heads[i].word, S(x, "kind")) != 0)
		i++;
	return tr(l, heads[i].head);
}

static void
summary(struct buf *out, const struct lang *l, const struct json *x)
{
	struct buf text = BUF_MAX(8192);

	buf_printf(&text, "%s: %s", head_of(l, x), S(x,
	    HAS(x, "last_day") ? "what" : "short"));
	if (HAS(x, "symbol"))
		buf_printf(&text, " (%s)", S(x, "symbol"));
	ics_text(out, "SUMMARY", text.p);
	buf_free(&text);
}

/* The clocks that the readers live by, then who is waited for. */
static void
description(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x)
{
	const char *sep = "\n", *day = S(x, "last_day"), *zone = S(json_get(m, "organisation"), "zone");
	struct buf text = BUF_MAX(1 << 15);
	char when[LANG_TEXT];
	struct instant t = { 0 };
	struct day d;

	instant_read(S(x, "ends_at"), strlen(S(x, "ends_at")), &t);
	if (HAS(x, "state"))
		buf_printf(&text, "%s\n", word_label(l, S(x, "state")));
	buf_str(&text, day_read(day, strlen(day), &d) ?
	    lang_day(l, d, when) : lang_instant(l, t, zone, when));
	for EACH(c, *day ? NULL : json_get(m, "capitals")) {
		buf_printf(&text, "%s%s %s", sep, S(c, "capital"),
		    lang_clock(t, S(c, "zone"), when));
		sep = ", ";
	}
	sep = "\n";
	for EACH(w, json_get(x, "awaits")) {
		buf_printf(&text, "%s%s%s", sep, *sep == '\n' ?
		    deadline_awaited(l, x) : "", *sep == '\n' ? " " : "");
		buf_str(&text, S(w, "name"));
		sep = ", ";
	}
	ics_text(out, "DESCRIPTION", text.p);
	buf_free(&text);
}

static void
alarm(struct buf *out, const struct lang *l, const struct json *x,
    const char *before)
{
	buf_printf(out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-%s\r\n",
	    before);
	ics_text(out, "DESCRIPTION", head_of(l, x));
	buf_str(out, "END:VALARM\r\n");
}

static void
link_to(struct buf *out, const struct lang *l, const struct json *x,
    const char *origin)
{
	struct buf url = BUF_MAX(4096);

	buf_printf(&url, "URL:%s/%s/", origin, l->code);
	if (HAS(x, "symbol")) {
		buf_str(&url, "documents/");
		put_symbol_path(&url, S(x, "symbol"));
	} else
		buf_str(&url, "deadlines");
	ics_line(out, url.p, url.n);
	buf_free(&url);
}

/* An event without length, at the end. In one's own calendar it warns while one
 * has yet to act; in that of all, while it is open. */
static void
deadline_event(struct buf *out, const struct lang *l, const struct json *m,
    const struct json *x, const char *origin)
{
	const struct json *member = json_get(m, "member");
	const char *state = S(x, "state");
	bool off = *state && !word_among("adopted cleared", state);
	struct buf name = BUF_MAX(400);

	buf_printf(&name, "%s-%s", S(x, "kind"), S(x, "subject"));
	ics_begin(out, m, name.p);
	buf_free(&name);
	ics_time(out, "DTSTART", S(x, "ends_at"));
	buf_printf(out, "SEQUENCE:%lld\r\nSTATUS:%s\r\nTRANSP:TRANSPARENT\r\n",
	    (long long)N(x, "sequence"), off ? "CANCELLED" : "CONFIRMED");
	summary(out, l, x);
	description(out, l, m, x);
	link_to(out, l, x, origin);
	if (!*state && (!member || deadline_awaits(x, S(member, "member")))) {
		alarm(out, l, x, "P1D");
		alarm(out, l, x, "PT2H");
	}
	buf_str(out, "END:VEVENT\r\n");
}

void
feed_deadlines(struct buf *out, const struct lang *l, const struct json *m,
    const char *origin)
{
	buf_str(out, calendar_begins);
	for EACH(x, json_get(m, "deadlines"))
		deadline_event(out, l, m, x, origin);
	for EACH(x, json_get(m, "ended"))
		deadline_event(out, l, m, x, origin);
	buf_str(out, "END:VCALENDAR\r\n");
}
