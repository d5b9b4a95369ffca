/* drawing.c: drawings that the server makes: SVG with x in percent and no
 * viewBox, so that text keeps its size at every width. A list beside each says
 * the same in words.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/pages.h"

#include "base/os.h"

#include <string.h>

/* --- the programme of a day ---------------------------------------------------- */

struct span {
	int64_t start;		/* midnight at the seat, an instant */
	int from, to;		/* hours shown */
};

static bool
instant_of(const struct json *x, const char *name, struct instant *t)
{
	const char *iso = S(x, name);

	return instant_read(iso, strlen(iso), t);
}

/* When the meeting begins; false when nobody said. */
static bool
begins(const struct json *x, struct instant *t)
{
	return instant_of(x, "opened", t) || instant_of(x, "due_at", t);
}

/* When it ends: by the record, else as far as it has come, else in an hour. */
static struct instant
ends(const struct json *m, const struct json *x, struct instant from)
{
	struct instant t, now;

	if (instant_of(x, "closed", &t))
		return t;
	if (HAS(x, "opened") && instant_of(m, "now", &now) && now.s > from.s)
		return now;
	return (struct instant){ from.s + 3600 };
}

static struct span
span_of(const struct json *m)
{
	const char *day = S(m, "day");
	struct day d = { 0 };
	struct instant t;
	int offset = 0;
	struct span s = { .from = 8, .to = 20 };

	day_read(day, strlen(day), &d);
	t = instant_at(d, 43200);
	if (!os_zone(S(json_get(m, "organisation"), "zone"), t, &offset, NULL))
		offset = 0;
	s.start = instant_at(d, 0).s - offset;
	for EACH(x, json_get(m, "meetings")) {
		int hour;

		if (!begins(x, &t))
			continue;
		hour = (int)((t.s - s.start) / 3600);
		s.from = hour >= 0 && hour < s.from ? hour & ~1 : s.from;
		hour = (int)((ends(m, x, t).s - s.start) / 3600) + 1;
		s.to = hour > s.to && hour <= 24 ? (hour + 1) & ~1 : s.to;
	}
	return s;
}

static double
place(const struct span *s, struct instant t)
{
	double hours = (double)(t.s - s->start) / 3600.0;
	double x = 100.0 * (hours - s->from) / (s->to - s->from);

	return x < 0 ? 0 : x > 100 ? 100 : x;
}

static void
put_hours(struct buf *out, const struct span *s)
{
	buf_str(out, "<line class=\"ax\" x1=\"0\" x2=\"100%\" y1=\"40\" "
	    "y2=\"40\"/>");
	for (int h = s->from; h <= s->to; h += 2) {
		double x = 100.0 * (h - s->from) / (s->to - s->from);

		buf_printf(out, "<line class=\"ax\" x1=\"%.1f%%\" x2=\"%.1f%%\""
		    " y1=\"36\" y2=\"40\"/><text x=\"%.1f%%\" y=\"30\" "
		    "text-anchor=\"%s\">%d:00</text>", x, x, x,
		    h == s->from ? "start" : h == s->to ? "end" : "middle",
		    h);
	}
}

static void
put_segment(struct buf *out, const struct json *m, const struct span *s,
    const struct json *x, int row)
{
	struct instant from, to;
	double a, b;

	if (!begins(x, &from))
		return;
	to = ends(m, x, from);
	a = place(s, from);
	b = place(s, to);
	buf_printf(out, "<rect class=\"seg %s\" x=\"%.1f%%\" width=\"%.1f%%\" "
	    "y=\"40\" height=\"8\"/>", HAS(x, "opened") ? "on" : "pend", a,
	    b - a < 0.5 ? 0.5 : b - a);
	buf_printf(out, "<text class=\"t1\" x=\"%.1f%%\" y=\"%d\" "
	    "text-anchor=\"%s\">", a > 50 ? b : a, 66 + 18 * row,
	    a > 50 ? "end" : "start");
	tmpl_text(out, S(x, "name"));
	buf_str(out, "</text>");
}

void
put_timeline(struct buf *out, const struct json *m)
{
	struct span s = span_of(m);
	struct instant now;
	char text[LANG_TEXT];
	int row = 0;

	buf_printf(out, "<svg class=\"tl wide-only\" width=\"100%%\" "
	    "height=\"%d\" aria-hidden=\"true\">",
	    54 + 18 * (int)count_of(json_get(m, "meetings")));
	put_hours(out, &s);
	for EACH(x, json_get(m, "meetings"))
		put_segment(out, m, &s, x, row++);
	if (instant_of(m, "now", &now)) {
		double x = place(&s, now);

		buf_printf(out, "<line class=\"now\" x1=\"%.1f%%\" "
		    "x2=\"%.1f%%\" y1=\"12\" y2=\"54\"/><text class=\"nowt\" "
		    "x=\"%.1f%%\" y=\"9\" text-anchor=\"%s\">", x, x, x,
		    x > 95 ? "end" : x < 5 ? "start" : "middle");
		tmpl_text(out, lang_clock(now, S(json_get(m, "organisation"),
		    "zone"), text));
		buf_str(out, "</text>");
	}
	buf_str(out, "</svg>\n");
}

/* --- the tree ---------------------------------------------------------------------- */

#define LEVELS 4	/* eight leaves stand for the real tree */

static double
node_x(int level, int i)
{
	return (i + 0.5) * 100.0 / (8 >> level);
}

static int
node_y(int level)
{
	return 172 - 46 * level;
}

static void
put_edges(struct buf *out)
{
	for (int level = 0; level < LEVELS - 1; level++)
		for (int i = 0; i < 8 >> level; i++)
			buf_printf(out, "<line class=\"e\" x1=\"%.2f%%\" "
			    "y1=\"%d\" x2=\"%.2f%%\" y2=\"%d\"/>",
			    node_x(level + 1, i / 2), node_y(level + 1),
			    node_x(level, i), node_y(level));
}

static void
put_nodes(struct buf *out, int leaf)
{
	for (int level = LEVELS - 1; level >= 0; level--)
		for (int i = 0; i < 8 >> level; i++) {
			bool path = i == leaf >> level;
			bool beside = i == ((leaf >> level) ^ 1) &&
			    level < LEVELS - 1;

			buf_printf(out, "<circle class=\"nd%s\" cx=\"%.2f%%\" "
			    "cy=\"%d\" r=\"%d\"/>", path ? " p" : beside ?
			    " s" : "", node_x(level, i), node_y(level),
			    path || beside ? 9 : 6);
		}
}

void
put_tree(struct buf *out, const struct lang *l, int64_t entry)
{
	int leaf = (int)(entry & 7);

	buf_str(out, "<svg class=\"tree\" width=\"100%\" height=\"218\" "
	    "role=\"img\" aria-label=\"");
	tmpl_attr(out, tr(l, N_("A tree of hashes. The entry is one leaf; its "
	    "neighbours on the way up are enough to compute the root that "
	    "the record signed.")));
	buf_str(out, "\">");
	put_edges(out);
	put_nodes(out, leaf);
	buf_str(out, "<text class=\"lb\" x=\"50%\" y=\"14\" "
	    "text-anchor=\"middle\">");
	tmpl_text(out, tr(l, N_("the signed root")));
	buf_printf(out, "</text><text class=\"lb\" x=\"%.2f%%\" y=\"204\" "
	    "text-anchor=\"middle\">", node_x(0, leaf));
	tmpl_text(out, tr(l, N_("this entry")));
	buf_str(out, "</text></svg>\n");
}
